"""The problems of a record or a file, of which no more are told than a person could look at.

The first are told one by one. The others are one problem, which says how many they are and
stands where the first of them does; it is never left out.
"""

from collections.abc import Iterable

import attrs

from civicclaims.errors import Problem


class Problems:
    """Problems while they are found: the first are kept, the others are counted.

    What was capped before may be added: of a problem that stands for several, all are counted.
    """

    def __init__(self, most: int, found: Iterable[Problem] = ()) -> None:
        """Begin with some problems.

        Args:
            most: How many are told one by one (`Limits.problems`).
            found: Those that are known already.
        """
        self._most = most
        self._kept: list[Problem] = []
        self._next: Problem | None = None
        self._rest = 0
        self._lost, self._repeated = False, True
        self.add_all(found)

    @property
    def count(self) -> int:
        """How many there are in all."""
        next_ = 0 if self._next is None else self._next.count
        return sum(each.count for each in self._kept) + next_ + self._rest

    @property
    def full(self) -> bool:
        """Whether what is added is only counted, so that its place need not be looked up."""
        return self._next is not None

    def add(self, problem: Problem) -> None:
        """Keep a problem, or count it."""
        if len(self._kept) < self._most:
            self._kept.append(problem)
        elif self._next is None:
            self._next = problem
        else:
            self._rest += problem.count
            self._lost = self._lost or problem.lost
            self._repeated = self._repeated and problem.repeated_key

    def add_all(self, problems: Iterable[Problem]) -> None:
        """Keep problems, or count them."""
        for each in problems:
            self.add(each)

    def told(self) -> tuple[Problem, ...]:
        """The first problems as they were added, and at most one that stands for all others.

        A single one more is told itself.
        """
        here = self._next
        if here is None:
            return tuple(self._kept)
        if self._rest:
            count = here.count + self._rest
            here = attrs.evolve(
                here,
                message=f"{count:,} more problems, the first of them here",
                repeated_key=here.repeated_key and self._repeated,
                lost=here.lost or self._lost,
                count=count,
            )
        return (*self._kept, here)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order of their places, those that stand for several behind them."""
    return sorted(problems, key=lambda one: (one.count > 1, one.line or 0, one.column or 0))


def capped(problems: Iterable[Problem], most: int) -> tuple[Problem, ...]:
    """The first problems by their places, and at most one that stands for all others.

    Args:
        problems: The problems, in any order.
        most: How many are told one by one (`Limits.problems`).
    """
    return Problems(most, in_order(problems)).told()
