"""A verdict on figures in plain sentences, and as JSON."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Label,
    Quotient,
    Statement,
)
from civicclaims.reckoning.verdicts import Clash, Differing, Figures, Result
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.shown import listed, number, span

_NAMED: Final = 12
"""So many names of an example are shown; the rest are counted."""


def told(found: Figures, *, to_correct: int = 8) -> Iterator[str]:
    """The verdict of each reading, the proof and what would mend it, a line at a time.

    Args:
        found: The verdict.
        to_correct: So many corrections are shown at most.
    """
    words = {label: each for sheet in found.sheets for label, each in _statements(sheet)}
    if found.literal.verdict == found.close.verdict == "possible":
        yield "Under both readings all figures can be true."
        yield from _example(found.close)
    else:
        for result in (found.literal, found.close):
            yield from _reading(result, words, to_correct)
    for each in found.differing:
        yield _differing(each, words)


def _statements(sheet: Sheet) -> Iterator[tuple[Label, Statement]]:
    for each in sheet.statements:
        yield each.label, each


def _reading(result: Result, words: Mapping[Label, Statement], to_correct: int) -> Iterator[str]:
    name = {"literal": "Literal reading", "close": "Close reading"}[result.reading]
    by = "" if result.table == "standard" else f" (by the table “{result.table}”)"
    meaning = {
        "literal": "what the words allow at the very most",
        "close": "approximations good to their last digit",
    }[result.reading]
    if result.verdict == "possible":
        yield f"{name}, {meaning}{by}: all figures can be true."
        yield from _example(result)
    elif result.verdict == "undecided":
        yield f"{name}, {meaning}{by}: undecided. It could not be told within the steps allowed."
    else:
        yield f"{name}, {meaning}{by}: the figures cannot all be true."
        for clash in result.clashes:
            yield from _clash(clash, words, to_correct)
            yield from _stretch(clash, words)


def _example(result: Result) -> Iterator[str]:
    """True values that round and hedge to every printed figure."""
    if not result.witness:
        return
    shown = [f"{name} {number(value)}" for name, value in result.witness.items()]
    more = len(shown) - _NAMED
    if more > 0:
        shown[_NAMED:] = [f"and {more:,} more"]
    yield f"  For example: {'; '.join(shown)}."


def _clash(clash: Clash, words: Mapping[Label, Statement], to_correct: int) -> Iterator[str]:
    whose = "" if clash.account is None else f" in the account of {clash.account}"
    few = "" if clash.irreducible else " (perhaps fewer of them would do)"
    count = len(clash.conflict)
    if count == 1:
        yield f"  This statement{whose} cannot hold:"
    else:
        yield f"  These {count} statements{whose} cannot all hold; without any one they could{few}:"
    places = max(len(_place(label)) for label in clash.conflict)
    texts = max(len(words[label].text) for label in clash.conflict)
    for label in clash.conflict:
        line = f"    {_place(label):<{places}}  {words[label].text:<{min(texts, 60)}}"
        left = clash.ranges.get(label)
        if left is not None and count > 1:
            line += f"  the others leave {left_in_words(left, words[label])}"
        yield line.rstrip()
    if clash.assumed:
        yield f"  It rests on what was assumed: {listed(map(_place, clash.assumed))}."
    yield from _corrections(clash, to_correct)


def _corrections(clash: Clash, to_correct: int) -> Iterator[str]:
    """What would mend a clash, and whether that is all there is."""
    if not clash.corrections:
        if clash.complete:
            yield "  Nothing that may be corrected would mend it."
        return
    sets = [listed([_place(label) for label in each]) for each in clash.corrections]
    shown = sets[:to_correct]
    if len(sets) > to_correct:
        shown.append(f"{len(sets) - to_correct:,} more")
    if len(clash.corrections[0]) == 1:
        words = " or ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
        yield f"  One correction would mend it, of {words}."
    else:
        size = len(clash.corrections[0])
        yield f"  No single correction mends it; {size} together would: {'; or '.join(shown)}."
    if not clash.complete:
        yield "  There may be further corrections as small."


def _stretch(clash: Clash, words: Mapping[Label, Statement]) -> Iterator[str]:
    """How far approximations would have to reach."""
    if clash.stretch is None:
        return
    hedges = {
        quantity.hedge.lower(): None
        for label in clash.conflict
        if (quantity := quantity_of(words[label])) is not None
        and quantity.hedge_kind in {"about", "nearly", "just over"}
        and quantity.hedge
    }
    named = listed([f"“{each}”" for each in hedges]) if hedges else "the approximations"
    yield (
        f"  Or they hold if {named} may reach {number(clash.stretch)} times as far as the last "
        "digit gives."
    )


def quantity_of(statement: Statement) -> Quantity | None:
    """The printed quantity of a figure; None for anything else."""
    said = statement.said
    if isinstance(said, Amount | Quotient):
        return said.quantity
    return said.movement.quantity if isinstance(said, Changed) else None


def left_in_words(left: Interval, statement: Statement) -> str:
    """A range in the printed unit; a change downwards as one."""
    if left.is_empty:
        return "no number at all"
    quantity = quantity_of(statement)
    kind = None if quantity is None else quantity.kind
    unit = {"percent": " percent", "point": " percentage points"}.get(kind or "", "")
    if isinstance(statement.said, Changed) and left.upper is not None and left.upper < 0:
        return f"down {span(-left)}{unit}"
    return f"{span(left)}{unit}"


def _differing(each: Differing, words: Mapping[Label, Statement]) -> str:
    one, other = (
        f"{_place(label)}, {'the text' if account is None else account}: {_printed(words[label])}"
        for label, account in zip((each.one, each.other), each.accounts, strict=True)
    )
    return f"Note: accounts differ on {each.name} ({one}; {other}). That is no impossibility."


def _printed(statement: Statement) -> str:
    quantity = quantity_of(statement)
    return statement.text if quantity is None else quantity.text


def _place(label: Label) -> str:
    return f"line {label}" if isinstance(label, int) else label


def as_json(found: Figures) -> dict[str, Any]:
    """Both readings, as JSON holds them; numbers are exact fractions, as text."""
    close = _result(found.close)
    close["differing"] = [
        {
            "name": each.name,
            "lines": [each.one, each.other],
            "accounts": list(each.accounts),
        }
        for each in found.differing
    ]
    return {"literal": _result(found.literal), "close": close}


def _result(result: Result) -> dict[str, Any]:
    held: dict[str, Any] = {
        "verdict": result.verdict,
        "witness": {name: str(value) for name, value in result.witness.items()} or None,
        "conflict": list(result.conflict),
        "ranges": {str(label): _range(each) for label, each in result.ranges.items()},
        "corrections": [list(each) for each in result.corrections],
        "complete": result.complete,
        "clashes": [
            {
                "account": each.account,
                "conflict": list(each.conflict),
                "irreducible": each.irreducible,
                "corrections": [list(one) for one in each.corrections],
                "complete": each.complete,
                "assumed": list(each.assumed),
                "stretch": _text(each.stretch),
            }
            for each in result.clashes
        ],
        "table": result.table,
    }
    if result.reading == "close":
        held["stretch"] = _text(result.stretch)
    if result.verdict != "possible":
        held["witness"] = None
    return held


def _range(each: Interval) -> dict[str, Any]:
    if each.is_empty:
        # The others leave it nothing: what is below a line is kept above 0 whatever is printed.
        return {"lower": None, "upper": None, "lower_open": True, "upper_open": True, "empty": True}
    return {
        "lower": _text(each.lower),
        "upper": _text(each.upper),
        "lower_open": each.lower_open,
        "upper_open": each.upper_open,
    }


def _text(value: Fraction | None) -> str | None:
    return None if value is None else str(value)
