"""What a document says beside its text: properties, controls, embedded files, notices."""

import io
from pathlib import Path

import pytest

from doclint.document import Checkbox, Embedded
from doclint.package import InputError, Limits, open_package
from doclint.reader import read

from .packages import document, docx, p, r, relation, texts

CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CORE = (
    f'<c:coreProperties xmlns:c="{CP}" xmlns:d="http://purl.org/dc/elements/1.1/">'
    "<d:title> 通知 </d:title><c:keywords/></c:coreProperties>"
)
APP = "<Properties><Company>市政府</Company><Template>公文.dotx</Template><V><x/></V></Properties>"
CUSTOM = (
    '<Properties xmlns:vt="v"><property name="公开属性"><vt:lpwstr>主动公开</vt:lpwstr></property>'
    "<property><vt:i4>1</vt:i4></property></Properties>"
)
PROPERTY_PARTS = {"docProps/core.xml": CORE, "docProps/app.xml": APP, "docProps/custom.xml": CUSTOM}
PROPERTY_RELS = (
    relation("c", "core-properties", "docProps/core.xml")
    + relation("a", "extended-properties", "docProps/app.xml")
    + relation("u", "custom-properties", "docProps/custom.xml")
)


def test_properties() -> None:
    found = read(docx(p("甲"), PROPERTY_PARTS, package_rels=PROPERTY_RELS)).properties
    assert dict(found) == {
        "core:title": "通知",
        "core:keywords": "",
        "app:Company": "市政府",
        "app:Template": "公文.dotx",
        "custom:公开属性": "主动公开",
    }
    assert len(found) == 5
    assert "通知" in repr(found)


def test_properties_are_read_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    package = open_package(docx(p("甲"), PROPERTY_PARTS, package_rels=PROPERTY_RELS))
    inflated: list[str] = []
    inflate = package.read
    monkeypatch.setattr(package, "read", lambda part: inflated.append(part) or inflate(part))
    found = read(package)
    assert not any(part.startswith("docProps") for part in inflated)
    assert found.properties["core:title"] == "通知"
    assert "docProps/core.xml" in inflated


def test_properties_that_cannot_be_read_are_none() -> None:
    parts = {"docProps/core.xml": "<broken", "docProps/app.xml": APP}
    found = read(docx(p("甲"), parts, package_rels=PROPERTY_RELS)).properties
    assert dict(found) == {"app:Company": "市政府", "app:Template": "公文.dotx"}


def ticked(value: str, content: str = "") -> str:
    return (
        f"<w:sdt><w:sdtPr><w14:checkbox>{value}</w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{content or r('☒')}</w:sdtContent></w:sdt>"
    )


def legacy(content: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{content}</w:checkBox>'
        "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("box", "checked"),
    [
        (ticked('<w14:checked w14:val="1"/>'), True),
        (ticked('<w14:checked w14:val="0"/>'), False),
        (ticked('<w14:checked w14:val="true"/>'), True),
        (ticked(""), False),
        (legacy("<w:checked/>"), True),
        (legacy('<w:checked w:val="0"/><w:default w:val="1"/>'), False),
        (legacy('<w:default w:val="1"/>'), True),
        (legacy(""), False),
    ],
)
def test_checkboxes(box: str, checked: bool) -> None:
    found = document(p("前") + p(r("是") + box + r("主动公开")))
    assert found.paragraphs[1].text == f"是{'☑' if checked else '☐'}主动公开"
    assert found.checkboxes == (Checkbox(1, 1, checked),)


def test_a_checkbox_control_around_a_paragraph_or_cell() -> None:
    on = '<w14:checked w14:val="1"/>'
    cell = ticked(on, f"<w:tc>{p('☒')}</w:tc>")
    found = document(ticked("", p("☐")) + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + p("后"))
    assert [x.text for x in found.paragraphs] == ["☐", "☑", "后"]
    assert found.checkboxes == (Checkbox(0, 0, False), Checkbox(1, 0, True))


