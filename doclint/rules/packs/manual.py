"""The kinds of rules and their keys, in words: read off the types, so that none is missing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from msgspec import Meta, Struct
from msgspec.structs import FieldInfo, fields

from doclint.rules.packs import wire, wire_rules
from doclint.rules.packs.names import ELEMENTS, KINDS, MEASURES, SCOPES


class Section(NamedTuple):
    """A heading, and keys with what they are for."""

    title: str
    rows: tuple[tuple[str, str], ...]


def manual(kinds: Sequence[str] = ()) -> Iterator[Section]:
    """The sections on the kinds named; without names, on all that a pack may hold."""
    for kind in kinds or KINDS:
        rule = wire_rules.RULES[kind]
        own = [field for field in fields(rule) if field.name not in _COMMON]
        yield Section(f'kind = "{kind}"　{KINDS[kind]}', (*_rows(own), *_entry_rows(own)))
    if kinds:
        return
    yield Section("每条规则 [[rule]] 都有的项", tuple(_rows(fields(wire_rules.Rule))))
    yield Section("示例 [[rule.bad]]、[[rule.good]]", tuple(_rows(fields(wire.Example))))
    yield Section("依据 [[basis]]", tuple(_rows(fields(wire.Basis))))
    yield Section("机关配置 [[profile]]（可以不写）", tuple(_rows(fields(wire.Profile))))
    names = (("要素", ELEMENTS), ("范围", SCOPES), ("量什么", MEASURES))
    for title, known in names:
        yield Section(f"{title}：写英文名或者中文名都可以", tuple(known.items()))


_COMMON = frozenset(field.name for field in fields(wire_rules.Rule))


def _rows(found: Iterable[FieldInfo]) -> Iterator[tuple[str, str]]:
    for field in found:
        must = "（必写）" if field.required else ""
        yield field.encode_name, _meaning(field.type) + must


def _entry_rows(found: Iterable[FieldInfo]) -> Iterator[tuple[str, str]]:
    """The keys of the entries of a list."""
    for field in found:
        if field.name == "entry":
            item: Any = get_args(_bare(field.type))[0]
            assert issubclass(item, Struct)
            for key, text in _rows(fields(item)):
                yield f"entry.{key}", text


def _meaning(kind: Any) -> str:
    if get_origin(kind) is not Annotated:
        return ""
    metas = [each for each in get_args(kind)[1:] if isinstance(each, Meta)]
    return next((meta.description for meta in reversed(metas) if meta.description), "")


def _bare(kind: Any) -> Any:
    return _bare(get_args(kind)[0]) if get_origin(kind) is Annotated else kind
