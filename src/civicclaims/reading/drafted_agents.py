"""Who is named in an article, each once."""

import re
from typing import Final

import attrs

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


class Agents:
    """The people and bodies of a draft; one who is named in several ways is one agent."""

    def __init__(self) -> None:
        self._agents: dict[str, Agent] = {}

    def id_of(self, words: str) -> str:
        """The id of whoever is named by some words; the longest name is kept.

        Two names are one if one ends as the other and holds no word the other has not:
        `Mayor Karen Bass` and `Bass`.
        """
        name = " ".join(words.split())
        for each in self._agents.values():
            known = each.name or ""
            if _is_same(known, name):
                if len(name) > len(known):
                    self._agents[each.id] = attrs.evolve(each, name=name)
                return each.id
        id_ = _slug(name)
        while id_ in self._agents:
            id_ = f"{id_}-{len(self._agents) + 1}"
        self._agents[id_] = _agent(id_, name)
        return id_

    def items(self) -> tuple[Agent, ...]:
        """Every agent, in the order in which they were named first."""
        return tuple(self._agents.values())


def _is_same(one: str, other: str) -> bool:
    """Whether two names are of one and the same."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    if not short or short == long:
        return short == long
    own = short[-1] == long[-1] and set(short) <= set(long)
    return own and one[:1].isupper() and other[:1].isupper()


def _plain(name: str) -> list[str]:
    words = [word.strip(".,’'").removesuffix("’s").removesuffix("'s") for word in name.split()]
    return [word.lower() for word in words if word and word.lower() not in _ARTICLES]


def _slug(name: str) -> str:
    """An id of the last word of a name."""
    words = re.findall(r"[^\W_]+", name.lower())
    return f"agent-{words[-1]}" if words else "agent"


def _agent(id_: str, name: str) -> Agent:
    """An agent, with a guess at what it is."""
    words = _plain(name)
    first = name.split(" ", 1)[0].lower()
    unnamed = first in _ARTICLES - {"the"} or not any(map(str.isupper, name))
    if any(word in _BODIES for word in words[-3:]) or name.isupper():
        return Agent(id=id_, kind="organization", name=name)
    if words and _GROUPS.fullmatch(words[-1]) and unnamed:
        return Agent(id=id_, kind="group", name=name, naming="unspecified")
    return Agent(id=id_, kind="person", name=name, naming="unspecified" if unnamed else "named")
