"""The example documents: ``python -m doclint.testing.examples [FOLDER]`` writes them anew.

Each example names the codes that ``doclint check`` reports on it, so that the tests can
hold the examples, the rules and the README of the folder together.
"""

from pathlib import Path
from typing import NamedTuple

from doclint.testing.builder import from_lines
from doclint.testing.draft import Draft
from doclint.testing.layout import Layout


class Example(NamedTuple):
    """A file, what it shows (Chinese), its bytes, and the codes doclint reports on it."""

    file: str
    shows: str
    data: bytes
    codes: tuple[str, ...]


def examples() -> tuple[Example, ...]:
    """All examples, the compliant ones first."""
    return (
        Example("compliant-notice.docx", "合规的通知（印发稿）", Draft().build(), ()),
        _blank_draft(),
        _faulty_notice(),
        _missing_mark(),
        _conflicting_marks(),
        _secret_and_public(),
        _leftover_stamp(),
        _faulty_letter(),
        _bare_rules(),
    )


def _blank_draft() -> Example:
    """A draft before approval: blanks for number and date are right there."""
    draft = Draft(
        document_number="滨政办发〔2026〕　号", issued_on="2026年　月　日", cc="", printed_by="",
        printed_on="",
    )  # fmt: skip
    return Example("blank-draft.docx", "合规的送审稿（文号、日期待填）", draft.build(), ())


def _faulty_notice() -> Example:
    """What a hurried clerk hands in: the faults of a form copied from an old file."""
    draft = Draft(
        document_number="滨政办发[2026]012号",
        title="滨海市人民政府办公室关于\n做好2026年城区防汛工作的通知。",
        addressees="各县（市、区）人民政府，市政府各部门、各直属机构:",
        issued_on="2026年03月12日",
        body=(*Draft().body, "请各责任单位于×月×日前将防汛责任人名单报市防汛抗旱指挥部办公室。"),
        notes=("主题词：城乡建设　防汛　通知",),
    )
    data = draft.build(Layout(mark="half_width"))
    codes = ("DA010", "EL003", "EL005", "EL007", "EL008", "EL009", "EL020")
    return Example("faulty-notice.docx", "格式要素多处有误的通知", data, codes)


def _missing_mark() -> Example:
    """An issued notice that does not say whether it is public."""
    data = Draft(mark="").build(Layout(head="textbox"))
    return Example("missing-mark.docx", "没有公开属性标注的印发稿", data, ("DA001",))


def _conflicting_marks() -> Example:
    """附注 and 版记 disagree, and a public document shows a citizen's number."""
    body = (*Draft().body, "防汛物资捐赠人张晓明（身份证号11010519491231002X）已登记在册。")
    draft = Draft(mark="此件依申请公开", notes=("（此件公开发布）",), body=body)
    data = draft.build(Layout(mark="imprint", head="table"))
    codes = ("DA008", "DA016")
    return Example("conflicting-marks.docx", "公开属性前后矛盾、含个人信息的通知", data, codes)


def _secret_and_public() -> Example:
    """A secret document without 份号, kept secret too long, and marked for publication."""
    data = Draft(secrecy="秘密★15年", urgency="特急").build()
    codes = ("SM003", "SM004", "SM006")
    return Example("secret-and-public.docx", "既标密级又标公开的通知", data, codes)


def _leftover_stamp() -> Example:
    """The right words with the wrong star, over an internal paper marked for publication."""
    draft = Draft(copy_number="000012", secrecy="机密☆1年", mark="此件不予公开")
    codes = ("SM001",)
    return Example("wrong-star.docx", "密级标志写法有误的通知", draft.build(), codes)


def _faulty_letter() -> Example:
    """A report under a name that is no 文种, numbered and signed by somebody else."""
    draft = Draft(
        issuer_mark=("滨海市水利局文件",),
        document_number="滨水发〔2025〕36号",
        title="滨海市水利局关于\n2025年河道清淤工作情况的总结",
        addressees="滨海市人民政府：",
        body=(
            "按照市政府工作部署，我局于2025年10月至2026年2月组织实施了城区河道清淤工程，"
            "现将有关情况报告如下。",
            "一、工程进展",
            "共完成滨河、东港河等6条河道清淤18.6公里，清运淤泥12.3万立方米，工程质量经验收合格。",
            "二、下一步工作",
            "建立河道清淤长效机制，汛前完成重点河段复查，确保行洪畅通。",
        ),
        attachments=(),
        annexes=(),
        issuers=("东港区应急管理局",),
        issued_on="二〇二六年三月十二日",
        mark="此件依申请公开",
        cc="",
        printed_by="滨海市水利局办公室",
    )
    codes = ("EL001", "EL006", "EL007", "EL013", "MD001")
    return Example("faulty-report.docx", "文种、文号、署名、日期有误的报告", draft.build(), codes)


def _bare_rules() -> Example:
    """Rules without the document that issues them: nothing a clerk could be blamed for."""
    lines = (
        "滨海市城市排水管理办法",
        "第一章　总则",
        "第一条　为了加强城市排水管理，保障排水设施安全运行，根据有关法律、法规，制定本办法。",
        "第二条　本市城区内排水设施的规划、建设、运行和维护，适用本办法。",
        "第二章　建设和维护",
        "第三条　排水设施的维护责任单位应当建立巡查制度，汛前完成检查和疏通。",
        "第四条　本办法自2026年5月1日起施行。",
    )
    return Example(
        "bare-rules.docx", "只有办法正文、不是公文的文件", from_lines(lines), ("DOC100",)
    )


def pack_draft() -> bytes:
    """A request with faults that only the rules of ``packs/binhai.toml`` know."""
    return from_lines(
        (
            "滨海市水利局文件",
            "滨水秘〔2026〕8号",
            "滨海市水利局关于增加河道清淤经费的请示",
            "滨海市人民政府：",
            "为做好经开区河道清淤工作，经商市环保局、市财政局，拟增加经费20万元，惠及群众300人左右。",
            "清淤由经济开发区属地政府组织实施，我局将督促抓紧完成。",
            "妥否，请批示。",
            "滨海市水利局",
            "2026年3月12日",
            "（此件依申请公开）",
        )
    )


def main(folder: Path) -> None:
    """Write the examples into a folder; submissions, portal and the pack's draft below it."""
    from doclint.testing.portal import write as write_portal
    from doclint.testing.submission_examples import write

    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "submission")
    write_portal(folder)
    (folder / "packs").mkdir(exist_ok=True)
    (folder / "packs" / "draft.docx").write_bytes(pack_draft())
    for example in examples():
        (folder / example.file).write_bytes(example.data)


if __name__ == "__main__":
    import sys

    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("examples"))
