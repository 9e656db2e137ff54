"""NUM003."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import repeat

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import Figure
from civicclaims.checks.naming import called
from civicclaims.checks.numbers.sum_of_parts import HUNDRED, SumOfParts, sum_of_parts
from civicclaims.findings import Exhibit, Kind, Level, Remark
from civicclaims.reckoning.relations import one_method
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.source import Source
from civicclaims.values.interval import Interval
from civicclaims.values.shown import listed, number, span

_NAMED = 20
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


@check("NUM003", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def parts_off_their_whole(relation: PartsOfWhole, context: Context) -> Iterator[Remark]:
    """The parts of a whole come to more, or to less, than the whole.

    ## What it does
    It adds up what each part can be, digit by digit as printed, and asks whether the whole can
    lie in the sum. Parts in percent are held against 100, parts in the unit of the whole
    against the whole; so are parts in percent of a whole in percent, unless it is their
    `denominator` or they have none and come to 100. Each part counts with its own precision, and a
    part of 0 cannot be less.

    ## Why it matters
    When three shares of one group come to 102 percent, one of them is wrong, or the groups
    overlap.

    ## Example
    >>> shares = [
    ...     {"id": name, "quantity": {"text": f"{n} percent", "numeral": n, "unit": "percent"}}
    ...     for name, n in [("yes", "51"), ("no", "47"), ("unsure", "5")]
    ... ]
    >>> parts = {"id": "p", "parts": ["yes", "no", "unsure"],
    ...     "exhaustive": "yes", "exclusive": "yes"}
    >>> show("NUM003", {"statistics": shares, "parts_of_whole": [parts]})
    error NUM003 /parts_of_whole/0: Three shares recorded as one whole come to 103 percent; \
