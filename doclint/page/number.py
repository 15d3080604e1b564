"""发文字号 as a page states its own: whole lines and whole cells only, never out of prose."""

import re
import unicodedata

from doclint.page.tree import WHITE

_BRACKETS = str.maketrans("[〈<【{„‹﹝《「『〖]〉>】}‟›﹞》」』〗", "〔" * 12 + "〕" * 12)
_CODE = r"(?:[^\x00-\xff〔〕。；，、：“”]|\([^\x00-\xff〔〕]{1,3}\)|[A-Z])"
_YEAR = r"(?:19|20)\d{2}|\d{2}"
_STANDARD = re.compile(
    rf"(?P<code>{_CODE}{{1,18}}?)[〔(](?P<year>{_YEAR})年?[〕)](?P<serial>年?字?第?\d{{1,5}})号?"
)
_YEAR_FIRST = re.compile(
    rf"[〔(](?P<year>{_YEAR})[〕)](?P<tail>[^\x00-\xff〔〕]{{1,12}}\d{{1,5}}号)"
)
_ORDER = re.compile(
    r"(?:[^\x00-\xff]{0,20}?(?:令|公告|通告|公报))?(?:(?:19|20)\d{2}年?)?第[\d一二三四五六七八九十百零〇○]{1,6}号令?"
)
_LONGEST = 45
_NONE = frozenset(
    {"", "无", "无文号", "暂无", "-", "--", "—", "——", "/", "null", "None", "空", "〔〕号"}
)


def _key(text: str) -> str:
    return WHITE.sub("", unicodedata.normalize("NFKC", text))


def normal(text: str) -> str:
    """A number with 〔〕 and without white space, as ``doclint.official.number`` writes it."""
    key = _key(text)
    return _standard(key) or key.replace("(", "（").replace(")", "）")


def _standard(key: str) -> str:
    """The normal form of a key that is a number of a 公文 as a whole; "" for any other."""
    bare = key.translate(_BRACKETS)
    found = _STANDARD.fullmatch(bare)
    if found:
        code = found["code"].replace("(", "（").replace(")", "）")
        return (
            ""
            if "关于" in code or "的" in code
            else f"{code}〔{found['year']}〕{found['serial']}号"
        )
    found = _YEAR_FIRST.fullmatch(bare)
    return f"〔{found['year']}〕{found['tail']}" if found else ""


def stated_number(value: str) -> str:
    """The number that the value of a field states, normalised; "" for 无, — and prose."""
    bare = "".join(value.split())
    if bare in _NONE or not any(map(str.isdigit, bare)) or len(bare) > _LONGEST * 2:
        return ""
    return normal(bare)


def whole_number(line: str) -> str:
    """The 发文字号 that a line is as a whole, normalised; outer brackets and a label allowed."""
    key = _key(line)
    key = key.removeprefix("发文字号:").removeprefix("文号:")
    if key.startswith("(") and key.endswith(")"):
        key = key[1:-1]
    if not 5 <= len(key) <= _LONGEST or (not key[-1].isdigit() and "号" not in key):
        return ""
    return _standard(key)


def whole_order(line: str) -> str:
    """The number of an order or announcement that a line is: 第711号, 2024年第5号; "" else."""
    key = _key(line).strip("()")
    if not 3 <= len(key) <= 30 or "号" not in key or "关于" in key:
        return ""
    return key if _ORDER.fullmatch(key) else ""
