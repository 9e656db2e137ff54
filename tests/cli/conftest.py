"""The command, and files to give it."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.records import Run, Write

from civicclaims.cli.main import main


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write records to a file, one a line, and give its path."""

    def written(*records: dict[str, Any] | str, name: str = "record.json") -> str:
        texts = [each if isinstance(each, str) else json.dumps(each) for each in records]
        (tmp_path / name).write_text("\n".join(texts) + "\n", "utf-8")
        return str(tmp_path / name)

    return written


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command, perhaps with something on standard input; status, output and complaints."""

    def ran(*arguments: str, given: str | None = None) -> tuple[int, str, str]:
        if given is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        status = main(arguments)
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return ran
