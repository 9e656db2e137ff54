"""Flat values, read by name: texts, times, numbers and ratings."""

from abc import ABC, abstractmethod
from typing import NamedTuple

from civicclaims.errors import ParseError
from civicclaims.formats._flat.lists import listed, looks_listed
from civicclaims.formats._own.faults import shown
from civicclaims.formats._schema_org.ratings import graded, numbered
from civicclaims.formats.cells import is_absent, when
from civicclaims.formats.options import Options
from civicclaims.record.review import Rating
from civicclaims.record.source import Source
from civicclaims.values.when import When


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
        found = numbered(self.text(name), name)
        if found.fault is not None:
            self.problem(name, f"{found.fault}; it is left out")
        return found.value

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
    said = graded(values.text(names.label), values.text(names.value), names.value)
    if said.fault is not None:
        values.problem(names.value, said.fault)
    found = Rating(
        label=said.label or "",
        value=said.value,
        best=values.numeral(names.best),
        worst=values.numeral(names.worst),
        explanation=None if names.explanation is None else values.text(names.explanation),
    )
    return None if found == Rating(label="") else found
