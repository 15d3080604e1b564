"""A document as a sentence or cell names it: 《…》（2016年12月1日常州市人民政府令第2号发布）."""

from typing import NamedTuple

from doclint.official.clause import NAMED
from doclint.official.date import dates_in
from doclint.official.line import key_of
from doclint.official.number import numbers_in, whole_number
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import genre_of, is_organ
from doclint.registry.issuer import issuer_of, normal_issuer
from doclint.registry.number import normal_number
from doclint.status import title_status

_ISSUING = r"(?:发布|公布|颁布|印发|制定|批准|通过|发出|下发|转发|批转|签发|修订|修正|施行|实施)"
# 常州市人民政府令第2号, 公告2018年第14号, 国务院令第711号
_ORDER = Pattern(
    r"(?:[^\W\d_]{2,40}?)?(?:令|公告|通告)\(?(?:(?:19|20)\d{2}年)?第?(?:\d{1,5}|[一二三四五六七八九十百零〇]{1,9})号\)?"
)
_MEETING = Pattern(r"第[一二三四五六七八九十百零〇\d]+(?:届|次)")
_ORGAN = Pattern(rf"(?P<organ>[^\W\d_]{{3,60}}?)(?:第[^届次]{{1,6}}次[^,;]{{0,14}}会议)?{_ISSUING}")
_CLAUSE = Pattern(r"[,;，；。]")
_WRAPPERS = {"（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕", "［": "］"}


class Name(NamedTuple):
    """A document named: ``number`` normal or "", ``issued_on`` ISO or ""; ``scope`` its clauses.

    ``title`` is without 《》, white space and status marks; "" where only a number is given.
    """

    title: str
    number: str = ""
    raw_number: str = ""
    issuer: str = ""
    issued_on: str = ""
    scope: str = ""


def name_of(title: str, after: str = "") -> Name:
    """The name of a title and what stands in brackets behind it (brackets included or not)."""
    bare = clean_title(title)
    inside = [key_of(after[1:-1] if after[:1] in _WRAPPERS else after)] if after else []
    raw, issuer, issued_on = "", "", ""
    for text in inside:
        raw = printed_number(text)
        issued_on = next((day.iso for day in dates_in(text)), "")
        issuer = _organ_in(text, raw)
    return Name(bare, normal_number(raw), raw, issuer or issuer_of(bare), issued_on)


def clean_title(title: str) -> str:
    """A title without white space, outer 《》 and a status mark (已废止) around it."""
    bare = "".join(title.split()).strip("；;。，,")
    changed = True
    while changed and bare:
        changed = False
        if (bare.startswith("《") and bare.endswith("》") and bare.find("》") == len(bare) - 1) or (
            bare.startswith("《") and bare.endswith("》") and "《" in bare[1:] and _nested(bare)
        ):
            bare, changed = bare[1:-1], True
        for opening, closing in _WRAPPERS.items():
            if bare.endswith(closing) and title_status(bare[bare.rfind(opening) :]):
                bare, changed = bare[: bare.rfind(opening)], True
            elif bare.startswith(opening) and title_status(bare[: bare.find(closing) + 1]):
                bare, changed = bare[bare.find(closing) + 1 :], True
    return bare


def _nested(bare: str) -> bool:
    """Whether the first 《 is closed by the last 》."""
    depth = 0
    for at, char in enumerate(bare):
        depth += (char == "《") - (char == "》")
        if depth == 0:
            return at == len(bare) - 1
    return False


def printed_number(text: str) -> str:
    """The first 发文字号 or 令号 in a key as it is printed there; "" where it has none."""
    found = numbers_in(text)
    if found:
        return text[found[0].start : found[0].end]
    masked = text
    for day in dates_in(text):
        masked = masked[: day.start] + "," * (day.end - day.start) + masked[day.end :]
    order = _ORDER.search(masked)
    return order[0].replace("(", "").replace(")", "") if order else ""


def number_cell(text: str) -> tuple[str, str]:
    """A cell that holds a number: (normal form or "", as printed without white space)."""
    key = key_of(text)
    whole = whole_number(key)
    return normal_number(whole.value if whole else key), key


_SHORTEST, _LISTS = 5, ("目录", "清单")
_PROSE = Pattern(
    r"第[一二三四五六七八九十百零〇\d]+条|根据|依照|本(?:办法|规定|决定|通知|条例)|[。:：]|现(?:将|予)"
)


def whole_name(text: str) -> Name | None:
    """A line that is a title with its number in front or behind, without 《》; None if it is none.

    国发〔2001〕3号 国务院关于…的通知；国务院关于…的通知（国发〔2001〕3号）；国发〔2001〕3号
    """
    bare = "".join(text.split()).rstrip("；;。，,")
    outside = NAMED.sub("", bare)
    if _PROSE.search(outside) or ("，" in outside and "关于" not in outside):
        return None
    key = key_of(bare)
    numbers = numbers_in(key)
    bare = bare if len(bare) == len(key) else key
    if len(numbers) == 1:
        found = numbers[0]
        raw, before, after = bare[found.start : found.end], bare[: found.start], bare[found.end :]
        title = clean_title((before + after).strip("（）()、，,:："))
        ends = not before or not after.strip("）)")
        if not title or (_is_title(title) and ends):
            return name_of(title)._replace(number=normal_number(raw), raw_number=raw)
        return None
    title, _, after = _trailing(bare)
    return name_of(title, after) if not numbers and _is_title(clean_title(title)) else None


def _is_title(text: str) -> bool:
    """Whether a text names a document, and is not the heading of a list (废止的文件目录)."""
    return len(text) >= _SHORTEST and bool(genre_of(text)) and not text.endswith(_LISTS)


def _trailing(bare: str) -> tuple[str, str, str]:
    """A title, "" and the bracket behind it where that tells of its issue, not of its kind."""
    if bare.endswith(("）", ")")):
        at = max(bare.rfind("（"), bare.rfind("("))
        inner = key_of(bare[at + 1 : -1])
        if at > 0 and (printed_number(inner) or dates_in(inner)):
            return bare[:at], "", bare[at:]
    return bare, "", ""


def organ_in_number(number: str) -> str:
    """The organ of a 令号: 常州市人民政府令第2号; "" of another number."""
    organ = number.partition("令")[0] if "令第" in number else ""
    return normal_issuer(organ) if organ and is_organ(organ) else ""


def _organ_in(text: str, raw: str) -> str:
    """The organ that issued it, of (1992年9月19日北京市第九届人民代表大会常务委员会…通过)."""
    first = text
    for day in dates_in(text)[:1]:
        first = text[: day.start] + text[day.end :]
    first = _CLAUSE.split(first.strip(",、以"))[0]
    if organ_in_number(raw):
        return organ_in_number(raw)
    found = _ORGAN.match(first.replace(raw, "") if raw else first)
    organ = _MEETING.sub("", found["organ"]).removesuffix("会议") if found else ""
    return normal_issuer(organ) if organ and is_organ(organ) else ""
