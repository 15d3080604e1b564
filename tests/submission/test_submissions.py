"""Whole submissions, handed in in every way: who is what, and the verdict."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from doclint.testing import Draft, from_lines
from doclint.testing.papers import (
    DRAFT,
    EXPLANATION,
    FAIRNESS,
    FORM,
    LEGALITY,
    MATERIAL,
    PLAN,
    PLAN_LINES,
    PLAN_TABLE,
    REQUEST,
    SECRECY,
    TITLE,
    UNISSUED,
)
from doclint.testing.submissions import (
    TECHNOLOGIES,
    attribute_row,
    cover_form,
    embed,
    with_properties,
    zipped,
)

from .handing_in import ENGINE, report_of, roles


class Case(NamedTuple):
    """Files with the roles they must get; codes that must be found, and must not."""

    name: str
    how: str
    files: Mapping[str, tuple[bytes, str]]
    found: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()


WHOLE = {
    "送审稿.docx": (DRAFT, "draft"),
    "解读方案.docx": (PLAN, "plan"),
    "解读材料.docx": (MATERIAL, "material"),
    "发文稿纸.docx": (FORM, "form"),
    "请示.docx": (REQUEST, "request"),
    "合法性审核意见.docx": (LEGALITY, "legality"),
    "公平竞争审查.docx": (FAIRNESS, "fairness"),
    "保密审查表.docx": (SECRECY, "disclosure_review"),
    "起草说明.docx": (EXPLANATION, "other"),
}
# Every name says something else than the content.
SWAPPED = {
    "发文稿纸.docx": (DRAFT, "draft"),
    "送审稿.docx": (PLAN, "plan"),
    "请示.docx": (MATERIAL, "material"),
    "解读方案.docx": (FORM, "form"),
    "草案.docx": (REQUEST, "request"),
    "政策解读.docx": (LEGALITY, "legality"),
    "合法性审核意见.docx": (FAIRNESS, "fairness"),
    "公平竞争审查.docx": (SECRECY, "disclosure_review"),
}
MUTE = {f"{n}.docx": pair for n, pair in enumerate(WHOLE.values(), 1)}
NO_PLAN = {k: v for k, v in WHOLE.items() if v[1] not in ("plan", "material")}
NO_FORM = {k: WHOLE[k] for k in ("送审稿.docx", "解读方案.docx", "解读材料.docx")}
PICTURE = {**NO_PLAN, "一图读懂.png": (b"\x89PNG", "material"), "解读方案.docx": (PLAN, "plan")}
ISSUED = Draft(mark="此件公开发布").build()
OTHER_FORM = cover_form(attribute_row("w14", "依申请公开"), "过程性信息")
IP = frozenset({"IP001", "IP002"})

CASES = (
    Case("文件夹，材料齐全", "folder", WHOLE, absent=frozenset({*IP, "DA002", "DA003", "PK001"})),
    Case("压缩包，材料齐全", "zip", WHOLE, absent=frozenset({*IP, "DA002"})),
    Case("--with，材料齐全", "with", WHOLE, absent=frozenset({*IP, "DA002"})),
    Case("文件夹，文件名全错", "folder", SWAPPED, absent=frozenset({*IP, "DA002"})),
    Case("压缩包，文件名全错", "zip", SWAPPED, absent=frozenset({*IP, "DA002"})),
    Case("文件名只有序号", "folder", MUTE, absent=frozenset({*IP, "DA002"})),
    Case("没有解读方案和解读材料", "folder", NO_PLAN, IP),
    Case("压缩包里没有解读方案", "zip", NO_PLAN, IP),
    Case("解读材料是图片", "folder", PICTURE, absent=IP),
    Case("没有发文稿纸，属性无处写", "folder", NO_FORM, frozenset({"DA002"}), IP),
    Case(
        "发文稿纸没有勾选",
        "with",
        {**NO_FORM, "稿纸.docx": (cover_form(attribute_row("legacy")), "form")},
        frozenset({"DA002"}),
    ),
    Case(
        "解读方案只有栏目，没有标题",
        "folder",
        {"a.docx": (DRAFT, "draft"), "b.docx": (PLAN_TABLE, "plan")},
        absent=frozenset({"IP001"}),
    ),
    Case(
        "稿纸与标注不一致",
        "folder",
        {"送审稿.docx": (ISSUED, "draft"), "稿纸.docx": (OTHER_FORM, "form")},
        frozenset({"DA007"}),
    ),
    Case(
        "下级文件夹里的材料",
        "folder",
        {"稿.docx": (DRAFT, "draft"), "附件/方案.docx": (PLAN, "plan"), "附件/x.docx": (MATERIAL, "material")},
        absent=IP,
    ),
    Case(
        "请示自身就是送审稿",
        "folder",
        {"请示.docx": (REQUEST, "draft"), "解读方案.docx": (PLAN, "plan")},
    ),
    Case(
        "内容说不清的，按文件名",
        "folder",
        {"稿.docx": (DRAFT, "draft"), "公平竞争审查.docx": (from_lines(["情况如下", "无。"]), "fairness")},
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_roles_and_findings(case: Case, tmp_path: Path) -> None:
    files = {name: content for name, (content, _) in case.files.items()}
    report = report_of(case.how, files, tmp_path)
    assert roles(report) == {name: role for name, (_, role) in case.files.items()}
    codes = {finding.code for finding in report.findings}
    assert case.found <= codes
    assert not case.absent & codes
    assert not any(code.startswith("DOC") for code in codes)
    assert report.facts.title
    assert all(member.reasons for member in report.members)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_any_order_gives_the_same_report(case: Case, tmp_path: Path) -> None:
    files = {name: content for name, (content, _) in case.files.items()}
    report = report_of(case.how, files, tmp_path / "a")
    (name, draft), *rest = files.items()
    backwards = dict([(name, draft), *reversed(rest)])
    again = report_of(case.how, backwards, tmp_path / "b")
    assert again._replace(sha256="") == report._replace(sha256="")


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("technology", TECHNOLOGIES)
@pytest.mark.parametrize(
    ("option", "cls"),
    [("主动公开", "public"), ("依申请公开", "on_request"), ("不予公开", "withheld"), ("", "")],
)
def test_every_technology_of_boxes_is_read(
    technology: str, before: bool, option: str, cls: str, tmp_path: Path
) -> None:
    form = cover_form(attribute_row(technology, option, before=before), "过程性信息")
    seen = []

    def curious(official, context):
        seen.extend(context.submission.stated)
        return iter(())

    from doclint.engine import Engine
    from doclint.rules import ALL_STAGES, Severity, rule

    engine = Engine(ENGINE.settings)
    decorate = rule(
        "XX001",
        "x",
        title="x",
        severity=Severity.INFO,
        stages=ALL_STAGES,
        basis=[],
        applies_to="any",
    )
    engine.rules = (decorate(curious),)
    report_of("with", {"draft.docx": DRAFT, "form.docx": form}, tmp_path, engine)
    ((found, literal, reason, origin),) = seen
    assert (found, literal) == (cls, option)
    assert reason == "过程性信息"
    assert origin == "发文稿纸“form.docx”"


def test_documents_embedded_in_the_draft_are_companions(tmp_path: Path) -> None:
    data = embed(DRAFT, {"1.docx": PLAN, "2.docx": MATERIAL, "3.docx": FORM})
    report = report_of("alone", {"draft.docx": data}, tmp_path)
    assert roles(report) == {
        "draft.docx": "draft",
        "draft.docx 中嵌入的 1.docx": "plan",
        "draft.docx 中嵌入的 2.docx": "material",
        "draft.docx 中嵌入的 3.docx": "form",
    }
    codes = {finding.code for finding in report.findings}
    assert not codes & {"IP001", "IP002", "DA002"}
    assert "IP001" in report.checked


def test_a_request_may_embed_the_draft(tmp_path: Path) -> None:
    data = embed(REQUEST, {"草案.docx": DRAFT, "方案.docx": PLAN})
    report = report_of("zip", {"请示.docx": data}, tmp_path)
    assert roles(report) == {
        "请示.docx": "request",
        "请示.docx 中嵌入的 草案.docx": "draft",
        "请示.docx 中嵌入的 方案.docx": "plan",
    }
    assert report.facts.title == TITLE


def test_what_is_embedded_is_opened_once_only(tmp_path: Path) -> None:
    inner = embed(PLAN, {"deep.docx": MATERIAL})
    report = report_of("alone", {"draft.docx": embed(DRAFT, {"plan.docx": inner})}, tmp_path)
    assert set(roles(report).values()) == {"draft", "plan"}


def test_an_annex_of_the_draft_may_be_the_plan(tmp_path: Path) -> None:
    from doclint.testing import Annex

    draft = UNISSUED.with_(
        attachments=("城市排水管理办法解读方案",),
        annexes=(
            *UNISSUED.annexes,
            Annex("附件", "城市排水管理办法解读方案", PLAN_LINES[1:]),
        ),
    )
    report = report_of("alone", {"draft.docx": draft.build()}, tmp_path)
    assert roles(report) == {"draft.docx": "draft", "draft.docx 的附件": "plan"}
    assert "IP001" in report.checked
    assert "IP001" not in {finding.code for finding in report.findings}


def test_a_lone_draft_is_no_submission(tmp_path: Path) -> None:
    report = report_of("alone", {"draft.docx": DRAFT}, tmp_path)
    assert report.members == ()
    assert "IP001" in {each.code for each in report.not_judged}


def test_properties_of_a_lone_draft_state_the_attribute(tmp_path: Path) -> None:
    data = with_properties(UNISSUED.with_(mark="此件公开发布").build(), {"公开属性": "依申请公开"})
    report = report_of("alone", {"draft.docx": data}, tmp_path)
    assert report.members == ()
    assert "DA007" in {finding.code for finding in report.findings}
    assert "IP001" in {each.code for each in report.not_judged}
    empty = with_properties(DRAFT, {"公开属性": "", "ICV": "1"})
    report = report_of("alone", {"draft.docx": empty}, tmp_path)
    assert "DA002" in {finding.code for finding in report.findings}


@pytest.mark.parametrize("how", ["folder", "zip", "with"])
def test_a_companion_that_cannot_be_read_is_not_lost(how: str, tmp_path: Path) -> None:
    files = {"送审稿.docx": DRAFT, "解读方案.docx": PLAN[:-30], "意见.docx": b"%PDF-1.7"}
    report = report_of(how, files, tmp_path)
    messages = {f.code: f.message for f in report.findings if f.code.startswith("DOC")}
    assert messages["DOC006"].startswith("解读方案.docx：")
    assert messages["DOC005"].startswith("意见.docx：")
    assert report.verdict == "error"
    assert report.facts.title == TITLE
    assert roles(report)["解读方案.docx"] == "plan"
    prints = [f.fingerprint for f in report.findings]
    assert len(set(prints)) == len(prints)


def test_no_draft_and_several_drafts_are_said(tmp_path: Path) -> None:
    report = report_of("folder", {"a.docx": PLAN, "b.docx": FORM}, tmp_path / "none")
    (finding,) = report.findings
    assert (finding.code, report.verdict) == ("DOC011", "error")
    assert "没有认出送审稿" in finding.message
    assert set(roles(report).values()) == {"plan", "form"}
    other = UNISSUED.with_(title="滨海市人民政府办公室关于\n开展隐患排查的通知").build()
    report = report_of("folder", {"a.docx": DRAFT, "b.docx": other}, tmp_path / "two")
    (finding,) = report.findings
    assert finding.code == "DOC011"
    assert "a.docx、b.docx" in finding.message


def test_the_draft_is_the_one_that_others_name(tmp_path: Path) -> None:
    other = UNISSUED.with_(title="滨海市人民政府办公室关于\n开展隐患排查的通知").build()
    report = report_of("folder", {"a.docx": other, "b.docx": DRAFT, "c.docx": PLAN}, tmp_path)
    assert roles(report) == {"a.docx": "other", "b.docx": "draft", "c.docx": "plan"}


def test_unissued_prevails_over_issued_documents(tmp_path: Path) -> None:
    files = {"上级文件.docx": Draft().build(), "稿.docx": DRAFT}
    assert roles(report_of("folder", files, tmp_path))["稿.docx"] == "draft"


def test_litter_is_left_out(tmp_path: Path) -> None:
    files = {
        "稿.docx": DRAFT, "~$稿.docx": b"lock", ".DS_Store": b"x", "Thumbs.db": b"x", "方案.docx": PLAN,
        "__MACOSX/._稿.docx": b"x",
    }  # fmt: skip
    assert set(roles(report_of("folder", files, tmp_path))) == {"稿.docx", "方案.docx"}
    assert set(roles(report_of("zip", files, tmp_path))) == {"稿.docx", "方案.docx"}


def test_a_zip_of_one_folder_with_names_in_gbk(tmp_path: Path) -> None:
    raw = zipped({"case/aaaaaa.docx": DRAFT, "case/bbbbbb.docx": PLAN})
    for ascii_name, name in ((b"aaaaaa", "送审稿"), (b"bbbbbb", "方案一")):
        raw = raw.replace(ascii_name, name.encode("gbk"))
    report = ENGINE.check(raw, "case.zip")
    assert roles(report) == {"送审稿.docx": "draft", "方案一.docx": "plan"}


def test_a_zip_without_documents_is_refused_as_before() -> None:
    report = ENGINE.check(zipped({"a.txt": b"x"}), "a.zip")
    assert [f.code for f in report.findings] == ["DOC005"]


def test_the_files_of_a_zip_share_its_limits() -> None:
    from doclint.engine import Engine
    from doclint.package import Limits, open_package
    from doclint.reader import read
    from doclint.settings import Settings

    package = open_package(DRAFT)
    read(package)
    one = Limits().total - package.rest.total
    assert one > 5000
    data = zipped({f"{n}.docx": DRAFT for n in range(9)})
    for files, refused in ((6, True), (20, False)):
        limits = Limits(total=9 * len(DRAFT) + files * one)
        report = Engine(Settings(plugins=(), limits=limits)).check(data, "case.zip")
        assert ("DOC007" in {f.code for f in report.findings}) is refused
        assert Engine(Settings(plugins=(), limits=limits)).check(DRAFT).verdict != "error"


def test_embedded_documents_share_the_limits_of_their_host() -> None:
    from doclint.engine import Engine
    from doclint.package import Limits
    from doclint.settings import Settings

    data = embed(DRAFT, {f"{n}.docx": PLAN for n in range(9)})
    whole = Engine(Settings(plugins=())).check(data, "draft.docx")
    assert len(whole.members) == 10
    limits = Limits(total=9 * len(PLAN) + 90_000)
    report = Engine(Settings(plugins=(), limits=limits)).check(data, "draft.docx")
    assert "DOC007" in {f.code for f in report.findings}
    assert 1 < len(report.members) < 10


def test_digest_is_that_of_the_zip_or_of_the_draft(tmp_path: Path) -> None:
    from hashlib import sha256

    data = zipped({"稿.docx": DRAFT, "方案.docx": PLAN})
    assert ENGINE.check(data).sha256 == sha256(data).hexdigest()
    files = {"稿.docx": DRAFT, "方案.docx": PLAN}
    assert report_of("folder", files, tmp_path).sha256 == sha256(DRAFT).hexdigest()
