"""Which way the words around a date point: ahead of publication, or back."""

import re
from typing import Final

from civicclaims.reading.date_terms import Pointing
from civicclaims.reading.date_words import (
    AHEAD,
    DUE,
    MONTHS,
    NOT_PAST,
    PAST,
    PUT_OFF,
    REPORTED,
    RIGHT_BEFORE,
    UNITS,
    WEEKDAYS,
)
from civicclaims.values.amount import CARDINALS

_LOOK: Final = 160
_MOST_WORDS: Final = 14
_MOST_LISTED: Final = 5
_MOST_LEADS: Final = 2
_TITLES: Final = "".join(
    rf"(?<!\b{title}\.)" for title in ("p.m", "a.m", "Mr", "Mrs", "Dr", "Gov", "Sen", "Rep", "St")
)
_BREAK: Final = re.compile(rf"[;:!?()\[\]“”\"—–\n]|\.(?=\s+[^\W\d_a-z]){_TITLES}")
_COMMA: Final = re.compile(",(?![0-9])")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME: Final = re.compile(rf"\s+(?=(?!{'|'.join(day.capitalize() for day in WEEKDAYS)})[A-Z])")
_UNITS_OF_NEXT: Final = frozenset({*UNITS, *WEEKDAYS, *MONTHS})
_PRESENT: Final = frozenset({"is", "are"})
_TO: Final = frozenset("to for until till".split())
_LEADS: Final = frozenset({"set for", "is for"})
_AS_SOON: Final = ("as early as", "as soon as")
_AT_THE_LATEST: Final = frozenset({"at the latest", "at the earliest", "at the soonest"})
_WAS: Final = frozenset("was were been originally had".split())
_WOULD: Final = frozenset("will would won't".split())
_MANY: Final = frozenset("they we i you people".split())
_PLURAL: Final = _MANY | frozenset("who and to".split())
"""Words after which "plan" is a verb: "they plan a march", but "announced the plan"."""

_MAY_BE: Final = frozenset({"could"})
"""Words that tell of what may come and of what could be done: "could come", "could not"."""

_BASES: Final = frozenset(
    "close open begin start end go meet resume take come return expire arrive reopen launch vote "
    "kick head play host run debut premiere decide".split()
)
"""Verbs that, after a subject in the plural, tell of what is to come: "applications close"."""

_NO_SUBJECT: Final = frozenset("was is has does his this its as us thus plus yes".split())
_UNCHANGED: Final = frozenset("cut put shut quit set beat spread hurt".split())
"""Verbs whose past is as their present: past after a subject in the singular."""

_NO_SUBJECT_NEAR: Final = frozenset(
    {*AHEAD, *_MANY, *"to would could not and or be been are a an the this that who".split()}
)
_BEHIND: Final = frozenset("after since from following".split())
_TOLD: Final = frozenset("was were had".split())
_BEFORE_A_NOUN: Final = frozenset(
    {*"the a an its his her their of for in on by with several many few all no".split(), *CARDINALS}
)
"""Words after which "votes" or "plans" is no verb."""

_NOUN_OR_VERB: Final = frozenset("plan hope aim schedule".split())


def pointing(text: str, start: int, end: int, *, free: bool = False) -> Pointing | None:
    """Which way the words in the clause of a date point; None where nothing says.

    The nearest verb decides, those before the date first. "Will" and its like, and words such as
    "scheduled", "due" or "plans", point ahead; a verb of the past points back. A verb of saying
    says nothing of a `free` date, which is no part of its clause: "said Friday’s vote will ...".
    """
    owner = text[end : end + 2] in {"'s", "’s"}
    free = free or owner
    clauses = _clauses_before(text, start)
    before, after = clauses[0], _clause_after(text, end)
    # "Residents return after Monday’s flood" tells of no day to come.
    now = not (owner or {*before[-1:], text[start : start + 5].lower()} & _BEHIND)
    put_off = text[start : start + 5].lower() == "until" and {*before[-5:]} & PUT_OFF
    if put_off or _is_ahead(before, after):
        return "ahead"
    if before[:1] in (["after"], ["following"]):
        # Another 9,000 will go, after 6,000 in May.
        return _nearest(before[::-1], backwards=True, free=free, now=now) or "back"
    found = _nearest(before[::-1], backwards=True, free=free, now=now)
    found = found or _nearest(after, backwards=False, free=free, now=now)
    # In a list, "on Labor Day, Veterans Day and Christmas", the verb stands before the first.
    seen = len(before)
    for clause in clauses[1:]:
        if found is not None or seen > _MOST_LISTED:
            break
        found = _nearest(clause[::-1], backwards=True, free=free, now=now)
        seen += len(clause)
    if found is None and sum(map(len, clauses)) <= _MOST_LEADS:
        # In November’s election, voters will decide.
        found = _nearest(_clauses_after(text, end), backwards=False, free=free, now=now)
    return found


def tells_past(text: str, end: int) -> bool:
    """Whether "was" or the like stands right behind a date: `Aug. 5, was hot`."""
    return not _TOLD.isdisjoint(_clause_after(text, end)[:1])


