"""What a message calls an item: its id, or its words where a reader made the id."""

import pytest
from tests.showing import found

from civicclaims.checks.naming import called
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Item
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import Total
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic

MADE = "0123456789"


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (Agent(id="desk", kind="organization", name="Tern"), "desk"),
        (Agent(id=f"agent-{MADE}", kind="organization", name="Tern"), "Tern"),
        (Agent(id=f"agent-{MADE}", kind="organization", url="https://a.example"),
         "https://a.example"),
        (Agent(id=f"agent-{MADE}", kind="organization"), f"agent-{MADE}"),
        (Source(id=f"source-{MADE}-2", title="The levy"), "The levy"),
        (Claim(id=f"claim-{MADE}", text="Rents fell."), "Rents fell."),
        (Claim(id="claim-of-2025", text="Rents fell."), "claim-of-2025"),
        (Claim(id=f"claim-{MADE}", text="x" * 200), "x" * 79 + "…"),
        (Quote(id=f"quote-{MADE}", text="No."), "No."),
        (Review(id=f"review-{MADE}", url="https://a.example/1"), "https://a.example/1"),
        (Statistic(id=f"statistic-{MADE}", measure="rents"), "rents"),
        (Total(id=f"claim-{MADE}", terms=("a", "b"), total="c"), f"claim-{MADE}"),
    ],
)  # fmt: skip
def test_an_item_is_called_by_what_a_person_knows(item: Item, name: str) -> None:
    """An id that somebody gave is shown, and one that was made only where there are no words."""
    assert called(item) == name


@pytest.mark.parametrize(
    ("source", "shown"),
    [("poll", "The poll (“poll”)"), (f"source-{MADE}", "“The poll”")],
)
def test_a_place_to_look_is_named_once(source: str, shown: str) -> None:
    """A source stands by its title and the id it was given, and never by its title twice."""
    parts = [
        {"id": name, "quantity": {"text": f"{n} percent", "numeral": n, "unit": "percent"},
         "attribution": {"via": [source]}}
        for name, n in (("yes", "51"), ("no", "57"))
    ]  # fmt: skip
    record = {
        "sources": [{"id": source, "title": "The poll"}],
        "statistics": parts,
        "parts_of_whole": [
            {"id": "p", "parts": ["yes", "no"], "exhaustive": "yes", "exclusive": "yes"}
        ],
    }
    [finding] = found("NUM003", record)
    assert finding.remark.settle == f"See {shown}."
