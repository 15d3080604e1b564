"""Numbers of headings: every level, in every way of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official import recognise
from doclint.official.structure import headings
from doclint.package import Limits, load, open_package
from doclint.reader import read
from doclint.testing.draft import Draft

_OPENING = "为做好2026年城区防汛工作，现将有关事项通知如下。"


def numbered(*texts: str) -> list[tuple[int, int, str]]:
    data = Draft().with_(body=(_OPENING, *texts)).build()
    official = recognise(read(open_package(load(data, Limits()), Limits())))
    return [(h.level, h.value, h.stop) for h in headings(official)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一、压实工作责任，做好各项准备。", (1, 1, "、")),
        ("十二、压实工作责任，做好各项准备。", (1, 12, "、")),
        ("（三）压实工作责任，做好各项准备。", (2, 3, "")),
        ("（三）、压实工作责任，做好各项准备。", (2, 3, "、")),
        ("(三)压实工作责任，做好各项准备。", (2, 3, "")),
        ("4.压实工作责任，做好各项准备。", (3, 4, ".")),
        ("４．压实工作责任，做好各项准备。", (3, 4, "．")),
        ("4、压实工作责任，做好各项准备。", (3, 4, "、")),
        ("（5）压实工作责任，做好各项准备。", (4, 5, "")),
        ("⑥压实工作责任，做好各项准备。", (5, 6, "")),
    ],
)
def test_each_form(text: str, wanted: tuple[int, int, str]) -> None:
    assert numbered(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "一是压实工作责任，做好各项准备。",
        "2.5%的点位仍有隐患，应当抓紧整改。",
        "2026年汛期之前完成整改，不得拖延。",
        "第一条　为做好防汛工作，制定本办法。",
        "（试行期间）按照原规定执行，不另行文。",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert numbered(text) == []


@given(st.integers(1, 9))
def test_order_is_kept(count: int) -> None:
    texts = [f"{n}.第{n}项工作由市水利局负责落实。" for n in range(1, count + 1)]
    assert [value for _, value, _ in numbered(*texts)] == list(range(1, count + 1))
