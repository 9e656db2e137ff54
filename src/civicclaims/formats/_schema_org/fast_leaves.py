"""The plain values of a text of a common shape, and what stands beside them."""

from typing import Any, Final

from msgspec import UNSET, UnsetType

from civicclaims.errors import ParseError
from civicclaims.formats._schema_org.fast_shapes import (
    BodyNode,
    LeafNode,
    RatingNode,
    Text,
    UncommonError,
)
from civicclaims.formats._schema_org.fast_values import (
    sound,
    text_of,
    twins_of_items,
    uncommon,
)
from civicclaims.formats._schema_org.fields import moment
from civicclaims.formats.options import DateOrder
from civicclaims.values.when import When

_NOTHING: Final = (LeafNode(), BodyNode())


class Leaves:
    """What is read of the plain values of one text.

    Attributes:
        passed_over: The properties that a record has no place for, and how often they occur.
    """

    __slots__ = (
        "_agents", "_names", "_of", "_order", "_others", "_referred", "_sources", "passed_over",
    )  # fmt: skip

    def __init__(
        self, order: DateOrder | None, passed_over: dict[str, int], others: list[str]
    ) -> None:
        """Begin with what has been found out of a text.

        Args:
            order: The order of dates in figures, where it is declared.
            passed_over: What was passed over so far.
            others: The names of nodes that are no items, to which more are added.
        """
        self.passed_over = passed_over
        self._order = order
        self._others = others
        self._names = bool(others)
        self._agents: dict[str, Any] = {}
        self._sources: dict[str, Any] = {}
        self._referred: list[tuple[str, dict[str, Any]]] = []
        self._of = twins_of_items()

    def _named(self, name: str | UnsetType) -> str:
        """A name that the text gives."""
        self._names = True
        return name or uncommon()

    def _rating(self, node: RatingNode) -> Any:
        if node.image:
            self._aside(node.image, "Rating", "image")
        if node.id is not UNSET:
            self._others.append(self._named(node.id))
        return self._of.rating(
            label=self._either(node.alternateName, node.name, "Rating.name") or "",
            value=_numeral(node.ratingValue),
            best=_numeral(node.bestRating),
            worst=_numeral(node.worstRating),
            explanation=text_of(node.ratingExplanation),
        )

    def _either(self, first: Text, second: Text, name: str) -> str | None:
        """The first of two texts; the second, of that name, where there is no first."""
        if not first:
            return text_of(second)
        found, other = text_of(first), text_of(second)
        if other is not None and other != found:
            self._pass_over(name)
        return found

    def _first(self, held: str | list[str] | UnsetType | None, name: str) -> str | None:
        if not isinstance(held, list):
            return text_of(held)
        texts = [*map(sound, held)]
        for text in texts[1:]:
            if text != texts[0]:
                self._pass_over(name)
        return texts[0] if texts else None

    def _when(self, text: Text) -> When | None:
        if not text:
            return None
        try:
            found = moment(text, self._order)
        except ParseError:
            raise UncommonError from None
        return found if found.rule is None else uncommon()

    def _aside(self, held: Any, label: str, name: str) -> None:
        """Pass over a value that is not empty, and take note of the nodes in it."""
        if held.__class__ is not str:
            if held in _NOTHING:
                return
            self._note(held)
        self._pass_over(f"{label}.{name}")

    def _note(self, node: Any) -> None:
        if not node or isinstance(node, str):
            return
        if isinstance(node, list):
            for each in node:
                self._note(each)
            return
        if isinstance(node, BodyNode):
            self._note(node.logo)
        if node.type and "Review" in node.type:
            raise UncommonError
        if node.id is not UNSET and (node.type or node != type(node)(id=node.id)):
            self._others.append(self._named(node.id))

    def _pass_over(self, name: str) -> None:
        self.passed_over[name] = self.passed_over.get(name, 0) + 1


def _numeral(value: Any) -> str | None:
    if value.__class__ is str:
        return value
    return str(value) if value.__class__ is int else None
