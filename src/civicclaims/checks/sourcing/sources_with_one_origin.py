"""SRC003."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.statistic import Statistic
from civicclaims.values.shown import listed


@check("SRC003", since="0.1", level=Level.NOTE)
def sources_with_one_origin(item: Claim | Statistic | Review, context: Context) -> Iterator[Remark]:
    """Several sources of one claim all derive from a single one.

    ## What it does
    It follows the sources a claim or figure came through, and those a review rests on, back to
    where each began, and compares the beginnings.

    ## Why it matters
    Three papers that printed one agency report are one source, not three.

    ## Example
    >>> wire = {"id": "wire"}
    >>> papers = [{"id": name, "derived_from": ["wire"]} for name in ("post", "times")]
    >>> claim = {"id": "c", "text": "Rents rose.", "attribution": {"via": ["post", "times"]}}
    >>> show("SRC003", {"sources": [wire, *papers], "claims": [claim]})
    note SRC003 /claims/0: The 2 sources “post” and “times” all derive from “wire”.

    ## When it is silent
    When there is one source alone, when the lines have different beginnings, and when one of
    the sources is itself where all begin but another also draws on something else.

    ## References
    PROV-DM, `prov:hadPrimarySource`.
    """
    if isinstance(item, Review):
        named = item.sources
    else:
        named = () if item.attribution is None else item.attribution.via
    sources = sorted({each for each in named if context.bundle.get(each) is not None})
    if len(sources) < 2:
        return
    beginnings = {root for each in sources for root in context.lineage.roots(each)}
    if len(beginnings) == 1:
        names = listed(f"“{each}”" for each in sources)
        (origin,) = beginnings
        verb = "go back to" if origin in sources else "derive from"
        yield Remark(
            message=f"The {len(sources)} sources {names} all {verb} “{origin}”.",
            items=(item.id, *sources),
            questions="source",
        )
