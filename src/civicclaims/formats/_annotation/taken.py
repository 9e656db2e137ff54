"""What is taken from annotations: sources, the words marked in them, and remarks on the words."""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from civicclaims.formats._annotation.json_parts import Document, DocumentPlaces
from civicclaims.formats.gathering import Gathering, named
from civicclaims.formats.problems import capped
from civicclaims.formats.reading import Reading
from civicclaims.record.anchor import Anchor
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.selector import Selector

Path = tuple[str | int, ...]

_ARRAYS: Final[dict[type[Any], str]] = {
    Source: "sources", Quote: "quotes", Statistic: "statistics", Claim: "claims",
}  # fmt: skip


@attrs.frozen(kw_only=True)
class Target:
    """What an annotation is about, or one stretch of it.

    Attributes:
        source: The id of the source.
        selector: The stretch; None for the whole.
    """

    source: str
    selector: Selector | None = None


@attrs.frozen(kw_only=True)
class Mark:
    """Words that somebody marked.

    Attributes:
        id: The id the file has for them.
        targets: Where they stand.
        remarks: What was said of them.
        under_review: Whether they were marked in order to be assessed.
    """

    id: str | None
    targets: tuple[Target, ...]
    remarks: tuple[str, ...] = ()
    under_review: bool = False


class Taken:
    """The items read from one document so far.

    Attributes:
        gathering: What could not be read, and what was passed over.
        names: The names of those who made the annotations.
        seen: How many annotations were gone through; those of a whole document count as none.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.gathering = Gathering()
        self.names: set[str] = set()
        self.seen = 0
        self._notes: list[str] = []
        self._items: dict[str, list[Any]] = {}
        self._ids: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._paths: dict[str, Path] = {}
        self._sources: dict[str | None, str] = {}
        self._titles: dict[str | None, set[str]] = {}

    def add(self, item: Source | Quote | Statistic | Claim, path: Path) -> None:
        """Take in an item under the id it has, be it the id of another or not."""
        array = _ARRAYS[type(item)]
        held = self._items.setdefault(array, [])
        self._paths[f"/{array}/{len(held)}"] = path
        held.append(item)
        self._ids.add(item.id)

    def note_title(self, url: str | None, title: str) -> None:
        """Note what a page is called, before its source is made."""
        self._titles.setdefault(url, set()).add(title)

    def source(self, url: str | None, path: Path) -> str:
        """The id of the source of that address, which is made where it is new.

        Of several titles the first in the order of the alphabet counts, so that the order of the
        file does not; the others are counted.
        """
        if url not in self._sources:
            titles = sorted(self._titles.get(url, ()))
            title = titles[0] if titles else None
            for _ in titles[1:]:
                self.gathering.pass_over("title")
            name = self._free(named("source", url, title))
            self.add(Source(id=name, url=url, title=title), path)
            self._sources[url] = name
        return self._sources[url]

    def mark(self, mark: Mark, path: Path) -> None:
        """Take in words that somebody marked, and what was said of them."""
        anchors = places(mark.targets)
        words = " ".join(
            piece.exact for each in anchors for piece in each.selectors if piece.exact is not None
        )
        name = (
            mark.id
            if mark.id is not None
            else self._free(named("quote", words, anchors, mark.remarks, mark.under_review))
        )
        sources = tuple(dict.fromkeys(each.source for each in mark.targets))
        self.add(
            Quote(id=name, kind="written", text=words, anchors=anchors, quoted_from=sources), path
        )
        if mark.remarks or mark.under_review:
            note = "\n\n".join(mark.remarks) or None
            claim = Claim(
                id=self._free(named("claim", name, words, note)),
                text=words,
                voice="under_review" if mark.under_review else "reported",
                quotes=(name,),
                note=note,
            )
            self.add(claim, path)

    def problem(self, message: str, path: Path) -> None:
        """Keep what could not be read, with its place."""
        self.gathering.problem(message, self.document.place(path))

    def begin(self) -> None:
        """Count the annotation that comes next."""
        self.seen += 1
        self.gathering.count += 1

    def pass_over_whole(self) -> None:
        """Pass over the annotation counted last, since it marks no words."""
        self.gathering.count -= 1
        self.gathering.pass_over("annotation of a whole document")

    def note(self, words: str) -> None:
        """Keep what a person should know of the file as a whole."""
        self._notes.append(words)

    def note_total(self, total: Any) -> None:
        """Keep that there are more annotations than the file has, by what it says itself."""
        if isinstance(total, int) and total > self.seen:
            self.note(f"the file says that there are {total:,} annotations, and has {self.seen:,}")

    def refuse(self, message: str, path: Path) -> None:
        """Keep that the annotation counted last is not in the record, and why."""
        name = f"annotation {self.seen}"
        self.gathering.refuse(name, message, self.document.place(path))

    def reading(self, *, most: int, **top: Any) -> Reading:
        """What came of it all.

        Args:
            most: How many problems are told one by one.
            **top: What the top of the record says.
        """
        arrays = {array: tuple(items) for array, items in self._items.items()}
        reading = self.gathering.reading(self.document.first_line, **arrays, **top)
        return attrs.evolve(
            reading,
            problems=capped((*reading.problems, *self.document.repeated(most)), most),
            notes=(*reading.notes, *self._notes),
            places=DocumentPlaces(self.document, self._paths),
        )

    def _free(self, name: str) -> str:
        """The name, with a number behind it where it is taken."""
        free = name
        while free in self._ids:
            self._numbers[name] = self._numbers.get(name, 1) + 1
            free = f"{name}-{self._numbers[name]}"
        return free


def places(targets: Iterable[Target]) -> tuple[Anchor, ...]:
    """The places of targets: stretches of one source that follow each other are one place."""
    return joined(
        Anchor(source=each.source, selectors=() if each.selector is None else (each.selector,))
        for each in targets
    )


def joined(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Places of which those in the same source that follow each other are one."""
    found: list[Anchor] = []
    for each in anchors:
        if found and found[-1].source == each.source:
            found[-1] = attrs.evolve(found[-1], selectors=found[-1].selectors + each.selectors)
        else:
            found.append(each)
    return tuple(found)
