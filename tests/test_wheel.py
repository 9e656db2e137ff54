"""What is installed."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_wheel_carries_the_schemas_and_the_types(tmp_path: Path) -> None:
    """Both JSON Schemas, the marker for type checkers and the stub are in the wheel."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own words

    [wheel] = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert names >= {
        "civicclaims/formats/record.schema.json",
        "civicclaims/render/report.schema.json",
        "civicclaims/checks/pages.json",
        "civicclaims/py.typed",
        "civicclaims/__init__.pyi",
    }
    assert all(name.startswith("civicclaims") for name in names)
