"""Claims out of nodes of schema.org."""

from typing import Any, Final, NamedTuple, get_args

import attrs

from civicclaims.formats._schema_org.beside import read_beside
from civicclaims.formats._schema_org.fields import Fields
from civicclaims.formats._schema_org.figures import read_figure, read_quote
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.ids import digest_of
from civicclaims.formats._schema_org.nodes import Node, is_named
from civicclaims.formats._schema_org.people import agents, extra_types, named_of, read_agent
from civicclaims.formats._schema_org.plain import plain
from civicclaims.formats._schema_org.reviewing import OWN_WORDS
from civicclaims.formats._schema_org.words import period_read
from civicclaims.formats._schema_org.works import said_of_work, works
from civicclaims.record.attribution import Attribution
from civicclaims.record.claim import Claim, ClaimKind
from civicclaims.record.source import Source
from civicclaims.values.when import When

CLAIM_KINDS: Final = get_args(ClaimKind)
VOICES: Final = get_args(attrs.fields(Claim).voice.type)
MODALITIES: Final = tuple(
    each
    for each in get_args(attrs.fields(Claim).modality.type)
    if each != attrs.fields(Claim).modality.default
)


class Words(NamedTuple):
    """What a review says of a claim: its words, and all that is in the review, for the id."""

    text: str | None
    digest: str


def read_claim(
    graph: Graph, node: Node, words: str | None = None, digest: str | None = None
) -> str:
    """The claim a node is.

    Args:
        graph: The record that is gathered.
        node: The node.
        words: The claim in the words of the review that holds it.
        digest: What that review holds; None where the claim stands alone.
    """
    if digest is not None and graph.reviewing.is_inside(node) and graph.tell_apart(node, "claim"):
        alone = _claim(graph, node, {words or ""}, digest, f"claim-{digest}")
        return graph.hold(alone, node.spot)
    known = graph.mark_read(node, "claim")
    if known is not None:
        return known
    found = ""
    several = graph.nodes_of(node, "claim")
    for one in several:
        if len(several) > 1 and graph.reviewing.is_inside(one):
            # It is read with its review.
            continue
        texts = graph.reviewing.words_for(one)
        made = _claim(graph, one, {words or ""} if texts is None else texts, digest)
        found = graph.hold(made, one.spot, one)
    return found


def _claim(
    graph: Graph, node: Node, words: set[str], digest: str | None, name: str | None = None
) -> Claim:
    """The claim of a node.

    Its text is what the reviews of it alone say where they agree, else what it says itself. Where
    it has no words and theirs differ, the first in the order of the alphabet counts, so that the
    order of the file does not. Whatever else is said is counted.
    """
    fields = Fields(graph, node, "Claim")
    under_review = digest is not None or graph.reviewing.words_for(node) is not None
    said = _besides(fields, digest, "under_review" if under_review else "reported")
    said |= {} if name is None else {"id": name}
    own = {key: fields.text(key) for key in OWN_WORDS}
    texts = sorted(filter(None, words))
    first = next((text for text in own.values() if text is not None), None)
    chosen = first or "" if first is not None and len(texts) != 1 else next(iter(texts), "")
    for key, text in own.items():
        if text is None or text == chosen or text == said["note"]:
            continue
        if said["note"] is None:
            said["note"] = text
        else:
            fields.pass_over(key)
    for text in texts:
        if text != chosen:
            graph.pass_over("ClaimReview.claimReviewed")
    for held in fields.take("review"):
        review = graph.node(*held) if isinstance(held.value, dict) else None
        if review is None or graph.reviewing.claim_of(review) is None:
            fields.pass_over("review")
    fields.close()
    return Claim(text=chosen, **said)


def _besides(fields: Fields, digest: str | None, voice: str) -> dict[str, Any]:
    """What a claim says besides its text."""
    graph, node = fields.graph, fields.node
    own = node.id or f"claim-{digest or digest_of(node)}"
    words = extra_types(fields, (*CLAIM_KINDS, *VOICES, *MODALITIES))
    firsts = works(fields, "firstAppearance")
    for _ in firsts[1:]:
        fields.pass_over("firstAppearance")
    wholes = named_of(fields, "isPartOf", "claim")
    for _ in wholes[1:]:
        fields.pass_over("isPartOf")
    said: dict[str, Any] = {
        "id": own,
        "kinds": tuple(each for each in words if each in CLAIM_KINDS),
        "voice": next((each for each in words if each in VOICES), voice),
        "modality": next((each for each in words if each in MODALITIES), "assertion"),
        "attribution": _attribution(agents(fields, "author", "person")),
        "about": named_of(fields, "about", "agent", lambda one: read_agent(graph, one)),
        "when": _period(fields),
        "made": fields.date("datePublished"),
        "area": fields.text("spatialCoverage"),
        "appearances": works(fields, "appearance"),
        "first_appearance": firsts[0] if firsts else None,
        "quotes": named_of(fields, "isBasedOn", "quote", lambda one: read_quote(graph, one, own)),
        "statistics": named_of(
            fields, "mentions", "figure", lambda one: read_figure(graph, one, own)
        ),
        "part_of": wholes[0] if wholes else None,
        "note": fields.text("description"),
    }
    return said | read_beside(fields, Claim, said)


def _attribution(claimants: tuple[str, ...]) -> Attribution | None:
    return Attribution(agents=claimants) if claimants else None


def _period(fields: Fields) -> When | None:
    """The time a claim speaks of: a period in EDTF, or any other date."""
    value = fields.node.says.get("temporalCoverage")
    found = None if value is None else period_read(plain(value) or "")
    if found is None:
        return fields.date("temporalCoverage")
    fields.take("temporalCoverage")
    return found


def claim_in_work(graph: Graph, node: Node, words: str | None, digest: str) -> str:
    """The claim in a work, as it was written before schema.org had `Claim`.

    The work is where the claim appeared: whoever made it makes the claim, on the day it appeared.
    """
    apart = graph.tell_apart(node, "work")
    known = None if apart else graph.mark_read(node, "work")
    whole = node if apart else graph.nodes_of(node, "work")[0]
    fields = Fields(graph, whole, "CreativeWork")
    first = works(fields, "firstAppearance")
    for _ in first[1:]:
        fields.pass_over("firstAppearance")
    others = works(fields, "appearance")
    same = fields.addresses("sameAs")
    made = said_of_work(fields)
    if made["url"] is None and same:
        made["url"], same = same[0], same[1:]
    for _ in same:
        fields.pass_over("sameAs")
    fields.close()
    shows = made["url"] is not None or made["title"] is not None or is_named(node.value)
    named = None if apart else node
    held = (known or graph.hold_made(Source, made, node.spot, named),) if shows else ()
    claim = Claim(
        id=f"claim-{digest}",
        text=words or "",
        voice="under_review",
        attribution=_attribution(made["creators"]),
        made=made["published"],
        appearances=tuple(dict.fromkeys((*held, *others))),
        first_appearance=first[0] if first else None,
    )
    return graph.hold(claim, node.spot)
