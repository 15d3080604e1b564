"""DA018: published later than 20 working days after it was made."""

from collections.abc import Iterator
from datetime import date

from doclint.rules import PUBLISHED, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds

_LIMIT = 20


@rule(
    "DA018",
    "late-publication",
    title="主动公开晚于20个工作日",
    severity=Severity.WARNING,
    stages={PUBLISHED},
    basis=[grounds.disclosure_regulation("第二十六条")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_REGULATION_IN_FORCE,
    needs="page",
)
def late_publication(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    从成文日期的次日到网页的发布日期（题录的发布日期、网页标签 PubDate，取较早的）是不是超过20个工作日。节假日
    和调休按国务院办公厅各年的通知扣除；没有通知的年份只算“至少”多少个工作日，降为提示。依申请公开、不予公开、
    有密级的不查。

    为什么
    《政府信息公开条例》第二十六条：属于主动公开范围的政府信息，应当自形成或者变更之日起20个工作日内及时公开；
    法律、法规另有规定的，从其规定。

    错误示例
        【网页】
        【题录】
        索引号：B0000012
        标题：滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        发文字号：滨政办发〔2026〕12号
        成文日期：2026年3月12日
        发布日期：2026年4月20日
        【正文】
        ……

    正确示例
        【网页】
        【题录】
        索引号：B0000012
        标题：滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        发文字号：滨政办发〔2026〕12号
        成文日期：2026年3月12日
        发布日期：2026年4月10日
        【正文】
        ……

    怎么改
    已在政府公报、别的网站及时公开的，或者法律、法规另有期限的，不必处理；发布日期是迁移网页的日期的，更正它。
    """
    from doclint.official.published import published_on
    from doclint.workdays import between

    if official.page is None:
        return
    made, (published, place) = official.facts.issued_on, published_on(official.page)
    closed = official.facts.disclosure in ("on_request", "withheld")
    if not made or not published or closed or official.facts.secrecy_level:
        return
    span = between(date.fromisoformat(made), date.fromisoformat(published))
    if span.days <= _LIMIT:
        return
    least = "" if span.exact else "至少"
    yield Problem(
        f"成文日期是{made}，{published}才发布，中间{least}有{span.days}个工作日，超过{_LIMIT}个工作日。",
        place,
        "已在公报、别的网站及时公开的，或者另有期限的，不必处理；填错日期的，更正日期。",
        element="issued_on",
        severity=None if span.exact else Severity.INFO,
        excerpt=published,
    )
