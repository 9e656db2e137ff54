"""How a text field must be spelled, as metadata for `typing.Annotated`."""

import attrs


@attrs.frozen
class Spelling:
    """What a text field may hold; read by the formats room and by the JSON Schema.

    A record keeps such a field as the text that was printed. Its meaning is worked out
    by the value class of the same name (`Numeral`, `ExtendedDate`, `Duration`).

    Attributes:
        pattern: A regular expression for the whole text, without anchors, in the part of the
            language that Python and JSON Schema share.
        expected: What would have been accepted, in words, for an error message.
        max_length: The longest text accepted, in code points.
    """

    pattern: str
    expected: str
    max_length: int = 200
