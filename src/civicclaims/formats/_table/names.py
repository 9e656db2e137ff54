"""What the headers of tables mean, in English and German."""

import re
from typing import Final

import attrs

from civicclaims.formats._table.fields import FIELDS
from civicclaims.formats._table.figures import Sign
from civicclaims.formats._table.units import unit_in_header
from civicclaims.formats.options import DateOrder

MADE_HERE: Final = frozenset({
    "kind", "date", "period", "speaker", "speaker_kind", "publisher", "unit", "figure_words",
})  # fmt: skip
"""What a column can be besides a field of a record."""

MEANINGS: Final = MADE_HERE | {
    name for fields in FIELDS.values() for field in fields for name in field.columns
}
"""What a column can be."""

_SYNONYMS: Final = {
    "kind": "type|row type|record type|art|typ",
    "id": "identifier|key|nr|kennung|schlüssel|lfd nr",
    "text": "claim|quotation|quote|statement|claim text|quote text|words|assertion|behauptung|"
    "zitat|aussage|wortlaut|äußerung",
    "speaker": "speakers|said by|claimant|person|who|author of statement|sprecher|sprecherin|"
    "wer|urheber|gesagt von",
    "speaker_kind": "speaker type|art des sprechers",
    "cue": "attribution|attribution words|zuschreibung|redeeinleitung",
    "occasion": "event|venue|anlass",
    "said": "said on|date said|claim date|quote date|gesagt am|datum der aussage",
    "date": "day|datum|tag|stand",
    "period": "time|time period|year|month|quarter|zeitraum|periode|jahr|monat|quartal",
    "source_title": "source|title|document|dataset|report|quelle|titel|dokument|bericht|studie",
    "source_url": "url|link|source link|web address|adresse|webadresse|quelle url|fundstelle",
    "publisher": "published by|outlet|medium|institute|pollster|herausgeber|verlag|institut|"
    "medium|veröffentlicht von",
    "published": "publication date|date published|published on|release date|veröffentlicht|"
    "veröffentlicht am|erschienen|erschienen am|veröffentlichungsdatum",
    "fieldwork": "fieldwork dates|survey period|befragungszeitraum|erhebungszeitraum|feldzeit",
    "accessed": "accessed on|retrieved|abgerufen|abgerufen am",
    "measure": "answer|party|option|indicator|statistic|variable|what|metric|antwort|partei|"
    "merkmal|kennzahl|indikator|messgröße|statistik|größe",
    "population": "group|universe|of whom|grundgesamtheit|bevölkerung|gruppe|bezugsgruppe",
    "area": "place|region|location|geography|country|county|city|gebiet|ort|land|stadt|kreis",
    "figure": "value|number value|amount|share|percentage|rate|count|result|wert|zahl|anteil|"
    "betrag|menge|anzahl|ergebnis|prozent",
    "unit": "units|unit of measure|einheit|maßeinheit",
    "margin_of_error": "margin|moe|error margin|+/-|±|fehlerspanne|fehlertoleranz|"
    "schwankungsbreite|fehlermarge",
    "sample_size": "sample|n|base|respondents|interviews|stichprobe|stichprobengröße|befragte|"
    "fallzahl|zahl der befragten",
    "stat_type": "statistic type|type of figure|art der zahl",
    "method": "methodology|methode|erhebungsmethode",
    "qualifier": "status|standing",
    "note": "remark|comment|notes|bemerkung|anmerkung|kommentar|notiz",
    "language": "lang|sprache",
}  # fmt: skip
"""Other names of a meaning, with `|` between them."""

_VERBATIM: Final = frozenset({"quotation", "quote", "quote text", "zitat", "wortlaut"})
"""Headers of words that somebody said in these words; any other words are a claim."""

_ENGLISH: Final = {
    "%": "%", "percent": "percent", "per cent": "percent", "pct": "percent", "prozent": "percent",
    "in %": "%", "in percent": "percent", "in prozent": "percent", "€": "€", "in €": "€",
    "eur": "EUR", "in eur": "EUR", "in euro": "euros", "euro": "euros", "$": "$", "usd": "USD",
    "prozentpunkte": "percentage points", "percentage points": "percentage points",
}  # fmt: skip
"""Units that a header may name."""

