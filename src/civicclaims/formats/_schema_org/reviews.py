"""Reviews out of nodes of schema.org."""

from typing import Any, NamedTuple

from civicclaims.formats._own.faults import shown
from civicclaims.formats._schema_org.beside import read_beside
from civicclaims.formats._schema_org.claims import Words, claim_in_work, read_claim
from civicclaims.formats._schema_org.fields import Fields, is_address
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.ids import digest_of
from civicclaims.formats._schema_org.nodes import Held, Node, Spot, is_named
from civicclaims.formats._schema_org.people import agents, reference
from civicclaims.formats._schema_org.plain import plain
from civicclaims.formats._schema_org.ratings import graded, number_read
from civicclaims.formats._schema_org.words import AUTHENTICITY, MEDIA, short
from civicclaims.formats._schema_org.works import language, work, works
from civicclaims.record.claim import Claim
from civicclaims.record.review import Authenticity, Rating, Review


class Reviewed(NamedTuple):
    """What a review is of.

    Attributes:
        claims: The claims.
        media: The pictures, recordings and films.
    """

    claims: list[str]
    media: list[str]


# Reviews


def read_review(graph: Graph, node: Node) -> str:
    """The review a node is."""
    known = graph.mark_read(node, "review")
    if known is not None:
        return known
    found = ""
    for one in graph.nodes_of(node, "review"):
        graph.count += 1
        found = graph.hold(_review(graph, one), one.spot, one)
    return found


def _review(graph: Graph, node: Node) -> Review:
    label = "ClaimReview" if "ClaimReview" in node.types else "MediaReview"
    fields = Fields(graph, node, label)
    digest = digest_of(node)
    reviewed = _reviewed(fields, digest)
    reviewers = agents(fields, "author", "organization")
    for _ in reviewers[1:]:
        fields.pass_over("author")
    originals = works(fields, "originalMediaLink")
    for _ in originals[1:]:
        fields.pass_over("originalMediaLink")
    said: dict[str, Any] = {
        "claim": reviewed.claims[0] if reviewed.claims else None,
        "media": tuple(reviewed.media),
        "reviewer": reviewers[0] if reviewers else None,
        "date": fields.date("datePublished"),
        "modified": fields.date("dateModified"),
        "title": fields.text("headline", "name"),
        "text": fields.text("reviewBody"),
        "language": language(fields),
        "url": fields.address("url"),
        "rating": _rating(fields),
        "authenticity": _authenticity(fields),
        "original_media": originals[0] if originals else None,
        "original_context": fields.text("originalMediaContextDescription"),
        "correction": _correction(fields),
        "sources": works(fields, "citation", "isBasedOn", words=True),
        "licence": fields.address("sdLicense"),
    }
    said |= read_beside(fields, Review, said)
    fields.close()
    return Review(id=node.id or f"review-{digest}", **said)


def _rating(fields: Fields) -> Rating | None:
    found = None
    for held in fields.take("reviewRating"):
        if found is not None:
            fields.pass_over("reviewRating")
            continue
        graph = fields.graph
        if not isinstance(held.value, dict) or plain(held.value) is not None:
            found = _rating_of_words(fields, held)
            continue
        name = reference(held)
        if name is not None and name not in graph.names:
            message = f"reviewRating refers to {shown(name)}, which the file does not describe"
            graph.fault(f"{message}; there is no rating", held.spot)
            continue
        node = graph.node(*held)
        apart = graph.tell_apart(node, None)
        found = _rating_of(fields, node if apart else graph.nodes_of(node, None)[0])
    return found


def _rating_of_words(fields: Fields, held: Held) -> Rating | None:
    """The rating that a text or a number alone is."""
    text = fields.graph.wording("reviewRating", held, plain)
    if not text:
        return None
    number = number_read(text)
    return Rating(label=text) if number is None else Rating(label="", value=number)


def _rating_of(fields: Fields, node: Node) -> Rating:
    inner = Fields(fields.graph, node, "Rating")
    label = inner.words("alternateName", "name")
    found = graded(label, inner.words("ratingValue"), "ratingValue")
    if found.fault is not None:
        inner.fault("ratingValue", found.fault)
    said: dict[str, Any] = {
        "label": found.label or "",
        "value": found.value,
        "best": inner.numeral("bestRating"),
        "worst": inner.numeral("worstRating"),
        "explanation": inner.text("ratingExplanation"),
    }
    said |= read_beside(inner, Rating, said)
    inner.close()
    return Rating(**said)


def _authenticity(fields: Fields) -> tuple[Authenticity, ...]:
    found: list[Authenticity] = []
    for held in fields.take("mediaAuthenticityCategory"):
        value = held.value.get("@id") if isinstance(held.value, dict) else held.value
        word = plain(value)
        known = AUTHENTICITY.get(short(word or ""))
        if known is not None:
            found.append(known)
        else:
            told = shown(word) if word is not None else "no text"
            message = f"mediaAuthenticityCategory is {told}, which schema.org does not have"
            fields.graph.fault(f"{message}; it is left out", held.spot)
    return tuple(found)


