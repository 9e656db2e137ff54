"""BND002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle


@check("BND002", since="0.1", level=Level.ERROR)
def duplicate_id(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Two items bear the same id.

    ## What it does
    It looks for an id that occurs twice, among items of the same kind or of different kinds.

    ## Why it matters
    Whoever refers to the id cannot say which of the two is meant, and every check that follows
    the reference sees the first alone.

    ## Example
    >>> record = {"agents": [{"id": "lee", "kind": "person"}, {"id": "lee", "kind": "group"}]}
    >>> show("BND002", record)
    error BND002 /agents/1: “lee” is the id of two items: /agents/0 has it too.

    ## When it is silent
    When all ids differ. Case counts: `lee` and `Lee` are two ids.

    ## References
    JSON pointers follow RFC 6901.
    """
    for pointer, item in bundle.items():
        first = bundle.pointer(item.id)
        if first is not None and first != pointer:
            yield Remark(
                message=f"“{item.id}” is the id of two items: {first} has it too.",
                items=(item.id,),
                pointer=pointer,
                questions="record",
            )
