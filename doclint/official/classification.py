"""What kind of document it is, asked once for all rules: with reasons, in Chinese.

Sources: 国办发〔2018〕37号 (what a 行政规范性文件 is), 国办发〔2018〕115号 (what is none),
政府信息公开条例 第十四条 to 第二十条 (what is public by default). A doubtful document is no
规范性文件: a wrong yes costs more than a wrong no.
"""

from typing import NamedTuple

from doclint.official import model as m
from doclint.official.kinds import Subject, is_process, policy_words, subject_of, work_genre
from doclint.official.nature import issuer_in_title
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import OPEN_BY_NATURE

_ENOUGH = 3
_LAST = 12  # lines that are looked at for clauses on interpretation
_HEAD_LINES = 12
_NORMATIVE_KINDS = frozenset({"通知", "意见", "决定", "公告", "通告"})
_REGISTERED = ("登记号", "统一编号", "登记编号")
_OUTSIDERS = ("公司", "企业", "银行", "机构", "协会", "学会", "居民", "个体工商户")
_OWN_OFFICES = Pattern("(?:直属|派出|办事|管理|派驻|代表|事业)机构|机关事业单位")
_FORWARDING = Pattern("转发|批转|印发")
_BRACKETS = Pattern(r"[〔(\[［（【]")
_GOVERNMENTS = (
    "人民政府", "国务院", "人民政府办公厅", "人民政府办公室", "国务院办公厅",
    "市政府", "省政府", "县政府", "区政府",
)  # fmt: skip


class Judgement(NamedTuple):
    """An answer with its reasons (Chinese phrases), for and against."""

    holds: bool
    reasons: tuple[str, ...]


class Classification(NamedTuple):
    """The answers that several rules need.

    ``normative`` 行政规范性文件 (国办发〔2018〕37号); ``policy`` 政策性文件 in the name of a
    government or its 办公厅（室）; ``upward`` 上行文; ``internal`` 内部管理、人事、会议一类;
    ``attribute`` the default disclosure class by kind (public / on_request / withheld, or
    "" where it must be decided case by case) with ``attribute_reasons``.
    """

    normative: Judgement
    policy: Judgement
    upward: Judgement
    internal: Judgement
    attribute: str
    attribute_reasons: tuple[str, ...]


_NOTHING = Judgement(False, ())
_UNCLASSIFIED = Classification(_NOTHING, _NOTHING, _NOTHING, _NOTHING, "", ())


def classify(official: m.OfficialDocument) -> Classification:
    """Classify a recognised document (pure); what is no 公文 is none of these."""
    if not official.is_official:
        return _UNCLASSIFIED
    subject = subject_of(official.facts)
    upward = _upward(official.facts)
    internal = Judgement(True, (subject.internal,)) if subject.internal else _NOTHING
    normative = _normative(official, subject)
    policy = _policy(official, subject, normative)
    attribute, reasons = _attribute(official, subject, normative, policy, upward, internal)
    return Classification(normative, policy, upward, internal, attribute, reasons)


def _upward(facts: m.Facts) -> Judgement:
    kind = facts.document_type
    if kind in ("请示", "报告"):
        return Judgement(True, (f"文种是{kind}",))
    if kind == "意见" and facts.signers and facts.addressees and "各" not in facts.addressees:
        return Judgement(True, ("标注了签发人的意见",))
    return _NOTHING


def _normative(official: m.OfficialDocument, subject: Subject) -> Judgement:
    if official.issuer_system != m.ADMINISTRATIVE:
        return Judgement(False, ("发文机关不是行政机关",))
    facts = official.facts
    kind = facts.document_type
    if kind is None or kind not in _NORMATIVE_KINDS:
        return Judgement(False, (f"文种是{kind}" if kind else "没有法定文种",))
    out = subject.excluded or work_genre(subject)
    decisive = _decisive(official)
    if decisive:
        signs = _signs(official, subject)
        but = (f"但{out}",) if out else ()
        return Judgement(True, (decisive, *(reason for reason, _ in signs), *but))
    if out:
        return Judgement(False, (out,))
    signs = _signs(official, subject)
    holds = sum(weight for _, weight in signs) >= _ENOUGH
    reasons = tuple(reason for reason, _ in signs)
    return Judgement(holds, reasons if holds else (*reasons, "依据不足"))


def _decisive(official: m.OfficialDocument) -> str:
    """A sign that the issuer itself has registered it as 规范性文件."""
    code = _code(official)
    if len(code) >= 3 and code.endswith(("规", "规字")) and not _is_planner(official.facts):
        return "代字含“规”"
    for line in official.lines[:_HEAD_LINES]:
        if line.zone != m.HEAD:
            break
        if "号" in line.text and any(word in line.text for word in _REGISTERED):
            return "有规范性文件登记号"
    return ""


