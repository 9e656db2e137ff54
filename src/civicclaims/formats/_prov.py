"""The statements of provenance in a record, in the words of PROV-DM."""

from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import quote

import attrs

from civicclaims.formats.losses import Loss
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity

NAMESPACE: Final = "urn:civicclaims:"
PREFIXES: Final = {"cc": NAMESPACE, "schema": "https://schema.org/"}

_TYPES: Final[dict[type[Any], str]] = {
    Source: "schema:CreativeWork",
    Quote: "schema:Quotation",
    Statistic: "schema:Observation",
    Claim: "schema:Claim",
    Review: "schema:ClaimReview",
}
_AGENTS: Final = {
    "person": "prov:Person", "organization": "prov:Organization", "group": "cc:Group",
}  # fmt: skip
_CARRIED: Final[dict[type[Any], frozenset[str]]] = {
    Agent: frozenset({"id", "kind", "name", "acts_for", "url"}),
    Source: frozenset({
        "id", "title", "publisher", "creators", "url", "derived_from", "quoted_from",
        "primary_source", "revision_of",
    }),
    Quote: frozenset({"id", "text", "speakers", "translation_of", "quoted_from", "anchors"}),
    Statistic: frozenset({"id", "measure", "quantity", "revision_of", "anchors", "attribution"}),
    Claim: frozenset({
        "id", "text", "attribution", "anchors", "appearances", "first_appearance", "quotes",
        "statistics", "restates",
    }),
    Review: frozenset({
        "id", "claim", "media", "reviewer", "title", "url", "supersedes", "sources",
    }),
    Attribution: frozenset({"agents", "via"}),
    Bundle: frozenset({
        "civicclaims", "id", "agents", "sources", "quotes", "statistics", "claims", "reviews",
    }),
}  # fmt: skip


def document(bundle: Bundle) -> dict[str, Any]:
    """The document of a record."""
    statements = _Statements()
    for agent in bundle.agents:
        statements.agent(agent)
    for source in bundle.sources:
        statements.source(source)
    for quotation in bundle.quotes:
        statements.quotation(quotation)
    for statistic in bundle.statistics:
        statements.statistic(statistic)
    for claim in bundle.claims:
        statements.claim(claim)
    for review in bundle.reviews:
        statements.review(review)
    made: dict[str, Any] = {"prefix": dict(PREFIXES)}
    if bundle.id is not None:
        statements.name(bundle.id)
    return {**made, **statements.made}


