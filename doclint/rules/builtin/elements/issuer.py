"""EL013: a signature of another organ than the title or the letterhead names."""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from doclint.official.nature import issuer_in_title
from doclint.official.vocabulary import is_organ
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bound

_OFFICES = ("办公厅", "办公室")
# Kinds signed by a person or not signed at all.
_UNSIGNED = frozenset({"令", "命令", "议案", "纪要", "公报", "决议"})
# Words every organ's name may have: they make no two names the same organ.
_COMMON = "中华人民共和国省市县区州盟旗镇乡局厅委员会办公室部署院处科政府和与、"
_ACTS_FOR_OTHERS = ("领导小组", "指挥部", "委员会", "联席会议", "专班", "代章", "工作组")


@rule(
    "EL013",
    "mismatched-issuer",
    title="署名与标题、标志中的发文机关不一致",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.regulation("第九条(七)(十一)", "inferred"),
        grounds.regulation("第九条(十三)"),
    ],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def mismatched_issuer(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    落款的发文机关与标题里的、发文机关标志里的是不是同一机关。全称和规范化简称算同一机关；办公厅（室）
    写明经政府同意、授权的，不算。

    为什么
    标题、标志和署名写的都是发文机关（公文处理工作条例第九条），印章应当与署名机关相符；不一致，多半
    是沿用旧稿没有改全。

    错误示例
        滨海市教育局文件
        滨教发〔2026〕12号
        滨海市教育局关于做好2026年校园防汛工作的通知
        各县（市、区）教育局，各直属学校：
        ……
        滨海市水利局
        2026年3月12日

    正确示例
        滨海市教育局文件
        滨教发〔2026〕12号
        滨海市教育局关于做好2026年校园防汛工作的通知
        各县（市、区）教育局，各直属学校：
        ……
        滨海市教育局
        2026年3月12日

    怎么改
    核对发文机关，改正标题、标志或者署名。
    """
    named = _named(official)
    signatures = [e for e in official.all("issuers") if is_organ(e.value)]
    if not named or not signatures or official.facts.document_type in _UNSIGNED:
        return
    relations = [max(relation(s.value, name) for name in named) for s in signatures]
    best = max(relations)
    if best == _SAME or (best == _OFFICE and _is_authorised(official)):
        return
    signed = signatures[0]
    yield Problem(
        f"署名“{signed.value}”与标题、标志中的发文机关“{named[0]}”不一致。",
        signed.location,
        "核对发文机关，改正标题、标志或者署名。",
        element="issuers",
        severity=bound(official, _severity(best, signed.value), official.first("title")),
    )


_OTHER, _RELATED, _OFFICE, _SAME = range(4)


def relation(one: str, other: str) -> int:
    """How two names of organs stand: the same (one may be short), office of, related, other."""
    if one == other:
        return _SAME
    short, long = sorted((one, other), key=len)
    if short in long:
        return _OFFICE if long.removeprefix(short) in _OFFICES else _SAME
    if _without_office(one) == _without_office(other):
        return _OFFICE
    if not Counter(short) - Counter(long):
        return _SAME
    office = one.endswith(_OFFICES) != other.endswith(_OFFICES)
    short, long = sorted((_without_office(one), _without_office(other)), key=len)
    if not Counter(short) - Counter(long):
        return _OFFICE if office else _SAME
    pairs = zip(one, other, strict=False)
    place = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return _RELATED if _core(one[place:]) & _core(other[place:]) else _OTHER


def _severity(best: int, signature: str) -> Severity:
    """An error only where no form of the names is shared and nobody acts for another."""
    if best != _OTHER or any(w in signature for w in _ACTS_FOR_OTHERS):
        return Severity.WARNING
    return Severity.ERROR


def _named(official: OfficialDocument) -> list[str]:
    """The organs that title and letterhead name, without 文件."""
    names = [issuer_in_title(official.facts.title)]
    names += [mark.removesuffix("文件") for mark in official.facts.issuer_mark]
    # 沪、苏、浙、皖银保监局 names several organs at once: nobody signs so.
    return [name for name in names if name and is_organ(name) and "、" not in name]


def _without_office(name: str) -> str:
    for office in _OFFICES:
        name = name.removesuffix(office)
    return name


def _core(name: str) -> set[str]:
    """The characters that tell an organ from others of the same place."""
    return set(name) - set(_COMMON)


def _is_authorised(official: OfficialDocument) -> bool:
    """Whether the text says that the office acts with the consent of its government."""
    for line in official.lines[: official.carried_from]:
        text = line.text
        consent = "经" in text and "同意" in text
        if consent or "授权" in text or ("受" in text and "委托" in text):
            return True
    return False
