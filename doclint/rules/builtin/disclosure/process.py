"""DA014, DA015, DA017: review of what is withheld, forwarded texts, abridged texts."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE
from doclint.official.disclosure import parse_mark
from doclint.official.model import ASIDE, CARRIED, IMPRINT, Line
from doclint.official.pattern import Pattern
from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.disclosure.classes import CLASS_NAMES
from doclint.rules.builtin.disclosure.stated import (
    WIDTH,
    attribute_of,
    is_secret,
    mark_element,
)
from doclint.submission.model import DISCLOSURE_REVIEW, OTHER, Submission

_FORWARDING = ("转发", "批转", "印发")
_ABRIDGED = Pattern(
    r"[（(【\[]?(?:\*|注[:：])?(?:本文|此件|本件|原文|全文)?(?:有|略有)(?:删减|删节)[。.]?[）)】\]]?"
)
_LAST = 8


@rule(
    "DA014",
    "unreviewed-withheld-policy",
    title="拟不公开的政策性文件没有政务公开机构审查",
    severity=Severity.WARNING,
    stages={DRAFTING},
    basis=[grounds.disclosure_rules("一(一)")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
    needs="submission",
)
def unreviewed_withheld_policy(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    拟不公开的政策性文件，报审材料里有没有本单位政务公开工作机构的审查意见。拟依申请公开的只提示。

    为什么
    国办发〔2016〕80号一(一)：对拟不公开的政策性文件，报批前应先送本单位政务公开工作机构审查。

    错误示例
        滨海市人民政府文件
        滨政发〔2026〕12号
        滨海市人民政府关于支持中小企业发展的意见
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府
        2026年3月12日
        （此件不予公开）
        【报审材料】

    正确示例
        滨海市人民政府文件
        滨政发〔2026〕12号
        滨海市人民政府关于支持中小企业发展的意见
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府
        2026年3月12日
        （此件不予公开）
        【政务公开机构审查意见】
        经审查，同意不予公开。

    怎么改
    报批前送本单位政务公开工作机构审查，把审查意见放进报审材料。
    """
    submission, made = context.submission, context.classification
    cls, words = attribute_of(official, context)
    if submission is None or cls not in ("withheld", "on_request") or is_secret(official):
        return
    if not made.policy.holds or _is_reviewed(submission):
        return
    element = mark_element(official)
    yield Problem(
        f"政策性文件拟不公开（{words}），报审材料里没有政务公开工作机构的审查意见。"
        f"判为政策性文件：{'、'.join(made.policy.reasons)}。",
        element.location if element else WHOLE_FILE,
        "报批前送本单位政务公开工作机构审查，把审查意见放进报审材料。",
        element="disclosure_mark",
        severity=None if cls == "withheld" else Severity.INFO,
    )


def _is_reviewed(submission: Submission) -> bool:
    return bool(submission.reviewer or submission.of(DISCLOSURE_REVIEW))