rounding alone explains 98.5 to 101.5: 51 percent, 47 percent and 5 percent.

    ## When it is silent
    When rounding explains the sum. More than the whole counts only for parts that do not
    overlap (`exclusive`), less only for parts that are all there is (`exhaustive`); where that
    is unknown, nobody can tell, and the finding is open. Parts of several accounts are nobody's
    sum. Answers to a question that allows several (`multiple_response`) may exceed 100. Amounts
    printed as less than nothing, such as a loss among profits, are not added up, nor are
    fractions whose common denominator has tens of thousands of digits.

    ## References
    Mosteller, Youtz and Zahn (1967) on rounded percentages; exact rules for open and closed
    ends, zero parts and mixed precision.
    """
    if context.bundle.account(relation) is None or not one_method(context.bundle, relation):
        return
    added = sum_of_parts(relation, context)
    if added is None:
        return
    for reading, level in (("literal", Level.ERROR), ("close", Level.WARNING)):
        gap = added.gap(reading)
        over = gap.lower is not None and (gap.lower > 0 or (gap.lower == 0 and gap.lower_open))
        under = gap.upper is not None and (gap.upper < 0 or (gap.upper == 0 and gap.upper_open))
        said = relation.exclusive if over else relation.exhaustive
        if over and relation.multiple_response:
            said = "no"
        if (over or under) and said != "no":
            yield _remark(relation, added, context, over=over, certain=said == "yes", level=level)
            return


def _remark(  # noqa: PLR0913 - all that the sentence says
    relation: PartsOfWhole,
    added: SumOfParts,
    context: Context,
    *,
    over: bool,
    certain: bool,
    level: Level,
) -> Remark:
    """The finding: the sum, what rounding explains, the figures, and how far a hedge must reach."""
    count = len(added.parts)
    noun = ("share" if added.unit else "part") + ("s" if count > 1 else "")
    words = _COUNTS[count] if count < len(_COUNTS) else str(count)
    figures = _figures(added)
    message = f"{words} {noun} recorded as one whole {_sum(added, over=over)}: {figures}"
    stretch = _stretch(added, over=over) if level is Level.WARNING else None
    assumed = []
    if relation.basis == "inferred":
        flag = "the groups do not overlap" if over else "the groups are all there are"
        assumed.append(f"{relation.id}, this record's own reading: {flag}.")
        if relation.note:
            assumed.append(relation.note)
    open_words = (
        ""
        if certain
        else (
            f"; nobody can tell, since the record does not say whether the groups "
            f"{'overlap' if over else 'are all there are'}"
        )
    )
    return Remark(
        message=f"{message}{open_words}{'.' if stretch is None else f'. {stretch}'}",
        items=(relation.id, *(each.id for each in added.parts)),
        kind=Kind.FAIL if certain else Kind.OPEN,
        level=level,
        exhibits=tuple(map(_exhibit, added.parts, repeat(count), added.left())),
        details=_arithmetic(added),
        rests_on=" ".join(assumed) or None,
        settle=_settle(relation, context),
    )


def _sum(added: SumOfParts, *, over: bool) -> str:
    """The sum of what is printed, and what rounding alone would explain."""
    values = [each.value for each in added.parts]
    if None in values or added.unprinted or any(each.quantity.high for each in added.parts):
        end = added.whole["close"].upper if over else added.whole["close"].lower
        side = "more" if over else "less"
        return f"come to {side} than {number(end or Fraction(0))}{added.unit}"
    total = sum(each for each in values if each is not None)
    held = added.whole["close"]
    whole = "" if held == HUNDRED and added.unit else f", and the whole is {span(held)}{added.unit}"
    explained = added.explained()
    rounding = "" if explained is None else f"; rounding alone explains {span(explained)}"
    return f"come to {number(Fraction(total))}{added.unit}{whole}{rounding}"


def _stretch(added: SumOfParts, *, over: bool) -> str | None:
    """How far the approximations would have to reach for the figures to fit, as a sentence."""
    need, widths = Fraction(0), []
    whole = added.whole["close"].upper if over else added.whole["close"].lower
    if whole is None or added.unprinted:
        return None
    for each in added.parts:
        end = each.close.lower if over else each.close.upper
        if each.value is None or end is None:
            return None
        if each.approximate:
            widths.append(abs(each.value - end))
            need += each.value
        else:
            need += end
    total = sum(widths, Fraction(0))
    if not total:
        return None
    factor = abs(need - whole) / total
    hedges = listed(
        f"“{word}”"
        for word in sorted(
            {(each.quantity.hedge or "").lower() for each in added.parts if each.approximate}
        )
    )
    which = "each of them" if len(widths) > 1 else "it"
    unit = " of a point" if added.unit else ""
    if len(set(widths)) == 1:
        reach, usual = number(widths[0] * factor), number(widths[0])
        return (
            f"They fit only if {hedges} reaches {reach}{unit} in {which}, "
            f"where the last digit gives {usual}."
        )
    return f"They fit only if {hedges} reaches {number(factor)} times as far as the last digit."


def _figures(added: SumOfParts) -> str:
    """The figures in a sentence; of very many the first."""
    texts = [each.quantity.text for each in added.parts]
    if len(texts) > _NAMED:
        texts[_NAMED:] = [f"{len(texts) - _NAMED:,} more"]
    return listed(texts)


def _exhibit(each: Figure, count: int, left: Interval) -> Exhibit:
    """A part, and what the others leave it."""
    others = f"other {_COUNTS[count - 1].lower()}" if 2 < count < 11 else "others"
    who, verb = (f"the {others}", "leave") if count > 2 else ("the other", "leaves")
    return Exhibit(
        item=each.id,
        printed=each.quantity.text,
        meaning=each.meaning,
        allowed=f"{who} {verb} {span(left)}",
    )


def _arithmetic(added: SumOfParts) -> tuple[str, ...]:
    """The sum, written out."""
    values = [each.value for each in added.parts]
    if None in values or added.unprinted:
        return ()
    known = [each for each in values if each is not None]
    return (f"{' + '.join(map(number, known))} = {number(sum(known, Fraction(0)))}",)


def _settle(relation: PartsOfWhole, context: Context) -> str | None:
    """The sources the figures came through, as a place to look."""
    bundle = context.bundle
    via = {
        source
        for id in relation.parts  # noqa: A001 - the word of the format
        if (part := bundle.statistic(id)) is not None and part.attribution is not None
        for source in part.attribution.via
    }
    names = [
        _source(found) for source in sorted(via) if isinstance(found := bundle.get(source), Source)
    ]
    return f"See {listed(names)}." if names else None


def _source(source: Source) -> str:
    """A source by its title or kind and its id; by its words alone where a reader made the id."""
    name, what = called(source), source.title or source.kind
    return f"{what} (“{name}”)" if what and name == source.id else f"“{name}”"
