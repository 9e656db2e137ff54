"""What holds of every format, and of every two of them."""

import io
import itertools
import re
from types import ModuleType

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from civicclaims import Bundle, Claim, FormatError, Quote, Review, Statistic
from civicclaims.formats.catalogue import FORMATS, Format
from civicclaims.formats.detection import HEAD, detect
from civicclaims.formats.losses import kept
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.strategies import bundles

READ = [each for each in FORMATS if each.reads]
WRITTEN = [each for each in FORMATS if each.writes]
BOTH = [each for each in FORMATS if each.reads and each.writes]
PAIRS = list(itertools.permutations(BOTH, 2))
PUBLIC = {"LOSSES", "NAME", "SUFFIXES", "TITLE"}
READING = {"iter_load", "load", "loads", "read"}
WRITING = {"dump", "dumps", "write"}


LONG = {"datafeed": b'{"dataFeedElement": [{"claimReviewed": "%s"}]}' % (b"words " * 500)}


def name_of(each: object) -> str:
    """What a case is called."""
    return each.name if isinstance(each, Format) else "-".join(one.name for one in each)  # type: ignore[attr-defined]


@pytest.mark.parametrize("each", FORMATS, ids=name_of)
def test_public_names(each: Format) -> None:
    """Every format has the same public names, and says the same of itself as the list does."""
    module = each.load()
    wanted = PUBLIC | (READING if each.reads else set()) | (WRITING if each.writes else set())
    assert wanted <= set(module.__all__)
    assert len(set(module.__all__)) == len(module.__all__)
    assert (each.name, each.title, each.suffixes) == (module.NAME, module.TITLE, module.SUFFIXES)
    assert all(loss.why for loss in module.LOSSES)


def written(module: ModuleType, *drawn: Bundle) -> bytes:
    """A file of some records."""
    out = io.BytesIO()
    module.write(drawn, out)
    return out.getvalue()


def back(module: ModuleType, bundle: Bundle) -> Bundle:
    """A record written and read again."""
    found: Bundle = module.loads(written(module, bundle))
    return found


@pytest.mark.parametrize("each", BOTH, ids=name_of)
@settings(max_examples=60)
@given(bundle=bundles())
def test_what_is_read_is_what_was_written(each: Format, bundle: Bundle) -> None:
    """Reading what was written gives the record, minus exactly the declared losses."""
    module = each.load()
    assert back(module, bundle) == kept(bundle, module.LOSSES)


@pytest.mark.parametrize("pair", PAIRS, ids=name_of)
@settings(max_examples=2)
@given(bundle=bundles())
def test_any_two_formats(pair: tuple[Format, Format], bundle: Bundle) -> None:
    """From one format to another a record loses what either cannot carry, and no more."""
    first, second = (each.load() for each in pair)
    left = kept(kept(bundle, first.LOSSES), second.LOSSES)
    assert back(second, back(first, bundle)) == left


@pytest.mark.parametrize("each", [one for one in BOTH if one.many], ids=name_of)
@settings(max_examples=25)
@given(drawn=st.lists(bundles(), max_size=4))
def test_many_records(each: Format, drawn: list[Bundle]) -> None:
    """Several records come back in their order, minus the declared losses of each."""
    module = each.load()
    file = io.BytesIO(written(module, *drawn))
    assert list(module.iter_load(file)) == [kept(one, module.LOSSES) for one in drawn]


@pytest.mark.parametrize("each", BOTH, ids=name_of)
@settings(max_examples=20)
@given(bundle=bundles())
def test_what_is_written_is_told(each: Format, bundle: Bundle) -> None:
    """A file that was written is told for what it is, by content where that is enough."""
    full = attrs.evolve(
        bundle,
        claims=(*bundle.claims, Claim(id="one more", text="The levy doubled.")),
        reviews=(*bundle.reviews, Review(id="one more", claim="one more")),
        quotes=(*bundle.quotes, Quote(id="one more", text="It doubled.")),
        statistics=(*bundle.statistics, Statistic(id="one more")),
    )
    head = written(each.load(), full)[:HEAD]
    assert detect(f"x{each.suffixes[0]}", head) == each.name


@pytest.mark.parametrize("each", READ, ids=name_of)
@given(content=st.binary(max_size=300))
def test_no_content_raises(each: Format, content: bytes) -> None:
    """Whatever bytes a file holds, reading it tells what is wrong and never raises."""
    for reading in each.load().read(io.BytesIO(content), Options()):
        assert_whole(reading)


@pytest.mark.parametrize("each", BOTH, ids=name_of)
@settings(max_examples=50)
@given(
    bundle=bundles(), cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=3)), max_size=3)
)
def test_no_damage_raises(each: Format, bundle: Bundle, cuts: list[tuple[float, bytes]]) -> None:
    """A file that was damaged anywhere is read as far as can be, and never raises."""
    content = written(each.load(), bundle)
    for where, put in cuts:
        at = int(where * len(content))
        content = content[:at] + put + content[at + 1 :]
    for reading in each.load().read(io.BytesIO(content), Options()):
        assert_whole(reading)


def assert_whole(reading: Reading) -> None:
    """What could not be read is told, with its place; what is refused has a name."""
    assert reading.bundle is not None or reading.problems
    assert len(reading.refused) <= reading.count
    if reading.refused:
        assert reading.problems
    for problem in reading.problems:
        assert problem.message
        whole = reading.bundle is None
        assert whole or problem.line is not None or problem.cell or problem.pointer


@pytest.mark.parametrize("each", READ, ids=name_of)
def test_a_file_that_is_too_large_is_refused(each: Format) -> None:
    """A file beyond the limit is refused with the limit in the message, and is not read."""
    bundle = Bundle(claims=(Claim(id="levy", text="The levy doubled. " * 40),))
    content = written(each.load(), bundle) if each.writes else LONG.get(each.name, b"words " * 500)
    options = Options(limits=Limits(size=100, unpacked=100, cell=100))
    readings = list(each.load().read(io.BytesIO(content), options))
    assert [
        reading.bundle for reading in readings if reading.bundle and reading.bundle.claims
    ] == []
    problems = [problem.message for reading in readings for problem in reading.problems]
    assert any(re.search("more than|at most|limit|longer", message) for message in problems)


@pytest.mark.parametrize("each", BOTH, ids=name_of)
def test_load_is_strict(each: Format) -> None:
    """`load` raises where anything cannot be read, with what it was."""
    with pytest.raises(FormatError):
        each.load().loads(b"\x00\x01 no file of any kind")
