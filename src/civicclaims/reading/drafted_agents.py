"""Who is named in an article, each once."""

import re
from typing import Final

import attrs

from civicclaims.reading.quotation_terms import DOCUMENTS, NOT_NAMES, PERSONS
from civicclaims.record.agent import Agent

_BODIES: Final = frozenset(
    "agency administration army assembly association authority bank board bureau center centre "
    "chamber church city coalition college commission committee company congress corporation "
    "council county court department district federation foundation government group guild "
    "hospital inc institute journal lab league legislature library ministry museum network news "
    "office organization parliament party police post press radio school senate service society "
    "state store studio team times town tribune union university village".split()
)
_GROUPS: Final = re.compile(
    r"(?:people|police|authorities|officials|residents|neighbours|neighbors|voters|workers|"
    r"[a-z]+(?:ers|ors|ists|ents|ants|men|women|yers|ians))"
)
_ARTICLES: Final = frozenset("a an the one another some several two three many".split())


_INDEFINITE: Final = frozenset("a an some several two three many".split())
_EACH_ANOTHER: Final = frozenset({"one", "another"})
_WHOSE: Final = frozenset("his her its their my our your whose".split())
_LINKS: Final = frozenset("of for at from by with in on to near".split())
_PERSONS: Final = PERSONS | {"spokespeople", "spokesmen", "secretary", "head", "opponent"}
_BESIDE: Final = re.compile(
    r",\s(?:(?:a|an|the|[a-z][\w-]{1,20})\s){0,6}((?:[A-Z][\w.'’-]{0,30}\s){0,4}[A-Z][\w'’-]{1,30}),"
)
"""A name put in behind words for somebody: `, former captain Joyce Bell,`."""

_MOST_COMPARED: Final = 50
"""With how many names that end alike one is compared at most."""


class Agents:
    """The people and bodies of a draft; one who is named in several ways is one agent."""

    def __init__(self) -> None:
        self._agents: dict[str, Agent] = {}
        self._by_words: dict[tuple[str, ...], str] = {}
        self._by_last: dict[str, list[str]] = {}

    def id_of(self, words: str) -> str:
        """The id of whoever is named by some words; the longest name is kept.

        Two names are one if one ends as the other and holds no word the other has not:
        `Mayor Karen Bass` and `Bass`. Who is only "one" or "another" of several, and "a resident"
        and "two residents", are each somebody new.
        """
        name = " ".join(words.split())
        plain = _plain(name)
        same = self._same(name, plain)
        if same is not None:
            known = self._agents[same]
            if len(name) > len(known.name or ""):
                self._agents[same] = attrs.evolve(known, name=name)
            return same
        id_ = _slug(name)
        while id_ in self._agents:
            id_ = f"{id_}-{len(self._agents) + 1}"
        self._agents[id_] = _agent(id_, name)
        if plain and _first(name) not in _EACH_ANOTHER:
            self._by_words.setdefault((name, *plain), id_)
            self._by_words.setdefault(tuple(plain), id_)
            self._by_last.setdefault(plain[-1], []).append(id_)
        return id_

    def items(self) -> tuple[Agent, ...]:
        """Every agent, in the order in which they were named first."""
        return tuple(self._agents.values())

    def _same(self, name: str, plain: list[str]) -> str | None:
        """The agent that a name is of too; None for somebody new."""
        first = _first(name)
        if not plain or first in _EACH_ANOTHER:
            return None
        if first in _INDEFINITE:
            return self._by_words.get((name, *plain))
        same = self._by_words.get(tuple(plain))
        if same is not None or not name[:1].isupper():
            return same
        for each in self._by_last.get(plain[-1], [])[:_MOST_COMPARED]:
            if _is_same(self._agents[each].name or "", plain):
                return each
        return None


def _is_same(known: str, plain: list[str]) -> bool:
    """Whether a name that ends as another is of the same, by the other words of both."""
    words = set(_plain(known))
    return known[:1].isupper() and (words <= {*plain} or {*plain} <= words)


def _first(name: str) -> str:
    return name.split(" ", 1)[0].lower()


def _plain(name: str) -> list[str]:
    words = [word.strip(".,’'").removesuffix("’s").removesuffix("'s") for word in name.split()]
    return [word.lower() for word in words if word and word.lower() not in _ARTICLES]


def _head(name: str) -> list[str]:
    """The words of a noun or name without what is joined to it: `the port` of Alden."""
    words = _plain(name)
    end = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
    return words[:end]


def document(name: str) -> str | None:
    """What kind of document some words are for: `report` of `The report`; None for no document."""
    determined = _first(name) in {*_ARTICLES, *_WHOSE, "this", "that"}
    last = (_head(name) or [""])[-1]
    return last if last in DOCUMENTS and (determined or name.islower()) else None


def named_beside(text: str, words: str, end: int) -> str | None:
    """The name put in behind words for somebody, otherwise those words; None for "whose wife".

    >>> named_beside("His opponent, former captain Joyce Bell, said", "His opponent", 12)
    'Joyce Bell'
    """
    described = _first(words) in {*_ARTICLES, *_WHOSE} and not _has_name(words)
    found = _BESIDE.match(text, end) if described else None
    if found is not None and found[1].lower() not in NOT_NAMES:
        return found[1]
    return None if _first(words) == "whose" else words


def _has_name(name: str) -> bool:
    """Whether a word with a capital stands in a name, beside an article at its beginning."""
    words = name.split()
    if words and words[0].lower() in {*_ARTICLES, *_WHOSE}:
        words = words[1:]
    return any(map(str.isupper, "".join(words)))


def _slug(name: str) -> str:
    """An id of the last word of a name."""
    words = re.findall(r"[^\W_]+", name.lower())
    return f"agent-{words[-1]}" if words else "agent"


def _agent(id_: str, name: str) -> Agent:
    """An agent, with a guess at what it is."""
    head = _head(name)
    last = head[-1] if head else ""
    unnamed = _first(name) in (_ARTICLES - {"the"}) | _WHOSE or not _has_name(name)
    small = name.split()[-1:] == [last] or not _has_name(last)
    if last not in _PERSONS and (any(word in _BODIES for word in head[-3:]) or name.isupper()):
        return Agent(id=id_, kind="organization", name=name)
    if head and _GROUPS.fullmatch(last) and unnamed and small:
        return Agent(id=id_, kind="group", name=name, naming="unspecified")
    return Agent(id=id_, kind="person", name=name, naming="unspecified" if unnamed else "named")
