"""What can go wrong when words or files are read.

Content that merely looks wrong never raises: it is held, and becomes a finding.
"""

import attrs


class CivicClaimsError(Exception):
    """The root of every error this library raises on purpose."""


class ParseError(CivicClaimsError, ValueError):
    """A phrase could not be read as the value that was asked for.

    Attributes:
        text: The phrase, as it was given.
        expected: What would have been understood, in words.
        position: Where in `text` reading stopped, counted in code points from 0;
            None where the phrase as a whole is not of the kind.
    """

    def __init__(self, text: str, expected: str, position: int | None = None) -> None:
        where = "" if position is None else f" at character {position + 1}"
        shown = text if len(text) <= 80 else f"{text[:77]}..."
        super().__init__(f"cannot read {shown!r}{where}: expected {expected}")
        self.text = text
        self.expected = expected
        self.position = position


@attrs.frozen(kw_only=True)
class Problem:
    """One thing in a file that could not be read, and where it stands.

    Attributes:
        message: What was found, what was expected and, where it can be told, what was meant.
        pointer: A JSON pointer (RFC 6901) from the top of the record; `""` is the whole record.
        line: The line in the file, counted from 1; None where there is no file.
        column: The column in that line, counted from 1 in code points; None where there is no file.
        cell: The cell of a table, `B12` or `Figures!B12`; None where the file is no table.
        repeated_key: Whether the problem is a key that occurs twice in one object,
            of which only the last occurrence was read.
        at_key: Whether line and column are those of a key, and not of its value.
        lost: Whether something of the file that may bear an id, an item or a field, is for this
            reason not in the record.
        count: How many problems it stands for; 1 but for the last of very many, which stands
            for all that are not told one by one.
    """

    message: str
    pointer: str = ""
    line: int | None = None
    column: int | None = None
    cell: str | None = None
    repeated_key: bool = False
    at_key: bool = False
    lost: bool = True
    count: int = 1

    def __str__(self) -> str:
        if self.cell is not None:
            return f"cell {self.cell}: {self.message}"
        if self.line is None:
            return f"{self.pointer or 'the record as a whole'}: {self.message}"
        pointer = f", {self.pointer}" if self.pointer else ""
        return f"line {self.line}, column {self.column}{pointer}: {self.message}"


class FormatError(CivicClaimsError, ValueError):
    """A file or record could not be read; it carries every problem found, not the first alone.

    Attributes:
        problems: The problems, in the order of their places.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class MissingExtraError(CivicClaimsError, ImportError):
    """A feature needs an optional dependency; the message names the extra to install."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f'{feature} needs an extra: pip install "civicclaims[{extra}]"')
        self.extra = extra
