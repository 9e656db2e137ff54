"""Write the JSON Schema of a record to the place from which it ships."""

import json
import sys
from pathlib import Path

from civicclaims.formats.schema import json_schema

TARGET = Path(__file__).parents[1] / "src/civicclaims/formats/record.schema.json"


def text() -> str:
    """The schema as it stands in the file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        if TARGET.read_text("utf-8") != text():
            sys.exit(f"{TARGET.name} is stale: run tools/write_schema.py")
        sys.exit(0)
    TARGET.write_text(text(), encoding="utf-8")
    print(f"wrote {TARGET.name}")
