"""What RR rules say of lists in tables, of caps by profile, and of texts they must leave alone."""

from collections.abc import Sequence

import pytest

from doclint.applicability import exemption
from doclint.document import Cell
from doclint.finding import Severity
from doclint.national import NATIONAL
from doclint.official.classification import Classification, Judgement
from doclint.official.model import CARRIED, HEAD, MAIN, TAIL, Facts, OfficialDocument, Repeal
from doclint.profile import Profile, ValidityCaps
from doclint.rules import Context
from doclint.rules.builtin.lifecycle.amendment import malformed_amendment
from doclint.rules.builtin.lifecycle.caps import excessive_validity_term, missing_validity_term
from doclint.rules.builtin.lifecycle.effect import (
    early_effect_of_regulation,
    missing_effective_date,
)
from doclint.rules.builtin.lifecycle.repeal import unidentified_repeal
from doclint.rules.builtin.lifecycle.repeal_list import malformed_repeal_list

from .values import SIGNED, context, official

_NO = Judgement(False, ())
NORMATIVE = Classification(Judgement(True, ("代字含“规”",)), _NO, _NO, _NO, "", ())
TITLE = (HEAD, "title", "滨海市人民政府关于废止部分规范性文件的决定")
REPEALING = Facts(document_type="决定", title=TITLE[2], issued_on="2026-03-12")


def _judging(profile: Profile = NATIONAL) -> Context:
    return context(profile=profile)._replace(classification=NORMATIVE)


def test_missing_effect_of_a_normative_text_rests_on_practice_first() -> None:
    """Thirty days are asked of 规章 alone."""
    made = official((HEAD, "title", "滨海市水利局关于防汛的通知"), *SIGNED, facts=Facts())
    (problem,) = missing_effective_date.check(made, _judging())
    assert problem.basis is None
    assert missing_effective_date.basis[0].kind == "practice"
    assert "30日" not in problem.help


_ORDER = (
    (HEAD, "title", "滨海市人民政府令"),
    (MAIN, "body", "《滨海市防汛办法》已经市人民政府常务会议审议通过，现予公布{}。"),
)


def _order(effect: str) -> OfficialDocument:
    facts = Facts("令", title="滨海市人民政府令", issued_on="2026-03-12")
    if effect:
        facts = facts._replace(effective_on="2026-04-01")
    (title, (zone, label, text)) = _ORDER
    return official(title, (zone, label, text.format(effect)), *SIGNED, facts=facts)


def test_missing_effect_of_a_regulation_rests_on_its_norm() -> None:
    (problem,) = missing_effective_date.check(_order(""), _judging())
    assert [each.kind for each in problem.basis or ()] == ["norm"]
    assert "规章一般留出30日" in problem.help


@pytest.mark.parametrize(("stage", "said"), [("drafting", "推迟"), ("issuing", "不能靠改文本补救")])
def test_early_effect_can_be_mended_at_drafting_only(stage: str, said: str) -> None:
    made = _order("，自2026年4月1日起施行")
    (problem,) = early_effect_of_regulation.check(made, context(stage))
    assert said in problem.help
    assert ("推迟" in problem.help) is (stage == "drafting")


@pytest.mark.parametrize(
    ("issued_on", "named"), [("2013-03-12", False), ("2026-03-12", True), (None, True)]
)
def test_ground_of_a_list_names_no_later_text(issued_on: str | None, named: bool) -> None:
    row = ("《滨海市城区防汛办法》", "滨政发〔2010〕5号")
    rows = [("序号", "文件名称", "文号"), ("1", *row), ("2", *row)]
    made = _decision("市政府决定废止下列文件：", *rows)
    made = made._replace(facts=made.facts._replace(issued_on=issued_on))
    (problem,) = malformed_repeal_list.check(made, context())
    (basis,) = problem.basis or malformed_repeal_list.basis
    assert basis.kind == "practice"
    assert ("2015" in basis.title) is named


