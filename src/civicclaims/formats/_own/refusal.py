"""What is wrong with a value that is refused, as far as it is told."""

from typing import Final

MAX_PROBLEMS: Final = 1_000
"""How many problems of one record are told one by one."""

Path = tuple[str | int, ...]


class Fault(ValueError):  # noqa: N818 - one fault among several in a refusal
    """One thing wrong, and the way to it from the value that is being read."""

    def __init__(self, message: str, path: Path = ()) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class Refusal(ExceptionGroup[Fault]):
    """What is wrong with a value: a fault for each place in it, as far as they are told.

    Attributes:
        untold: How many more there are.
    """

    untold: int = 0


class Faults:
    """What is wrong with a value: so many faults as are told one by one, and how many more.

    Attributes:
        told: The first faults, and one more.
        untold: How many there are besides.
    """

    def __init__(self) -> None:
        self.told: list[Fault] = []
        self.untold = 0

    def add(self, fault: Fault) -> None:
        """Keep a fault, or count it."""
        if len(self.told) <= MAX_PROBLEMS:
            self.told.append(fault)
        else:
            self.untold += 1

    def take(self, error: Fault | Refusal, path: Path) -> None:
        """Keep the faults of an error, each with its way from further up, or count them."""
        inner = error.exceptions if isinstance(error, Refusal) else (error,)
        for each in inner:
            if isinstance(each, Fault):
                self.add(Fault(each.message, path + each.path))
        self.untold += error.untold if isinstance(error, Refusal) else 0

    def refusal(self) -> Refusal:
        """The error that carries them."""
        error = Refusal("unreadable", self.told)
        error.untold = self.untold
        return error
