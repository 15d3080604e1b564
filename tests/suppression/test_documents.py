"""Suppressions of real documents, through the engine: text that moves, is copied or mended."""

from datetime import date
from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.finding import Severity
from doclint.report import DocumentReport
from doclint.settings import Settings, SettingsError
from doclint.suppression.baseline import read_baseline, write_baseline
from doclint.suppression.model import Suppress, Suppressions, Waiver
from doclint.testing import Comment, Draft

TODAY = date(2026, 6, 1)
OPEN = "由【待补】牵头负责落实，各单位配合做好汛前检查的有关工作。"
PERSON = "联系人身份证号：210203197503102721，请各单位及时联系。"
OTHER = "联系人身份证号：11010519491231002X，请各单位及时联系。"
TWO = PERSON[:-1] + "，另一联系人身份证号：11010519491231002X。"
FIRST, SECOND, THIRD = Draft().body[4:7]


def settings(*, baseline: Path | None = None, **changes: object) -> Settings:
    orders = changes.pop("orders", Suppressions())
    if baseline is not None:
        orders = orders._replace(
            known=read_baseline(str(baseline)), baseline_base=str(baseline.parent)
        )
    return Settings(today=TODAY, suppressions=orders, **changes)


def check(path: Path, draft: Draft, made: Settings) -> DocumentReport:
    path.write_bytes(draft.build())
    return Engine(made).check(path)


def draft(*body: str, **changes: object) -> Draft:
    """A draft with these paragraphs in front of the usual body."""
    return Draft(body=(Draft().body[0], *body, *Draft().body[1:]), **changes)


def codes(report: DocumentReport) -> list[str]:
    return [each.code for each in report.findings]


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """The baseline of a draft with one placeholder left open."""
    return baseline_of(tmp_path, OPEN)


def baseline_of(folder: Path, *body: str) -> Path:
    report = check(folder / "a.docx", draft(*body), settings())
    assert set(codes(report)) <= {"EL008", "DA016"}
    made = write_baseline(str(folder / "known.json"), [report])
    assert made == (len(report.findings), ())
    return folder / "known.json"


