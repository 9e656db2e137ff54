"""The host of a web address, and whether one host lies below another."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

# Full stops of other scripts, which part a host name just as well (RFC 3490).
_DOTS: Final = str.maketrans("。．｡", "...")
_LONGEST: Final = 4_096
_LONGEST_LABEL: Final = 63
"""How long a part of a name may be (RFC 1035)."""


def host(address: str | None) -> str | None:
    """The host of a web address in small letters, in no code; None where there is none to be read.

    A port, a name and a password, and a full stop at the end do not belong to it.

    >>> host("https://Desk.Example.org:8080/report")
    'desk.example.org'
    >>> host("desk.example.org/report") is None
    True
    """
    if address is None or len(address) > _LONGEST:
        return None
    try:
        found = urlsplit(address.strip()).hostname
    except ValueError:
        return None
    return plain(found or "") or None


def plain(name: str) -> str:
    """The name of a host as names are compared: small letters, one kind of full stop, no code.

    A name in other letters may be written in a code of plain ones, which is the same host.

    >>> plain("xn--bcher-kva.Example.")
    'bücher.example'
    """
    found = name.strip().translate(_DOTS).removesuffix(".").lower()
    if found.isascii() and "xn--" not in found:
        return found
    return ".".join(map(_decoded, found.split(".")))


def _decoded(label: str) -> str:
    """A part of a name in its own letters; as it stands where it is in no code that holds."""
    if len(label) > _LONGEST_LABEL:
        return label
    try:
        found = label.encode("idna").decode("idna")
        return found if found.encode("idna").decode("idna") == found else label
    except UnicodeError:
        return label


def domains(name: str) -> Iterator[str]:
    """A host, and every domain it lies below, the nearest first.

    >>> list(domains("check.example.org"))
    ['check.example.org', 'example.org', 'org']
    """
    while name:
        yield name
        name = name.partition(".")[2]


def within(name: str, domain: str) -> bool:
    """Whether a host is a domain or lies below it: the same, or that with names before a dot.

    No list of public suffixes is asked, so every host lies below its own top-level domain.

    >>> within("check.example.org", "example.org"), within("myexample.org", "example.org")
    (True, False)
    """
    return name == domain or name.endswith(f".{domain}")
