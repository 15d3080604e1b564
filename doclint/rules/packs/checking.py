"""What the types of a pack cannot say: names given twice, grounds that are not there."""

from collections.abc import Iterable, Iterator
from datetime import date

from doclint.decoding import fault
from doclint.nearest import nearest
from doclint.official.vocabulary import DOCUMENT_TYPES
from doclint.rules.packs import wire, wire_rules
from doclint.rules.packs.rule_checking import Fault, faults_of
from doclint.rules.packs.spec import PLACEHOLDERS
from doclint.toml import Path, Toml


def check(file: wire_rules.File, source: Toml) -> None:
    """Raise ``DecodeError`` for the first thing wrong, in the order of lines."""
    if not file.rule and not file.profile:
        raise fault(source, (), "没有写一条规则（[[rule]]），也没有机关配置（[[profile]]）")
    faults = [*_doubles(file), *_grounds(file), *_profiles(file), *_rules(file)]
    if faults:
        path, message = min(faults, key=lambda each: source.line(each[0]))
        raise fault(source, path, message)


def _doubles(file: wire_rules.File) -> Iterator[Fault]:
    """Names that must be unique."""
    yield from _twice((("basis", i, "id"), b.id) for i, b in enumerate(file.basis))
    yield from _twice((("profile", i, "name"), p.name) for i, p in enumerate(file.profile))
    yield from _twice((("rule", i, "code"), r.code) for i, r in enumerate(file.rule))
    yield from _twice((("rule", i, "name"), r.name) for i, r in enumerate(file.rule))


def _twice(named: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    seen = set()
    for path, name in named:
        if name in seen:
            yield path, f"不能是 {name}：前面已经用过"
        seen.add(name)


def _grounds(file: wire_rules.File) -> Iterator[Fault]:
    """Grounds that are referred to; a rule may say its custom in words instead."""
    known = [basis.id for basis in file.basis]
    for i, rule in enumerate(file.rule):
        for j, name in enumerate(rule.basis):
            if name not in known and name.isascii():
                yield ("rule", i, "basis", j), _no_ground(name, known)
    for i, profile in enumerate(file.profile):
        for j, name in enumerate(profile.mark_basis):
            if name not in known:
                yield ("profile", i, "mark-basis", j), _no_ground(name, known)
        validity = profile.validity
        if validity is not None and validity.basis not in known:
            yield ("profile", i, "validity", "basis"), _no_ground(validity.basis, known)


def _no_ground(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return f"不能是 {name}：没有这个编号的 [[basis]]{near}"


def _profiles(file: wire_rules.File) -> Iterator[Fault]:
    for i, profile in enumerate(file.profile):
        at: Path = ("profile", i)
        if profile.mark_required and not profile.mark_basis:
            yield (*at, "mark-required"), "写了必须标注，就要在 mark-basis 写明依据"
        if profile.inherits == profile.name:
            yield (*at, "inherits"), "不能是它自己"
        if profile.name in ("auto", "national"):
            yield (*at, "name"), f"不能是 {profile.name}：doclint 自己用"
        yield from _day((*at, "mark-required-from"), profile.mark_required_from)
        if profile.validity is not None:
            yield from _day((*at, "validity", "since"), profile.validity.since)


def _rules(file: wire_rules.File) -> Iterator[Fault]:
    used = [rule.code for rule in file.rule if rule.status != "retired"]
    for i, rule in enumerate(file.rule):
        at: Path = ("rule", i)
        if rule.code[:-3] != file.pack.prefix:
            yield (*at, "code"), f"不能是 {rule.code}：本包的代码以 {file.pack.prefix} 开头"
        if rule.replaced_by and rule.status != "retired":
            yield (*at, "replaced-by"), '只有 status = "retired" 的规则才写'
        elif rule.replaced_by[:-3] == file.pack.prefix and rule.replaced_by not in used:
            known = nearest(rule.replaced_by, used)
            yield (*at, "replaced-by"), f"不能是 {rule.replaced_by}：没有这条正在用的规则{known}"
        for j, kind in enumerate(rule.document_types):
            if kind not in DOCUMENT_TYPES:
                known = nearest(kind, DOCUMENT_TYPES) or f"，可用：{'、'.join(DOCUMENT_TYPES)}"
                yield (*at, "document-types", j), f"不能是 {kind}{known}"
        yield from _day((*at, "in-force-from"), rule.in_force_from)
        yield from _texts(at, rule)
        yield from _examples(at, rule)
        yield from faults_of(at, rule)


def _texts(at: Path, rule: wire_rules.AnyRule) -> Iterator[Fault]:
    """Placeholders that mean nothing."""
    places: list[tuple[Path, str]] = [((*at, "message"), rule.message), ((*at, "help"), rule.help)]
    for i, entry in enumerate(getattr(rule, "entry", ())):
        places += [((*at, "entry", i, "message"), entry.message)]
        places += [((*at, "entry", i, "help"), entry.help)]
    for path, text in places:
        for piece in text.split("{")[1:]:
            name, closed, _ = piece.partition("}")
            if closed and name not in PLACEHOLDERS:
                known = "、".join(f"{{{each}}}" for each in PLACEHOLDERS)
                yield path, f"里的 {{{name}}} 没有意义，可用：{known}"


def _examples(at: Path, rule: wire_rules.AnyRule) -> Iterator[Fault]:
    kinds: tuple[tuple[str, list[wire.Example]], ...] = (("bad", rule.bad), ("good", rule.good))
    for kind, examples in kinds:
        for i, example in enumerate(examples):
            path: Path = (*at, kind, i)
            if not (example.lines or example.draft or example.layout):
                yield path, "没有写 lines（公文的各行）或者 draft（改哪些要素）"
            elif example.lines and (example.draft or example.layout):
                yield (*path, "lines"), "不能与 draft、layout 同时写"
            yield from _day((*path, "today"), example.today)


def _day(path: Path, text: str) -> Iterator[Fault]:
    if not text:
        return
    try:
        date.fromisoformat(text)
    except ValueError:
        yield path, f"不能是 {text}：没有这一天"
