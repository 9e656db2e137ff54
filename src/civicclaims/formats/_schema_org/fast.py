"""A fast path for the shapes in which nearly all ClaimReviews are published.

A text that is one review, with its people, works and rating in place or in a graph beside it,
becomes exactly what the general path makes of it; a test holds the two together. It is read
straight into structs where they name all that is in it. Where it says more, it is read as a tree
too, which shows what a record has no place for. Anything else is None here, and goes the general
way.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import msgspec
from msgspec import UNSET
from msgspec.json import Decoder

from civicclaims.formats._own.twins import bundle, quotation_marks
from civicclaims.formats._schema_org.fast_items import Items
from civicclaims.formats._schema_org.fast_rest import Rest
from civicclaims.formats._schema_org.fast_shapes import (
    LEVELS,
    AgentNode,
    GraphNode,
    PageNode,
    Printed,
    RatingNode,
    ReviewNode,
    TopNode,
    TypedNode,
    UncommonError,
)
from civicclaims.formats._schema_org.fast_values import family_of_top, only, take_numbers
from civicclaims.formats._schema_org.ids import digest
from civicclaims.formats._schema_org.jsonld import canonical, is_deeper, noting
from civicclaims.formats._schema_org.words import Family
from civicclaims.formats.options import Options
from civicclaims.record.bundle import Bundle

Found: TypeAlias = tuple[Bundle, dict[str, int]]
"""A record, and what was passed over."""

_decode: Final = Decoder(ReviewNode, float_hook=Printed).decode
_decode_graph: Final = Decoder(GraphNode).decode
_decode_type: Final = Decoder(TypedNode).decode
_DECODERS: Final[Mapping[Family | None, Any]] = {
    "review": _decode,
    "agent": Decoder(AgentNode).decode,
    "work": Decoder(PageNode).decode,
    None: _decode_type,
}
_encode: Final = msgspec.json.Encoder().encode
_START: Final = 100
"""In how many bytes a graph begins nearly always; any other is read as a tree."""
_BEFORE: Final = len('{"@context":"",')


def read_common(raw: bytes, options: Options, within: int = 0) -> Found | None:
    """The record of a text of a common shape, and what of it was passed over.

    Args:
        raw: The text, in UTF-8.
        options: What the reader is told.
        within: How many brackets stand around it.
    """
    deepest = options.limits.depth - within
    if deepest < LEVELS:
        return None
    try:
        straight = _of_review if raw.find(b'"@graph"', 0, _START) < 0 else _of_graph
        return straight(raw, options) or _of_tree(raw, options, deepest)
    except UncommonError:
        return None


def _of_review(raw: bytes, options: Options) -> Found | None:
    """The record of a review alone; None where the structs do not name all of it."""
    try:
        review = _decode(raw)
        points = _points(review)
        content = _encode(review)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    if quotation_marks(content) - 2 * points != quotation_marks(raw):
        # It says more than the structs name, or has a key twice.
        return None
    return _found([review], review, content, Items(options.date_order, {}, []))


def _of_graph(raw: bytes, options: Options) -> Found | None:
    """The same of a graph with one review in it."""
    try:
        whole = _decode_graph(raw)
        nodes = [_DECODERS[family_of_top(_decode_type(one).type)](one) for one in whole.graph]
        review: ReviewNode = only([one for one in nodes if one.__class__ is ReviewNode])
        points = _points(review)
        content = _encode(review)
        whole.graph = [one for one in nodes if one is not review]
        marks = quotation_marks(content) + quotation_marks(_encode(whole))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    if marks - 2 * points != quotation_marks(raw):
        return None
    return _found(nodes, review, content, Items(options.date_order, {}, []))


def _of_tree(raw: bytes, options: Options, most: int) -> Found | None:
    """The record of a text that says more than the structs name."""
    floats: list[str] = []
    try:
        root = Decoder(float_hook=noting(floats)).decode(raw)
        if raw.count(b"{") + raw.count(b"[") > most and is_deeper(root, most):
            return None
        # Texts that were numbers have marks now.
        if quotation_marks(canonical(root)) - 2 * len(floats) != quotation_marks(raw):
            return None
        tops = _tops(root)
        said = only(
            [one for one in tops if one.__class__ is dict and one.get("@type") == "ClaimReview"]
        )
        said.pop("@context", None)
        content = canonical(said)
        rest = Rest(tops)
        nodes = [_DECODERS[family_of_top(one["@type"])](canonical(one)) for one in rest.nodes]
        review: ReviewNode = only([one for one in nodes if one.__class__ is ReviewNode])
        _points(review)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    return _found(nodes, review, content, Items(options.date_order, rest.passed_over, rest.named))


def _tops(root: Any) -> list[dict[str, Any]]:
    """The review that a tree is, or the nodes of its graph."""
    if not isinstance(root, dict):
        raise UncommonError
    if "@graph" not in root:
        return [root]
    nodes = root["@graph"]
    if not isinstance(nodes, list) or not root.keys() <= {"@context", "@graph"}:
        raise UncommonError
    return nodes


def _points(review: ReviewNode) -> int:
    """Put texts for the numbers of a review that were printed with a point, and count them."""
    rating = review.reviewRating
    return take_numbers(rating) if isinstance(rating, RatingNode) else 0


def _found(nodes: Sequence[TopNode], review: ReviewNode, content: bytes, items: Items) -> Found:
    """The record of some nodes.

    Args:
        nodes: The nodes.
        review: The one review among them.
        content: All that is in it, in its canonical form.
        items: What the items are gathered in.
    """
    if review.context is not UNSET:
        content = b"{" + content[len(review.context) + _BEFORE :]
    return bundle(items.record(nodes, digest(content))), items.passed_over
