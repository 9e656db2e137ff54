"""NUM005."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.values.quantity import Quantity
from civicclaims.values.wording import fold

_ENGLISH: Final = re.compile(
    r"(?<![\d.,])(?:\d{1,3}([,' ])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d\d)+,\d{3})(?!\d|,\d)"
)
"""A whole number with its thousands marked as in English or in the Indian way."""

_DECIMAL_COMMA: Final = re.compile(
    r"(?<![\d.,])(?P<whole>\d{1,3}(?:([.' ])\d{3})(?:\2\d{3})*|\d+)(?:,(?P<part>\d+))?(?!\d|[.,]\d)"
)
"""A number where a comma stands before decimals, its thousands marked or not."""


@check("NUM005", since="0.1", level=Level.WARNING)
def words_off_their_parts(quantity: Quantity, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The words of a figure do not hold the number or the hedge the record took from them.

    ## What it does
    It looks for `numeral`, `high`, `out_of` and `hedge` in `text`, whatever the case and
    whatever marks and blanks are used. The words may be of a language with a decimal comma:
    1.234,5 and 1 234,5 hold the number 1,234.5.

    ## Why it matters
    All arithmetic uses the parts; a part that is not in the words was typed wrong.

    ## Example
    >>> quantity = {"text": "About 28 percent", "hedge": "about", "numeral": "82"}
    >>> show("NUM005", {"statistics": [{"id": "s", "quantity": quantity}]})
    warning NUM005 /statistics/0/quantity: “82” is not in the words “About 28 percent”.

    ## When it is silent
    When all parts stand in the words, with a currency or a unit right beside the number or not:
    $1.2bn, 20km. A number that is only a piece of a longer one, as 15 of
    1.5 or 28 of 280, does not count as standing there. Where words can be two numbers, as 1,234
    can be 1234 or 1.234, the check is silent with either.

    ## References
    READINGS: the words are kept, and the parts are read from them.
    """
    words = fold(quantity.text).casefold()
    for name in ("hedge", "numeral", "high", "out_of"):
        part = getattr(quantity, name)
        if part is not None and not _stands(fold(part).casefold(), words):
            yield Remark(
                message=f"“{part}” is not in the words “{quantity.text}”.", questions="record"
            )


def _stands(part: str, words: str) -> bool:
    """Whether a part stands in the words, and not inside a longer word or number."""
    part, words = _plain(part), _plain(words)
    bare = _ungrouped(part)
    return (
        _within(part, words)
        or _within(bare, _ungrouped(words))
        or _within(bare, _with_points(words))
    )


def _within(part: str, words: str) -> bool:
    """Whether a part stands in words spelt alike; signs and units may touch a number."""
    if any(character.isdigit() for character in part):
        pattern = rf"(?<![\d½-¾⅐-⅞])(?<!\d[.,/]){re.escape(part)}(?![\d½-¾⅐-⅞])(?![.,/]\d)"
        return re.search(pattern, words) is not None
    return part in words


def _plain(words: str) -> str:
    """Words with signs as marks (`minus 5` as `-5`) and without hyphens.

    So `two-thirds`, and one broken at a line's end, are alike.
    """
    words = re.sub(r"\b(?:minus|negative) (?=\d)", "-", words)
    return re.sub(r"(?<=[^\W\d])(?:-| )+(?=[^\W\d])", " ", words)


def _ungrouped(words: str) -> str:
    """Digits without what groups them: `55 000` and `55,000` alike."""
    return _ENGLISH.sub(lambda match: re.sub(r"\D", "", match[0]), words)


def _with_points(words: str) -> str:
    """Numbers with a comma before their decimals as English has them, without groups."""

    def english(match: re.Match[str]) -> str:
        whole = re.sub(r"\D", "", match["whole"])
        return whole if match["part"] is None else f"{whole}.{match['part']}"

    return _DECIMAL_COMMA.sub(english, words)
