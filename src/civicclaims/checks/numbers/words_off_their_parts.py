"""NUM005."""

import re
from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.values.quantity import Quantity
from civicclaims.values.wording import fold


@check("NUM005", since="0.1", level=Level.WARNING)
def words_off_their_parts(quantity: Quantity, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The words of a figure do not hold the number or the hedge the record took from them.

    ## What it does
    It looks for `numeral`, `high`, `out_of` and `hedge` in `text`, whatever the case and
    whatever marks and blanks are used.

    ## Why it matters
    All arithmetic uses the parts; a part that is not in the words was typed wrong.

    ## Example
    >>> quantity = {"text": "About 28 percent", "hedge": "about", "numeral": "82"}
    >>> show("NUM005", {"statistics": [{"id": "s", "quantity": quantity}]})
    warning NUM005 /statistics/0/quantity: “82” is not in the words “About 28 percent”.

    ## When it is silent
    When all parts stand in the words, with a currency or a unit right beside the number or not:
    $1.2bn, 20km. A number that is only a piece of a longer one, as 15 of
    1.5 or 28 of 280, does not count as standing there.

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
    return any(_within(form(part), form(words)) for form in (str, _ungrouped, _signed, _unjoined))


def _within(part: str, words: str) -> bool:
    """Whether a part stands in words spelt alike; signs and units may touch a number."""
    if any(character.isdigit() for character in part):
        pattern = rf"(?<![\d½-¾⅐-⅞])(?<!\d[.,/]){re.escape(part)}(?![\d½-¾⅐-⅞])(?![.,/]\d)"
        return re.search(pattern, words) is not None
    return part in words


def _ungrouped(words: str) -> str:
    """Digits without what groups them in threes: `55 000` and `55,000` alike."""
    return re.sub(r"(?<=\d)[, '](?=\d{3}(?!\d))", "", words)


def _signed(words: str) -> str:
    """A sign in words as the mark it stands for: `minus 5` as `-5`."""
    return re.sub(r"\b(?:minus|negative) (?=\d)", "-", words)


def _unjoined(words: str) -> str:
    """Words without hyphens, so that `two-thirds` and one broken at a line's end are alike."""
    return re.sub(r"(?<=[^\W\d])(?:-| )+(?=[^\W\d])", " ", words)
