"""`civicclaims draft`: from an article to a first record."""

import argparse
import sys
from pathlib import Path

from civicclaims.anchoring.folder import LONGEST, decoded
from civicclaims.cli.complaints import blamed_on, complain, of_fault, say
from civicclaims.cli.streams import standard_input
from civicclaims.errors import ParseError
from civicclaims.formats.json import dumps
from civicclaims.reading.drafting import draft, summary


def draft_path(options: argparse.Namespace) -> int:
    """Print a draft of an article, say on standard error what it is, and give the exit status."""
    try:
        with blamed_on(options.path):
            text = _text(options.path)
    except OSError as error:
        return complain(of_fault(error))
    except ParseError as error:
        return complain(str(error))
    name = None if options.path == "-" else Path(options.path).stem
    try:
        bundle = draft(text, published=options.published, name=name)
    except ParseError as error:
        return complain(str(error))
    sys.stdout.write(dumps(bundle, indent=2))
    sys.stdout.write("\n")
    say(summary(bundle, text))
    return 0


def _text(path: str) -> str:
    """The text of a file or of standard input.

    Raises:
        ParseError: If it is too long, no UTF-8, or holds the character U+0000, which no article
            does: it is in every second place of a text in UTF-16.
    """
    name = "standard input" if path == "-" else path
    text = decoded(_content(path), name)
    zero = text.find("\0")
    if zero >= 0:
        raise ParseError(name, "a text in UTF-8 without the character U+0000", zero)
    return text


def _content(path: str) -> bytes:
    if path == "-":
        return standard_input().read(LONGEST + 1)
    with Path(path).open("rb") as opened:
        content = opened.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise ParseError(path, f"a text of at most {LONGEST:,} bytes")
    return content
