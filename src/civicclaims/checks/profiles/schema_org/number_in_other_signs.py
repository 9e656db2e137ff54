"""SDO001."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating

_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@check("SDO001", since="0.1", level=Level.WARNING)
def number_in_other_signs(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A number of a rating has other signs than digits and a decimal point.

    ## What it does
    It looks at `value`, `worst` and `best`: digits 0 to 9, a full stop before decimals, a hyphen
    for a minus.

    ## Why it matters
    schema.org asks for these signs alone, so that every program reads the same number.

    ## Example
    >>> rating = {"label": "Mixed", "value": "2½", "worst": "1", "best": "5"}
    >>> show("SDO001", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    warning SDO001 /reviews/0/rating/value: The number “2½” has other signs than digits and a \
decimal point.

    ## When it is silent
    When the number is written so, or there is none.

    ## References
    schema.org `ratingValue`, release 30.0: usage guidelines.
    """
    for name in ("value", "worst", "best"):
        text: str | None = getattr(rating, name)
        if text is not None and not _NUMBER.fullmatch(text):
            yield Remark(
                message=f"The number “{text}” has other signs than digits and a decimal point.",
                pointer=f"/{name}",
                questions="record",
            )
