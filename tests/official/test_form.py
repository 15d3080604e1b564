"""Cover forms: boxes in every typing, labels and values in every arrangement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.form import Attribute, Form, read_form
from doclint.official.tick import choice_of, class_of, plain, ticked_texts
from doclint.reader import read
from doclint.testing import from_lines
from doclint.testing.archive import archive
from doclint.testing.parts import all_parts

OPTIONS = ("主动公开", "依申请公开", "不予公开")


def form_of(rows: list[tuple[str, ...]]) -> Form:
    """The form that a table of these cells is."""
    xml = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return read_form(read(archive(all_parts(f"<w:tbl>{xml}</w:tbl>"))))


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("主动公开□ 依申请公开□ 不予公开□", ()),
        ("主动公开√ 依申请公开□ 不予公开□", ("主动公开",)),
        ("■主动公开   □不予公开   □依申请公开", ("主动公开",)),
        ("□主动公开√依申请公开□不予公开", ("依申请公开",)),
        ("主动公开√依申请公开□不予公开□", ("主动公开",)),
        ("□　主动公开☑　依申请公开□　不予公开", ("依申请公开",)),
        ("（ ）主动公开 （√）依申请公开 （ ）不予公开", ("依申请公开",)),
        ("主动公开[√] 依申请公开[ ] 不予公开[ ]", ("主动公开",)),
        ("口主动公开 口依申请公开 √不予公开", ("不予公开",)),
        ("主动公开□√依申请公开□不予公开□", ("主动公开",)),
        ("主动公开 √依申请公开 不予公开", ("依申请公开",)),
        ("×主动公开 √依申请公开 ×不予公开", ("依申请公开",)),
        ("×主动公开 □依申请公开 □不予公开", ("主动公开",)),
        ("（请在□内打“√”）主动公开□ 依申请公开□", ()),
        ("☑主动公开 ☑依申请公开 ☐不予公开", ("主动公开", "依申请公开")),
        ("主动公开√　依申请公开　不予公开", ("主动公开",)),
        ("主动公开/依申请公开/不予公开", ()),
        ("√主动公开", ("主动公开",)),
        ("不予公开", ("不予公开",)),
        ("不予公开理由", ()),
    ],
)
def test_chosen_options(text: str, chosen: tuple[str, ...]) -> None:
    assert choice_of(plain(text)).chosen == chosen


@pytest.mark.parametrize(
    ("literal", "cls"),
    [
        ("主动公开", "public"),
        (" 主动公开。", "public"),
        ("此件公开发布", "public"),
        ("此件可依申请公开", "on_request"),
        ("不予公开", "withheld"),
        ("不公开", "withheld"),
        ("部分公开", "partial"),
        ("免予公开", ""),
        ("内部", ""),
        ("公开", ""),
        ("", ""),
    ],
)
def test_classes(literal: str, cls: str) -> None:
    assert class_of(literal) == cls


@pytest.mark.parametrize(
    ("rows", "attribute", "reason"),
    [
        ([("公开属性", "主动公开□ 依申请公开□ 不予公开□")], ("", ""), ""),
        (
            [("公开属性：主动公开□ 依申请公开□ 不予公开☑（理由：涉及内部事务）",)],
            ("withheld", "不予公开"),
            "涉及内部事务",
        ),
        ([("密级", "", "公开属性", "主动公开"), ("缓急", "")], ("public", "主动公开"), ""),
        ([("密级：　公开属性：主动公开　缓急：平急",)], ("public", "主动公开"), ""),
        ([("公开属性：",)], ("", ""), ""),
        ([("公开属性", "", "缓急", "平急")], ("", ""), ""),
        ([("公开属性", "请选择")], ("", ""), ""),
        (
            [
                ("公开属性", "☐主动公开"),
                ("", "☑依申请公开"),
                ("", "☐不予公开"),
                ("不予公开理由", "过程性信息"),
            ],
            ("on_request", "依申请公开"),
            "过程性信息",
        ),
        (
            [("□主动公开 □依申请公开 ☑不予公开",), ("不予公开理由：",), ("属于国家秘密",)],
            ("withheld", "不予公开"),
            "属于国家秘密",
        ),
        (
            [("公开方式", "政府网站"), ("信息公开", "√主动公开 □依申请公开 □不予公开")],
            ("public", "主动公开"),
            "",
        ),
        ([("公开方式", "政府网站 政府公报")], None, ""),
        ([("信息公开选项", "内部")], ("", "内部"), ""),
        (
            [("公开属性", "主动公开", "√", "依申请公开", "□", "不予公开", "□")],
            ("public", "主动公开"),
            "",
        ),
        (
            [
                ("公开属性", "□主动公开 □依申请公开 ☑不予公开"),
                ("不予公开理由", "□国家秘密 ☑内部事务信息 □其他"),
            ],
            ("withheld", "不予公开"),
            "内部事务信息",
        ),
        ([("标题", "关于加强政务公开 工作的通知")], None, ""),
        (
            [("公开属性", "主动公开☑ 依申请公开☑ 不予公开□")],
            ("", "主动公开、依申请公开"),
            "",
        ),
        (
            [("不予公开依据", "《政府信息公开条例》第十六条"), ("公开属性", "不予公开")],
            ("withheld", "不予公开"),
            "《政府信息公开条例》第十六条",
        ),
        ([("依申请公开或不予公开的理由", "____")], None, ""),
    ],
)
def test_attribute_and_reason(
    rows: list[tuple[str, ...]], attribute: tuple[str, str] | None, reason: str
) -> None:
    form = form_of(rows)
    assert form.attribute == (Attribute(*attribute) if attribute else None)
    assert form.reason == reason


def test_lines_are_as_good_as_a_table() -> None:
    lines = ["市水利局发文处理单", "拟稿人：王海", "公开属性：不予公开", "不予公开理由：过程性信息"]
    form = read_form(read(from_lines(lines)))
    assert form.title == "发文处理单"
    assert form.is_form
    assert form.attribute == Attribute("withheld", "不予公开")
    assert form.reason == "过程性信息"


def test_a_notice_is_no_form() -> None:
    from doclint.testing import Draft

    form = read_form(read(Draft().build()))
    assert not form.is_form


@given(
    st.sampled_from(("□√", "☐☑", "□■", "○●", "□✓")),
    st.integers(min_value=-1, max_value=2),
    st.booleans(),
    st.sampled_from(("", " ", "　", "  ")),
    st.permutations(OPTIONS),
)
def test_the_ticked_one_is_chosen(
    boxes: str, index: int, before: bool, space: str, options: list[str]
) -> None:
    marks = [boxes[number == index] for number in range(3)]
    pairs = [(m, o) if before else (o, m) for m, o in zip(marks, options, strict=True)]
    text = space.join("".join(pair) for pair in pairs)
    assert choice_of(plain(text)).chosen == ((options[index],) if index >= 0 else ())


@given(st.text(alphabet="主动公开依申请不予□√☑■()（） ×口理由：", max_size=60))
def test_any_text_is_read(text: str) -> None:
    choice = choice_of(plain(text))
    assert set(choice.chosen) <= set(choice.options)
    ticked_texts(plain(text))
    form_of([("公开属性", "".join(text.split()))])
