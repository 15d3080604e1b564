"""Companions below a draft in examples and cases."""

from doclint.submission.model import PLAN, Stated
from doclint.testing.companions import Companion, companions_of, stated_of, submission


def test_lines_without_heading_are_the_draft_alone() -> None:
    assert companions_of(["甲", "乙"]) == (["甲", "乙"], None)


def test_headings_begin_companions() -> None:
    draft, found = companions_of(["甲", "【解读方案】", "一", "二", "【合法性审核意见】"])
    assert draft == ["甲"]
    assert found == (Companion("plan", ("一", "二")), Companion("legality"))


def test_papers_may_be_given_though_none_is_shown() -> None:
    assert companions_of(["甲", "【报审材料】"]) == (["甲"], ())


def test_other_brackets_stay_in_the_draft() -> None:
    assert companions_of(["【此件公开发布】"]) == (["【此件公开发布】"], None)


def test_cover_form_states_attribute_and_reason() -> None:
    form = Companion("form", ("公开属性：不予公开", "理由：涉及商业秘密"))
    assert stated_of((form,)) == (Stated("withheld", "不予公开", "涉及商业秘密", "发文稿纸"),)
    assert stated_of((Companion("form", ("公开属性：",)),)) == (Stated("", "", "", "发文稿纸"),)
    assert stated_of((Companion("plan", ("公开属性：主动公开",)),)) == ()
    assert stated_of(None) == ()


def test_submission_says_whether_companions_were_given() -> None:
    stated = (Stated("public", "主动公开", "", "文档属性“公开属性”"),)
    assert submission((), None) is None
    lone, full = submission(stated, None), submission((), ())
    assert lone is not None and not lone.given and lone.stated == stated
    assert full is not None and full.given


def test_companions_with_lines_are_recognised_documents() -> None:
    made = submission((), (Companion(PLAN, ("滨海市排水管理办法解读方案",)), Companion("material")))
    assert made is not None
    plan, picture = made.members
    assert plan.official is not None
    assert plan.official.lines[0].text == "滨海市排水管理办法解读方案"
    assert picture.official is None
