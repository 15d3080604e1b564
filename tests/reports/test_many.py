"""Reports of many documents: written as they come, counted by rule at the end."""

import json
from collections.abc import Iterator

import pytest

from doclint.engine import Engine
from doclint.report import DocumentReport
from doclint.reports import Presentation
from doclint.reports.json import render as render_json
from doclint.reports.text import render as render_text
from doclint.settings import make_settings
from doclint.testing import Draft

ENGINE = Engine(make_settings(today="2026-06-01", select="EL,DA"))
GOOD = ENGINE.check(Draft().build(), name="good.docx")
BAD = ENGINE.check(Draft(document_number="滨政办发[2026]12号").build(), name="坏\n的.docx")
HOW = Presentation(
    tool_version="1", ruleset="sha256:0", titles={"EL005": "发文字号的写法不对"}, profiles={}, width=80,
    color=False, wide_ambiguous=False, quiet=True,
)  # fmt: skip


@pytest.mark.parametrize("reports", [(), (GOOD,), (BAD, GOOD, BAD)])
def test_json_is_the_same_as_in_one_piece(reports: tuple[DocumentReport, ...]) -> None:
    text = "".join(render_json(reports, HOW))
    whole = json.loads(text)
    assert text == json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    assert list(whole) == ["schema", "tool", "documents", "summary"]
    assert whole["summary"]["documents"] == len(whole["documents"]) == len(reports)


def test_json_of_a_document_is_written_before_the_next_is_checked() -> None:
    done: list[str] = []

    def reports() -> Iterator[DocumentReport]:
        for report in (GOOD, BAD, GOOD):
            done.append(report.source)
            yield report

    pieces = iter(render_json(reports(), HOW))
    assert '"good.docx"' in next(pieces) and len(done) == 1
    assert len(list(pieces)) == 3


@pytest.mark.parametrize(("number", "counted"), [(4, False), (5, True)])
def test_findings_of_many_documents_are_counted_by_rule(number: int, counted: bool) -> None:
    text = "".join(render_text((GOOD, BAD) * number, HOW))
    line = f"    错误 EL005 发文字号的写法不对：{number} 个文件"
    assert (line in text.splitlines()) is counted
