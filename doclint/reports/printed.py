"""A 核稿意见单 on paper: A4, the faces of GB/T 9704, drawn with python-docx."""

from collections.abc import Iterable
from typing import Any

from doclint.reports.opinion import Opinion, Row, Waived

_TITLE, _LABEL, _TEXT = "方正小标宋简体", "黑体", "仿宋_GB2312"
_LATIN = "Times New Roman"
_MARGINS = (18, 16, 20, 20)  # mm: top, bottom, left, right
_FACTS = (22, 63, 22, 63)  # mm: label, value, label, value
_FINDINGS = (8, 11, 60, 51, 40)  # mm: 序号, 程度, 问题, 依据, 改法
_WAIVED = (80, 22, 26, 42)  # mm: 问题, 批准人, 到期日, 原因
_WAIVER_HEADINGS = ("已豁免的问题（不计入结论）", "批准人", "有效期至", "豁免原因")
_HEADINGS = ("号", "程度", "位置和问题", "依据", "修改意见")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHOICES = "□ 同意送签　　□ 修改后送签　　□ 退回起草单位修改后再核"
_SIGNATURE = "核稿人（签名）：＿＿＿＿＿＿＿＿＿＿　　　日期：　　　　年　　月　　日"


def printed(opinions: Iterable[Opinion]) -> bytes:
    """The bytes of a .docx with a page for each opinion, the same for the same opinions."""
    from docx import Document

    document = Document()
    _set_up(document)
    for index, opinion in enumerate(opinions):
        _page(document, opinion, later=index > 0)
    return _packed(document)


def _set_up(document: Any) -> None:
    """Paper, base face and properties."""
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(_MARGINS[0]), Mm(_MARGINS[1])
    section.left_margin, section.right_margin = Mm(_MARGINS[2]), Mm(_MARGINS[3])
    section.header_distance = section.footer_distance = Mm(8)
    normal = document.styles["Normal"]
    _face(normal, _TEXT, 10.5)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "核稿意见单", "doclint", ""


