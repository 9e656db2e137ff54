"""What is wrong with the syntax of a text that should be JSON, in words a person can act on."""

import re

ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')
"""An escape inside a string."""


class SyntaxFault(Exception):  # noqa: N818 - a fault of the text, told apart from errors of ours
    """What is wrong with the syntax, and at which character of the text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def string_fault(text: str, at: int) -> SyntaxFault:
    """What is wrong with the string that begins here."""
    place = at + 1
    while place < len(text):
        character = text[place]
        if character < " ":
            name = {"\n": "a line break", "\t": "a tab", "\r": "a line break"}.get(
                character, f"the control character U+{ord(character):04X}"
            )
            hint = "is a closing quotation mark missing?" if name == "a line break" else ""
            written = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(
                character, f"\\u{ord(character):04x}"
            )
            return SyntaxFault(f"{name} inside a text; {hint or f'write it as {written}'}", place)
        if "\ud800" <= character <= "\udfff":
            return lone_surrogate(place)
        if character == "\\":
            match = ESCAPE.match(text, place)
            if match is None:
                return SyntaxFault(
                    f"{text[place : place + 2]} is no escape of JSON; a backslash is written twice",
                    place,
                )
            place = match.end()
        else:
            place += 1
    return SyntaxFault("the text ends inside this string; a closing quotation mark is missing", at)


def lone_surrogate(at: int) -> SyntaxFault:
    return SyntaxFault("half of a character (a lone surrogate); the other half is missing", at)


def no_value(text: str, at: int) -> str:
    """Why no value can begin here."""
    rest = text[at : at + 9]
    if re.match(r"-?(?:NaN|Infinity)", rest):
        word = re.match(r"-?[A-Za-z]+", rest)
        return f"{word and word[0]} is no number in JSON; leave the field out"
    if re.match(r"None|True|False", rest):
        word = re.match("[A-Za-z]+", rest)
        small = {"None": "null", "True": "true", "False": "false"}
        return f"{word and word[0]} is not JSON; write {small.get(word[0] if word else '')}"
    if re.match(r"[+-]?\.?[0-9]", rest):
        return "a number in a form JSON has not; figures are written as text, in quotation marks"
    return f"expected a value; found {standing_at(text, at)}"


def standing_at(text: str, at: int) -> str:
    """What stands here, in words."""
    if at >= len(text):
        return "the end of the text"
    character = text[at]
    if character in "“”„‟«»":
        return f"the curly quotation mark {character}"
    if character == '"':
        return "the beginning of a text"
    if character in "'‘’":
        return "a single quotation mark"
    if text.startswith(("//", "/*", "#"), at):
        return "a comment, which JSON has not"
    word = re.match(r"\w+", text[at : at + 40])
    return shown(word[0] if word else character)


def shown(text: str) -> str:
    """A text in quotation marks, shortened, without anything a screen cannot show."""
    short = text if len(text) <= 60 else f"{text[:57]}..."
    clean = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in short)
    return f'"{clean}"'
