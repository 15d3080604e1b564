"""What is set aside by whom, and what is said of what sets nothing aside."""

from datetime import date

import pytest

from doclint.document import Comment
from doclint.finding import Severity

from .cases import NUMBER, TITLE, document, finding, known, run, said, suppress, waiver

NOTE = Comment("doclint: 忽略 EL021 原文如此", "李四", 1, 1)


def test_a_waiver_holds_through_its_last_day() -> None:
    doc = document()
    for day, kept in ((date(2026, 6, 1), 0), (date(2026, 6, 2), 1)):
        made = run(doc, finding(), waivers=(waiver(expires=date(2026, 6, 1)),), today=day)
        assert len(made.kept) == kept
    assert said(made) == ["SP002"]
    problem = made.problems[0][1]
    for words in ("EL021", "王主任", "2026-06-01", "doclint.toml 第9行"):
        assert words in problem.message


def test_a_waiver_covers_all_findings_of_its_code_only() -> None:
    doc = document()
    found = (finding(index=0, official=doc), finding(), finding("EL005"))
    made = run(doc, *found, waivers=(waiver(),))
    assert made.kept == found[2:]
    assert {(s.kind, s.approver, s.expires) for s in made.suppressed} == {
        ("waiver", "王主任", "2026-12-31")
    }


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        (NUMBER, True),
        (" 滨政办发 [2026] 012 号 ", True),
        ("滨政办发〔2026〕第12号", True),
        ("滨政办发〔2026〕120号", False),
        ("滨政办发〔2025〕12号", False),
        ("政办发〔2026〕12号", False),
        (TITLE, True),
        (f"《{TITLE[:9]}\n {TITLE[9:]}》", True),
        (TITLE[:-2], False),
        ("", False),
    ],
)
def test_a_document_is_meant_by_number_or_title(named: str, meant: bool) -> None:
    made = run(document(), finding(), waivers=(waiver(document=named),))
    assert len(made.suppressed) == meant


def test_a_waiver_with_nothing_to_waive_is_told() -> None:
    assert said(run(document(), finding("EL005"), waivers=(waiver(),))) == ["SP005"]


def test_an_expired_waiver_is_told_though_nothing_is_there() -> None:
    made = run(document(), waivers=(waiver(expires=date(2020, 1, 1)),), checked=())
    assert said(made) == ["SP002"]


def test_what_was_not_checked_is_not_called_unused() -> None:
    doc = document(comments=(NOTE,))
    gone = known(finding())
    made = run(doc, waivers=(waiver(),), suppress=(suppress(),), known=(gone,), checked=("EL005",))
    assert made.problems == ()


def test_the_order_of_claims_and_all_count_as_used() -> None:
    """A waiver, a comment, a setting and a baseline on one finding: the waiver has it."""
    doc = document(comments=(NOTE,))
    found = finding(official=doc, index=1)
    orders = {
        "waivers": (waiver(),),
        "suppress": (suppress(text="二、"),),
        "known": (known(found),),
    }
    for kind, drop in (("waiver", "waivers"), ("comment", ""), ("settings", "suppress")):
        made = run(doc, found, **orders)
        assert [each.kind for each in made.suppressed] == [kind]
        assert made.kept == made.problems == ()
        orders.pop(drop, None)
        if not drop:
            doc = document()
    made = run(doc, found, **orders)
    assert [each.kind for each in made.suppressed] == ["baseline"]


def test_two_waivers_for_one_finding_are_both_used() -> None:
    assert run(document(), finding(), waivers=(waiver(), waiver(reason="又"))).problems == ()


def test_one_expired_and_one_new_waiver() -> None:
    old = waiver(expires=date(2025, 1, 1), approver="旧主任")
    made = run(document(), finding(), waivers=(old, waiver()))
    assert made.kept == ()
    assert said(made) == ["SP002"]


def test_a_comment_covers_its_paragraphs_and_the_whole_file() -> None:
    doc = document(comments=(NOTE._replace(first=0, last=1),))
    found = [finding(official=doc, index=index) for index in range(3)]
    made = run(doc, *found, finding(), finding("EL005"))
    assert made.kept == (found[2], finding("EL005"))
    assert made.suppressed[0].origin == "批注（正文第1段至正文第2段，李四）"
    assert made.suppressed[0].reason == "原文如此"


def test_a_copied_paragraph_is_not_covered_by_the_comment_of_the_first() -> None:
    doc = document("一、甲", "二、乙", "二、乙", comments=(NOTE,))
    found = [finding(official=doc, index=index) for index in (1, 2)]
    assert run(doc, *found).kept == (found[1],)