def _correction(fields: Fields) -> bool:
    """Whether it is marked as a correction; what was corrected has no place in a record."""
    found = False
    for held in fields.take("correction"):
        found = True
        says = set(held.value) - {"@type", "@id"} if isinstance(held.value, dict) else held.value
        if says and says is not True:
            fields.pass_over("correction")
    return found


# What is reviewed


def _reviewed(fields: Fields, digest: str) -> Reviewed:
    words = fields.text("claimReviewed")
    if words is None and fields.node.says.get("claimReviewed") == "":
        # A claim without words is held, so that a check can say so.
        words = ""
    found = Reviewed([], [])
    items: list[Held] = []
    for held in fields.take("itemReviewed"):
        _item_reviewed(fields, held, words, found, digest)
        items += [held] * (len(found.claims) - len(items))
    if len(items) > 1:
        _put_first(fields, items, words, found, digest)
    holder = fields.graph.reviewing.claim_of(fields.node)
    if holder is not None and not (found.claims or found.media):
        found.claims.append(read_claim(fields.graph, holder))
    if not found.claims and words is not None:
        made = Claim(id=f"claim-{digest}", text=words, voice="under_review")
        found.claims.append(fields.graph.hold(made, fields.node.spot))
    return found


def _put_first(
    fields: Fields, items: list[Held], words: str | None, found: Reviewed, digest: str
) -> None:
    """Put the claim first that a review in these words is of, and tell of the others.

    It is the one that says the same, else one without words, which has those of the review, else
    one made of them.
    """
    graph = fields.graph
    which = "the first"
    if words:
        which = "the one in the words of claimReviewed"
        nodes = [graph.node(*each) for each in items]
        alike = [at for at, node in enumerate(nodes) if graph.reviewing.says(node, words)]
        silent = [at for at, node in enumerate(nodes) if not graph.reviewing.speaks(node)]
        meant = next(iter(alike or silent), None)
        if meant is None:
            made = Claim(id=f"claim-{digest}", text=words, voice="under_review")
            found.claims.insert(0, graph.hold(made, fields.node.spot))
        else:
            found.claims.insert(0, found.claims.pop(meant))
    message = (
        f"this reviews {len(items)} claims, and a record has one for each review; {which} is kept "
        "as its claim, the others beside it. Each needs a review of its own"
    )
    graph.fault(message, fields.node.at("itemReviewed"))


def _item_reviewed(
    fields: Fields, held: Held, words: str | None, found: Reviewed, digest: str
) -> None:
    graph = fields.graph
    if not isinstance(held.value, dict):
        _text_reviewed(fields, held, words, found, digest)
        return
    node = graph.node(*held)
    if graph.reviewing.has_several(fields.node) and graph.reviewing.speaks(node):
        words = None
    if reference(held) is not None and node.id is not None:
        if not is_named(held.value):
            found.claims.append(node.id)
            return
        _referred(graph, node.id, held.spot, Words(words, digest), found)
    elif "MediaReviewItem" in node.types:
        found.media.extend(_media_of(graph, node))
    elif "MediaReview" in fields.node.types and MEDIA & set(node.types):
        found.media.extend(filter(None, [work(fields, "itemReviewed", held)]))
    elif node.family == "work":
        found.claims.append(claim_in_work(graph, node, words, digest))
    elif node.family in {"claim", None}:
        found.claims.append(read_claim(graph, node, words, digest))
    else:
        fields.pass_over("itemReviewed")


def _text_reviewed(
    fields: Fields, held: Held, words: str | None, found: Reviewed, digest: str
) -> None:
    """Take in a text under review: the address of a medium, or the words of the claim."""
    graph = fields.graph
    text = graph.wording("itemReviewed", held, plain)
    if text and is_address(text):
        found.media.extend(filter(None, [work(fields, "itemReviewed", held)]))
    elif text and words is None and fields.label == "ClaimReview":
        made = Claim(id=f"claim-{digest}", text=text, voice="under_review")
        found.claims.append(graph.hold(made, fields.node.spot))
    elif text and text != words:
        fields.pass_over("itemReviewed")


def _media_of(graph: Graph, node: Node) -> tuple[str, ...]:
    """The media of an item under review that is nothing but where they appeared."""
    inner = Fields(graph, node, "MediaReviewItem")
    found = works(inner, "mediaItemAppearance")
    inner.close()
    return found


def _referred(graph: Graph, name: str, spot: Spot, said: Words, found: Reviewed) -> None:
    """Take in what a review refers to by its name alone."""
    family = graph.names.family_of(name, "claim", "work")
    described = graph.names.described(name, family)
    if described and "MediaReviewItem" in described[0].types:
        graph.used.add(name)
        found.media.extend(_media_of(graph, described[0]))
    elif family == "work" and MEDIA & set(described[0].types):
        found.media.append(graph.later(name, "work"))
    elif family == "work":
        found.claims.append(claim_in_work(graph, described[0], *said))
    elif described and family in {"claim", None}:
        found.claims.append(read_claim(graph, described[0], *said))
    else:
        if said.text is not None and not described:
            graph.hold_claim(name, said.text, spot)
        found.claims.append(graph.later(name, "claim"))
