"""In which stage a document stands: drafting (拟制报审), issuing (印发), published (已发布)."""

from doclint.rules import DRAFTING, ISSUING, PUBLISHED, OfficialDocument

AUTO = "auto"
STAGES = (DRAFTING, ISSUING, PUBLISHED)
NAMES = {DRAFTING: "拟制", ISSUING: "印发", PUBLISHED: "发布"}


def decide_stage(official: OfficialDocument, setting: str) -> tuple[str, str]:
    """The stage of a document, and why, as a Chinese sentence.

    ``setting`` is a stage, which is then taken, or ``auto``: issuing when the document
    has a real 发文字号 and a 成文日期, else drafting. A page has been published, whatever the
    setting; a .docx is never taken for that.
    """
    if official.page is not None:
        return PUBLISHED, "是网页，按发布阶段检查"
    if setting != AUTO:
        return setting, f"按设置作为{NAMES[setting]}阶段检查"
    lacks = _lacks(official)
    if lacks:
        return DRAFTING, f"{'，'.join(lacks)}，按拟制阶段检查"
    facts = official.facts
    return ISSUING, (
        f"已有发文字号（{facts.document_number}）和成文日期（{facts.issued_on}），按印发阶段检查"
    )


def _lacks(official: OfficialDocument) -> tuple[str, ...]:
    """What an issued document has and this one has not."""
    facts, lacks = official.facts, []
    if official.number_blank:
        lacks.append("发文字号留空")
    elif not facts.document_number:
        lacks.append("没有发文字号")
    if official.date_blank:
        lacks.append("成文日期留空")
    elif not facts.issued_on:
        lacks.append("没有成文日期")
    return tuple(lacks)
