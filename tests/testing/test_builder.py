"""The documents of the builder are sound packages that say what the draft says."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from doclint.testing import LAYOUTS, STANDARD, Annex, Draft, Layout, from_lines
from doclint.testing.builder import arrange

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
FULL = Draft(
    copy_number="000001",
    secrecy="机密★1年",
    urgency="特急",
    signers=("王建国", "李志强"),
    attachments=("易涝点责任分工表", "值班安排表"),
    annexes=(
        Annex("附件1", "易涝点责任分工表", ("一、人民路。",)),
        Annex("附件2", "值班安排表", ()),
    ),
    notes=("（联系人：张明，电话：0411-83630000）",),
    properties=(("title", "防汛通知 & 附件"),),
)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def final_lines(data: bytes) -> list[str]:
    """Lines of the final text, each text box once, empty lines left out."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    gone = [*root.iter(MC + "Fallback"), *root.iter(W + "del"), *root.iter(W + "moveFrom")]
    for element in gone:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)
    lines = []
    for paragraph in root.iter(W + "p"):
        if not any(True for _ in paragraph.iter(W + "txbxContent")):
            lines += "".join(map(_characters, paragraph.iter())).split("\n")
    return [line for line in lines if line]


def _characters(element: etree._Element) -> str:
    if element.tag == W + "t":
        return element.text or ""
    in_run = element.getparent().tag == W + "r"
    return {W + "br": "\n", W + "tab": "\t"}.get(str(element.tag), "") if in_run else ""


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_package_is_sound(layout: Layout) -> None:
    """Every part is well-formed and has a content type; every relationship has a target."""
    package = parts(FULL.build(layout))
    trees = {name: etree.fromstring(data) for name, data in package.items()}
    typed = {element.get("PartName") for element in trees["[Content_Types].xml"]}
    assert {f"/{name}" for name in package if name.endswith(".xml")} - typed == {
        "/[Content_Types].xml"
    }
    assert {e.get("Target") for e in trees["_rels/.rels"]} <= set(package)
    targets = {f"word/{e.get('Target')}" for e in trees["word/_rels/document.xml.rels"]}
    assert targets <= set(package)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_ids_are_unique(layout: Layout) -> None:
    """Word repairs files in which two changes, bookmarks or controls share an id."""
    root = etree.fromstring(parts(FULL.build(layout))["word/document.xml"])
    for fallback in list(root.iter(MC + "Fallback")):  # a copy of the same box
        fallback.getparent().remove(fallback)
    starts = [e for e in root.iter() if e.get(W + "id") and not str(e.tag).endswith("End")]
    ids = [e.get(W + "id") for e in starts]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_same_draft_gives_the_same_bytes(layout: Layout) -> None:
    """Reproducible: examples and cases can be committed and compared."""
    assert FULL.build(layout) == FULL.build(layout)


@pytest.mark.parametrize(("name", "layout"), LAYOUTS.items(), ids=LAYOUTS)
def test_final_text_holds_every_element(name: str, layout: Layout) -> None:
    """Whatever the construct, the final text has the draft's values, once each."""
    text = squeezed("".join(final_lines(FULL.build(layout))))
    values = [
        FULL.copy_number, FULL.secrecy, FULL.urgency, FULL.document_number, FULL.title,
        FULL.addressees, *FULL.body, FULL.mark if layout.mark != "imprint" else "公开方式",
    ]  # fmt: skip
    for value in values:
        assert text.count(squeezed(value)) == 1, (name, value)
    date = "二〇二六年三月十二日" if name == "chinese-date" else FULL.issued_on
    assert len(re.findall(FULL.issuers[0] + date + "(?!印发)", text)) == 1


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_python_docx_opens_it(layout: Layout) -> None:
    """Another reader takes the file for a Word document and finds A4."""
    from docx import Document

    document = Document(io.BytesIO(FULL.build(layout)))
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert section.top_margin.mm == pytest.approx(37, abs=1)
    assert section.left_margin.mm == pytest.approx(28, abs=1)


