"""`civicclaims draft`: from an article to a first record."""

import argparse
import sys
from pathlib import Path

from civicclaims.anchoring.folder import LONGEST, decoded
from civicclaims.errors import ParseError
from civicclaims.formats.json import dumps
from civicclaims.reading.drafting import draft, summary


def draft_path(options: argparse.Namespace) -> int:
    """Print a draft of an article, say on standard error what it is, and give the exit status."""
    try:
        text = _text(options.path)
    except OSError as error:
        return _complain(f"{options.path}: {error.strerror or error}")
    except ParseError as error:
        return _complain(str(error))
    name = None if options.path == "-" else Path(options.path).stem
    bundle = draft(text, published=options.published, name=name)
    sys.stdout.write(dumps(bundle, indent=2))
    sys.stdout.write("\n")
    sys.stderr.write(f"{summary(bundle)}\n")
    return 0


def _text(path: str) -> str:
    if path == "-":
        return decoded(sys.stdin.buffer.read(LONGEST + 1), "standard input")
    with Path(path).open("rb") as opened:
        content = opened.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise ParseError(path, f"a text of at most {LONGEST:,} bytes")
    return decoded(content, path)


def _complain(words: str) -> int:
    sys.stderr.write(f"civicclaims: {words}\n")
    return 2
