"""A verdict map finds every label it has, guesses none, and changes nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args, get_type_hints

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from civicclaims.errors import FormatError
from civicclaims.record import _verdict_file
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.review import Rating, Review
from civicclaims.record.verdict_map import (
    LONGEST_LABEL,
    RANKS,
    STANDARD,
    PublisherScale,
    Verdict,
    VerdictMap,
    folded,
    rated,
)
from civicclaims.strategies import bundles

Spell = Callable[[str], str]

CASES: tuple[Spell, ...] = (
    str, str.upper, str.lower, str.title, str.swapcase, str.capitalize, str.casefold,
)  # fmt: skip
VERDICTS = st.sampled_from(get_args(Verdict))
LABELS = st.text(min_size=1, max_size=12).filter(folded)
KEYS = [
    *((None, label, verdict) for label, verdict in STANDARD.labels.items()),
    *((each, label, v) for each in STANDARD.publishers for label, v in each.labels.items()),
]


@st.composite
def maps(draw: st.DrawFn) -> VerdictMap:
    """Maps whose labels differ however they are compared."""
    labels = draw(st.lists(LABELS, unique_by=folded, max_size=4))
    own = draw(st.lists(LABELS, unique_by=folded, min_size=1, max_size=4))
    scale = PublisherScale(
        labels={each: draw(VERDICTS) for each in own}, names=("Alden Ledger",), hosts=("a.example",)
    )
    general = {each: draw(VERDICTS) for each in labels}
    return VerdictMap(name="ours", version="1", labels=general, publishers=(scale,))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("scale", "label", "verdict"), KEYS)
def test_every_label_of_the_standard_map_is_found(
    scale: PublisherScale | None, label: str, verdict: Verdict, case: Spell
) -> None:
    """Each label is found by its own look-up, in every letter case, for every name and host."""
    if scale is None:
        assert STANDARD.verdict(case(label)) == verdict
        return
    for name in scale.names:
        agent = Agent(id="p", kind="organization", name=case(name))
        assert STANDARD.verdict(case(label), publisher=agent) == verdict
    for host in scale.hosts:
        page = Agent(id="p", kind="organization", url=f"https://www.{case(host)}/")
        assert STANDARD.verdict(case(label), publisher=page) == verdict
        assert STANDARD.verdict(case(label), url=f"https://{host}:443/a") == verdict


@given(maps(), st.sampled_from(CASES))
def test_every_label_of_any_map_is_found(verdicts: VerdictMap, case: Spell) -> None:
    """Whatever letters a label has, it is found in every letter case and with other blanks."""
    url = "https://a.example/1"
    for label, verdict in verdicts.publishers[0].labels.items():
        assert verdicts.verdict(case(label), url=url) == verdict
        assert verdicts.verdict(f"  {label}\t", url=url) == verdict
    for label, verdict in verdicts.labels.items():
        assert verdicts.verdict(case(label)) == verdict


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(label: str) -> None:
    """What has been folded is folded already."""
    assert folded(folded(label)) == folded(label)


@settings(max_examples=100)
@given(bundles(), maps() | st.just(STANDARD))
def test_rating_changes_verdicts_and_nothing_else(bundle: Bundle, verdicts: VerdictMap) -> None:
    """Labels stay, verdicts that were there stay, each other label was asked, and twice is once."""
    after = rated(bundle, verdicts)
    assert rated(after, verdicts) == after
    assert attrs.evolve(after, reviews=bundle.reviews) == bundle
    for old, new in zip(bundle.reviews, after.reviews, strict=True):
        if old.rating is None or new.rating is None:
            assert old == new
            continue
        same = attrs.evolve(
            new.rating, verdict=old.rating.verdict, map_version=old.rating.map_version
        )
        assert attrs.evolve(new, rating=same) == old
        if old.rating.verdict is not None and old.rating.map_version != verdicts.title:
            assert new == old
        else:
            assert new.rating.map_version == verdicts.title


@given(maps(), VERDICTS)
def test_a_verdict_of_this_very_map_is_worked_out_again(
    verdicts: VerdictMap, verdict: Verdict
) -> None:
    """What an older reading of the same map said gives way to what it says now."""
    old = Rating(label="surely in no such map", verdict=verdict, map_version=verdicts.title)
    (review,) = rated(Bundle(reviews=(Review(id="r", rating=old),)), verdicts).reviews
    assert review.rating == attrs.evolve(old, verdict=None)


def test_verdicts_are_those_of_a_rating() -> None:
    """A map gives every verdict a rating can hold, and five of them stand in an order."""
    hint = get_type_hints(Rating)["verdict"]
    assert {*get_args(get_args(hint)[0])} == {*get_args(Verdict)}
    assert {*RANKS} == {*get_args(Verdict)} - {"unproven", "other"}


@pytest.mark.parametrize(
    "label",
    ["", " ", "...", "True?", "not false", "Mostly", "half", "1/5", "True 1", "False" * 100,
     "Pants on Fire", "Three Pinocchios", "Legend"],
)  # fmt: skip
def test_what_no_map_has_is_unknown(label: str) -> None:
    """Nothing is guessed: not from a part of a label, nor from another publisher's scale."""
    assert STANDARD.verdict(label) is None


@pytest.mark.parametrize(
    ("one", "other"), [("-1", "1"), ("1.5", "1 5"), ("True", "True?"), ("***", "**"), ("é", "e")]
)
def test_what_is_not_the_same_label(one: str, other: str) -> None:
    """What stands beside a digit, question marks and accents count."""
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Half True", "half-true!"),
        ("HALF_TRUE", "“Half  true.”"),
        ("Fi\N{SOFT HYPHEN}re", "fire"),
        ("YANLIŞ", "yanlış"),
        ("Verdict: ½", "verdict ½"),
    ],
)
def test_what_is_the_same_label(one: str, other: str) -> None:
    """Letter case, blanks and punctuation do not count."""
    assert folded(one) == folded(other)


