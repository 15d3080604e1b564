"""One decision in its forms: prose, .docx with lines or tables, a page, a workbook, csv."""

import csv
import io
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import docx
import openpyxl

from doclint.testing.builder import from_lines

CHINESE = "一二三四五六七八九十"


class Doc(NamedTuple):
    """A document that a decision names; ``kind`` is 废止, 失效, 修改 or 保留."""

    title: str
    number: str
    kind: str = "废止"
    scope: str = ""


class Case(NamedTuple):
    """A decision: who, number, days, and what it names."""

    title: str
    number: str
    issuer: str
    issued_on: str
    effect: str
    effective_on: str
    documents: tuple[Doc, ...]


CASES = {
    "repeals_only": Case(
        "滨海市人民政府关于废止部分行政规范性文件的决定", "滨政发〔2026〕3号", "滨海市人民政府", "2026年3月12日",
        "本决定自公布之日起施行。", "2026-03-12",
        (
            Doc("滨海市人民政府关于印发《滨海市城区防汛办法》的通知", "滨政发〔2010〕5号"),
            Doc("滨海市河道管理暂行办法（试行）", "滨政发[2011]07号"),
            Doc("滨海市人民政府办公厅转发市财政局《关于贯彻〈预算法〉的意见》的通知", "滨政办发（2009）12号"),
        ),
    ),
    "repeals_and_lapses": Case(
        "滨海市人民政府关于废止和宣布失效一批文件的决定", "滨政发〔2027〕11号", "滨海市人民政府", "2027年6月1日",
        "本决定自2027年7月1日起施行。", "2027-07-01",
        (
            Doc("滨海市城市供水管理规定", "滨海市人民政府令第12号"),
            Doc("滨海市人民政府关于加强煤矿安全工作的通知", "滨政发〔2001〕33号", "失效"),
            Doc("滨海市集贸市场管理办法", "滨海市人民政府令第8号"),
            Doc("滨海市人民政府关于做好2008年奥运火炬传递工作的意见", "滨政发〔2008〕2号", "失效"),
            Doc("滨海市湿地保护办法", "滨政发〔2015〕21号", "保留"),
        ),
    ),
    "amends_and_ends_in_part": Case(
        "滨海市人民政府关于修改和废止部分规章的决定", "滨海市人民政府令第90号", "滨海市人民政府", "2026年8月9日",
        "本决定自2026年10月1日起施行。", "2026-10-01",
        (
            Doc("滨海市停车场管理办法", "滨海市人民政府令第41号", "修改", "第十条"),
            Doc("滨海市燃气管理办法", "滨海市人民政府令第52号", "废止", "第三条、第五条"),
            Doc("滨海市印章刻制管理规定", "滨海市人民政府令第3号"),
        ),
    ),
}  # fmt: skip

_SAID = {"废止": "予以废止", "失效": "宣布失效", "修改": "作出修改", "保留": "继续有效"}
_CELL = {"废止": "废止", "失效": "宣布失效", "修改": "修改", "保留": "继续有效"}


def head(case: Case) -> list[str]:
    return [
        case.title,
        case.number,
        "各县（市、区）人民政府，市政府各部门、各直属机构：",
        "根据《中华人民共和国立法法》有关规定，市政府决定对下列文件作如下处理。" + case.effect,
    ]


def tail(case: Case) -> list[str]:
    return [case.issuer, case.issued_on]


def sentence(each: Doc) -> str:
    return f"《{each.title}》（{each.number}）{each.scope}{_SAID[each.kind]}。"


def prose(case: Case) -> bytes:
    said = [f"{CHINESE[i]}、{sentence(each)}" for i, each in enumerate(case.documents)]
    return "\n".join([*head(case), *said, *tail(case)]).encode()


def markdown(case: Case) -> bytes:
    lines = [f"# {case.title}", case.number, *head(case)[2:], *tail(case), "", "附件", ""]
    lines += ["| 序号 | 文件名称 | 文号 | 处理意见 | 范围 |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| {' | '.join(row)} |" for row in rows(case)]
    return (
        "\n\n".join(lines[: -len(case.documents) - 2]).encode()
        + b"\n\n"
        + "\n".join(lines[-len(case.documents) - 2 :]).encode()
    )


