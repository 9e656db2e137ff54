"""From selectors to places in a text."""

import hashlib
from typing import Final

from civicclaims.anchoring.comparison import compared
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.place import Place, Status
from civicclaims.anchoring.search import MOST_HITS, is_whole, places
from civicclaims.anchoring.text import Text
from civicclaims.values.selector import Selector
from civicclaims.values.wording import fold

_Span = tuple[int, int]

_MILD: Final = Faithfulness.TYPOGRAPHY
_FOUND: Final = Status.FOUND
_MOST_BACKWARDS: Final = 4_000_000
"""Up to this many characters of a text times those of a wording, a search from its end is faster;
beyond, only the search from its beginning is sure to be linear."""

_ALONE: Final = "the words stand there alone"


def resolve(selector: Selector, text: Text, *, same: bool | None = None) -> Place:
    """Find the words of a selector in a text.

    The position and the words must agree. Where the words stand several times, the position
    decides, then `prefix` and `suffix`, and where they do not, the place is ambiguous. Typography
    is folded; digits and the letters of every script count. A wording never stands inside a word
    or a number, unless its position says so.

    Args:
        selector: The selector.
        text: The text of its source.
        same: Whether the text is the one the record was made from, by its SHA-256 digest; None
            where no digest was recorded. A bare position can be checked by nothing else.
    """
    exact = selector.exact
    if exact and not exact.isspace():
        place = _by_words(selector, exact, text)
        return place if selector.digest is None else _digested(selector.digest, exact, place, text)
    if selector.media is not None:
        return Place(Status.UNCHECKED, None, None, "it is a place in a recording")
    if selector.start is None or selector.end is None:
        return Place(Status.UNCHECKED, None, None, "it has neither words nor a whole position")
    return _by_position(selector, (selector.start, selector.end), text, same=same)


def _by_position(selector: Selector, span: _Span, text: Text, *, same: bool | None) -> Place:
    """A place known by its position, and perhaps by the digest of its words."""
    if not 0 <= span[0] <= span[1] <= len(text.words):
        return Place(Status.MISSING, None, None, "its position is outside the text")
    if selector.digest is not None:
        return _by_digest(selector.digest, span, text)
    if same is None:
        return Place(Status.UNCHECKED, *span, "it is a position alone, of a text without a digest")
    if not same:
        return Place(Status.UNCHECKED, *span, "it is a position alone, and the text has changed")
    return Place(Status.FOUND, *span, "the text is the one it was recorded from")


def _by_digest(digest: str, span: _Span, text: Text) -> Place:
    """A place known by its position and the digest of its words."""
    if _digest(text.words[span[0] : span[1]]) == digest:
        return Place(Status.FOUND, *span, "the words have the recorded digest")
    return Place(Status.ALTERED, *span, "the words do not have the recorded digest")


def _digested(digest: str, exact: str, place: Place, text: Text) -> Place:
    """A place known by its words, of which a digest was recorded besides."""
    if place.start is None or place.status not in {Status.FOUND, Status.MOVED}:
        return place
    if digest in {_digest(exact), _digest(text.words[place.start : place.end])}:
        return place
    evidence = "the words do not have the recorded digest"
    return Place(Status.ALTERED, place.start, place.end, evidence)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _by_words(selector: Selector, exact: str, text: Text) -> Place:
    """A place known by its words, and perhaps by its position."""
    start, end = selector.start, selector.end
    if start is not None and end is not None and text.words[max(start, 0) : end] == exact:
        told = selector.prefix is not None or selector.suffix is not None
        if start >= 0 and (not told or _fits(selector, text, start, end)):
            return Place(Status.FOUND, start, end, "the words stand at the position")
    folded = text.folded
    words = folded.text
    wording = exact if exact.isascii() else _plain(exact)
    first = words.find(wording) if wording else -1
    if first < 0:
        sought, wording = wording, fold(exact).strip()
        first = words.find(wording) if wording and wording != sought else -1
    if first < 0:
        return _elsewhere(selector, exact, wording, text)
    last = first + len(wording)
    if start is None and _is_alone(words, wording, first) and is_whole(words, first, last):
        first, last = folded.stretch(first, last)
        return Place(_FOUND, first, last, _ALONE)
    return _among(selector, exact, wording, text)


def _is_alone(words: str, wording: str, first: int) -> bool:
    """Whether a wording stands nowhere after the first of its places."""
    if len(words) * len(wording) > _MOST_BACKWARDS:
        return words.find(wording, first + 1) < 0
    return words.rfind(wording) == first


def _plain(exact: str) -> str:
    """Words beyond ASCII as they may stand in a folded text; empty where only folding can tell.

    A folded text holds nothing that folding changes, so what is found in it is folded.
    """
    plain = exact.replace("’", "'")
    if not plain.isascii():
        plain = plain.replace("“", '"').replace("”", '"')
        if not plain.isascii():
            plain = plain.replace("–", "-").replace("—", "-")
            return plain if plain.isascii() else ""
    return plain


