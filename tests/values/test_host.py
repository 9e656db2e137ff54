"""Hosts are read from addresses, and compared name by name."""

import pytest
from hypothesis import given, strategies as st

from civicclaims.values.host import host, plain, within

NAMES = st.lists(st.sampled_from(["a", "b", "example", "org"]), min_size=1, max_size=4).map(
    ".".join
)


@given(NAMES, NAMES)
def test_a_host_lies_within_its_domains_and_no_others(name: str, domain: str) -> None:
    """A host lies within a domain if and only if its last names are those of the domain."""
    ours, theirs = name.split("."), domain.split(".")
    assert within(name, domain) == (ours[-len(theirs) :] == theirs)


@given(st.text())
def test_any_address_can_be_asked(address: str) -> None:
    """Whatever stands in an address, its host is read or there is none."""
    found = host(address)
    assert found is None or found == plain(found)


LABELS = st.text("abczäöüßéñøżжя漢字", min_size=1, max_size=20)


@given(st.lists(LABELS, min_size=1, max_size=3).map(".".join))
def test_a_name_and_its_code_are_one_host(name: str) -> None:
    """A host in other letters and the same host in the code of plain ones are one."""
    coded = name.encode("idna").decode("ascii")
    assert plain(coded) == plain(name) == plain(plain(name))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://Ledger.Example/a", "ledger.example"),
        ("https://quist:secret@ledger.example:8080", "ledger.example"),
        ("https://ledger.example./", "ledger.example"),
        ("https://ledger。example/", "ledger.example"),
        (" https://bücher.example ", "bücher.example"),
        ("https://[2001:db8::1]/", "2001:db8::1"),
        ("https://XN--BCHER-KVA.example/", "bücher.example"),
        ("https://xn--a.example/", "xn--a.example"),
        ("ledger.example", None),
        ("https://", None),
        ("https://[x/", None),
        ("mailto:desk@ledger.example", None),
        ("https://" + "a" * 10_000, None),
        (None, None),
    ],
)
def test_host(address: str | None, expected: str | None) -> None:
    """The host is what stands between the slashes, without port, name and last full stop."""
    assert host(address) == expected
