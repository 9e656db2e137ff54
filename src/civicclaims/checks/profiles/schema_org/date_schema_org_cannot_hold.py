"""SDO002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.checks.profiles.markup import DATE
from civicclaims.findings import Level, Remark
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.values.when import When


@check("SDO002", since="0.1", level=Level.WARNING)
def date_schema_org_cannot_hold(
    item: Agent | Source | Claim | Review,
    context: Context,  # noqa: ARG001 - all checks are told the context
) -> Iterator[Remark]:
    """A date is no Date and no DateTime of schema.org.

    ## What it does
    It looks at the dates that become properties: `date` and `modified` of a review, `made` of a
    claim, `published` and `modified` of a source, `birth_date` of a person. A year, a month, a
    day and a moment of a day can be held.

    ## Why it matters
    Periods, seasons, doubtful dates and dates in words alone have no place there. They would be
    left out, or would say more than is known.

    ## Example
    >>> show("SDO002", {"reviews": [{"id": "r", "claim": "c", "date": {"start": "2025-07~"}}]})
    warning SDO002 /reviews/0/date: “2025-07~” is no date that schema.org can hold.

    ## When it is silent
    When the date can be held, however coarse. The time a claim speaks of is not looked at.

    ## References
    schema.org Date and DateTime (ISO 8601); EDTF, level 0.
    """
    for name in ("date", "modified", "made", "published"):
        when = getattr(item, name, None)
        flaw = _flaw(when) if isinstance(when, When) else None
        if flaw is not None:
            yield _remark(f"{flaw} that schema.org can hold.", name)
    if isinstance(item, Agent) and item.birth_date and not DATE.fullmatch(item.birth_date):
        yield _remark(f"“{item.birth_date}” is no date that schema.org can hold.", "birth_date")


def _flaw(when: When) -> str | None:
    """What about a time schema.org has no place for, as a beginning of a sentence."""
    if when.start is None:
        return f"“{short(when.text or when.value or when.end or '')}” is no date"
    if when.end is not None:
        return f"“{when.start} to {when.end}” is no date"
    if when.mod is not None:
        return f"“{when.start}”, of which only a part or about it is meant, is no date"
    return None if DATE.fullmatch(when.start) else f"“{when.start}” is no date"


def _remark(message: str, name: str) -> Remark:
    return Remark(message=message, pointer=f"/{name}", questions="record")
