"""The catalogue holds every check, and every check has its page and its cases."""

import re
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest
from tests.cases.case import Case

import civicclaims.checks
from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.checks.check import Check
from civicclaims.checks.profiles.catalogue import OWN, PROFILES

FOLDER: Final = Path(civicclaims.checks.__path__[0])
NEVER_FAIL = {"GFC004", "TIM009", "TIM010", "TIM014"}
CASES: Final = Path(__file__).parents[1] / "cases" / "checks"
HEADINGS: Final = [
    "What it does",
    "Why it matters",
    "Example",
    "When it is silent",
    "References",
]

every_check = pytest.mark.parametrize("each", EVERY, ids=lambda each: each.code)


def path(each: Check) -> Path:
    """The file of a check, below the folder of all checks."""
    return Path(each.ask.__code__.co_filename).relative_to(FOLDER)


def cases(each: Check) -> tuple[Case, ...]:
    """The cases of a check."""
    found: tuple[Case, ...] = import_module(f"tests.cases.checks.{each.code}").CASES
    return found


def test_codes_are_sorted_and_unique() -> None:
    """The codes stand in their order, and no code and no name stands twice."""
    codes = [each.code for each in CATALOGUE]
    slugs = [each.slug for each in EVERY]

    assert codes == sorted(set(codes))
    assert len(set(slugs)) == len(slugs)


def test_checks_of_profiles_come_after_those_of_the_default_run() -> None:
    """No check of a profile is put unless it is asked for; each profile's codes are in order."""
    own = [each for profile in OWN.values() for each in profile]

    assert (*CATALOGUE, *own) == EVERY
    for profile in OWN.values():
        codes = [each.code for each in profile]
        assert codes == sorted(set(codes))
        assert len({code[:3] for code in codes}) == 1


def test_profiles_share_only_checks_of_the_default_run() -> None:
    """A profile is made of its own checks and of some of the default run, each once."""
    for name, checks in PROFILES.items():
        assert checks[: len(OWN[name])] == OWN[name]
        assert set(checks[len(OWN[name]) :]) < set(CATALOGUE)
        assert len(set(checks)) == len(checks)


def test_no_check_is_left_out() -> None:
    """Each file in which a check is made belongs to a check of the catalogue or of a profile."""
    made = {
        file.relative_to(FOLDER)
        for file in FOLDER.rglob("*.py")
        if re.search(r"^@check\(", file.read_text("utf-8"), re.MULTILINE)
    }

    assert made == {path(each) for each in EVERY}
    assert len(made) == len(EVERY)


def test_cases_belong_to_checks() -> None:
    """Each file of cases is named after a check."""
    assert {file.stem for file in CASES.glob("*.py")} == {each.code for each in EVERY}


def test_family_is_one_folder() -> None:
    """Checks whose codes begin alike are in one folder, and no other checks are there."""
    pairs = {(each.code[:3], path(each).parent) for each in EVERY}

    assert len(pairs) == len({family for family, _ in pairs})
    assert len(pairs) == len({folder for _, folder in pairs})


@every_check
def test_names_agree(each: Check) -> None:
    """A code is three letters and three digits; the name is that of the file and the function."""
    assert re.fullmatch("[A-Z]{3}[0-9]{3}", each.code)
    assert each.slug == path(each).stem.replace("_", "-")
    assert each.slug == each.ask.__name__.replace("_", "-")
    assert import_module(each.ask.__module__).__doc__ == f"{each.code}."


@every_check
def test_page_is_complete(each: Check) -> None:
    """A page has a summary in one sentence, an example that is shown, and all headings in order."""
    assert each.summary.endswith(".")
    assert re.findall("^## (.*)$", each.page, re.MULTILINE) == HEADINGS
    assert f'>>> show("{each.code}", ' in each.page
    assert re.search(rf"^(error|warning|note|open) {each.code} /", each.page, re.MULTILINE)


@every_check
def test_superseded_checks_exist(each: Check) -> None:
    """A check replaces only others of the catalogue."""
    assert set(each.supersedes) <= {other.code for other in EVERY} - {each.code}


@every_check
def test_cases_show_every_outcome(each: Check) -> None:
    """A case fails, one is silent and, where a finding can be open, one is open.

    What nobody can resolve is all that some checks can say; they never fail.
    """
    outcomes = [outcome for case in cases(each) for outcome in case[2]]
    source = (FOLDER / path(each)).read_text("utf-8")

    assert any(kind == "fail" for kind, _, _ in outcomes) or each.code in NEVER_FAIL
    assert any(not case[2] for case in cases(each))
    can_be_open = "Kind.OPEN" in source or "of_each(" in source
    assert any(kind == "open" for kind, _, _ in outcomes) == can_be_open


@every_check
def test_level_is_the_gravest(each: Check) -> None:
    """The level of a check is that of its gravest case, so no page promises more or less."""
    levels = [level for case in cases(each) for _, level, _ in case[2]]

    assert min(levels, key=["error", "warning", "note"].index) == each.level.value
