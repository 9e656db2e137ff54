"""BND001."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.bundle import Bundle, references


@check("BND001", since="0.1", level=Level.ERROR)
def dangling_reference(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """An item refers to an id that nothing in the record bears, or that is of the wrong kind.

    ## What it does
    It looks up every id that stands where another item is meant: the speaker of a quotation,
    the source of an anchor, the parts of a whole.

    ## Why it matters
    A claim whose source cannot be looked up is a claim without a source, and every other check
    stays silent about what it cannot find.

    ## Example
    >>> record = {"claims": [{"id": "c1", "text": "Rents rose.", "appearances": ["artcle"]}]}
    >>> show("BND001", record)
    error BND001 /claims/0/appearances/0: “artcle” is the id of nothing in this record.

    ## When it is silent
    When the id exists and belongs to an item of the right kind. Where an item or a field of the
    record could not be read, the id may be that of an item that was lost, and the reference is
    open. A key that occurs twice loses only what it held first: that counts if it was a list, an
    object or the id of an item.

    ## References
    PROV-CONSTRAINTS; JSON pointers follow RFC 6901.
    """
    for link in references(bundle):
        found = bundle.pointer(link.target)
        if found is None and context.unread:
            yield Remark(
                message=f"“{link.target}” is the id of nothing that could be read.",
                items=_holder(bundle, link.pointer),
                pointer=link.pointer,
                kind=Kind.OPEN,
                questions="record",
                settle="Mend what could not be read, and check again.",
            )
        elif found is None:
            yield Remark(
                message=f"“{link.target}” is the id of nothing in this record.",
                items=_holder(bundle, link.pointer),
                pointer=link.pointer,
                questions="record",
            )
        elif link.to and found.split("/")[1] not in link.to:
            yield Remark(
                message=(
                    f"“{link.target}” is one of the {found.split('/')[1].replace('_', ' ')}, "
                    f"where one of the {' or '.join(link.to)} is meant."
                ),
                items=(*_holder(bundle, link.pointer), link.target),
                pointer=link.pointer,
                questions="record",
            )


def _holder(bundle: Bundle, pointer: str) -> tuple[str, ...]:
    """The id of the item a place lies in; nothing for the top of the record and for waivers."""
    _, array, *rest = pointer.split("/")
    if not rest:
        return ()
    item = getattr(bundle, array)[int(rest[0])]
    return (item.id,) if hasattr(item, "id") else ()
