"""Is it a 公文 at all, of which 文种, and of whose system (standards §13.1, §13.2)?"""

from collections.abc import Sequence

from doclint.official import model as m
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import DOCUMENT_TYPES, genre_of

_SYSTEMS = (
    (m.PARTY, ("中共", "中国共产党", "党委", "党组", "纪委", "纪律检查", "市委", "省委", "县委", "区委", "中央办公厅", "党工委")),
    (m.MILITARY, ("军委", "解放军", "武警", "军区", "军分区", "司令部")),
    (m.LEGISLATIVE, ("人民代表大会", "人大常委会", "人大")),
    (m.PROCURATORIAL, ("检察院",)),
    (m.JUDICIAL, ("法院",)),
)  # fmt: skip
_ADMINISTRATIVE = (
    "政府", "国务院", "厅", "局", "部", "署", "委员会", "委", "办公室", "监管办", "监管组", "银行", "海关", "管委会",
    "证监会", "银监会", "保监会", "银保监会", "总理",
)  # fmt: skip
# 代字 of administrative organs where no name is printed: 国发, 政办, 银监, 财 …
_CODES = Pattern(
    r"^(?:国[发办函]|国办|.{0,6}政|.{0,3}(?:银监|银保监|保监|金规|金监|财|发改|教|民|人社|建|环|税|监能|卫|商|农|交|水|科|工信|市监))"
)
_SELF_TYPE = Pattern(r"本(通知|通告|公告|意见|决定|批复|通报|函)(?!》)")
_RESOLVED = Pattern(
    r"(?:现将|现就).{0,60}(?:通知|公告|通告|通报|函告|函复|批复)如下|(?:现)?提出(?:如下|以下)(?:实施|指导)?(?P<opinion>意见)|现(?P<type>通知|公告|通告|通报|批复)如下"
)


# Texts that stand on their own, though they be sent to somebody.
_STATUTES = frozenset(
    ("办法", "规定", "细则", "条例", "规则", "规程", "章程", "解释", "准则", "规范", "标准", "法")
)


def document_type_of(title: str | None, has_frame: bool, texts: Sequence[str]) -> str | None:
    """The 文种: what the title ends with; without a title, what the text calls itself.

    ``has_frame`` says that number, addressees, signature or date were found.
    """
    if title:
        genre = genre_of(title)
        if genre not in DOCUMENT_TYPES:
            return None
        if genre in ("报告", "意见", "函", "议案", "纪要", "请示") and not (
            "关于" in title or has_frame
        ):
            return None
        if genre == "命令":
            return "命令"
        return genre
    for text in texts:
        opening = _RESOLVED.search(text)
        if opening:
            if opening["opinion"]:
                return "意见"
            if has_frame and opening["type"]:
                return opening["type"]
    if has_frame:
        for text in texts:
            found = _SELF_TYPE.search(text)
            if found:
                return found[1]
    return None


def system_of(names: Sequence[str], number: str | None, title: str | None) -> str:
    """The system of organs by names; several systems: the least administrative one.

    Joint documents of party and government count as party documents (standards §13.2).
    """
    systems = [_system_of_name(n) for n in names if n]
    for system in (
        m.PARTY,
        m.MILITARY,
        m.LEGISLATIVE,
        m.PROCURATORIAL,
        m.JUDICIAL,
        m.ADMINISTRATIVE,
    ):
        if system in systems:
            return system
    if not any(names) and number and _CODES.match(number):
        return m.ADMINISTRATIVE
    return _system_of_name(title[:10]) if title else m.OTHER


def _system_of_name(name: str) -> str:
    for system, words in _SYSTEMS:
        if any(w in name for w in words):
            return system
    if name.endswith(_ADMINISTRATIVE) or "政府" in name or "国务院" in name:
        return m.ADMINISTRATIVE
    return m.OTHER


def issuer_in_title(title: str | None) -> str:
    """What stands before 关于 in a title: the issuer, or ""."""
    if not title:
        return ""
    head, found, _ = title.partition("关于")
    if found:
        return head if 2 <= len(head) <= 80 else ""
    for word in ("公告", "通告", "令", "公报", "命令"):
        if title.endswith(word):
            return title[: -len(word)]
    return ""


def official_reasons(facts: m.Facts) -> tuple[bool, tuple[str, ...]]:
    """Whether it is a 公文, and what speaks for and against it."""
    signs = [
        ("发文字号", facts.document_number), ("主送机关", facts.addressees), ("成文日期", facts.issued_on),
        ("发文机关署名", facts.issuers), ("发文机关标志", facts.issuer_mark), ("版记", facts.printed_by or facts.cc),
        ("附注", facts.notes), ("密级", facts.secrecy_level),
    ]  # fmt: skip
    there = tuple(name for name, value in signs if value)
    if facts.document_type is None:
        if facts.title:
            why = f"标题“{_short(facts.title)}”不以法定文种收尾"
        else:
            why = "没有识别出公文标题"
        # 版头 and 主送机关 make a carrying document even of one without 文种 (a fault: EL001).
        head = facts.document_number or facts.issuer_mark
        framed = (
            bool(head and facts.addressees and facts.title)
            and genre_of(facts.title or "") not in _STATUTES
        )
        return framed, (
            why,
            *(("有" + "、".join(there),) if there else ("没有发文字号、主送机关、署名、成文日期",)),
        )
    if not there:
        return False, ("除文种外没有发文字号、主送机关、署名、成文日期等要素",)
    reasons = [f"文种“{facts.document_type}”"] + [f"有{name}" for name in there]
    return True, tuple(reasons)


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:11] + "…" + text[-11:]
