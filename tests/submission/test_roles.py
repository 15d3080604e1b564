"""Roles told by title and by name: what is meant, and what only looks like it."""

import pytest

from doclint.official import recognise
from doclint.reader import read
from doclint.submission.content import content_role, title_role
from doclint.submission.naming import name_role
from doclint.testing import from_lines
from doclint.testing.submissions import attribute_row, cover_form


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("《滨海市燃气管理办法》解读方案", "plan"),
        ("关于《滨海市燃气管理办法》的政策解读方案（送审稿）", "plan"),
        ("滨海市燃气管理办法解读工作计划", "plan"),
        ("《滨海市燃气管理办法》政策解读", "material"),
        ("《滨海市燃气管理办法》的解读", "material"),
        ("一图读懂《滨海市燃气管理办法》", "material"),
        ("滨海市燃气管理办法答记者问", "material"),
        ("关于《滨海市燃气管理办法》的合法性审核意见", "legality"),
        ("行政规范性文件合法性审核意见书", "legality"),
        ("滨海市燃气管理办法法律意见书", "legality"),
        ("公平竞争审查表", "fairness"),
        ("关于《滨海市燃气管理办法》公平竞争审查情况的说明", "fairness"),
        ("政府信息公开保密审查表", "disclosure_review"),
        ("信息发布审核单", "disclosure_review"),
        ("关于《滨海市燃气管理办法》的起草说明", "other"),
        ("关于商请对《滨海市燃气管理办法》出具合法性审核意见的函", "other"),
        ("关于加强合法性审核情况报告工作的意见", None),
        ("滨海市人民政府关于印发《政策解读方案》的通知", None),
        ("关于加强政策解读工作的通知", None),
        ("滨海市人民政府关于印发《公平竞争审查表》的通知", None),
        ("滨海市燃气管理办法", None),
        ("关于全面推行行政规范性文件合法性审核机制的指导意见", None),
    ],
)
def test_titles(title: str, role: str | None) -> None:
    from doclint.official.line import key_of

    sign = title_role(key_of(title))
    assert (sign.role if sign else None) == role


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("case/3.《办法》（送审稿）解读方案.docx", "plan"),
        ("plan.docx", "plan"),
        ("explanation.docx", ""),
        ("一图读懂.png", "material"),
        ("政策解读视频.mp4", "material"),
        ("办文\\发文稿纸.jpg", "form"),
        ("information.docx", ""),
        ("合法性审核意见.pdf", "legality"),
        ("征求意见采纳情况.xlsx", "other"),
        ("办法（代拟稿）.docx", "draft"),
        ("解读方案/无题.docx", ""),
        ("1.docx", ""),
    ],
)
def test_names(name: str, role: str) -> None:
    assert name_role(name)[0] == role


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (["解读提纲", "主要内容", "解读形式", "图解", "解读途径", "网站"], "plan"),
        (["燃气管理", "《办法》解读", "一、出台背景", "二、制定依据", "三、主要内容"], "material"),
        (["起草说明", "一、起草背景", "二、制定依据", "三、主要内容"], "other"),
        (["燃气管理", "一、起草背景", "二、制定依据", "三、主要内容"], None),
        (["主办单位：水利局", "拟稿人：王海", "核稿：李江", "会签：", "密级："], "form"),
        (["公文处理单", "来文单位：水利局"], "form"),
        (["防汛责任表", "拟稿人：王海"], None),
        (["市司法局关于有关文件的审核意见", "经合法性审核，内容合法。"], "legality"),
    ],
)
def test_contents(lines: list[str], role: str | None) -> None:
    sign = content_role(recognise(read(from_lines(lines))))
    assert (sign.role if sign else None) == role


def test_a_notice_that_speaks_of_interpretation_is_a_draft() -> None:
    lines = [
        "滨海市人民政府办公室关于做好政策解读工作的通知",
        "各区人民政府：",
        "解读形式：图解。解读时间：同步。",
        "解读途径：网站。",
        "滨海市人民政府办公室",
        "2026年3月12日",
    ]
    assert content_role(recognise(read(from_lines(lines)))) is None


@pytest.mark.parametrize("title", ["公文处理单", "滨海市水利局发文呈批表", "拟稿纸", "文件签发单"])
def test_names_of_forms(title: str) -> None:
    form = cover_form(attribute_row("ballots"), title=title)
    sign = content_role(recognise(read(form)))
    assert sign is not None
    assert sign.role == "form"
