"""The people and works of a text of a common shape, made as the general path makes them."""

from typing import Any

import attrs
from msgspec import UNSET, UnsetType

from civicclaims.formats._schema_org.fast_leaves import Leaves
from civicclaims.formats._schema_org.fast_shapes import (
    AgentNode,
    Agents,
    NameNode,
    UncommonError,
    WorkNode,
    Works,
)
from civicclaims.formats._schema_org.fast_values import (
    agent_of,
    agent_of_words,
    kind_of_agent,
    kind_of_type,
    sound,
    text_of,
    uncommon,
)
from civicclaims.formats._schema_org.ids import id_of_page, id_of_work
from civicclaims.formats._schema_org.words import AgentKind
from civicclaims.values.when import When


class Parts(Leaves):
    """The people and works of one text, in the order in which the general path finds them."""

    __slots__ = ()

    def _people(self, held: Agents, kind: AgentKind) -> tuple[str, ...]:
        if not held:
            return ()
        if isinstance(held, list):
            found = [self._agent(each, kind) for each in held]
            return tuple([each for each in found if each])
        one = self._agent(held, kind)
        return (one,) if one else ()

    def _agent(self, held: str | AgentNode, kind: AgentKind) -> str:
        if isinstance(held, str):
            return self._hold(self._agents, agent_of_words(sound(held), kind)) if held else ""
        if held.type is UNSET:
            name = held.id if held == AgentNode(id=held.id) else uncommon()
            return self._refer(name, self._agents)
        same = held.sameAs
        pages = tuple(same) if isinstance(same, list) else same
        agent = agent_of(held.id, held.type, held.name, held.url, pages, held.jobTitle)
        label = (kind_of_agent(held.type) if agent is None else agent.kind).capitalize()
        if held.image:
            self._aside(held.image, label, "image")
        if held.logo:
            self._aside(held.logo, label, "logo")
        if held.jobTitle and (agent is None or agent.role is None):
            self._pass_over(f"{label}.jobTitle")
        given = held.id is not UNSET
        if agent is None:
            if held.worksFor:
                self._pass_over(f"{label}.worksFor")
            return ""
        if isinstance(held.worksFor, NameNode):
            # Without a name of its own, its id would be made of this too.
            body = self._refer(held.worksFor.id, self._agents) if given else uncommon()
            agent = attrs.evolve(agent, part_of=(body,))
        self._names |= given
        return self._hold(self._agents, agent, given=given)

    def _works(self, held: Works) -> tuple[str, ...]:
        if not held:
            return ()
        if isinstance(held, list):
            return tuple([self._work(each) for each in held])
        return (self._work(held),)

    def _work(self, held: str | WorkNode) -> str:
        if isinstance(held, str):
            page = sound(held or uncommon())
            return self._hold(self._sources, self._of.source(id=id_of_page(page), url=page))
        if held.type is UNSET:
            name = held.id if held == WorkNode(id=held.id) else uncommon()
            return self._refer(name, self._sources)
        if held.image:
            self._aside(held.image, "CreativeWork", "image")
        kind = kind_of_type(held.type)
        url = text_of(held.url)
        if url and held.name is held.headline is held.datePublished is held.id is UNSET:
            found = self._of.source(id=id_of_page(url, kind), kind=kind, url=url)
            return self._hold(self._sources, found)
        if not (url or held.name or held.headline or held.datePublished or held.id):
            raise UncommonError
        title = self._either(held.headline, held.name, "CreativeWork.name")
        return self._source(held.id, kind, title, url, self._when(held.datePublished))

    def _source(  # noqa: PLR0913, PLR0917 - what is known of a source
        self,
        given: str | UnsetType,
        kind: str | None,
        title: str | None,
        url: str | None,
        time: When | None,
        creators: tuple[str, ...] = (),
    ) -> str:
        """Keep a source, under the name that is given or one of what is known."""
        is_given = given is not UNSET
        name = self._named(given) if is_given else id_of_work(kind, title, creators, url, time)
        source = self._of.source(
            id=name, kind=kind, title=title, creators=creators, url=url, published=time
        )
        return self._hold(self._sources, source, given=is_given)

    def _refer(self, name: str | UnsetType, items: dict[str, Any]) -> str:
        """The name of what is in the text elsewhere, and must be among these items then."""
        found: str = name or uncommon()
        self._referred.append((found, items))
        return found

    def _hold(self, items: dict[str, Any], item: Any, *, given: bool = False) -> str:
        """Keep an item, and give its id; equal ones are one, unless the text names them."""
        known = len(items)
        before = items.setdefault(item.id, item)
        if (given and len(items) == known) or (before is not item and before != item):
            raise UncommonError
        found: str = item.id
        return found
