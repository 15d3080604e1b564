"""Findings and documents made by hand, and ``apply`` with little to say."""

from datetime import date

from doclint.document import Comment
from doclint.finding import Confidence, Finding, Severity
from doclint.location import WHOLE_FILE
from doclint.official.model import Facts, OfficialDocument
from doclint.suppression.apply import Applied, apply
from doclint.suppression.model import Known, Suppress, Suppressions, Waiver

from ..rules.values import official as made

TODAY = date(2026, 6, 1)
NUMBER, TITLE = "滨政办发〔2026〕12号", "滨海市人民政府关于做好防汛工作的通知"
SOURCE = "/work/drafts/通知.docx"
CODES = ("EL003", "EL005", "EL021", "SM002", "SM005", "BH003", "DOC100", "DOC901", "SP001")


def document(*texts: str, comments: tuple[Comment, ...] = ()) -> OfficialDocument:
    """A document of these paragraphs with number and title in its facts."""
    lines = (("body", "body", text) for text in texts or ("一、甲", "二、乙", "三、丙"))
    official = made(*lines, facts=Facts(document_number=NUMBER, title=TITLE))
    return official._replace(document=official.document._replace(comments=comments))


def finding(
    code: str = "EL021",
    official: OfficialDocument | None = None,
    index: int | None = None,
    message: str = "有误",
    severity: Severity = Severity.ERROR,
    fingerprint: str = "f1",
    entry: str = "",
) -> Finding:
    """A finding in the paragraph of an index, or of the whole file."""
    place = WHOLE_FILE
    if official is not None and index is not None:
        place = official.document.paragraphs[index].location()
    return Finding(
        code, code.lower(), severity, Confidence.HIGH, message, "", (), "", place, "", None,
        fingerprint, entry,
    )  # fmt: skip


def waiver(code: str = "EL021", expires: date = date(2026, 12, 31), **changes: str) -> Waiver:
    return Waiver(code, NUMBER, "王主任", "沿用旧例", expires, "doclint.toml 第9行")._replace(
        **changes
    )


def suppress(code: str = "EL021", **changes: str) -> Suppress:
    plain = Suppress(code, "原文如此", document=NUMBER, origin="doclint.toml 第3行")
    return plain._replace(**changes)


def known(found: Finding, document: str = "drafts/通知.docx") -> Known:
    return Known(document, found.code, found.fingerprint, found.message)


def run(
    official: OfficialDocument,
    *findings: Finding,
    waivers: tuple[Waiver, ...] = (),
    suppress: tuple[Suppress, ...] = (),
    known: tuple[Known, ...] = (),
    checked: tuple[str, ...] = CODES,
    source: str = SOURCE,
    today: date = TODAY,
    draft: str = "",
) -> Applied:
    """What becomes of findings; settings and baseline stand in /work."""
    orders = Suppressions(suppress, waivers, tuple(sorted(known)), "/work", "/work")
    return apply(findings, official, source, orders, today, checked, absence, draft)


def absence(code: str) -> str:
    """As that of a catalogue with the rules ``CODES``."""
    letters = {each[:-3] for each in CODES}
    return "" if code in CODES or code in letters else f"没有规则 {code}，是否指 EL003？"


def said(applied: Applied) -> list[str]:
    """The codes of the problems."""
    return [code for code, _ in applied.problems]
