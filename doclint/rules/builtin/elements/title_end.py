"""EL003: a title that ends with a punctuation mark."""

from collections.abc import Iterator

from doclint.location import Location
from doclint.official.model import Element
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Fix,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds

_ENDS = "。；！，、：？.;!,:?"


@rule(
    "EL003",
    "title-end-punctuation",
    title="标题末尾有标点",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("标题除书名号、引号、括号等外一般不用标点")],
    fix="safe",
)
def title_end_punctuation(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公文标题末尾有没有句号、分号、感叹号等标点。书名号、引号、括号不算。

    为什么
    标题末尾不加标点是惯例。现行国家标准没有这一条，是2000年以前的规定沿用下来的。

    错误示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知。
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    怎么改
    删去标题末尾的标点。
    """
    title = official.first("title")
    if title is None:
        return
    text = title.text.rstrip()
    if len(text) < 4 or text[-1] not in _ENDS:
        return
    yield Problem(
        f"标题末尾有标点“{text[-1]}”。",
        _end_mark(official, title, text[-1]),
        "删去标题末尾的标点（惯例）。",
        element="title",
        fix=Fix("删去标题末尾的标点", "safe", ""),
    )


def _end_mark(official: OfficialDocument, title: Element, mark: str) -> Location:
    """The place of the mark alone: a title may run over several paragraphs."""
    if not title.lines:
        return title.location
    line = official.lines[title.lines[-1]]
    at = line.text.rfind(mark)
    if at < 0:
        return title.location
    return line.paragraph.location(line.start + at, line.start + at + 1)
