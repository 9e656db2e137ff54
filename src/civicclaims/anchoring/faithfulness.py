"""How far the words of a quotation are from what was said, from mild to grave."""

from enum import Enum


class Faithfulness(Enum):
    """What the gravest difference between a quotation and its source is.

    The members are in order, from the mildest to the gravest.

    Attributes:
        rank: 0 for verbatim, more for what is graver.
    """

    rank: int

    def __init__(self, _: str) -> None:
        """Give a member its rank, which is looked at often."""
        self.rank = len(type(self).__members__)

    VERBATIM = "verbatim"
    TYPOGRAPHY = "typography"
    END_PUNCTUATION = "end punctuation"
    CASE_AT_START = "case at the start"
    MARKED_ELLIPSIS = "marked ellipsis"
    MARKED_BRACKET = "marked bracket"
    GRAMMAR_TIDIED = "grammar tidied"
    FILLER_DROPPED = "filler dropped"
    UNMARKED_DELETION = "unmarked deletion"
    WORD_SUBSTITUTED = "word substituted"
    SPLICE = "splice of separate utterances"
    NUMBER_CHANGED = "number changed"
    NEGATION_CHANGED = "negation changed"
    NOT_FOUND = "not found"

    @property
    def sentence(self) -> str:
        """What it means, in words."""
        return _SENTENCES[self]


_SENTENCES = {
    Faithfulness.VERBATIM: "the words are the same",
    Faithfulness.TYPOGRAPHY: "only marks and blanks are printed another way",
    Faithfulness.END_PUNCTUATION: "only the mark at the end differs",
    Faithfulness.CASE_AT_START: "only a capital at the beginning differs",
    Faithfulness.MARKED_ELLIPSIS: "words are left out where an ellipsis says so",
    Faithfulness.MARKED_BRACKET: "words are put in where brackets say so",
    Faithfulness.GRAMMAR_TIDIED: "the grammar or the spelling was tidied",
    Faithfulness.FILLER_DROPPED: "sounds or words that say nothing are left out",
    Faithfulness.UNMARKED_DELETION: "words are left out without a mark",
    Faithfulness.WORD_SUBSTITUTED: "words are other words than those in the source",
    Faithfulness.SPLICE: "words from different places are joined without a mark",
    Faithfulness.NUMBER_CHANGED: "a number is not the one in the source",
    Faithfulness.NEGATION_CHANGED: "a negation was dropped or added",
    Faithfulness.NOT_FOUND: "nothing like it stands in the source",
}
