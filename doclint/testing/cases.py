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

``layout`` holds fields of Layout; ``stage``, ``profile`` and ``today`` are options of
``doclint.check``. In ``lines``, ``……`` stands for the rest of a compliant draft.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from doclint.finding import Finding
from doclint.rules.page import parse_page
from doclint.testing.builder import build, from_lines
from doclint.testing.draft import Annex, Draft
from doclint.testing.layout import STANDARD

REST = "……"
_TODAY = "2026-06-01"


class Case(NamedTuple):
    """One case; ``fails`` says whether the rule must find something, the rest is as above."""

    code: str
    fails: bool
    name: str
    data: bytes
    options: Mapping[str, str]
    severity: str = ""
    element: str = ""

    def findings(self) -> tuple[Finding, ...]:
        """What the rule finds, through the whole engine."""
        from doclint.engine import check

        report = check(self.data, select=[self.code], **self.options)
        return tuple(f for f in report.documents[0].findings if f.code == self.code)

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
    options = {"stage": stage, "profile": "national", "today": _TODAY}
    wrong, right = (
        from_lines(complete([line.strip() for line in text.splitlines()]))
        for text in (parsed.wrong, parsed.right)
    )
    return (
        Case(code, True, "错误示例", wrong, options),
        Case(code, False, "正确示例", right, options),
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


def _case(code: str, fails: bool, table: Mapping[str, Any]) -> Case:
    options = {"profile": "national", "today": _TODAY}
    options |= {k: str(table[k]) for k in ("stage", "profile", "today") if k in table}
    return Case(
        code,
        fails,
        table["name"],
        _data(table),
        options,
        table.get("severity", ""),
        table.get("element", ""),
    )


def _data(table: Mapping[str, Any]) -> bytes:
    if "lines" in table:
        return from_lines(complete(table["lines"]))
    draft = Draft().with_(**{k: _value(k, v) for k, v in table.get("draft", {}).items()})
    return build(draft, STANDARD._replace(**table.get("layout", {})))


def _value(field: str, value: Any) -> Any:
    if field == "annexes":
        return tuple(Annex(a["label"], a["title"], tuple(a["paragraphs"])) for a in value)
    return tuple(value) if isinstance(value, list) else value
