"""The words of schema.org that are read and written, and what they are in a record."""

import re
from functools import cache
from typing import Any, Final, Literal, TypeAlias

from civicclaims.errors import ParseError
from civicclaims.formats._schema_org.ratings import written_out
from civicclaims.formats.cells import when
from civicclaims.record.review import Authenticity
from civicclaims.values.date import ExtendedDate
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

Family: TypeAlias = Literal["agent", "work", "quote", "figure", "variable", "claim", "review"]
"""What a node is in a record."""
AgentKind: TypeAlias = Literal["person", "organization"]
"""What schema.org can say an agent is."""

OWN: Final = "civicclaims"
"""Marks an identifier that is an id of a record and cannot be the @id of a node."""

_PREFIX: Final = re.compile(r"(?:schema:|https?://(?:www\.)?schema\.org/)(?=.)")
_ORGANIZATIONS: Final = frozenset(
    "Organization NewsMediaOrganization GovernmentOrganization NGO Corporation PoliticalParty "
    "EducationalOrganization CollegeOrUniversity School ResearchOrganization OnlineBusiness "
    "FundingScheme Consortium Airline LibrarySystem LocalBusiness MedicalOrganization "
    "PerformingGroup MusicGroup Project ResearchProject SportsOrganization SportsTeam "
    "WorkersUnion SearchRescueOrganization OnlineStore Hospital FundingAgency Cooperative "
    "TelevisionStation RadioStation GovernmentOffice Library".split()
)
WORKS: Final = frozenset(
    "CreativeWork Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle "
    "BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle "
    "AdvertiserContentArticle SatiricalArticle ScholarlyArticle TechArticle Report Dataset "
    "DataCatalog DataDownload SocialMediaPosting BlogPosting LiveBlogPosting "
    "DiscussionForumPosting Blog Book Chapter Clip MovieClip RadioClip TVClip VideoGameClip "
    "Episode TVEpisode RadioEpisode PodcastEpisode Movie TVSeries RadioSeries PodcastSeries "
    "Conversation Comment Message EmailMessage Legislation LegislationObject Map MediaObject "
    "ImageObject VideoObject AudioObject Photograph Painting Periodical Newspaper "
    "PublicationIssue PublicationVolume Poster PresentationDigitalDocument TextDigitalDocument "
    "SpreadsheetDigitalDocument DigitalDocument Statement SpecialAnnouncement Thesis WebPage "
    "AboutPage ItemPage ProfilePage QAPage WebPageElement WebSite WebContent Manuscript".split()
)
MEDIA: Final = frozenset({"MediaObject", "ImageObject", "VideoObject", "AudioObject"})
_DATE: Final = re.compile(
    "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2}(?:[T ][0-9:.,]+(?:Z|[+-][0-9:]+)?)?)?)?"
)
REVIEWS: Final = frozenset({"ClaimReview", "MediaReview"})
_FAMILIES: Final[dict[str, Family]] = {
    "Person": "agent", "Quotation": "quote", "Observation": "figure",
    "StatisticalVariable": "variable", "Claim": "claim",
    **dict.fromkeys(_ORGANIZATIONS, "agent"),
    **dict.fromkeys(WORKS, "work"),
    **dict.fromkeys(REVIEWS, "review"),
}  # fmt: skip
_FIRST: Final[tuple[Family, ...]] = ("review", "claim", "quote", "figure")
"""What a node of several types is before it is anything else."""

AUTHENTICITY: Final[dict[str, Authenticity]] = {
    "DecontextualizedContent": "decontextualized",
    "EditedOrCroppedContent": "edited_or_cropped",
    "OriginalMediaContent": "original",
    "SatireOrParodyContent": "satire_or_parody",
    "StagedContent": "staged",
    "TransformedContent": "transformed",
}
AUTHENTICITY_WRITTEN: Final = {ours: theirs for theirs, ours in AUTHENTICITY.items()}


def is_own(value: Any) -> bool:
    """Whether a value is a PropertyValue that only this library writes."""
    return isinstance(value, dict) and value.get("propertyID") == OWN


def is_own_id(value: Any) -> bool:
    """Whether a value is an id of a record that could not be the @id of its node."""
    return is_own(value) and "name" not in value and isinstance(value.get("value"), str)


def short(name: str) -> str:
    """A name of schema.org without what stands before it.

    >>> short("https://schema.org/Claim"), short("schema:url"), short("@id")
    ('Claim', 'url', '@id')
    """
    return _PREFIX.sub("", name, count=1) if ":" in name and _PREFIX.match(name) else name


def types_of(node: dict[str, Any]) -> tuple[str, ...]:
    """The types of a node, without what stands before their names."""
    held = node.get("@type")
    if held.__class__ is str:
        return (short(held),)
    names = held if isinstance(held, list) else (held,)
    return tuple([short(each) for each in names if isinstance(each, str)])


