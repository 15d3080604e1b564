"""What the DA rules leave to profiles and to the kind of document."""

import pytest

from doclint.finding import Severity
from doclint.national import NATIONAL
from doclint.official.model import CARRIED, TAIL, Facts
from doclint.rules.builtin.disclosure.conflict import conflicting_disclosure_marks
from doclint.rules.builtin.disclosure.missing import missing_disclosure_mark
from doclint.rules.builtin.disclosure.place import misplaced_disclosure_mark
from doclint.rules.builtin.disclosure.privacy import is_identity_number, passes_luhn
from doclint.rules.builtin.disclosure.wording import nonstandard_disclosure_wording

from .values import HEADED, SIGNED, context, official, with_mark

GROUND = ("某市规定", "某政办发〔2017〕70号", "七(三)", "local")
STRICT = NATIONAL._replace(
    name="strict", mark_required=True, mark_basis=(GROUND,), mark_required_from="2017-05-26"
)
ISSUED = Facts(document_type="通知", issued_on="2026-03-12")


def test_missing_mark_is_an_error_on_the_ground_of_a_profile_that_requires_it() -> None:
    (problem,) = missing_disclosure_mark.check(
        official(*HEADED, *SIGNED, facts=ISSUED), context(profile=STRICT)
    )
    assert problem.severity is Severity.ERROR
    assert [tuple(b) for b in problem.basis or ()] == [GROUND]
    assert problem.location.block == "body/p[3]"


def test_missing_mark_before_the_rule_of_the_profile_is_a_warning() -> None:
    made = official(*HEADED, *SIGNED, facts=ISSUED._replace(issued_on="2017-03-01"))
    (problem,) = missing_disclosure_mark.check(made, context(profile=STRICT))
    assert problem.severity is Severity.WARNING
    assert problem.basis is None


@pytest.mark.parametrize("kind", ["令", "公告", "通告", "公报", "决议", "议案"])
def test_documents_open_by_nature_need_no_mark(kind: str) -> None:
    made = official(*HEADED, *SIGNED, facts=ISSUED._replace(document_type=kind))
    assert not list(missing_disclosure_mark.check(made, context(profile=STRICT)))


@pytest.mark.parametrize("kind", ["请示", "报告", "纪要"])
def test_internal_papers_are_only_hinted_at_where_a_mark_is_required(kind: str) -> None:
    made = official(*HEADED, *SIGNED, facts=ISSUED._replace(document_type=kind))
    assert not list(missing_disclosure_mark.check(made, context()))
    (problem,) = missing_disclosure_mark.check(made, context(profile=STRICT))
    assert problem.severity is Severity.INFO


def test_mark_of_the_carried_text_does_not_conflict() -> None:
    made = official(*HEADED, *SIGNED, (TAIL, "notes", "（此件公开发布）"), facts=ISSUED)
    made = with_mark(made, "public", "此件公开发布")
    carried = official(
        *HEADED, *SIGNED,
        (TAIL, "notes", "（此件公开发布）"), (CARRIED, "notes", "（此件依申请公开）"),
        facts=ISSUED,
    )  # fmt: skip
    both = with_mark(carried, "on_request", "此件依申请公开")._replace(
        marks=(*made.marks, *with_mark(carried, "on_request", "此件依申请公开").marks)
    )
    assert not list(conflicting_disclosure_marks.check(both, context()))


def test_conflict_is_an_error_at_issuing_and_a_warning_at_drafting() -> None:
    made = official(*HEADED, *SIGNED, (TAIL, "notes", "（此件依申请公开）"), facts=ISSUED)
    made = with_mark(with_mark(made, "public", "此件公开发布"), "on_request", "此件依申请公开")
    (issuing,) = conflicting_disclosure_marks.check(made, context())
    (drafting,) = conflicting_disclosure_marks.check(made, context("drafting"))
    assert issuing.severity is None
    assert drafting.severity is Severity.WARNING


def test_place_before_the_signature_is_right_where_the_profile_names_it() -> None:
    made = official(*HEADED, (TAIL, "notes", "（此件公开发布）"), facts=ISSUED)
    made = with_mark(
        official(*HEADED, *SIGNED, (TAIL, "notes", "x"), facts=ISSUED),
        "public",
        "此件公开发布",
        "P3",
    )
    assert list(misplaced_disclosure_mark.check(made, context()))
    wide = NATIONAL._replace(places=("P1", "P2", "P3"))
    assert not list(misplaced_disclosure_mark.check(made, context(profile=wide)))


def test_centred_mark_is_misplaced() -> None:
    made = official(*HEADED, *SIGNED, (TAIL, "notes", "（此件公开发布）"), facts=ISSUED)
    line = made.lines[-1]
    centred = line._replace(paragraph=line.paragraph._replace(alignment="center"))
    made = with_mark(made._replace(lines=(*made.lines[:-1], centred)), "public", "此件公开发布")
    (problem,) = misplaced_disclosure_mark.check(made, context())
    assert "居中" in problem.message


def test_wording_is_a_warning_where_the_profile_prescribes_it() -> None:
    made = official(*HEADED, *SIGNED, (TAIL, "notes", "（此件同意公开）"), facts=ISSUED)
    made = with_mark(made, "public", "此件同意公开")
    (mild,) = nonstandard_disclosure_wording.check(made, context())
    (strict,) = nonstandard_disclosure_wording.check(made, context(profile=STRICT))
    assert mild.severity is None
    assert strict.severity is Severity.WARNING
    assert strict.fix is not None and strict.fix.replacement == "（此件公开发布）"


def test_identity_numbers_need_region_birth_date_and_check_digit() -> None:
    assert is_identity_number("11010519491231002X")
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("11010519491331002X")
    assert not is_identity_number("91010519491231002X")


def test_bank_cards_need_the_luhn_check() -> None:
    assert passes_luhn("6222020200112233446")
    assert not passes_luhn("6222020200112233442")
    assert not passes_luhn("622202020011")
