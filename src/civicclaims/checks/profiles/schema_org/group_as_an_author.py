"""SDO004."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.reviews.verdicts import agent_of
from civicclaims.findings import Level, Remark
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Review
from civicclaims.record.source import Source

_Item = Claim | Quote | Review | Source


@check("SDO004", since="0.1", level=Level.NOTE)
def group_as_an_author(item: Claim | Quote | Review | Source, context: Context) -> Iterator[Remark]:
    """Somebody who said, made or reviewed something is neither a person nor an organisation.

    ## What it does
    It looks at reviewers, claimants, speakers, publishers and makers of sources whose kind is
    `group`.

    ## Why it matters
    `author`, `publisher` and `spokenByCharacter` hold an Organization or a Person. Residents or
    other cities are neither, and would have to be called one.

    ## Example
    >>> group = {"id": "residents", "kind": "group"}
    >>> quote = {"id": "q", "text": "Never.", "speakers": ["residents"]}
    >>> show("SDO004", {"agents": [group], "quotes": [quote]})
    note SDO004 /quotes/0: “residents” is a group, and schema.org has persons and organisations \
alone.

    ## When it is silent
    When all of them are persons or organisations.

    ## References
    schema.org `author`, `publisher`, `spokenByCharacter`, release 30.0.
    """
    for name in sorted(set(_named(item))):
        agent = agent_of(context.bundle, name)
        if agent is not None and agent.kind == "group":
            yield Remark(
                message=f"“{name}” is a group, and schema.org has persons and organisations alone.",
                items=(item.id, name),
                questions="record",
            )


def _named(item: _Item) -> tuple[str, ...]:
    """Those a property of schema.org would name."""
    if isinstance(item, Review):
        return () if item.reviewer is None else (item.reviewer,)
    if isinstance(item, Source):
        return (*item.creators, *(() if item.publisher is None else (item.publisher,)))
    if isinstance(item, Quote):
        return item.speakers
    return () if item.attribution is None else item.attribution.agents
