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
        self._rest = self._first = 0
        self._lost, self._repeated = False, True
        self.add_all(found)

    @property
    def count(self) -> int:
        """How many there are in all."""
        return self._first + self._rest

    @property
    def full(self) -> bool:
        """Whether what is added is only counted, so that it needs neither words nor a place."""
        return self._next is not None

    def add(self, problem: Problem) -> None:
        """Keep a problem, or count it."""
        if self._next is not None:
            self.tally(problem.count, lost=problem.lost, repeated_key=problem.repeated_key)
            return
        self._first += problem.count
        if len(self._kept) < self._most:
            self._kept.append(problem)
        else:
            self._next = problem

    def tally(self, count: int = 1, *, lost: bool = True, repeated_key: bool = False) -> None:
        """Count problems that are not told, so that they need no words; only where it is full.

        Args:
            count: How many they are.
            lost: Whether something that may bear an id is for one of them not in the record.
            repeated_key: Whether each of them is a key that occurs twice.
        """
        self._rest += count
        self._lost = self._lost or lost
        self._repeated = self._repeated and repeated_key

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
