"""Look at the built site: what its pages must show, and what they must not ask for.

Usage: check_docs.py FOLDER
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import attrs

import civicclaims
from civicclaims.checks.catalogue import EVERY

_LOADS: Final = re.compile(
    r"<(?:script|link|img|iframe|source|object)\b[^>]*\b(?:src|href|data)=\"(?:https?:)?//[^\"]*"
    r"|class=\"mermaid\"",
)
_STYLE_LOADS: Final = re.compile(r"(?:@import|url\()\s*[\"']?(?:https?:)?//[^\"')]*")
_HEADING: Final = re.compile(r"<h[2-6] id=\"([^\"]+)\" class=\"doc doc-heading\">")
_TAG: Final = re.compile(r"<[^>]*>")
_ROW: Final = re.compile(
    r"<tr class=\"doc-section-item\">\s*<td>\s*<code>(\w+)</code>.*?"
    r"<div class=\"doc-md-description\">(.*?)</div>",
    re.DOTALL,
)


def faults(site: Path) -> list[str]:
    """Everything that is wrong with the site, a sentence each."""
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    found = [
        f"{path.relative_to(site)} asks another host: {match[0]}"
        for path, text in pages.items()
        for match in _LOADS.finditer(text)
    ]
    found += [
        f"{path.relative_to(site)} asks another host: {match[0]}"
        for path in sorted(site.rglob("*.css"))
        for match in _STYLE_LOADS.finditer(path.read_text("utf-8"))
    ]
    shown = _sections(pages.values())
    for name in civicclaims.__all__:
        found += _undocumented(name, getattr(civicclaims, name), shown)
    found += [
        f"{check.code} has no page"
        for check in EVERY
        if not (site / "checks" / check.code / "index.html").is_file()
    ]
    return found


def _sections(pages: Iterable[str]) -> dict[str, str]:
    """What the pages show under each documented name, up to the next one."""
    sections: dict[str, str] = {}
    for text in pages:
        pieces = _HEADING.split(text)
        sections |= dict(zip(pieces[1::2], pieces[2::2], strict=True))
    return sections


def _undocumented(name: str, member: object, shown: dict[str, str]) -> list[str]:
    """What is missing of one public name: its place, or a field in its table of parameters."""
    if name.startswith("__"):
        return []
    path = f"{getattr(member, '__module__', '')}.{getattr(member, '__qualname__', '')}"
    if path not in shown:
        return [f"the reference does not show {path}"]
    if not (isinstance(member, type) and attrs.has(member)):
        return []
    rows = {field: _TAG.sub("", words).strip() for field, words in _ROW.findall(shown[path])}
    return [
        f"the table of {path} does not describe {field.name}"
        for field in attrs.fields(member)
        if not field.name.startswith("_") and not rows.get(field.name)
    ]


def main() -> int:
    """Print every fault of the site in the folder that is named."""
    site = Path(sys.argv[1])
    if not (site / "index.html").is_file():
        print(f"{site} holds no site")
        return 1
    found = faults(site)
    for fault in found:
        print(fault)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
