"""What the SM rules say of leftovers in white, of open kinds and of declassified copies."""

import pytest

from doclint.finding import Severity
from doclint.national import NATIONAL
from doclint.official.model import ASIDE, HEAD, TAIL, Facts
from doclint.rules.builtin.secrecy.cap import excessive_secrecy_period
from doclint.rules.builtin.secrecy.copy_number import missing_copy_number
from doclint.rules.builtin.secrecy.form import malformed_secrecy_mark
from doclint.rules.builtin.secrecy.period import missing_secrecy_period
from doclint.rules.builtin.secrecy.public import secrecy_mark_in_public_document
from doclint.rules.builtin.secrecy.work_secret import work_secret_mark_in_public_document

from .values import HEADED, SIGNED, context, official, with_mark, with_secrecy

ISSUED = Facts(document_type="通知", issued_on="2026-03-12")
MARKED = ((HEAD, "secrecy_mark", "机密★1年"), *HEADED, *SIGNED)
PUBLIC = (TAIL, "notes", "（此件公开发布）")


def test_white_leftover_in_a_public_document_is_one_warning() -> None:
    made = with_mark(official(*MARKED, PUBLIC, facts=ISSUED), "public", "此件公开发布")
    made = with_secrecy(made, "机密", "1年", white=True)
    (problem,) = secrecy_mark_in_public_document.check(made, context())
    assert problem.severity is Severity.WARNING
    assert "白色" in problem.message
    for rule in (malformed_secrecy_mark, missing_secrecy_period, missing_copy_number):
        assert not list(rule.check(made, context()))


def test_white_leftover_in_an_unmarked_document_is_a_warning() -> None:
    made = with_secrecy(official(*MARKED, facts=ISSUED), "机密", "1年", white=True)
    (problem,) = malformed_secrecy_mark.check(made, context())
    assert problem.severity is Severity.WARNING
    assert not list(secrecy_mark_in_public_document.check(made, context()))


@pytest.mark.parametrize(
    ("kind", "white", "own", "said"),
    [
        ("公告", False, True, "本件是公告，属公开发布的文种，但版头有密级“机密★1年”。"),
        ("公告", False, False, "本件是公告，属公开发布的文种，但所附文件有密级“机密★1年”。"),
        ("令", True, True, "正文第1段有白色字（看不见）“机密★1年”，多半是模板留下的；"
         "本件是令，属公开发布的文种，不应带有密级。"),
    ],
)  # fmt: skip
def test_words_on_a_secret_of_an_open_kind(kind: str, white: bool, own: bool, said: str) -> None:
    made = with_secrecy(
        official(*MARKED, facts=Facts(document_type=kind, title="关于防汛的决议")),
        "机密", "1年", white=white,
    )  # fmt: skip
    made = made._replace(secrecy=(made.secrecy[0]._replace(own=own),))
    (problem,) = secrecy_mark_in_public_document.check(made, context())
    assert problem.message == said


@pytest.mark.parametrize(
    ("issued_on", "numbers"),
    [
        ("2018-03-21", ["中办发〔2012〕14号"]),
        ("2024-05-01", ["中办发〔2012〕14号", "2024年修订"]),
        ("2024-09-01", ["中办发〔2012〕14号", "国务院令第786号", "2024年修订"]),
        (None, ["中办发〔2012〕14号", "国务院令第786号", "2024年修订"]),
    ],
)
def test_only_grounds_in_force_are_cited(issued_on: str | None, numbers: list[str]) -> None:
    made = official(*MARKED, facts=Facts(document_type="公告", issued_on=issued_on))
    (problem,) = secrecy_mark_in_public_document.check(with_secrecy(made, "机密", "1年"), context())
    assert [each.number for each in problem.basis or ()] == numbers


def test_a_profile_may_raise_the_cap_of_a_level() -> None:
    made = with_secrecy(official(*MARKED, facts=ISSUED), "秘密", "2040年1月1日")
    assert list(excessive_secrecy_period.check(made, context()))
    raised = NATIONAL._replace(options={"secrecy_caps": {"秘密": 20}})
    assert not list(excessive_secrecy_period.check(made, context(profile=raised)))


def test_secret_announcement_is_a_warning_only() -> None:
    made = official(*MARKED, facts=ISSUED._replace(document_type="公告"))
    (problem,) = secrecy_mark_in_public_document.check(with_secrecy(made, "机密", "1年"), context())
    assert problem.severity is Severity.WARNING


def test_published_secret_is_an_error() -> None:
    made = with_secrecy(official(*MARKED, facts=ISSUED), "机密", "1年")
    (problem,) = secrecy_mark_in_public_document.check(made, context("published"))
    assert problem.severity is None


def test_declassified_copy_may_be_public() -> None:
    lines = (MARKED[0], (HEAD, "body", "（已于2026年1月1日解密）"), *MARKED[1:], PUBLIC)
    made = with_mark(official(*lines, facts=ISSUED), "public", "此件公开发布")
    assert not list(
        secrecy_mark_in_public_document.check(with_secrecy(made, "机密", "1年"), context())
    )


@pytest.mark.parametrize(
    "words", ["内部", "内部资料", "内 部 文 件", "【内部事项，注意保管】", "不得外传"]
)
def test_work_secret_marks(words: str) -> None:
    made = official((ASIDE, "body", words), *HEADED, *SIGNED, PUBLIC, facts=ISSUED)
    (problem,) = work_secret_mark_in_public_document.check(
        with_mark(made, "public", "此件公开发布"), context()
    )
    assert words in problem.message


@pytest.mark.parametrize(
    "words", ["内部控制", "内部审计办法", "内部控制制度，不得外传", "外交事务"]
)
def test_ordinary_words_are_no_work_secret_marks(words: str) -> None:
    made = official((ASIDE, "body", words), *HEADED, *SIGNED, PUBLIC, facts=ISSUED)
    made = with_mark(made, "public", "此件公开发布")
    assert not list(work_secret_mark_in_public_document.check(made, context()))
