"""Whether words are forms or spellings of the same words."""

import re
from functools import lru_cache
from typing import Final

from civicclaims.anchoring import lexicon

_LONGEST: Final = 40
"""The most words on one side that are looked at; nobody tidies more at once."""

_VOWELS: Final = "aeiou"
_DOUBLES: Final = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
"""A short word that doubles its last letter before an ending: hop, hopped."""

_BRITISH: Final = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|hood$|hoods$|able$|ful$|er$|ers$|ite$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"tre(?=$|s$)"), "ter"),
    (re.compile(r"logue(?=$|s$)"), "log"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"(?<=[a-z])ence(?=$|s$)"), "ense"),
    (re.compile(r"ogramme(?=$|s$)"), "ogram"),
)


def same_words(ours: list[str], theirs: list[str]) -> bool:
    """Whether two wordings are the same words in other forms or spellings.

    Forms are those of grammar: the plural, the person, the tense of a regular verb, the
    contraction, the article.
    """
    if len(ours) > _LONGEST or len(theirs) > _LONGEST:
        return False
    if "".join(ours) == "".join(theirs):
        return True
    if len(ours) == len(theirs) and all(map(_is_one_word, ours, theirs)):
        return True
    if len(ours) == len(theirs) == 1 and ours[0].isalpha() and theirs[0].isalpha():
        return expanded(ours) == expanded(theirs)
    left, right = expanded(ours), expanded(theirs)
    if len(left) == len(right) and all(map(_is_one_word, left, right)):
        return True
    left, right = _without_small(left), _without_small(right)
    return len(left) == len(right) > 0 and all(map(_is_one_word, left, right))


def expanded(words: list[str]) -> list[str]:
    """Words with contractions written out.

    >>> expanded(["cannot", "they're"])
    ['can', 'not', 'they', 'are']
    """
    found: list[str] = []
    for word in words:
        full = lexicon.EXPANSIONS.get(word)
        if full is None and "'" in word:
            full = next(
                (
                    word.removesuffix(ending) + meant
                    for ending, meant in lexicon.ENDINGS
                    if word.endswith(ending)
                ),
                None,
            )
        if full is None:
            found.append(word)
        else:
            found += full.split()
    return found


def _without_small(words: list[str]) -> list[str]:
    """Words without articles and what belongs to somebody."""
    return [
        word
        for place, word in enumerate(words)
        if word != lexicon.OF_BE_OR_HAVE and not is_small(words, place)
    ]


def is_small(words: list[str], place: int, after: str = "") -> bool:
    """Whether the coming and going of a word is grammar; `after` follows the last of them."""
    following = words[place + 1] if place + 1 < len(words) else after
    return words[place] in lexicon.SMALL and following not in lexicon.FEW


def _is_one_word(one: str, other: str) -> bool:
    """Whether two words are forms or spellings of one."""
    if one == other:
        return True
    one, other = lexicon.SAME.get(one, one), lexicon.SAME.get(other, other)
    if one == other or (("'" in one or "'" in other) and _is_one_contraction(one, other)):
        return True
    if one[:2] != other[:2]:
        return False
    short, long = sorted((one, other), key=len)
    if short.endswith("in") and long == short + "g":
        return True
    return not stems(one).isdisjoint(stems(other))


def _is_one_contraction(one: str, other: str) -> bool:
    """Whether a contraction stands for a word, or is spelt without its apostrophe."""
    if other in lexicon.SHORT.get(one, ()) or one in lexicon.SHORT.get(other, ()):
        return True
    bare = one.replace("'", "")
    return bare == other.replace("'", "") and bare not in lexicon.OTHER_WITHOUT_APOSTROPHE


@lru_cache(maxsize=4_096)
def stems(word: str) -> frozenset[str]:
    """What a word may be a form of, in American spelling, itself among them."""
    found = {word}
    for ending, instead in (
        ("'s", ("",)), ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ied", ("y",)),
        ("ed", ("", "e")), ("ing", ("", "e")), ("en", ("e", "")), ("er's", ("",)),
    ):  # fmt: skip
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            found |= {stem + letters for letters in instead}
            if ending in {"ed", "ing"}:
                found = _doubled(stem, found)
    return frozenset(map(_american, found))


def _doubled(stem: str, found: set[str]) -> set[str]:
    """Forms with the rule that a short word doubles its last letter: hopped is hop."""
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return {*found, stem[:-1]}
    return found - {stem} if _DOUBLES.fullmatch(stem) else found


def _american(word: str) -> str:
    """A word in American spelling."""
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return word
