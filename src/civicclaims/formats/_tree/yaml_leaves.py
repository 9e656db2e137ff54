"""What the words of YAML stand for, once the field that holds them is known."""

import json
import re
from typing import Final

from civicclaims.formats._own.shape import Shape
from civicclaims.formats._tree.tree import Leaf

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS: Final = {
    "true": "true", "True": "true", "TRUE": "true",
    "false": "false", "False": "false", "FALSE": "false",
}  # fmt: skip
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,40}|0o[0-7]{1,40}|0x[0-9a-fA-F]{1,40}")


def written(leaf: Leaf, shape: Shape | None) -> str:
    """A leaf in JSON: plain words are what their field makes of them.

    A text is the words as they stand, so that 3.10 stays 3.10 and no stays no. Only the words
    of YAML 1.2 stand for a truth, a whole number or nothing.
    """
    text, tag = leaf.text, leaf.tag
    if tag == "str" or (tag is None and not leaf.plain):
        return json.dumps(text)
    if text in _NULLS and tag in {None, "null"}:
        return "null"
    kind = None if shape is None or shape.many else shape.kind
    if kind in {"text", "words"} and tag is None:
        return json.dumps(text)
    if text in _TRUTHS and kind != "integer":
        return _TRUTHS[text]
    if _INTEGER.fullmatch(text) and kind != "truth":
        return str(_whole(text))
    return json.dumps(text)


def _whole(text: str) -> int:
    base = {"0o": 8, "0x": 16}.get(text[:2])
    return int(text) if base is None else int(text[2:], base)