def _is_ahead(before: list[str], after: list[str]) -> bool:
    """Whether the words right beside a date put it ahead, whatever stands farther away."""
    if before[-1:] in (["on"], ["at"]):
        before = before[:-1]
    if not before:
        return False
    # "The hearing is Friday", and "City Hall is closed Monday".
    closed = not _PRESENT.isdisjoint(before[-2:-1]) and _is_past(before[-1])
    if before[-1] in RIGHT_BEFORE or closed or " ".join(before[-2:]) in _LEADS:
        return True
    put_off = before[-1] in _TO and not PUT_OFF.isdisjoint(before[-3:-1])
    reported = before[-1] == "that" or before[-1] in REPORTED
    if put_off or (reported and not _WOULD.isdisjoint(after[:1])):
        return True
    lead, tail = " ".join(before[-4:]), " ".join(after[:3])
    # "Had been warned as early as January" looks back.
    told = _nearest(before[:-3][::-1], backwards=True, free=False, now=False) == "back"
    soon = lead.endswith(_AS_SOON) and not told
    return soon or "ahead of" in lead or tail in _AT_THE_LATEST


def _clauses_before(text: str, start: int) -> list[list[str]]:
    """The words that lead to a place, comma by comma, the nearest first, within its sentence."""
    lead = _BREAK.split(text[max(0, start - _LOOK) : start])[-1]
    return [_words(clause)[-_MOST_WORDS:] for clause in _COMMA.split(lead)[::-1]]


def _clause_after(text: str, end: int) -> list[str]:
    """The words of the clause that follow a place, one comma passed over."""
    clauses = _COMMA.split(_BREAK.split(text[end : end + _LOOK])[0])
    lead = clauses[0] if len(clauses) == 1 or _WORDS.search(clauses[0]) else clauses[1]
    return _words(lead)[:_MOST_WORDS]


def _clauses_after(text: str, end: int) -> list[str]:
    """The words of the sentence that follow a place, its commas passed over."""
    return _words(_COMMA.sub(" ", _BREAK.split(text[end : end + _LOOK])[0]))[:_MOST_WORDS]


def _words(clause: str) -> list[str]:
    """The words of a clause in small letters, without the month of May and people called Will."""
    words = []
    for match in _WORDS.finditer(clause):
        word = match[0].lower().replace("’", "'")
        named = match[0][0].isupper() and word in AHEAD and _NAME.match(clause, match.end())
        if match[0] != "May" and not named:
            words.append(word)
    return words


def _nearest(words: list[str], *, backwards: bool, free: bool, now: bool) -> Pointing | None:
    """What the first word that points says.

    Without `now`, a verb such as "close" says nothing. Read backwards, a verb of the past after
    "be" or before "to" says nothing: "will be closed", "agreed to meet".
    """
    for place, word in enumerate(words):
        earlier = words[place + 1 : place + 2] if backwards else words[max(0, place - 1) : place]
        later = words[max(0, place - 1) : place] if backwards else words[place + 1 : place + 2]
        if word == "would":
            return "would"
        if _may_have_come(word, earlier, later):
            return "either"
        if _points_ahead(word, earlier, later) or (now and _closes(word, earlier)):
            return "ahead"
        if free and word in REPORTED:
            continue
        # "Will be closed" and "is sold out" tell of no past.
        passive = bool({*earlier} & {"be", *_PRESENT})
        past = _is_past(word) or (word in _UNCHANGED and _is_singular(earlier))
        if past and not passive and not (later == ["to"] and word != "had"):
            return "back"
    return None


def _may_have_come(word: str, earlier: list[str], later: list[str]) -> bool:
    """Whether a word tells of what may or may not be over: `was due`, `was to`, `could`."""
    if word == "to":
        return not {"was", "were"}.isdisjoint(earlier)
    if word in _MAY_BE:
        return later not in (["have"], ["not"])
    return word in DUE and not _WAS.isdisjoint(earlier)


def _points_ahead(word: str, earlier: list[str], later: list[str]) -> bool:
    """Whether a word, between those beside it, points ahead."""
    if word in {"is", "are"} and later == ["to"]:
        return True
    if word.endswith("'ll") or (word == "be" and earlier == ["to"]):
        return True
    if word not in AHEAD or (
        word == "next" and {each.removesuffix("'s") for each in later} & _UNITS_OF_NEXT
    ):
        return False
    if word in {"beginning", "starting"} and {*earlier} & UNITS.keys():
        # The week beginning June 29.
        return False
    if word in _NOUN_OR_VERB and later != ["to"]:
        return any(each in _PLURAL or each.endswith("s") for each in earlier)
    noun = word.endswith("s") and any(each in _BEFORE_A_NOUN or _is_past(each) for each in earlier)
    return not noun


def _closes(word: str, earlier: list[str]) -> bool:
    """Whether a verb has its subject, in the plural, right before it: `applications close`."""
    if word not in _BASES:
        return False
    plural = (each in _MANY or (each.endswith("s") and len(each) > 2) for each in earlier)
    return any(plural) and _NO_SUBJECT.isdisjoint(earlier) and not any(map(_is_past, earlier))


def _is_singular(earlier: list[str]) -> bool:
    """Whether the word before a verb may be its subject in the singular: `the bank cut rates`."""
    return any(each not in _NO_SUBJECT_NEAR and not each.endswith("s") for each in earlier)


def _is_past(word: str) -> bool:
    return word in PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST)