def _page(document: Any, opinion: Opinion, *, later: bool) -> None:
    """One sheet: title, facts, findings, opinion and signature, footer."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.page_break_before = later
    title.paragraph_format.space_after = Pt(8)
    _write(title, "核　稿　意　见　单", _TITLE, 22)
    _facts(document, opinion)
    _gap(document)
    _findings(document, opinion)
    _gap(document)
    if opinion.waived:
        _waivers(document, opinion.waived)
        _gap(document)
    _signature(document)
    footer = document.add_paragraph()
    footer.paragraph_format.space_before = Pt(4)
    _write(footer, opinion.aside + opinion.footer, _TEXT, 8)


def _facts(document: Any, opinion: Opinion) -> None:
    """Title and file over the whole width, the other facts two to a row, the verdict."""
    (title, *middle, source) = opinion.facts
    pairs = [(title,), *(tuple(middle[i : i + 2]) for i in range(0, len(middle), 2)), (source,)]
    pairs.append((("检查结论", opinion.verdict),))
    table = _table(document, len(pairs), _FACTS)
    for row, pair in zip(table.rows, pairs, strict=True):
        cells = row.cells
        if len(pair) == 1:
            cells[1].merge(cells[3])
        for at, (label, value) in enumerate(pair):
            _fill(cells[2 * at], label, _LABEL, 10.5, centred=True)
            bold = label == "检查结论"
            _fill(cells[2 * at + 1], value, _LABEL if bold else _TEXT, 10.5)
        _height(row, 7.2)


def _findings(document: Any, opinion: Opinion) -> None:
    """A row for each problem, or one that says that there is none."""
    extra = 1 if opinion.rest or not opinion.rows else 0
    table = _table(document, 1 + len(opinion.rows) + extra, _FINDINGS)
    for cell, heading in zip(table.rows[0].cells, _HEADINGS, strict=True):
        _fill(cell, heading, _LABEL, 9, centred=True)
    _repeat(table.rows[0])
    for index, row in enumerate(opinion.rows, 1):
        _finding(table.rows[index].cells, index, row)
        _unbroken(table.rows[index])
    if extra:
        cells = table.rows[-1].cells
        merged = cells[0].merge(cells[-1])
        _fill(merged, opinion.rest or "未发现问题", _TEXT, 9, centred=True)


def _finding(cells: Any, index: int, row: Row) -> None:
    _fill(cells[0], str(index), _TEXT, 9, centred=True)
    _fill(cells[1], row.severity, _LABEL, 9, centred=True)
    for cell, text in zip(cells[2:], (row.problem, row.ground, row.remedy), strict=True):
        _fill(cell, text, _TEXT, 9)
        _lead(cell.paragraphs[0])


def _waivers(document: Any, waived: tuple[Waived, ...]) -> None:
    """A row for each waiver that was used."""
    table = _table(document, 1 + len(waived), _WAIVED)
    for cell, heading in zip(table.rows[0].cells, _WAIVER_HEADINGS, strict=True):
        _fill(cell, heading, _LABEL, 9, centred=True)
    _repeat(table.rows[0])
    for row, each in zip(table.rows[1:], waived, strict=True):
        for cell, text in zip(row.cells, each, strict=True):
            _fill(cell, text, _TEXT, 9)
            _lead(cell.paragraphs[0])
        _unbroken(row)


def _lead(paragraph: Any) -> None:
    """Lines of a fixed height, for the page is reckoned in them, and a little air."""
    from docx.shared import Pt

    paragraph.paragraph_format.line_spacing = Pt(12)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)


def _signature(document: Any) -> None:
    """What the person who reviews writes: a choice, remarks, name and date."""
    table = _table(document, 2, (22, 148))
    for row, label, lines in zip(
        table.rows,
        ("核稿意见", "签　　名"),
        ((_CHOICES, "", "", "", ""), (_SIGNATURE,)),
        strict=True,
    ):
        _fill(row.cells[0], label, _LABEL, 10.5, centred=True)
        _fill(row.cells[1], lines[0], _TEXT, 10.5)
        for line in lines[1:]:
            row.cells[1].add_paragraph(line)
        _height(row, 30 if len(lines) > 1 else 12)


# Pieces of python-docx.


def _table(document: Any, rows: int, widths: tuple[int, ...]) -> Any:
    """An empty ruled table of fixed widths (mm)."""
    from docx.shared import Mm

    table = document.add_table(rows=rows, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _fill(cell: Any, text: str, face: str, size: float, *, centred: bool = False) -> None:
    """A cell's only paragraph, in the middle of its height."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = cell.paragraphs[0]
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(paragraph, text, face, size)


def _write(paragraph: Any, text: str, face: str, size: float) -> None:
    """A run in a face; control characters, which XML cannot hold, are left out."""
    kept = "".join(char if char.isprintable() or char == "　" else " " for char in text)
    _face(paragraph.add_run(kept), face, size)


def _face(styled: Any, face: str, size: float) -> None:
    """Face and size (pt) of a run or style; the East Asian face has an attribute of its own."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    styled.font.name, styled.font.size = _LATIN, Pt(size)
    fonts = styled.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), face)
    fonts.set(qn("w:hint"), "eastAsia")


def _gap(document: Any) -> None:
    """A low paragraph, or two tables would be one."""
    from docx.shared import Pt

    gap = document.add_paragraph()
    gap.paragraph_format.line_spacing = Pt(6)


def _height(row: Any, millimetres: float) -> None:
    from docx.shared import Mm

    row.height = Mm(millimetres)


def _repeat(row: Any) -> None:
    """The heading again, should the table run over the page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _unbroken(row: Any) -> None:
    """A row stays on one page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _packed(document: Any) -> bytes:
    """The package with fixed times, so that the same report gives the same bytes."""
    import io
    import zipfile

    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(packed, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            new.writestr(member, old.read(name))
    return packed.getvalue()
