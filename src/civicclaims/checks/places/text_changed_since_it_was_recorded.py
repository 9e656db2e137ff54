"""PLC001."""

from collections.abc import Iterator

from civicclaims.anchoring.held import Read
from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.findings import Level, Remark


@check("PLC001", since="0.1", level=Level.NOTE)
def text_changed_since_it_was_recorded(read: Read, context: Context) -> Iterator[Remark]:
    """A text is not the one the record was made from.

    ## What it does
    It compares the SHA-256 digest of the text at hand with the `sha256` of its source.

    ## Why it matters
    Articles are changed after they appear. The places of the record are looked for again in the
    text at hand, but a place that is a position alone can no longer be checked.

    ## Example
    >>> source = {"id": "a", "sha256": "0" * 64}
    >>> show("PLC001", {"sources": [source]}, texts={"a": "Never."})
    note PLC001 /sources/0/sha256: The text of “a” has changed since it was recorded: its digest \
is 9fe6ad09…, not 00000000….

    ## When it is silent
    When the digests are the same, and when no digest was recorded.

    ## References
    FIPS 180-4 (SHA-256), of the text in UTF-8 without a byte order mark.
    """
    if context.held.is_same(read.source.id) is False:
        recorded = read.source.sha256 or ""
        yield Remark(
            message=f"The text of “{called(read.source)}” has changed since it was recorded: "
            f"its digest is {read.text.digest[:8]}…, not {recorded[:8]}….",
            pointer="/sha256",
            questions="source",
            settle="Compare the text with the one the record was made from, and record it anew.",
        )
