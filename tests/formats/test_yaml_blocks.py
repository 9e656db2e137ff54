"""The quick way to read YAML reads the same as the parser, or leaves the text to it."""

import io
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from civicclaims.formats import yaml
from civicclaims.formats._tree.tree import Leaf, Node
from civicclaims.formats._tree.yaml_blocks import blocks
from civicclaims.formats._tree.yaml_tree import tree
from civicclaims.formats.options import PLAIN
from civicclaims.strategies import bundles

COMMON = (
    "", "word", "two words", "3.10", "no", "~", "a#b", "x # said", "'it''s'", '"a \\" b"',
    "[a, b c]", "[]", "|", "|-", ">", ">-", "é…“”", "a, b", " ",
)  # fmt: skip
VALUES = (
    "We are #1", "a: b", "a:", "a:b", '"\\u00e9\\n"', '"\\ud83d\\ude00"', '"open', "'open",
    '"a" # x', '"a" b', "[a, ]", "[a,b]", "[a: b]", "[a] # x", "[a] b", "{}", "{a: b}", ">- # x",
    "|2", "- a", "-", "-5", "?", ": x", "&a b", "*a", "!!str x", "@x", "%x", "`x`", "...", "---",
    "# only", "#only", "\xa0x", "x\xa0", "\u2028", "\x85", "\t", "x\ty", "\ufeff", "a]", "x ",
    "  x", "null", "https://x.example/#y", "true",
)  # fmt: skip
LINES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", " ", "  ", "  ", "    ", "      "]),
    st.sampled_from(["", "", "", "- ", "- - ", "-   "]),
    st.sampled_from(["", "a: ", "b: ", "c:  ", "d:", "'e': ", "f : ", "a: b: ", "k" * 120 + ": "]),
    st.sampled_from(COMMON) | st.sampled_from(COMMON) | st.sampled_from(VALUES),
)
TEXTS = st.builds(
    "{}{}".format, st.lists(LINES, max_size=8).map("\n".join), st.sampled_from(["\n", "", "\n\n"])
)


def _file(text: str) -> io.BytesIO:
    return io.BytesIO(text.encode())


def shape(node: Node) -> Any:
    """What a tree says, with all its places."""
    held: Any = node.held
    if isinstance(held, dict):
        held = [(key, each.key, shape(each)) for key, each in held.items()]
    elif isinstance(held, list):
        held = [shape(each) for each in held]
    else:
        held = Leaf(held.text, held.plain, held.tag)
    return node.place, held


@given(TEXTS)
@example("a: >-\n  x \n  y\n\n  z\n\nb: |\n  # no comment\n# one\n")
@example("a:\n- b:\n  - c\n- d\ne: f\n")
@example("a: |\n  x")
@example("- a\nb: c\n")
def test_both_ways_read_the_same(text: str) -> None:
    """What the quick way reads, the parser reads as the same tree, with the same places."""
    quick = blocks(text, 3, PLAIN.limits)
    if quick is not None:
        slow = tree(text, 3, PLAIN.limits)
        assert slow.root is not None
        assert shape(quick) == shape(slow.root)
        assert (slow.problems, slow.aliases, slow.notes) == ((), False, ())


@given(bundles(), st.floats(0, 1), st.sampled_from(VALUES))
def test_damage_is_left_to_the_parser(bundle: Any, where: float, put: str) -> None:
    """A text of ours that was damaged anywhere is read as the parser reads it, or left to it."""
    text = yaml.dumps(bundle).decode()
    at = int(where * len(text))
    damaged = text[:at] + put + text[at + 1 :]
    quick = blocks(damaged, 1, PLAIN.limits)
    if quick is not None:
        slow = tree(damaged, 1, PLAIN.limits)
        assert slow.root is not None
        assert shape(quick) == shape(slow.root)
        assert slow.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "id: x # said\n\n# all\nclaims:\n  - id: c\n    text: >-\n      A\n      B\n",
        "---\nagents:\n- id: a\n  note: |\n    One.\n\n    Two.\nquotes:\n- speakers: [a, b]\n",
        'a: "\\u00e9 \\" \\n"\nb:\nc: []',
    ],
)
def test_the_common_shape_is_read_quickly(text: str) -> None:
    """Blocks, plain and quoted words, short lists, long texts and comments need no parser."""
    assert blocks(text, 1, PLAIN.limits) is not None


def test_depth_is_left_to_the_parser() -> None:
    """A document that is too deep is refused by the parser, with the place."""
    text = "".join(f"{' ' * n}a:\n" for n in range(200)) + "\n"
    assert blocks(text, 1, PLAIN.limits) is None
    assert "more than 100 levels" in str(next(iter(yaml.iter_load(_file(text)))))


@pytest.mark.parametrize(
    ("text", "words"),
    [("We are #1", '"#1"'), ("Say #MeToo, now # said", '"#MeToo, now # said"'), ("a  #b", '"#b"')],
)
def test_a_hashtag_behind_a_blank_is_noted(text: str, words: str) -> None:
    """What may have been meant as words is a comment in YAML; it is named, with its line."""
    (found,) = yaml.read(_file(f"civicclaims: 1-draft\nclaims:\n  - id: c\n    text: {text}\n"))
    assert found.problems == ()
    (note,) = found.notes
    assert note.startswith(f"line 4: {words} stands behind a blank")


@pytest.mark.parametrize("text", ["x # said", "'We are #1' #x", "a#b", "x #", '"#MeToo"'])
def test_a_comment_is_not_noted(text: str) -> None:
    """A comment with a blank behind its sign is one, and so is one behind quotation marks."""
    (found,) = yaml.read(_file(f"civicclaims: 1-draft\nclaims:\n  - id: c\n    text: {text}\n"))
    assert (found.problems, found.notes) == ((), ())
