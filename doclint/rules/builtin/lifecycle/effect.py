"""RR004–RR006: from when a text holds, stated at all, not before it exists, not too soon."""

from collections.abc import Iterator
from datetime import date

from doclint.official.model import HEAD
from doclint.official.validity import Said, effect_of, names_any_effect
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
from doclint.rules.builtin.carrier import bound
from doclint.rules.builtin.lifecycle.instrument import (
    is_regulation,
    lacks_carried_text,
    title_place,
)

# 规章制定程序条例 第三十二条: what may take effect at once.
_URGENT = ("国家安全", "外汇", "汇率", "货币政策", "不立即施行", "紧急")
# Texts that carry another's clause, or one that held before.
_OLDER = ("转发", "批转", "翻印", "修订", "修改", "修正", "重新", "继续")
_DAYS = 30
_EXCEPTED = "国家安全、外汇汇率、货币政策或者不立即施行将有碍施行的"
_POSTPONE = f"推迟施行日期；属于{_EXCEPTED}，不必修改。"
_TOO_LATE = (
    f"规章已经公布，不能靠改文本补救；提示是为了核对是否属于{_EXCEPTED}情形，并供清理、修订时参考。"
)


@rule(
    "RR004",
    "missing-effective-date",
    title="规范性文件没有施行日期",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.practice("规范性文件写明施行日期"),
        grounds.rulemaking("第三十条", "inferred"),
    ],
    in_force_from=grounds.RULEMAKING_IN_FORCE,
)
def missing_effective_date(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    规范性文件、规章有没有写明从哪一天起施行。条款写在通知里、写在所附的办法里都算；所附的办法不在本
    文件里的不查。公布规章的令没有写施行日期是错误，意见没有写只作提示。

    为什么
    没有施行日期，就说不清从何时起约束当事人。公布规章的命令应当载明施行日期（规章制定程序条例第三十条）；
    规范性文件没有统一规定，写明是惯例。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于加强城区防汛管理的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
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
    在正文或者所附办法的最后一条写明“本××自××××年×月×日起施行”。
    """
    normative = context.classification.normative
    order = is_regulation(official)
    if official.facts.effective_on or not (normative.holds or order):
        return
    if not order and lacks_carried_text(official):
        return
    if names_any_effect(official):
        return
    # An opinion has no clauses; that it takes effect when it is sent is understood.
    mild = Severity.INFO if official.facts.document_type == "意见" else None
    what = "规章" if order else f"规范性文件（{'、'.join(normative.reasons)}）"
    yield Problem(
        f"判为{what}，没有写明施行日期。",
        title_place(official),
        f"写明“本××自××××年×月×日起施行”{'；规章一般留出30日' if order else ''}。",
        element="title",
        severity=bound(official) if order else mild,
        basis=[grounds.rulemaking("第三十条")] if order else None,
    )


@rule(
    "RR005",
    "retroactive-effect",
    title="施行日期早于成文日期",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.legislation("第一百零四条", "inferred")],
    in_force_from=grounds.LEGISLATION_IN_FORCE,
)
def retroactive_effect(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    “本××自××××年×月×日起施行”的日期是不是早于成文日期。转发、修订、重新公布的文件不查；从成文当年
    1月1日起执行的（按年度安排资金、标准的常见写法）只作提示；规章是错误。

    为什么
    立法法第一百零四条：法律、法规、规章不溯及既往，为了更好地保护公民、法人和其他组织的权利和利益而作的
    特别规定除外。规范性文件参照。早于成文日期，多半是沿用旧稿。

    错误示例
        ……
        本通知自2026年2月1日起施行。
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        ……
        本通知自2026年5月1日起施行。
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    核对施行日期；确需溯及既往、对当事人有利的，在文中说明。
    """
    start, issued = official.facts.effective_on or "", official.facts.issued_on or ""
    if not (start[:1].isdigit() and issued and start < issued):
        return
    found = _own_clause(official)
    day = official.first("issued_on")
    if found is None or day is None or _is_above(official, day.lines):
        return
    severity = Severity.WARNING
    if is_regulation(official):
        severity = bound(official, Severity.ERROR, day)
    elif start == f"{issued[:4]}-01-01":
        severity = Severity.INFO
    yield Problem(
        f"施行日期“{found.text}”早于成文日期“{day.text.strip()}”。",
        found.location,
        "核对施行日期；确需溯及既往、对当事人有利的，在文中说明。",
        element="effective_on",
        severity=severity,
    )


@rule(
    "RR006",
    "early-effect-of-regulation",
    title="规章公布不满30日就施行",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.rulemaking("第三十二条")],
    in_force_from=grounds.RULEMAKING_IN_FORCE,
)
def early_effect_of_regulation(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公布规章（办法、规定、细则、规则）的令，从公布之日到施行之日是不是满30日。国务院令（行政法规）、修改
    和废止规章的决定不查；文中说到国家安全、外汇汇率、货币政策的不查。

    为什么
    规章制定程序条例第三十二条：规章应当自公布之日起30日后施行；涉及国家安全、外汇汇率、货币政策的确定以及
    公布后不立即施行将有碍规章施行的，可以自公布之日起施行。

    错误示例
        滨海市人民政府令
        第12号
        《滨海市防汛办法》已经2026年3月1日市人民政府第10次常务会议审议通过，现予公布，自2026年4月1日起施行。
        市长　王建国
        2026年3月12日

    正确示例
        滨海市人民政府令
        第12号
        《滨海市防汛办法》已经2026年3月1日市人民政府第10次常务会议审议通过，现予公布，自2026年5月1日起施行。
        市长　王建国
        2026年3月12日

    怎么改
    拟制时把施行日期推迟到公布满30日之后；属于可以自公布之日起施行的情形的，不必修改。已经公布的不能靠改
    文本补救，提示只供核对。
    """
    start, issued = official.facts.effective_on, official.facts.issued_on
    if not (start and issued) or not is_regulation(official):
        return
    days = 0 if not start[:1].isdigit() else _days(issued, start)
    if not 0 <= days < _DAYS or any(w in ln.text for ln in official.lines for w in _URGENT):
        return
    found = effect_of(official)
    if found is None:
        return
    said, _ = found
    yield Problem(
        f"规章公布后{days}日就施行（“{said.text}”），不满30日。",
        said.location,
        _POSTPONE if context.stage == DRAFTING else _TOO_LATE,
        element="effective_on",
    )


def _own_clause(official: OfficialDocument) -> Said | None:
    """The effect clause, unless it is that of a text that held before."""
    found = effect_of(official)
    if found is None:
        return None
    said, line = found
    older = any(word in (official.facts.title or "") for word in _OLDER)
    return None if older or line.label == "adoption" else said


def _is_above(official: OfficialDocument, lines: tuple[int, ...]) -> bool:
    """A date above the text may be that of a web page."""
    return not lines or official.lines[lines[0]].zone == HEAD


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days
