"""A record held against the texts of its sources."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from civicclaims.anchoring.comparison import Comparison, faithfulness
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.place import Place, Status
from civicclaims.anchoring.resolve import resolve_pieces
from civicclaims.anchoring.text import Text
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import Bundle, nested
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.values.selector import Selector
from civicclaims.values.wording import fold


@attrs.frozen(kw_only=True)
class Resolved:
    """One place of a record, found in the text of its source or not.

    Attributes:
        item: The id of the item it belongs to.
        pointer: Where it stands in the record (JSON pointer).
        anchor: The place as recorded.
        places: What became of each of its pieces, in order; empty where there is no text.
    """

    item: str
    pointer: str
    anchor: Anchor
    places: tuple[Place, ...]


@attrs.frozen(kw_only=True)
class Quoted:
    """A quotation beside the text of a source in which it stands or from which it was taken.

    Attributes:
        quote: The quotation.
        source: The id of the source.
        place: Whether it was held against its place there, and not against the whole text.
        comparison: The quotation beside the words of the source.
        misplaced: Whether its place was found there and holds nothing of it, while it stands
            elsewhere in the text.
    """

    quote: Quote
    source: str
    place: bool
    comparison: Comparison
    misplaced: bool = False


@attrs.frozen(kw_only=True)
class Read:
    """A source of which the text is at hand.

    Attributes:
        source: The source.
        text: Its text.
    """

    source: Source
    text: Text


@attrs.frozen
class Held:
    """A record and the texts it is held against.

    Attributes:
        bundle: The record.
        texts: The texts, by the id of their source.
    """

    bundle: Bundle
    texts: Mapping[str, Text]
    _found: dict[tuple[str, tuple[Selector, ...]], tuple[Place, ...]] = attrs.field(
        init=False, factory=dict, eq=False, repr=False
    )

    @classmethod
    def against(cls, bundle: Bundle, texts: Mapping[str, str]) -> "Held":
        """Hold a record against texts given by the id of their source."""
        return cls(bundle, {source: Text(words) for source, words in texts.items()})

    def text(self, source: str) -> Text | None:
        """The text of a source; None where there is none."""
        return self.texts.get(source)

    def is_same(self, source: str) -> bool | None:
        """Whether the text of a source has the recorded digest; None where that is unknown."""
        text, item = self.texts.get(source), self.bundle.get(source)
        if text is None or not isinstance(item, Source) or item.sha256 is None:
            return None
        return item.sha256 in text.digests

    def places(self, anchor: Anchor) -> tuple[Place, ...]:
        """What became of the pieces of one place; empty where its source has no text."""
        text = self.texts.get(anchor.source)
        if text is None:
            return ()
        key = (anchor.source, anchor.selectors)
        if key not in self._found:
            same = self.is_same(anchor.source)
            self._found[key] = resolve_pieces(anchor.selectors, text, same=same)
        return self._found[key]

    @cached_property
    def read(self) -> tuple[Read, ...]:
        """The sources of which the text is at hand, in the order of the record."""
        return tuple(
            Read(source=source, text=self.texts[source.id])
            for source in self.bundle.sources
            if source.id in self.texts
        )

    @cached_property
    def resolved(self) -> tuple[Resolved, ...]:
        """Every place of the record, in the order of the record."""
        return tuple(
            Resolved(item=item.id, pointer=place, anchor=anchor, places=self.places(anchor))
            for pointer, item in self.bundle.items()
            for place, anchor in nested(item, Anchor, pointer)
        )

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """Every quotation beside each text it stands in or was taken from.

        A translation is not held against anything: its words are nobody's. Nor is a quotation
        held against a text in another language, of which it must be a translation, nor one
        without a letter or a digit.
        """
        found: list[Quoted] = []
        for quote in self.bundle.quotes:
            if quote.translation_of is not None or not any(map(str.isalnum, quote.text)):
                continue
            anchored = {anchor.source: anchor for anchor in quote.anchors}
            found += [
                self._quoted(quote, source, anchored.get(source))
                for source in sorted({*anchored, *quote.quoted_from} & set(self.texts))
                if not self.is_foreign(quote, source)
            ]
        return tuple(found)

    @cached_property
    def misplaced(self) -> frozenset[tuple[str, str]]:
        """The quotations whose places hold nothing of them, each with the source."""
        return frozenset((each.quote.id, each.source) for each in self.quoted if each.misplaced)

    def is_foreign(self, quote: Quote, source: str) -> bool:
        """Whether a quotation is recorded in another language than a source."""
        item = self.bundle.get(source)
        other = item.language if isinstance(item, Source) else None
        return (
            quote.language is not None
            and other is not None
            and _primary(quote.language) != _primary(other)
        )

    def _quoted(self, quote: Quote, source: str, anchor: Anchor | None) -> Quoted:
        """A quotation beside one text; beside its place there, if all pieces of it are found."""
        text = self.texts[source]
        spans = () if anchor is None else standing(self.places(anchor))
        words = ""
        if spans:
            words = " ".join(text.words[start:end] for start, end in spans)
            at_place = faithfulness(quote.text, words)
            if at_place.faithfulness is not Faithfulness.NOT_FOUND:
                return Quoted(quote=quote, source=source, place=True, comparison=at_place)
        comparison = faithfulness(quote.text, text)
        misplaced = (
            bool(fold(words).strip())
            and comparison.faithfulness is not Faithfulness.NOT_FOUND
            and faithfulness(words, quote.text).faithfulness is Faithfulness.NOT_FOUND
        )
        return Quoted(
            quote=quote, source=source, place=False, comparison=comparison, misplaced=misplaced
        )


def _primary(language: str) -> str:
    """The language of a tag without its region: `en` of `en-GB`."""
    return language.lower().replace("_", "-").partition("-")[0]


def standing(places: tuple[Place, ...]) -> tuple[tuple[int, int], ...]:
    """Where the pieces of a place stand; empty unless each of them is found or moved."""
    spans = tuple(
        (place.start, place.end)
        for place in places
        if place.status in {Status.FOUND, Status.MOVED}
        and place.start is not None
        and place.end is not None
    )
    return spans if len(spans) == len(places) else ()


def resolve_places(bundle: Bundle, texts: Mapping[str, str]) -> tuple[Resolved, ...]:
    """Find every place of a record in the texts of its sources.

    Args:
        bundle: The record.
        texts: The text of each source that is at hand, by the id of the source.

    Returns:
        Every anchor of the record with what became of each of its pieces.
    """
    return Held.against(bundle, texts).resolved