@rule(
    "DA015",
    "wider-than-forwarded-document",
    title="转发件的公开范围大于原文件",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("转发、印发上级文件的，公开属性一般随原文件，不宜放宽")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
    needs="submission",
)
def wider_than_forwarded_document(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    转发、批转、印发别的文件时，本件的公开属性是不是比原文件放得宽：原文件标注依申请公开或者不予公开，
    本件却标公开。原文件可以是本件所附的，也可以是报审材料里标题相同的那一份。

    为什么
    原文件由原发文机关决定公开属性；转发件放宽，等于替别的机关公开。这是多地的规定和惯例，全国没有统一
    规定。

    错误示例
        滨海市水利局文件
        滨水〔2026〕12号
        滨海市水利局转发省水利厅关于做好水库调度的通知
        各县（市、区）水利局：
        现将省水利厅《关于做好水库调度的通知》转发给你们，请遵照执行。
        滨海市水利局
        2026年3月12日
        （此件公开发布）
        江海省水利厅关于做好水库调度的通知
        各市水利局：
        为做好水库调度，现将有关事项通知如下：
        一、加强值守。
        江海省水利厅
        2026年3月2日
        （此件依申请公开）
        【报审材料】

    正确示例
        滨海市水利局文件
        滨水〔2026〕12号
        滨海市水利局转发省水利厅关于做好水库调度的通知
        各县（市、区）水利局：
        现将省水利厅《关于做好水库调度的通知》转发给你们，请遵照执行。
        滨海市水利局
        2026年3月12日
        （此件依申请公开）
        江海省水利厅关于做好水库调度的通知
        各市水利局：
        为做好水库调度，现将有关事项通知如下：
        一、加强值守。
        江海省水利厅
        2026年3月2日
        （此件依申请公开）
        【报审材料】

    怎么改
    改为与原文件相同的公开属性；确需公开的，先征得原发文机关同意。
    """
    title = official.facts.title or ""
    cls, words = attribute_of(official, context)
    if not cls or not any(word in title for word in _FORWARDING):
        return
    for source_cls, name in _sources(official, context.submission, title):
        if WIDTH[source_cls] < WIDTH[cls]:
            element = mark_element(official)
            yield Problem(
                f"{name}为{CLASS_NAMES[source_cls]}，{words}，公开范围放宽了。",
                element.location if element else WHOLE_FILE,
                "改为与原文件相同的公开属性；确需公开的，先征得原发文机关同意。",
                element="disclosure_mark",
            )
            return


def _sources(
    official: OfficialDocument, submission: Submission | None, title: str
) -> Iterator[tuple[str, str]]:
    """The classes of the texts that are forwarded, with what they are called."""
    for line in official.lines[official.carried_from :]:
        if "公开" in line.text and len(line.text) <= 40 and line.zone == CARRIED:
            mark = parse_mark(line.text, line.key)
            if mark and (mark.explicit or mark.brackets != "none"):
                yield mark.cls, f"所附原文件标注的“{mark.literal}”"
    for member in submission.of(OTHER) if submission else ():
        source = member.official
        about = source.facts.title if source else None
        about = (about or "").partition("关于")[2]
        if source and source.marks and len(about) >= 6 and about in title:
            yield source.marks[0].cls, f"原文件“{member.source}”标注的“{source.marks[0].literal}”"


@rule(
    "DA017",
    "abridged-before-publication",
    title="印发的公文注有“本文有删减”",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.disclosure_regulation("第三十七条", "inferred"),
        grounds.practice("“（本文有删减）”是公开时区分处理后在网页上的说明"),
    ],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_REGULATION_IN_FORCE,
)
def abridged_before_publication(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    拟制、印发的公文里有没有单独成行的“（本文有删减）”。

    为什么
    这是公开时删去不能公开的内容后的说明（政府信息公开条例第三十七条区分处理），只用在公开的版本上；印发
    的正本应当是全文。多半是从网页复制留下的。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        （本文有删减）

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    印发的正本用全文，删去“（本文有删减）”；只在公开的版本上保留。
    """
    for line in _outer_lines(official):
        if "删" in line.text and len(line.text) <= 24 and _ABRIDGED.fullmatch(line.key):
            yield Problem(
                f"有“{line.text.strip()}”一行，印发的正本应当是全文。",
                line.location,
                "核对是不是全文，删去这一行；只在公开的版本上保留。",
                element="notes",
            )
            return


def _outer_lines(official: OfficialDocument) -> Iterator[Line]:
    """Lines near the title and round the end of the carrying document and of the whole."""
    lines, end = official.lines, official.carried_from
    title = official.first("title")
    after = title.lines[0] + 1 if title and title.lines else 0
    yield from lines[after : min(after + 4, end)]
    yield from lines[max(after + 4, end - _LAST) : end + 1]
    last = lines[max(end + 1, len(lines) - _LAST) :]
    yield from (line for line in last if line.zone not in (ASIDE, IMPRINT))
