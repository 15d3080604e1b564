"""The text report: what a person reads, at 80 columns, with and without colour."""

import re
from collections.abc import Iterator

import pytest

from doclint.finding import Severity
from doclint.report import DocumentReport, Suppressed
from doclint.reports import Presentation
from doclint.reports.text import render
from doclint.reports.width import width

from .conftest import at, finding

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def written(reports: tuple[DocumentReport, ...], how: Presentation) -> str:
    """The whole report."""
    return "".join(render(reports, how))


def test_a_document_reads_as_it_should(failing: DocumentReport, how: Presentation) -> None:
    """The first findings, line by line."""
    text = written((failing,), how)
    assert text.startswith("【不通过】材料/市政府办公厅关于做好2026年城区防汛工作的通知")
    assert (
        """\
错误（2 处）
  SM002 密级标志格式不对
    位置：  密级（文本框第1段）
            机密 1年
            ^^^^^^^^
    问题：  密级与保密期限之间没有“★”，只写了“机密 1年”
    应当：  写明密级、★和期限，如“秘密★6个月”。
    依据：  惯例：国家秘密定密管理规定
            《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）二（三）
    怎么改：改为“机密★1年”

  DA010 公开标注的括号不对
    位置：  公开标注（正文第12段）
            （此件公开发布)
                          ^
    问题：  右括号是半角
"""
        in text
    )


def test_the_head_says_what_the_document_was_taken_for(
    failing: DocumentReport, how: Presentation
) -> None:
    text = written((failing,), how)
    assert "文种：通知　发文字号：大政办发〔2017〕70号" in text
    assert "阶段：已有发文字号（大政办发〔2017〕70号）和成文日期" in text
    assert "适用规定：发文机关没有专用配置，采用全国通用规定" in text


def test_the_summary_counts_and_says_what_was_not_judged(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    assert written(reports, how).endswith(
        """\
汇总
  共 3 个文件：通过 1 个，不通过 1 个，无法判断 1 个
  错误 3 处，警告 1 处，提示 1 处
  已检查 3 条规则
  未检查：
    未提供报审材料：IP001、IP002（1 个文件）
"""
    )


def test_severities_come_in_order(failing: DocumentReport, how: Presentation) -> None:
    text = written((failing,), how)
    headings = [text.index(f"\n{word}（") for word in ("错误", "警告", "提示")]
    assert headings == sorted(headings)


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_screen(
    reports: tuple[DocumentReport, ...], how: Presentation, columns: int, wide: bool, color: bool
) -> None:
    how = how._replace(width=columns, wide_ambiguous=wide, color=color, timings=True)
    lines = ANSI.sub("", written(reports, how)).splitlines()
    assert max(width(line, wide) for line in lines) <= columns
    assert len(lines) > 40


def test_colour_adds_codes_and_nothing_else(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    plain = written(reports, how)
    coloured = written(reports, how._replace(color=True))
    assert "\x1b[1;31m" in coloured
    assert "\x1b" not in plain
    assert ANSI.sub("", coloured) == plain


def test_no_english_but_codes_units_and_file_names(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    text = written(reports, how._replace(timings=True))
    words = set(re.findall(r"[A-Za-z]+[A-Za-z0-9]*", text))
    assert words <= {
        "docx",
        "b",
        "SM002",
        "DA010",
        "DA001",
        "EL999",
        "DOC010",
        "IP001",
        "IP002",
        "reader",
        "rules",
    }


def test_quiet_leaves_out_what_passes_but_counts_it(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    text = written(reports, how._replace(quiet=True))
    assert "b.docx" not in text
    assert "无此文件.docx" in text
    assert "共 3 个文件：通过 1 个" in text


def test_each_document_is_written_as_soon_as_it_is_done(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    asked: list[str] = []

    def checked() -> Iterator[DocumentReport]:
        for report in reports:
            asked.append(report.source)
            yield report

    pieces = render(checked(), how)
    assert "防汛工作" in next(pieces)
    assert len(asked) == 1


def test_text_of_a_document_does_not_steer_the_terminal(
    failing: DocumentReport, how: Presentation
) -> None:
    evil = failing.findings[0]._replace(
        message="a\x1b[2Jb\u202ec", excerpt="\x1b]0;x\x07", severity=Severity.ERROR
    )
    text = written((failing._replace(source="\x1b[31m.docx", findings=(evil,)),), how)
    assert not set(text) & set("\x1b\x07\u202e")


def test_all_rules_not_judged_are_not_listed_one_by_one(
    failing: DocumentReport, unreadable: DocumentReport, how: Presentation
) -> None:
    every = tuple(
        failing.not_judged[0]._replace(code=code, reason="文件无法读取")
        for code in ("DA001", "DA010", "IP001", "IP002", "SM002")
    )
    text = written((failing, unreadable._replace(not_judged=every)), how)
    assert "文件无法读取：全部规则（1 个文件）" in text


def test_standard_input_is_named(passing: DocumentReport, how: Presentation) -> None:
    assert written((passing._replace(source="-"),), how).startswith("【通过】-（标准输入）")


def _aside(report: DocumentReport, *kinds: str) -> DocumentReport:
    """The report with a finding set aside in each of these ways."""
    waived = "王主任", "2026-12-31"
    return report._replace(
        suppressed=tuple(
            Suppressed(finding("SM002", Severity.ERROR, "密级标志不对", **at("甲乙丙", 0, 1)), kind,
                       "经批准", "doclint.toml 第3行", *(waived if kind == "waiver" else ()))
            for kind in kinds
        )
    )  # fmt: skip


def test_what_is_set_aside_is_listed_waivers_first(
    passing: DocumentReport, how: Presentation
) -> None:
    text = written((_aside(passing, "comment", "baseline", "waiver", "settings", "baseline"),), how)
    assert text[text.index("已豁免") : text.index("\n\n汇总")].splitlines() == [
        "已豁免 1 处，已忽略 2 处（不计入结论）",
        *_entry("    批准：  王主任，到 2026年12月31日止"),
        "",
        *_entry(),
        "",
        *_entry(),
        "",
        "基线中的旧问题 2 处，不计入结论，不再列出",
    ]
    assert "不计入：已豁免 1 处，按批注忽略 1 处，按设置忽略 1 处，基线中的旧问题 2 处" in (
        text.replace("\n    ", "")
    )


def _entry(approved: str = "") -> list[str]:
    lines = ["  SM002 密级标志格式不对", "    位置：  正文第12段", "    问题：  密级标志不对", approved,
             "    原因：  经批准", "    出处：  doclint.toml 第3行"]  # fmt: skip
    return [line for line in lines if line]


def test_quiet_shows_what_passes_by_a_waiver(passing: DocumentReport, how: Presentation) -> None:
    quiet = how._replace(quiet=True)
    assert "b.docx" in written((_aside(passing, "waiver"),), quiet)
    for kind in ("comment", "settings", "baseline"):
        assert "b.docx" not in written((_aside(passing, kind),), quiet)
