"""Comments that speak to doclint: their text, and the paragraphs on which they stand."""

import os
from pathlib import Path

import pytest

from doclint.document import Comment
from doclint.package import InputError
from doclint.reader import read

from .packages import docx

ORDER = "doclint: 忽略 EL003 原文如此"
ROBUST = Path(
    os.environ.get("DOCLINT_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus"
) / "robust"  # fmt: skip


def noted(*texts: str, author: str = "李四") -> str:
    """The content of a comments part; ids from 0, lines of a text are paragraphs."""
    return "".join(
        f'<w:comment w:id="{number}" w:author="{author}">{"".join(map(p, text.split("|")))}'
        "</w:comment>"
        for number, text in enumerate(texts)
    )


def p(text: str, before: str = "", after: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r>{after}</w:p>"


def start(number: int = 0) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int = 0) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>'


def reference(number: int = 0) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def cell(content: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{content}</w:tc><w:tc>{p('右')}</w:tc></w:tr></w:tbl>"


def box(content: str) -> str:
    """A text box as Word writes it, its content twice."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def spans(body: str, *texts: str, strict: bool = False, **parts: str) -> list[str]:
    """What the comments cover: the texts of their paragraphs joined by a slash."""
    made = read(docx(body, {"comments": noted(*texts or (ORDER,)), **parts}, strict=strict))
    return [
        "/".join(each.text for each in made.paragraphs[c.first : c.last + 1]) for c in made.comments
    ]


CASES = {
    "one paragraph": (p("甲") + p("乙", start(), end() + reference()), "乙"),
    "several paragraphs": (
        p("甲", start()) + p("乙") + p("丙", "", end() + reference()),
        "甲/乙/丙",
    ),
    "between paragraphs": (
        p("甲") + start() + p("乙") + p("丙") + end() + p("丁", "", reference()),
        "乙/丙",
    ),
    "ends before the text of the next": (
        p("甲", start()) + p("乙") + p("丙", end(), reference()),
        "甲/乙",
    ),
    "a point in a paragraph": (p("甲") + p("乙", start() + end() + reference()), "乙"),
    "reference only": (p("甲") + p("乙", "", reference()), "乙"),
    "no beginning": (p("甲") + p("乙", "", end() + reference()), "乙"),
    "no end": (p("甲", start()) + p("乙") + p("丙", "", reference()), "丙"),
    "end before the beginning": (p("甲", end()) + p("乙", start(), reference()), "乙"),
    "only a beginning": (p("甲", start()) + p("乙"), "甲"),
    "copied with its anchors": (
        p("甲", start(), end() + reference()) + p("甲", start(), end() + reference()) + p("乙"),
        "甲",
    ),
    "in a cell": (p("甲") + cell(p("乙", start(), end() + reference())) + p("丙"), "乙"),
    "into a table": (
        p("甲", start()) + cell(p("乙", "", end() + reference())) + p("丙"),
        "甲/乙",
    ),
    "in a text box": (p("甲", box(p("乙", start(), end() + reference()))) + p("丙"), "乙"),
    "inside an insertion": (
        f'<w:p><w:ins w:id="9">{start()}<w:r><w:t>甲</w:t></w:r>{end()}</w:ins>{reference()}</w:p>',
        "甲",
    ),
    "in a content control": (
        f"<w:sdt><w:sdtContent>{p('甲', start(), end() + reference())}</w:sdtContent></w:sdt>",
        "甲",
    ),
    "in a paragraph that runs on": (
        '<w:p><w:pPr><w:rPr><w:del w:id="8"/></w:rPr></w:pPr>'
        f"{start()}<w:r><w:t>甲</w:t></w:r>{end()}{reference()}</w:p>" + p("乙"),
        "甲乙",
    ),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
def test_a_comment_covers(name: str, strict: bool) -> None:
    body, expected = CASES[name]
    assert spans(body, strict=strict) == [expected]


def test_a_comment_in_a_footnote() -> None:
    note = f'<w:footnote w:id="2">{p("注", start(), end() + reference())}</w:footnote>'
    assert spans(p("甲") + p("乙"), footnotes=note) == ["注"]


def test_of_a_comment_that_stands_nowhere_nothing_is_known() -> None:
    assert spans(p("甲")) == []


def test_text_author_and_order() -> None:
    body = p("甲", start(1), end(1)) + p("乙", start(0), end(0))
    content = noted("doclint: 忽略 EL003|第二行", "DocLint：看")
    made = read(docx(body, {"comments": content}))
    assert made.comments == (
        Comment("doclint: 忽略 EL003\n第二行", "李四", 1, 1),
        Comment("DocLint：看", "李四", 0, 0),
    )
    assert made.revisions.comments == 2


def test_a_word_cut_into_runs_is_read() -> None:
    runs = "<w:r><w:t>doc</w:t></w:r><w:r><w:t>lint: 忽略</w:t></w:r>"
    content = f'<w:comment w:id="0"><w:p>{runs}</w:p></w:comment>'
    made = read(docx(p("甲", start(), end()), {"comments": content}))
    assert made.comments == (Comment("doclint: 忽略", "", 0, 0),)


def test_comments_to_others_are_only_counted() -> None:
    made = read(docx(p("甲", start(), end()), {"comments": noted("请核对")}))
    assert made.comments == ()
    assert made.revisions.comments == 1


@pytest.mark.skipif(not ROBUST.is_dir(), reason="the corpus is not here: set DOCLINT_CORPUS")
def test_real_files_with_comments_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every comment of real files is placed, were it one to doclint, on paragraphs there are."""
    from doclint.reader import comments

    monkeypatch.setattr(comments, "comments_to_doclint", _all_of)
    placed = 0
    for path in sorted(ROBUST.rglob("*.docx")):
        try:
            made = read(path)
        except InputError:
            continue
        for comment in made.comments:
            placed += 1
            assert 0 <= comment.first <= comment.last < len(made.paragraphs), path
    assert placed >= 10


def _all_of(root):
    """All comments, as if each spoke to doclint."""
    from doclint.reader.comments import Noted
    from doclint.reader.names import COMMENT, W

    return [Noted(each.get(f"{W}id", ""), "", "") for each in root.iterchildren(COMMENT)]