def test_the_page_tells_the_publisher_before_the_name() -> None:
    """A review on a publisher's host has its scale, whoever is on record as its author."""
    other = Agent(id="p", kind="organization", name="Snopes", url="https://a.example/")
    page = "https://www.politifact.com/factchecks/1"
    assert STANDARD.verdict("Pants on Fire", publisher=other, url=page) == "false"
    assert STANDARD.verdict("Legend", publisher=other, url=page) is None
    assert STANDARD.verdict("Legend", publisher=other, url="https://notsnopes.com/") == "other"
    assert STANDARD.verdict("Legend", url="https://notsnopes.com/") is None
    assert STANDARD.verdict("False", publisher=Agent(id="p", kind="person")) == "false"


MAP = """\
name = "ours"
version = "2"
[labels]
"Solid" = "true"
[[publishers]]
names = ["Alden Ledger"]
hosts = ["ledger.example"]
[publishers.labels]
"Wobbly" = "mixture"
"""


def written(folder: Path, text: str | bytes) -> Path:
    """A file of a map."""
    path = folder / "map.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_map_is_read(tmp_path: Path) -> None:
    """A file gives name, version, labels and the scales of publishers."""
    ours = VerdictMap.load(written(tmp_path, b"\xef\xbb\xbf" + MAP.encode()))
    assert ours.title == "ours 2"
    assert ours.labels == {"Solid": "true"}
    assert ours.publishers == (
        PublisherScale(
            labels={"Wobbly": "mixture"}, names=("Alden Ledger",), hosts=("ledger.example",)
        ),
    )


def test_a_map_may_have_no_labels(tmp_path: Path) -> None:
    """Name and version are all a map needs."""
    ours = VerdictMap.load(str(written(tmp_path, 'name = "ours"\nversion = "1"\n')))
    assert ours.verdict("True") is None


BROKEN = (
    ("name = ?", "line 1, column 8: this is no TOML: Invalid value"),
    ("name = " + "9" * 5_000, "this is no TOML: "),
    ('name = "x', "this is no TOML: "),
    (b"\xff", "byte 1 is not UTF-8"),
    ("a = " + "[" * 10_000, "lie too deep in one another"),
    ("", "/name: expected a text, such as name ="),
    (MAP.replace('"2"', "2"), "/version: expected a text"),
    (MAP.replace("[labels]", "[lables]"), "/lables: unknown key; there are labels, name, pub"),
    (MAP.replace("names =", "nmes ="), "/publishers/0/nmes: unknown key; there are hosts, labels"),
    (MAP.replace('"true"', '"yes"'), "/labels/Solid: 'yes' is no verdict; there are true, mostly"),
    (MAP.replace('"true"', "1"), "/labels/Solid: '1' is no verdict"),
    (MAP.replace("Solid", " "), "this label has no words"),
    (MAP.replace("Solid", "S" * (LONGEST_LABEL + 1)), "more than 200 characters"),
    (
        MAP.replace('"Solid" = "true"', '"Solid" = "true"\n"SOLID!" = "false"'),
        "/labels/SOLID!: “Solid” is the same label and has another verdict",
    ),
    ('name = "x"\nversion = "1"\nlabels = 1', '/labels: expected labels, such as "Half True"'),
    ('name = "x"\nversion = "1"\npublishers = 1', "/publishers: expected one [[publishers]]"),
    ('name = "x"\nversion = "1"\npublishers = [1]', "/publishers/0: expected a table"),
    (MAP.replace('["Alden Ledger"]', "1"), "/publishers/0/names: expected a list of names"),
    (MAP.replace('["Alden Ledger"]', "[1]"), "/publishers/0/names: expected a list of names"),
    (MAP.replace('["Alden Ledger"]', '[""]'), "/publishers/0/names: this is empty"),
    (
        MAP.replace('["Alden Ledger"]', "[]").replace('["ledger.example"]', "[]"),
        "/publishers/0: expected names or hosts",
    ),
    (
        MAP + '[[publishers]]\nhosts = ["LEDGER.example."]\n',
        "/publishers/1/hosts: “LEDGER.example.” belongs to /publishers/0 already",
    ),
)


@pytest.mark.parametrize(("text", "message"), BROKEN, ids=[row[1][:40] for row in BROKEN])
def test_what_is_no_map_is_told_with_its_place(
    text: str | bytes, message: str, tmp_path: Path
) -> None:
    """A file that is no map is refused, and the error says where and why."""
    with pytest.raises(FormatError) as caught:
        VerdictMap.load(written(tmp_path, text))
    assert message in str(caught.value)


def test_every_problem_is_told(tmp_path: Path) -> None:
    """A file with three problems has three, not the first alone."""
    text = MAP.replace('"true"', '"yes"').replace('"mixture"', '"no"').replace('"2"', "2")
    with pytest.raises(FormatError) as caught:
        VerdictMap.load(written(tmp_path, text))
    assert len(caught.value.problems) == 3


def test_a_file_that_is_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A map has a limit, and the error names it."""
    monkeypatch.setattr(_verdict_file, "LONGEST", 50)
    with pytest.raises(FormatError, match="more than 50 bytes"):
        VerdictMap.load(written(tmp_path, MAP))


def test_what_is_shown_of_a_map_is_short_and_plain(tmp_path: Path) -> None:
    """A message never holds control characters or a long text of the file."""
    text = MAP.replace('"true"', '"' + "\\u001b[31m" + "x" * 500 + '"')
    with pytest.raises(FormatError) as caught:
        VerdictMap.load(written(tmp_path, text))
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 250
