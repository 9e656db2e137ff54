"""SRC002."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.findings import Level, Remark
from civicclaims.record.source import Source

_NAMED: Final = 10
"""How many sources of a circle a sentence names."""


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
    ring = context.lineage.circles.get(source.id)
    if ring is None or ring[0] != source.id:
        return
    named = [f"“{each}”" for each in ring[1 : _NAMED + 1]]
    if len(ring) - 1 > _NAMED:
        named.append(f"{len(ring) - 1 - _NAMED:,} more")
    rest = f", and that in the end on “{called(source)}” again" if len(ring) > 1 else ""
    yield Remark(
        message=f"“{called(source)}” draws on {' and '.join(named) or 'itself'}{rest}.",
        items=ring,
        questions="source",
    )
