"""What a decision says of a document, as headings, cells and sentences put it."""

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.status import (
    AMENDED,
    EXPIRED,
    IN_FORCE,
    PARTLY_REPEALED,
    REPEALED,
    read_status,
)

REPEALING, EXPIRING, AMENDING = "repealing", "expiring", "amending"
PARTLY_REPEALING, PARTLY_EXPIRING = "partly_repealing", "partly_expiring"
# It stays; it is only meant to go; two things at once are said; another status (尚未施行).
KEEPING, PROPOSING, UNCLEAR = "keeping", "proposing", "unclear"

# Standing → status and word of an entry; what is not here is no status.
MEANINGS = {
    REPEALING: (REPEALED, "已废止"),
    EXPIRING: (EXPIRED, "已失效"),
    AMENDING: (AMENDED, "已修改"),
    PARTLY_REPEALING: (PARTLY_REPEALED, "部分废止"),
    PARTLY_EXPIRING: (PARTLY_REPEALED, "部分失效"),
}
_OF_STATUS = {meaning: standing for standing, meaning in MEANINGS.items()}

_END = r"(?:废止|失效|停止执行|停止施行|作废)"
_CHANGE = rf"(?:{_END}|修改|修订|修正)"
_GOING = r"(?:予以|予|宣布|明令|部分|全文|作)*"
# Longest first: each finds its words and takes them out of the text.
_WORDS = (
    (KEEPING, Pattern(rf"(?:不予?|不再|不得|不宜|暂不|暂缓|未|未被|尚未|无需|不需要?|免予|非){_GOING}{_CHANGE}|继续(?:有效|执行|适用|保留|实施)|仍然?(?:有效|执行)|现行有效|全文有效|保留|有效(?!期|性)")),
    (PROPOSING, Pattern(rf"(?:拟|建议|研究|考虑|适时|应当?|可以?|待){_GOING}{_CHANGE}|征求意见")),
    (PARTLY_REPEALING, Pattern(r"部分(?:条款|内容|条文|规定)?(?:予以|明令)?(?:废止|停止执行)")),
    (PARTLY_EXPIRING, Pattern(r"部分(?:条款|内容|条文|规定)?(?:宣布|予以|自行)?失效")),
    (EXPIRING, Pattern(r"失效")),
    (REPEALING, Pattern(r"废止|停止执行|停止施行|作废")),
    (AMENDING, Pattern(r"修改|修订(?!）|\))|修正")),
)  # fmt: skip
_SCOPE = Pattern(r"(?:第[一二三四五六七八九十百零〇\d]+[条款项章节][、和及至以与]*)+|附件\d+")
_WHOLE = frozenset(("", "全文", "全部", "整体", "全文件", "全件", "整件", "无"))
_LONGEST = 24  # characters of a cell of status
# 废止？, 废止（待定）, 失效（2030年起）: a status, and something that a person has to read.
_DOUBTED = Pattern(r"[?？]|待|撤销|恢复|暂|商|另行|未|除|但|(?:19|20)\d{2}|年")


def standings_in(text: str) -> frozenset[str]:
    """All that a heading says of what it heads (废止和宣布失效的文件目录 says two things)."""
    rest = key_of(text)
    found: set[str] = set()
    for standing, pattern in _WORDS:
        if pattern.search(rest):
            found.add(standing)
            rest = pattern.sub("□", rest)
    return frozenset(found)


def standing_of(text: str) -> str:
    """The one thing that a heading says, UNCLEAR where it says several, "" where none."""
    found = standings_in(text)
    return next(iter(found)) if len(found) == 1 else (UNCLEAR if found else "")


def standing_in_cell(text: str) -> tuple[str, str]:
    """(standing, scope) of a cell in a column of statuses; standing "" where it is not known.

    已废止, 宣布失效, 部分条款失效, 第三条、第五条废止, 拟废止, 保留 … A long text is a reason.
    """
    key = key_of(text)
    known = read_status(key)
    if known is not None:
        return _OF_STATUS.get(known, KEEPING if known[0] == IN_FORCE else ""), ""
    if len(key) > _LONGEST:
        return "", ""
    scope = "、".join(m[0].strip("、和及至以与") for m in _SCOPE.finditer(key))
    standing = standing_of(key)
    if standing in MEANINGS and _DOUBTED.search(_SCOPE.sub("", key)):
        return UNCLEAR, scope
    return narrowed(standing, scope), scope


def is_kept(text: str) -> bool:
    """Whether a remark says that a document stays, or that its end is put off."""
    return KEEPING in standings_in(text)


def narrowed(standing: str, scope: str) -> str:
    """What is said of clauses only: 废止 of 第四条 is a repeal in part."""
    if key_of(scope) in _WHOLE:
        return standing
    return {REPEALING: PARTLY_REPEALING, EXPIRING: PARTLY_EXPIRING}.get(standing, standing)


def is_whole(scope: str) -> bool:
    """Whether a cell of scope means the whole document."""
    return key_of(scope) in _WHOLE
