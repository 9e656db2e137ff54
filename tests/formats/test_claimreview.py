import io
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings, strategies as st
from tests.cases.claim_reviews import CASES, RENTS, rated, review

from civicclaims import strategies
from civicclaims.errors import FormatError
from civicclaims.formats.claimreview import LOSSES, dump, dumps, load, loads, read, write
from civicclaims.formats.losses import Loss, counted, kept
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.values.when import When

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "schemaorg-claimreview-examples.txt"


def one(document: Any, options: Options = PLAIN) -> Reading:
    """What comes of reading some JSON."""
    raw = document if isinstance(document, bytes) else json.dumps(document).encode()
    (reading,) = read(io.BytesIO(raw), options)
    return reading


def items(bundle: Bundle | None) -> Counter[Any]:
    """The items of a record, in no order."""
    assert bundle is not None
    return Counter(item for _, item in bundle.items())


@given(strategies.bundles())
def test_a_record_survives_less_what_is_declared(bundle: Bundle) -> None:
    """What is written and read again is the record, less exactly the declared losses."""
    reading = one(dumps(bundle))
    assert (reading.bundle, reading.problems, reading.passed_over) == (kept(bundle, LOSSES), (), {})
    assert reading.count == len(bundle.reviews)
    assert loads(dumps(bundle)) == kept(bundle, LOSSES)


WRAPPED: dict[str, tuple[Any, Any]] = {
    "Attribution": (
        strategies.attributions(),
        lambda it: Bundle(claims=(Claim(id="c", text="", attribution=it),)),
    ),
    "Rating": (strategies.ratings(), lambda it: Bundle(reviews=(Review(id="r", rating=it),))),
    "Agent": (strategies.agents(), lambda it: Bundle(agents=(it,))),
    "Source": (strategies.sources(), lambda it: Bundle(sources=(it,))),
    "Quote": (strategies.quotes(), lambda it: Bundle(quotes=(it,))),
    "Statistic": (strategies.statistics(), lambda it: Bundle(statistics=(it,))),
    "Claim": (strategies.claims(), lambda it: Bundle(claims=(it,))),
    "Review": (strategies.reviews(), lambda it: Bundle(reviews=(it,))),
}


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.field)
def test_every_declared_loss_is_one(loss: Loss) -> None:
    """For each loss that is declared there is a record from which it takes something."""
    name, _, field = loss.field.partition(".")
    if name == "Bundle":
        kind = attrs.fields_dict(Bundle)[field].default
        held: Any = ("x",) if kind == () else "x"
        assert counted(attrs.evolve(Bundle(), **{field: held}), [loss])
        return
    drawn, wrap = WRAPPED[name]
    found = find(
        drawn,
        lambda item: bool(counted(wrap(item), [loss])),
        settings=settings(max_examples=5_000, phases=[Phase.generate], database=None),
        random=random.Random(1),  # noqa: S311 - a search needs no secrets
    )
    assert kept(wrap(found), [loss]) != wrap(found)


@given(strategies.bundles(), st.randoms(use_true_random=False))
def test_no_order_of_keys_or_nodes_matters(bundle: Bundle, random_: random.Random) -> None:
    """However the keys and the nodes of a file stand, the same items are read."""
    written = json.loads(dumps(bundle))
    mixed = _shuffled(written, random_)
    random_.shuffle(mixed["@graph"])
    assert items(one(mixed).bundle) == items(one(written).bundle)


@pytest.mark.parametrize(
    ("name", "document", "expected", "problems"), CASES, ids=[case[0] for case in CASES]
)
def test_cases(name: str, document: Any, expected: dict[str, Any], problems: Any) -> None:
    """Each case becomes what it should, says what is wrong, and nothing is counted wrongly."""
    reading = one(document)
    assert reading.bundle is not None, name
    for path, value in expected.items():
        found = _at(reading.bundle, path)
        counted_ = len(found) if isinstance(value, int) and isinstance(found, tuple) else found
        assert counted_ == _resolved(reading.bundle, value), path
    assert len(reading.problems) == len(problems)
    for problem, words in zip(reading.problems, problems, strict=True):
        assert words in problem.message
        assert problem.line is not None
    assert reading.count == len(reading.bundle.reviews) + len(reading.refused)


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
@given(random_=st.randoms(use_true_random=False))
@settings(max_examples=5)
def test_no_order_matters_in_the_cases(case: Any, random_: random.Random) -> None:
    """The same holds for what others write."""
    document = case[1]
    mixed = _shuffled(document, random_)
    if isinstance(mixed, list):
        random_.shuffle(mixed)
    assert items(one(mixed).bundle) == items(one(document).bundle)


