"""Words of any length: what is said of them can be read, and what they are stays whole."""

import datetime as dt
import json
from pathlib import Path

from hypothesis import given, strategies as st

from civicclaims import check, loads
from civicclaims.findings import LONGEST, Exhibit, Remark, shortened
from civicclaims.render.text import finding_lines, heading

SEED = Path(__file__).parent.parent / "seeds" / "harbour-levy-faulty.json"
LONG = "q" * 10_000


@given(st.text(max_size=200), st.integers(20, 60))
def test_only_long_words_are_shortened(words: str, most: int) -> None:
    """Short words stay as they are; of long ones the first and the last stay, and their number."""
    found = shortened(words, most)
    if len(words) <= most:
        assert found == words
        return
    before, left_out, after = found[: most // 2], found[most // 2 :], found[-(most // 2) :]
    assert words.startswith(before)
    assert words.endswith(after)
    assert f" … {len(words) - 2 * (most // 2):,} characters … " in left_out


def test_no_sentence_of_a_finding_is_too_long() -> None:
    """Whatever the ids of a record, each finding can be read, and names its items by whole ids."""
    text = SEED.read_text("utf-8")
    short = check(loads(text), as_of=dt.date(2026, 1, 31))
    # An id without a hyphen is also a word of the record.
    for name in {item.id for _, item in loads(text).items() if "-" in item.id}:
        text = text.replace(json.dumps(name), json.dumps(LONG + name))
    report = check(loads(text), as_of=dt.date(2026, 1, 31))
    assert len(report.findings) == len(short.findings)
    for finding in report.findings:
        assert len(finding.remark.message) <= LONGEST + 40
        assert all(item.startswith(LONG) for item in finding.items if "-" in item)
        lines = "\n".join(finding_lines(finding))
        assert len(lines) < 20 * LONGEST


def test_every_part_of_a_remark_is_shortened() -> None:
    """Sentences and phrases are; the id of an item is what it is."""
    remark = Remark(
        message=LONG, details=(LONG,), rests_on=LONG, settle=LONG,
        exhibits=(Exhibit(item=LONG, printed=LONG, meaning=LONG, allowed=LONG),),
    ).shortened()  # fmt: skip
    [exhibit] = remark.exhibits
    assert exhibit.item == LONG
    said = (
        remark.message, *remark.details, remark.rests_on, remark.settle, exhibit.printed,
        exhibit.meaning, exhibit.allowed,
    )  # fmt: skip
    assert all(each is not None and len(each) <= LONGEST + 40 for each in said)


def test_the_name_of_a_record_is_shortened() -> None:
    """The line above the findings is one that can be read."""
    assert len(heading(check(loads(f'{{"civicclaims": "1-draft", "id": "{LONG}"}}'),
                             as_of=dt.date(2026, 1, 31)))) < 2 * LONGEST  # fmt: skip
