"""Cases of a rule as data: drafts that must fail it and drafts that must pass it.

A case file is ``CODE.toml``::

    [[fail]]
    name = "half-width brackets"
    draft = { document_number = "滨政办发[2026]12号" }   # fields of Draft
    severity = "error"                                     # expected, if said
    element = "document_number"                            # expected, if said
    says = "六角括号"                                      # words of the message, if said
    excerpt = "滨政办发[2026]12号"                          # the words at fault, if said
    label = "正文第2段"                                    # words of the place, if said

    [[pass]]
    name = "an order has its own number"
    lines = ["滨海市人民政府令", "第12号", "……"]              # plain paragraphs

    [[fail]]
    name = "the cover form gives no reason"
    stated = [{ cls = "withheld", literal = "不予公开", reason = "", origin = "发文稿纸" }]
    members = [{ role = "plan", lines = ["解读方案", "解读形式：图解"] }]   # companions

``layout`` holds fields of Layout, ``sheet`` lines such as ``纸张：184×260毫米`` (see
`doclint.testing.sheet`; a page's example may consist of such lines); ``stage``,
``profile``, ``today`` and ``require_submission`` are options of ``doclint.check``. What is
expected must hold of one and the same finding. In
``lines``, ``……`` stands for the rest of a compliant draft. ``stated`` (fields of Stated)
and ``members`` (role and lines) make a submission; without
``members`` (even empty) no companions were given. In the examples of a rule's page a line
``【解读方案】`` begins a companion (see `doclint.testing.companions`), and ``【带修订痕迹】`` fills
the draft with tracked changes. A rule that needs caps on validity gets those of ``CAPS``;
``page`` makes a published page in place of a draft (see `doclint.testing.page`; an example is one
where its first line is ``【网页】``). ``registry`` holds published documents (see `doclint.testing.registry`, whose ``SAMPLE`` a rule
that needs a registry gets where none is written).
An unknown key is an error: a case that does not say what it seems to say proves nothing.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from doclint.rules.page import parse_page
from doclint.submission.model import ROLES, Stated
from doclint.testing.builder import build, from_lines
from doclint.testing.case import CAPS, Case
from doclint.testing.companions import Companion, companions_of, stated_of
from doclint.testing.draft import Annex, Comment, Draft
from doclint.testing.layout import STANDARD, Layout
from doclint.testing.page import KEYS as PAGE_KEYS
from doclint.testing.page import is_page, page_of_lines, page_of_table
from doclint.testing.sheet import is_sheet, parse_sheet

if TYPE_CHECKING:
    from doclint.registry.model import Registry

__all__ = [
    "CAPS",
    "Case",
    "CaseError",
    "REST",
    "complete",
    "example_case",
    "load_cases",
    "page_cases",
]

REST = "……"
_REVISED = "【带修订痕迹】"
_TODAY = "2026-06-01"
_TEXTS = ("severity", "element", "says", "excerpt", "label")
_OPTIONS = ("stage", "profile", "today")
_KEYS = (
    "name", "draft", "lines", "layout", "sheet", "stated", "members", "require_submission",
    "registry", "page",
    *_OPTIONS, *_TEXTS,
)  # fmt: skip


class CaseError(ValueError):
    """A case that cannot be used; the message is a Chinese sentence."""


def load_cases(text: str, code: str) -> tuple[Case, ...]:
    """The cases of a case file's text, the failing ones first; raises ``CaseError``."""
    from tomllib import TOMLDecodeError, loads

    try:
        tables = loads(text)
    except TOMLDecodeError as error:
        raise CaseError(f"不是 TOML：{error}") from None
    _known(tables, ("fail", "pass"), "用例文件")
    return tuple(
        example_case(code, kind == "fail", table, {})
        for kind in ("fail", "pass")
        for table in tables.get(kind, ())
    )


