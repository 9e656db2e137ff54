"""Cases of GFC004, page-on-another-host."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

OPEN = (("open", "note", "/reviews/0/url"),)

CASES: tuple[Case, ...] = (
    (
        "The review is elsewhere.",
        record({"url": "https://sho.example/x"}),
        OPEN,
    ),
    (
        "The host ends alike and is another.",
        record({"url": "https://myledger.example/x"}),
        OPEN,
    ),
    (
        "The review is above the publisher's page.",
        record({"url": "https://ledger.example/x"}, desk={"url": "https://check.ledger.example/"}),
        (),
    ),
    (
        "The publisher's page is on a network.",
        record(desk={"url": "https://network.example/ledger"}),
        OPEN,
    ),
    ("The review is on the same host.", record({"url": "http://WWW.LEDGER.example:80/x"}), ()),
    ("The review is without www.", record({"url": "https://ledger.example/x"}), ()),
    (
        "Another page of the publisher is on that host.",
        record({"url": "https://ledger.org/x"}, desk={"same_as": ["n/a", "https://ledger.org"]}),
        (),
    ),
    ("The publisher has no page.", record(desk={"url": GONE}), ()),
    ("The page of the review cannot be read.", record({"url": "https://[x/"}), ()),
    ("Nobody is said to have reviewed.", record({"reviewer": GONE}), ()),
    COMPLETE,
    MEDIA,
)