@given(st.sampled_from(CASES), st.binary(max_size=10), st.integers(0, 400))
def test_no_bytes_make_reading_raise(case: Any, noise: bytes, at: int) -> None:
    """Whatever is put into a file, reading it gives a record, problems, or both."""
    raw = json.dumps(case[1]).encode()
    reading = one(raw[:at] + noise + raw[at:])
    assert reading.bundle is not None or reading.problems
    assert all(each.line is not None for each in reading.problems)
    count = 0 if reading.bundle is None else len(reading.bundle.reviews)
    assert reading.count == count + len(reading.refused)


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "@id @type @value @graph author name url itemReviewed claimReviewed reviewRating "
                "ratingValue datePublished appearance citation value text variableMeasured "
                "mediaAuthenticityCategory additionalType about marginOfError correction".split()
            ),
            inner
            | st.sampled_from(
                "ClaimReview MediaReview Claim Person CreativeWork Observation".split()
            ),
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON)
@settings(max_examples=300)
def test_no_json_makes_reading_raise(document: Any) -> None:
    """Any JSON in the words of schema.org gives a record, and every review in it is counted."""
    reading = one(document)
    assert reading.bundle is not None
    assert reading.count == len(reading.bundle.reviews)
    assert all(each.line is not None for each in reading.problems)


def test_a_reader_without_graphs_finds_all_of_a_review_in_it() -> None:
    """What Google asks for stands inside the ClaimReview, not only in nodes beside it."""
    bundle = one(review(dateModified="2025-03-05")).bundle
    assert bundle is not None
    node = next(each for each in json.loads(dumps(bundle))["@graph"] if "claimReviewed" in each)
    assert node["claimReviewed"] == node["itemReviewed"]["text"] == RENTS
    assert node["author"]["name"] == "Alden Ledger"
    assert node["itemReviewed"]["author"]["name"] == "Mayor Lund"
    assert node["reviewRating"]["ratingValue"] == 4


def test_a_group_is_an_organisation_that_says_so() -> None:
    """schema.org has no word for a group without an address."""
    written = json.loads(dumps(Bundle(agents=(Agent(id="g", kind="group", name="tenants"),))))
    (node,) = written["@graph"]
    assert (node["@type"], node["additionalType"]) == ("Organization", "group")


def test_what_is_written_can_stand_in_a_page() -> None:
    """No end of a script and no comment begins inside what is written."""
    bundle = Bundle(sources=(Source(id="s", title="</script><!-- x"),))
    written = dumps(bundle)
    assert b"</" not in written
    assert b"<!--" not in written
    assert loads(written) == bundle


def test_ids_that_occur_twice_are_kept_twice() -> None:
    """A record with faults is the same record after the way there and back."""
    twice = Bundle(
        id="twice",
        subject="nobody",
        licence="CC0",
        sources=(Source(id="a", title="x"), Source(id="a", title="y"), Source(id="")),
        claims=(Claim(id="a", text="None"),),
        reviews=(Review(id="a", claim="a", sources=("https://tern.example",)),),
    )
    assert loads(dumps(twice)) == attrs.evolve(
        twice, claims=(Claim(id="a", text="None", voice="reported"),)
    )


def test_two_reviews_that_are_the_same_are_two() -> None:
    """Reviews and their claims are never made one."""
    reading = one([review(), review()])
    assert reading.bundle is not None
    assert reading.count == len(reading.bundle.reviews) == len(reading.bundle.claims) == 2
    assert len({each.id for each in (*reading.bundle.reviews, *reading.bundle.claims)}) == 4
    assert len(reading.bundle.agents) == 2


def test_places_lead_into_the_file() -> None:
    """A field of the record leads to the property it was read from, or the nearest node."""
    raw = json.dumps([review()], indent=1).encode()
    reading = one(raw)
    pointer = reading.pointers("/reviews/0/rating/value")
    assert pointer == "/0/reviewRating/ratingValue"
    lines = raw.decode().splitlines()
    place = reading.place(pointer)
    assert place is not None
    assert place.line is not None
    assert '"ratingValue": 4' in lines[place.line - 1]
    assert reading.place("/0/reviewRating/nothing") == reading.place("/0/reviewRating")
    assert reading.pointers("/nothing/7") == "/nothing/7"
    assert reading.pointers("/reviews/0/id") == "/0"
    assert one({}).place("/x") is None


def test_what_has_no_place_is_counted() -> None:
    """Properties a record has no place for are passed over by name."""
    reading = one([review(image="x", isAccessibleForFree=True, author=[{"name": "a"}, "b"]),
                   {"@type": "BreadcrumbList", "x": 1}, {"x": 1}])  # fmt: skip
    assert reading.passed_over == {
        "ClaimReview.image": 1, "ClaimReview.isAccessibleForFree": 1, "ClaimReview.author": 1,
        "BreadcrumbList": 1, "a node without @type": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b'{"@type": "ClaimReview",\n "url": }', 2, "expected a value"),
        (b'{"a": "\xff"}', 1, "the byte 0xff is not UTF-8"),
        ("{}".encode("utf-16"), 1, "UTF-16"),
        (b'{"a": "\\ud800"}', 1, "lone surrogate"),
        (b"[" * 5_000, 1, "levels of brackets"),
        (b"[" * 99 + b"[[{}]]" + b"]" * 99, 1, "levels of brackets"),
        (b'"a"', 1, "a node is an object"),
        (b'{"a":1,\n"a":2}', 2, "occurs again"),
        (b"9" * 5_000, 1, "a number of more than"),
        (b"", 1, "the text is empty"),
    ],
)
def test_faults_have_their_place(raw: bytes, line: int, words: str) -> None:
    """What cannot be read says what it is, and where."""
    reading = one(raw)
    assert words in reading.problems[0].message
    assert reading.problems[0].line == line
    with pytest.raises(FormatError):
        loads(raw)


