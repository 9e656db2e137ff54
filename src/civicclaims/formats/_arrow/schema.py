"""The Arrow schema of a record, made of the shapes of its fields, and what else fits it."""

from functools import cache
from importlib import import_module
from typing import Any, Final

from civicclaims.errors import MissingExtraError
from civicclaims.formats._own.shape import Field, Shape, fields
from civicclaims.record.bundle import VERSION, Bundle

METADATA: Final = {b"civicclaims": VERSION.encode()}
"""What the schema of a file says of itself."""


@cache
def library() -> Any:
    """The pyarrow library.

    Raises:
        MissingExtraError: If it is not installed.
    """
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise MissingExtraError("reading and writing Arrow and Parquet", "arrow") from error


class RefusedError(Exception):
    """A file is not read; the message says why."""


class TooLargeError(RefusedError):
    """A file would need more memory than it may; the message says which limit it is over."""


class OtherFileError(RefusedError):
    """A file is of another kind; the message says of which."""


@cache
def failures() -> tuple[type[Exception], ...]:
    """What is raised where a file cannot be read; names that are not UTF-8 among it."""
    return (library().ArrowException, OSError, ValueError, LookupError, MemoryError, RefusedError)


@cache
def schema() -> Any:
    """The schema of a table of records: a row is a record, a column a field of `Bundle`."""
    return library().schema(list(struct(Bundle)), metadata=METADATA)


@cache
def struct(cls: Any) -> Any:
    """The Arrow type of a record class."""
    pa = library()
    return pa.struct([pa.field(field.name, type_of(field)) for field in fields(cls)])


def type_of(field: Field) -> Any:
    """The Arrow type of a field."""
    inner = _inner(field.shape)
    return library().list_(inner) if field.shape.many else inner


def _inner(shape: Shape) -> Any:
    pa = library()
    if shape.kind == "object":
        return struct(shape.cls)
    if shape.kind == "truth":
        return pa.bool_()
    # Offsets of 64 bits, so that no batch is too long for its texts.
    return pa.int64() if shape.kind == "integer" else pa.large_string()


def fits(found: Any, cls: Any) -> bool:
    """Whether a struct type, or a schema, has nothing but fields of a class, with their types.

    Fields may be missing, and a type may be another of the same meaning: 32 bits for 64, words
    by number (a dictionary) for words.
    """
    known = {field.name: field.shape for field in fields(cls)}
    return all(each.name in known and _fits(each.type, known[each.name]) for each in found)


def _fits(found: Any, shape: Shape) -> bool:
    types = library().types
    if types.is_null(found):
        return True
    if shape.many:
        if not (types.is_list(found) or types.is_large_list(found)):
            return False
        found = found.value_type
    if shape.kind == "object":
        return types.is_struct(found) and fits(found, shape.cls)
    if shape.kind == "truth":
        return bool(types.is_boolean(found))
    if shape.kind == "integer":
        return bool(types.is_integer(found))
    return is_text(found)


def is_text(found: Any) -> bool:
    """Whether an Arrow type holds texts."""
    types = library().types
    if types.is_dictionary(found):
        return is_text(found.value_type)
    return bool(types.is_string(found) or types.is_large_string(found) or is_view(found))


def is_view(found: Any) -> bool:
    """Whether an Arrow type holds texts by where in a common buffer each stands."""
    return bool(library().types.is_string_view(found))


def plain_type(found: Any) -> Any:
    """An Arrow type with texts in the place of views of texts, with which little can be done."""
    pa = library()
    if is_view(found):
        return pa.large_string()
    if pa.types.is_list(found):
        return pa.list_(_plain_field(found.value_field))
    if pa.types.is_large_list(found):
        return pa.large_list(_plain_field(found.value_field))
    return pa.struct(list(map(_plain_field, found))) if pa.types.is_struct(found) else found


def _plain_field(field: Any) -> Any:
    return field.with_type(plain_type(field.type))


def plain_schema(found: Any) -> Any:
    """A schema with texts in the place of views of texts."""
    return library().schema(list(map(_plain_field, found)))