def _with_table(made: OfficialDocument, *rows: Sequence[str]) -> OfficialDocument:
    """The document with a table of one line a cell below it."""
    texts = [(CARRIED, "body", text) for row in rows for text in row]
    whole = official(*((ln.zone, ln.label, ln.text) for ln in made.lines), *texts, facts=made.facts)
    cells = [Cell(0, r, c, 1) for r, row in enumerate(rows) for c, _ in enumerate(row)]
    start = len(made.lines)
    lines = tuple(
        line
        if i < start
        else line._replace(paragraph=line.paragraph._replace(cell=cells[i - start]))
        for i, line in enumerate(whole.lines)
    )
    return whole._replace(lines=lines)


def _decision(text: str, *rows: Sequence[str], title: str = TITLE[2]) -> OfficialDocument:
    facts = REPEALING._replace(title=title)
    made = official((HEAD, "title", title), (MAIN, "body", text), *SIGNED, facts=facts)
    return _with_table(made, *rows)


HEADER = ("序号", "文件名称", "文号")
FIRST = ("1", "滨海市城区防汛办法", "滨政发〔2010〕5号")
SECOND = ("2", "滨海市河道管理办法", "滨政发〔2011〕7号")


def test_count_and_rows_agree() -> None:
    made = _decision("市政府决定废止2件规范性文件。", HEADER, FIRST, SECOND)
    assert not list(malformed_repeal_list.check(made, context()))


def test_count_that_the_serial_numbers_contradict_is_an_error() -> None:
    made = _decision("市政府决定废止3件规范性文件。", HEADER, FIRST, SECOND)
    (problem,) = malformed_repeal_list.check(made, context())
    assert problem.severity is None
    assert "3件" in problem.message and "2件" in problem.message


def test_count_without_serial_numbers_is_a_warning() -> None:
    made = _decision("市政府决定废止3件规范性文件。", HEADER[1:], FIRST[1:], SECOND[1:])
    (problem,) = malformed_repeal_list.check(made, context())
    assert problem.severity is Severity.WARNING


def test_same_name_and_number_of_another_date_is_a_warning() -> None:
    again = ("2", "滨海市城区防汛办法", "2010年7月1日滨政发〔2010〕5号")
    first = ("1", "滨海市城区防汛办法", "2010年1月1日滨政发〔2010〕5号")
    (problem,) = malformed_repeal_list.check(
        _decision("决定如下。", HEADER, first, again), context()
    )
    assert problem.severity is Severity.WARNING
    (problem,) = malformed_repeal_list.check(
        _decision("决定如下。", HEADER, FIRST, FIRST), context()
    )
    assert problem.severity is None


def test_list_without_numbers_is_a_warning() -> None:
    made = _decision("决定如下。", HEADER[:2], FIRST[:2], SECOND[:2])
    (problem,) = malformed_repeal_list.check(made, context())
    assert "文号" in problem.message and problem.severity is Severity.WARNING


@pytest.mark.parametrize("header", [("序号", "文件名称", "公布日期"), ("序号", "文件名称", "文号")])
def test_numbers_or_dates_tell_the_texts(header: Sequence[str]) -> None:
    assert not list(
        malformed_repeal_list.check(_decision("决定。", header, FIRST, SECOND), context())
    )


def test_repealed_and_lapsed_in_one_list() -> None:
    header = (*HEADER, "处理意见")
    rows = ((*FIRST, "废止"), (*SECOND, "宣布失效"))
    (problem,) = malformed_repeal_list.check(_decision("决定如下。", header, *rows), context())
    assert "失效" in problem.message
    title = "滨海市人民政府关于废止和宣布失效部分规范性文件的决定"
    made = _decision("决定如下。", HEADER, FIRST, SECOND, title=title)
    (problem,) = malformed_repeal_list.check(made, context())
    assert "分不清" in problem.message
    rows = ((*FIRST, "已被新规定替代"), (*SECOND, "适用期已过"))
    made = _decision("决定如下。", (*HEADER, "理由"), *rows, title=title)
    assert not list(malformed_repeal_list.check(made, context()))


def test_decision_whose_list_is_not_in_the_file_is_left_alone() -> None:
    made = _decision("市政府决定废止3件规范性文件（目录另附）。")
    assert not list(malformed_repeal_list.check(made, context()))


def test_amendment_that_is_only_issued_here_is_left_alone() -> None:
    facts = Facts(document_type="决定", title="滨海市人民政府印发关于修改防汛办法的决定")
    made = official((HEAD, "title", facts.title or ""), (MAIN, "body", "请遵照执行。"), facts=facts)
    assert not list(malformed_amendment.check(made, context()))


