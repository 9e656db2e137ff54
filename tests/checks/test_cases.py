"""Every check says of each of its cases what the case says it should."""

from importlib import import_module
from typing import Final

import pytest
from tests.cases.case import Case
from tests.showing import found

from civicclaims.checks.catalogue import EVERY

CASES: Final[dict[str, tuple[Case, ...]]] = {
    each.code: import_module(f"tests.cases.checks.{each.code}").CASES for each in EVERY
}
ROWS: Final = [(code, case) for code, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("code", "case"), ROWS, ids=[f"{code}: {row[0]}" for code, row in ROWS])
def test_case(code: str, case: Case) -> None:
    """A check says what the case expects, and nothing more."""
    _, record, expected, *texts = case

    findings = [
        (each.remark.kind.value, each.level.value, each.pointer)
        for each in found(code, record, texts=texts[0] if texts else None)
    ]

    assert sorted(findings) == sorted(expected)


@pytest.mark.parametrize("code", CASES)
def test_names_are_sentences(code: str) -> None:
    """Each case has a name of its own, which is a sentence."""
    names = [case[0] for case in CASES[code]]

    assert len(set(names)) == len(names)
    assert all(name.endswith(".") for name in names)
