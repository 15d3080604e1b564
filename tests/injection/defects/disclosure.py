"""DA: defects of the disclosure attribute and its mark."""

from doclint.testing import Annex

from ..papers import Papers
from ..plants import (
    both,
    dated_since,
    family,
    lay,
    line,
    not_of_kind,
    not_of_text,
    noted_mark,
    public,
    put,
    restyle,
)

# An order is public by nature; a forwarded text has a mark of its own.
_MARKED = both(not_of_kind("请示", "报告"), not_of_text("order"))
_PLAIN = not_of_text("rules", "opinion", "amendment", "云政办发〔2024〕17号")  # or DA012 as well
_QUOTED = "印发的公文要明确标注“此件公开发布”“此件依申请公开”等字样，不得遗漏。"


def _other_class(papers: Papers) -> Papers | None:
    """A second mark, of another class than the first."""
    other = "（此件依申请公开）" if papers.draft.mark != "此件依申请公开" else "（此件公开发布）"
    return papers.with_("公开", notes=(*papers.draft.notes, other))


def _withheld_too(papers: Papers) -> Papers | None:
    """The same with the class 不予公开."""
    if papers.draft.mark == "此件不予公开":
        return None
    return papers.with_("公开", notes=(*papers.draft.notes, "（此件不予公开）"))


def _marked_annex(papers: Papers) -> Papers | None:
    """The mark of an annex only."""
    annex = Annex("附件", "责任分工表", ("一、人民路：市城市管理局。", "（此件公开发布）"))
    return papers.with_(mark="", attachments=(annex.title,), annexes=(annex,))


def _printed(mark: str, words: str = "") -> object:
    """A mark as it should not be printed, in place of the right one."""
    return put(words or mark, mark="", notes=(mark,))


def _above_title(papers: Papers) -> Papers | None:
    """The mark in the head, above everything."""
    return papers.with_("此件公开发布", mark="", urgency="（此件公开发布）")


DISCLOSURE = (
    *family(
        "DA001", "notes", _MARKED,
        no_mark=put(mark=""),
        mark_quoted_in_the_text=both(line(_QUOTED), put(mark="")),
        only_a_note_of_circulation=put(mark="", notes=("（此件发至县团级）",)),
        mark_of_an_annex=_marked_annex,
    ),
    *family(
        "DA008", "disclosure_mark", both(_PLAIN, not_of_text("order")),
        another_class=_other_class,
        withheld_as_well=_withheld_too,
    ),
    *family(
        "DA009", "disclosure_mark", both(public, noted_mark),
        in_other_words=put("此件全文公开", mark="此件全文公开"),
        to_society=put("此件可向社会公开", mark="此件可向社会公开"),
    ),
    *family(
        "DA010", "disclosure_mark", both(public, noted_mark),
        half_width=_printed("(此件公开发布)"),
        square_brackets=_printed("【此件公开发布】"),
        no_brackets=_printed("此件公开发布"),
        full_stop=_printed("（此件公开发布）。"),
        full_stop_within=_printed("（此件公开发布。）"),
        one_half_width=_printed("（此件公开发布)"),
    ),
    *family(
        "DA011", "disclosure_mark", both(public, noted_mark),
        before_the_signature=lay("此件公开发布", mark="before_signature", signature="indent"),
        above_the_title=_above_title,
        centred=restyle("notes", align="center", first=0),
        right_aligned=restyle("notes", align="right", first=0),
    ),
    *family(
        "DA016", "", both(public, dated_since("2019-05-15")),
        identity_number=line(
            "捐赠人张晓明（公民身份号码：11010519491231002X）已登记在册。", "11010519491231002X"
        ),
        private_mobile=line("资助对象：王建国，13912345678，已核实。", "13912345678"),
        bank_card=line(
            "补助资金汇入户名：张建国，账号：6222021234567890128的账户。", "6222021234567890128"
        ),
        home_address=line("资助对象家庭住址：滨海市东港区人民路12号3栋402室。", "人民路12号3栋402室"),
    ),
)  # fmt: skip