def test_checkboxes_behind_page_breaks_and_merged_paragraphs() -> None:
    first = p(r("甲") + ticked(""), "<w:rPr><w:del/></w:rPr>")
    second = p('<w:r><w:br w:type="page"/></w:r>' + r("乙") + ticked(""))
    third = p('<w:r><w:br w:type="page"/></w:r>' + ticked(""))
    found = document(first + second + third)
    assert [x.text for x in found.paragraphs] == ["甲☐\n乙☐", "☐"]
    assert [(x.paragraph, x.offset) for x in found.checkboxes] == [(0, 1), (0, 4), (1, 0)]
    for box in found.checkboxes:
        assert found.paragraphs[box.paragraph].text[box.offset] == "☐"


def prompt(content: str) -> str:
    return (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def test_prompts_are_not_text() -> None:
    body = p(r("标题：") + prompt(r("单击此处输入"))) + prompt(p("在此键入") + p("还有")) + p("后")
    found = document(body)
    assert [x.text for x in found.paragraphs] == ["标题：", "", "", "后"]
    assert len(found.notices) == 1 and "2 处" in found.notices[0]
    assert texts(prompt(p("甲")).replace("<w:showingPlcHdr/>", '<w:showingPlcHdr w:val="0"/>')) == [
        "甲"
    ]


def test_embedded_files() -> None:
    rels = (
        relation("a", "oleObject", "embeddings/o.bin")
        + relation("b", "package", "embeddings/x.xml")
        + relation("c", "oleObject", "http://example.org/o.bin", external=True)
        + relation("d", "oleObject", "embeddings/o.bin")
    )
    found = read(docx(p("甲"), {"word/embeddings/o.bin": b"1"}, rels=rels))
    assert found.embedded == (
        Embedded("word/embeddings/o.bin", "application/vnd.ms-office.oleObject"),
        Embedded("word/embeddings/x.xml", "application/xml"),
    )


@pytest.mark.parametrize(
    ("kind", "word"),
    [("aFChunk", "altChunk"), ("subDocument", "子文档"), ("diagramData", "SmartArt")],
)
def test_what_is_left_aside_is_said(kind: str, word: str) -> None:
    found = read(docx(p("甲") + '<w:altChunk r:id="a"/>', rels=relation("a", kind, "other.xml")))
    assert [word in notice for notice in found.notices] == [True]
    assert bool(found.embedded) == (kind == "aFChunk")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<w:r><w:t>字</w:t></w:r>", False),
        ("<w:r><w:drawing><wp:inline/></w:drawing></w:r>", False),
        ("<w:r><w:drawing><wp:inline><a:blip/></wp:inline></w:drawing></w:r>", True),
        ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", True),
    ],
)
def test_pictures(content: str, expected: bool) -> None:
    assert document(p(content)).has_pictures is expected


def test_signatures() -> None:
    assert not document(p("甲")).signed
    assert read(docx(p("甲"), {"_xmlsignatures/sig1.xml": "<x/>"})).signed
    origin = relation("s", "digital-signature/origin", "_xmlsignatures/origin.sigs")
    assert read(docx(p("甲"), package_rels=origin)).signed


def test_sources(tmp_path: Path) -> None:
    data = docx(p("甲"))
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    for source in (data, path, str(path), io.BytesIO(data), open_package(data)):
        assert [x.text for x in read(source).paragraphs] == ["甲"]
    assert (read(data).kind, read(data).strict) == ("docx", False)


def test_limits_are_passed_on() -> None:
    with pytest.raises(InputError) as refused:
        read(docx(p("甲") * 50), Limits(elements=60))
    assert refused.value.code == "DOC007"


@pytest.mark.parametrize("part", ["header1", "styles", "comments"])
def test_damaged_parts_are_refused(part: str) -> None:
    data = docx(p("甲") + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>', {part: "<x"})
    with pytest.raises(InputError) as refused:
        read(data)
    assert refused.value.code == "DOC008"


def test_deep_nesting_in_a_header_is_read() -> None:
    deep = p("底")
    for _ in range(80):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    body = p("甲") + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    found = document(body, {"header1": deep}).paragraphs[-1]
    assert found.text == "底"
    assert found.cell is not None and found.cell.depth == 80


def test_the_same_bytes_share_their_styles_but_not_their_text() -> None:
    styles = {
        "styles": '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="正文一"/></w:style>'
    }
    found = [document(p(text, '<w:pStyle w:val="a"/>'), styles).paragraphs[0] for text in "甲乙"]
    assert [(x.text, x.style) for x in found] == [("甲", "正文一"), ("乙", "正文一")]
