"""The report for people."""

from typing import Any

from hypothesis import given, strategies as st

from civicclaims.findings import Count, Exhibit, Finding, Kind, Level, Remark, Report
from civicclaims.render.text import finding_lines, heading, plain, summary

ATTACK = "\x1b[2Jgone\r\n\x07\u200e\u202e\u2066\U000e0001"


def finding(**other: Any) -> Finding:
    """A finding that says everything a finding can say."""
    remark = Remark(
        message="The parts come to 102 percent.",
        exhibits=(
            Exhibit(item="a", printed="51 percent", meaning="yes", allowed="the other leaves 49"),
            Exhibit(item="b", printed="51 percent", meaning="no, or none", allowed=None),
        ),
        details=("51 + 51 = 102",),
        rests_on="p, this record's own reading.",
        settle="See the report.",
    )
    values: dict[str, Any] = {
        "check": "NUM003",
        "slug": "parts-off-their-whole",
        "level": Level.WARNING,
        "remark": remark,
        "pointer": "/parts_of_whole/0",
    }
    return Finding(**{**values, **other})


def test_finding_is_told_in_full() -> None:
    """A finding gives its level, code, place, figures, arithmetic, assumption and way out."""
    lines = list(finding_lines(finding(line=3, column=7), "a.json"))

    assert lines == [
        "WARNING NUM003 parts-off-their-whole: The parts come to 102 percent.",
        "    at a.json:3:7 /parts_of_whole/0",
        "      51 percent  yes          the other leaves 49  a",
        "      51 percent  no, or none                       b",
        "    51 + 51 = 102",
        "    Rests on p, this record's own reading.",
        "    To settle it: See the report.",
    ]


def test_open_and_waived_findings_say_so() -> None:
    """An open finding is called open, and a waived one gives the reason."""
    unclear = next(finding_lines(finding(remark=Remark(message="Unclear.", kind=Kind.OPEN))))
    waived = list(finding_lines(finding(waived="Known.")))

    assert unclear == "OPEN NUM003 parts-off-their-whole: Unclear."
    assert waived[0].startswith("WAIVED WARNING NUM003")
    assert waived[-1] == "    Accepted: Known."


def test_finding_about_the_whole_record_says_so() -> None:
    """A finding without a place is about the record as a whole."""
    assert list(finding_lines(finding(pointer=""), None))[1] == "    at the record as a whole"
    assert list(finding_lines(finding(pointer=""), "a.csv"))[1] == "    at a.csv as a whole"


def test_finding_at_a_place_alone_names_that() -> None:
    """What stands at no item of the record is shown where it is in the file."""
    at_line = finding(pointer="", line=3, column=7)
    assert list(finding_lines(at_line, "a.html"))[1] == "    at a.html:3:7"
    at_cell = finding(pointer="", cell="B12")
    assert list(finding_lines(at_cell, "a.csv"))[1] == "    at a.csv:B12"


def test_nothing_moves_the_cursor() -> None:
    """No word of a record reaches the terminal with a control character or a turn of the line."""
    remark = Remark(
        message=ATTACK,
        exhibits=(Exhibit(item=ATTACK, printed=ATTACK, meaning=ATTACK, allowed=ATTACK),),
        details=(ATTACK,),
        rests_on=ATTACK,
        settle=ATTACK,
    )
    report = Report(findings=(), counts={}, as_of="2026-01-31", record=ATTACK, path=ATTACK)

    lines = [
        heading(report),
        *finding_lines(finding(remark=remark, pointer=ATTACK, waived=ATTACK, line=1, column=1)),
    ]

    assert all(line.isprintable() for line in lines)


@given(st.text())
def test_plain_words_are_one_line(words: str) -> None:
    """What is shown of any words stays on one line, and shown again it is the same."""
    assert len(plain(words).splitlines()) <= 1
    assert plain(plain(words)) == plain(words)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_printed_words_are_shown_as_they_are(words: str) -> None:
    """Letters, digits, marks, signs and blanks of every kind are shown as they are."""
    assert plain(words) == words


def test_heading_counts_items() -> None:
    """The heading names the record and what it holds, one or several of each."""
    contents = {"agents": 1, "parts_of_whole": 1, "tallies": 1, "claims": 1_200}
    report = Report(findings=(), counts={}, as_of="2026-01-31", contents=contents)
    several = Report(
        findings=(),
        counts={},
        as_of="2026-01-31",
        contents={"parts_of_whole": 2, "tallies": 2},
        record="r",
        path="a.jsonl",
        line=4,
    )

    assert heading(report) == "record: 1 agent, 1 set of parts, 1 tally, 1,200 claims."
    assert heading(several) == "a.jsonl:4 (r): 2 sets of parts, 2 tallies."


def test_heading_tells_empty_from_unreadable() -> None:
    """A record with nothing in it is not the same as one of which nothing could be read."""
    unread = finding(check="BND004", slug="unreadable-part", level=Level.ERROR)
    empty = Report(findings=(), counts={}, as_of="2026-01-31")

    assert heading(empty) == "record: nothing in it."
    assert (
        heading(Report(findings=(unread,), counts={}, as_of="2026-01-31"))
        == "record: nothing could be read."
    )


def test_summary_says_what_was_asked() -> None:
    """The last lines count the findings, the questions, and what there was nothing to ask about."""
    counts = {"NUM003": Count(asked=1_200, failed=1), "REV001": Count()}
    levels = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}

    lines = list(summary(levels, 3, 4, counts, {"REV001": "rating"}))

    assert lines == [
        "0 errors, 1 warning, 2 notes, 3 open (nobody can tell), 4 waived.",
        "Asked: 1 of 2 checks, 1,200 times.",
        "    NUM003 1,200.",
        "    Could not be asked: REV001 (no rating).",
    ]
