"""What is wrong with the syntax of YAML, or may be, in words a person can act on."""

import re
from typing import Any, Final

from civicclaims.formats._own.faults import SyntaxFault, shown

_SAID: Final = {
    "mapping values are not allowed here": "a colon with a blank behind it inside a plain text, "
    'or a line set in too far; put such a text in quotation marks: "..."',
    "sequence entries are not allowed here": "an element of a list begins in the wrong place",
    "found unexpected end of stream": "a closing quotation mark is missing",
    "found character '\\t'": "a tab where blanks were expected; YAML is set in with blanks",
    "that cannot start any token": "no plain text can begin with this character; put the text in "
    "quotation marks",
    "found unknown escape character": "no escape of YAML; a backslash is written twice",
    "expected escape sequence": "no escape of YAML; a backslash is written twice",
    "expected <block end>": "this line is not set in like those it belongs to",
    "could not find expected ':'": "a colon is missing after a key",
    "expected ',' or ']'": "a comma or ] is missing",
    "expected ',' or '}'": "a comma or } is missing",
    "expected the node content": "expected a value",
    "expected '<document start>'": "the record ends before this",
    "found undefined tag handle": "the tag has no meaning; write a plain text, list or object",
    "found incompatible YAML document": "the file says it is another version of YAML than 1",
}
"""What the parser says, and the same for a person."""
_HASHTAG: Final = re.compile(r"[ \t]+(#\w.*)")


def fault_of(error: Any, text: str) -> SyntaxFault:
    """A fault of the syntax, from the error of the parser."""
    position = getattr(error, "position", None)
    if isinstance(position, int):
        code = ord(text[position]) if position < len(text) else 0
        return SyntaxFault(f"the character U+{code:04X}, which YAML does not allow", position)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "context", None) or "")
    said = next((words for found, words in _SAID.items() if found in problem), None)
    if said == "a closing quotation mark is missing":
        mark = getattr(error, "context_mark", None) or mark
    at = len(text) if mark is None else min(mark.index, len(text.rstrip()))
    return SyntaxFault(said or f"no YAML: {shown(' '.join(problem.split()))}", at)


def hashtag(text: str, end: int, line: int | None) -> str | None:
    """A note on what may have been meant as words behind plain ones: `We are #1`.

    Args:
        text: The document.
        end: Where the plain words end.
        line: The line of the file they stand on.
    """
    match = _HASHTAG.match(text, end)
    if match is None:
        return None
    return (
        f"line {line}: {shown(match[1])} stands behind a blank, so it was read as a comment; "
        "put the text in quotation marks if it belongs to it"
    )


def whole_characters(text: str, at: int) -> str:
    """A text whose escaped halves of characters are put together, as in JSON."""
    if not re.search("[\ud800-\udfff]", text):
        return text
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError as error:
        message = "half of a character (a lone surrogate); the other half is missing"
        raise SyntaxFault(message, at) from error
