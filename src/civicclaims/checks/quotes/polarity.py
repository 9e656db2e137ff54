"""What an English sentence says, and whether it says no: for sentences of the plainest kind."""

from functools import lru_cache
from typing import Final

import attrs

from civicclaims.checks.quotes.plain import Word, words
from civicclaims.reading.quotation_terms import BREAKS, TIMES
from civicclaims.values.wording import fold

_FUTURE: Final = frozenset("will shall going".split())
_MODAL: Final = frozenset(
    "would can could may might must should ought need needs needed dare used supposed".split()
)
_PAST: Final = frozenset("did was were had has have having been".split())
_NO: Final = frozenset("not no never none nobody nothing nowhere neither nor".split())
_WHOLE: Final = {
    "cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"),
    "shan't": ("shall", "not"), "ain't": ("is", "not"),
}  # fmt: skip
_ENDINGS: Final = {
    "ll": ("will",), "m": ("am",), "re": ("are",), "ve": ("have",), "s": (), "d": ("would",),
}  # fmt: skip
_MARKED: Final = frozenset("?[]")

_FUNCTION: Final = (
    frozenset(
        "a an the this that these those there here i we you he she it they me us him her them my "
        "our your his its their mine ours yours theirs myself ourselves who whom which of to in "
        "on at as is are am be being do does and".split()
    )
    | _FUTURE
    | _PAST
)
"""Words that carry no meaning of their own; words such as "against" and "by" do."""

_FIRST: Final = frozenset(["i", "we"])
_DEFINITE: Final = frozenset("the this that these those my our his her its their".split())

_GOING: Final = ("is", "are", "was", "were", "am")
_BE: Final = frozenset("is are was were am be been being".split())
_OTHERS: Final = frozenset("he she they you it".split())

_TURNING: Final = frozenset(
    "refuse refuses refused refusing refusal deny denies denied denying denial oppose opposes "
    "opposed opposing opposition reject rejects rejected rejecting rejection fail fails failed "
    "failing failure stop stops stopped stopping ban bans banned banning lack lacks lacked lacking "
    "prevent prevents prevented preventing avoid avoids avoided avoiding halt halts halted "
    "halting block blocks blocked blocking forbid forbids forbade forbidden prohibit prohibits "
    "prohibited prohibiting decline declines declined declining dispute disputes disputed "
    "disputing doubt doubts doubted doubting contradict contradicts contradicted dismiss dismisses "
    "dismissed rebut rebuts rebutted refute refutes refuted abandon abandons abandoned cancel "
    "cancels canceled cancelled drop drops dropped end ends ended ending cease ceases ceased quit "
    "quits impossible unable unlikely false untrue wrong myth lie lies absent neglect neglects "
    "neglected omit omits omitted resist resists resisted rule rules ruled far unthinkable "
    "against hoax otherwise instead".split()
)
"""Words that turn a sentence round without a negation."""

_BOUNDING: Final = frozenset(
    "only just merely solely even but except unless until till without although though if "
    "whether when while because since once before after so than rather all every each everyone "
    "everybody everything both always entire entirely whole wholly fully completely totally "
    "exactly necessarily simply mere some somebody someone something several many much most more "
    "less few fewer half either enough too very quite yet still already again anymore alone "
    "doubt wonder matter mind least other perhaps maybe probably possibly hardly scarcely barely "
    "rarely seldom sometimes often hope hopes hoped want wants wanted wish wishes try tries tried "
    "nearly almost without another".split()
)
"""Words that bound what is said or denied, and words with which "no" says something else."""

_NEAR: Final = frozenset("next this coming last spring summer autumn fall winter soon".split())
_MAY: Final = "the month of May"
_MOST_WORDS: Final = 400
_LONGEST: Final = 20_000


def _form(word: str, *, plain: bool = False) -> str:
    """A word without the ending of a plural or of "he closes", and of "closed" if `plain`."""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if plain and len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    return word.removesuffix("e") if len(word) > 3 else word


_TIMES: Final = frozenset(_form(each) for each in TIMES | _NEAR | {_MAY})


@attrs.frozen(kw_only=True)
class Clause:
    """A clause of a plain sentence.

    Attributes:
        content: Its words that carry meaning, in order.
        no: The word that says no; None where there is none.
        time: Whether it speaks of what will be, may be, was, or is.
        of_oneself: Whether somebody speaks of himself in it.
        of_others: Whether a pronoun stands for somebody else in it.
        has_be: Whether a form of "be" is in it, as in every passive.
        is_definite: Whether something in it is a certain one: `the harbour`, `our harbour`.
    """

    content: tuple[str, ...]
    no: str | None
    time: frozenset[str]
    of_oneself: bool
    of_others: bool
    has_be: bool
    is_definite: bool


