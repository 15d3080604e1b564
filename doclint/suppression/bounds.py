"""Which findings a code names, and which may not be set aside by whom."""

from doclint.finding import Finding, Severity
from doclint.suppression.model import SETTINGS, WAIVER

_FAULTS, _OWN, _SECRECY = "DOC", "SP", "SM"
_JUDGMENTS = ("DOC100", "DOC101")


def names(code: str, finding: Finding) -> bool:
    """Whether ``code`` (``EL003`` or ``BH003:entry``) names a finding."""
    base, _, entry = code.partition(":")
    return base == finding.code and entry in ("", finding.entry)


def untouchable(code: str, kind: str) -> str:
    """Why findings of a code may never be set aside in this way (Chinese), "" if they may.

    What could not be read or checked must not pass; DOC100 (no 公文) and DOC101
    (no page of one) are judgments.
    """
    family = code.partition(":")[0][:-3]
    if family == _OWN:
        return "这是关于忽略、豁免本身的提醒，不能再忽略"
    if family == _FAULTS and (code not in _JUDGMENTS or kind not in (SETTINGS, WAIVER)):
        return "没有读取或检查的文件不能算通过"
    return ""


def protected(finding: Finding, kind: str) -> str:
    """Why a finding may not be set aside in this way, "" if it may.

    An error about secrecy needs somebody who answers for it: only a waiver has an approver.
    """
    if kind != WAIVER and finding.code[:-3] == _SECRECY and finding.severity is Severity.ERROR:
        return "密级方面的错误只能由批准人以豁免（[[waiver]]）处理"
    return untouchable(finding.code, kind)
