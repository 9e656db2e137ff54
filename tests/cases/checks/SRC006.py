"""Cases of SRC006, malformed-url."""

from tests.cases.case import Case


def fails(url: str) -> Case:
    """An address that is none."""
    return (
        f"{url} is no address.",
        {"sources": [{"id": "a", "url": url}]},
        (("fail", "warning", "/sources/0/url"),),
    )


def holds(url: str) -> Case:
    """An address."""
    return (f"{url} is an address.", {"sources": [{"id": "a", "url": url}]}, ())


def coded(url: str) -> Case:
    """An address with a sign in it that belongs there in code."""
    return (
        f"{url} is an address that some programs refuse.",
        {"sources": [{"id": "a", "url": url}]},
        (("fail", "note", "/sources/0/url"),),
    )


CASES: tuple[Case, ...] = (
    fails("www.example.org/report"),
    fails("https//example.org/report"),
    fails("https://example org/report"),
    fails("https://example"),
    fails("https://"),
    fails("https:///report"),
    fails("https://example.org:99999/"),
    fails("https://[::1/"),
    fails("mailto:desk@example.org"),
    fails("n/a"),
    fails("urn:isbn"),
    fails("urn:x:"),
    fails("urn:x:a b"),
    fails("doi:"),
    fails(""),
    (
        "The address of a copy is none.",
        {"sources": [{"id": "a", "archived_url": "example.org"}]},
        (("fail", "warning", "/sources/0/archived_url"),),
    ),
    (
        "The address of a review is none.",
        {
            "claims": [{"id": "c", "text": "Rents rose."}],
            "reviews": [{"id": "r", "claim": "c", "url": "example.org"}],
        },
        (("fail", "warning", "/reviews/0/url"),),
    ),
    (
        "The page of an agent is none.",
        {"agents": [{"id": "a", "kind": "organization", "url": "ledger.example"}]},
        (("fail", "warning", "/agents/0/url"),),
    ),
    (
        "One of the pages that say who it is is none.",
        {
            "agents": [
                {
                    "id": "a",
                    "kind": "person",
                    "url": "https://quist.example/",
                    "same_as": ["https://example.org/quist", "Q1"],
                }
            ]
        },
        (("fail", "warning", "/agents/0/same_as/1"),),
    ),
    holds("https://example.org"),
    holds("ftp://ftp.census.example.org/d.csv"),
    coded("https://example.org/w?titles=A|B"),
    coded("https://example.org/?q={y}"),
    coded('https://example.org/?q="a"'),
    coded("https://example.org/a^b"),
    coded("https://example.org/#<a>"),
    coded("ftp://example.org/a|b"),
    coded("urn:x:a|b"),
    fails("https://a|b.example/"),
    fails("<https://example.org/>"),
    fails('https://example.org/">report'),
    fails("https:\\\\example.org\\a"),
    fails("ftp://report"),
    fails("example.org/?q=a|b"),
    fails("https://example.org/?q=a b"),
    (
        "A link within a site may have such a sign too.",
        {"sources": [{"id": "a", "url": "/report?a|b"}]},
        (("open", "warning", "/sources/0/url"),),
    ),
    holds("HTTPS://EXAMPLE.ORG/"),
    holds("http://example.org:8080/a?b=c#d"),
    holds("https://example.org:/"),
    holds("https://127.0.0.1/"),
    holds("https://[2001:db8::1]/"),
    holds("https://bücher.example/straße"),
    holds("https://xn--bcher-kva.example/"),
    holds("https://web.example.org/web/2025/https://example.org/report"),
    holds("https://example.org/a%20b"),
    (
        "A link within a site is one where the site is known.",
        {"sources": [{"id": "a", "url": "/report"}, {"id": "b", "url": "../report"}]},
        (("open", "warning", "/sources/0/url"), ("open", "warning", "/sources/1/url")),
    ),
    fails("//example.org/report"),
    fails("/a report"),
    holds("urn:isbn:9780000000002"),
    holds("URN:x-pdf:0f3a"),
    holds("doi:10.1000/182"),
    (
        "The page of a review has a name that leads nowhere.",
        {
            "claims": [{"id": "c", "text": "Rents rose."}],
            "reviews": [{"id": "r", "claim": "c", "url": "urn:x:1"}],
        },
        (("fail", "warning", "/reviews/0/url"),),
    ),
    (
        "A name says without doubt who it is.",
        {"agents": [{"id": "a", "kind": "person", "name": "Quist", "same_as": ["urn:x:1"]}]},
        (),
    ),
    ("There is no address.", {"sources": [{"id": "a"}]}, ()),
    holds("https://xn--e1afmkfd.xn--p1ai/"),
    holds("http://example.org:080/"),
    holds("https://example。org/"),
    holds("https://[fe80::1%25eth0]/"),
)
