"""PK003: a lone draft where a gate asks for the whole submission."""

from collections.abc import Iterator

from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds


@rule(
    "PK003",
    "missing-submission",
    title="未随附报审材料",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.disclosure_rules("一(一)", "inferred")],
    applies_to="any",
)
def missing_submission(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    要求报审材料时（--require-submission），送审稿有没有随附材料：同一文件夹或者压缩包里的、用 --with
    写明的、送审稿里附带的都算。没有要求的，不查。

    为什么
    国办发〔2016〕80号一(一)要求公开属性随公文一并报批，拟不公开的说明理由；只有送审稿，看不出发文稿纸、
    解读方案、审核意见是不是齐备，审批环节无从把关。

    错误示例
        ……
        滨海市水利局
        2026年3月12日

    正确示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：主动公开

    怎么改
    把送审稿和发文稿纸、解读方案、审核意见放在一个文件夹或者压缩包里，再整体报审。
    """
    if not context.require_submission or (context.submission and context.submission.given):
        return
    yield Problem(
        "未随附报审材料：只有送审稿一个文件。",
        help="把送审稿和发文稿纸、解读方案、审核意见放在一个文件夹或者压缩包里，或者用 --with 写明。",
    )
