"""The examples in docstrings, documentation and README run as tests."""

from doctest import ELLIPSIS
from typing import Any

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

from tests.showing import show


def _setup(namespace: dict[str, Any]) -> None:
    namespace["show"] = show


_DOCSTRINGS = Sybil(
    parsers=[DocTestParser(ELLIPSIS)],
    patterns=["src/**/*.py"],
    document_types={".py": PythonDocStringDocument},
    setup=_setup,
)
_PAGES = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    patterns=["docs/**/*.md", "README.md"],
    setup=_setup,
)

pytest_collect_file = (_DOCSTRINGS + _PAGES).pytest()
