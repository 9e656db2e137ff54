"""Cases of NUM014, mean-of-no-whole-total."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity


def record(
    mean: str, count: str, step: str | None = "1", weighted: str = "no", **other: Any
) -> dict[str, Any]:
    """A mean of so many values, exactly as many as printed."""
    relation = {"id": "m", "count": "count", "value": "mean", "step": step, **other}
    return {
        "agents": PEOPLE,
        "statistics": [
            figure("count", count, exact=True),
            figure("mean", mean, weighted=weighted),
        ],
        "means": [{name: held for name, held in relation.items() if held is not None}],
    }


def facts(*rows: tuple[str, str, bool], step: str = "1") -> tuple[Case, ...]:
    """Means that are known to be possible or not, by the number of values and their step."""
    return tuple(
        (
            f"{count} values in steps of {step} {'can' if fits else 'cannot'} average {mean}.",
            record(mean, count, step),
            () if fits else ERROR,
        )
        for mean, count, fits in rows
    )


def numbers(first: str, last: str, possible: str) -> list[tuple[str, bool]]:
    """The numbers from one to another in the last place, and which are possible (T or F)."""
    places = len(first.partition(".")[2])
    start, end = (round(float(each) * 10**places) for each in (first, last))
    texts = [f"{n / 10**places:.{places}f}" for n in range(start, end + 1)]
    return list(zip(texts, (each == "T" for each in possible.split()), strict=True))


ERROR = (("fail", "error", "/means/0"),)
OPEN = (("open", "error", "/means/0"),)
WARNING = (("fail", "warning", "/means/0"),)

FACTS: tuple[Case, ...] = (
    *facts(
        *((n, "28", fits) for n, fits in numbers("5.19", "5.30", "F F T F F F T F F F T F")),
        ("5.19", "32", True),
        ("5.27", "43", False),
        ("11.09", "21", False),
        ("5.93", "49", False),
        ("3.48", "20", False),
        ("7.22", "32", True),
        ("4.74", "25", False),
        ("5.23", "29", False),
        ("2.57", "24", False),
        ("6.77", "27", False),
        ("2.68", "28", True),
        ("7.01", "29", False),
        ("7.38", "26", True),
        ("3.14", "27", False),
        ("6.89", "31", False),
        ("5.00", "25", True),
        ("0.24", "28", False),
    ),
    *facts(
        *((n, "28", fits) for n, fits in numbers("0.80", "0.89", "T F T F T F T T T T")),
        ("2.84", "16", True),
        step="1/2",
    ),
    *facts(
        *((n, "120", fits) for n, fits in numbers("0.150", "0.159", "T F F T F F T F T F")),
        step="1/3",
    ),
)

CASES: tuple[Case, ...] = (
    *FACTS,
    (
        "A bare 28 is a whole number.",
        record("5.19", "28")
        | {"statistics": [figure("count", "28"), figure("mean", "5.19", weighted="no")]},
        ERROR,
    ),
    (
        "A total that is recorded as whole goes up by one.",
        {
            **record("5.19", "28", step=None, total="total"),
            "statistics": [
                figure("count", "28", weighted="no"),
                figure("mean", "5.19"),
                figure("total", whole=True),
            ],
        },
        ERROR,
    ),
    (
        "The mean is printed for the relation alone, and the count may be three numbers.",
        {
            "statistics": [figure("count", "at most 3", weighted="no")],
            "means": [{"id": "m", "count": "count", "step": "1", "quantity": quantity("5.19")}],
        },
        ERROR,
    ),
    (
        "Only an approximation good to its last digit makes it impossible.",
        record("about 5.19", "28"),
        WARNING,
    ),
    ("Nobody says whether it is weighted.", record("5.19", "28", weighted="unknown"), OPEN),
    ("A weighted mean has no total of whole values.", record("5.19", "28", weighted="yes"), ()),
    ("Nobody says that the values are whole.", record("5.19", "28", step=None), ()),
    ("A step of nothing says nothing.", record("5.19", "28", step="0"), ()),
    (
        "A total that is not recorded as whole says nothing.",
        {
            **record("5.19", "28", step=None, total="total"),
            "statistics": [
                figure("count", "28", weighted="no"),
                figure("mean", "5.19"),
                figure("total"),
            ],
        },
        (),
    ),
    ("The mean of very many values can be anything.", record("5.19", "55,000"), ()),
    ("More than so many can be very many.", record("5.19", "more than 20"), ()),
    ("Debts have means below nothing.", record("-5.18", "28"), ()),
    ("The count is unprinted.", record("5.19", ""), ()),
    ("The mean is unprinted.", record("", "28"), ()),
    (
        "Figures that do not fit in any numbers are another matter.",
        {
            **record("5.19", "28", total="total"),
            "statistics": [
                figure("count", "28"),
                figure("mean", "5.19", weighted="no"),
                figure("total", "900"),
            ],
        },
        (),
    ),
    (
        "Euros are not the total of points.",
        {
            **record("5.19", "28", total="total"),
            "statistics": [
                figure("count", "28"),
                figure("mean", "5.19 points", weighted="no"),
                figure("total", "145 euros"),
            ],
        },
        (),
    ),
    (
        "The two are figures of different people.",
        {
            **record("5.19", "28"),
            "statistics": [
                figure("count", "28", **LEE),
                figure("mean", "5.19", weighted="no", **RAY),
            ],
        },
        (),
    ),
)
