import io
import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from prov.model import ProvDocument
from tests.formats.holding import holding

from civicclaims.formats import prov
from civicclaims.formats.losses import Loss, kept
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.strategies import bundles
from civicclaims.values.quantity import Quantity
from civicclaims.values.selector import Selector


def written(*records: Bundle) -> dict[str, Any]:
    """What is written of records."""
    file = io.BytesIO()
    prov.write(records, file)
    made: dict[str, Any] = json.loads(file.getvalue())
    return made


def counts(document: dict[str, Any]) -> dict[str, int]:
    """How many statements of each kind a document has."""
    return {kind: len(held) for kind, held in document.items() if kind != "prefix"}


@settings(max_examples=25)
@given(st.lists(bundles(), min_size=1, max_size=2))
def test_another_reader_of_provenance_reads_it(records: list[Bundle]) -> None:
    """The reference reader of PROV-JSON takes every document, and gives every statement back."""
    made = written(*records)
    read = ProvDocument.deserialize(content=json.dumps(made), format="json")
    back = json.loads(read.serialize(format="json") or "")
    assert counts(back) == counts(made)
    for name, inner in made.get("bundle", {}).items():
        assert counts(back["bundle"][name]) == counts(inner)


@settings(max_examples=40)
@given(bundles())
def test_every_item_is_there(record: Bundle) -> None:
    """Each agent is an agent and each other item an entity, under a name made of its id."""
    made = written(record)
    assert set(made.get("agent", ())) == {f"cc:agents/{each.id}" for each in record.agents}
    arrays = ("sources", "quotes", "statistics", "claims", "reviews")
    names = {f"cc:{name}/{each.id}" for name in arrays for each in getattr(record, name)}
    assert set(made.get("entity", ())) - {"cc:record/record"} == names


@pytest.mark.parametrize("loss", prov.LOSSES, ids=lambda loss: loss.field)
def test_every_loss_is_one(loss: Loss) -> None:
    """A record that holds the thing is not the same without it."""
    places = (Anchor(source="a", selectors=(Selector(exact="x"),)),)
    printed = Quantity(text="about 5", numeral="5")
    field = loss.field.partition(".")[2]
    record = holding(loss.field, {"anchors": places, "quantity": printed}.get(field))
    assert kept(record, [loss]) != record


def test_odd_ids_are_percent_encoded() -> None:
    """An id may be any text; in a name it is made of letters that every reader takes."""
    made = written(Bundle(id="a:b", sources=(Source(id="(é) ~.x/"),)))
    assert [*made["entity"]] == ["cc:sources/%28%C3%A9%29%20%7E%2Ex%2F", "cc:record/a%3Ab"]
    assert made["entity"]["cc:record/a%3Ab"] == {
        "prov:type": {"$": "prov:Bundle", "type": "prov:QUALIFIED_NAME"}
    }


def test_an_id_that_occurs_twice_has_two_descriptions() -> None:
    """A broken record is written as it is."""
    twins = tuple(Source(id="a", title=title) for title in ("one", "two", "three"))
    held = written(Bundle(sources=twins))["entity"]["cc:sources/a"]
    assert [each["prov:label"] for each in held] == ["one", "two", "three"]


def test_what_becomes_of_each_reference() -> None:
    """Speaking, making, quoting, first appearance, revision and speaking for somebody."""
    record = Bundle(
        agents=(
            Agent(id="quist", kind="person", name="Ada Quist", acts_for=("tern", "tern")),
            Agent(id="tern", kind="organization", url="https://tern.example"),
            Agent(id="all", kind="group"),
        ),
        sources=(
            Source(id="a", title="Levy", publisher="tern", creators=("quist",), url="u",
                   derived_from=("b",), quoted_from=("c",), primary_source="d", revision_of="e"),
        ),
        quotes=(Quote(id="q", text="Yes", speakers=("quist",), anchors=(Anchor(source="a"),),
                      quoted_from=("a", "b"), translation_of="p"),),
        statistics=(Statistic(id="s", measure="homes", quantity=Quantity(text="about 5"),
                              anchors=(Anchor(source="a"), Anchor(source="a")), revision_of="r",
                              attribution=Attribution(agents=("tern",), via=("b",))),),
        claims=(Claim(id="c", text="So.", appearances=("a",), first_appearance="b", quotes=("q",),
                      statistics=("s",), restates="d", attribution=Attribution(agents=("all",))),),
        reviews=(Review(id="v", claim="c", media=("m",), reviewer="tern", title="No", url="w",
                        supersedes="x", sources=("a",)),),
    )  # fmt: skip
    made = written(record)
    assert made["agent"]["cc:agents/quist"] == {
        "prov:type": {"$": "prov:Person", "type": "prov:QUALIFIED_NAME"}, "prov:label": "Ada Quist",
    }  # fmt: skip
    assert made["entity"]["cc:statistics/s"] == {
        "prov:type": {"$": "schema:Observation", "type": "prov:QUALIFIED_NAME"},
        "prov:label": "homes",
        "prov:value": "about 5",
    }
    assert [*made["actedOnBehalfOf"].values()] == [
        {"prov:delegate": "cc:agents/quist", "prov:responsible": "cc:agents/tern"}
    ]
    assert {tuple(each.values()) for each in made["wasAttributedTo"].values()} == {
        ("cc:sources/a", "cc:agents/quist"), ("cc:sources/a", "cc:agents/tern"),
        ("cc:quotes/q", "cc:agents/quist"), ("cc:statistics/s", "cc:agents/tern"),
        ("cc:claims/c", "cc:agents/all"), ("cc:reviews/v", "cc:agents/tern"),
    }  # fmt: skip
    derived = {
        (each["prov:generatedEntity"], each["prov:usedEntity"], each.get("prov:type", {}).get("$"))
        for each in made["wasDerivedFrom"].values()
    }
    assert derived == {
        ("cc:sources/a", "cc:sources/b", None),
        ("cc:sources/a", "cc:sources/c", "prov:Quotation"),
        ("cc:sources/a", "cc:sources/d", "prov:PrimarySource"),
        ("cc:sources/a", "cc:sources/e", "prov:Revision"),
        ("cc:quotes/q", "cc:sources/a", "prov:Quotation"),
        ("cc:quotes/q", "cc:sources/b", "prov:Quotation"),
        ("cc:quotes/q", "cc:quotes/p", None),
        ("cc:statistics/s", "cc:sources/a", None),
        ("cc:statistics/s", "cc:sources/b", None),
        ("cc:statistics/s", "cc:statistics/r", "prov:Revision"),
        ("cc:claims/c", "cc:sources/a", None),
        ("cc:claims/c", "cc:sources/b", "prov:PrimarySource"),
        ("cc:claims/c", "cc:quotes/q", None),
        ("cc:claims/c", "cc:statistics/s", None),
        ("cc:claims/c", "cc:claims/d", None),
        ("cc:reviews/v", "cc:claims/c", None),
        ("cc:reviews/v", "cc:sources/m", None),
        ("cc:reviews/v", "cc:sources/a", None),
        ("cc:reviews/v", "cc:reviews/x", "prov:Revision"),
    }


def test_several_records_are_bundles_of_one_document() -> None:
    """Each has a bundle of its own, and nothing is said twice."""
    made = written(Bundle(sources=(Source(id="a"),)), Bundle())
    assert [*made["bundle"]] == ["cc:record/1", "cc:record/2"]
    assert prov.dumps(Bundle()).startswith(b"{")
