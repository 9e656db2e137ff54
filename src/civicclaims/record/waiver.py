"""Findings a person has looked at and accepts."""

from typing import Annotated

import attrs

from civicclaims.values.date import EdtfText
from civicclaims.values.reference import AnyId
from civicclaims.values.spelling import Spelling

CodeText = Annotated[str, Spelling("[A-Z]{3}[0-9]{3}", "the code of a check, such as NUM003")]


@attrs.frozen(kw_only=True)
class Waiver:
    """A decision not to be told of a finding again (SARIF: suppression).

    A waived finding is still counted. A waiver that no longer matches, or has run out, is
    itself reported.

    Attributes:
        check: The code of the check.
        items: The items the finding must be about, all of them; empty for any.
        reason: Why the finding is accepted.
        by: Who decided.
        until: The last day it holds (EDTF); without it, it holds for good.
    """

    check: CodeText
    reason: str
    items: tuple[AnyId, ...] = ()
    by: str | None = None
    until: EdtfText | None = None
