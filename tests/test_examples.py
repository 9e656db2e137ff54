"""Every example of the docstrings, the documentation and the README is run."""

import re
from pathlib import Path
from typing import Final

import pytest
from conftest import EXAMPLES

ROOT: Final = Path(__file__).parents[1]
DOCSTRINGS: Final = sorted((ROOT / "src").rglob("*.py"))
_BLOCK: Final = re.compile(r"^```python\b.*?^```$", re.MULTILINE | re.DOTALL)
PAGES: Final = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def written(path: Path) -> int:
    """How many examples a file holds: the statements of sessions, and blocks without a session."""
    text = path.read_text("utf-8")
    sessions = len(re.findall(r"^ *>>> ", text, re.MULTILINE))
    blocks = [] if path.suffix == ".py" else _BLOCK.findall(text)
    return sessions + sum(">>> " not in block for block in blocks)


def collected(path: Path) -> int:
    """How many examples of a file the tests run."""
    return sum(
        len(list(sybil.parse(path).examples())) for sybil in EXAMPLES if sybil.should_parse(path)
    )


@pytest.mark.parametrize("paths", [DOCSTRINGS, PAGES], ids=["docstrings", "pages"])
def test_every_example_runs(paths: list[Path]) -> None:
    """As many examples are run as are written, file by file, and there are some."""
    expected = {path: written(path) for path in paths}

    assert {path: collected(path) for path in paths} == expected
    assert sum(expected.values()) > 0