@lru_cache(maxsize=2_048)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text; () unless it says no once or not at all and nothing turns it round.

    Nor is a question taken, nor a text with words such as "only", "all" or "if", nor one of more
    than 400 words: what they deny and what they leave open is not in their words alone.

    >>> [(each.content, each.no) for each in clauses("We will never close the harbour.")]
    [(('close', 'harbour'), 'never')]
    >>> clauses("We will not only close the harbour.")
    ()
    """
    if len(text) > _LONGEST:
        return ()
    folded = fold(text).strip(" \"'")
    found = words(folded)
    norms = [
        _MAY if place and folded[each.start : each.end] == "May" else each.norm
        for place, each in enumerate(found)
    ]
    if not norms or len(norms) > _MOST_WORDS or not _MARKED.isdisjoint(folded) or ".." in folded:
        return ()
    full = [one for each in norms for one in _expanded(each)]
    if not (_TURNING | _BOUNDING).isdisjoint(full) or sum(each in _NO for each in full) > 1:
        return ()
    cut = (_clause(norms[first:last]) for first, last in _cuts(folded, found))
    return tuple(each for each in cut if each.content or each.no)


def _cuts(folded: str, found: list[Word]) -> list[tuple[int, int]]:
    """Where the clauses begin and end: at marks, and at words such as "because"."""
    starts = [
        place
        for place in range(1, len(found))
        if folded[found[place - 1].end : found[place].start].strip()
        or (found[place].norm in BREAKS and found[place].norm != "that")
    ]
    return list(zip([0, *starts], [*starts, len(found)], strict=True))


def _clause(norms: list[str]) -> Clause:
    no = next((each for each in norms if not _NO.isdisjoint(_expanded(each))), None)
    full = [one for each in norms for one in _expanded(each)]
    times = (("will", _FUTURE), ("may", _MODAL), ("was", _PAST))
    return Clause(
        content=tuple(
            each
            for each in full
            if each not in _FUNCTION and each not in _MODAL and each not in _NO
        ),
        no=no,
        time=frozenset(
            each if time == "may" else time
            for time, forms in times
            for each in full
            if each in forms
        ),
        of_oneself=not _FIRST.isdisjoint(full),
        of_others=not _OTHERS.isdisjoint(full),
        has_be=not (_BE - {*_GOING} if "going" in full else _BE).isdisjoint(full),
        is_definite=not _DEFINITE.isdisjoint(full),
    )


def _expanded(word: str) -> tuple[str, ...]:
    """A word with its contraction written out: `will not` of `won't`."""
    if word in _WHOLE:
        return _WHOLE[word]
    stem, mark, ending = word.rpartition("'")
    if word.endswith("n't"):
        return word.removesuffix("n't"), "not"
    return (stem, *_ENDINGS[ending]) if mark and ending in _ENDINGS else (word,)


def is_reversal(one: Clause, other: Clause) -> bool:
    """Whether two clauses say the same in the same words, and one of them says no.

    Words for a time that stand in the one without "no" alone do not count: "we will not wait"
    denies that we will wait in May. The order differs where one of them is a passive.
    """
    no, yes = (one, other) if one.no else (other, one)
    return bool(no.no) and yes.no is None and _is_alike(no, yes)


def is_agreement(one: Clause, other: Clause) -> bool:
    """Whether two clauses say the same in the same words, and both say no, or neither does."""
    return bool(one.no) == bool(other.no) and (_is_alike(one, other) or _is_alike(other, one))


def _is_alike(less: Clause, more: Clause) -> bool:
    """Whether one holds the words of the other, and perhaps words for a time."""
    if less.time != more.time or less.is_definite != more.is_definite or not less.content:
        return False
    passive = less.has_be != more.has_be
    ours = [_form(each, plain=passive) for each in less.content]
    theirs = [_form(each, plain=passive) for each in more.content]
    if not any(map(_is_time, ours)):
        # What is denied at no certain time is denied at every one.
        theirs = [each for each in theirs if not _is_time(each)]
    if not passive:
        return ours == theirs
    # "We will close the harbour" and "The harbour will be closed".
    oneself = more.of_oneself if less.has_be else less.of_oneself
    return oneself and ours != theirs and sorted(ours) == sorted(theirs)


def _is_time(word: str) -> bool:
    """Whether a word, as `_form` leaves it, is for a time: a year, a month, `next`."""
    return word in _TIMES or (word.isascii() and word.isdigit() and len(word) == 4)
