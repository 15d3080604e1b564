"""The status of a published document (有效性): its values and the words for them.

废止 (a decision ends a document still fit), 失效 (it lapses by its term or task) and 撤销 are
three things; the words keep them apart. Portals print many words for one status; where
one word contains another (部分失效 and 失效) the longest is the one meant.
"""

IN_FORCE = "in_force"  # 有效
AMENDED = "amended"  # 已修改
PARTLY_REPEALED = "partly_repealed"  # 部分废止、部分失效
REPEALED = "repealed"  # 已废止
EXPIRED = "expired"  # 已失效
NOT_YET = "not_yet"  # 尚未施行
STATUSES = (IN_FORCE, AMENDED, PARTLY_REPEALED, REPEALED, EXPIRED, NOT_YET)

# The word that doclint writes for each word it understands; the first of a status is its usual one.
WORDS = {
    IN_FORCE: ("有效",),
    AMENDED: ("已修改",),
    PARTLY_REPEALED: ("部分废止", "部分失效"),
    REPEALED: ("已废止",),
    EXPIRED: ("已失效",),
    NOT_YET: ("尚未施行",),
}

# Words as portals and lists print them, white space removed → (status, word to write).
_KNOWN = {
    "有效": (IN_FORCE, "有效"),
    "现行有效": (IN_FORCE, "有效"),
    "全文有效": (IN_FORCE, "有效"),
    "继续有效": (IN_FORCE, "有效"),
    "保留": (IN_FORCE, "有效"),
    "不废止": (IN_FORCE, "有效"),
    "不予废止": (IN_FORCE, "有效"),
    "已修改": (AMENDED, "已修改"),
    "已修订": (AMENDED, "已修改"),
    "已修正": (AMENDED, "已修改"),
    "修改": (AMENDED, "已修改"),
    "修订": (AMENDED, "已修改"),
    "部分修改": (AMENDED, "已修改"),
    "部分废止": (PARTLY_REPEALED, "部分废止"),
    "部分条款废止": (PARTLY_REPEALED, "部分废止"),
    "部分失效": (PARTLY_REPEALED, "部分失效"),
    "部分条款失效": (PARTLY_REPEALED, "部分失效"),
    "废止": (REPEALED, "已废止"),
    "已废止": (REPEALED, "已废止"),
    "全文废止": (REPEALED, "已废止"),
    "予以废止": (REPEALED, "已废止"),
    "停止执行": (REPEALED, "已废止"),
    "失效": (EXPIRED, "已失效"),
    "已失效": (EXPIRED, "已失效"),
    "全文失效": (EXPIRED, "已失效"),
    "宣布失效": (EXPIRED, "已失效"),
    "自行失效": (EXPIRED, "已失效"),
    "尚未施行": (NOT_YET, "尚未施行"),
    "尚未生效": (NOT_YET, "尚未施行"),
}


def read_status(text: str) -> tuple[str, str] | None:
    """The status that a cell or a mark states, and the word to write for it; None unknown.

    The whole text must be the word (white space and brackets aside): “有效（2026年前）” and
    prose are not read.
    """
    bare = "".join(text.split()).strip("（）()【】[]〔〕《》")
    return _KNOWN.get(bare)


def title_status(text: str) -> tuple[str, str] | None:
    """The status that brackets at the end of a title state; None where they belong to the title.

    （已修订） is the portal's; （修订） and （修改） tell a new text from the one before it.
    """
    bare = "".join(text.split()).strip("（）()【】[]〔〕《》")
    return None if bare in ("修订", "修改") else _KNOWN.get(bare)
