"""Cases of NUM009, change-from-the-wrong-base."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity


def record(before: str, after: str, by: str, direction: str = "up", **other: Any) -> dict[str, Any]:
    """A change from one figure to another."""
    held = {"id": "c", "before": "old", "after": "new", "direction": direction, **other}
    return {
        "agents": PEOPLE,
        "statistics": [figure("old", before), figure("new", after)],
        "changes": [{"quantity": quantity(by), **held}],
    }


ERROR = (("fail", "error", "/changes/0"),)

CASES: tuple[Case, ...] = (
    ("A rise from 212 to 318 is 50 percent, not 33.", record("212", "318", "33 percent"), ERROR),
    ("A rise from 212 to 318 is half, not a third.", record("212", "318", "a third"), ERROR),
    (
        "A fall from 22,561 to 17,031 is 24.5 percent, not 32.5.",
        record("22,561", "17,031", "32.5 percent", "down"),
        ERROR,
    ),
    (
        "A fall from 301 to 101 is not 198 percent.",
        record("301", "101", "198 percent", "down"),
        ERROR,
    ),
    (
        "Only an approximation good to its last digit makes it wrong.",
        record("212", "318", "about 33 percent"),
        (("fail", "warning", "/changes/0"),),
    ),
    (
        "The sign says the direction.",
        {
            **record("212", "318", "33 percent"),
            "changes": [
                {"id": "c", "before": "new", "after": "old", "quantity": quantity("-50 percent")}
            ],
        },
        ERROR,
    ),
    ("A rise from 212 to 318 is 50 percent.", record("212", "318", "50 percent"), ()),
    (
        "22,560 to 17,030 is a fall of 24.5 percent.",
        record("22,560", "17,030", "24.5 percent", "down"),
        (),
    ),
    ("What fits neither figure is another matter.", record("212", "318", "70 percent"), ()),
    ("A change in units has no base.", record("212", "318", "106"), ()),
    ("From nothing there is no rise in percent.", record("0", "318", "100 percent"), ()),
    ("A loss is no base.", record("-212", "318", "33 percent"), ()),
    ("Small numbers leave room.", record("2", "3", "33 percent"), ()),
    (
        "Points are another matter.",
        record("20 percent", "25 percent", "5 percent"),
        (),
    ),
    (
        "What fits the later figure and points alike is called points.",
        record("90.0 percent", "99.0 percent", "9 percent"),
        (),
    ),
    (
        "Homes are not held against dollars.",
        {
            **record("212", "318", "33 percent"),
            "statistics": [
                figure("old", "212 homes"),
                figure("new", quantity={"text": "$318", "numeral": "318", "currency": "USD"}),
            ],
        },
        (),
    ),
    (
        "The two are figures of different people.",
        {
            **record("212", "318", "33 percent"),
            "statistics": [figure("old", "212", **LEE), figure("new", "318", **RAY)],
        },
        (),
    ),
)
