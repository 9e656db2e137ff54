"""Tables with tabs: as in CSV, and the separator is never anything else."""

import io
from pathlib import Path

from civicclaims.formats import tsv_table
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.tsv_table import columns, loads
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim


def test_only_tabs_stand_between_cells(tmp_path: Path) -> None:
    """Commas in the header and in the cells are text, and the columns say so."""
    raw = b"text\tnote, if any\nRents rose, she said; and fell.\t\n"
    assert loads(raw).claims[0].text == "Rents rose, she said; and fell."
    assert 'separator = "\\t"' in str(columns(io.BytesIO(raw)))
    record = Bundle(claims=(Claim(id="c", text="a\tb"),))
    tsv_table.dump(record, tmp_path / "a.tsv")
    assert tsv_table.load(tmp_path / "a.tsv") == record
    assert (tsv_table.NAME, tsv_table.SUFFIXES) == ("tsv", (".tsv", ".tab"))


def test_rows_beyond_the_limit_are_refused_before_any_is_read() -> None:
    """A table of too many rows is an error as a whole, though its separator is no question."""
    options = Options(limits=Limits(rows=30))
    [reading] = tsv_table.read(io.BytesIO(b"text\n" + b"x\n" * 30), options)
    assert reading.bundle is None
    assert [each.message for each in reading.problems] == [
        "the table has more than 30 rows, the limit (rows)"
    ]