# Before and after; what counts then, and how many are known. EL008 is said once for all its
# places, DA016 for each.
CASES = {
    "as it was": ((OPEN, PERSON), (OPEN, PERSON), "", 2),
    "moved": ((OPEN, PERSON), (PERSON, FIRST, OPEN, THIRD), "", 2),
    "white space": ((OPEN, PERSON), (f"{OPEN[:9]} {OPEN[9:]}", f"　{PERSON}"), "", 2),
    "copied": ((PERSON,), (PERSON, PERSON), "DA016", 1),
    "copied twice": ((PERSON,), (PERSON, PERSON, PERSON), "DA016 DA016", 1),
    "copied, said once": ((OPEN,), (OPEN, OPEN), "EL008 SP004", 0),
    "one of two": ((PERSON, PERSON), (PERSON,), "SP004", 1),
    "two in one paragraph": ((TWO,), (TWO,), "", 2),
    "a second in the paragraph": ((PERSON,), (TWO,), "DA016 DA016 SP004", 0),
    "mended": ((OPEN, PERSON), (), "SP004", 0),
    "mended, and a new one elsewhere": (
        (OPEN, PERSON),
        (OPEN.replace("【待补】", "李四"), FIRST, "由【待补】报市政府。", OTHER),
        "EL008 DA016 SP004",
        0,
    ),
    "of several places one mended and one new": (
        (OPEN, "由【待补】报市政府。"),
        (OPEN, "请【待补】于5月1日前上报。"),
        "EL008 SP004",
        0,
    ),
    "several places moved": (
        (OPEN, FIRST, "由【待补】报市政府。", "请【待补】于5月1日前上报。"),
        (OPEN, "请【待补】于5月1日前上报。", THIRD, "由【待补】报市政府。"),
        "",
        1,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_an_old_fault_never_hides_a_new_one(tmp_path: Path, name: str) -> None:
    before, after, counting, hidden = CASES[name]
    old = baseline_of(tmp_path, *before)
    report = check(tmp_path / "a.docx", draft(*after), settings(baseline=old))
    assert codes(report) == counting.split()
    assert [each.kind for each in report.suppressed] == ["baseline"] * hidden
    if "EL008" in counting:
        assert report.verdict == "fail"


def test_the_baseline_of_one_document_is_not_that_of_another(tmp_path: Path, known: Path) -> None:
    assert codes(check(tmp_path / "b.docx", draft(OPEN), settings(baseline=known))) == ["EL008"]


def test_a_baseline_written_anew_keeps_what_is_old(tmp_path: Path, known: Path) -> None:
    before = known.read_bytes()
    report = check(tmp_path / "a.docx", draft(OPEN), settings(baseline=known))
    write_baseline(str(known), [report])
    assert known.read_bytes() == before


def test_no_suppressions_heeds_nothing(tmp_path: Path, known: Path) -> None:
    made = draft(OPEN, comments=(Comment("【待补】", "doclint: 忽略 EL008 待定"),))
    orders = Suppressions(waivers=(_waiver("EL008"),))
    strict = settings(baseline=known, orders=orders, no_suppressions=True)
    report = check(tmp_path / "a.docx", made, strict)
    assert sorted(codes(report)) == ["EL008", "SM011"]
    assert report.suppressed == ()


def _waiver(code: str, expires: date = TODAY) -> Waiver:
    return Waiver(code, Draft().document_number, "王主任", "经批准", expires, "doclint.toml 第9行")


def test_a_comment_sets_aside_what_stands_in_its_paragraph(tmp_path: Path) -> None:
    note = Comment("身份证", "doclint: 忽略 DA016 本人同意\ndoclint: 忽略 SM011 草稿")
    made = draft(PERSON, SECOND, PERSON, comments=(note,))
    report = check(tmp_path / "a.docx", made, settings())
    assert codes(report) == ["DA016"]
    kinds = [(each.finding.code, each.origin) for each in report.suppressed]
    assert kinds == [("SM011", "批注（正文第6段，核稿人）"), ("DA016", "批注（正文第6段，核稿人）")]


def test_a_fault_said_once_for_several_places_is_covered_place_by_place(tmp_path: Path) -> None:
    """A comment, or a text, on the first place does not hide the others."""
    report = check(tmp_path / "a.docx", draft(OPEN, SECOND, OPEN), settings())
    assert [each.label for each in report.findings[0].also] == ["正文第8段"]
    note = Comment("【待补】", "doclint: 忽略 EL008 负责人待定")
    order = Suppress("EL008", "待定", document=Draft().document_number, text="由【待补】牵头")
    quiet = {"ignore": ("SM011",)}
    for made, more in (
        (draft(OPEN, SECOND, OPEN, comments=(note,)), {}),
        (draft(OPEN, SECOND, OPEN), {"orders": Suppressions((order,))}),
    ):
        report = check(tmp_path / "a.docx", made, settings(**quiet, **more))
        (left,) = report.findings
        assert (left.code, left.location.label, left.also) == ("EL008", "正文第8段", ())
        assert left.excerpt == OPEN
        assert left.message.endswith("其中1处已忽略，还有1处。")
        assert [each.finding.location.label for each in report.suppressed] == ["正文第6段"]
    both = (note, Comment("【待补】于", "doclint: 忽略 EL008 日期待定"))
    made = draft(OPEN, SECOND, "请【待补】于5月1日前上报。", comments=both)
    report = check(tmp_path / "a.docx", made, settings(**quiet))
    assert report.findings == ()
    assert len(report.suppressed) == 1


def test_a_comment_in_a_table_covers_its_cell(tmp_path: Path) -> None:
    """The 版记 is a table; a wrong 抄送 in it may be commented."""
    note = Comment("抄送", "doclint：忽略 EL018 沿用旧式")
    made = Draft(cc="市委办公室、市人大常委会办公室", comments=(note,))
    report = check(tmp_path / "a.docx", made, settings(ignore=("SM011",)))
    assert {each.finding.code for each in report.suppressed} == {"EL018"}
    assert codes(report) == []


def test_a_drafter_cannot_wave_a_secret_through(tmp_path: Path) -> None:
    note = Comment("机密", "doclint: 忽略 SM002、SM004、SM006 没有问题")
    made = Draft(secrecy="机密", comments=(note,))
    report = check(tmp_path / "a.docx", made, settings())
    assert report.verdict == "fail"
    assert {"SM002", "SM003", "SM004", "SM006", "SP003"} & set(codes(report)) >= {"SM006", "SP003"}
    assert not [s for s in report.suppressed if s.finding.severity is Severity.ERROR]


@pytest.mark.parametrize("severity", ["info", "warning"])
def test_a_softened_secret_needs_a_waiver_still(tmp_path: Path, severity: str) -> None:
    """Settings beside the draft soften its errors, and a comment would have them forgotten."""
    note = Comment("机密", "doclint: 忽略 SM002、SM004、SM006 没有问题")
    made = Draft(secrecy="机密", comments=(note,))
    path = tmp_path / "a.docx"
    errors = {
        f.code for f in check(path, made, settings()).findings if f.severity is Severity.ERROR
    }
    report = check(path, made, settings(severities=(("SM", severity),)))
    assert errors <= {f.code for f in report.findings if f.severity.word == severity}
    assert "SP003" in codes(report)
    orders = Suppressions(waivers=tuple(_waiver(code) for code in errors))
    waived = check(path, made, settings(severities=(("SM", severity),), orders=orders))
    assert not errors & set(codes(waived))


def test_what_is_wrong_with_suppressions_may_be_ignored_in_part(tmp_path: Path) -> None:
    orders = Suppressions(waivers=(_waiver("EL008"), _waiver("EL005", date(2026, 5, 31))))
    path = tmp_path / "a.docx"
    assert codes(check(path, Draft(), settings(orders=orders))) == ["SP002", "SP005"]
    quiet = settings(orders=orders, ignore=("SP005",))
    assert codes(check(path, Draft(), quiet)) == ["SP002"]
    chosen = settings(orders=orders, select=("EL",))
    assert codes(check(path, Draft(), chosen)) == ["SP002"]
    for code in ("SP002", "SP003", "SP"):
        with pytest.raises(SettingsError, match="不能忽略"):
            Engine(Settings(ignore=(code,)))


def test_a_setting_means_a_file_beside_it(tmp_path: Path) -> None:
    order = Suppress("EL008", "待定", file="稿件/a.docx", text="由【待补】牵头")
    made = settings(orders=Suppressions((order,), base=str(tmp_path)))
    (tmp_path / "稿件").mkdir()
    assert codes(check(tmp_path / "稿件" / "a.docx", draft(OPEN), made)) == []
    assert codes(check(tmp_path / "a.docx", draft(OPEN), made)) == ["EL008"]


def test_a_document_without_orders_costs_no_import() -> None:
    """Nothing of the suppressions is loaded for a plain document."""
    import subprocess
    import sys

    code = (
        "import sys, doclint.engine as e; from doclint.testing import Draft\n"
        "e.Engine().check(Draft().build())\n"
        "assert 'doclint.suppression.model' in sys.modules\n"
        "assert 'doclint.suppression.apply' not in sys.modules\n"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)