def test_a_comment_copied_with_its_paragraph_covers_the_copy() -> None:
    doc = document("二、乙", "二、乙", comments=(NOTE, NOTE._replace(first=0, last=0)))
    assert run(doc, *(finding(official=doc, index=i) for i in (0, 1))).kept == ()


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("doclint: 忽略 EL021", "SP003", "没有写原因"),
        ("doclint: 忽略 EL022 原文", "SP003", "没有规则 EL022，是否指 EL003？"),
        ("doclint: 忽略 EL 原文", "SP003", "EL 不是一条规则"),
        ("doclint: 忽略 SM002 原文", "SP003", "密级方面的错误只能由批准人"),
        ("doclint: 忽略 DOC100 原文", "SP003", "没有读取或检查的文件"),
        ("doclint: 忽略 DOC901 原文", "SP003", "没有读取或检查的文件"),
        ("doclint: 忽略 SP001 原文", "SP003", "不能再忽略"),
        ("doclint: 忽略 EL005 原文", "SP001", "没有 EL005 的问题"),
    ],
)
def test_a_comment_that_sets_nothing_aside(text: str, code: str, words: str) -> None:
    doc = document(comments=(NOTE._replace(text=text),))
    found = (finding(official=doc, index=1), finding("SM002", doc, 1), finding("DOC901"))
    found += (finding("DOC100", severity=Severity.INFO), finding("EL005", doc, 2))
    made = run(doc, *found)
    assert made.kept == found
    ((said_code, problem),) = made.problems
    assert said_code == code
    assert words in problem.message
    assert problem.location.label == "正文第2段"


def test_a_comment_by_doclint_itself_is_no_order() -> None:
    doc = document(comments=(NOTE._replace(author="doclint"),))
    made = run(doc, finding(official=doc, index=1))
    assert len(made.kept) == 1
    assert made.problems == ()


def test_a_warning_about_secrecy_may_be_set_aside_by_a_comment() -> None:
    doc = document(comments=(NOTE._replace(text="doclint: 忽略 SM005 旧版"),))
    assert run(doc, finding("SM005", doc, 1, severity=Severity.WARNING)).kept == ()


@pytest.mark.parametrize(
    "orders",
    [
        {"suppress": (suppress("SM002"),)},
        {"known": (known(finding("SM002")),)},
        {"suppress": (suppress("DOC901"),)},
        {"known": (known(finding("DOC100")),)},
        {"waivers": (waiver("DOC901"),)},
    ],
)
def test_what_may_not_be_set_aside_so(orders: dict[str, tuple]) -> None:
    found = (finding("SM002"), finding("DOC901"), finding("DOC100"))
    made = run(document(), *found, **orders)
    assert made.kept == found
    assert said(made) == ["SP003"]


def test_an_approver_may_waive_an_error_about_secrecy() -> None:
    made = run(document(), finding("SM002"), waivers=(waiver("SM002"),))
    assert made.kept == made.problems == ()


def test_not_a_gongwen_may_be_said_of_in_settings() -> None:
    doc100 = finding("DOC100", severity=Severity.INFO)
    assert run(document(), doc100, suppress=(suppress("DOC100"),)).kept == ()


@pytest.mark.parametrize(
    ("code", "hidden"), [("BH003", 2), ("BH003:a", 1), ("BH003:b", 1), ("BH003:c", 0)]
)
def test_an_entry_of_a_pack_is_named_by_its_id(code: str, hidden: int) -> None:
    found = (finding("BH003", entry="a"), finding("BH003", entry="b"))
    assert len(run(document(), *found, waivers=(waiver(code),)).suppressed) == hidden
    assert len(run(document(), *found, suppress=(suppress(code),)).suppressed) == hidden


@pytest.mark.parametrize(
    ("file", "source", "draft", "meant"),
    [
        ("drafts/通知.docx", "/work/drafts/通知.docx", "", True),
        ("./drafts/../drafts/通知.docx", "/work/drafts/通知.docx", "", True),
        ("通知.docx", "/work/drafts/通知.docx", "", False),
        ("drafts/*.docx", "/work/drafts/通知.docx", "", False),
        ("报审件", "/work/报审件", "送审稿.docx", True),
        ("报审件/送审稿.docx", "/work/报审件", "送审稿.docx", True),
        ("报审件/方案.docx", "/work/报审件", "送审稿.docx", False),
        ("-", "-", "", False),
    ],
)
def test_a_file_is_meant_by_its_path(file: str, source: str, draft: str, meant: bool) -> None:
    order = suppress(document="", file=file)
    made = run(document(), finding(), suppress=(order,), source=source, draft=draft)
    assert len(made.suppressed) == meant
    assert made.problems == ()


def test_text_means_the_first_paragraph_that_holds_it() -> None:
    doc = document("三、甲乙 丙", "甲乙丙丁", "别的")
    found = [finding(official=doc, index=index) for index in range(3)]
    made = run(doc, *found, finding(), suppress=(suppress(text="甲 乙丙"),))
    assert made.kept == (*found[1:], finding())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "没有写 text，只能忽略全文一级的问题，而 EL021 的问题在正文第2段等处"),
        ("没有的字", "没有一段含有 text 所写的字"),
        ("一、甲", "text 所指的正文第1段没有 EL021 的问题（问题在正文第2段等处）"),
    ],
)
def test_an_unused_setting_says_why(text: str, words: str) -> None:
    doc = document()
    found = [finding(official=doc, index=index) for index in (1, 2)]
    made = run(doc, *found, suppress=(suppress(text=text),))
    assert len(made.kept) == 2
    ((code, problem),) = made.problems
    assert code == "SP001"
    assert words in problem.message
    assert "doclint.toml 第3行" in problem.message


def test_a_mended_document_needs_no_suppression() -> None:
    ((_, problem),) = run(document(), suppress=(suppress(text="一、甲"),)).problems
    assert "文件中已没有 EL021 的问题" in problem.message
