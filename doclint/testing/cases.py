"""Cases of a rule as data: drafts that must fail it and drafts that must pass it.

A case file is ``CODE.toml``::

    [[fail]]
    name = "half-width brackets"
    draft = { document_number = "滨政办发[2026]12号" }   # fields of Draft
    severity = "error"                                     # expected, if said
    element = "document_number"                            # expected, if said

    [[pass]]
    name = "an order has its own number"
    lines = ["滨海市人民政府令", "第12号", "……"]              # plain paragraphs

    [[fail]]
    name = "the cover form gives no reason"
    stated = [{ cls = "withheld", literal = "不予公开", reason = "", origin = "发文稿纸" }]
    members = [{ role = "plan", lines = ["解读方案", "解读形式：图解"] }]   # companions

``layout`` holds fields of Layout, ``sheet`` lines such as ``纸张：184×260毫米`` (see
`doclint.testing.sheet`; a page's example may consist of such lines); ``stage``,
``profile``, ``today`` and ``require_submission`` are options of ``doclint.check``. In
``lines``, ``……`` stands for the rest of a compliant draft. ``stated`` (fields of Stated)
and ``members`` (role and lines) make a submission; without
``members`` (even empty) no companions were given. In the examples of a rule's page a line
``【解读方案】`` begins a companion (see `doclint.testing.companions`), and ``【带修订痕迹】`` fills
the draft with tracked changes. A rule that needs caps on validity gets those of ``CAPS``.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from doclint.finding import Finding
from doclint.profile import Profile, ValidityCaps
from doclint.rules.page import parse_page
from doclint.submission.model import Stated
from doclint.testing.builder import build, from_lines
from doclint.testing.companions import Companion, companions_of, stated_of, submission
from doclint.testing.draft import Annex, Draft
from doclint.testing.layout import STANDARD
from doclint.testing.sheet import is_sheet, parse_sheet

REST = "……"
_REVISED = "【带修订痕迹】"
_TODAY = "2026-06-01"


# Caps as some provinces have them: 5 years, 2 for 暂行 and 试行, 1 for 通告.
CAPS = ValidityCaps(5, 2, 1, True, True, ("滨海省规范性文件管理办法", "", "第二十条", "local"))


class Case(NamedTuple):
    """One case; ``fails`` says whether the rule must find something, the rest is as above.

    ``companions`` is None where none were given.
    """

    code: str
    fails: bool
    name: str
    data: bytes
    options: Mapping[str, object]
    severity: str = ""
    element: str = ""
    stated: tuple[Stated, ...] = ()
    companions: tuple[Companion, ...] | None = None

    def findings(self) -> tuple[Finding, ...]:
        """What the rule finds, through the whole engine."""
        from doclint.engine import Engine
        from doclint.settings import make_settings

        engine = Engine(make_settings(select=[self.code], **self.options))
        rule = engine.catalogue.rule(self.code)
        if rule is not None and rule.needs == "validity":
            engine.profiles = {n: _capped(p) for n, p in engine.profiles.items()}
        report = engine.check(self.data, submission=submission(self.stated, self.companions))
        return tuple(f for f in report.findings if f.code == self.code)

    def complaint(self) -> str:
        """What is wrong with the outcome, "" when it is as the case says."""
        found = self.findings()
        if not self.fails:
            return "; ".join(f"unexpected: {f.message}" for f in found)
        if not found:
            return "nothing found"
        if self.severity and self.severity not in {f.severity.word for f in found}:
            return f"severity {found[0].severity.word}, expected {self.severity}"
        if self.element and self.element not in {f.element for f in found}:
            return f"element {found[0].element}, expected {self.element}"
        return ""


def load_cases(text: str, code: str) -> tuple[Case, ...]:
    """The cases of a case file's text."""
    from tomllib import loads

    tables = loads(text)
    return tuple(
        _case(code, kind == "fail", table)
        for kind in ("fail", "pass")
        for table in tables.get(kind, ())
    )


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


def _capped(profile: Profile) -> Profile:
    return profile._replace(options={**profile.options, "validity": CAPS})


def _case(code: str, fails: bool, table: Mapping[str, Any]) -> Case:
    options: dict[str, object] = {"profile": "national", "today": _TODAY}
    options |= {k: str(table[k]) for k in ("stage", "profile", "today") if k in table}
    options["require_submission"] = bool(table.get("require_submission", False))
    return Case(
        code,
        fails,
        table["name"],
        _data(table),
        options,
        table.get("severity", ""),
        table.get("element", ""),
        tuple(Stated(**each) for each in table.get("stated", ())),
        _companions(table),
    )


def _companions(table: Mapping[str, Any]) -> tuple[Companion, ...] | None:
    if "members" not in table:
        return None
    return tuple(Companion(each["role"], tuple(each.get("lines", ()))) for each in table["members"])


def _data(table: Mapping[str, Any]) -> bytes:
    if "lines" in table:
        return from_lines(complete(table["lines"]))
    draft = Draft().with_(**{k: _value(k, v) for k, v in table.get("draft", {}).items()})
    sheet = parse_sheet(table.get("sheet", ()))
    return build(draft, STANDARD._replace(sheet=sheet, **table.get("layout", {})))


def _value(field: str, value: Any) -> Any:
    if field == "annexes":
        return tuple(Annex(a["label"], a["title"], tuple(a["paragraphs"])) for a in value)
    return tuple(value) if isinstance(value, list) else value
