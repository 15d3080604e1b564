"""Whatever does not fit a type is said in Chinese: file, line, key, what is meant."""

from datetime import date
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Meta, Struct, UnsetType

from doclint.decoding import DecodeError, decode, fault, where
from doclint.toml import parse


class Count(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", tag="count"):
    at_most: Annotated[int, Meta(ge=1)]


class Forbid(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", tag="forbid"):
    word: str
    size: float = 1.0

    def __post_init__(self) -> None:
        if self.word == "坏":
            raise ValueError("这个词不能用")


class Rule(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    code: Annotated[str, Meta(pattern="^[A-Z]+$", examples=["DA"], description="规则代码")]
    check: Count | Forbid
    severity: Literal["error", "warning"] | UnsetType = UNSET
    words: list[Annotated[str, Meta(min_length=1)]] = []
    since: date | None = None


class Pack(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    rule: list[Rule] = []
    title: str = ""
    titles: dict[str, str] = {}
    both: str | list[str] = ""


RULE = '[[rule]]\ncode = "DA"\ncheck = { type = "count", at-most = 2 }\n'

CASES = [
    ("titel = 1", 1, "没有 titel 这一项，是否指 title？"),
    ("title = true", 1, "title 的值应为文字（加引号），不是 true"),
    ("title = 1.5", 1, "title 的值应为文字（加引号），不是数 1.5"),
    ("title = 10:30:00", 1, "title 的值应为文字（加引号），不是时刻 10:30:00"),
    ("title = 2026-01-02T03:04:05", 1, "不是日期和时刻 2026-01-02 03:04:05"),
    (RULE.replace("code", "cod"), 2, "[[rule]] 第1项没有 cod 这一项，是否指 code？"),
    (RULE + "since = 2026-01-02T03:04:05", 4, "since 的值应为日期（如 2026-12-31），不是日期和时刻"),
    ("title = {}", 1, "[title] 的值应为文字（加引号），不是表"),
    ("both = 1", 1, "both 的值应为文字（加引号）或者列表（加方括号），不是整数 1"),
    ("both = [1]", 1, "both 第1项的值应为文字（加引号），不是整数 1"),
    ('[titles]\n"甲 乙" = 1', 2, '[titles] 的 "甲 乙" 的值应为文字（加引号），不是整数 1'),
    ('[titles]\ntitle = ["x"]', 2, "[titles] 没有 title 这一项；title 应写在文件开头，在各个 [表] 之前"),
    ('[rule]\ncode = "DA"', 1, "[rule] 要写成两层方括号 [[…]]，每项一个"),
    (RULE + RULE + 'severiti = "error"', 7, "[[rule]] 第2项没有 severiti 这一项，是否指 severity？"),
    (RULE + 'severity = "errer"', 4, "[[rule]] 第1项的 severity 不能是 errer，是否指 error？"),
    (RULE + "severity = 3", 4, "的 severity 的值应为 error、warning 之一（加引号），不是整数 3"),
    (RULE + 'words = ["a",\n""]', 5, "[[rule]] 第1项的 words 第2项不能是空的"),
    (RULE + 'since = "昨天"', 4, "[[rule]] 第1项的 since 应为日期，如 2026-12-31"),
    (RULE + "since = 2026", 4, "的 since 的值应为日期（如 2026-12-31），不是整数 2026"),
    (RULE + 'title = "x"', 4, "[[rule]] 第1项没有 title 这一项；title 应写在文件开头"),
    (RULE.replace('"DA"', '"da"'), 2, "[[rule]] 第1项的 code 的写法不对，应如 DA"),
    (RULE.replace("= 2", "= 0"), 3, "[[rule]] 第1项的 check.at-most 的值应不小于 1"),
    (RULE.replace('"count"', '"cont"'), 3, "check.type 不能是 cont，是否指 count？"),
    (RULE.replace('type = "count", ', ""), 3, "[[rule]] 第1项的 check 缺少 type（count、forbid 之一）"),
    (RULE.replace("at-most", "at_most"), 3, "的 check 没有 at_most 这一项，是否指 at-most？"),
    ('[[rule]]\ncheck = { type = "count", at-most = 2 }', 1, "[[rule]] 第1项缺少 code（规则代码）"),
    ('[[rule]]\ncode = "DA"', 1, "[[rule]] 第1项缺少 check 这一项"),
    ('[[rule]]\ncode = "DA"\n[rule.check]\ntype = "forbid"\nword = "坏"', 3, "的 check：这个词不能用"),
    ('[[rule]]\ncode = "DA"\n[rule.check]\ntype = "forbid"\nword = 1', 5, "的 check.word 的值应为文字"),
    ("rule = 1\ntitle = 2", 1, "rule 的值应为列表（加方括号），不是整数 1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), CASES)
def test_what_does_not_fit_is_said(text: str, line: int, said: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(parse(text.encode(), "a.toml"), Pack)
    assert str(caught.value).startswith(f"a.toml 第{line}行：")
    assert said in str(caught.value)


def test_the_first_line_comes_first_whatever_the_order_of_types() -> None:
    text = "both = 1\ntitle = 2\n[[rule]]\ncode = 3"
    with pytest.raises(DecodeError, match="第1行：both"):
        decode(parse(text.encode(), "a.toml"), Pack)


def test_what_fits_is_decoded() -> None:
    text = RULE + 'severity = "error"\n[rule.x]\n'
    with pytest.raises(DecodeError, match="没有 x 这一项"):
        decode(parse(text.encode(), "a.toml"), Pack)
    made = decode(parse((RULE + "since = 2026-01-02").encode(), "a.toml"), Pack)
    assert made == Pack([Rule("DA", Count(2), since=date(2026, 1, 2))])


def test_a_table_inside_a_file_is_decoded() -> None:
    source = parse(b"[tool.x]\ntitle = 1\n[tool.y]\ntitel = 1", "p.toml")
    with pytest.raises(DecodeError) as caught:
        decode(source, Pack, ("tool", "x"))
    assert str(caught.value) == (
        "p.toml 第2行：[tool.x] 的 title 的值应为文字（加引号），不是整数 1"
    )
    with pytest.raises(DecodeError, match=r"第4行：\[tool\.y\] 没有 titel 这一项，是否指 title？"):
        decode(source, Pack, ("tool", "y"))


def test_faults_found_by_others_are_said_alike() -> None:
    source = parse(RULE.encode(), "a.toml")
    said = str(fault(source, ("rule", 0, "code"), "已被使用"))
    assert said == "a.toml 第2行：[[rule]] 第1项的 code 已被使用"
    assert str(fault(source, (), "没有规则")) == "a.toml：没有规则"
    assert where(source, ("rule", 0)) == "[[rule]] 第1项"


VALUES = st.recursive(
    st.text(max_size=3) | st.integers(-5, 5) | st.booleans() | st.floats(-2, 2) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["rule", "code", "check", "type", "at-most", "title", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["rule", "title", "titles", "both", "x"]), VALUES))
def test_any_table_is_decoded_or_refused_in_chinese(table: dict[str, object]) -> None:
    """What msgspec says in English never gets through."""
    text = "".join(f"{key} = {_written(value)}\n" for key, value in table.items())
    try:
        decode(parse(text.encode(), "a.toml"), Pack)
    except DecodeError as error:
        assert str(error).startswith("a.toml 第")
        assert "Expected" not in str(error) and "Invalid" not in str(error)


def _written(value: object) -> str:
    from json import dumps

    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.6f}"
    return dumps(value, ensure_ascii=False).replace("\x7f", "")