def test_order_of_elements_is_that_of_the_standard() -> None:
    """份号 … 附注, annexes, 版记: the order on paper."""
    text = squeezed("\n".join(final_lines(FULL.build())))
    landmarks = [
        "000001", "机密★1年", "特急", "办公室文件", "滨政办发", "签发人：王建国李志强", "的通知",
        FULL.addressees, "一、压实工作责任", "附件：1.易涝点责任分工表",
        "2.值班安排表", "2026年3月12日（此件公开发布）", "（联系人", "附件1", "附件2", "抄送：",
        "2026年3月12日印发",
    ]  # fmt: skip
    places = [text.index(mark) for mark in landmarks]
    assert places == sorted(places)


def test_empty_elements_are_left_out() -> None:
    """A draft of a title and a paragraph has nothing else, no labels either."""
    bare = Draft(
        issuer_mark=(), document_number="", title="通告", addressees="", body=("一句话。",),
        attachments=(), issuers=(), issued_on="", mark="", annexes=(), cc="", printed_by="",
        printed_on="",
    )  # fmt: skip
    assert final_lines(bare.build()) == ["通告", "一句话。"]


def test_with_changes_a_copy_and_refuses_unknown_names() -> None:
    """Drafts are values."""
    draft = Draft()
    assert draft.with_(mark="").mark == ""
    assert draft.mark == "此件公开发布"
    with pytest.raises(ValueError, match="unexpected"):
        draft.with_(marks="")


def test_a_mark_cannot_stand_in_a_missing_imprint() -> None:
    """A layout that would lose the mark is refused."""
    with pytest.raises(ValueError, match="imprint"):
        Draft().build(Layout(mark="imprint", imprint="none"))


@pytest.mark.parametrize(
    ("layout", "tag"),
    [
        (Layout(head="table"), "tbl"),
        (Layout(head="textbox"), "drawing"),
        (Layout(head="vml"), "pict"),
        (Layout(controls=True), "sdt"),
        (Layout(revisions=True), "ins"),
        (Layout(revisions=True), "moveTo"),
        (Layout(flow="one"), "br"),
        (Layout(runs="split"), "proofErr"),
        (Layout(runs="edited"), "proofErr"),
    ],
)
def test_layout_uses_its_construct(layout: Layout, tag: str) -> None:
    """The construct a layout is named for is really there, and not in the standard one."""
    draft = Draft(cc="", printed_by="", printed_on="", title="滨海市人民政府通告")
    odd = etree.fromstring(parts(draft.build(layout))["word/document.xml"])
    usual = etree.fromstring(parts(draft.build(STANDARD))["word/document.xml"])
    assert odd.find(f".//{W}{tag}") is not None
    assert usual.find(f".//{W}{tag}") is None


def test_text_box_has_a_copy_for_old_readers() -> None:
    """The red head stands in the Choice and, the same, in the Fallback."""
    root = etree.fromstring(parts(Draft().build(Layout(head="textbox")))["word/document.xml"])
    texts = ["".join(box.itertext()) for box in root.iter(W + "txbxContent")]
    assert len(texts) == 2
    assert texts[0] == texts[1]
    assert "滨海市人民政府办公室文件" in texts[0]


def test_one_paragraph_holds_everything() -> None:
    """The whole document is one ``w:p``, its lines behind line breaks."""
    blocks = arrange(Draft(), LAYOUTS["one-paragraph"])
    assert len(blocks) == 1


def test_mark_before_signature() -> None:
    """The third place of a mark: between text and signature."""
    text = "".join(final_lines(Draft().build(Layout(mark="before_signature"))))
    assert text.index("（此件公开发布）") < text.index("滨海市人民政府办公室2026年")


def test_from_lines_gives_paragraphs_and_line_breaks() -> None:
    """Each line a paragraph, ``\\n`` a line break, markup characters kept as text."""
    data = from_lines(["第一段 <a> & 'b'", "甲\n乙\t丙", "第三段"])
    assert final_lines(data) == ["第一段 <a> & 'b'", "甲", "乙\t丙", "第三段"]
    root = etree.fromstring(parts(data)["word/document.xml"])
    assert len(list(root.iter(W + "p"))) == 3


def test_no_lines_give_one_empty_paragraph() -> None:
    """A document without text is still a document."""
    root = etree.fromstring(parts(from_lines([]))["word/document.xml"])
    assert len(list(root.iter(W + "p"))) == 1


_XML_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1)


@given(st.lists(_XML_TEXT, max_size=5))
def test_from_lines_keeps_any_text(lines: list[str]) -> None:
    """What goes in comes out, markup characters, spaces and rare characters included."""
    assert final_lines(from_lines(lines)) == lines
