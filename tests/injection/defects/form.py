"""EL002, EL004, EL010–EL019, EL021–EL024: form and use of the elements."""

import re

from doclint.testing import Annex
from doclint.testing.blocks import FANGSONG, Look

from ..papers import Papers
from ..plants import (
    Change,
    anything,
    both,
    family,
    line,
    not_of_text,
    note,
    of_kind,
    of_text,
    put,
    relined,
    restyle,
    swap,
    unnumbered,
    where,
)

_ORDINARY = not_of_text("order")
# Texts in effect before the norm of 2024.
_SINCE_2024 = not_of_text("云政办发〔2024〕17号", "国发〔2018〕41号")
_ANNEXED = where(lambda papers: papers.draft.attachments and papers.layout.flow != "one")
_LABELLED = where(lambda papers: any(annex.label for annex in papers.draft.annexes))
_UPWARD = both(of_kind("请示", "报告"), where(lambda papers: papers.layout.head not in ("none",)))
_COPIED = where(lambda p: p.draft.cc and p.layout.imprint != "none" and p.layout.flow != "one")
_PRINTED = where(
    lambda p: p.draft.printed_on and p.layout.imprint != "none" and p.layout.flow != "one"
)


def _names(change: object) -> Change:
    """The names in the 附件说明 changed, not the annexes."""

    def plant(papers: Papers) -> Papers | None:
        names = tuple(change(name) for name in papers.draft.attachments)  # type: ignore[operator]
        return papers.with_(names[0], attachments=names)

    return plant


def _annex(index: int, words: str | None, **changes: str) -> Change:
    """An annex with another label or title."""

    def plant(papers: Papers) -> Papers | None:
        annexes = list(papers.draft.annexes)
        annexes[index] = annexes[index]._replace(**changes)
        fault = annexes[index].label if words is None else words
        return papers.with_(fault, annexes=tuple(annexes))

    return plant


def _other_title(papers: Papers) -> Papers | None:
    """The title of the last annex differs in a few characters from its name."""
    annexes = papers.draft.annexes
    title = annexes[-1].title
    for old, new in (("扑火物资", "防火物资"), ("第十二", "第十一"), ("行政规范性", "规范性"),
                     ("2026", "2025")):  # fmt: skip
        if old in title:
            changed = annexes[-1]._replace(title=title.replace(old, new))
            return papers.with_(changed.label, annexes=(*annexes[:-1], changed))
    return None


def _unlisted(papers: Papers) -> Papers | None:
    """An annex more than the 附件说明 lists."""
    more = Annex("附件9", "其他事项说明", ("一、未尽事宜由牵头单位负责。",))
    return papers.with_("附件9", annexes=(*papers.draft.annexes, more))


def _heading(number: str, by: str) -> Change:
    """A heading of the first level with another number."""

    def plant(papers: Papers) -> Papers | None:
        at = [i for i, text in enumerate(papers.draft.body) if text.startswith(f"{number}、")]
        amends = any(word in papers.draft.title for word in ("修改", "废止", "公布"))
        if not at or amends or not any(t.startswith("二、") for t in papers.draft.body):
            return None
        body = list(papers.draft.body)
        body[at[0]] = by + body[at[0]][len(number) + 1 :]
        return papers.with_(body[at[0]][:12], body=tuple(body))

    return plant


def _two_signatures(papers: Papers) -> Papers | None:
    """The signatures of a joint document in the other order."""
    first, second = papers.draft.issuers
    return papers.with_(second, issuers=(second, first))


def _earlier(papers: Papers) -> Papers | None:
    """Printed the year before it was dated."""
    date = re.sub(r"\d{4}", lambda m: str(int(m[0]) - 1), papers.draft.printed_on)
    return papers.with_(date, printed_on=date)


def _padded(papers: Papers) -> Papers | None:
    """The date of printing with zeros."""
    date = re.sub(r"(?<!\d)(\d)([月日])", r"0\1\2", papers.draft.printed_on)
    return papers.with_(date, printed_on=date) if date != papers.draft.printed_on else None


def _asking(papers: Papers) -> Papers | None:
    """A report that ends with a request."""
    asked = "以上报告妥否，请批示。"
    return papers.with_(asked, body=(*papers.draft.body[:-1], asked))


def _without_consent(papers: Papers) -> Papers | None:
    """The text without 经市政府同意."""
    body = tuple(text.replace("经市政府同意，", "") for text in papers.draft.body)
    return papers.with_(body=body)


_REPORTING = "各单位贯彻落实情况请于每月底前报送市政府办公室。"

