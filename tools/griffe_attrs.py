"""Documentation of attrs classes: the fields of a docstring become the parameters of the class.

griffe knows the constructors of dataclasses but not those of attrs. The types and defaults are
taken as they are written in the source, the descriptions from the section `Attributes:`.
"""

from typing import Any

import griffe

_DECORATORS = frozenset({"attrs.frozen", "attrs.define"})


class AttrsFields(griffe.Extension):
    """Shows the fields of attrs classes in a table of parameters."""

    def on_class_members(self, *, cls: griffe.Class, **kwargs: Any) -> None:  # noqa: ARG002 - the form griffe asks for
        """Turn the section of attributes into one of parameters."""
        if cls.docstring is None or not any(
            each.callable_path in _DECORATORS for each in cls.decorators
        ):
            return
        sections = cls.docstring.parsed
        for place, section in enumerate(sections):
            if isinstance(section, griffe.DocstringSectionAttributes):
                sections[place] = griffe.DocstringSectionParameters(
                    [_parameter(cls, each) for each in section.value]
                )
                for each in section.value:
                    cls.members.pop(each.name, None)


def _parameter(
    cls: griffe.Class, described: griffe.DocstringAttribute
) -> griffe.DocstringParameter:
    """One field, as a parameter with its type and default.

    Raises:
        KeyError: If the docstring describes a field that the class does not have.
    """
    field = cls.attributes[described.name]
    return griffe.DocstringParameter(
        described.name,
        annotation=field.annotation,
        description=described.description,
        value=None if field.value is None else str(field.value),
    )
