"""Whose reviews they are: agents with one name may be one publisher or several."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeVar

import attrs

from civicclaims.checks.reviews.verdicts import agent_of, plain_name
from civicclaims.findings import Kind, Remark
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.values.host import domains, host

T = TypeVar("T")
_ONE: Final = "Whether the two reviewers, who have one name, are one publisher."


@attrs.frozen
class Publisher:
    """A reviewer, as far as the record tells it from others.

    Attributes:
        surely: The same for two reviewers that are one without doubt.
        perhaps: The same for two that are one or may be.
    """

    surely: str
    perhaps: str


def publishers(bundle: Bundle) -> Mapping[str, Publisher]:
    """The publisher behind the id of each reviewer.

    Those with one name are one publisher if they have a page in common, and several if their
    pages, else the pages of their reviews, are on different hosts; else they may be one.
    """
    names: dict[str, list[str]] = {}
    found = {}
    for each in sorted({each.reviewer for each in bundle.reviews if each.reviewer is not None}):
        found[each] = Publisher(each, each)
        name = plain_name(agent_of(bundle, each))
        if name is not None:
            names.setdefault(name, []).append(each)
    shared = [ids for ids in names.values() if len(ids) > 1]
    if shared:
        reviewed = _hosts_of_reviews(bundle)
        for ids in shared:
            found.update(_told_apart(bundle, ids, reviewed))
    return found


def of_each(
    reviews: list[T], surely: Callable[[T], str], ask: Callable[[list[T]], Iterable[Remark]]
) -> Iterator[Remark]:
    """What is to be said of each publisher; if nothing, of all that may be one, left open."""
    parts: dict[str, list[T]] = {}
    for each in reviews:
        parts.setdefault(surely(each), []).append(each)
    said = [remark for part in parts.values() for remark in ask(part)]
    yield from said
    if not said and len(parts) > 1:
        for remark in ask(reviews):
            yield attrs.evolve(remark, kind=Kind.OPEN, settle=_ONE)


def _hosts_of_reviews(bundle: Bundle) -> dict[str | None, set[str]]:
    """The hosts on which each reviewer's reviews can be read."""
    found: dict[str | None, set[str]] = {}
    for each in bundle.reviews:
        found.setdefault(each.reviewer, set()).update(_hosts([each.url]))
    return found


def _told_apart(
    bundle: Bundle, ids: list[str], reviewed: Mapping[str | None, set[str]]
) -> dict[str, Publisher]:
    """The publishers behind reviewers with one name."""
    pages, hosts = {}, {}
    for each in ids:
        agent = agent_of(bundle, each)
        pages[each] = set() if agent is None else _pages(agent)
        hosts[each] = (agent is not None and _own_hosts(agent)) or reviewed[each]
    known = {each for some in hosts.values() for each in some}
    # Of two hosts one of which lies below the other, the upper one is a mark of both.
    marks = {
        each: {name for some in hosts[each] for name in domains(some) if name in known}
        for each in ids
    }
    surely, perhaps = _joined(pages), _joined({each: pages[each] | marks[each] for each in ids})
    homeless = [each for each in ids if not hosts[each]]
    homes = {perhaps[each] for each in ids if hosts[each]}
    for each in homeless:
        perhaps[each] = min(homes) if len(homes) == 1 else homeless[0]
    return {each: Publisher(surely[each], perhaps[each]) for each in ids}


def _joined(marks: Mapping[str, set[str]]) -> dict[str, str]:
    """Names that share a mark, be it by way of others, with the first of them for all."""
    bearers: dict[str, list[str]] = {}
    for name, held in marks.items():
        for mark in held:
            bearers.setdefault(mark, []).append(name)
    found: dict[str, str] = {}
    for first in marks:
        waiting = [] if first in found else [first]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = first
                waiting += [each for mark in marks[name] for each in bearers.pop(mark, ())]
    return found


def _pages(agent: Agent) -> set[str]:
    """The pages that say who an agent is, without what does not tell pages apart."""
    found = set()
    for each in (agent.url, *agent.same_as):
        if each is not None and host(each) is not None:
            site, _, path = each.strip().partition("://")[2].partition("/")
            found.add(f"//{site.lower().removeprefix('www.')}/{path}".rstrip("/"))
    return found


def _own_hosts(agent: Agent) -> set[str]:
    """The host of an agent's own page; of the pages that say who it is, where that has none."""
    return _hosts([agent.url]) or _hosts(agent.same_as)


def _hosts(addresses: Iterable[str | None]) -> set[str]:
    return {each.removeprefix("www.") for each in map(host, addresses) if each is not None}