_SIGNS: Final[dict[str, Sign]] = {
    "decimal point": ".", "decimal comma": ",", "dezimalpunkt": ".", "dezimalkomma": ",",
}  # fmt: skip
_ORDERS: Final[dict[str, DateOrder]] = {
    "day first": "day-first", "month first": "month-first", "year first": "year-first",
    "dd.mm.yyyy": "day-first", "dd/mm/yyyy": "day-first", "mm/dd/yyyy": "month-first",
    "tt.mm.jjjj": "day-first", "tt/mm/jjjj": "day-first",
}  # fmt: skip
_LONGEST: Final = 200


@attrs.frozen
class Heading:
    """What a header says.

    Attributes:
        means: What its column is; None where that is not known.
        unit: The unit of its figures.
        decimal: The sign before their decimals.
        date_order: The order of the parts of its dates.
    """

    means: str | None = None
    unit: str | None = None
    decimal: Sign | None = None
    date_order: DateOrder | None = None


def folded(header: str) -> str:
    """A header without case, underscores, hyphens and needless blanks."""
    return " ".join(re.sub(r"[\s_\-]+", " ", header).casefold().split())


def _table() -> dict[str, str]:
    table = {folded(name): name for name in MEANINGS}
    for name, others in _SYNONYMS.items():
        for other in others.split("|"):
            table.setdefault(folded(other), name)
    return table


_BY_HEADER: Final = _table()
_QUALIFIED: Final = re.compile(r"(?P<name>[^()\[\]]+?) ?[(\[](?P<said>[^()\[\]]+)[)\]]")
_IN: Final = re.compile(r"(?P<name>.+) (?P<said>in \S.*)", re.IGNORECASE)
_HIGH: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾*†‡"


def heading(header: str) -> Heading:
    """What a header means: an exact match, after folding, with a known name.

    Behind the name, in brackets, may stand the unit, the sign before decimals or the order of
    dates; the unit also after "in". The mark of a footnote behind it says nothing.

    >>> heading("Anteil in %")
    Heading(means='figure', unit='%', decimal=None, date_order=None)
    >>> heading("Value (decimal comma)").decimal
    ','
    >>> heading("Colour")
    Heading(means=None, unit=None, decimal=None, date_order=None)
    """
    if len(header) > _LONGEST:
        return Heading()
    words = _unmarked(header)
    if words in _BY_HEADER:
        unit = "percent" if words in {"prozent", "percentage"} else None
        return Heading(_BY_HEADER[words], unit)
    name, said = _apart(header)
    means = _BY_HEADER.get(folded(name))
    return Heading() if means is None or said is None else attrs.evolve(said, means=means)


def is_verbatim(header: str) -> bool:
    """Whether a header says that the words below it are somebody's very own.

    >>> is_verbatim("Zitat"), is_verbatim("Behauptung"), is_verbatim("text")
    (True, False, False)
    """
    return _unmarked(header[:_LONGEST]) in _VERBATIM


def _unmarked(header: str) -> str:
    """A header, folded, without the mark of a footnote."""
    return folded(header.rstrip().rstrip(_HIGH))


def of_part(header: str) -> Heading:
    """What a header says of the figures below it, whatever they measure.

    >>> of_part("Personal (Tsd. €)").unit
    'Tsd. €'
    """
    said = _apart(header)[1] if len(header) <= _LONGEST else None
    return said or Heading()


def _apart(header: str) -> tuple[str, Heading | None]:
    """The name in a header and what is said behind it; None where that is nothing known."""
    plain = " ".join(header.rstrip().rstrip(_HIGH).replace("_", " ").split())
    match = _QUALIFIED.fullmatch(plain) or _IN.fullmatch(plain)
    if match is None:
        return plain, None
    said = folded(match["said"])
    unit = _ENGLISH.get(said)
    unit = unit_in_header(match["said"]) if unit is None else unit
    decimal, order = _SIGNS.get(said), _ORDERS.get(said)
    if unit is None and decimal is None and order is None:
        return plain, None
    return match["name"], Heading(None, unit or None, decimal, order)


def known(header: str) -> bool:
    """Whether a header means anything."""
    return heading(header).means is not None
