"""RR009, RR010: whether start, term and end agree; 暂行 and 试行 with a term."""

from collections.abc import Iterator

from doclint.official.validity import Validity, ends_after, trial_term, validities
from doclint.rules import (
    ALL_STAGES,
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
    "RR009",
    "inconsistent-validity-term",
    title="施行日期、有效期和截止日期对不上",
    severity=Severity.ERROR,
    stages=ALL_STAGES,
    basis=[grounds.practice("有效期从施行之日起算，到期满前一日止")],
    applies_to="any",
)
def inconsistent_validity_term(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    有效期条款里，施行日期加上年限是不是等于截止日期（期满前一日或者期满当日都可以），截止日期是不是早于
    施行日期。三项里只写了两项、算不出矛盾的不查。

    为什么
    三个数互相对不上，就说不清文件哪天失效；多半是改了一处、漏了另一处。

    错误示例
        ……
        本通知自2026年5月1日起施行，有效期5年，至2030年4月30日止。
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        ……
        本通知自2026年5月1日起施行，有效期5年，至2031年4月30日止。
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    核对施行日期和年限，按“施行日期＋年限－1日”改正截止日期。
    """
    if official.facts.expires_on is None:
        return
    for each in validities(official):
        said = _contradiction(each)
        if said:
            yield Problem(
                f"有效期前后对不上：“{each.said.text[-40:]}”，{said}。",
                each.said.location,
                "核对施行日期、年限和截止日期，改成一致。",
                element="expires_on",
            )


@rule(
    "RR010",
    "trial-without-term",
    title="暂行、试行与期限不相配",
    severity=Severity.INFO,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("暂行、试行的规范性文件写明期限")],
)
def trial_without_term(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    标题里有“暂行”“试行”的规范性文件有没有写明期限；反过来，正文写了试行期限的，标题里有没有“试行”。只作
    提示。

    为什么
    暂行、试行是临时的，不写期限就成了长期有效；这是惯例，一些地方有明文规定。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于加强城区防汛管理的通知（试行）
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
        滨海市人民政府关于加强城区防汛管理的通知（试行）
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本通知自2026年5月1日起施行，有效期2年。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    怎么改
    写明有效期或者试行期限；不再试行的，从标题里去掉“暂行”“试行”。
    """
    if not context.classification.normative.holds or lacks_carried_text(official):
        return
    word = next((w for w in TRIAL_WORDS if w in (official.facts.title or "")), "")
    term = None if word and is_limited(official) else trial_term(official)
    if word and term is None and not is_limited(official):
        yield Problem(
            f"标题里有“{word}”，正文没有写明期限。",
            title_place(official),
            "写明有效期或者试行期限，如“有效期2年”；不再试行的，去掉这两个字。",
            element="title",
        )
    elif term is not None and not word and not _names_trial(official):
        yield Problem(
            f"正文写了“{term.text}”，标题里没有“试行”。",
            term.location,
            "在标题里加“（试行）”，或者把试行期限改为有效期。",
        )


def _contradiction(each: Validity) -> str:
    """What does not fit, "" where nothing contradicts."""
    if each.start and each.end and each.end < each.start:
        return f"截止日期早于施行日期{_day(each.start)}"
    if not (each.start and each.end and each.term):
        return ""
    ends = ends_after(each.start, each.term)
    if each.end in ends:
        return ""
    years, months = divmod(each.term, 12)
    term = f"{years}年" if not months else f"{each.term}个月"
    return f"从{_day(each.start)}起{term}，应当到{_day(ends[0])}"


def _names_trial(official: OfficialDocument) -> bool:
    """Whether the carried text has 试行 in its own name."""
    return any(
        word in line.text and len(line.text) <= 60
        for line in official.lines
        for word in ("（试行）", "(试行)", "试行办法", "试行规定", "试行方案")
    )


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{year}年{int(month)}月{int(day)}日"
