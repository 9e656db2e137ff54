"""What the relative addresses of a page are relative to, as far as the page itself tells."""

from civicclaims.formats._schema_org.fields import is_address
from civicclaims.formats._schema_org.jsonld import joined
from civicclaims.formats._schema_org.microdata_tags import Tag


class Base:
    """The address of a page, by what stands in it: `base`, the canonical link, or `og:url`.

    A page does not hold its own address. Where it tells none of these, addresses stay as written.
    """

    def __init__(self) -> None:
        self._base: str | None = None
        self._page: str | None = None

    def tag(self, tag: Tag) -> None:
        """Take in a tag."""
        held = tag.attributes
        if tag.name == "base":
            self._base = self._base or held.get("href")
        elif tag.name == "link" and "canonical" in held.get("rel", "").lower().split():
            self._take(held.get("href", ""))
        elif tag.name == "meta" and "og:url" in {held.get("property"), held.get("name")}:
            self._take(held.get("content", ""))

    def _take(self, address: str) -> None:
        if self._page is None and is_address(address.strip()):
            self._page = address.strip()

    @property
    def address(self) -> str | None:
        """What relative addresses are relative to; None where the page does not tell."""
        found = self._page if self._base is None else joined(self._page, self._base.strip())
        return found if found is not None and is_address(found) else None
