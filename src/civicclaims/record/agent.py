"""People and bodies that speak, act or are spoken of."""

from typing import Literal

import attrs

from civicclaims.values.date import EdtfText
from civicclaims.values.reference import AgentId


@attrs.frozen(kw_only=True)
class Agent:
    """A person, an organisation or a group (schema.org Person, Organization; `prov:Agent`).

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        kind: A "group" is a collective without an address, such as residents or other cities.
        name: The name, or the words the text has for it.
        naming: Whether it is named, its name is withheld (it asked not to be named), or the text
            means nobody in particular.
        role: Its office or part in the story, as printed.
        acts_for: Those it speaks or acts for (`prov:actedOnBehalfOf`).
        part_of: The bodies it belongs to.
        birth_date: The date of birth of a person (EDTF).
        url: Its own page.
        same_as: Pages that say without doubt who it is (schema.org sameAs).
    """

    id: str
    kind: Literal["person", "organization", "group"]
    name: str | None = None
    naming: Literal["named", "withheld", "unspecified"] = "named"
    role: str | None = None
    acts_for: tuple[AgentId, ...] = ()
    part_of: tuple[AgentId, ...] = ()
    birth_date: EdtfText | None = None
    url: str | None = None
    same_as: tuple[str, ...] = ()
