"""SRC004."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.findings import Level, Remark
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim


@check("SRC004", since="0.1", level=Level.NOTE)
def withheld_name_alone(claim: Claim, context: Context) -> Iterator[Remark]:
    """A claim rests on the word of one whose name is withheld, and on nobody else's.

    ## What it does
    It looks at who makes a claim. If each of them asked not to be named, and no document
    stands behind the claim, it says so.

    ## Why it matters
    Newsrooms ask for a second source then, and readers cannot weigh the one there is.

    ## Example
    >>> aide = {"id": "aide", "kind": "person", "naming": "withheld", "name": "an aide"}
    >>> claim = {"id": "c", "text": "A deal is near.", "attribution": {"agents": ["aide"]}}
    >>> show("SRC004", {"agents": [aide], "claims": [claim]})
    note SRC004 /claims/0: Only an aide, whose name is withheld, says this: “A deal is near.”

    ## When it is silent
    When somebody named says it too, when it came through a document, and for collectives that
    nobody meant to name, such as "residents" or "other cities".

    ## References
    The practice of news agencies on anonymous sources.
    """
    if claim.attribution is None or claim.attribution.via:
        return
    agents = [context.bundle.get(each) for each in claim.attribution.agents]
    people = [each for each in agents if isinstance(each, Agent)]
    withheld = [each for each in people if each.naming == "withheld" and each.kind != "group"]
    if withheld and len(withheld) == len(agents):
        names = " and ".join(each.name or f"“{called(each)}”" for each in withheld)
        yield Remark(
            message=f"Only {names}, whose name is withheld, says this: “{claim.text}”",
            items=(claim.id, *(each.id for each in withheld)),
            questions="source",
        )
