"""SRC005."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.findings import Level, Remark
from civicclaims.record.source import Source


@check("SRC005", since="0.1", level=Level.NOTE)
def untraceable_source(source: Source, context: Context) -> Iterator[Remark]:
    """Nobody could find a source by what the record says of it.

    ## What it does
    It looks for sources with neither a title nor a link, of which the record does not say that
    the text leaves both unsaid.

    ## Why it matters
    A source that cannot be found cannot be checked. If the text names it no better, the record
    should say so, so that nobody takes it for an oversight.

    ## Example
    >>> show("SRC005", {"sources": [{"id": "report", "kind": "report"}]})
    note SRC005 /sources/0: “report” has neither title nor link, and `not_said` does not say why.

    ## When it is silent
    When there is a title, a link or an archived copy; when `not_said` names both `title` and
    `url`; for the text the record is about; and for what does not exist yet (`planned`).

    ## References
    schema.org CreativeWork: `name`, `url`, `archivedAt`.
    """
    found = source.title or source.url or source.archived_url
    if found or source.planned or {"title", "url"} <= set(source.not_said):
        return
    if source.id == context.bundle.subject and source.sha256 is not None:
        return
    yield Remark(
        message=f"“{called(source)}” has neither title nor link, and `not_said` does not say why.",
        questions="record",
        settle="Add a title or a link, or list `title` and `url` in `not_said`.",
    )
