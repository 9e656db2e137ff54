"""Plain values of JSON-LD: texts and numbers, alone or with their languages."""

from typing import Final

from civicclaims.formats._schema_org.jsonld import Value

LONGEST_ABSENT: Final = 12
"""The longest text that can stand for nothing, blanks around it included."""
_OTHERS: Final = frozenset({"@value", "@language", "@direction", "@type"})


def plain(value: Value) -> str | None:
    """A text or number as text, out of an object with `@value` too; None for anything else.

    Of a language map it is the text of the first code in the order of the alphabet.
    """
    if isinstance(value, dict):
        if "@value" in value and set(value) <= _OTHERS:
            return plain(value["@value"])
        return str(value[min(value)]) if is_language_map(value) else None
    if value is None or isinstance(value, bool):
        return None
    return value if isinstance(value, str) else str(value)


def is_empty(value: Value) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", [], {})


def listed(value: Value) -> list[Value]:
    """The values of a list, or the one that stands alone."""
    return value if isinstance(value, list) else [value]


def is_language_map(value: Value) -> bool:
    """Whether a value is the same text in several languages, by their codes."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(one, str) and _is_language(key) for key, one in value.items())
    )


def _is_language(key: str) -> bool:
    """Whether a key of an object is the code of a language, such as `en` or `pt-BR`."""
    first, _, rest = key.partition("-")
    return first.isalpha() and first.islower() and len(first) in {2, 3} and (
        not rest or rest.replace("-", "").isalnum()
    )  # fmt: skip
