"""A rule's docstring is taken apart at its headings."""

from hypothesis import given
from hypothesis import strategies as st

from doclint.rules.page import HEADINGS, parse_page

PAGE = """一句话。

    检查什么
        甲

        乙
    为什么：因为
        所以
    ## 错误示例
        第一行
          缩进的第二行
    正确示例
        好
    怎么改
        改好。
        检查什么的内容不是标题
    """


def test_sections() -> None:
    page = parse_page(PAGE)
    assert page.summary == "一句话。"
    assert page.what == "甲\n\n乙"
    assert page.why == "因为\n    所以"
    assert page.wrong == "第一行\n  缩进的第二行"
    assert page.right == "好"
    assert page.remedy == "改好。\n检查什么的内容不是标题"
    assert [heading for heading, _ in page.sections] == list(HEADINGS)
    assert page.missing == ()


def test_missing_headings_are_named() -> None:
    page = parse_page("检查什么\n甲\n怎么改\n")
    assert page.missing == ("为什么", "错误示例", "正确示例", "怎么改")
    assert page.sections == (("检查什么", "甲"),)


def test_no_docstring_is_an_empty_page() -> None:
    assert parse_page("").missing == HEADINGS


@given(st.lists(st.text("甲乙丙：", min_size=1, max_size=8), min_size=5, max_size=5))
def test_every_text_is_found_under_its_heading(texts: list[str]) -> None:
    docstring = "\n".join(f"{h}\n{t}" for h, t in zip(HEADINGS, texts, strict=True))
    assert [text for _, text in parse_page(docstring).sections] == texts
