"""Claims and reviews made of flat values, as rows of a table or small objects have them.

Such a file names nothing: it repeats the same publisher in every row. Here the values become
agents, sources, claims and reviews. What is equal and may be one, agents and sources, is one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, Literal, TypeVar

import attrs

from civicclaims.errors import Problem
from civicclaims.formats.gathering import Gathering, named, problem_at
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle, Item
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.source import Source

T = TypeVar("T")

A = TypeVar("A")
"""Where something stands in the file: a JSON pointer, or a row and a column."""


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


def is_somebody(agent: Agent) -> bool:
    """Whether an agent can be told from others: there is a name, or a page."""
    return bool(agent.name or agent.url or agent.same_as)


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
        problems: What could not be read.
    """

    def __init__(self, most_problems: int) -> None:
        self.gathering = Gathering()
        self.origins: dict[str, A] = {}
        self.problems = Problems(most_problems)

    def problem(self, message: str, place: Callable[[], Place | None], pointer: str = "") -> None:
        """Keep what could not be read, or count it, and then never look up its place."""
        at = None if self.problems.full else place()
        self.problems.add(problem_at(message, at, pointer))

    def refuse(
        self, name: str, message: str, place: Callable[[], Place | None], pointer: str = ""
    ) -> None:
        """Keep that a review is not in the record, and why."""
        self.gathering.count += 1
        self.gathering.refused.append(name)
        self.problem(f"{name}: {message}", place, pointer)

    def take(self, claimed: Claimed[A] | None, reviewed: tuple[Reviewed[A], ...]) -> None:
        """Take in a claim and the reviews of it, each counted; so is a claim without any."""
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
        self.gathering.count += len(reviews) or 1
        for name, review, each in zip(names, reviews, reviewed, strict=True):
            self._add(attrs.evolve(review, id=name, claim=claim_id), each.review.at)

    def _claim(self, claimed: Claimed[A]) -> Claim:
        agents = unique(filter(None, map(self._agent, claimed.claimants)))
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

    def _agent(self, part: Part[Agent, A]) -> str | None:
        """The id of an agent; None for one of whom nothing tells who it is.

        Such a one would be the same in every row.
        """
        if not is_somebody(part.item):
            return None
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
        reading = self.gathering.reading()
        bundle = Bundle() if reading.bundle is None else reading.bundle
        problems = tuple(sorted(self.problems.told(), key=_by_place))
        return attrs.evolve(reading, problems=problems, places=places(bundle, self.origins))


def _by_place(problem: Problem) -> tuple[bool, int, int, int, str]:
    """Places in order, the cells of a row too; what stands for several is behind them."""
    cell = problem.cell or ""
    return problem.count > 1, problem.line or 0, problem.column or 0, len(cell), cell


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, in their order."""
    return tuple(dict.fromkeys(names))
