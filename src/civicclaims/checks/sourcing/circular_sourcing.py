"""SRC002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.sourcing.lineage import origins
from civicclaims.findings import Level, Remark
from civicclaims.record.source import Source


@check("SRC002", since="0.1", level=Level.WARNING)
def circular_sourcing(source: Source, context: Context) -> Iterator[Remark]:
    """A source draws, through others or directly, on itself.

    ## What it does
    It follows `derived_from`, `quoted_from` and `primary_source` from source to source and
    looks for a way back to where it began.

    ## Why it matters
    Two texts that cite each other give no ground for what they say, however often it is
    repeated.

    ## Example
    >>> a = {"id": "a", "derived_from": ["b"]}
    >>> b = {"id": "b", "quoted_from": ["a"]}
    >>> show("SRC002", {"sources": [a, b]})
    warning SRC002 /sources/0: “a” draws on “b”, and that in the end on “a” again.

    ## When it is silent
    When every line of sources ends somewhere. A circle is reported once, at the source in it
    whose id comes first. A correction or a revision of a source is no circle.

    ## References
    PROV-DM: derivation is not reflexive; PROV-CONSTRAINTS, section 6 (impossibility).
    """
    if source.id not in origins(source.id, context.bundle):
        return
    ring = sorted(
        each
        for each in origins(source.id, context.bundle)
        if source.id in origins(each, context.bundle)
    )
    if ring[0] == source.id:
        others = " and ".join(f"“{each}”" for each in ring[1:]) or "itself"
        rest = f", and that in the end on “{source.id}” again" if len(ring) > 1 else ""
        yield Remark(
            message=f"“{source.id}” draws on {others}{rest}.", items=tuple(ring), questions="source"
        )
