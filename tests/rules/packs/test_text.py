"""Words are pointed at just where they stand, whatever white space lies between."""

from hypothesis import given
from hypothesis import strategies as st

from doclint.document import BODY, Paragraph
from doclint.official.line import lines_of
from doclint.official.model import MAIN, Line
from doclint.rules.packs.text import Piece, quotations, squeeze
from doclint.rules.packs.words import is_excepted

SPACES = " \t　 \n​"
TEXTS = st.text(st.sampled_from("甲乙丙《》“”" + SPACES), min_size=1, max_size=40)


def _paragraph(index: int, text: str) -> Paragraph:
    return Paragraph(
        index, text, "word/document.xml", "body", index, BODY, index, None, "", "left", 0, 0,
        None, None, "", None, False, 0,
    )  # fmt: skip


def _lines(texts: list[str]) -> tuple[Line, ...]:
    """The lines of paragraphs, cut at line breaks as the recogniser does."""
    made = []
    for index, text in enumerate(texts, 1):
        paragraph, start = _paragraph(index, text), 0
        for piece in text.split("\n"):
            made.append(Line(paragraph, start, start + len(piece), piece, "title", MAIN, 0.0, ()))
            start += len(piece) + 1
    return tuple(made)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_a_squeezed_piece_maps_back_to_its_characters(
    texts: list[str], data: st.DataObject
) -> None:
    lines = _lines(texts)
    text = squeeze("".join(line.text for line in lines))
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    piece = Piece(lines, text, True)
    place = piece.location(start, end)
    paragraph = next(ln.paragraph for ln in lines if ln.paragraph.block == place.block)
    shown = squeeze(paragraph.text[place.start : place.end])
    wanted = text[start:end]
    assert shown and wanted.startswith(shown)
    assert paragraph.text[place.start] == wanted[0]
    assert place.end <= len(paragraph.text)
    if piece.is_whole(place, wanted):
        assert shown == wanted


@given(TEXTS, st.data())
def test_a_plain_piece_maps_back_to_its_characters(text: str, data: st.DataObject) -> None:
    for line in _lines([text]):
        start = data.draw(st.integers(0, len(line.text)))
        end = data.draw(st.integers(start, len(line.text)))
        place = Piece((line,), line.text, False).location(start, end)
        assert text[place.start : place.end] == line.text[start:end]


@given(TEXTS)
def test_quotations_lie_between_their_marks(text: str) -> None:
    for start, end in quotations(text):
        assert 0 <= start <= end <= len(text)
        assert start == 0 or text[start - 1] in "《“‘"
        assert end == len(text) or text[end] in "》”’"


def test_quotations() -> None:
    def quoted(text: str) -> list[str]:
        return [text[start:end] for start, end in quotations(text)]

    assert quoted("按《甲《乙》丙》办") == ["甲《乙》丙"]
    assert quoted("《甲》和《乙") == ["甲", "乙"]
    assert quoted("甲》和《乙》") == ["甲", "乙"]
    assert quoted("“甲”乙“丙") == ["甲"]
    assert quoted("甲乙") == []


@given(
    st.text("甲乙丙", max_size=12), st.text("甲乙丙", min_size=1, max_size=5), st.integers(0, 12),
    st.integers(1, 3),
)  # fmt: skip
def test_an_exception_must_hold_the_words(text: str, longer: str, at: int, size: int) -> None:
    """The search round the words finds just what a search of the whole text finds."""
    end = min(len(text), at + size)
    if at >= end:
        return
    places = [i for i in range(len(text)) if text.startswith(longer, i)]
    holds = any(i <= at and end <= i + len(longer) for i in places)
    assert is_excepted(text, at, end, [longer]) is holds


def test_the_lines_here_are_cut_as_those_of_a_document() -> None:
    """Guards the helper above against the recogniser's own cutting."""
    from doclint.package import open_package
    from doclint.reader import read
    from doclint.testing import from_lines

    items, _ = lines_of(read(open_package(from_lines(["甲\n乙"]))))
    assert [(i.start, i.end, i.text) for i in items] == [
        (ln.start, ln.end, ln.text) for ln in _lines(["甲\n乙"])
    ]
