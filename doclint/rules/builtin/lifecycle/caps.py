"""RR007, RR008: a term of validity and its cap. They are local: no national norm sets any."""

from collections.abc import Iterator

from doclint.finding import Basis
from doclint.official.validity import Validity, ends_after, validities
from doclint.profile import ValidityCaps
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.lifecycle.instrument import (
    TRIAL_WORDS,
    is_limited,
    lacks_carried_text,
    title_place,
)


@rule(
    "RR007",
    "missing-validity-term",
    title="规范性文件没有有效期",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("各地规定的规范性文件有效期制度")],
    needs="validity",
)
def missing_validity_term(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    机关配置里有有效期规定的，规范性文件有没有写明有效期。规定必须写明的是错误；没有写明就按默认期限算的
    是警告。国家没有统一规定，没有这样的机关配置就不检查。

    为什么
    不少地方规定规范性文件应当载明有效期，届满自动失效；没有写明，到期清理无从算起。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于加强城区防汛管理的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本通知自2026年5月1日起施行。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    正确示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于加强城区防汛管理的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本通知自2026年5月1日起施行，有效期5年。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    怎么改
    在施行日期之后写明有效期，如“有效期5年”“有效期至2031年4月30日”。
    """
    caps, normative = _caps(official, context), context.classification.normative
    if caps is None or not normative.holds or is_limited(official):
        return
    if lacks_carried_text(official) or not (official.facts.effective_on or caps.required):
        return
    yield Problem(
        f"判为规范性文件（{'、'.join(normative.reasons)}），没有写明有效期。",
        title_place(official),
        "在施行日期之后写明有效期，如“有效期5年”“有效期至2031年4月30日”。",
        element="title",
        severity=None if caps.required else Severity.WARNING,
        basis=[Basis(*caps.basis)],
    )


@rule(
    "RR008",
    "excessive-validity-term",
    title="有效期超过上限",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("各地规定的规范性文件有效期上限")],
    needs="validity",
)
def excessive_validity_term(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    规范性文件的有效期是不是超过机关配置里的上限；暂行、试行的和通告另有上限。国家没有统一规定，没有这样的
    机关配置就不检查。

    为什么
    地方规定了有效期上限；有的允许超过，但要说明理由。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于加强城区防汛管理的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本通知自2026年5月1日起施行，有效期10年。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    正确示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于加强城区防汛管理的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本通知自2026年5月1日起施行，有效期5年。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    怎么改
    缩短有效期；当地规定允许超过的，在起草说明里写清理由。
    """
    caps, normative = _caps(official, context), context.classification.normative
    if caps is None or not normative.holds or not is_limited(official):
        return
    kind, years = _cap(official, caps)
    if years is None:
        return
    for each in validities(official):
        if not _exceeds(each, years):
            continue
        waiver = "；确需更长的，在起草说明里写清理由" if caps.reasoned else ""
        yield Problem(
            f"有效期“{each.said.text[-40:]}”超过上限：{kind}最长{years}年。",
            each.said.location,
            f"改为不超过{years}年{waiver}。",
            element="expires_on",
            basis=[Basis(*caps.basis)],
        )


def _caps(official: OfficialDocument, context: Context) -> ValidityCaps | None:
    """The caps of the profile, where they held when the document was dated."""
    caps = context.profile.options.get("validity")
    if not isinstance(caps, ValidityCaps):
        return None
    issued = official.facts.issued_on or context.today.isoformat()
    return caps if issued >= caps.since else None


def _cap(official: OfficialDocument, caps: ValidityCaps) -> tuple[str, int | None]:
    """What the document counts as, and its cap in years."""
    if any(word in (official.facts.title or "") for word in TRIAL_WORDS) and caps.trial:
        return "暂行、试行的文件", caps.trial
    if official.facts.document_type == "通告" and caps.notice:
        return "通告", caps.notice
    return "规范性文件", caps.general


def _exceeds(each: Validity, years: int) -> bool:
    """Whether a term, or the time from start to end, is longer than so many years."""
    if each.term:
        return each.term > 12 * years
    return bool(each.start and each.end) and each.end > ends_after(each.start, 12 * years)[-1]