def joined(documents: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """A document whose bundles are documents, numbered in their order."""
    bundles = {}
    for number, each in enumerate(documents, start=1):
        bundles[f"cc:record/{number}"] = {
            key: held for key, held in each.items() if key != "prefix"
        }
    return {"prefix": dict(PREFIXES), "bundle": bundles}


def name(array: str, id: str) -> str:  # noqa: A002 - the word of the format
    """The qualified name of an item: its array and its id, odd characters percent-encoded.

    >>> name("sources", "a (b)")
    'cc:sources/a%20%28b%29'
    """
    return f"cc:{array}/{quote(id, safe='').replace('.', '%2E').replace('~', '%7E')}"


class _Statements:
    """The records of a document, by their kind."""

    def __init__(self) -> None:
        self.made: dict[str, dict[str, Any]] = {}
        self._said: set[tuple[str, ...]] = set()

    def name(self, id: str) -> None:  # noqa: A002 - the word of the format
        """Say what the record is called: it is a collection of its own."""
        self._declare("entity", name("record", id), {"prov:type": _type("prov:Bundle")})

    def agent(self, agent: Agent) -> None:
        """Say what an agent is, and for whom it acts."""
        own = name("agents", agent.id)
        texts = _texts(("prov:label", agent.name), ("schema:url", agent.url))
        self._declare("agent", own, {"prov:type": _type(_AGENTS[agent.kind]), **texts})
        for other in agent.acts_for:
            self._relate("actedOnBehalfOf", delegate=own, responsible=name("agents", other))

    def source(self, source: Source) -> None:
        """Say what a source is, who made it, and what it draws on."""
        own = self._item(
            "sources", source, ("prov:label", source.title), ("schema:url", source.url)
        )
        makers = [*source.creators, *([] if source.publisher is None else [source.publisher])]
        self._attribute(own, makers)
        self._derive(own, "sources", source.derived_from)
        self._derive(own, "sources", source.quoted_from, "prov:Quotation")
        self._derive(own, "sources", [source.primary_source], "prov:PrimarySource")
        self._derive(own, "sources", [source.revision_of], "prov:Revision")

    def quotation(self, quotation: Quote) -> None:
        """Say the words of a quotation, who said them, and where they stand."""
        own = self._item("quotes", quotation, ("prov:value", quotation.text))
        self._attribute(own, quotation.speakers)
        places = [each.source for each in quotation.anchors]
        self._derive(own, "sources", [*quotation.quoted_from, *places], "prov:Quotation")
        self._derive(own, "quotes", [quotation.translation_of])

    def statistic(self, statistic: Statistic) -> None:
        """Say a figure as printed, whose it is, and where it is printed."""
        printed = None if statistic.quantity is None else statistic.quantity.text
        own = self._item(
            "statistics", statistic, ("prov:label", statistic.measure), ("prov:value", printed)
        )
        self._derive(own, "sources", [each.source for each in statistic.anchors])
        self._say(own, statistic.attribution)
        self._derive(own, "statistics", [statistic.revision_of], "prov:Revision")

    def claim(self, claim: Claim) -> None:
        """Say a claim, who makes it, and what it rests on."""
        own = self._item("claims", claim, ("prov:value", claim.text))
        places = [*claim.appearances, *(each.source for each in claim.anchors)]
        self._derive(own, "sources", places)
        self._derive(own, "sources", [claim.first_appearance], "prov:PrimarySource")
        self._say(own, claim.attribution)
        self._derive(own, "quotes", claim.quotes)
        self._derive(own, "statistics", claim.statistics)
        self._derive(own, "claims", [claim.restates])

    def review(self, review: Review) -> None:
        """Say a review, who gives it, and what it is of."""
        own = self._item(
            "reviews", review, ("prov:label", review.title), ("schema:url", review.url)
        )
        self._attribute(own, [] if review.reviewer is None else [review.reviewer])
        self._derive(own, "claims", [review.claim])
        self._derive(own, "sources", [*review.media, *review.sources])
        self._derive(own, "reviews", [review.supersedes], "prov:Revision")

    def _item(self, array: str, item: Any, *texts: tuple[str, str | None]) -> str:
        own = name(array, item.id)
        self._declare("entity", own, {"prov:type": _type(_TYPES[type(item)]), **_texts(*texts)})
        return own

    def _say(self, own: str, attribution: Attribution | None) -> None:
        if attribution is not None:
            self._attribute(own, attribution.agents)
            self._derive(own, "sources", attribution.via)

    def _attribute(self, own: str, agents: Iterable[str]) -> None:
        for each in dict.fromkeys(agents):
            self._relate("wasAttributedTo", entity=own, agent=name("agents", each))

    def _derive(
        self, own: str, array: str, ids: Iterable[str | None], kind: str | None = None
    ) -> None:
        for each in dict.fromkeys(ids):
            if each is not None:
                more = {} if kind is None else {"prov:type": _type(kind)}
                used = name(array, each)
                self._relate("wasDerivedFrom", more, generatedEntity=own, usedEntity=used)

    def _declare(self, kind: str, own: str, said: dict[str, Any]) -> None:
        """Declare an entity or agent; one whose id occurs twice has several descriptions."""
        held = self.made.setdefault(kind, {})
        if own not in held:
            held[own] = said
        elif isinstance(held[own], list):
            held[own].append(said)
        else:
            held[own] = [held[own], said]

    def _relate(self, kind: str, more: dict[str, Any] | None = None, **ends: str) -> None:
        """Relate two things, once where it is said several times."""
        said = {f"prov:{end}": held for end, held in ends.items()} | (more or {})
        key = (kind, *ends.values(), str(more))
        if key not in self._said:
            self._said.add(key)
            self.made.setdefault(kind, {})[f"_:{len(self._said)}"] = said


def _type(qualified: str) -> dict[str, str]:
    return {"$": qualified, "type": "prov:QUALIFIED_NAME"}


def _texts(*texts: tuple[str, str | None]) -> dict[str, str]:
    return {key: text for key, text in texts if text is not None}


def _losses() -> Iterator[Loss]:
    places = "only the source is named, not where in it"
    for cls in (Quote, Statistic, Claim):
        yield Loss(field=f"{cls.__name__}.anchors", why=places, keeps=_sources)
    yield Loss(
        field="Statistic.quantity",
        why="the figure is left as printed, and no longer taken apart",
        keeps=_printed,
    )
    for cls, carried in _CARRIED.items():
        for field in attrs.fields(cls):
            if field.name not in carried:
                why = "provenance has no word for it"
                yield Loss(field=f"{cls.__name__}.{field.name}", why=why)


def _sources(anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(Anchor(source=each.source) for each in anchors))


def _printed(quantity: Quantity | None) -> Quantity | None:
    return None if quantity is None else Quantity(text=quantity.text)


LOSSES: Final = tuple(_losses())
"""What of a record provenance has no word for."""
