"""Cases of NUM015, share-of-a-subset-over-all."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity

SUBSET = {"id": "s", "part": "minors", "whole": "victims"}


def record(words: str, subsets: list[dict[str, Any]] | None = None, **share: Any) -> dict[str, Any]:
    """A share of minors among victims, who are declared a subset unless told otherwise."""
    return {
        "agents": PEOPLE,
        "statistics": [figure("minors", measure="minors"), figure("victims")],
        "shares": [
            {
                "id": "h",
                "part": "minors",
                "whole": "victims",
                "quantity": quantity(words),
                **share,
            }
        ],
        "subsets": [SUBSET] if subsets is None else subsets,
    }


def of_denominator(words: str, **minors: Any) -> dict[str, Any]:
    """Minors in percent of the figure that is their denominator."""
    return {
        "statistics": [figure("minors", words, **minors), figure("victims", "41")],
        "subsets": [SUBSET],
    }


ERROR = (("fail", "error", "/shares/0"),)

CASES: tuple[Case, ...] = (
    ("139 percent of the victims are minors.", record("139 percent"), ERROR),
    (
        "The subset is the record's own reading.",
        record("139 percent", [{**SUBSET, "basis": "inferred"}], basis="inferred"),
        ERROR,
    ),
    (
        "Several subsets say the same.",
        record("139 percent", [SUBSET, {**SUBSET, "id": "also"}]),
        ERROR,
    ),
    (
        "Only an approximation good to its last digit is above all.",
        record("about 139 percent"),
        (("fail", "warning", "/shares/0"),),
    ),
    (
        "The part itself is in percent of the whole.",
        of_denominator("139 percent", denominator="victims"),
        (("fail", "error", "/subsets/0"),),
    ),
    (
        "The part is in percent of nobody knows what.",
        of_denominator("139 percent"),
        (),
    ),
    ("A part of 139 is no share.", of_denominator("139", denominator="victims"), ()),
    ("107 percent is honest where no subset is declared.", record("107 percent", []), ()),
    (
        "107 percent is honest where another subset is declared.",
        record("107 percent", [{**SUBSET, "part": "victims", "whole": "minors"}]),
        (),
    ),
    ("All of them are 100 percent.", record("100 percent"), ()),
    ("More than half is not more than all.", record("more than 50 percent"), ()),
    ("100.4 percent may be 100.", record("about 100 percent"), ()),
    (
        "The share is unprinted.",
        {**record("1 percent"), "shares": [{"id": "h", "part": "minors", "whole": "victims"}]},
        (),
    ),
    (
        "Share and subset are of different people.",
        record("139 percent", [{**SUBSET, **LEE}], **RAY),
        (),
    ),
)
