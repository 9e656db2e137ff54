"""Who says a quotation, and whether two who speak may be one."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from civicclaims.reading.quotation_terms import BODIES, PERSONS
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.quote import Quote

_WORD: Final = re.compile(r"[^\W_]{2,}")
_SMALL: Final = frozenset(
    "the of for and at in on to from by with de la le du des von van der den di da el al mr mrs ms "
    "mx dr sir dame lord lady who an".split()
)
_COMMON: Final = PERSONS | BODIES | frozenset("vice deputy former acting prime first".split())
"""Words that say what somebody is, and not who."""

_BEGINNING: Final = 4
_MOST_PAIRS: Final = 2_500
_SHOWN: Final = 3

Link = Literal["acts_for", "part_of"]


def words_of(name: str | None) -> frozenset[str]:
    """The words of a name in small letters and without accents; no articles, no initials.

    >>> sorted(words_of("Mayor José Núñez of the Port"))
    ['jose', 'mayor', 'nunez', 'port']
    """
    plain = "".join(
        each
        for each in unicodedata.normalize("NFKD", name or "")
        if not unicodedata.combining(each)
    )
    return frozenset(_WORD.findall(plain.casefold())) - _SMALL


def proper(words: frozenset[str]) -> frozenset[str]:
    """Those words of a name that are no title and no word for a body."""
    return words - _COMMON


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word stands in both, or one that begins alike: `Zelensky` and `Zelenskyy`."""
    if not one.isdisjoint(other):
        return True
    left, right = (
        {each[:_BEGINNING] for each in proper(words) if len(each) > _BEGINNING and each.isalpha()}
        for words in (one, other)
    )
    return not left.isdisjoint(right)


def known_by(agents: Iterable[str], bundle: Bundle) -> frozenset[str]:
    """The words of the names and roles of some agents and of those they act for or belong to."""
    known: set[str] = set()
    for each in _above(agents, bundle, ("acts_for", "part_of")):
        item = bundle.get(each)
        if isinstance(item, Agent):
            known |= words_of(item.name) | words_of(item.role)
    return frozenset(known)


def apart(one: Quote, other: Quote, bundle: Bundle) -> bool:
    """Whether two quotations surely have different speakers.

    They have not if a speaker of one may be a speaker of the other: by the id, by the name or
    the role, by acting for the other or for the same, by belonging to it. Somebody without a
    name, and a group, may be anybody.
    """
    if not one.speakers or not other.speakers:
        return False
    if len(one.speakers) * len(other.speakers) > _MOST_PAIRS:
        return False
    return not any(
        _may_be_one(first, second, bundle) for first in one.speakers for second in other.speakers
    )


def names(agents: Iterable[str], bundle: Bundle) -> str:
    """The names of some agents, for a sentence: `Roe and Lund`."""
    ids = list(dict.fromkeys(agents))
    shown = [_name(each, bundle) for each in ids[:_SHOWN]]
    if len(ids) > _SHOWN:
        shown.append(f"{len(ids) - _SHOWN} more")
    return " and ".join(shown)


def _name(agent: str, bundle: Bundle) -> str:
    item = bundle.get(agent)
    name = item.name if isinstance(item, Agent) else None
    line = " ".join((name or "").split())
    return line if line and len(line) <= 60 else f"“{agent}”"


def _may_be_one(one: str, other: str, bundle: Bundle) -> bool:
    first, second = bundle.get(one), bundle.get(other)
    if one == other or not isinstance(first, Agent) or not isinstance(second, Agent):
        return True
    if any(each.naming != "named" or each.kind == "group" for each in (first, second)):
        return True
    if _are_related(one, other, bundle):
        return True
    left, right = proper(_own_words(first)), proper(_own_words(second))
    if not left or not right:
        # A title alone, such as "the mayor", may be anybody's.
        return True
    return alike(left | words_of(first.role), right) or alike(left, words_of(second.role))


def _own_words(agent: Agent) -> frozenset[str]:
    """The words of a name, or of the id of somebody who has none."""
    if agent.name is None:
        return words_of(agent.id) | {agent.id.casefold()}
    return words_of(agent.name)


def _are_related(one: str, other: str, bundle: Bundle) -> bool:
    """Whether one acts for the other or belongs to it, or both act for the same."""
    both: tuple[Link, ...] = ("acts_for", "part_of")
    if one in _above([other], bundle, both) or other in _above([one], bundle, both):
        return True
    return not _above([one], bundle, ("acts_for",)).isdisjoint(
        _above([other], bundle, ("acts_for",))
    )


def _above(agents: Iterable[str], bundle: Bundle, links: tuple[Link, ...]) -> set[str]:
    """Some agents, and all they act for or belong to, step by step."""
    found: set[str] = set()
    rest = list(agents)
    while rest:
        each = rest.pop()
        item = bundle.get(each)
        if each in found or not isinstance(item, Agent):
            continue
        found.add(each)
        for link in links:
            rest += getattr(item, link)
    return found
