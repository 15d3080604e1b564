"""The 核稿意见单: what is on the page, read back with python-docx."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from doclint.finding import Basis, Fix, Severity
from doclint.report import DocumentReport, NotJudged, Suppressed
from doclint.reports import Presentation
from doclint.reports.opinion import LINES, OPINION, opinion, render

from .conftest import at, finding


def _read(*reports: DocumentReport):
    (data,) = render(reports, Presentation("0.1.0"))
    return docx.Document(io.BytesIO(data))


def _texts(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_page_names_the_document(failing: DocumentReport) -> None:
    document = _read(failing)
    assert document.paragraphs[0].text.replace("　", "") == "核稿意见单"
    facts = [cell for row in _texts(document.tables[0]) for cell in row]
    for label, value in (
        ("发文字号", "大政办发〔2017〕70号"),
        ("发文机关", "大连市"),
        ("文　　种", "通知"),
        ("成文日期", "2017年5月26日"),
        ("公开属性", "主动公开"),
        ("检查结论", "不通过（错误 2 处，警告 1 处，提示 1 处）"),
        ("送检文件", "市政府办公厅关于做好2026年城区防汛工作的通知（送审稿）第三次修改.docx"),
        ("文件标题", "—"),
    ):
        assert facts[facts.index(label) + 1] == value


def test_findings_stand_with_ground_and_remedy_the_worst_first(failing: DocumentReport) -> None:
    heading, *rows = _texts(_read(failing).tables[1])
    assert heading == ["号", "程度", "位置和问题", "依据", "修改意见"]
    assert [row[1] for row in rows] == ["错误", "错误", "警告", "提示"]
    first = rows[0]
    assert first[0] == "1"
    assert first[2].startswith("【密级（文本框第1段）】密级与保密期限之间没有“★”")
    assert first[3] == (
        "惯例：国家秘密定密管理规定；《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）二（三）"
    )
    assert first[4] == "改为“机密★1年”"


def test_there_are_lines_for_name_and_date(passing: DocumentReport) -> None:
    document = _read(passing)
    assert "未发现问题" in _texts(document.tables[1])[1][0]
    signature = _texts(document.tables[2])
    assert signature[0][0] == "核稿意见" and "□ 同意送签" in signature[0][1]
    assert "核稿人（签名）" in signature[1][1] and "日期" in signature[1][1]
    assert "年" in signature[1][1].split("日期")[1]


def test_it_is_a4_in_the_faces_of_the_standard(failing: DocumentReport) -> None:
    document = _read(failing)
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert document.styles["Normal"].element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋_GB2312"
    title = document.paragraphs[0].runs[0]
    assert title.element.rPr.rFonts.get(qn("w:eastAsia")) == "方正小标宋简体"


def _many(report: DocumentReport, count: int) -> DocumentReport:
    ground = Basis("党政机关公文格式", "GB/T 9704-2012", "7.2.5")
    found = [
        finding(f"EL{i:03}", Severity.ERROR if i % 7 == 6 else Severity.WARNING,
                f"第{i}个问题：" + "写法不规范，" * 6, basis=(ground,), fix=Fix("改为规范写法。"))
        for i in range(count)
    ]  # fmt: skip
    return report._replace(findings=tuple(found))


def test_what_the_page_cannot_hold_is_counted(failing: DocumentReport) -> None:
    made = opinion(_many(failing, 40), Presentation())
    assert sum(row.lines for row in made.rows) <= LINES
    assert [row.severity for row in made.rows][:5] == ["错误"] * 5
    assert made.rest == f"另有{40 - len(made.rows)}处提示见报告"
    assert _texts(_read(_many(failing, 40)).tables[1])[-1][0] == made.rest


def test_findings_of_one_rule_are_one_row(failing: DocumentReport) -> None:
    same = [
        finding("EL008", Severity.ERROR, "留有占位符", **at("甲乙丙", 0, 1, f"正文第{n}段"))
        for n in range(1, 7)
    ]
    made = opinion(failing._replace(findings=tuple(same)), Presentation())
    (row,) = made.rows
    assert row.number == 6
    assert row.problem.endswith("（同类问题另有5处：正文第2段、正文第3段、正文第4段等）")


def test_each_document_has_a_page_and_bytes_are_reproducible(
    reports: tuple[DocumentReport, ...],
) -> None:
    document = _read(*reports)
    assert len(document.tables) == 9
    breaks = [p for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert len(breaks) == 2
    assert list(render(reports, Presentation())) == list(render(reports, Presentation()))


def test_control_characters_do_no_harm(failing: DocumentReport) -> None:
    odd = failing._replace(source="a\x00b\ud800.docx")
    facts = [cell for row in _texts(_read(odd).tables[0]) for cell in row]
    assert facts[facts.index("送检文件") + 1] == "a b .docx"


def test_it_is_a_binary_format() -> None:
    assert OPINION.binary


@pytest.mark.parametrize("name", ["text", "json"])
def test_other_formats_are_text(name: str) -> None:
    from doclint.reports import builtin

    reporter = builtin(name)
    assert reporter is not None
    assert not reporter.binary


def _waived(count: int = 1) -> tuple[Suppressed, ...]:
    fault = finding("EL005", Severity.ERROR, "发文字号写法不对", **at("甲乙丙", 0, 1))
    return tuple(
        Suppressed(fault, "waiver", f"理由{i}", "doclint.toml 第3行", "王主任", "2026-12-31")
        for i in range(count)
    )


def test_waivers_have_a_table(failing: DocumentReport) -> None:
    aside = Suppressed(finding("EL003", Severity.INFO, "x"), "comment", "照录", "批注")
    document = _read(failing._replace(suppressed=(*_waived(), *_waived(), aside)))
    heading, row = _texts(document.tables[2])
    assert heading == ["已豁免的问题（不计入结论）", "批准人", "有效期至", "豁免原因"]
    assert row == ["EL005【正文第12段】发文字号写法不对（同类另有1处）", "王主任",
                   "2026年12月31日", "理由0"]  # fmt: skip
    assert len(document.tables) == 4
    assert document.paragraphs[-1].text.startswith("另有按批注忽略1处，不计入结论，详见报告。")


def test_what_settings_turned_off_is_on_the_page(passing: DocumentReport) -> None:
    off = (NotJudged("SM001", "x", True), NotJudged("SM002", "x", True), NotJudged("DA001", "y"))
    made = opinion(passing._replace(not_judged=off), Presentation())
    assert made.aside == "按设置有2条规则不检查（SM001等），详见报告。"
    made = opinion(passing._replace(severities=(("SM", "info"),)), Presentation())
    assert made.aside == "按设置有1条改变了严重程度（SM），详见报告。"
    assert _read(passing).paragraphs[-1].text.startswith("本单由")


def test_waivers_take_their_room_on_the_page(failing: DocumentReport) -> None:
    many = _many(failing, 40)
    made = opinion(many._replace(suppressed=_waived(4)), Presentation())
    assert len(made.waived) == 4
    taken = sum(each.lines for each in (*made.rows, *made.waived))
    assert taken <= LINES
    assert len(made.rows) < len(opinion(many, Presentation()).rows)
