"""Words of a 有效性 field that are no usual status: which of them say that a document ended."""

import pytest

from doclint.location import WHOLE_FILE
from doclint.page.model import Field, Span
from doclint.page.stated import stated_status
from doclint.rules.builtin.lifecycle.saying import Saying

NOWHERE = Span(0, 0)


@pytest.mark.parametrize("word", ["详见说明", "未废止", "见备注", "规范性文件", "尚未失效"])
def test_words_that_say_nothing(word: str) -> None:
    assert Saying("", word, WHOLE_FILE, False, False).is_silent


@pytest.mark.parametrize(
    "word",
    ["已被滨政发〔2024〕8号废止", "2024年5月1日失效", "否", "无效", "有效期届满", "部分修改"],
)
def test_words_that_say_an_end_or_a_change(word: str) -> None:
    assert not Saying("", word, WHOLE_FILE, False, False).is_silent


@pytest.mark.parametrize(
    ("field", "title", "stated"),
    [
        ("详见说明", "【已废止】关于排水的通知", "已废止"),
        ("详见说明", "关于排水的通知", "详见说明"),
        ("有效", "关于排水的通知（失效）", "失效"),
        ("已失效", "【已废止】关于排水的通知", "已失效"),
    ],
)
def test_a_mark_prevails_over_a_field_that_says_nothing(
    field: str, title: str, stated: str
) -> None:
    fields = [Field("有效性", field, NOWHERE, NOWHERE, NOWHERE)]
    assert stated_status(fields, [title], []) == stated
