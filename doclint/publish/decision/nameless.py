"""A document that prose repeals without 《》 and number: it cannot be read, but must be told."""

from doclint.official.clause import NAMED
from doclint.official.line import key_of
from doclint.official.pattern import Pattern

_KIND = (
    r"(?:办法|规定|条例|细则|规则|规程|意见|通知|通告|公告|决定|方案|标准|制度|规划|章程|批复|复函)"
)
_TITLE = rf"[^,。;:《》“”\"、()\d]{{3,40}}?{_KIND}"
_END = r"(?:废止|失效|停止执行|停止施行|作废)"
_GOING = r"(?:,|现|已|自[^,。;:]{2,24}?起|同时|即行|即|予以|宣布|一并|均|全文|自行|正式|决定)*"
_REPEALED = (
    Pattern(rf"{_END}(?:了|[和、及与])*(?P<title>{_TITLE})(?:\([^()]*\))?(?=$|[,。;、和及]|等)"),
    Pattern(rf"(?:^|[,。;:、]|决定|将)(?P<title>{_TITLE})(?:\([^()]*\))?{_GOING}{_END}"),
)
# 关于废止……的决定 is the name of a decision.
_ABOUT = Pattern(rf"关于[^,。;:]*?{_END}[^,。;:]*?的(?:决定|通知|公告|通告|令|函|批复|意见)")
# 与本办法不一致的规定, 下列规章, 原有关规定: no one document.
_GENERAL = Pattern(
    r"^(?:自?本|根据|按照|依照|依据|经|该|其|此|凡|与|和|对|以|所|各|原有|以前|以往|过去|之前|现行|这些|一切|的)"
    r"|不一致|抵触|规范性文件|部分|有关|相关|下列|以下|上述|如下|此前|一律|目录|清单|其他|本决定|废止|失效|一批|若干|多件|[一二三四五六七八九十百]+[件部项]"
)
# 市政府决定废止……: who decides it, or how it is made known, and no document.
_DECIDING = Pattern(r"(?:决定|通知|通告|公告|意见|批复)$")


def nameless_in(sentence: str) -> str:
    """The title of a document that a sentence repeals without marking it as a name; "" if none."""
    key = _ABOUT.sub("", key_of(NAMED.sub("", sentence)))
    for pattern in _REPEALED:
        for found in pattern.finditer(key):
            title = found["title"].removeprefix("原")
            deciding = pattern is _REPEALED[1] and _DECIDING.search(title) and "关于" not in title
            if not deciding and not _GENERAL.search(title):
                return title
    return ""
