"""Where in a text, or in a recording, something stands (W3C Web Annotation, Media Fragments)."""

from typing import Annotated

import attrs

from civicclaims.values.numeral import NumeralText
from civicclaims.values.spelling import Spelling

Sha256Text = Annotated[
    str, Spelling("[0-9a-f]{64}", "a SHA-256 digest: 64 characters of 0-9 and a-f")
]


@attrs.frozen(kw_only=True)
class MediaTime:
    """A stretch of a recording, in seconds from its beginning, as printed decimals.

    Attributes:
        start: The second it begins with.
        end: The second it ends before; None for the rest of the recording.
    """

    start: NumeralText
    end: NumeralText | None = None


@attrs.frozen(kw_only=True)
class Selector:
    """One stretch of a text: by its words, by its position, or both.

    Positions count Unicode code points from 0; `start` is inside, `end` is not.
    Annotation tools count UTF-16 units, which differ after every character beyond U+FFFF.

    Attributes:
        exact: The words themselves (`oa:TextQuoteSelector`).
        prefix: Some words right before them.
        suffix: Some words right after them.
        start: The position of the first character (`oa:TextPositionSelector`).
        end: The position after the last character.
        digest: SHA-256 of the exact words in UTF-8, where they may not be copied.
        media: The stretch of a recording instead of a text.
    """

    exact: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    start: int | None = None
    end: int | None = None
    digest: Sha256Text | None = None
    media: MediaTime | None = None
