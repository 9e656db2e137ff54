"""What is read and what is refused are together what a file holds, whatever its format."""

import io
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import given, strategies as st
from tests.cases.flat_reviews import assert_counted

from civicclaims.formats import (
    averitec,
    claimreview,
    claimreview_lines,
    datafeed,
    fact_check_tools,
    html_page,
)
from civicclaims.formats.options import PLAIN


def _node(reviews: int, number: int) -> list[Any]:
    """A claim by itself, or the reviews of it, as nodes of schema.org."""
    claim = {"@type": "Claim", "@id": f"#{number}", "text": f"Rents rose by {number}."}
    review = {"@type": "ClaimReview", "itemReviewed": claim, "claimReviewed": claim["text"]}
    return [{**review, "url": f"{number}/{each}"} for each in range(reviews)] or [claim]


def _page(nodes: list[Any]) -> str:
    blocks = [f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in nodes]
    return "".join(blocks)


def _nodes(drawn: list[int]) -> list[Any]:
    return [each for number, reviews in enumerate(drawn) for each in _node(reviews, number)]


def _searched(drawn: list[int]) -> str:
    claims = [{"text": str(n), "claimReview": [{"url": f"{n}/{one}"} for one in range(reviews)]}
              for n, reviews in enumerate(drawn)]  # fmt: skip
    return json.dumps({"claims": claims})


def _rated(drawn: list[int]) -> str:
    return json.dumps([{"claim": str(n), "label": "Refuted"} for n, _ in enumerate(drawn)])


WRITTEN: Final[dict[str, tuple[ModuleType, Callable[[list[int]], str]]]] = {
    "a list of nodes": (claimreview, lambda drawn: json.dumps(_nodes(drawn))),
    "a graph": (claimreview, lambda drawn: json.dumps({"@graph": _nodes(drawn)})),
    "lines": (claimreview_lines, lambda drawn: "\n".join(map(json.dumps, _nodes(drawn)))),
    "a feed": (datafeed, lambda drawn: json.dumps({"dataFeedElement": _nodes(drawn)})),
    "a page": (html_page, lambda drawn: _page(_nodes(drawn))),
    "a search": (fact_check_tools, _searched),
    "labels": (averitec, _rated),
}


@pytest.mark.parametrize("name", WRITTEN)
@given(drawn=st.lists(st.integers(0, 3), max_size=4), broken=st.integers(0, 4) | st.none())
def test_what_is_read_and_what_is_refused_is_all_there_is(
    name: str, drawn: list[int], broken: int | None
) -> None:
    """Each review and each claim without one is in the record, or refused by name."""
    module, write = WRITTEN[name]
    there = len(drawn) if module is averitec else sum(max(each, 1) for each in drawn)
    text = write(drawn)
    if broken is not None and broken < len(drawn):
        # A claim that stands by itself becomes what cannot be read.
        lone = json.dumps(_node(0, broken)[0])
        if module is fact_check_tools:
            lone = json.dumps({"text": str(broken), "claimReview": []})
        text = text.replace(lone, '"oh"' if module is fact_check_tools else '{"oh": oh}')
    readings = list(module.read(io.BytesIO(text.encode()), PLAIN))
    for reading in readings:
        assert_counted(reading)
    if any(reading.bundle is not None for reading in readings):
        assert sum(reading.count for reading in readings) == there
