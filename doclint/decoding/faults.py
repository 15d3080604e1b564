"""What is wrong in a table that does not fit a msgspec type: all of it, the first line first.

Only files that are wrong come here: msgspec stops at its first error and names keys of
tables with ``[...]``, so the faults are looked for again, key by key.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields

from doclint.nearest import nearest
from doclint.toml import Path, Toml

_LISTS = (list, tuple, set, frozenset)
# Types as TOML has them; a truth value is an integer to Python, so it comes first.
_WORDS: tuple[tuple[type, str], ...] = (
    (bool, " true 或者 false（不加引号）"),
    (str, "文字（加引号）"),
    (int, "整数"),
    (float, "数"),
    (datetime, "日期和时刻"),
    (date, "日期（如 2026-12-31）"),
    (time, "时刻"),
    (list, "列表（加方括号）"),
    (dict, "表"),
)


class Fault(NamedTuple):
    """``path`` gives the line, ``about`` what the sentence is about, ``message`` the rest.

    ``misplaced`` says that the key may be one of another table: it is not known where it
    stands, or any key may stand there.
    """

    path: Path
    about: Path
    message: str
    misplaced: bool = False


def first_fault(source: Toml, value: object, kind: Any, at: Path) -> Fault | None:
    """The first fault in the order of lines, None where none is found."""
    found = [_hinted(each, kind, at) for each in _faults(value, kind, at)]
    return min(found, key=lambda each: source.line(each.path), default=None)


def _hinted(found: Fault, kind: Any, at: Path) -> Fault:
    """A key that belongs at the head of the file, but stands below the name of a table."""
    key = found.path[-1] if len(found.path) > len(at) + 1 else ""
    if not found.misplaced or not _is_struct(kind) or key not in _keys(kind):
        return found
    message = f"没有 {key} 这一项；{key} 应写在文件开头，在各个 [表] 之前"
    return Fault(found.path, found.path[:-1], message)


def _faults(value: Any, kind: Any, path: Path) -> Iterator[Fault]:
    """All faults of a value and of what it holds."""
    bare = _bare(kind)
    within: list[Fault] = []
    if isinstance(value, dict) and (struct := _struct_for(value, bare)) is not None:
        within = [*_struct_faults(value, struct, path)]
    elif isinstance(value, dict) and (item := _item(bare, (dict, Mapping))) is not None:
        for key, each in value.items():
            at = (*path, key)
            found = _faults(each, item, at)
            within += (fault._replace(misplaced=fault.path == at) for fault in found)
    elif isinstance(value, list) and (item := _item(bare, _LISTS)) is not None:
        for number, each in enumerate(value):
            within += _faults(each, item, (*path, number))
    yield from within
    if not within:
        yield from _own_fault(value, kind, path)


def _own_fault(value: Any, kind: Any, path: Path) -> Iterator[Fault]:
    """The fault of a value all of whose parts are right."""
    try:
        convert(value, kind)
    except ValidationError as error:
        yield _described(value, kind, path, str(error))


def _struct_faults(value: dict[str, Any], struct: type[Struct], path: Path) -> Iterator[Fault]:
    """Keys that are not known or not there, and what is wrong with the others."""
    known = _keys(struct)
    tag = struct.__struct_config__.tag_field
    guesses: list[str] = []
    for key, each in value.items():
        if key in known:
            yield from _faults(each, known[key].type, (*path, key))
        elif key != tag:
            meant = nearest(key, known)
            guesses.append(meant)
            yield Fault((*path, key), path, f"没有 {key} 这一项{meant}", True)
    for key, field in known.items():
        misspelt = f"，是否指 {key}？" in guesses
        if field.required and key not in value and not misspelt:
            yield Fault(path, path, f"缺少 {key}{_meaning(field)}")


def _described(value: Any, kind: Any, path: Path, error: str) -> Fault:
    """What msgspec refuses, in Chinese."""
    kind = _given_kind(kind)
    bare = _bare(kind)
    choices = _tags(bare)
    if choices and isinstance(value, dict) and _struct_for(value, bare) is None:
        tag = choices[0]
        if tag not in value:
            return Fault(path, path, f"缺少 {tag}（{'、'.join(choices[1])} 之一）")
        return Fault((*path, tag), (*path, tag), _no_such(value[tag], choices[1]))
    words = tuple(word for member in _members(bare) for word in _literals(member))
    if words and isinstance(value, str):
        return Fault(path, path, _no_such(value, words))
    if isinstance(value, dict) and _is_struct(_item(bare, _LISTS)):
        return Fault(path, path, "要写成两层方括号 [[…]]，每项一个")
    if not _fits(value, bare):
        return Fault(path, path, f"的值应为{_expected(bare)}，不是{_given(value)}")
    return Fault(path, path, _constraint(kind, error))


def _constraint(kind: Any, error: str) -> str:
    """A value of the right type, but too short, too small, in another form."""
    meta = next((each for each in _metas(kind)), None)
    examples = meta.examples if meta else None
    if examples:
        return f"的写法不对，应如 {examples[0]}"
    message = error.partition(" - at `$")[0]
    if message.startswith("Expected") and "of length >= 1" in message:
        return "不能是空的"
    if message.startswith("Invalid RFC3339"):
        return "应为日期，如 2026-12-31"
    bounds = [f"{words} {bound}" for words, bound in _bounds(meta) if bound is not None]
    if meta is not None and meta.min_length and "`array`" in message:
        return f"至少要写 {meta.min_length} 项"
    if bounds:
        return f"的值应{'、'.join(bounds)}"
    return f"：{message}"


def _bounds(meta: Meta | None) -> tuple[tuple[str, float | None], ...]:
    if meta is None:
        return ()
    return (
        ("不小于", meta.ge),
        ("大于", meta.gt),
        ("不大于", meta.le),
        ("小于", meta.lt),
        ("长度不小于", meta.min_length),
        ("长度不大于", meta.max_length),
    )


def _no_such(value: object, known: tuple[str, ...]) -> str:
    return f"不能是 {value}{nearest(str(value), known)}"


def _meaning(field: FieldInfo) -> str:
    """What a key is for, in brackets."""
    said = [meta.description for meta in _metas(field.type) if meta.description]
    return f"（{said[0]}）" if said else " 这一项"


def _expected(bare: Any) -> str:
    """A type in words."""
    words: list[str] = []
    for member in _members(bare):
        if _literals(member):
            words.append(f" {'、'.join(_literals(member))} 之一（加引号）")
        elif (name := _name(member)) is not None:
            words.append(name)
    return "或者".join(dict.fromkeys(words))


def _name(member: Any) -> str | None:
    origin = get_origin(member) or member
    if origin in _LISTS:
        return "列表（加方括号）"
    if _is_struct(member) or origin in (dict, Mapping):
        return "表"
    return next((words for kind, words in _WORDS if origin is kind), None)


def _given(value: object) -> str:
    """A value in words: its type, and itself where it is short."""
    if isinstance(value, bool):
        return f" {str(value).lower()}"
    name = next((words for kind, words in _WORDS if isinstance(value, kind)), "")
    name = name.partition("（")[0]
    return name if isinstance(value, list | dict) else f"{name} {value}"


def _fits(value: object, bare: Any) -> bool:
    """Whether a value is of one of the types, whatever it says."""
    for member in _members(bare):
        origin = get_origin(member) or member
        if isinstance(value, bool):
            fits = origin is bool
        elif isinstance(value, datetime):  # a date to Python
            fits = origin is datetime
        elif isinstance(value, list):
            fits = origin in _LISTS
        elif isinstance(value, dict):
            fits = origin in (dict, Mapping) or _is_struct(member)
        elif isinstance(value, str):
            fits = origin in (str, date, datetime) or bool(_literals(member))
        else:
            fits = isinstance(origin, type) and isinstance(value, origin)
            fits = fits or (origin is float and isinstance(value, int))
        if fits:
            return True
    return False


def _struct_for(value: dict[str, Any], bare: Any) -> type[Struct] | None:
    """The one struct that a table is meant to be, by its tag where there are several."""
    structs = [member for member in _members(bare) if _is_struct(member)]
    if len(structs) == 1 and structs[0].__struct_config__.tag is None:
        return structs[0]  # type: ignore[no-any-return]
    for struct in structs:
        config = struct.__struct_config__
        if value.get(config.tag_field) == config.tag:
            return struct  # type: ignore[no-any-return]
    return None


def _tags(bare: Any) -> tuple[str, tuple[str, ...]] | None:
    """The key that tells structs apart, and its values."""
    configs = [m.__struct_config__ for m in _members(bare) if _is_struct(m)]
    tagged = [config for config in configs if config.tag is not None]
    if not tagged:
        return None
    return str(tagged[0].tag_field), tuple(str(config.tag) for config in tagged)


def _item(bare: Any, origins: tuple[Any, ...]) -> Any:
    """The type of the items of a list or the values of a table."""
    for member in _members(bare):
        if get_origin(member) in origins:
            arguments = [each for each in get_args(member) if each is not Ellipsis]
            return arguments[-1]
    return None


def _members(bare: Any) -> tuple[Any, ...]:
    """The types of a union, without None; else the type itself."""
    if get_origin(bare) in (Union, UnionType):
        return tuple(_bare(each) for each in get_args(bare) if each is not NoneType)
    return (bare,)


def _given_kind(kind: Any) -> Any:
    """The type of what may be left out (``X | None``): X with what is noted at it."""
    bare = _bare(kind)
    if get_origin(bare) in (Union, UnionType):
        given = [each for each in get_args(bare) if each is not NoneType]
        return given[0] if len(given) == 1 else kind
    return kind


def _literals(member: Any) -> tuple[str, ...]:
    return tuple(map(str, get_args(member))) if get_origin(member) is Literal else ()


def _bare(kind: Any) -> Any:
    """A type without what is noted at it."""
    return _bare(get_args(kind)[0]) if get_origin(kind) is Annotated else kind


def _metas(kind: Any) -> tuple[Meta, ...]:
    if get_origin(kind) is not Annotated:
        return ()
    return tuple(each for each in get_args(kind)[1:] if isinstance(each, Meta))


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _keys(struct: type[Struct]) -> dict[str, FieldInfo]:
    """The fields of a struct by the keys they have in a file."""
    return {field.encode_name: field for field in fields(struct)}
