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
