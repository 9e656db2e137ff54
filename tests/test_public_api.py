"""The names a user may import from `civicclaims`."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import civicclaims

_STUB = Path(civicclaims.__file__).with_suffix(".pyi")


def test_the_public_names_are_sorted() -> None:
    """`__all__` is in order, and no name stands in it twice."""
    assert sorted(set(civicclaims.__all__)) == civicclaims.__all__


def test_type_checkers_see_what_the_interpreter_sees() -> None:
    """The stub imports each public name from the room that the module imports it from."""
    tree = ast.parse(_STUB.read_text("utf-8"))
    stubbed = {
        alias.asname: node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert stubbed == vars(civicclaims)["_HOME"]


@pytest.mark.parametrize("name", sorted(set(civicclaims.__all__) - {"__version__"}))
def test_each_public_name_is_there_and_documented(name: str) -> None:
    """Every public name can be imported and has a docstring of its own."""
    found = getattr(civicclaims, name)

    assert inspect.getdoc(found)
    assert name in dir(civicclaims)


def test_a_name_that_is_not_there_is_refused() -> None:
    """A misspelt name gives the error that Python gives for any module."""
    with pytest.raises(AttributeError, match="no attribute 'Clam'"):
        _ = civicclaims.Clam  # type: ignore[attr-defined]


def test_import_is_cheap() -> None:
    """`import civicclaims` loads none of its rooms, and no library they need."""
    rooms = ["attrs", "cattrs", "msgspec", "dateutil", "hypothesis", "civicclaims.record"]
    code = f"import civicclaims, sys; print([m for m in sys.modules if m in {rooms}])"
    done = subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