FORM = (
    *family(
        "EL002", "title", of_kind("通知", "请示", "批复", "函"),
        no_matter=swap("title", r"关于[\s\S]*?(?=通知$|请示$|批复$|函$)|转发[\s\S]*关于[\s\S]*的", ""),
    ),
    *family("EL002", "title", both(_ORDINARY, of_kind("通知", "请示", "批复", "函")),
            no_issuer=swap("title", r"^[\s\S]*?(?=关于)", "", words="关于")),
    *family(
        "EL004", "title", of_kind("请示"),
        both_kinds=swap("title", "请示$", "请示报告", words="请示报告"),
    ),
    *family(
        "EL004", "body", of_kind("报告"),
        asks_in_report=_asking,
    ),
    *family(
        "EL004", "addressees", of_kind("请示", "报告"),
        two_addressees=put("滨海市财政局", addressees="滨海市人民政府、滨海市财政局："),
        a_person=put("王市长", addressees="王市长："),
    ),
    *family(
        "EL010", "attachments", both(_ORDINARY, _ANNEXED),
        half_colon=relined("attachments", "附件：", "附件:", "附件:"),
        full_stop=relined("attachments", r"$", "。", "。"),
        semicolon=relined("attachments", r"$", "；", "；"),
        book_marks=_names(lambda name: f"《{name}》"),
    ),
    *family(
        "EL010", "attachments", both(_ANNEXED, where(lambda p: len(p.draft.attachments) > 1)),
        pause_mark=relined("attachments", r"(\d)\. ?", r"\1、", "、"),
        in_brackets=relined("attachments", r"(\d)\. ?", r"（\1）", "（1）"),
    ),
    *family(
        "EL011", "attachments", both(_ANNEXED, _LABELLED),
        other_title=_other_title,
        other_number=_annex(-1, None, label="附件7"),
    ),
    *family(
        "EL011", "attachments", both(_LABELLED, where(lambda p: p.layout.flow != "one")),
        not_listed=put(attachments=()),
    ),
    *family(
        "EL011", "attachments", both(_ANNEXED, where(lambda p: len(p.draft.attachments) > 1)),
        one_too_many=_unlisted,
    ),
    *family(
        "EL012", "attachments", both(_ANNEXED, _LABELLED),
        colon=relined("annex", "$", "：", "附件"),
        chinese_number=relined("annex", "附件1", "附件一", "附件一"),
        not_black=restyle("annex", look=Look(FANGSONG)),
        same_page=restyle("annex", page_break=False),
    ),
    *family(
        "EL014", "document_number", of_text("joint"),
        two_numbers=put("滨财社〔2026〕11号", document_number="滨民发〔2026〕20号\n滨财社〔2026〕11号"),
    ),
    *family(
        "EL014", "issuers", of_text("joint"),
        other_order=_two_signatures,
    ),
    *family(
        "EL014", "issuers", both(of_text("joint"), where(lambda p: p.layout.head != "none")),
        one_missing=put(issuers=("滨海市民政局",)),
    ),
    *family("EL015", "signers", _UPWARD, none=put(signers=())),
    *family(
        "EL015", "signers", both(_UPWARD, where(lambda p: p.layout.flow != "one")),
        half_colon=relined("document_number", "签发人：", "签发人:", "签发人"),
    ),
    *family(
        "EL015", "signers",
        both(of_kind("通知", "批复", "决定"), where(lambda p: p.layout.number == "head")),
        on_a_notice=put("签发人", signers=("周明远",)),
    ),
    *family(
        "EL016", "urgency", _ORDINARY,
        urgent_paper=put("急件", urgency="急件"),
        urgent=put("紧急", urgency="紧急"),
        very_urgent=put("特急件", urgency="特急件"),
        telegram_word=put("平急", urgency="平急"),
    ),
    *family(
        "EL017", "notes", _ORDINARY,
        half_width=note("(联系人：张明，联系电话：0999-2345678)"),
        square=note("【联系人：张明，联系电话：0999-2345678】"),
        circulation_half=note("(此件发至县团级)"),
    ),
    *family(
        "EL017",
        "notes",
        both(_ORDINARY, not_of_text("request")),  # its own contact stands there
        no_brackets=note("联系人：张明，联系电话：0999-2345678"),
    ),
    *family(
        "EL018", "cc", _COPIED,
        no_stop=relined("cc", "。$", "", "市"),
        semicolon=relined("cc", "。$", "；", "；"),
        reported=relined("cc", "抄送：", "抄报：", "抄报"),
        half_colon=relined("cc", "抄送：", "抄送:", "抄送:"),
    ),
    *family(
        "EL019", "printed_on", _PRINTED,
        padded=_padded,
        before_its_date=_earlier,
        no_word=relined("printed_by|printed_on", "印发$", "", "日"),
    ),
    *family(
        "EL021", "body", anything,
        skipped=_heading("二", "三、"),
        repeated=_heading("三", "二、"),
    ),
    *family(
        "EL022", "body", _ORDINARY,
        square=line(
            "请按照《关于加强城区防汛工作的通知》（滨政办发[2025]8号）的要求抓好落实。", "2025"
        ),
        round=line(
            "请按照《关于加强城区防汛工作的通知》（滨政办发（2025）8号）的要求抓好落实。", "2025"
        ),
        number_first=line(
            "请按照滨政办发〔2025〕8号《关于加强城区防汛工作的通知》的要求抓好落实。", "2025"
        ),
        no_number=line("请按照《关于加强城区防汛工作的通知》的要求抓好落实。", "防汛工作"),
    ),
    *family(
        "EL023", "issuers", where(lambda p: p.draft.issuers[-1:] == ("滨海市水利局",)),
        inner_office=put("滨海市水利局规划处", issuers=("滨海市水利局规划处",)),
    ),
    *family(
        "EL023", "addressees", of_text("forwarded", "joint"),
        to_governments=both(
            _without_consent,
            put("人民政府", addressees="各县（市、区）人民政府："),
        ),
    ),
    *family(
        "EL024", "body", both(_SINCE_2024, of_kind("通知", "意见", "决定"), unnumbered),
        pledge=line("各县（市、区）要与乡镇签订责任状。", "责任状"),
        veto=line("对工作不力的，在年度考核中实行“一票否决”。", "一票否决"),
        reporting=line(_REPORTING, "贯彻落实情况"),
        supporting=line("各县（市、区）要于月底前制定配套实施方案。", "制定配套"),
    ),
)  # fmt: skip
