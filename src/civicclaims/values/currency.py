"""Currencies as newsrooms print them: signs, codes and words, and their ISO 4217 codes.

A sign or word that several countries share stands for the largest of them: `$` for USD, `£` for
GBP, `¥` for JPY, `₹` and `Rs` for INR. "Pounds" may be a weight, so they are left as they are.
"""

from typing import Annotated, Final

from civicclaims.values.spelling import Spelling

CurrencyText = Annotated[
    str, Spelling("[A-Z]{3}", "a currency by its three letters (ISO 4217), such as USD")
]
"""The type of a field that holds a currency."""

SIGNS: Final = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₪": "ILS", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB", "₴": "UAH",
}  # fmt: skip
"""Signs that stand before an amount."""

DOLLARS: Final = {
    "US": "USD", "U.S": "USD", "C": "CAD", "CA": "CAD", "CDN": "CAD", "A": "AUD", "AU": "AUD",
    "NZ": "NZD", "HK": "HKD", "S": "SGD", "NT": "TWD", "R": "BRL",
}  # fmt: skip
"""Letters that stand before a dollar sign and say whose dollar it is."""

CODES: Final = frozenset(
    "USD EUR GBP JPY INR CAD AUD NZD CHF CNY HKD SGD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB "
    "UAH ILS AED SAR QAR KWD EGP NGN GHS KES ZAR PKR BDT LKR THB IDR MYR PHP VND KRW TWD BRL ARS "
    "CLP COP PEN MXN".split()
)
"""Codes that are read where they stand beside an amount."""

WORDS: Final = {
    **dict.fromkeys(("dollar", "dollars", "cent", "cents", "¢"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("pence", "sterling"), "GBP"),
    **dict.fromkeys(("rupee", "rupees"), "INR"),
    "yen": "JPY",
    "yuan": "CNY",
}
"""Words that are a unit of money, in small letters, and the currency they stand for."""

MINOR_UNITS: Final = frozenset({"cent", "cents", "penny", "pence", "p", "c", "¢"})
"""Words for a hundredth of a currency, whose amounts are not added to whole ones unconverted."""

_WHOSE: Final = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
    "singapore": "SGD",
}  # fmt: skip


def currency_of(unit: str) -> str | None:
    """The currency of a unit in words (`dollars`, `Canadian dollars`); None for other units."""
    first, _, rest = unit.lower().partition(" ")
    if first in _WHOSE and rest.partition(" ")[0] in {"dollar", "dollars"}:
        return _WHOSE[first]
    if first == "hong" and rest.startswith("kong dollar"):
        return "HKD"
    if first == "new" and rest.startswith("zealand dollar"):
        return "NZD"
    return WORDS.get(first)