def _among(selector: Selector, exact: str, wording: str, text: Text) -> Place:
    """The one of several places, or the one that need not be at the position."""
    folded = text.folded
    spans = [folded.stretch(place, place + len(wording)) for place in places(text, wording)]
    there = _at_position(selector, wording, text)
    if not spans and there is None:
        return _elsewhere(selector, exact, wording, text)
    around = [span for span in spans if _fits(selector, text, *span)]
    told = selector.prefix is not None or selector.suffix is not None
    if there is not None and (not told or there in around or not around):
        evidence = "the words stand at the position"
        if told and there not in around:
            evidence += ", between other words than recorded"
        return Place(Status.FOUND, *there, evidence)
    if there is not None:
        evidence = "the position tells one place and the words around it another"
        return Place(Status.AMBIGUOUS, None, None, evidence, None, (there, *around))
    chosen = around if told and around else spans
    if len(chosen) == 1:
        return _moved(selector, *chosen[0])
    evidence = f"the words stand in {_many(len(chosen))} places, and nothing tells which is meant"
    return Place(Status.AMBIGUOUS, None, None, evidence, None, tuple(chosen))


def _many(number: int) -> str:
    return f"{number} or more" if number == MOST_HITS else str(number)


def _moved(selector: Selector, start: int, end: int) -> Place:
    """The only place of the words; where a position was recorded, it is another."""
    if selector.start is None and selector.end is None:
        return Place(Status.FOUND, start, end, "the words and those around them stand there alone")
    if selector.start in {None, start} and selector.end in {None, end}:
        return Place(Status.FOUND, start, end, "the words stand at the position")
    return Place(Status.MOVED, start, end, "the words stand in another place than recorded")


def _at_position(selector: Selector, wording: str, text: Text) -> _Span | None:
    """The recorded position, if the words stand there, typography aside."""
    start, end = selector.start, selector.end
    if start is None or end is None or not 0 <= start < end <= len(text.words):
        return None
    return (start, end) if fold(text.words[start:end]).strip() == wording else None


def _fits(selector: Selector, text: Text, start: int, end: int) -> bool:
    """Whether the words around a place are those recorded, typography and blanks aside."""
    if selector.prefix:
        prefix = fold(selector.prefix).strip()
        before = fold(text.words[max(0, start - 2 * len(selector.prefix) - 20) : start])
        if not before.rstrip().endswith(prefix):
            return False
    if selector.suffix:
        suffix = fold(selector.suffix).strip()
        after = fold(text.words[end : end + 2 * len(selector.suffix) + 20])
        if not after.lstrip().startswith(suffix):
            return False
    return True


def _elsewhere(selector: Selector, exact: str, wording: str, text: Text) -> Place:
    """What is nearest to words that stand nowhere whole."""
    there = _at_position(selector, wording, text)
    if there is not None:
        return Place(Status.FOUND, *there, "the words stand at the position")
    found = compared(exact, wording, text)
    if found.faithfulness is Faithfulness.NOT_FOUND:
        between = _between(selector, text)
        if between is not None:
            evidence = "other words stand between those recorded around it"
            return Place(Status.ALTERED, *between, evidence)
        return Place(Status.MISSING, None, None, "nothing like the words stands in the text", found)
    start, end = found.spans[0][0], found.spans[-1][1]
    if found.faithfulness.rank <= _MILD.rank and len(found.spans) == 1:
        return _moved(selector, start, end)
    return Place(Status.ALTERED, start, end, found.faithfulness.sentence, found)


def _between(selector: Selector, text: Text) -> _Span | None:
    """What stands between the words recorded before and after a place, if they stand once."""
    prefix, suffix = fold(selector.prefix or "").strip(), fold(selector.suffix or "").strip()
    if not prefix or not suffix:
        return None
    words, reach = text.folded.text, 2 * len(selector.exact or "") + 40
    found: list[_Span] = []
    place = words.find(prefix)
    while place >= 0 and len(found) < 2:
        start = place + len(prefix)
        end = words.find(suffix, start, start + reach + len(suffix))
        if end > start and words[start:end].strip():
            found.append((start, end))
        place = words.find(prefix, place + 1)
    if len(found) != 1:
        return None
    start, end = found[0]
    inside = words[start:end]
    start += len(inside) - len(inside.lstrip())
    return text.folded.stretch(start, start + len(inside.strip()))


def resolve_pieces(
    selectors: tuple[Selector, ...], text: Text, *, same: bool | None = None
) -> tuple[Place, ...]:
    """Find the pieces of one place, which follow on each other in the text.

    A piece that stands in several places is found if just one of them lies between the pieces
    before and after it.
    """
    places = [resolve(each, text, same=same) for each in selectors]
    for number, place in enumerate(places):
        if place.status is not Status.AMBIGUOUS or len(places) == 1:
            continue
        before = [each.end for each in places[:number] if each.end is not None]
        after = [each.start for each in places[number + 1 :] if each.start is not None]
        low, high = max(before, default=0), min(after, default=len(text.words))
        between = [span for span in place.others if low <= span[0] and span[1] <= high]
        if len(between) == 1 and (before or after):
            evidence = "the words stand there alone between the other pieces"
            places[number] = Place(Status.FOUND, *between[0], evidence)
    return tuple(places)
