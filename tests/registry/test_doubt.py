"""Whether a page says that it is not that of the document in its fields."""

import pytest

from doclint.page import read_page
from doclint.registry.doubt import doubt_of, told_apart

TITLE = "滨海市人民政府关于印发滨海市城市排水管理办法的通知"
BODY = ("各区人民政府：", "现将《滨海市城市排水管理办法》印发给你们，请认真贯彻执行。")
PAGE = """<html><head><title>{heading}</title></head><body><h1>{heading}</h1>
<table><tr><td>标题：</td><td>{title}</td></tr><tr><td>发文字号：</td><td>滨政发〔2018〕3号</td></tr>
<tr><td>发文机关：</td><td>滨海市人民政府</td></tr><tr><td>成文日期：</td><td>2018-03-05</td></tr></table>
<div class="TRS_Editor">{body}</div></body></html>"""


def doubt(*body: str, heading: str = TITLE, title: str = TITLE) -> str:
    """The doubt of a page that has the fields of the document."""
    lines = "".join(f"<p>{line}</p>" for line in body)
    return doubt_of(read_page(PAGE.format(heading=heading, title=title, body=lines).encode()))


@pytest.mark.parametrize(
    "heading",
    [
        f"{TITLE}（征求意见稿）",
        f"{TITLE}（2023年修订）",
        f"临江区人民政府转发{TITLE}",
        "关于《滨海市城市排水管理办法》的说明",
        "滨海市人民政府关于印发滨海市城市绿化管理办法的通知",
    ],
)
def test_another_title_is_a_doubt(heading: str) -> None:
    assert heading in doubt(*BODY, heading=heading)


@pytest.mark.parametrize(
    "body",
    [
        ("本报讯 近日，市政府印发了城市排水管理办法。",),
        ("记者从市政府办公室获悉，城市排水管理办法已经印发。",),
        ("一、起草背景。为了加强城市排水管理，制定了办法。",),
        (f"近日，市政府印发《{TITLE}》（滨政发[2018]3号），现作说明。",),
        ("滨海市城市排水管理办法（征求意见稿）", "第一条 为了加强排水管理，制定本办法。"),
        (TITLE, "滨政发〔2019〕30号", *BODY),
    ],
)
def test_another_text_is_a_doubt(body: tuple[str, ...]) -> None:
    assert doubt(*body)


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        (TITLE, (TITLE, "滨政发〔2018〕3号", *BODY)),
        ("关于印发滨海市城市排水管理办法的通知", BODY),
        ("滨海市城市排水管理办法", BODY),
        (f"【已废止】{TITLE}", BODY),
        (TITLE, (f"【提示】《{TITLE}》（滨政发〔2018〕3号）已经废止。", *BODY)),
        (TITLE, ("各区人民政府：", "《滨海市供水管理办法》（滨政发〔2001〕9号）同时废止。")),
        (TITLE, ("各区人民政府：", "近日，我市发生多起排水事故，现将有关事项通知如下。")),
    ],
)
def test_the_page_of_the_document_is_no_doubt(heading: str, body: tuple[str, ...]) -> None:
    assert doubt(*body, heading=heading) == ""


def test_a_draft_says_so_in_its_own_title() -> None:
    title = f"{TITLE}（征求意见稿）"
    assert doubt(title, *BODY, heading=title, title=title) == ""


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (TITLE, f"{TITLE}（征求意见稿）", True),
        (f"临江区人民政府转发{TITLE}", TITLE, True),
        (TITLE, f"{TITLE}（2023年版）", True),
        (TITLE, TITLE.removeprefix("滨海市人民政府"), False),
        (f"{TITLE}（已废止）", TITLE, False),
        (TITLE, "滨海市城市绿化管理办法（修订）", False),
    ],
)
def test_what_tells_two_titles_apart(one: str, other: str, apart: bool) -> None:
    assert told_apart(one, other) is apart
