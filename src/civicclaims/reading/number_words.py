"""Number words that are no numbers where they stand: "no one", "a third man", "Big Ten"."""

from civicclaims.reading import lexicon
from civicclaims.reading.alone import starts_sentence, words_before
from civicclaims.values.amount import Amount, amount, is_dash, is_plural
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow, known_unit


def is_no_number(  # noqa: PLR0911 - one return for each sort of number word
    text: str, first: Token, found: Amount
) -> bool:
    """Whether a number that begins with a word is none in this place."""
    if first.kind != "word":
        return False
    before = words_before(text, first.start)
    last = before[-1] if before else ""
    if text[first.start].isupper() and _is_called(text, first, found, last):
        return True
    if found.form == "fraction":
        return _is_no_part(text, found, last)
    if found.form == "multiple":
        return _is_no_multiple(text, first, found)
    if found.numeral.lower() == "one" and found.scale is None and found.unit is None:
        return _is_pronoun(text, found, last)
    dash = is_dash(text, found.end)
    after = token(text, found.end if dash is None else dash.end)
    expression = after.word in lexicon.NOT_COUNTED
    if dash is not None:
        return expression
    return first.word == "zero" and (last in {"ground", "net", "absolute"} or expression)


def _is_called(text: str, first: Token, found: Amount, last: str) -> bool:
    """Whether a number word with a capital belongs to a name: the Big Ten, Ten Downing Street."""
    if last and not starts_sentence(text, first.start):
        return True
    after = token(text, found.end)
    further = token(text, after.end)
    return all(
        word.kind == "word" and text[word.start].isupper() and not is_plural(word.word)
        for word in (after, further)
    )


def _is_no_multiple(text: str, first: Token, found: Amount) -> bool:
    """Whether a word for a multiple is another thing: a double room, mixed doubles."""
    if first.word in {"double", "triple", "quadruple"}:
        after = token(text, found.end).word
        return after not in {"the", "that", "what", "its", "their", "his", "her", "as"}
    return first.word in {"doubles", "triples", "quadruples"}


def _is_pronoun(text: str, found: Amount, last: str) -> bool:
    """Whether "one" stands for a person or a thing, and counts nothing."""
    dash = is_dash(text, found.end)
    if dash is not None:
        return known_unit(text, dash.end) is None
    after = token(text, found.end)
    if last in lexicon.NO_ONE:
        return True
    if after.word in {"in", "out"}:
        whole = follow(text, after.end, ("of",)) or after.end
        whole = follow(text, whole, ("every",)) or whole
        return amount(text, whole) is None
    if last in lexicon.LOOSE or after.word == "every" or known_unit(text, found.end) is not None:
        return False
    stops = after.word in lexicon.STOPS | lexicon.NOT_ONE or after.word.endswith(("ed", "ly"))
    return stops or after.kind != "word"


def _is_no_part(text: str, found: Amount, last: str) -> bool:
    """Whether a word for a part is an order ("a third man"), one of two halves, or a length."""
    words = found.numeral.lower().replace("-", " ").split()
    part = words[-1]
    dash = is_dash(text, found.end)
    joined = dash is not None and known_unit(text, dash.end) is None
    if last == "and" and words[0] in {"a", "an"} and found.scale is None:
        # A year and a half.
        return True
    if part in {"half", "halves"}:
        return last in lexicon.HALVES or joined or words == ["halves"]
    if part in {"halved", "halving"}:
        return False
    if len(words) == 1 or joined or (part == "quarters" and words[0] != "three"):
        return True
    # "Two-thirds" and "one-third" can be nothing but parts; "a third" can be an order.
    certain = part.endswith("s") or "-" in found.numeral or found.scale is not None
    after = token(text, found.end)
    if certain or dash is not None or after.kind != "word":
        return False
    length = part == "quarter" and known_unit(text, found.end) is not None
    return not length and after.word not in lexicon.STOPS | lexicon.COMPARED
