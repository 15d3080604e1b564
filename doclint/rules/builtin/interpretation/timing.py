"""IP005: when the interpretation is planned."""

from collections.abc import Iterator

from doclint.official.line import key_of
from doclint.rules import ALL_STAGES, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.interpretation.plan import written_plans
from doclint.rules.builtin.interpretation.scope import place_in


@rule(
    "IP005",
    "late-interpretation",
    title="计划的解读时间太晚",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.practice("各地要求解读与文件同步发布，最迟在文件公布后3个工作日内")],
    needs="submission",
)
def late_interpretation(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    解读方案的解读时间是不是晚于发布后3个工作日：“印发后10个工作日内”一类的说法，或者具体日期与成文日期
    相差超过3个工作日。公布日期看不出来，按成文日期算；周末和日期固定的节假日已扣除，春节前后放宽。

    为什么
    解读要与文件同步；各地规定最迟在文件公布后3个工作日内发布。

    错误示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读形式：图解
        解读时间：文件印发后10个工作日内

    正确示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读形式：图解
        解读时间：文件印发后3个工作日内

    怎么改
    改为与文件同步，最迟不超过公布后3个工作日；文件公布日期晚于成文日期的，核对后不必修改。
    """
    from doclint.submission.plan import TIME, read_plan
    from doclint.submission.schedule import late_times

    for member in written_plans(context):
        fields = read_plan(member.official).fields if member.official is not None else ()
        for field in fields:
            if field.name != TIME:
                continue
            for late in late_times(key_of(field.value), official.facts.issued_on or "")[:1]:
                yield Problem(
                    f"解读方案“{member.source}”的解读时间“{late.words}”{late.how}。",
                    place_in(member, "解读方案", field.line.paragraph.label),
                    "解读与文件同步发布，最迟不超过公布后3个工作日。",
                    excerpt=field.line.text.strip(),
                )
