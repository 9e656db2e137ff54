"""SRC006."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, urlsplit

from civicclaims.checks.check import Context, check
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.agent import Agent
from civicclaims.record.review import Review
from civicclaims.record.source import Source

_HOST: Final = re.compile(
    r"(?:[^\s.:/?#\[\]@]+\.)+(?:[^\s.:/?#\[\]@0-9]{2,}|xn--[a-z0-9-]+)\.?|\[[0-9a-fA-F:.]+(?:%25[\w.~-]+)?\]|\d+(?:\.\d+){3}",
    re.IGNORECASE,
)
# Full stops of other scripts, which part a host name just as well (RFC 3490).
_DOTS: Final = str.maketrans("。．｡", "...")
_SHOWN: Final = 200
# What says which work is meant, and leaves it to others to find it.
_NAME: Final = re.compile(
    r"(?:urn:[a-z0-9][a-z0-9-]*:|doi:10\.|info:|hdl:|ark:|tag:).", re.IGNORECASE
)
_WITHIN: Final = re.compile(r"/(?!/)|\.{1,2}/")
_UNSAFE: Final = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]")
_PARTS: Final = re.compile(r"((?:[^:/?#]+:)?(?://[^/?#]*)?)([^?#]*)(.*)", re.DOTALL)
# What links in use have behind the host, and what they have in the words of a search.
_IN_PATH: Final = re.compile(r"[\^`{|}]")
_IN_QUERY: Final = re.compile(r"[<>\"\\^`{|}]")


@check("SRC006", since="0.1", level=Level.WARNING)
def malformed_url(item: Agent | Source | Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A link is not the address of a web page.

    ## What it does
    It looks at `url`, `archived_url` and the pages in `same_as`: an address needs `http://`,
    `https://` or `ftp://`, a host with a dot in it, a port below 65,536 if any, and no blanks.

    ## Why it matters
    Nobody can follow the link, and programs that read the record will drop it.

    ## Example
    >>> show("SRC006", {"sources": [{"id": "a", "url": "www.example.org/report"}]})
    warning SRC006 /sources/0/url: “www.example.org/report” has no http:// or https:// in front.

    Some signs belong in an address only in code. Browsers take them as they are, and other programs
    may not; that is a note:

    >>> show("SRC006", {"sources": [{"id": "a", "url": "https://example.org/?titles=A|B"}]})
    note SRC006 /sources/0/url: “https://example.org/?titles=A|B” has a “|” in it, which some \
programs refuse; %7C in its place leads to the same page.

    ## When it is silent
    When the address is well formed. Whether a page is there is not asked: nothing is fetched.
    Letters of any script may stand in it. A source may have a lasting name instead, such as
    `urn:isbn:…` or `doi:10.…`, and an agent such a name in `same_as`. It is open where an address
    begins with a stroke, as links within a site do.

    ## References
    RFC 3986 and RFC 3987; RFC 8141 for URNs.
    """
    for place, address in _addresses(item):
        coded, signs = _coded(address)
        flaw = None if _is_named(item, place, coded) else _flaw(coded)
        shown = address if len(address) <= _SHOWN else f"{address[: _SHOWN - 1]}…"
        if flaw is None:
            if signs:
                yield Remark(
                    message=f"“{shown}” has a “{signs[0]}” in it, which some programs refuse; "
                    f"{quote(signs[0])} in its place leads to the same page.",
                    pointer=place,
                    level=Level.NOTE,
                    questions="record",
                )
        elif _WITHIN.match(coded) and not _UNSAFE.search(coded):
            yield Remark(
                message=f"“{shown}” is the address of a page within a site, and the record does "
                "not say of which site.",
                pointer=place,
                kind=Kind.OPEN,
                questions="record",
                settle="The address of the site, in front of it.",
            )
        else:
            yield Remark(message=f"“{shown}” {flaw}.", pointer=place, questions="record")


def _addresses(item: Agent | Source | Review) -> Iterator[tuple[str, str]]:
    """The addresses in an item, each with its place."""
    for name in ("url", "archived_url"):
        address = getattr(item, name, None)
        if address is not None:
            yield f"/{name}", address
    if isinstance(item, Agent):
        yield from ((f"/same_as/{place}", each) for place, each in enumerate(item.same_as))


def _is_named(item: Agent | Source | Review, place: str, text: str) -> bool:
    """Whether a text is the name of a work or of an agent, where such a name serves as well."""
    served = place == "/url" if isinstance(item, Source) else place.startswith("/same_as/")
    return served and _NAME.match(text) is not None and not _UNSAFE.search(text)


def _coded(address: str) -> tuple[str, list[str]]:
    """An address with the signs in code that browsers take as they are, and those signs."""
    found = _PARTS.fullmatch(address)
    site, path, query = ("", "", "") if found is None else found.groups()
    signs = [*_IN_PATH.findall(path), *_IN_QUERY.findall(query)]
    coded = (_IN_PATH.sub(_in_code, path), _IN_QUERY.sub(_in_code, query))
    return site + "".join(coded), signs


def _in_code(sign: re.Match[str]) -> str:
    return quote(sign[0])


def _flaw(address: str) -> str | None:
    """What is wrong with an address, as the end of a sentence; None where nothing is."""
    if _UNSAFE.search(address):
        return "has a blank or a character that no address has"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "has a host or port that cannot be one"
    if parts.scheme.lower() not in {"http", "https", "ftp"}:
        return "has no http:// or https:// in front"
    host = parts.netloc.rpartition("@")[2]
    if port is not None or host.endswith(":"):
        host = host.rpartition(":")[0]
    host = host.translate(_DOTS)
    if not _HOST.fullmatch(host):
        return "has no host, such as example.org"
    return None
