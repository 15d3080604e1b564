"""What a submission is made of: cover forms with tick boxes, properties, embedded documents.

form = cover_form(attribute_row("legacy", "依申请公开"), reason="内部事务信息")
data = embed(Draft().build(), {"plan.docx": from_lines([...])})
"""

import io
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from doclint.testing.archive import archive
from doclint.testing.parts import all_parts

OPTIONS = ("主动公开", "依申请公开", "不予公开")
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_STEPS = (("拟稿人", "王海"), ("核稿", "李江"), ("会签", ""), ("签发", ""), ("缓急", "平急"))

# How a box is drawn: technology → (empty, ticked), as runs.
_TEXTS = {
    "characters": ("□", "√"), "ballots": ("☐", "☑"), "squares": ("□", "■"), "checks": ("□", "✓"),
    "brackets": ("（　）", "（√）"), "square-brackets": ("[ ]", "[√]"), "mouths": ("口", "√"),
    "heavy": ("□", "✔"), "struck": ("□", "□√"),
}  # fmt: skip
TECHNOLOGIES = (*_TEXTS, "w14", "legacy", "symbols")


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def box(technology: str, ticked: bool) -> str:
    """A box as runs: typed, a content control, a form field, or a Wingdings symbol."""
    if technology in _TEXTS:
        return _text(_TEXTS[technology][ticked])
    if technology == "w14":
        state = f'<w14:checkbox xmlns:w14="{_W14}"><w14:checked w14:val="{int(ticked)}"/></w14:checkbox>'
        glyph = _text("☒" if ticked else "☐")
        return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{glyph}</w:sdtContent></w:sdt>"
    if technology == "legacy":
        data = f'<w:ffData><w:checkBox><w:default w:val="{int(ticked)}"/></w:checkBox></w:ffData>'
        return (
            f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
            "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    code = "F0FE" if ticked else "F0A8"
    return f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'


def attribute_row(technology: str, chosen: str = "", *, before: bool = False) -> str:
    """The runs of 主动公开□ 依申请公开□ 不予公开□ with one of them ticked, or none."""
    pieces = []
    for option in OPTIONS:
        pair = [_text(option), box(technology, option == chosen)]
        pieces.append("".join(reversed(pair) if before else pair))
    return _text("　").join(pieces)


def cover_form(
    attribute: str,
    reason: str = "",
    title: str = "滨海市人民政府办公室发文稿纸",
    *,
    label: str = "公开属性",
) -> bytes:
    """A 发文稿纸: a table of labels; ``attribute`` are the runs in the cell after ``label``."""
    rows = [(_text(name), _text(value)) for name, value in _STEPS]
    rows += [(_text(label), attribute), (_text("不予公开理由"), _text(reason))]
    table = "".join(f"<w:tr>{_cell(left)}{_cell(right)}</w:tr>" for left, right in rows)
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="6000"/></w:tblGrid>'
    heading = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_text(title)}</w:p>'
    return archive(all_parts(f"{heading}<w:tbl>{grid}{table}</w:tbl><w:p/>"))


def _cell(runs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>{runs}</w:p></w:tc>'


def with_properties(data: bytes, properties: Mapping[str, str]) -> bytes:
    """A .docx with custom properties."""
    entries = "".join(
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"'
        f' pid="{number}" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(properties.items(), 2)
    )
    part = (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{entries}</Properties>"
    )
    relationship = (f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml")
    override = f'<Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM}"/>'
    return _extended(data, {"docProps/custom.xml": part.encode()}, override, "", [relationship])


def embed(data: bytes, documents: Mapping[str, bytes]) -> bytes:
    """A .docx with others embedded in it, by names."""
    parts = {f"word/embeddings/{name}": content for name, content in documents.items()}
    default = f'<Default Extension="docx" ContentType="{_DOCX}"/>'
    rows = [(f"{_OFFICE}/relationships/package", f"embeddings/{name}") for name in documents]
    return _extended(data, parts, default, "word/document.xml", rows)


def _extended(
    data: bytes, parts: Mapping[str, bytes], types: str, of: str, rows: Sequence[tuple[str, str]]
) -> bytes:
    """A package with further parts, their content types, and relationships of a part to them."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = {info.filename: package.read(info) for info in package.infolist()}
    folder, _, name = of.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels" if of else "_rels/.rels"
    added = "".join(
        f'<Relationship Id="rIdX{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows)
    )
    _before_end(members, "[Content_Types].xml", "</Types>", types)
    _before_end(members, rels, "</Relationships>", added)
    return archive([*members.items(), *parts.items()])


def _before_end(members: dict[str, bytes], part: str, end: str, added: str) -> None:
    members[part] = members[part].decode().replace(end, added + end).encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files, as a clerk makes one of a folder."""
    return archive(files.items())
