"""BND005."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.errors import Problem
from civicclaims.findings import Level, Remark


@check("BND005", since="0.1", level=Level.ERROR)
def repeated_key(problem: Problem, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A key occurs twice in one object of the file.

    ## What it does
    It reports every key that stands more than once in one pair of braces.

    ## Why it matters
    JSON readers take the last value and drop the others without a word, so that two people
    can read two different records in one file.

    ## Example
    >>> text = '{"civicclaims": "1-draft", "agents": [{"id": "a", "kind": "person", "id": "b"}]}'
    >>> show("BND005", text)
    error BND005 /agents/0/id: the key "id" occurs again in the same object, \
after line 1, column 40; the last one counts

    ## When it is silent
    When each key stands once.

    ## References
    RFC 8259, section 4: names within an object should be unique.
    """
    if problem.repeated_key:
        yield Remark(message=problem.message, pointer=problem.pointer, questions="record")