def family(types: tuple[str, ...]) -> Family | None:
    """What a node of these types is in a record; None where it is nothing, or nothing is said."""
    if len(types) == 1:
        return _FAMILIES.get(types[0])
    found = [_FAMILIES[each] for each in types if each in _FAMILIES]
    for wanted in _FIRST:
        if wanted in found:
            return wanted
    return found[0] if found else None


def agent_kind(types: tuple[str, ...]) -> AgentKind | None:
    """What kind of agent these types are; None where they do not say."""
    if "Person" in types:
        return "person"
    return "organization" if any(each in _ORGANIZATIONS for each in types) else None


@cache
def _kinds() -> dict[str, str]:
    return {_spaced(each): each for each in WORKS - {"CreativeWork"}}


def _spaced(name: str) -> str:
    """A type in plain words: `NewsArticle` is `news article`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name).lower()


def kind_of(types: tuple[str, ...]) -> str | None:
    """The kind of a source of these types: the first that says more than `CreativeWork`."""
    return next((_spaced(each) for each in types if each in WORKS - {"CreativeWork"}), None)


def type_of(kind: str | None) -> str | None:
    """The type that says a kind of source; None where schema.org has none."""
    return "CreativeWork" if kind is None else _kinds().get(kind)


def date_written(time: When | None) -> str | None:
    """A time as it is written for schema.org, which has dates and timestamps alone.

    >>> date_written(When(text="last Friday", start="2025-07-11"))
    '2025-07-11'
    >>> date_written(When(text="last Friday"))
    """
    if time is None or time.end is not None or time.fiscal or time.mod is not None:
        return None
    for each in (time.text, time.start):
        if each is not None and _DATE.fullmatch(each):
            read = _read_date(each)
            if read is not None and (each == time.start or read == time):
                return each
    return None


def date_kept(time: When | None) -> When | None:
    """What is left of a time that was written as a date."""
    written = date_written(time)
    return None if written is None else _read_date(written)


def _read_date(text: str) -> When | None:
    try:
        return when(text)
    except ParseError:
        return None


def plain_date(date: str | None) -> str | None:
    """A date of birth where schema.org can say it."""
    return None if date is None or "T" in date else date_written(When(start=date))


def period_written(time: When | None) -> str | None:
    """A time or period in EDTF, as `temporalCoverage` has it."""
    if time is None or time.start is None or time.fiscal or time.mod is not None:
        return None
    return time.start if time.end is None else f"{time.start}/{time.end}"


def period_read(text: str) -> When | None:
    """A time or period out of `temporalCoverage`; None where it is no EDTF.

    >>> period_read("2019/..").end
    '..'
    """
    start, _, end = text.partition("/")
    ends = [start, *([] if end == ".." else [end])] if start and end and start != ".." else [text]
    try:
        for each in ends:
            ExtendedDate.parse(each)
    except ParseError:
        return None
    return When(start=text) if ends == [text] else When(start=start, end=end)


def period_kept(time: When | None) -> When | None:
    """What is left of a time that was written as a period."""
    written = period_written(time)
    return None if written is None else period_read(written)


def figure_kept(quantity: Quantity | None) -> Quantity | None:
    """What is left of a figure that was written as a number with its unit, or as its words."""
    written = figure_written(quantity)
    if not written:
        return None
    return figure_read(str(written["value"]), written.get("unitText"))


def figure_written(quantity: Quantity | None) -> dict[str, Any]:
    """The properties of a figure: a bare number with its unit, or the words as printed.

    >>> figure_written(Quantity.parse("28 percent"))
    {'value': 28, 'unitText': 'percent'}
    >>> figure_written(Quantity.parse("more than 55,000"))
    {'value': 'more than 55,000'}
    """
    if quantity is None:
        return {}
    numeral, unit = quantity.numeral, quantity.unit
    if numeral is not None and unit is not None and quantity.text == f"{numeral} {unit}":
        number = number_written(numeral)
        if not isinstance(number, str) and figure_read(numeral, unit) == quantity:
            return {"value": number, "unitText": unit}
    return {"value": quantity.text}


def figure_read(value: str, unit: str | None = None) -> Quantity:
    """A figure of a value and its unit; words that cannot be taken apart are kept as words.

    >>> figure_read("1.5e2", "euros").text
    '150 euros'
    """
    number = written_out(value)
    text = number if unit is None else f"{number} {unit}"
    try:
        read = Quantity.parse(text)
    except ParseError:
        return Quantity(text=text)
    return read if read.text == text else Quantity(text=text)


def number_written(numeral: str) -> int | str:
    """A number of JSON where it is read back as it was printed, else the text.

    >>> number_written("4"), number_written("4.0"), number_written("two-thirds")
    (4, '4.0', 'two-thirds')
    """
    return int(numeral) if re.fullmatch("0|-?[1-9][0-9]{0,14}", numeral) else numeral
