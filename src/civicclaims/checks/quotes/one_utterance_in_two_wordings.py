"""QUO005."""

import re
from collections.abc import Iterator
from itertools import combinations, islice
from typing import Final

import attrs

from civicclaims.anchoring.comparison import Comparison, faithfulness
from civicclaims.anchoring.differences import Difference
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.text import Text
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short, side_by_side
from civicclaims.checks.quotes.plain import Word, words
from civicclaims.checks.time.days import only_day
from civicclaims.findings import Exhibit, Kind, Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.quote import Quote
from civicclaims.values.wording import fold

_LEAST: Final = 6
"""The least words that two wordings have in common for anybody to ask."""

_ENOUGH: Final = 10
"""The least words in common that make two wordings one utterance."""

_SHARE: Final = 0.75
"""The least share of the words of the shorter that stand in the longer."""

_LONGEST: Final = 500
"""The longest quotation that is compared, in words."""

_MOST: Final = 300
"""The most pairs of quotations that are compared."""

_RUN: Final = 3
"""The words in a row that two quotations have in common before they are compared."""

_SENTENCE: Final = re.compile(r"(?<=[^.][.?!])[\"')\]]{0,3}\s+")
_WORD: Final = re.compile(r"[^\W_]")
_MARKS: Final = " .,;:!?\"'-"


@attrs.frozen(eq=False)
class _Said:
    """A quotation with its words.

    Attributes:
        quote: The quotation.
        folded: It in plain typography.
        words: Its words.
        norms: Its words as they are compared.
    """

    quote: Quote
    folded: str
    words: tuple[Word, ...]
    norms: tuple[str, ...]

    @property
    def is_edited(self) -> bool:
        """Whether an editor marked what was left out or put in."""
        return "..." in self.folded or "[" in self.folded


@attrs.frozen
class _Compared:
    """Two quotations beside each other.

    Attributes:
        shorter: The one whose sentences were looked for.
        longer: The one they were looked for in.
        comparison: The sentence with the gravest difference, beside the longer one.
        difference: That difference.
        common: How many words are the same, in all sentences.
    """

    shorter: _Said
    longer: _Said
    comparison: Comparison
    difference: Difference
    common: int


