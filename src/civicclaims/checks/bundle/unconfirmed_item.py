"""BND008."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle

_SHOWN: Final = 3


@check("BND008", since="0.1", level=Level.NOTE)
def unconfirmed_item(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Items that a program drafted have not been confirmed by a person.

    ## What it does
    It counts the ids in `unconfirmed`.

    ## Why it matters
    `civicclaims draft` guesses who speaks, what a figure is and which day is meant. What rests on
    a guess is no finding about the text.

    ## Example
    >>> record = {"quotes": [{"id": "q1", "text": "Never."}], "unconfirmed": ["q1"]}
    >>> show("BND008", record)
    note BND008 /unconfirmed: One item is a draft that nobody has confirmed: q1.

    ## When it is silent
    When `unconfirmed` is empty: whoever has looked at an item takes its id out.

    ## References
    None: it is a matter of order in the record.
    """
    ids = bundle.unconfirmed
    if ids:
        named = ", ".join(ids[:_SHOWN]) + (" …" if len(ids) > _SHOWN else "")
        how_many = "One item is a draft" if len(ids) == 1 else f"{len(ids):,} items are drafts"
        yield Remark(
            message=f"{how_many} that nobody has confirmed: {named}.",
            items=tuple(sorted({*ids})),
            pointer="/unconfirmed",
            questions="record",
            settle="Look at each item, mend it, and take its id out of unconfirmed.",
        )
