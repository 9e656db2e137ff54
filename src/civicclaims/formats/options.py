"""What a reader of files can be told."""

from pathlib import Path
from typing import Final, Literal, TypeAlias

import attrs

DateOrder: TypeAlias = Literal["day-first", "month-first", "year-first"]
"""The order of the parts of a date such as 03/04/2025."""


@attrs.frozen(kw_only=True)
class Limits:
    """How much is read before a file is refused, so that a hostile one cannot hang the reader.

    Attributes:
        size: The longest document, or the longest record of a stream, in bytes.
        depth: How deep objects, lists or elements may lie in one another. More than 100 has no
            effect in our own JSON, YAML, TOML and annotations: no sound record comes near it.
        cell: The longest cell of a table, in characters.
        rows: The most rows of a table.
        items: The most items of a record in Arrow or Parquet, where a few bytes can stand for
            millions of them. What is listed inside an item counts too.
        unpacked: How large the parts of a packed file (.xlsx) may be together, in bytes; and how
            much the cells of a sheet may show together, in characters.
        values: The most values of a record of our own JSON that are gone through to say what is
            wrong in it, and where. A record in YAML or TOML may have an eighth of that.
        blocks: The most blocks of data in a page.
        problems: The most problems that are told one by one, of a record and of a whole file.
    """

    size: int = 64 * 2**20
    depth: int = 100
    cell: int = 2**20
    rows: int = 1_048_576
    items: int = 1_000_000
    unpacked: int = 256 * 2**20
    values: int = 3_000_000
    blocks: int = 1_000
    problems: int = 1_000


@attrs.frozen(kw_only=True)
class Options:
    """What a reader of files can be told; a format passes over what it has no use for.

    Attributes:
        limits: How much is read.
        date_order: The order of the parts of a date in figures. Without it, such a date is read
            only where no other order is possible.
        columns: The file (TOML) that says which column of a table is what.
        sheet: The sheet of a workbook.
        encoding: The encoding of a text file. Without it, it is told from its first bytes.
    """

    limits: Limits = Limits()
    date_order: DateOrder | None = None
    columns: Path | None = None
    sheet: str | None = None
    encoding: str | None = None


PLAIN: Final = Options()
"""Nothing told."""