@check("QUO005", since="0.1", level=Level.WARNING)
def one_utterance_in_two_wordings(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Two quotations are of one utterance, and their words differ.

    ## What it does
    It compares quotations that have the same speakers and were said on the same day or on the
    same occasion, and names the gravest difference inside the words they have in common. If ten
    words are in common it fails; if six are it is open, since speakers repeat themselves. Where
    each stands as recorded in a text at hand it is open, and a question to those texts.

    ## Why it matters
    Of two wordings of one utterance at least one is not what was said.

    ## Example
    >>> text = "We will rebuild every bridge in this town by the end of May."
    >>> other = "We will repair every bridge in this town by the end of May."
    >>> said = {"speakers": ["roe"], "said": {"start": "2025-06-11"}}
    >>> quotes = [{"id": "q", "text": text, **said}, {"id": "r", "text": other, **said}]
    >>> show("QUO005", {"agents": [{"id": "roe", "kind": "person"}], "quotes": quotes})
    warning QUO005 /quotes/0: “We will rebuild every bridge in this town by the end of May.” and \
“We will repair every bridge in this town by the end of May.” are of one speaker and one day, and \
differ: “rebuild” and “repair”.

    ## When it is silent
    When one is a stretch of the other, with or without an ellipsis or brackets; when both are
    held against one text at hand (QUO002), or stand in one text in two places with fewer than ten
    words in common; when what differs lies before or after the words they have in common, or is a
    whole sentence. For translations, and when the policy of the house lets the difference pass.
    A day that was worked out by a rule, and an occasion of one alone, do not count.
    Quotations of more than 500 words are not compared, nor more than 300 pairs.

    ## References
    Masson v. New Yorker (1991) on material change.
    """
    for why, one, other in islice(_pairs(bundle), _MOST):
        remark = _remark(why, one, other, context)
        if remark is not None:
            yield _of_sources(remark) if _are_as_printed(one, other, context) else remark


def _of_sources(remark: Remark) -> Remark:
    """A remark on quotations of which each stands as recorded in its own text."""
    return attrs.evolve(
        remark,
        kind=Kind.OPEN,
        questions="source",
        details=(*remark.details, "Each stands in its text as it was recorded."),
    )


def _are_as_printed(one: _Said, other: _Said, context: Context) -> bool:
    """Whether both stand, but for typography, in a text at hand."""
    if not context.texts:
        return False
    verbatim = {
        each.quote.id
        for each in context.held.quoted
        if each.comparison.faithfulness.rank <= Faithfulness.CASE_AT_START.rank
    }
    return {one.quote.id, other.quote.id} <= verbatim


def _pairs(bundle: Bundle) -> Iterator[tuple[str, _Said, _Said]]:
    """The quotations that may be of one utterance, with what they have in common."""
    groups: dict[tuple[object, ...], list[_Said]] = {}
    for quote in sorted(bundle.quotes, key=lambda each: each.id):
        said = _of(quote)
        if said is None:
            continue
        who = (frozenset(quote.speakers), quote.kind)
        if (day := _day(quote)) is not None:
            groups.setdefault(("day", *who, day), []).append(said)
        if occasion := _occasion(quote):
            groups.setdefault(("occasion", *who, occasion), []).append(said)
    told: set[tuple[_Said, _Said]] = set()
    for (why, *_), group in groups.items():
        for one, other in _alike(group):
            if (one, other) not in told and _may_be_one(one.quote, other.quote):
                told.add((one, other))
                yield str(why), one, other


def _of(quote: Quote) -> _Said | None:
    """A quotation that can be compared."""
    if quote.kind not in {"speech", "written"} or quote.translation_of is not None:
        return None
    folded = fold(quote.text)
    found = tuple(words(folded))
    if not quote.speakers or not _LEAST <= len(found) <= _LONGEST:
        return None
    return _Said(quote, folded, found, tuple(each.norm for each in found))


def _day(quote: Quote) -> str | None:
    """The day a quotation was said, if it is printed."""
    if quote.said is None or quote.said.rule is not None:
        return None
    day = only_day(quote.said)
    return None if day is None else str(day)


def _occasion(quote: Quote) -> str:
    return " ".join(fold(quote.occasion or "").casefold().split())


def _may_be_one(one: Quote, other: Quote) -> bool:
    """Whether neither the day nor the occasion nor the language of two quotations differs."""
    days = {_day(one), _day(other)} - {None}
    occasions = {_occasion(one), _occasion(other)} - {""}
    languages = {each.language for each in (one, other)} - {None}
    return max(len(days), len(occasions), len(languages)) <= 1


def _alike(group: list[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """The pairs of a group that have some words in a row in common, each once."""
    holding: dict[tuple[str, ...], list[int]] = {}
    for number, said in enumerate(group):
        for place in range(len(said.norms) - _RUN + 1):
            numbers = holding.setdefault(said.norms[place : place + _RUN], [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in holding.values():
        for pair in combinations(numbers, 2):
            if len(seen) > _MOST:
                return
            if pair not in seen:
                seen.add(pair)
                yield group[pair[0]], group[pair[1]]


def _remark(why: str, one: _Said, other: _Said, context: Context) -> Remark | None:
    if one.norms == other.norms or (one.is_edited and other.is_edited):
        return None
    first, second = one.quote, other.quote
    found = None if _are_held(first, second, context) else _compared(one, other)
    if found is None:
        return None
    kind, few = found.difference.kind, found.common < _ENOUGH
    level = context.policy.level(kind)
    twice = _stand_in_one_text(first, second)
    if level is None or (twice and few):
        return None
    return Remark(
        message=f"“{short(first.text)}” and “{short(second.text)}” are of one speaker and one "
        f"{why}, and differ: {_differing(found.difference)}.",
        items=(first.id, second.id),
        pointer=context.bundle.pointer(first.id) or "",
        kind=Kind.OPEN if twice or few else Kind.FAIL,
        level=level,
        questions="record",
        exhibits=_exhibits(found),
        details=(f"The difference: {kind.sentence}.",),
        rests_on=f"They are taken for one utterance, since {found.common} of their words are the "
        f"same. Policy: {context.policy.name}.",
        settle="Listen to a recording, or record that they were said twice.",
    )


def _compared(one: _Said, other: _Said) -> _Compared | None:
    """How the sentences of one differ from the other; None where they do not, or share little."""
    shorter, longer = sorted((one, other), key=lambda each: (len(each.norms), each.quote.id))
    if longer.is_edited:
        shorter, longer = longer, shorter
    text = Text(longer.quote.text)
    common, found = 0, None
    for sentence in _SENTENCE.split(shorter.folded):
        comparison = faithfulness(sentence, text)
        number = _in_common(comparison)
        if number >= max(_LEAST, _SHARE * len(words(sentence))):
            common += number
            gravest = _gravest(comparison)
            if gravest is not None and (found is None or gravest.kind.rank > found[1].kind.rank):
                found = (comparison, gravest)
    return None if found is None else _Compared(shorter, longer, *found, common)


def _in_common(comparison: Comparison) -> int:
    """How many words of a sentence stand in the other quotation; 0 where in several places."""
    if len(comparison.spans) != 1:
        return 0
    changed = [each.at for each in comparison.differences]
    return sum(
        not any(start < word.end and word.start < end for start, end in changed)
        for word in words(fold(comparison.quoted))
    )


def _gravest(comparison: Comparison) -> Difference | None:
    """The gravest difference with words that are the same on either side of it."""
    folded = fold(comparison.quoted)
    inner = [
        each
        for each in comparison.differences
        if each.kind.rank > Faithfulness.MARKED_BRACKET.rank
        and each.kind is not Faithfulness.SPLICE
        and _WORD.search(folded, 0, each.at[0])
        and _WORD.search(folded, each.at[1])
    ]
    return max(inner, key=lambda each: each.kind.rank, default=None)


def _exhibits(found: _Compared) -> tuple[Exhibit, ...]:
    """The two wordings, one below the other, with what differs marked."""
    sides = side_by_side(found.comparison, found.shorter.quote.id, found.longer.quote.id)
    return tuple(attrs.evolve(each, meaning="") for each in sides)


def _differing(difference: Difference) -> str:
    """The words that differ on either side, or those that stand on one side alone."""
    ours, theirs = (each.strip(_MARKS) for each in (difference.quoted, difference.said))
    if not ours and not theirs:
        return f"“{difference.quoted}” and “{difference.said}” between the same words"
    if not ours or not theirs:
        return f"“{short(ours or theirs)}” is in one of them alone"
    return f"“{short(ours)}” and “{short(theirs)}”"


def _are_held(one: Quote, other: Quote, context: Context) -> bool:
    """Whether both were taken from one text at hand, which then tells what was said."""
    return bool({*one.quoted_from} & {*other.quoted_from} & {*context.texts})


def _stand_in_one_text(one: Quote, other: Quote) -> bool:
    """Whether both are printed in one text."""
    left, right = ({each.source for each in quote.anchors} for quote in (one, other))
    return not left.isdisjoint(right)