def test_limits_are_named() -> None:
    """Each limit that is reached is named, and can be set."""
    assert "(size)" in one(b" " * 11, Options(limits=Limits(size=10))).problems[0].message
    nested = one({"a": {"b": {}}}, Options(limits=Limits(depth=2)))
    assert "(depth)" in nested.problems[0].message
    assert one({"a": {"b": {}}}, Options(limits=Limits(depth=3))).bundle is not None
    many = one([{"@type": "Claim", "datePublished": "x"}] * 5, Options(limits=Limits(problems=2)))
    assert len(many.problems) == 3
    assert many.problems[-1].message == "3 more problems; at most 2 are told (problems)"


def test_long_chains_of_references_are_read() -> None:
    """Nodes that refer to one another in a long row need no deep stack."""
    chain = [
        {"@id": f"#{n}", "@type": "CreativeWork", "isBasedOn": {"@id": f"#{n + 1}"}}
        for n in range(3_000)
    ]
    reading = one(chain)
    assert reading.bundle is not None
    assert len(reading.bundle.sources) == 3_000


def test_a_depth_that_python_cannot_go_is_told() -> None:
    """Where the limit is set higher than can be read, that is told and nothing raised."""
    deep: Any = {"@type": "CreativeWork"}
    for _ in range(400):
        deep = {"@type": "CreativeWork", "isBasedOn": deep}
    reading = one(deep, Options(limits=Limits(depth=1_000)))
    assert reading.problems[0].message == "the nodes lie too deep in one another"


def test_ten_megabytes_of_text_are_read() -> None:
    """A long text is no reason to refuse a review."""
    reading = one(review(reviewBody="x" * 10_000_000))
    assert reading.bundle is not None
    assert len(reading.bundle.reviews[0].text or "") == 10_000_000


def test_files(tmp_path: Path) -> None:
    """A record goes to a path and comes back; several in one file are told."""
    path = tmp_path / "levy.jsonld"
    bundle = Bundle(id="levy", agents=(Agent(id="a", kind="person"),))
    dump(bundle, path)
    assert load(path) == bundle
    out = io.BytesIO()
    write([bundle, bundle], out)
    assert out.getvalue().count(b"\n") == 2


def test_periods_come_back() -> None:
    """The time a claim speaks of may be a date, a period, or an open one."""
    times = [When(start="2024", end="2025-03"), When(start="2019", end=".."),
             When(start="2019/.."), When(start="../2020"), When(text="soon")]  # fmt: skip
    for time in times:
        bundle = Bundle(claims=(Claim(id="c", text="t", when=time),))
        assert one(dumps(bundle)).bundle == kept(bundle, LOSSES)


@pytest.mark.skipif(not SAMPLES.exists(), reason="the public samples are not at hand")
def test_the_public_samples_are_read() -> None:
    """Every JSON-LD example of schema.org becomes a record, the inconsistent one too."""
    text = SAMPLES.read_text("utf-8")
    blocks = [each.partition("</script>")[0] for each in text.split('ld+json">')[1:]]
    readings = [one(block.encode()) for block in blocks]
    assert [(len(each.problems), each.count) for each in readings] == [(0, 1)] * len(blocks)
    bundle = readings[0].bundle
    assert bundle is not None
    (first,) = bundle.reviews
    assert first.rating == Rating(label="True", value="1", best="6")
    reviewer = bundle.get(first.reviewer)
    assert isinstance(reviewer, Agent)
    assert reviewer.name is None


def test_a_rating_outside_its_scale_is_held() -> None:
    """Whether a rating is on its scale is for the checks to say."""
    reading = one(rated(ratingValue=9))
    assert reading.bundle is not None
    assert reading.bundle.reviews[0].rating == Rating(
        label="Mostly true", value="9", best="5", worst="1"
    )


def _shuffled(value: Any, random_: random.Random) -> Any:
    """A value with the keys of its objects in another order."""
    if isinstance(value, list):
        return [_shuffled(each, random_) for each in value]
    if not isinstance(value, dict):
        return value
    keys = [*value]
    random_.shuffle(keys)
    return {key: _shuffled(value[key], random_) for key in keys}


def _at(bundle: Bundle, path: str) -> Any:
    value: Any = bundle
    for step in path.split("."):
        value = value[int(step)] if step.isdecimal() else getattr(value, step)
    return value


def _resolved(bundle: Bundle, value: Any) -> Any:
    """What is expected; `claims.0` stands for the id of that item."""
    if isinstance(value, str) and value.count(".") == 1 and value.rpartition(".")[2].isdecimal():
        array = value.partition(".")[0]
        if array in {"agents", "sources", "claims"}:
            return _at(bundle, value).id
    return value
