"""Why a value of our own JSON is refused."""

from collections.abc import Iterable

import attrs

from civicclaims.errors import Problem


class Refusal(ValueError):  # noqa: N818 - what is wrong with a value, taken in further up
    """A value is refused.

    Attributes:
        problems: What is wrong with it, the place of each counted from the value.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("unreadable")
        self.problems = tuple(problems)

    def below(self, pointer: str) -> Iterable[Problem]:
        """The same problems, seen from further up.

        Args:
            pointer: Where the value stands there (JSON pointer).
        """
        return (attrs.evolve(each, pointer=pointer + each.pointer) for each in self.problems)


def fault(message: str) -> Refusal:
    """The refusal of a value with one thing wrong."""
    return Refusal((Problem(message=message),))
