"""SDO003."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.findings import Level, Remark
from civicclaims.record.quote import Quote
from civicclaims.record.review import Review
from civicclaims.record.source import Source

# Longer first parts are well formed too, but none has ever been registered.
_TAG: Final = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]{2,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)",
    re.IGNORECASE,
)
_LONGEST: Final = 100


@check("SDO003", since="0.1", level=Level.WARNING)
def tag_that_names_no_language(item: Review | Source | Quote, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A language is no language tag.

    ## What it does
    It looks at the shape of `language`: `en`, `pt-BR`, `zh-Hant`. It has no list of languages.

    ## Why it matters
    `inLanguage` holds a language tag of BCP 47, and programs find nothing under `English`.

    ## Example
    >>> show("SDO003", {"reviews": [{"id": "r", "claim": "c", "language": "English"}]})
    warning SDO003 /reviews/0/language: “English” is no language tag, such as en or pt-BR.

    ## When it is silent
    When the shape is right, in any letter case. A first part of four to eight letters has the
    shape of a tag, but no language has one, so it is reported.

    ## References
    BCP 47 (RFC 5646), section 2.1; schema.org `inLanguage`.
    """
    tag = item.language
    if tag is not None and not (len(tag) <= _LONGEST and _TAG.fullmatch(tag)):
        yield Remark(
            message=f"“{short(tag)}” is no language tag, such as en or pt-BR.",
            pointer="/language",
            questions="record",
        )
