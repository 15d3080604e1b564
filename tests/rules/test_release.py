"""What SM rules say of residue, restricted sources, ranks and marks on what is no state secret."""

import pytest

from doclint.document import Embedded, Revisions, Run
from doclint.finding import Severity
from doclint.location import WHOLE_FILE
from doclint.national import NATIONAL
from doclint.official.model import HEAD, MAIN, TAIL, Facts, OfficialDocument
from doclint.rules.builtin.secrecy.authority import level_above_authority
from doclint.rules.builtin.secrecy.form import malformed_secrecy_mark
from doclint.rules.builtin.secrecy.release import residue_before_release, restricted_source_cited
from doclint.rules.builtin.secrecy.work_secret import state_secret_form_for_other_secret

from .values import HEADED, SIGNED, context, official, with_mark, with_secrecy

ISSUED = Facts(document_type="通知", issued_on="2026-03-12")
NOTE = (TAIL, "notes", "（此件公开发布）")


def _public(*lines: tuple[str, str, str]) -> OfficialDocument:
    made = official(*HEADED, *lines, *SIGNED, NOTE, facts=ISSUED)
    return with_mark(made, "public", "此件公开发布")


def test_each_kind_of_residue_is_one_warning() -> None:
    made = _public()
    hidden = (Run(3, 3, None, None, False, "auto", True, None),)
    document = made.document._replace(
        revisions=Revisions(2, 1, 4, 3, 1), runs=lambda p: hidden if p.index == 1 else ()
    )
    problems = list(residue_before_release.check(made._replace(document=document), context()))
    assert len(problems) == 3
    assert all(p.severity is None for p in problems)
    assert "批注3条" in problems[0].message
    assert "插入2处、删除1处、格式4处" in problems[1].message
    assert problems[2].location == document.paragraphs[1].location(3, 3)


def test_hidden_text_that_no_run_shows_is_of_the_whole_file() -> None:
    made = _public()
    document = made.document._replace(revisions=Revisions(hidden=1))
    (problem,) = residue_before_release.check(made._replace(document=document), context())
    assert problem.location == WHOLE_FILE


@pytest.mark.parametrize(
    ("name", "told"),
    [("张晓明", True), ("滨海市人民政府办公室", False), ("微软用户", False), ("Administrator", False), ("", False)],
)  # fmt: skip
def test_names_of_persons_are_information(name: str, told: bool) -> None:
    made = _public()
    document = made.document._replace(
        properties={"core:creator": name, "app:Template": "Normal.dotm"}
    )
    problems = list(residue_before_release.check(made._replace(document=document), context()))
    assert [p.severity for p in problems] == ([Severity.INFO] if told else [])


def test_template_path_and_embedded_files_are_information() -> None:
    made = _public()
    document = made.document._replace(
        properties={"app:Template": r"D:\办公室\模板.dotx"},
        embedded=(Embedded("word/embeddings/a.xlsx", ""), Embedded("word/embeddings/b.bin", "")),
    )
    problems = list(residue_before_release.check(made._replace(document=document), context()))
    assert [p.severity for p in problems] == [Severity.INFO, Severity.INFO]
    assert "1个文件" in problems[1].message


def test_agency_may_name_numbers_that_are_not_public() -> None:
    made = _public((MAIN, "body", "根据滨委发〔2026〕3号文件要求，落实值守措施。"))
    assert not list(restricted_source_cited.check(made, context()))
    profile = NATIONAL._replace(options={"restricted_codes": ("滨委发",)})
    (problem,) = restricted_source_cited.check(made, context(profile=profile))
    assert "滨委发" in problem.message


@pytest.mark.parametrize(
    ("name", "level", "found"),
    [
        ("滨海市水利局", "绝密", True),
        ("滨海市水利局", "机密", False),
        ("滨海省大河市水利局", "绝密", True),
        ("东港县水利局", "秘密", True),
        ("东港县人民政府", "机密", True),
        ("东港镇人民政府", "秘密", True),
        ("滨海省水利厅", "绝密", False),
        ("辽宁省市场监督管理局", "绝密", False),
        ("国家市场监督管理总局", "绝密", False),
        ("上海市浦东新区水务局", "绝密", False),
        ("内蒙古自治区水利厅", "绝密", False),
        ("住房城乡建设部", "绝密", False),
    ],
)
def test_rank_of_the_issuer(name: str, level: str, found: bool) -> None:
    made = official(
        (HEAD, "secrecy_mark", f"{level}★5年"), *HEADED, facts=ISSUED._replace(issuers=(name,))
    )
    assert (
        bool(list(level_above_authority.check(with_secrecy(made, level, "5年"), context())))
        is found
    )


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("内部★1年", None),
        ("工作秘密★", None),
        ("敏感信息★长期", None),
        ("商密★5年", Severity.WARNING),
    ],
)
def test_star_on_what_is_no_state_secret(words: str, severity: Severity | None) -> None:
    made = official((HEAD, "body", words), *HEADED, *SIGNED, facts=ISSUED)
    (problem,) = state_secret_form_for_other_secret.check(made, context())
    assert problem.severity is severity


def test_a_mark_on_work_secrets_is_not_reported_twice() -> None:
    lines = ((HEAD, "secrecy_mark", "秘密1年"), *HEADED, *SIGNED, (TAIL, "notes", "（工作秘密）"))
    made = with_secrecy(official(*lines, facts=ISSUED), "秘密", "1年")
    (mark,) = made.secrecy
    made = made._replace(secrecy=(mark._replace(star="", well_formed=False),))
    assert list(state_secret_form_for_other_secret.check(made, context()))
    assert not list(malformed_secrecy_mark.check(made, context()))
