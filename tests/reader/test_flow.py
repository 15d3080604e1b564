"""The fast way and the patient way give the same, whatever the body holds."""

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document import Document
from doclint.reader import read
from doclint.reader.flow import Flow

from .packages import docx, p, r, shape, style, table, vml

STYLES = (
    style("n", "Normal")
    + style("h", "Hidden", "<w:rPr><w:vanish/></w:rPr>")
    + style("c", "Char", "<w:rPr><w:vanish/></w:rPr>", "character")
    + style("l", "Listed", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
MARKS = ("begin", "separate", "end")

run_properties = st.sampled_from(
    ["", "<w:b/>", "<w:vanish/>", '<w:rStyle w:val="c"/>', "<w:rPrChange><w:rPr/></w:rPrChange>"]
)
words = st.text(alphabet="甲乙 \n", min_size=1, max_size=4)
plain_runs = st.builds(r, words, run_properties)
odd_runs = st.sampled_from(
    ["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", '<w:r><w:br w:type="page"/></w:r>',
     "<w:r><w:cr/></w:r>", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
     "<w:r><w:instrText>PAGE</w:instrText></w:r>", "<w:bookmarkStart/>"]
    + [f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in MARKS]
)  # fmt: skip
paragraph_properties = st.lists(
    st.sampled_from(
        ['<w:pStyle w:val="l"/>', '<w:pStyle w:val="h"/>', '<w:jc w:val="center"/>',
         '<w:ind w:left="420"/>', '<w:ind w:hanging="420"/>', "<w:pageBreakBefore/>",
         '<w:numPr><w:numId w:val="1"/></w:numPr>', '<w:outlineLvl w:val="0"/>',
         '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>', "<w:rPr><w:del/></w:rPr>",
         "<w:rPr><w:ins/></w:rPr>", "<w:sectPr/>",
         '<w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'],
    ),
    max_size=2,
).map("".join)  # fmt: skip


def wrapped(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Runs in wrappers."""
    wrappers = st.sampled_from(
        ["<w:ins>{}</w:ins>", "<w:del>{}</w:del>", "<w:hyperlink>{}</w:hyperlink>",
         "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:smartTag>{}</w:smartTag>",
         "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"]
    )  # fmt: skip
    return st.builds(str.format, wrappers, st.lists(content, max_size=3).map("".join))


runs = st.recursive(plain_runs | odd_runs, wrapped, max_leaves=6)


def blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Tables, boxes and wrappers around blocks."""
    several = st.lists(inner, min_size=1, max_size=3).map("".join)
    wrappers = st.sampled_from(
        ["<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>",
         "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
         "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
         "<w:ins>{}</w:ins>", "<w:del>{}</w:del>", "<x:y>{}</x:y>",
         '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice></mc:AlternateContent>',
         "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>",
         "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{}</w:tc></w:tr></w:tbl>"]
    )  # fmt: skip
    return (
        st.builds(lambda left, right: table((left, right)), several, several)
        | st.builds(str.format, wrappers, several)
        | st.builds(lambda box, text: p(shape(box) + r(text)), several, words)
        | st.builds(lambda box, text: p(r(text) + f"<w:r>{vml(box)}</w:r>"), several, words)
    )


paragraph = st.builds(p, st.lists(runs, max_size=5).map("".join), paragraph_properties)
bodies = st.lists(st.recursive(paragraph, blocks, max_leaves=8), max_size=6).map("".join)


def patiently(self: Flow) -> None:
    """``Flow.read`` by ``Blocks`` alone."""
    self._blocks.inside(self._container, self._place)
    self._story.flush()


def everything(document: Document) -> list[object]:
    """All values of a document, runs resolved."""
    runs = [document.runs(paragraph) for paragraph in document.paragraphs]
    plain = document._replace(properties={}, runs=lambda paragraph: ())
    return [*plain[:6], *plain[7:], runs]


@settings(max_examples=150, deadline=None)
@given(bodies)
def test_both_ways_give_the_same(body: str) -> None:
    data = docx(body, {"styles": STYLES, "numbering": NUMBERING})
    fast = everything(read(data))
    with patch.object(Flow, "read", patiently):
        assert everything(read(data)) == fast


@settings(max_examples=60, deadline=None)
@given(bodies)
def test_runs_cover_the_text_and_counts_run_on(body: str) -> None:
    document = read(docx(body, {"styles": STYLES, "numbering": NUMBERING}))
    seen: set[str] = set()
    for index, paragraph in enumerate(document.paragraphs):
        assert paragraph.index == index
        assert paragraph.block not in seen
        seen.add(paragraph.block)
        end = 0
        for run in document.runs(paragraph):
            assert run.start == end <= run.end
            end = run.end
        assert end == len(paragraph.text)
    for box in document.checkboxes:
        assert document.paragraphs[box.paragraph].text[box.offset] in "☐☑"
