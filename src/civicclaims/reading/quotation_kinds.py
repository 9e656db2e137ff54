"""What quotation marks are for, where the words before them say so."""

from typing import Final, Literal

from civicclaims.reading.quotation_cues import WRITES
from civicclaims.reading.quotation_phrases import Phrase, Words, is_document, word
from civicclaims.reading.quotation_terms import BE, DETERMINERS, PRONOUNS

_LISTED: Final = frozenset(
    "listed known classified recorded categorized categorised registered designated labeled "
    "labelled marked tagged coded identified catalogued cataloged entered filed flagged graded "
    "billed advertised marketed sold".split()
)
_NAMED: Final = frozenset(
    "called dubbed nicknamed labeled labelled termed named branded christened codenamed "
    "code-named marked tagged styled rated stamped".split()
)
_TITLED: Final = frozenset("titled entitled headlined subtitled".split())
_NAME_NOUNS: Final = frozenset(
    "term phrase word words slogan expression label nickname moniker motto catchphrase buzzword "
    "name codename alias category heading".split()
)
_WORKS: Final = frozenset(
    "film movie book novel song album show play series podcast essay documentary poem episode "
    "painting memoir single musical drama comedy newsletter op-ed article exhibition exhibit game "
    "track hit blockbuster bestseller sitcom program programme sequel thriller biography opera "
    "ballet hymn anthem ballad sculpture column pamphlet miniseries trilogy story paper".split()
)
_MAKERS: Final = frozenset(
    "author authors star stars director creator creators writer host producer cast episode version "
    "copy adaptation screening premiere production rendition performance starred appeared played "
    "sang singing performed performing directed co-wrote wrote playing".split()
)
_SMALL: Final = frozenset("a an the of and or in on at to for with from by is as vs v".split())
_PLACES: Final = frozenset(
    "statement letter email e-mail memo memorandum report tweet post release filing lawsuit "
    "complaint text message op-ed essay article column book memoir affidavit order ruling opinion "
    "decision note document documents diary blog newsletter indictment petition editorial "
    "dissent study paper brief posting".split()
)


def kind_before(words: Words, at: int) -> Literal["label", "title"] | None:
    """The kind of a quotation by the words right before it; None where they do not say."""
    title = _is_title(words[at].text)
    last = at - 1
    if word(words, last).text == ",":
        last -= 1
    before, earlier = word(words, last), word(words, last - 1)
    if (
        title
        and last == at - 1
        and before.low in {"of", "in", "to", "on"}
        and (earlier.low in _MAKERS or earlier.low in _WORKS)
    ):
        return "title"
    if before.low in _TITLED or (title and (before.low in _WORKS or before.low in _MAKERS)):
        return "title"
    if title and _follows_work(words, at):
        return "title"
    return "label" if _is_label(words, at, last) else None


def _is_label(words: Words, at: int, last: int) -> bool:
    """Whether the words before a quotation say that it is what something is called."""
    before, earlier = word(words, last), word(words, last - 1)
    if before.low == "so-called" or (before.low == "called" and earlier.low == "so"):
        return True
    if before.low in _NAME_NOUNS:
        return True
    if last < at - 1:
        return False
    if before.low == "as" and earlier.low in _LISTED:
        return True
    if before.low in DETERMINERS and earlier.low in _NAMED:
        before, earlier, last = earlier, word(words, last - 2), last - 1
    # In `what Roe called “…”` the words are hers.
    said = earlier.low in PRONOUNS or (earlier.is_capital and earlier.low not in BE)
    return before.low in _NAMED and not said


def _is_title(text: str) -> bool:
    """Whether words are printed as titles are, with a capital each."""
    words = text.rstrip(".,!?…").split()
    return (
        0 < len(words) <= 10
        and words[0][:1].isupper()
        and all(each[0].isupper() or not each[0].isalpha() or each in _SMALL for each in words)
    )


def _follows_work(words: Words, at: int) -> bool:
    """Whether a word for a work follows a quotation: `“…,” a novel by Roe`."""
    if not words[at].text.endswith(",") or word(words, at + 1).low not in DETERMINERS:
        return False
    return any(word(words, at + place).low in _WORKS for place in (2, 3, 4))


def is_written(words: Words, speaker: Phrase, verb: int, start: int) -> bool:
    """Whether words were written, by their verb, who says them, or where.

    Args:
        words: The words of a text.
        speaker: Who says them.
        verb: The number of the verb.
        start: Where the sentence of the cue begins.
    """
    if word(words, verb).low in WRITES or is_document(words, speaker):
        return True
    after = max(verb + 1, speaker.end)
    return _is_place(words, after, after + 14) or _is_place(words, start, speaker.start)


def _is_place(words: Words, start: int, end: int) -> bool:
    """Whether there is something like `in a statement`, before the next quotation."""
    for at in range(start, min(end, len(words))):
        if words[at].kind in {"stop", "quoted"}:
            return False
        if words[at].low in {"in", "on"}:
            for place in range(at + 1, min(at + 6, len(words))):
                if words[place].kind != "word" or words[place].low in {"in", "on", "at"}:
                    break
                if words[place].low in _PLACES:
                    return True
    return False
