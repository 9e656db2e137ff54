"""The examples in docstrings, documentation and README run as tests; how Hypothesis searches."""

import os
from doctest import ELLIPSIS
from typing import Any, Final

from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.sybil import SybilCollection
from tests.showing import show

# A shared machine makes any deadline a matter of luck. On a submission the search is the same
# every time, so that a change is judged by what it changes; on a desk it looks further each time.
settings.register_profile("desk", deadline=None)
settings.register_profile("submission", deadline=None, derandomize=True)
settings.load_profile("submission" if os.environ.get("CI") else "desk")


def _setup(namespace: dict[str, Any]) -> None:
    namespace["show"] = show


def _pages(**where: Any) -> Sybil:
    blocks = PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)
    return Sybil(parsers=[blocks, SkipParser()], setup=_setup, **where)


EXAMPLES: Final = SybilCollection(
    [
        Sybil(
            parsers=[DocTestParser(ELLIPSIS)],
            path="src",
            pattern="*.py",
            document_types={".py": PythonDocStringDocument},
            setup=_setup,
        ),
        _pages(path="docs", pattern="*.md"),
        _pages(filenames=["README.md"]),
    ]
)
"""What examples there are: in docstrings, in the documentation, and in the README."""

pytest_collect_file = EXAMPLES.pytest()
