"""What is found of a quotation: its words, what the marks are for, and who says them."""

from typing import Final, Literal

import attrs

QuotationKind = Literal["speech", "written", "label", "title", "scare", "unattributed"]


@attrs.frozen(kw_only=True)
class Rule:
    """A rule by which a speaker was found, and how often it was right where that was counted.

    Attributes:
        name: Its name.
        sentence: What it says.
        reliability: The share of speakers that were right, of those it gave, from 0 to 1.
        sample_size: How many quotations were looked at, by all rules together.
        source: Where that was counted, and with what.
    """

    name: Literal["quote then cue", "cue then quote", "carried over"]
    sentence: str
    reliability: float
    sample_size: int
    source: str


_COUNTED: Final = (
    "PolNeAR, training part: 840 articles of seven American publishers, 2015-2016; quotations of "
    "three words and more. Counted with an earlier finder of the same three rules"
)
QUOTE_THEN_CUE: Final = Rule(
    name="quote then cue",
    sentence="The words for who speaks follow the quotation in its sentence: “…,” said Roe.",
    reliability=0.987,
    sample_size=4_297,
    source=f"{_COUNTED} (test part, 522 quotations: 0.986).",
)
CUE_THEN_QUOTE: Final = Rule(
    name="cue then quote",
    sentence="The words for who speaks lead to the quotation in its sentence: Roe said, “…”",
    reliability=0.858,
    sample_size=4_297,
    source=f"{_COUNTED} (test part, 522 quotations: 0.875).",
)
CARRIED_OVER: Final = Rule(
    name="carried over",
    sentence="The quotation has no words for who speaks of its own; they stand in the sentence or "
    "paragraph before, and nobody new is named between.",
    reliability=0.835,
    sample_size=4_297,
    source=f"{_COUNTED} (test part, 522 quotations: 0.807).",
)


@attrs.frozen(kw_only=True)
class FoundWords:
    """Words of a text and where they stand.

    Attributes:
        start: Where they begin, counted in code points.
        end: Where they end, exclusive.
        text: The words, as printed.
    """

    start: int
    end: int
    text: str


@attrs.frozen(kw_only=True)
class FoundSpeaker:
    """The words that name who says or writes something.

    Attributes:
        start: Where they begin, counted in code points.
        end: Where they end, exclusive; a trailing apposition is left out.
        text: The words, as printed: `Mayor Lund`, `a spokesman for the port`, `she`.
        pronoun: Whether they only stand for somebody named elsewhere.
        antecedent: A guess whom a pronoun stands for, by the rule "carried over"; None where
            that rule does not reach.
    """

    start: int
    end: int
    text: str
    pronoun: bool = False
    antecedent: FoundWords | None = None


@attrs.frozen(kw_only=True)
class FoundQuotation:
    """Words in quotation marks, and what the text says of them.

    Attributes:
        pieces: Where the words inside each pair of marks stand, as (start, end): code points,
            end exclusive, the marks left out. There are several where the cue stands between
            them, and where the words run over paragraphs.
        text: The words as printed, the pieces joined by blanks.
        kind: What the marks are for: "speech"; "written" words; a "label" or name; a "title";
            "scare" for one or two words that nobody is said to have said; "unattributed" for
            anything else without a speaker.
        speaker: Who says or writes them; None where nobody is found.
        cue: The words that attribute them: `Mayor Lund said`. Those of the quotation or
            sentence before where the speaker is carried over.
        found_by: The rule that found the speaker; None where there is none.
        mixed: Whether they are a fragment within a sentence of the reporter.
        nested: Whether they stand inside the marks of another quotation.
    """

    pieces: tuple[tuple[int, int], ...]
    text: str
    kind: QuotationKind
    speaker: FoundSpeaker | None = None
    cue: FoundWords | None = None
    found_by: Rule | None = None
    mixed: bool = False
    nested: bool = False
