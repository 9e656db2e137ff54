"""What the site shows differently from the Markdown files."""

import re

_SESSION = re.compile(r"^```python\n(?=>>> )", re.MULTILINE)


def on_page_markdown(markdown: str, **kwargs: object) -> str:  # noqa: ARG001 - the form MkDocs asks for
    """Colour Python sessions as sessions, so that output does not look like code."""
    return _SESSION.sub("```pycon\n", markdown)
