"""BND003."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle, references

_BESIDE: Final = ("/waivers/", "/unconfirmed/")


@check("BND003", since="0.1", level=Level.NOTE)
def unreferenced_item(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Nothing refers to an agent, source, quotation or statistic.

    ## What it does
    It looks for agents, sources, quotations and statistics that no other item mentions. To be
    named in a waiver, or among the unconfirmed, is not to be referred to.

    ## Why it matters
    A source that nothing came from, or a figure that no claim states, is often what is left of
    an edit; or the reference that should lead to it was forgotten.

    ## Example
    >>> record = {"agents": [{"id": "lee", "kind": "person"}]}
    >>> show("BND003", record)
    note BND003 /agents/0: Nothing in this record refers to “lee”.

    ## When it is silent
    For claims, reviews and relations, which are what a record is about. A quotation with a
    speaker, and a statistic with an attribution or an anchor, say enough by themselves.

    ## References
    None: it is a matter of order in the record.
    """
    used = {link.target for link in references(bundle) if not link.pointer.startswith(_BESIDE)}
    for array in ("agents", "sources", "quotes", "statistics"):
        for index, item in enumerate(getattr(bundle, array)):
            if item.id in used or getattr(item, "anchors", None) or getattr(item, "speakers", None):
                continue
            if getattr(item, "attribution", None) is not None:
                continue
            yield Remark(
                message=f"Nothing in this record refers to “{called(item)}”.",
                items=(item.id,),
                pointer=f"/{array}/{index}",
                questions="record",
            )
