"""The notation a fact-checker can type: one statement a line.

detained = more than 55,000
convicted / detained = about 28 percent
convicted + pending + other = detained
crimes.2006 -> crimes.2007 = down 24.5 percent
"""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.errors import FormatError, ParseError, Problem
from civicclaims.reckoning.dimensions import ClashError
from civicclaims.reckoning.grammar import COMPARATOR, statement
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import (
    Amount,
    Comparison,
    NamedQuotient,
    Nature,
    Said,
    Statement,
    Sum,
)
from civicclaims.reckoning.sums import NAME, UnreadError
from civicclaims.values.hedge_words import WORDS
from civicclaims.values.rounding import Rounding

MOST_CHARACTERS: Final = 2_000_000
"""A longer text is refused."""

MAX_LINE: Final = 500_000
"""A longer line is refused."""

_KEYWORD: Final = re.compile(r"(whole|trust|rounding|weight|account|assume)\s+(?=[^\s=<>≤≥/*+)-])")


@attrs.define
class _Draft:
    """A statement before it is known what is trusted and how it was rounded."""

    line: int
    text: str
    said: Said
    assumed: bool


@attrs.define
class _Section:
    """The lines of one account."""

    account: str | None
    drafts: list[_Draft] = attrs.Factory(list)
    trusted: dict[str, tuple[int, int]] = attrs.Factory(dict)
    weights: dict[str, tuple[int, int, int]] = attrs.Factory(dict)
    rounding: str | None = None


def sheets(text: str) -> tuple[Sheet, ...]:
    """Read a text in the notation, one sheet for each account in it, the text's own first.

    Every statement is known by its line, counted from 1.

    Raises:
        FormatError: If lines cannot be read; it names each of them with its column and what was
            expected.
    """
    if len(text) > MOST_CHARACTERS:
        raise FormatError(
            (
                Problem(
                    message=f"a text of more than {MOST_CHARACTERS:,} characters", line=1, column=1
                ),
            )
        )
    problems: list[Problem] = []
    sections = [_Section(None)]
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            _read(line, number, sections)
        except UnreadError as error:
            problems.append(Problem(message=error.words, line=number, column=error.column + 1))
    found: list[Sheet] = []
    for section in sections:
        problems += _unknown_names(section)
        statements = _statements(section, sections[0].rounding)
        while True:
            try:
                found.append(Sheet.of(section.account, statements))
            except ClashError as error:
                place = _line_of(error.statement)
                problems.append(Problem(message=error.words, line=place, column=1))
                statements.remove(error.statement)
            else:
                break
    if problems:
        problems.sort(key=lambda each: (each.line or 0, each.column or 0))
        raise FormatError(tuple(problems))
    return tuple(found)


def _line_of(statement: Statement) -> int | None:
    """The line of a statement; None for one that is of no line."""
    return statement.label if isinstance(statement.label, int) else None


def _read(line: str, number: int, sections: list[_Section]) -> None:
    """Read one line into the section it belongs to."""
    if len(line) > MAX_LINE:
        raise UnreadError(MAX_LINE, f"a line has {MAX_LINE:,} characters at most")
    line = line.partition("#")[0].rstrip()
    start = len(line) - len(line.lstrip("\ufeff \t"))
    if start == len(line):
        return
    assumed = False
    section = sections[-1]
    keyword = _KEYWORD.match(line, start)
    if keyword is not None:
        word, begin = keyword.group(1), keyword.end()
        if word == "assume":
            assumed, start = True, begin
        else:
            _declare(word, line, begin, number, sections)
            return
    said = statement(line, start)
    section.drafts.append(_Draft(number, line[start:], said, assumed))


