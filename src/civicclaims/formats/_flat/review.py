"""Claims and reviews made of flat values, as rows of a table or small objects have them.

Such a file names nothing: it repeats the same publisher in every row. Here the values become
agents, sources, claims and reviews. What is equal and may be one, agents and sources, is one.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Generic, Literal, NamedTuple, TypeVar

import attrs

from civicclaims.errors import ParseError, Problem
from civicclaims.formats._flat.lists import listed, looks_listed
from civicclaims.formats._own.faults import shown
from civicclaims.formats.cells import is_absent, when
from civicclaims.formats.gathering import Gathering, named
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle, Item
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.values.numeral import Numeral
from civicclaims.values.when import When

T = TypeVar("T")
A = TypeVar("A")
"""Where something stands in the file: a JSON pointer, or a row and a column."""


class Verbatim(str):
    """Words that mean themselves, even where they look like a list or like nothing at all."""

    __slots__ = ()


class Values(ABC):
    """Values that are read by name, with the place of each."""

    options: Options

    @abstractmethod
    def words(self, name: str) -> str | None:
        """What is written there; None where there is nothing."""

    @abstractmethod
    def problem(self, name: str, message: str) -> None:
        """Keep that a value could not be read."""

    @abstractmethod
    def pass_over(self, name: str) -> None:
        """Count a value that a record has no place for."""

    def text(self, name: str) -> str | None:
        """The text of that name; None where it is empty, or what a program prints for nothing."""
        words = self.words(name)
        if not words:
            return None
        if not isinstance(words, Verbatim) and is_absent(words):
            self.problem(name, f"found {shown(words)}, which is read as nothing")
            return None
        return str(words)

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of that name: one, or those of a list that was written as a text."""
        text = self.text(name)
        if text is None:
            return ()
        if isinstance(self.words(name), Verbatim) or not looks_listed(text):
            return (text,)
        found = listed(text)
        if found is None:
            if text.strip().startswith("[{"):
                self.problem(name, f"found the list {shown(text)}; it is kept as it stands")
            return (text,)
        return tuple(each for each in found if each)

    def when(self, name: str) -> When | None:
        """The time of that name; what is no time is a problem, and kept as words."""
        words = self.text(name)
        if words is None:
            return None
        try:
            return when(words, self.options.date_order)
        except ParseError as error:
            self.problem(name, f"found {shown(words)} where {error.expected} was expected")
            return When(text=words)

    def numeral(self, name: str) -> str | None:
        """The number of that name, as printed; what is no number is a problem."""
        return self.number_in(name, self.text(name))

    def number_in(self, name: str, words: str | None) -> str | None:
        """The number in the words of that name; what is no number is a problem."""
        if words is None:
            return None
        try:
            return Numeral.parse(words.strip()).text
        except ParseError:
            self.problem(name, f"found {shown(words)} where a number was expected")
            return None

    def source(self, name: str) -> Source | None:
        """The source whose URL that is."""
        url = self.text(name)
        return None if url is None else Source(id="", url=url)

    def constant(self, name: str, *usual: str) -> None:
        """Count a value that says nothing new only where it is not the usual one."""
        words = self.words(name)
        if words and words not in usual:
            self.pass_over(name)


class RatingNames(NamedTuple):
    """The names of the parts of a rating."""

    label: str
    value: str
    best: str
    worst: str
    explanation: str | None = None


def rating(values: Values, names: RatingNames) -> Rating | None:
    """The rating whose parts have these names; None where it has none.

    A value that is no number is the label, where there is no other.
    """
    words, said = values.text(names.value), values.text(names.label)
    number = values.number_in(names.value, words)
    if said is None and number is None:
        said = words
    found = Rating(
        label=said or "",
        value=number,
        best=values.numeral(names.best),
        worst=values.numeral(names.worst),
        explanation=None if names.explanation is None else values.text(names.explanation),
    )
    return None if found == Rating(label="") else found


@attrs.frozen
class Part(Generic[T, A]):
    """An item without its id, and where it stands."""

    item: T
    at: A


def agent(
    kind: Literal["person", "organization"], name: str | None, at: A
) -> Part[Agent, A] | None:
    """An agent of whom the name alone is known; None where it is not."""
    return None if name is None else Part(Agent(id="", kind=kind, name=name), at)


def single(part: Part[T, A] | None) -> tuple[Part[T, A], ...]:
    """The part, or none."""
    return () if part is None else (part,)


@attrs.frozen(kw_only=True)
class Claimed(Generic[A]):
    """A claim under review, and what goes with it.

    Attributes:
        claim: The claim, without references.
        claimants: Who makes it.
        first: Where it appeared first.
        publisher: Who published that.
        appearances: Where it appears.
    """

    claim: Part[Claim, A]
    claimants: tuple[Part[Agent, A], ...] = ()
    first: Part[Source, A] | None = None
    publisher: Part[Agent, A] | None = None
    appearances: tuple[Part[Source, A], ...] = ()


@attrs.frozen(kw_only=True)
class Reviewed(Generic[A]):
    """A review, and what goes with it.

    Attributes:
        review: The review, without references; its id where the file gives it one.
        reviewer: Who reviewed it.
        sources: What it rests on.
    """

    review: Part[Review, A]
    reviewer: Part[Agent, A] | None = None
    sources: tuple[Part[Source, A], ...] = ()


