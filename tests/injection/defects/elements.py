"""EL: defects of the elements of a 公文."""

import re

from doclint.testing.numerals import chinese_date

from ..papers import Papers
from ..plants import (
    Change,
    anything,
    family,
    issuing,
    line,
    note,
    of_kind,
    put,
    swap,
    where,
)

_SENT = of_kind("通知", "意见", "函", "请示", "报告", "批复")
_SIGNED = where(lambda papers: papers.draft.issuers and papers.text != "order")


def _titled(kind: str) -> Change:
    """The title ends with another word than its 文种."""
    return swap("title", r"(?:指导)?(?:通知|意见|函|请示|报告|批复|决定)$", kind, words=kind)


def _dated(form: str, words: str | None = None) -> Change:
    """The 成文日期 written in another form."""

    def change(papers: Papers) -> Papers | None:
        found = re.fullmatch(r"(\d+)年(\d+)月(\d+)日", papers.draft.issued_on)
        if found is None:
            return None
        year, month, day = map(int, found.groups())
        date = form.format(y=year, m=month, d=day)
        if date == papers.draft.issued_on:
            return None
        return papers.with_(date if words is None else words, issued_on=date)

    return change


def _in_chinese(papers: Papers) -> Papers | None:
    """The date in Chinese numerals."""
    date = chinese_date(papers.draft.issued_on)
    return papers.with_(date, issued_on=date)


def _years_before(papers: Papers) -> Papers | None:
    """The number of a document three years older."""
    number = re.sub(r"\d{4}", lambda m: str(int(m[0]) - 3), papers.draft.document_number)
    return papers.with_(number, document_number=number) if "〔" in number else None


def _no_addressees(papers: Papers) -> Papers | None:
    """The 主送机关 left out."""
    return papers.with_(addressees="") if papers.draft.addressees else None


ELEMENTS = (
    *family(
        "EL001", "title", anything,
        plan=_titled("工作方案"),
        summary=_titled("情况汇报"),
        points=_titled("工作要点"),
    ),
    *family(
        "EL003", "title", anything,
        full_stop=swap("title", r"$", "。", words="。"),
        exclamation=swap("title", r"$", "！", words="！"),
        semicolon=swap("title", r"$", "；", words="；"),
    ),
    *family(
        "EL005", "document_number", anything,
        square=swap("document_number", "〔(.*)〕", r"[\1]"),
        round=swap("document_number", "〔(.*)〕", r"（\1）"),
        full_width_square=swap("document_number", "〔(.*)〕", r"［\1］"),
        lenticular=swap("document_number", "〔(.*)〕", r"【\1】"),
        with_di=swap("document_number", "〕", "〕第"),
        padded=swap("document_number", "〕", "〕0"),
        short_year=swap("document_number", "〔20", "〔"),
        no_hao=swap("document_number", r"〕(\d+)号$", r"〕\1"),
    ),
    *family(
        "EL005", "document_number", issuing,
        year_word=swap("document_number", "〕", "年〕"),
    ),
    *family("EL006", "document_number", anything, years_before=_years_before),
    *family(
        "EL007", "issued_on", anything,
        chinese=_in_chinese,
        padded=_dated("{y}年{m:02}月{d:02}日"),
        hao=_dated("{y}年{m}月{d}号"),
        dotted=_dated("{y}.{m}.{d}"),
        dashed=_dated("{y}-{m:02}-{d:02}"),
        no_such_day=_dated("{y}年2月30日"),
    ),
    *family(
        "EL008", "body", anything,
        day_open=line("请各责任单位于×月×日前报送落实情况。", "×月×日"),
        to_be_added=line("项目资金由【待补充】负责落实。", "【待补充】"),
        year_open=line("上述任务应当于20××年底前完成。", "20××年"),
        click_here=line("单击此处输入文字。", "单击此处输入文字"),
    ),
    *family(
        "EL008", "document_number", issuing,
        number_open=swap("document_number", r"〕\d+", "〕×"),
        year_of_number=swap("document_number", r"〔\d+〕", "〔20××〕"),
    ),
    *family("EL007", "issued_on", issuing, no_day=_dated("{y}年{m}月")),
    *family("EL008", "issued_on", issuing, date_open=_dated("{y}年×月×日")),
    *family(
        "EL009", "addressees", anything,
        half_width=swap("addressees", "：$", ":", words=":"),
        comma=swap("addressees", "：$", "，", words="，"),
    ),
    *family("EL009", "addressees", _SENT, none=_no_addressees),
    *family(
        "EL013", "issuers", _SIGNED,
        other_organ=put("东港区应急管理局", issuers=("东港区应急管理局",)),
        other_city=put("云岭县气象局", issuers=("云岭县气象局",)),
    ),
    *family(
        "EL020", "subject_words", anything,
        subject_words=note("主题词：城乡建设　防汛　通知"),
        without_colon_space=note("主题词:农业 供水 办法"),
    ),
)  # fmt: skip
