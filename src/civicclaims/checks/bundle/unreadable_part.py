"""BND004."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.errors import Problem
from civicclaims.findings import Level, Remark


@check("BND004", since="0.1", level=Level.ERROR)
def unreadable_part(problem: Problem, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A part of the record could not be read.

    ## What it does
    It reports each key, value or item that is not of the form the record format asks for.

    ## Why it matters
    What cannot be read cannot be checked. The rest of the record is checked all the same.

    ## Example
    >>> record = {"agents": [{"id": "lee", "kind": "person"}, {"id": "ray", "knd": "person"}]}
    >>> show("BND004", record)
    error BND004 /agents/1: "kind" is missing from an agent
    error BND004 /agents/1/knd: unknown key "knd"; "kind" was probably meant

    ## When it is silent
    When everything could be read.

    ## References
    The JSON Schema of the record, printed by `civicclaims schema`.
    """
    if not problem.repeated_key:
        yield Remark(message=problem.message, pointer=problem.pointer, questions="record")