class Reviews(Generic[A]):
    """The claims and reviews of a file while it is read.

    Attributes:
        gathering: The items.
        origins: Where each item stands in the file, by its id.
    """

    def __init__(self, most_problems: int) -> None:
        self.gathering = Gathering()
        self.origins: dict[str, A] = {}
        self._most = most_problems
        self._untold = 0

    def problem(self, message: str, place: Callable[[], Place | None], pointer: str = "") -> None:
        """Keep what could not be read, up to the limit; its place is looked up only then."""
        if len(self.gathering.problems) < self._most:
            self.gathering.problem(message, place(), pointer)
        else:
            self._untold += 1

    def refuse(
        self, name: str, message: str, place: Callable[[], Place | None], pointer: str = ""
    ) -> None:
        """Keep that a review is not in the record, and why."""
        self.gathering.count += 1
        self.gathering.refused.append(name)
        self.problem(f"{name}: {message}", place, pointer)

    def take(self, claimed: Claimed[A] | None, reviewed: tuple[Reviewed[A], ...]) -> None:
        """Take in a claim and the reviews of it, each counted."""
        claim = None if claimed is None else self._claim(claimed)
        reviews = [self._review(each) for each in reviewed]
        names = [each.id or named("review", each, claim) for each in reviews]
        claim_id = None
        if claim is not None and claimed is not None:
            # Named after its reviews too, so that equal claims of two rows cannot swap names.
            claim = attrs.evolve(claim, id=named("claim", claim, sorted(names)))
            claim_id = self._add(claim, claimed.claim.at)
        if claim is not None and len(reviews) > 1:
            # An equal claim with other reviews may share one of these: that is another review.
            names = [each.id or named("review", each, claim) for each in reviews]
        for name, review, each in zip(names, reviews, reviewed, strict=True):
            self.gathering.count += 1
            self._add(attrs.evolve(review, id=name, claim=claim_id), each.review.at)

    def _claim(self, claimed: Claimed[A]) -> Claim:
        agents = unique(self._agent(each) for each in claimed.claimants)
        appearances = unique(self._source(each) for each in claimed.appearances)
        first = claimed.first
        if first is not None and claimed.publisher is not None:
            publisher = self._agent(claimed.publisher)
            first = Part(attrs.evolve(first.item, publisher=publisher), first.at)
        return attrs.evolve(
            claimed.claim.item,
            voice="under_review",
            attribution=Attribution(agents=agents) if agents else None,
            first_appearance=None if first is None else self._source(first),
            appearances=appearances,
        )

    def _review(self, reviewed: Reviewed[A]) -> Review:
        reviewer = reviewed.reviewer
        return attrs.evolve(
            reviewed.review.item,
            reviewer=None if reviewer is None else self._agent(reviewer),
            sources=unique(self._source(each) for each in reviewed.sources),
        )

    def _agent(self, part: Part[Agent, A]) -> str:
        agent = attrs.evolve(part.item, id=named("agent", part.item))
        return self._add(agent, part.at, merge=True)

    def _source(self, part: Part[Source, A]) -> str:
        source = attrs.evolve(part.item, id=named("source", part.item))
        return self._add(source, part.at, merge=True)

    def _add(self, item: Item, at: A, *, merge: bool = False) -> str:
        found = self.gathering.add(item, merge=merge)
        self.origins.setdefault(found, at)
        return found

    def reading(self, places: Callable[[Bundle, Mapping[str, A]], Places]) -> Reading:
        """What came of it all."""
        self.gathering.problems.sort(key=_by_place)
        if self._untold:
            word = "problem is" if self._untold == 1 else "problems are"
            most = f"{self._most:,} are, the limit `problems`"
            self.gathering.problem(f"{self._untold:,} more {word} not told one by one; {most}")
        reading = self.gathering.reading()
        bundle = Bundle() if reading.bundle is None else reading.bundle
        return attrs.evolve(reading, places=places(bundle, self.origins))


def _by_place(problem: Problem) -> tuple[int, int, int, str]:
    cell = problem.cell or ""
    return problem.line or 0, problem.column or 0, len(cell), cell


def unique(names: Iterator[str]) -> tuple[str, ...]:
    """The names, each once, in their order."""
    return tuple(dict.fromkeys(names))


class Origin(NamedTuple, Generic[A]):
    """Where an item stands in a file, and the field of it that is meant."""

    at: A
    array: str
    field: str


@attrs.frozen
class Origins(Generic[A]):
    """Where the items of a record stand in the file.

    Attributes:
        bundle: The record.
        at: Where each item stands, by its id.
    """

    bundle: Bundle
    at: Mapping[str, A]

    def origin(self, place: str) -> Origin[A] | None:
        """Where the item is that a place of the bundle lies in; None where it lies in none."""
        _, array, index, field = [*place.split("/", 3), "", "", "", ""][:4]
        items = getattr(self.bundle, array, ()) if array in _ARRAYS else ()
        if not index.isdecimal() or len(index) > 9 or int(index) >= len(items):
            return None
        return Origin(self.at[items[int(index)].id], array, field)


_ARRAYS: Final = ("agents", "sources", "claims", "reviews")


def nearest(fields: Mapping[str, T], field: str) -> T | None:
    """What a table says of a field, or of the nearest thing around it."""
    while field not in fields:
        if not field:
            return None
        field = field.rpartition("/")[0]
    return fields[field]