def _code(official: m.OfficialDocument) -> str:
    """The 代字, also of a number that is still blank: 滨政规〔2026〕　号."""
    number = official.facts.document_number
    if not number and official.number_blank:
        blank = next((line for line in official.lines if line.label == "document_number"), None)
        number = blank.key if blank else ""
    return _BRACKETS.split(number)[0] if number else ""


def _is_planner(facts: m.Facts) -> bool:
    """规 in the 代字 of an organ of planning is its name."""
    return any("规划" in name for name in (*facts.issuers, *facts.issuer_mark))


def _signs(official: m.OfficialDocument, subject: Subject) -> list[tuple[str, int]]:
    """What speaks for a 规范性文件, each with its weight."""
    facts, signs = official.facts, []
    if subject.genre:
        signs.append((f"标题含“{subject.genre}”", subject.weight))
    if facts.document_type == "通告":
        signs.append(("文种是通告", 1))
    if facts.expires_on:
        signs.append(("有有效期条款", 2))
    if facts.effective_on:
        signs.append(("有施行日期条款", 2))
    if facts.repeals:
        signs.append(("有废止原文件的条款", 1))
    if _is_interpreted(official):
        signs.append(("有解释条款", 1))
    if _goes_outside(facts.addressees or ""):
        signs.append(("发给机关以外的单位", 1))
    return signs


def _goes_outside(addressees: str) -> bool:
    """Whether companies, institutions or people are addressed, not only organs."""
    if not any(word in addressees for word in _OUTSIDERS):
        return False
    others = _OWN_OFFICES.sub("", addressees)
    return any(word in others for word in _OUTSIDERS)


def _is_interpreted(official: m.OfficialDocument) -> bool:
    """Whether the last lines say who interprets the text or what yields to it."""
    lines, seen = official.lines, 0
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if line.zone not in (m.MAIN, m.CARRIED):
            continue
        seen += 1
        text = line.text
        if "负责解释" in text or ("以本" in text and "为准" in text):
            return True
        if seen == _LAST:
            break
    return False


def _policy(official: m.OfficialDocument, subject: Subject, normative: Judgement) -> Judgement:
    if official.issuer_system != m.ADMINISTRATIVE:
        return Judgement(False, ("发文机关不是行政机关",))
    facts = official.facts
    name = government_name(facts)
    if not name:
        return Judgement(False, ("不是以政府或其办公厅（室）名义印发",))
    by = f"以{name}名义印发"
    if normative.holds:
        return Judgement(True, (by, "是规范性文件"))
    kind = facts.document_type
    if kind not in _NORMATIVE_KINDS:
        return Judgement(False, (f"文种是{kind}" if kind else "没有法定文种",))
    out = subject.excluded
    words = "" if out else policy_words(subject, kind)
    return Judgement(bool(words), (by, words) if words else (out or "没有政策性内容的字样",))


def government_name(facts: m.Facts) -> str:
    """The government or its 办公厅（室） among those that issue; "" where there is none."""
    marks = (mark.removesuffix("文件") for mark in facts.issuer_mark)
    own = _FORWARDING.split(issuer_in_title(facts.title))[0]
    return next((n for n in (*facts.issuers, *marks, own) if n.endswith(_GOVERNMENTS)), "")


def _attribute(
    official: m.OfficialDocument,
    subject: Subject,
    normative: Judgement,
    policy: Judgement,
    upward: Judgement,
    internal: Judgement,
) -> tuple[str, tuple[str, ...]]:
    """The default class by kind, as a suggestion (standards §9)."""
    kind = official.facts.document_type
    if any(not mark.white and mark.own for mark in official.secrecy):
        return "withheld", ("标有密级（政府信息公开条例第十四条）",)
    if kind in OPEN_BY_NATURE and kind != "议案":
        return "public", (f"{kind}是公开发布的文种",)
    if normative.holds:
        return "public", ("规范性文件应当主动公开（政府信息公开条例第二十条（一））",)
    if upward.holds or kind == "纪要" or is_process(subject):
        return "withheld", ("属于过程性信息，可以不予公开（政府信息公开条例第十六条）",)
    if internal.holds:
        if not any(word in internal.reasons[0] for word in ("属于内部管理", "属于会议")):
            return "", internal.reasons
        return "withheld", (*internal.reasons, "可以不予公开（政府信息公开条例第十六条）")
    if subject.name.endswith(("规划", "应急预案")):
        return "public", ("规划、应急预案应当主动公开（政府信息公开条例第二十条）",)
    if policy.holds:
        return "public", ("政策性文件以公开为常态（政府信息公开条例第五条）",)
    return "", ()
