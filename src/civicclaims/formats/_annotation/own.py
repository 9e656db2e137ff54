"""Annotations that we have written ourselves, read back.

Their ids say what they are; what each body is, its purpose says.
"""

from collections.abc import Callable
from typing import Any, Final, get_args

from civicclaims.formats._annotation.json_parts import Path
from civicclaims.formats._annotation.names import RECORD, own
from civicclaims.formats._annotation.parts import REVIEWING, listed, motivations
from civicclaims.formats._annotation.selectors import selector
from civicclaims.formats._annotation.taken import Taken, Target, places
from civicclaims.formats._own.faults import shown
from civicclaims.record.anchor import Anchor
from civicclaims.record.claim import Claim, ClaimKind
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity

QUOTE_KINDS: Final = get_args(Quote.__annotations__["kind"])
CLAIM_KINDS: Final = get_args(ClaimKind)


class _Own:
    """An annotation that we have written, and what its bodies and targets hold."""

    def __init__(self, value: dict[str, Any], path: Path, taken: Taken) -> None:
        self.value = value
        self.path = path
        self.taken = taken
        self._bodies: dict[str, list[dict[str, Any]]] = {}
        for each, _ in listed(value.get("body"), ()):
            purpose = each.get("purpose") if isinstance(each, dict) else None
            if isinstance(purpose, str) and isinstance(each.get("value"), str):
                self._bodies.setdefault(purpose, []).append(each)
            else:
                taken.gathering.pass_over("body")

    def text(self, purpose: str) -> str | None:
        """The text of that purpose."""
        found = self._bodies.get(purpose)
        return found[0]["value"] if found else None

    def language(self, purpose: str) -> str | None:
        """The language of that text."""
        found = self._bodies.get(purpose)
        return _text(found[0].get("language")) if found else None

    def words(self, purpose: str, allowed: tuple[str, ...]) -> list[Any]:
        """The words of that purpose, those that are none of a closed list told."""
        found = [each["value"] for each in self._bodies.get(purpose, ())]
        for each in found:
            if each not in allowed:
                message = f"found {shown(each)} where one of {', '.join(allowed)} was expected"
                self.taken.problem(message, (*self.path, "body"))
        return [each for each in found if each in allowed]

    def anchors(self) -> tuple[Anchor, ...]:
        """Its places."""
        found: list[Target] = []
        for each, where in listed(self.value["target"], (*self.path, "target")):
            if each == RECORD:
                continue
            whole = isinstance(each, dict)
            name, url = _source_of(each.get("source") if whole else each)
            chosen = None
            if whole and each.get("selector") is not None:
                chosen = selector(each["selector"], (*where, "selector"), self.taken, utf16=False)
            if name is None and url is None:
                self.taken.problem("a target without an address", where)
                continue
            source = name if name is not None else self.taken.source(url, where)
            found.append(Target(source=source, selector=chosen))
        return places(found)


def _source_of(value: Any) -> tuple[str | None, str | None]:
    """The id of a source of ours, and its address."""
    if isinstance(value, str):
        name = own(value, "sources")
        return name, None if name is not None else value
    if not isinstance(value, dict):
        return None, None
    name = own(value.get("canonical"), "sources")
    if name is not None:
        return name, _text(value.get("id"))
    return _source_of(value.get("id"))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _source(name: str, found: _Own) -> None:
    target = found.value["target"]
    about = target if isinstance(target, dict) else {}
    kinds = found.text("classifying")
    item = Source(
        id=name,
        kind=kinds,
        title=found.text("describing"),
        url=_source_of(target)[1],
        language=_text(about.get("language")),
        licence=_text(about.get("rights")),
    )
    found.taken.add(item, found.path)


def _quote(name: str, found: _Own) -> None:
    anchors = found.anchors()
    words = " ".join(
        piece.exact for each in anchors for piece in each.selectors if piece.exact is not None
    )
    text = found.text("describing")
    kinds = found.words("classifying", QUOTE_KINDS)
    item = Quote(
        id=name,
        kind=kinds[0] if kinds else "speech",
        text=words if text is None else text,
        language=found.language("describing"),
        anchors=anchors,
    )
    found.taken.add(item, found.path)


def _claim(name: str, found: _Own) -> None:
    item = Claim(
        id=name,
        text=found.text("describing") or "",
        kinds=tuple(found.words("classifying", CLAIM_KINDS)),
        voice="under_review" if motivations(found.value) & REVIEWING else "reported",
        note=found.text("commenting"),
        anchors=found.anchors(),
    )
    found.taken.add(item, found.path)


def _statistic(name: str, found: _Own) -> None:
    printed = found.text("describing")
    item = Statistic(
        id=name,
        measure=found.text("identifying"),
        quantity=None if printed is None else Quantity(text=printed),
        anchors=found.anchors(),
    )
    found.taken.add(item, found.path)


_READ: Final[dict[str, Callable[[str, _Own], None]]] = {
    "sources": _source, "quotes": _quote, "statistics": _statistic, "claims": _claim,
}  # fmt: skip


def take_own(value: dict[str, Any], path: Path, taken: Taken) -> bool:
    """Take in an annotation if it is one of ours; whether it is."""
    for array, read in _READ.items():
        name = own(value.get("id", value.get("@id")), array)
        if name is not None:
            read(name, _Own(value, path, taken))
            return True
    return False