CAPS = ValidityCaps(
    5, 2, 1, False, False, ("滨海省规范性文件管理办法", "", "第二十条", "local"), "2020-01-01"
)


def _limited(text: str, **changes: str) -> OfficialDocument:
    facts = Facts(
        document_type="通知",
        title="关于防汛的通知",
        issued_on="2026-03-12",
        effective_on="2026-05-01",
    )
    facts = facts._replace(
        expires_on=changes.get("expires_on"), issued_on=changes.get("issued_on", "2026-03-12")
    )
    return official(
        (HEAD, "title", "关于防汛的通知"),
        (MAIN, "body", text),
        (TAIL, "issuers", "滨海市人民政府"),
        facts=facts,
    )


def _profile(caps: object) -> Profile:
    return NATIONAL._replace(options={"validity": caps})


def test_term_that_need_not_be_stated_is_a_warning_with_the_local_ground() -> None:
    made = _limited("本通知自2026年5月1日起施行。")
    (problem,) = missing_validity_term.check(made, _judging(_profile(CAPS)))
    assert problem.severity is Severity.WARNING
    assert problem.basis is not None and problem.basis[0].kind == "local"
    assert not list(missing_validity_term.check(made, context(profile=_profile(CAPS))))


def test_local_rule_does_not_bind_what_was_issued_before_it() -> None:
    made = _limited("有效期10年。", expires_on="P10Y", issued_on="2019-03-12")
    assert not list(excessive_validity_term.check(made, _judging(_profile(CAPS))))
    made = _limited("有效期10年。", expires_on="P10Y")
    assert list(excessive_validity_term.check(made, _judging(_profile(CAPS))))


@pytest.mark.parametrize("caps", [CAPS._replace(general=None), 5, None])
def test_without_a_cap_no_term_is_too_long(caps: object) -> None:
    made = _limited("有效期10年。", expires_on="P10Y")
    assert not list(excessive_validity_term.check(made, _judging(_profile(caps))))


def test_rules_on_caps_are_not_judged_without_a_local_rule() -> None:
    made = _limited("本通知自2026年5月1日起施行。")
    for rule in (missing_validity_term, excessive_validity_term):
        assert exemption(rule, made, _judging()) == "机关配置没有关于有效期的规定"
        assert exemption(rule, made, _judging(_profile(CAPS))) == ""


def test_finding_prints_why_the_text_is_normative() -> None:
    made = official((HEAD, "title", "关于防汛的通知"), (MAIN, "body", "请各单位落实。"))
    (problem,) = missing_effective_date.check(made, _judging())
    assert "代字含“规”" in problem.message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《滨海市防汛办法》同时废止。", True),
        ("《滨海市防汛办法》（2010年3月1日印发）同时废止。", False),
        ("2010年3月1日市政府印发的《滨海市防汛办法》同时废止。", False),
        ("《中华人民共和国防洪条例》同时废止。", False),
    ],
)
def test_number_of_what_is_repealed(text: str, found: bool) -> None:
    made = official((HEAD, "title", "关于防汛的通知"), (MAIN, "body", text))
    start = text.index("《")
    end = text.index("同时")
    place = made.lines[1].paragraph.location(start, end)
    title = text[start + 1 : text.index("》")]
    made = made._replace(repeals=(Repeal(title, None, place),))
    assert bool(list(unidentified_repeal.check(made, _judging()))) is found
    assert not list(unidentified_repeal.check(made, context()))


@pytest.mark.parametrize(
    "text",
    [
        "下列文件同时废止：",
        "原有的规定需要废止的，由各部门提出。",
        "以前发布的规定与本规定不一致的，以本规定为准。",
        "原合同、协议同时废止。",
        "原滨政发〔2010〕5号文件同时废止。",
        "附件所列原有文件一律废止。",
    ],
)
def test_prose_and_lists_are_no_unnamed_repeals(text: str) -> None:
    made = official((HEAD, "title", "关于防汛的通知"), (MAIN, "body", text))
    assert not list(unidentified_repeal.check(made, _judging()))
