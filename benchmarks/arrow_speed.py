"""Records to Arrow and Parquet and back, against the ways through plain dictionaries.

All candidates take turns in one process on the same records, and each is divided by reading our
own JSON beside it; so the ratios hold where the machine is shared. The ways by dictionaries are
what one writes without this library: `to_pylist` and `from_pylist` of pyarrow with msgspec.
"""

import gc
import io
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pyarrow as pa
from records import record

from civicclaims import tables
from civicclaims.formats import arrow, parquet
from civicclaims.formats._arrow.schema import schema
from civicclaims.formats._own.twins import twins
from civicclaims.formats.json import dumps, loads
from civicclaims.record.bundle import Bundle

ROUNDS = 5


def without_absent(value: Any) -> Any:
    """A value of pyarrow without what is absent in it."""
    if isinstance(value, list):
        return [without_absent(each) for each in value]
    if isinstance(value, dict):
        return {name: without_absent(each) for name, each in value.items() if each is not None}
    return value


def by_dictionaries(table: pa.Table) -> Iterable[Bundle]:
    """Records by `to_pylist`, a batch at a time."""
    for batch in table.to_batches():
        for row in batch.to_pylist():
            yield msgspec.convert(without_absent(row), Bundle)


def to_arrow_by_dictionaries(bundles: list[Bundle]) -> pa.Table:
    """An Arrow table by `from_pylist`."""
    twin = twins().twin
    return pa.Table.from_pylist([msgspec.to_builtins(twin(each)) for each in bundles], schema())


def written(form: Any, bundles: list[Bundle]) -> bytes:
    """A file of all records."""
    out = io.BytesIO()
    form.write(bundles, out)
    return out.getvalue()


def spent(run: Callable[[], object]) -> float:
    """The seconds of the processor that a run takes."""
    gc.collect()
    begun = time.process_time()
    run()
    return time.process_time() - begun


def gone_through(found: Iterable[object]) -> None:
    """Take one after the other, and keep none."""
    for _ in found:
        pass


def main(count: int) -> None:
    """Make the records, see that all candidates read the same, and print the table."""
    bundles = [record(number) for number in range(count)]
    texts = [dumps(each).encode() for each in bundles]
    table = pa.table(arrow.records(bundles))
    files = {form.NAME: written(form, bundles) for form in (arrow, parquet)}
    if (
        not bundles
        == list(by_dictionaries(table))
        == list(parquet.iter_load(io.BytesIO(files["parquet"])))
    ):
        sys.exit("the candidates read different records")
    size = sum(map(len, texts)) / count
    print(f"{count:,} records of {size:,.0f} bytes of JSON")
    for name, file in files.items():
        print(f"{name}: {len(file) / count / size:.2f} of the JSON")
    candidates: dict[str, Callable[[], object]] = {
        "our JSON, read": lambda: gone_through(map(loads, texts)),
        "our JSON, written": lambda: gone_through(map(dumps, bundles)),
        "to Arrow, by columns": lambda: pa.table(arrow.records(bundles)),
        "to Arrow, by dictionaries": lambda: to_arrow_by_dictionaries(bundles),
        "from Arrow, by columns": lambda: gone_through(arrow.from_stream(table)),
        "from Arrow, by dictionaries": lambda: gone_through(by_dictionaries(table)),
        "Arrow file, written": lambda: written(arrow, bundles),
        "Arrow file, read": lambda: gone_through(arrow.iter_load(io.BytesIO(files["arrow"]))),
        "Parquet, written": lambda: written(parquet, bundles),
        "Parquet, read": lambda: gone_through(parquet.iter_load(io.BytesIO(files["parquet"]))),
        "table of figures": lambda: tables.statistics(bundles),
    }
    gc.freeze()
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(ROUNDS):
        for name, run in candidates.items():
            times[name].append(spent(run) / count * 1e6)
    base = times["our JSON, read"]
    print(f"\n{'':30}{'us a record':>12}{'x JSON read':>13}")
    for name, taken in times.items():
        ratio = statistics.median(a / b for a, b in zip(taken, base, strict=True))
        print(f"{name:30}{statistics.median(taken):12.1f}{ratio:13.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4_000)
