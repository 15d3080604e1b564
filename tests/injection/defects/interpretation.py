"""IP: defects of interpretation plans and materials."""

import re

from doclint.submission.model import MATERIAL, PLAN

from ..papers import Papers
from ..plants import (
    MATERIAL_LINES,
    PLAN_LINES,
    both,
    companion,
    family,
    of_text,
    public,
    submitted,
    without,
)

_POLICY = ("rules", "opinion", "云政办发〔2024〕17号", "国办发〔2018〕123号", "国发〔2019〕5号")


def _plan_without(start: int) -> object:
    """The plan without the heading at ``start`` and the line below it."""
    lines = (*PLAN_LINES[:start], *PLAN_LINES[start + 2 :])
    return companion(PLAN, *lines)


def _plan_with(start: int, value: str) -> object:
    """The plan with another value below the heading at ``start``."""
    return companion(PLAN, *PLAN_LINES[: start + 1], value, *PLAN_LINES[start + 2 :])


def _material_with(line: str, words: str = "") -> object:
    """The material with a line more at its end."""
    return companion(MATERIAL, *MATERIAL_LINES, line, words=words)


def _extract(papers: Papers) -> Papers | None:
    """A material that copies the text, under the right headings."""
    copied = tuple(text for text in papers.draft.body if len(text) > 30)
    if sum(map(len, copied)) < 200:
        return None
    lines = ("一、背景依据", "二、目标任务", "三、主要内容", *copied)
    return companion(MATERIAL, *lines)(papers)


def _title(papers: Papers) -> Papers | None:
    """A material that calls the document otherwise."""
    name = re.sub(r"\s", "", papers.draft.title)
    other = name.replace("管理办法", "管理方法").replace("健康发展", "建康发展")
    if other == name:
        return None
    return _material_with(f"《{other}》已经印发。", other)(papers)


def _number(papers: Papers) -> Papers | None:
    """A material that cites another number."""
    name = re.sub(r"\s", "", papers.draft.title)
    number = re.sub(r"〕\d+", "〕99", papers.draft.document_number)
    return _material_with(f"《{name}》（{number}）已经印发。", number)(papers)


def _issued(papers: Papers) -> Papers | None:
    """The papers as issued, with all companions."""
    made = submitted(papers)
    if made is None:
        return None
    return made._replace(draft=papers.draft)


INTERPRETATION = (
    *family("IP001", "", both(of_text(*_POLICY), submitted), no_plan=without(PLAN)),
    *family("IP002", "", both(of_text(*_POLICY), submitted), no_material=without(MATERIAL)),
    *family(
        "IP003", "", submitted,
        no_form=_plan_without(2),
        no_channel=_plan_without(4),
        no_time=_plan_without(6),
    ),
    *family(
        "IP004", "", submitted,
        time_open=_plan_with(6, "待定。"),
        channel_open=_plan_with(4, "××。"),
        form_later=_plan_with(2, "另行通知。"),
    ),
    *family(
        "IP005", "", submitted,
        ten_days=_plan_with(6, "文件印发后10个工作日内。"),
        a_month=_plan_with(6, "文件发布后一个月内。"),
    ),
    *family(
        "IP006", "", submitted,
        no_background=companion(MATERIAL, *MATERIAL_LINES[2:]),
        content_alone=companion(MATERIAL, "一、注意事项", "办事前先打电话问清楚要带的材料。"),
    ),
    *family("IP007", "", both(public, submitted), extract=_extract),
    *family("IP008", "", both(of_text("rules", "opinion"), submitted), title=_title),
    *family("IP008", "", both(of_text("rules", "opinion", "notice"), _issued), number=_number),
    *family(
        "IP008", "", both(of_text("rules"), submitted),
        effective_date=_material_with("办法自2026年9月1日起施行。", "9月1日"),
    ),
    *family(
        "IP008", "", both(of_text("opinion"), submitted),
        effective_date=_material_with("意见自2026年8月1日起施行。", "8月1日"),
    ),
    *family(
        "IP008", "", both(of_text("request"), submitted),
        amount=_material_with(
            "项目总投资约2.8亿元，拟由市级财政资金和地方政府专项债券资金解决。", "2.8亿元"
        ),
    ),
    *family("IP009", "", submitted, no_person=_plan_without(8)),
)  # fmt: skip
