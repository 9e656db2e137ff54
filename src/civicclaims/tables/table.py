"""A table that other libraries read by themselves."""

import datetime as dt
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Final, Literal, TypeAlias

import attrs

from civicclaims.errors import MissingExtraError

Kind: TypeAlias = Literal["text", "texts", "number", "count", "truth", "date"]
"""What a column holds: a text, a list of them, a float, a whole number, a truth, a day."""

Cell: TypeAlias = str | tuple[str | None, ...] | float | int | bool | dt.date | None
"""A value of a table; None where there is none."""

_BATCH: Final = 65_536
"""How many rows are given at a time."""


@attrs.frozen
class Column:
    """A column of a table.

    Attributes:
        name: Its name.
        kind: What it holds.
        meaning: What that says of the item.
    """

    name: str
    kind: Kind
    meaning: str


@attrs.frozen
class Table:
    """A flat table. Polars, DuckDB and pyarrow take it as it is, pandas takes `to_records()`.

    Attributes:
        columns: Its columns.
        rows: A value for each column in each row.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        names = [each.name for each in self.columns]
        for row in self.rows:
            values = (list(each) if isinstance(each, tuple) else each for each in row)
            yield dict(zip(names, values, strict=True))

    def to_records(self) -> list[dict[str, Any]]:
        """The rows as plain values: `pandas.DataFrame.from_records(table.to_records())`.

        A list of texts is a list, a day a `datetime.date`, and what there is not is None.
        """
        return list(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as a stream of batches (Arrow PyCapsule interface).

        Numbers are doubles, counts are 64-bit whole numbers, days are 32-bit dates. What a
        column means is in the metadata of its field, under `meaning`.

        Raises:
            MissingExtraError: If pyarrow is not installed.
            UnicodeEncodeError: If a text holds half of a character (a lone surrogate).
        """
        try:
            pa: Any = import_module("pyarrow")
        except ImportError as error:
            raise MissingExtraError("giving a table to another library", "arrow") from error
        types = {
            "text": pa.large_string(), "texts": pa.list_(pa.large_string()),
            "number": pa.float64(), "count": pa.int64(), "truth": pa.bool_(),
            "date": pa.date32(),
        }  # fmt: skip
        schema = pa.schema(
            [
                pa.field(each.name, types[each.kind], metadata={"meaning": each.meaning})
                for each in self.columns
            ]
        )
        reader = pa.RecordBatchReader.from_batches(schema, self._batches(pa, schema))
        stream: object = reader.__arrow_c_stream__(requested_schema)
        return stream

    def _batches(self, pa: Any, schema: Any) -> Iterable[Any]:
        for begin in range(0, len(self.rows), _BATCH):
            columns = zip(*self.rows[begin : begin + _BATCH], strict=True)
            arrays = [
                pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)
            ]
            yield pa.RecordBatch.from_arrays(arrays, schema=schema)