def _declare(word: str, line: str, begin: int, number: int, sections: list[_Section]) -> None:
    """Read what follows a keyword."""
    section = sections[-1]
    rest = line[begin:]
    if word == "account":
        name = " ".join(rest.split())
        known = next((each for each in sections[1:] if each.account == name), None)
        if known is not None:
            sections.remove(known)
        sections.append(known or _Section(name))
    elif word == "rounding":
        convention = " ".join(rest.split()).lower()
        try:
            Rounding.parse(convention)
        except ParseError as error:
            raise UnreadError(begin, f"expected {error.expected}") from None
        if section.rounding not in {None, convention}:
            raise UnreadError(begin, f"this account is already read by rounding {section.rounding}")
        section.rounding = convention
    elif word == "whole":
        names = tuple(_names_listed(line, begin))
        section.drafts.append(_Draft(number, line.strip(), Nature(names=names), False))
    elif word == "trust":
        for words, column in _listed(line, begin):
            section.trusted[_left_side(words, column)] = number, column
    else:
        match = re.compile(r"(.*\S)\s+(\S+)").fullmatch(line, begin)
        amount = match.group(2) if match else ""
        if match is None or not re.fullmatch("[1-9][0-9]{0,8}", amount):
            raise UnreadError(
                begin, "expected a name and a whole number above 0: weight detained 3"
            )
        section.weights[_left_side(match.group(1), begin)] = int(amount), number, begin


def _listed(line: str, begin: int) -> Iterator[tuple[str, int]]:
    """What stands between commas, each with its column; names may be listed with blanks alone."""
    column = begin
    for words in line[begin:].split(","):
        held = words.strip()
        place = column + len(words) - len(words.lstrip())
        if not held:
            raise UnreadError(place, "expected a name between the commas")
        if all(NAME.fullmatch(each) for each in held.split()):
            for match in re.compile(r"\S+").finditer(words):
                yield match.group(), column + match.start()
        else:
            yield held, place
        column += len(words) + 1


def _names_listed(line: str, begin: int) -> Iterator[str]:
    """Names, separated by commas or blanks."""
    for words, column in _listed(line, begin):
        if not NAME.fullmatch(words) or words.lower() in WORDS:
            raise UnreadError(column, "expected names, with commas between them")
        yield words


def _left_side(words: str, column: int) -> str:
    """What stands left of a statement's last sign, with blanks as the text of a draft has them."""
    words = " ".join(words.split())
    if re.search(r"[=<>≤≥]", words.replace("->", "")) or not re.search(r"[^\W\d]", words):
        raise UnreadError(column, "expected a name, or the left side of a statement")
    return re.sub(r"\s*(->|→|[-+*/−])\s*", r" \1 ", words)


def _statements(section: _Section, rounding: str | None) -> list[Statement]:
    """The statements of a section, each with what was declared of it."""
    statements = []
    for draft in section.drafts:
        left = _subject(draft)
        weight = section.weights.get(left, (1, 0, 0))[0]
        made = Statement(
            label=draft.line,
            text=draft.text,
            said=draft.said,
            assumed=draft.assumed,
            weight=weight,
            rounding=section.rounding or rounding,
        )
        trusted = made.is_figure and left in section.trusted
        statements.append(attrs.evolve(made, trusted=trusted))
    return statements


def _subject(draft: _Draft) -> str:
    """What a figure is about: the name, or the left side as typed."""
    if isinstance(draft.said, Amount) and draft.said.left.name is not None:
        return draft.said.left.name
    sign = [match for match in COMPARATOR.finditer(draft.text) if match.group() not in {"->", "→"}]
    left = draft.text[: sign[0].start()] if sign else draft.text
    return re.sub(r"\s*(->|→|[-+*/−])\s*", r" \1 ", " ".join(left.split()))


def _unknown_names(section: _Section) -> Iterator[Problem]:
    """What is trusted or weighted but stated nowhere, and coefficients without a star."""
    known = {_subject(draft) for draft in section.drafts}
    names = {name for draft in section.drafts for name in _names(draft.said)}
    asked = dict(section.trusted)
    asked |= {name: (number, column) for name, (_, number, column) in section.weights.items()}
    for name, (number, column) in asked.items():
        if name not in known and name not in names:
            words = f"nothing is stated of {name} in this account"
            yield Problem(message=words, line=number, column=column + 1)
    for draft in section.drafts:
        if isinstance(draft.said, Comparison):
            for quantity, _ in (*draft.said.left.quantities, *draft.said.right.quantities):
                if quantity.unit in names and quantity.numeral is not None:
                    words = f"write {quantity.numeral} * {quantity.unit} for a multiple of a name"
                    yield Problem(message=words, line=draft.line, column=1)


def _names(said: Said) -> Iterator[str]:
    for each in attrs.asdict(said, recurse=False).values():
        if isinstance(each, Sum):
            yield from (name for name, _ in each.terms)
    if isinstance(said, NamedQuotient):
        yield from (said.over, said.under, said.value)
