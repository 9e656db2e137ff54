"""Columns whose cells show that they are not what their header seems to say."""

import re
from typing import Final

from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.fields import KINDS, kind_called

_SHOWN: Final = 3
_NUMBER: Final = re.compile(r"[0-9][0-9.,'’ \u00a0\u202f]*")


class Kinds:
    """Whether the cells of a column name kinds of rows, while they are looked at."""

    def __init__(self) -> None:
        self._any = False
        self._others: dict[str, None] = {}

    def see(self, _: str, words: str) -> None:
        """Look at a cell."""
        if not self._any:
            self._any = kind_called(words) is not None
            if len(self._others) < _SHOWN:
                self._others.setdefault(words)

    def against(self, column: str) -> str | None:
        """Why a column does not say what a row is; None where it does, or is empty."""
        if self._any or not self._others:
            return None
        return (
            f"the column {column} does not say what a row is: it holds "
            f"{', '.join(map(shown, self._others))}, and nothing in it is a kind of row "
            f"({', '.join(KINDS)})"
        )


class Ids:
    """Whether the cells of a column are ids, no two of which are the same."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._twice: tuple[str, str, str] | None = None

    def see(self, name: str, words: str) -> None:
        """Look at a cell."""
        if self._twice is None:
            first = self._names.setdefault(words.strip(), name)
            if first != name:
                self._twice = (words, first, name)

    def against(self, column: str) -> str | None:
        """Why a column holds no ids; None where it may."""
        if self._twice is None:
            return None
        words, one, other = self._twice
        return f"the column {column} holds no ids: {shown(words)} stands in {one} and in {other}"


class Groups:
    """Whether the cells of a column name groups of people, or how many there are."""

    def __init__(self) -> None:
        self._number: tuple[str, str] | None = None
        self._has_words = False

    def see(self, name: str, words: str) -> None:
        """Look at a cell."""
        if _NUMBER.fullmatch(words.strip()):
            self._number = self._number or (name, words)
        else:
            self._has_words = True

    def against(self, column: str) -> str | None:
        """Why a column names no groups; None where it may."""
        if self._number is None or self._has_words:
            return None
        name, words = self._number
        return (
            f"the column {column} names no group of people: it holds numbers such as "
            f"{shown(words)} ({name}); if they are the figures, say so in a columns file"
        )