def example_case(
    code: str, fails: bool, table: Mapping[str, Any], options: Mapping[str, object]
) -> Case:
    """A case from a table with the keys of a case file; ``options`` prevail over it.

    ``options`` are those of ``make_settings`` (``packs``, ``profile`` …). Without ``name``
    the case is called 错误示例 or 正确示例. Raises ``CaseError``.
    """
    name = str(table.get("name", "错误示例" if fails else "正确示例"))
    _known(table, _KEYS, f"用例“{name}”")
    asked: dict[str, object] = {"profile": "national", "today": _TODAY}
    asked |= {key: str(table[key]) for key in _OPTIONS if key in table}
    asked["require_submission"] = bool(table.get("require_submission", False))
    try:
        return Case(
            code,
            fails,
            name,
            _data(table),
            {**asked, **options},
            stated=tuple(Stated(**each) for each in table.get("stated", ())),
            companions=_companions(table),
            registry=_registry(table),
            **{key: str(table[key]) for key in _TEXTS if key in table},
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CaseError(f"用例“{name}”写得不对：{error}") from None


def page_cases(code: str, page: str, stage: str) -> tuple[Case, Case]:
    """错误示例 and 正确示例 of a rule's page as a failing and a passing case."""
    parsed = parse_page(page)
    return (
        _example(code, True, "错误示例", parsed.wrong, stage),
        _example(code, False, "正确示例", parsed.right, stage),
    )


def _example(code: str, fails: bool, name: str, text: str, stage: str) -> Case:
    """An example of a page; its companions stand below the draft."""
    lines = [line.strip() for line in text.splitlines()]
    layout = STANDARD._replace(revisions=_REVISED in lines)
    draft, companions = companions_of([line for line in lines if line != _REVISED])
    options: dict[str, object] = {"stage": stage, "profile": "national", "today": _TODAY}
    options["require_submission"] = True  # only PK003 asks
    if is_page(lines):
        return Case(code, fails, name, page_of_lines(lines), options)
    if is_sheet(draft):
        data = build(Draft(), layout._replace(sheet=parse_sheet(draft)))
    else:
        data = from_lines(complete(draft), layout)
    return Case(
        code, fails, name, data, options, stated=stated_of(companions), companions=companions
    )


def complete(lines: Sequence[str]) -> list[str]:
    """Lines with each ``……`` replaced by the rest of a compliant draft.

    Lines before the first stand for its head (版头 to 主送机关), those after the last for
    its tail (署名 to 附注), those between two for its text; what is empty is taken from the
    draft. Lines without ``……`` are a whole document.
    """
    pieces: list[list[str]] = [[]]
    for line in lines:
        if line == REST:
            pieces.append([])
        else:
            pieces[-1].append(line)
    if len(pieces) == 1:
        return pieces[0]
    head, *middle, tail = pieces
    text = [line for piece in middle for line in piece]
    return [*(head or _HEAD), *_OPENING, *text, *_CLOSING, *(tail or _TAIL)]


_DRAFT = Draft()
_HEAD = [
    *_DRAFT.issuer_mark,
    _DRAFT.document_number,
    _DRAFT.title.replace("\n", ""),
    _DRAFT.addressees,
]
_OPENING, _CLOSING = list(_DRAFT.body[:3]), list(_DRAFT.body[3:])
_TAIL = [*_DRAFT.issuers, _DRAFT.issued_on, f"（{_DRAFT.mark}）"]


def _companions(table: Mapping[str, Any]) -> tuple[Companion, ...] | None:
    if "members" not in table:
        return None
    for each in table["members"]:
        _known(each, ("role", "lines"), "members")
        if each["role"] not in ROLES:
            raise CaseError(f"members 的 role 没有 {each['role']}，可用：{'、'.join(ROLES)}")
    return tuple(Companion(each["role"], tuple(each.get("lines", ()))) for each in table["members"])


def _registry(table: Mapping[str, Any]) -> "Registry | None":
    if "registry" not in table:
        return None
    from doclint.testing.registry import KEYS, registry_of

    for each in table["registry"]:
        _known(each, KEYS, "registry")
    return registry_of(table["registry"])


def _data(table: Mapping[str, Any]) -> bytes:
    fields, look = table.get("draft", {}), table.get("layout", {})
    if "page" in table:
        if fields or look or "sheet" in table or "lines" in table:
            raise CaseError("写了 page，就不能再写 draft、lines、layout、sheet")
        _known(table["page"], PAGE_KEYS, "page")
        return page_of_table(table["page"])
    if "lines" in table:
        if fields or look or "sheet" in table:
            raise CaseError("写了 lines，就不能再写 draft、layout、sheet")
        return from_lines(complete(table["lines"]))
    _known(fields, Draft._fields, "draft")
    _known(look, Layout._fields, "layout")
    draft = Draft()._replace(**{key: _value(key, value) for key, value in fields.items()})
    sheet = parse_sheet(table.get("sheet", ()))
    return build(draft, STANDARD._replace(sheet=sheet, **look))


def _value(field: str, value: Any) -> Any:
    """A field of a draft as TOML has it; tables are annexes and comments, or pairs."""
    if field == "annexes":
        return tuple(Annex(a["label"], a["title"], tuple(a["paragraphs"])) for a in value)
    if field == "comments":
        return tuple(Comment(**each) for each in value)
    if isinstance(value, dict):
        return tuple((key, str(each)) for key, each in value.items())
    return tuple(value) if isinstance(value, list) else value


def _known(table: Mapping[str, Any], keys: Sequence[str], where: str) -> None:
    """Raise ``CaseError`` for a key that means nothing there."""
    from doclint.nearest import nearest

    gap = " " if where.isascii() else ""
    for key in table:
        if key not in keys:
            raise CaseError(f"{where}{gap}没有 {key} 这一项{nearest(key, keys)}")
