"""What defects are made of: changes to papers, and what papers must be to suit one."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from doclint.submission.model import (
    DISCLOSURE_REVIEW,
    FAIRNESS,
    FORM,
    LEGALITY,
    MATERIAL,
    PLAN,
    Stated,
)
from doclint.testing.companions import Companion

from .papers import Papers

Change = Callable[[Papers], Papers | None]


class Defect(NamedTuple):
    """A fault to be planted: ``elements`` is what the finding must be about.

    Several names (``a|b``) where what the recogniser calls the place depends on the text;
    "*" leaves it open (the place is still checked by the planted words). ``ready`` makes
    the papers what the defect needs, still compliant; None where they do not suit.
    """

    code: str
    name: str
    plant: Change
    elements: str = ""
    ready: Change = lambda papers: papers

    @property
    def label(self) -> str:
        """``DA001-no mark``."""
        return f"{self.code}-{self.name}"


def family(code: str, elements: str, ready: Change, **plants: Change) -> list[Defect]:
    """Defects of one code about one element; their names with spaces for underscores."""
    return [
        Defect(code, name.replace("_", " "), plant, elements, ready)
        for name, plant in plants.items()
    ]


# What papers must be.


def anything(papers: Papers) -> Papers | None:
    """Any papers suit."""
    return papers


def both(*changes: Change) -> Change:
    """One change after the other, as long as each suits."""

    def chained(papers: Papers) -> Papers | None:
        made: Papers | None = papers
        for change in changes:
            made = change(made) if made is not None else None
        return made

    return chained


def of_kind(*kinds: str) -> Change:
    """Papers of these 文种."""
    return lambda papers: papers if papers.kind in kinds else None


def not_of_kind(*kinds: str) -> Change:
    """Papers of other 文种."""
    return lambda papers: papers if papers.kind not in kinds else None


def where(test: Callable[[Papers], object]) -> Change:
    """Papers that pass a test."""
    return lambda papers: papers if test(papers) else None


def public(papers: Papers) -> Papers | None:
    """Papers with the mark 此件公开发布."""
    return papers if papers.draft.mark == "此件公开发布" else None


def noted_mark(papers: Papers) -> Papers | None:
    """Papers whose mark is a 附注, not a row of the 版记."""
    return papers if papers.layout.mark != "imprint" else None


def secret(papers: Papers) -> Papers | None:
    """The papers as secret ones: 份号, 密级 and 期限, no mark of publication.

    A county may not classify; an order is published.
    """
    if papers.draft.issuer_mark[:1] == ("云岭县人民政府办公室文件",) or papers.text == "order":
        return None
    return papers.with_(copy_number="000012", secrecy="机密★5年", mark="")


def issuing(papers: Papers) -> Papers | None:
    """The papers checked as issued ones, whatever they lack."""
    return papers._replace(stage="issuing")


def dated_since(iso: str) -> Change:
    """Papers of this day or later: a norm judges nothing older."""

    def change(papers: Papers) -> Papers | None:
        parts = re.findall(r"\d+", papers.draft.issued_on)
        return papers if "-".join(part.zfill(2) for part in parts) >= iso else None

    return change


def of_text(*names: str) -> Change:
    """These texts."""
    return lambda papers: papers if papers.text in names else None


def not_of_text(*names: str) -> Change:
    """Other texts."""
    return lambda papers: papers if papers.text not in names else None


def local(papers: Papers) -> Papers | None:
    """The papers under the rules of an agency with caps on validity."""
    return papers._replace(profile="local")


def submitted(papers: Papers) -> Papers | None:
    """The papers as a draft with all companions, and the attribute of the mark on the form."""
    name = "".join(papers.draft.title.split())
    draft = unnumbered(papers)
    if draft is None or not papers.draft.mark:
        return None
    return draft._replace(
        companions=(
            Companion(PLAN, (f"《{name}》解读方案", *PLAN_LINES)),
            Companion(MATERIAL, (f"《{name}》政策解读", *MATERIAL_LINES)),
            Companion(FORM, ("滨海市人民政府办公室发文稿纸", f"标题：{name}")),
            Companion(LEGALITY, ("合法性审核意见", "经审核，内容合法，程序符合规定。")),
            Companion(FAIRNESS, ("公平竞争审查意见", "经审查，未发现排除、限制竞争的内容。")),
            Companion(DISCLOSURE_REVIEW, ("政务公开机构审查意见", "经审查，同意拟定的公开属性。")),
        ),
        stated=(stated_as(papers.draft.mark),),
    )


def stated_as(mark: str) -> Stated:
    """What the cover form says of a document with this mark."""
    if "依申请" in mark:
        return Stated("on_request", "依申请公开", REASON, "发文稿纸")
    if "不予" in mark:
        return Stated("withheld", "不予公开", REASON, "发文稿纸")
    return Stated("public", "主动公开", "", "发文稿纸")


REASON = "属于过程性信息（政府信息公开条例第十六条第二款）"
PLAN_LINES = (
    "一、解读提纲",
    "讲清制定背景、目标任务和主要内容。",
    "二、解读形式",
    "文字解读和图解。",
    "三、解读途径",
    "政府门户网站、微信公众号。",
    "四、解读时间",
    "与文件同步发布。",
    "五、解读人",
    "起草单位主要负责人。",
)
MATERIAL_LINES = (
    "问：为什么要制定这个文件？",
    "答：近年来，群众和企业多次反映有关问题，单靠过去的做法已经不够用了。",
    "问：目标任务是什么？",
    "答：把责任分清，把事情办好，让群众少跑腿。",
    "问：主要内容有哪些？",
    "答：一是明确分工，二是细化流程，三是加强监督。",
)


def unnumbered(papers: Papers) -> Papers | None:
    """The papers before approval: blanks for number and date."""
    number = re.sub(r"〕\d+号", "〕　号", papers.draft.document_number)
    date = re.sub(r"\d+月\d+日", "　月　日", papers.draft.issued_on)
    return papers.with_(document_number=number, issued_on=date, printed_on="", printed_by="")


# Changes.


def put(words: str = "", **changes: Any) -> Change:
    """Elements of the draft replaced."""
    return lambda papers: papers.with_(words, **changes)


def swap(field: str, pattern: str, by: str, words: str | None = None) -> Change:
    """A text of the draft rewritten; the whole text is the fault unless ``words`` says."""

    def change(papers: Papers) -> Papers | None:
        before = getattr(papers.draft, field)
        after = re.sub(pattern, by, before)
        if after == before:
            return None
        return papers.with_(after if words is None else words, **{field: after})

    return change


def line(text: str, words: str | None = None) -> Change:
    """A paragraph put into the text, before its last one where there are several."""

    def change(papers: Papers) -> Papers | None:
        body = papers.draft.body
        at = len(body) - 1 if len(body) > 2 else len(body)
        fault = text if words is None else words
        return papers.with_(fault, body=(*body[:at], text, *body[at:]))

    return change


def note(text: str, words: str | None = None) -> Change:
    """A 附注 below the date, after those that stand there."""
    fault = text if words is None else words
    return lambda papers: papers.with_(fault, notes=(*papers.draft.notes, text))


def lay(words: str = "", **changes: Any) -> Change:
    """Another layout."""
    return lambda papers: papers.laid(words, **changes)


def restyle(kind: str, **changes: Any) -> Change:
    """All lines of an element with another look, indent or alignment."""
    return lambda papers: papers.restyled(
        lambda each: each._replace(**changes) if each.kind == kind and each.text else each
    )


def relined(kind: str, pattern: str, by: str, words: str = "") -> Change:
    """The printed text of the lines of an element rewritten, labels included."""

    def change(papers: Papers) -> Papers | None:
        return papers.restyled(
            lambda each: (
                each._replace(text=re.sub(pattern, by, each.text, count=1))
                if each.kind in kind.split("|")
                else each
            ),
            words,
        )

    return change


def sheet(**changes: Any) -> Change:
    """Other paper or type."""

    def change(papers: Papers) -> Papers | None:
        return papers.laid(sheet=papers.layout.sheet._replace(**changes))

    return change


def reword(pattern: str, by: str, words: str = "") -> Change:
    """Text and carried text rewritten; None where the pattern does not occur."""

    def change(papers: Papers) -> Papers | None:
        draft = papers.draft
        body = tuple(filter(None, (re.sub(pattern, by, text) for text in draft.body)))
        annexes = tuple(
            annex._replace(
                paragraphs=tuple(filter(None, (re.sub(pattern, by, t) for t in annex.paragraphs)))
            )
            for annex in draft.annexes
        )
        if (body, annexes) == (draft.body, draft.annexes):
            return None
        return papers.with_(words, body=body, annexes=annexes)

    return change


def companion(role: str, *lines: str, words: str = "") -> Change:
    """A companion with other lines (the first line stays)."""

    def change(papers: Papers) -> Papers | None:
        made = tuple(
            each._replace(lines=(each.lines[0], *lines)) if each.role == role else each
            for each in papers.companions or ()
        )
        return papers._replace(companions=made, words=words)

    return change


def without(role: str) -> Change:
    """A companion left out."""

    def change(papers: Papers) -> Papers | None:
        kept = tuple(each for each in papers.companions or () if each.role != role)
        return papers._replace(companions=kept, words="")

    return change


def state(cls: str, literal: str, reason: str = "", words: str = "") -> Change:
    """Another attribute on the cover form."""
    stated = (Stated(cls, literal, reason, "发文稿纸"),)
    return lambda papers: papers._replace(stated=stated, words=words)


def marked(mark: str) -> Change:
    """The papers with another disclosure mark (which fits them)."""
    return lambda papers: papers.with_(mark=mark) if papers.draft.mark else None


def lines_without(word: str) -> Change:
    """The text without the paragraphs that have a word."""

    def change(papers: Papers) -> Papers | None:
        kept = tuple(text for text in papers.draft.body if word not in text)
        return papers.with_(body=kept)

    return change
