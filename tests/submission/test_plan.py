"""Fields of an interpretation plan in the forms that occur."""

import pytest

from doclint.document import Cell
from doclint.official.model import MAIN, OfficialDocument
from doclint.submission.plan import CHANNEL, CORE, FORM, OUTLINE, PERSON, TIME, read_plan
from tests.rules.values import official


def plan(*texts: str) -> OfficialDocument:
    return official(*((MAIN, "body", text) for text in texts))


def table(*rows: tuple[str, ...]) -> OfficialDocument:
    """A plan that is one table."""
    places = [(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row)]
    made = plan(*(text for _, _, text in places))
    lines = tuple(
        line._replace(paragraph=line.paragraph._replace(cell=Cell(0, r, c, 1)))
        for line, (r, c, _) in zip(made.lines, places, strict=True)
    )
    return made._replace(lines=lines)


def values(made: OfficialDocument) -> dict[str, str]:
    return {field.name: field.value for field in read_plan(made).fields}


def test_headings_hold_what_stands_below() -> None:
    made = plan("解读方案", "一、解读提纲", "背景。", "目标。", "（二）解读方式", "问答。")
    assert values(made) == {OUTLINE: "背景。目标。", FORM: "问答。"}


def test_labels_hold_what_stands_behind_the_colon() -> None:
    made = plan("某办法解读方案", "解读内容：背景", "发布渠道:网站", "时间：", "责任人：张明")
    assert values(made) == {OUTLINE: "背景", CHANNEL: "网站", TIME: "", PERSON: "张明"}


def test_one_label_may_name_two_fields() -> None:
    assert values(plan("解读形式和途径：网站图解")) == {FORM: "网站图解", CHANNEL: "网站图解"}


def test_rows_of_a_table() -> None:
    made = table(("解读提纲", "背景"), ("解读形式", "图解"), ("解读时间", ""))
    assert values(made) == {OUTLINE: "背景", FORM: "图解", TIME: ""}


def test_table_with_a_row_of_labels() -> None:
    made = table(("解读形式", "解读途径", "解读时间"), ("图解", "网站", "同步"))
    assert values(made) == {FORM: "图解", CHANNEL: "网站", TIME: "同步"}


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("由水利局撰写图解，介绍出台背景，与文件同步在市政府门户网站发布，做好政策解读。", ()),
        ("请审定。", CORE),
        ("解读以问答的形式开展。", (OUTLINE, CHANNEL, TIME)),
    ],
)
def test_running_text_counts(text: str, missing: tuple[str, ...]) -> None:
    assert read_plan(plan("解读方案", text)).missing() == missing
