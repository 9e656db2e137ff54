"""A fast path for the shapes in which nearly all ClaimReviews are published.

A text that is one review, with its people, works and rating in place, becomes exactly what the
general path makes of it; a test holds the two together. It is read straight into structs where
they name all that is in it. Where it says more, it is read as a tree too, which shows what a
record has no place for. Anything else is None here, and goes the general way.
"""

from typing import Final, TypeAlias

import msgspec
from msgspec import UNSET
from msgspec.json import Decoder

from civicclaims.formats._own.twins import bundle, quotation_marks
from civicclaims.formats._schema_org.fast_items import Items
from civicclaims.formats._schema_org.fast_rest import Rest
from civicclaims.formats._schema_org.fast_shapes import LEVELS, ReviewNode, UncommonError
from civicclaims.formats._schema_org.fast_values import take_numbers
from civicclaims.formats._schema_org.graph import digest
from civicclaims.formats._schema_org.jsonld import canonical, is_deeper, noting
from civicclaims.formats.options import Options
from civicclaims.record.bundle import Bundle

Found: TypeAlias = tuple[Bundle, dict[str, int]]
"""A record, and what was passed over."""

_decode: Final = Decoder(ReviewNode).decode
_encode: Final = msgspec.json.Encoder().encode
_BEFORE: Final = len('{"@context":"",')


def read_common(raw: bytes, options: Options) -> Found | None:
    """The record of a text of a common shape, and what of it was passed over.

    Args:
        raw: The text, in UTF-8.
        options: What the reader is told.
    """
    if options.limits.depth < LEVELS:
        return None
    try:
        review = _decode(raw)
        points = _points(review)
        content = _encode(review)
        if quotation_marks(content) - 2 * points != quotation_marks(raw):
            # It says more than the structs name, or has a key twice.
            return _read_tree(raw, options)
        if review.context is not UNSET:
            content = b"{" + content[len(review.context) + _BEFORE :]
        return _found(review, content, Items(options.date_order, {}, []))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return _read_tree(raw, options)
    except UncommonError:
        return None


def _read_tree(raw: bytes, options: Options) -> Found | None:
    """The record of a text that says more than the structs name."""
    floats: list[str] = []
    try:
        root = Decoder(float_hook=noting(floats)).decode(raw)
        if not isinstance(root, dict) or root.get("@type") != "ClaimReview":
            return None
        most = options.limits.depth
        if raw.count(b"{") + raw.count(b"[") > most and is_deeper(root, most):
            return None
        context = canonical({"": root.pop("@context")}) if "@context" in root else b""
        content = canonical(root)
        # Texts that were numbers have marks now.
        marks = quotation_marks(content) + quotation_marks(context) - 2 * len(floats)
        if marks != quotation_marks(raw):
            return None
        rest = Rest(root)
        review = _decode(canonical(root))
        _points(review)
        return _found(review, content, Items(options.date_order, rest.passed_over, rest.named))
    except (msgspec.MsgspecError, UnicodeError, RecursionError, UncommonError):
        return None


def _points(review: ReviewNode) -> int:
    """Read the numbers of a review, and count those with a point."""
    return 0 if review.reviewRating is UNSET else take_numbers(review.reviewRating)


def _found(review: ReviewNode, content: bytes, items: Items) -> Found:
    return bundle(items.record(review, digest(content))), items.passed_over
