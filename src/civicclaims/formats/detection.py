"""What format a file is of, by what it holds and how its name ends.

Only the first bytes are looked at. What they hold decides wherever it is decisive: the marks of
packed tables, a tag, an object of JSON, the header of a known table. The name decides where they
leave it open, as between a record and plain words.
"""

import re
from collections.abc import Callable
from typing import Final

from civicclaims.formats.catalogue import READ

HEAD: Final = 2**16
"""How many bytes of a file are looked at."""

_MAGIC: Final = (
    (b"PK\x03\x04", "xlsx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xlsx"),
    (b"PAR1", "parquet"),
    (b"ARROW1", "arrow"),
    (b"\xff\xff\xff\xff", "arrow"),
)
_ENDINGS: Final = {suffix: each.name for each in reversed(READ) for suffix in each.suffixes}
"""The first format of each suffix, which a file is of where what it holds tells nothing."""
_LINES: Final = frozenset(suffix for suffix, name in _ENDINGS.items() if name == "jsonl")
_OF_JSON: Final = frozenset({"json", "jsonl", "claimreview"})
"""The formats whose names leave any JSON open, however it begins."""
_TAG: Final = re.compile(r"<[A-Za-z!?]")
_MARKUP: Final = re.compile(
    r"<script\b[^<>]*\bapplication/ld\+json|<[a-z][^<>]*\sitemscope\b", re.IGNORECASE
)
"""What is marked up for schema.org inside a page, be there words before its first tag or not."""
_OBJECT: Final = re.compile(r"""\{\s*["}]|\[\s*[{\]]""")
"""How objects of JSON begin, and lists of them; a table of TOML or a map of YAML does not."""
_KEYS: Final = re.compile(r'"((?:[^"\\]|\\.)*)"\s*:')
_FIRST_KEY: Final = re.compile(r"""^["']?civicclaims["']?[ \t]*([:=])""", re.MULTILINE)
"""The key that our own record has at its top, in YAML or TOML."""
_SCHEMA_ORG: Final = re.compile(
    r'"(?:https?://schema\.org/?|schema:)?(?:ClaimReview|MediaReview|Claim|Quotation)"'
)
_ANNOTATION: Final = re.compile(r'"https?://www\.w3\.org/ns/anno')
_FEED: Final = re.compile(r'"(?:https?://schema\.org/|schema:)?(?:DataFeed|dataFeedElement)"')
_DUKE: Final = frozenset({"claimReviewed", "reviewRating.alternateName"})
_CLAIMSKG: Final = frozenset({"claimReview_claimReviewed", "rating_alternateName"})
_AVERITEC: Final = frozenset(
    {"claim_types", "fact_checking_article", "fact_checking_strategies", "reporting_source",
     "required_reannotation", "cached_original_claim_url"}
)  # fmt: skip


def detect(name: str, head: bytes) -> str | None:
    """The name of the format of a file; None where nothing tells.

    Args:
        name: The name of the file, or `-`.
        head: Its first bytes, up to `HEAD`.

    >>> detect("-", b'{"civicclaims": "1-draft", "id": "levy"}')
    'json'
    >>> detect("reviews.json", b'{"@context": "https://schema.org", "@type": "ClaimReview"}')
    'claimreview'
    """
    ending = re.search(r"\.[^./\\]+$", name.lower())
    suffix = ending[0] if ending else ""
    magic = next((found for mark, found in _MAGIC if head.startswith(mark)), None)
    if magic is not None:
        return magic
    text, named = _decoded(head).lstrip("\ufeff \t\r\n"), _ENDINGS.get(suffix)
    if _TAG.match(text):
        return "html"
    open_to_json = named is None or named in _OF_JSON
    if _OBJECT.match(text) or (open_to_json and text.startswith(("{", "["))):
        found = _json(text, lines=suffix in _LINES)
        # Any JSON is YAML too.
        return named if named == "yaml" and found == "json" else found
    return _table(text) or named or _record(text) or ("html" if _MARKUP.search(text) else None)


def _record(text: str) -> str | None:
    """Which format a record of ours is in that is no JSON."""
    first = _FIRST_KEY.search(text)
    if first is None:
        return None
    return "yaml" if first[1] == ":" else "toml"


def _decoded(head: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head.decode(encoding, "replace")
    return head.decode("utf-8", "replace")


def _table(text: str) -> str | None:
    """Which of the known tables a header is of."""
    header = text.partition("\n")[0]
    columns = {each.strip().strip('"') for each in re.split(r"[,;\t|]", header)}
    if columns >= _DUKE:
        return "duke-csv"
    return "claimskg-csv" if columns >= _CLAIMSKG else None


def _json(text: str, *, lines: bool) -> str:
    """Which format some JSON is of; of several lines, the first tells.

    Args:
        text: How it begins.
        lines: Whether its name says that each line is a record; a bracket that is alone on the
            first says otherwise.
    """
    first, _, rest = text.partition("\n")
    lines = lines and first.strip() not in {"{", "["}
    many = lines or (_is_whole(first) and rest.lstrip().startswith("{"))
    part = first if many else text
    for rule in _RULES:
        found = rule(part)
        if found is not None:
            return _OF_LINES.get(found, found) if many else found
    return "jsonl" if many else "json"


def _is_whole(line: str) -> bool:
    """Whether a line looks like a whole object."""
    line = line.rstrip()
    return line.startswith("{") and line.endswith("}")


_OF_LINES: Final = {"json": "jsonl", "claimreview": "claimreview-lines"}


def _own(text: str) -> str | None:
    return "json" if re.search(r'"civicclaims"\s*:', text) else None


def _annotation(text: str) -> str | None:
    keys = {match[1] for match in _KEYS.finditer(text)}
    if _ANNOTATION.search(text):
        return "web-annotation"
    if "target" in keys and "uri" in keys and ("rows" in keys or "user" in keys):
        return "hypothesis"
    return None


def _schema_org(text: str) -> str | None:
    if _FEED.search(text):
        return "datafeed"
    return "claimreview" if _SCHEMA_ORG.search(text) or "schema.org" in text else None


def _tools(text: str) -> str | None:
    keys = {match[1] for match in _KEYS.finditer(text)}
    claims = "claims" in keys and "claimReview" in keys
    pages = not keys.isdisjoint({"claimReviewMarkups", "claimReviewMarkupPages"})
    if claims or pages:
        return "fact-check-tools"
    return "averitec" if len(keys & _AVERITEC) >= 2 else None


_RULES: Final[tuple[Callable[[str], str | None], ...]] = (_own, _annotation, _tools, _schema_org)
