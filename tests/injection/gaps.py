"""What is known to be missed: counted by ``measure``, not demanded by the tests.

Each gap names where it lies. A test demands that there be no more misses than these, and
``measure`` shows when one is closed.
"""

from collections.abc import Callable
from typing import NamedTuple

from .plants import Defect


class Gap(NamedTuple):
    """Defects in texts and layouts that doclint does not find, and why."""

    why: str
    concerns: Callable[[Defect, str, str], bool]


GAPS: tuple[Gap, ...] = (
    Gap(
        "整件公文写在一段里的，文中别处有“值班”“联系”等字样，手机号不当作私人的（DA016按段判断）",
        lambda defect, text, layout: (
            defect.label == "DA016-private mobile" and layout == "one-paragraph"
        ),
    ),
    Gap(
        "没有“文件”二字的标志，文号又在标题之下的，标志被并入标题（识别）",
        lambda defect, text, layout: text == "letter" and layout == "number-below-title",
    ),
    Gap(
        "整件公文写在一段里、标题分行而末尾有标点的，标题只认得第一行（识别）",
        lambda defect, text, layout: defect.code == "EL003" and layout == "one-paragraph",
    ),
    Gap(
        "文件标题含“新媒体”“网站”的，解读方案缺少途径看不出来（IP003按全文的字样认）",
        lambda defect, text, layout: (
            defect.label == "IP003-no channel"
            and text in ("国办发〔2018〕123号", "国办函〔2018〕71号")
        ),
    ),
    Gap(
        "转发件：正文后没有附注的，所附原文件的署名、日期被当作本件的（识别）",
        lambda defect, text, layout: (
            text == "forwarded" and (defect.code != "DA015" or layout.startswith("mark-"))
        ),
    ),
    Gap(
        "印发机关和日期分在两格、又没有“印发”二字的，认不出是版记（识别）",
        lambda defect, text, layout: (
            defect.label == "EL019-no word" and layout in ("head-in-table", "mark-above-cells")
        ),
    ),
)


def gap(defect: Defect, text: str, layout: str) -> Gap | None:
    """The gap that a planted defect falls into, or None."""
    return next((each for each in GAPS if each.concerns(defect, text, layout)), None)