def announced(case: Case) -> bytes:
    """Lists below headings that tell what becomes of them, each document in a line."""
    lines = head(case)
    for kind, heading in (
        ("废止", "一、废止下列文件"), ("失效", "二、宣布下列文件失效"),
        ("修改", "三、对下列文件予以修改"), ("保留", "四、下列文件继续有效"),
    ):  # fmt: skip
        of_kind = [each for each in case.documents if each.kind == kind]
        if of_kind:
            lines.append(heading)
        lines += [
            f"（{CHINESE[i]}）《{each.title}》（{each.number}）{each.scope}"
            for i, each in enumerate(of_kind)
        ]
    return from_lines([*lines, *tail(case)])


def rows(case: Case) -> list[list[str]]:
    return [
        [str(i), each.title, each.number, _CELL[each.kind], each.scope or "全文"]
        for i, each in enumerate(case.documents, 1)
    ]


def word_table(case: Case) -> bytes:
    document = docx.Document()
    for line in [*head(case), *tail(case), "附件", "清理结果目录"]:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=5)
    for row in [["序号", "文件名称", "发文字号", "清理结果", "范围"], *rows(case)]:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def page(case: Case) -> bytes:
    body = "".join(
        f"<p>{escape(line)}</p>" for line in [*head(case)[2:], *tail(case), "附件", "目录"]
    )
    header = "".join(
        f"<th>{cell}</th>" for cell in ("序号", "标题", "文号", "处理意见", "涉及条款")
    )
    lines = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows(case)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="gbk"><title>{case.title}</title>
<meta name="ArticleTitle" content="{case.title}"></head><body>
<table class="bd1"><tr><td><b>标　　题：</b></td><td>{case.title}</td></tr>
<tr><td><b>发文字号：</b></td><td>{case.number}</td><td><b>成文日期：</b></td><td>{case.issued_on}</td></tr></table>
<div id="UCAP-CONTENT"><p align="center">{case.title}</p>{body}
<table border="1"><tr>{header}</tr>{lines}</table></div></body></html>""".encode("gbk")


GROUND_HEADERS = ["依据文号", "状态", "文号", "规章名称", "生效日期", "依据名称", "条款"]


def ground_rows(case: Case) -> list[list[str]]:
    return [
        [case.number, _CELL[each.kind], each.number, f"《{each.title}》", case.effective_on, case.title, each.scope]
        for each in case.documents
    ]  # fmt: skip


def workbook(case: Case) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(
        [f"附件1 {case.issuer}文件清理结果（共{sum(d.kind != '保留' for d in case.documents)}件）"]
    )
    sheet.merge_cells("A1:G1")
    sheet.append([])
    sheet.append(GROUND_HEADERS)
    for row in ground_rows(case):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def own_workbook(case: Case) -> bytes:
    """The decision's own annex as a workbook: title, number and day above, a sheet for all."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (case.title, case.number, case.issued_on, case.effect):
        sheet.append([line])
    sheet.append(["序号", "文件名称", "发文字号", "处理意见", "范围"])
    for row in rows(case):
        sheet.append([int(row[0]), *row[1:]])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def listing(case: Case, encoding: str = "gb18030", delimiter: str = ",") -> bytes:
    out = io.StringIO()
    lines: Sequence[Sequence[str]] = [GROUND_HEADERS, *ground_rows(case)]
    csv.writer(out, delimiter=delimiter).writerows(lines)
    return out.getvalue().encode(encoding)


FORMS = {
    "prose.txt": prose,
    "table.md": markdown,
    "announced.docx": announced,
    "table.docx": word_table,
    "page.html": page,
    "list.xlsx": workbook,
    "annex.xlsx": own_workbook,
    "list.csv": listing,
    "list.tsv": lambda case: listing(case, "utf-8-sig", "\t"),
}
