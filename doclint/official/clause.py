"""Clauses on effect, validity and repeal: 自…起施行, 有效期…, 《…》（…号）同时废止."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from doclint.official.date import DATE, dates_in, number_of
from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.official.pattern import Pattern

_SELF = r"本(?:通知|办法|规定|意见|细则|规则|条例|方案|解释|决定|公告|通告|批复|实施细则|暂行办法|政策措施|措施|标准|规范|指引|章程|规程|实施意见|法|令|文|文件|计划|预案|要点|制度|函|指导意见|准则|管理办法|实施办法|政策|实施方案|《[^《》]{1,30}》)"
_EVENT = r"(?:公布|发布|印发|下发|颁布|签发|发文|公告|制发|发出)"
_VERB = r"(?:起)?(?:正式|全面|开始)?(?:施行|实施|执行|生效|实行|试行|适用)(?!的)"
_EFFECT = Pattern(
    rf"(?P<self>{_SELF}(?:经[^。;]{{2,40}}后)?[,:]?(?:现予(?:公布|发布),?)?(?:将)?)?(?:并)?(?:自|从|于)"
    rf"(?:(?P<date>{DATE})|(?P<event>(?:{_EVENT}|批准)之?日))(?:\([^)]{{2,12}}\))?{_VERB}"
)
_VALID = Pattern(
    rf"(?:(?P<self>{_SELF})(?:的)?|施行[,。;]|实施[,。;]|执行[,。;]|起施行|^)[^。]{{0,12}}?有效期(?:限)?(?:为|至|到)?"
    rf"(?:自[^。,]{{2,20}}?(?:起|(?=[至到])))?(?:为|至|到)?:?(?:(?P<date>{DATE})|(?P<n>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})(?P<unit>年|个月))"
)
_REPEAL_VERB = r"(?:(?:同时|即行|一并|均|现|自行|相应)?(?:予以)?(?:废止|失效|作废)|宣布失效|停止执行|停止施行|不再执行|终止执行)"
_REPEAL = Pattern(rf"(?:自[^。;]{{2,24}}起,?)?(?:{_REPEAL_VERB})")
# A name in book marks, with what stands in brackets behind it.
NAMED = Pattern(
    r"《(?P<title>(?:[^《》]|《[^《》]*》)+)》\s*(?P<after>(?:[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）])?)"
)
_NEGATED = Pattern(
    r"不(?:予)?废止|继续有效|继续执行|未废止|不再适用.{0,4}部分|修改后|部分内容|部分条款|第[一二三四五六七八九十\d]+[条款项].{0,12}$"
)


class Effect(NamedTuple):
    """When a text takes effect: ISO date or ``on_publication``, with a weight.

    ``start`` and ``end`` span the date or event in the key of the line.
    """

    value: str
    weight: float
    line: int
    start: int = 0
    end: int = 0


class NamedText(NamedTuple):
    """A text named in a repeal clause."""

    title: str | None
    number: str | None
    line: int
    start: int
    end: int


def unquoted(key: str) -> str:
    """A text with what stands in double quotation marks blanked (same length)."""
    if "“" not in key:
        return key
    out, depth = [], 0
    for char in key:
        depth += char == "“"
        out.append("□" if depth > 0 else char)
        depth -= char == "”" and depth > 0
    return "".join(out)


def effects_in(key: str, line: int, note: bool) -> list[Effect]:
    """Effect clauses of one line; ``note`` says it is the adoption note of the title."""
    if not any(w in key for w in ("施行", "实施", "执行", "生效", "实行", "试行", "适用")):
        return []
    found = []
    text = unquoted(key)
    for match in _EFFECT.finditer(text):
        weight = 3.0 if match["self"] else (2.5 if note else 0.0)
        head = text[max(0, match.start() - 30) : match.start()]
        clause = head.rpartition("。")[2].rpartition(";")[2]
        if not match["self"] and not note:
            # 第二十条 自…起施行 stands alone; 电价自…起执行 has another subject.
            weight = 1.5 if _bare_subject(clause) else -2.0
        if match["date"]:
            dates = dates_in(match["date"])
            value = dates[0].iso if dates else ""
        else:
            value = "on_publication"
        if value:
            found.append(
                Effect(value, weight, line, *match.span("date" if match["date"] else "event"))
            )
    return found


_SUBJECT = Pattern(
    r"(?:第[一二三四五六七八九十百零〇\d]+条|[(（][一二三四五六七八九十]+[)）]|\d+[、.]|[一二三四五六七八九十]+、)?"
)


_OWN_SUBJECT = Pattern(
    rf".*(?:{_SELF}|以上(?:规定|政策)|上述(?:规定|政策)|现予(?:公布|发布)|重新(?:公布|发布)|印发给你们)[^。]{{0,14}}[,]?"
)


def _bare_subject(clause: str) -> bool:
    if _SUBJECT.fullmatch(clause):
        return True
    return _OWN_SUBJECT.fullmatch(clause[-24:]) is not None


def best_effect(effects: Sequence[Effect]) -> Effect | None:
    """The effect clause of the document itself: the weightiest, the last of equals."""
    best = None
    for effect in effects:
        if effect.weight > 0 and (best is None or effect.weight >= best.weight):
            best = effect
    return best


# What else is said to be valid for a time.
_OTHER_TERMS = (
    "证",
    "许可",
    "资质",
    "资格",
    "商标",
    "专利",
    "合同",
    "报告",
    "处罚",
    "信息",
    "保函",
    "证明",
    "批文",
)


def validity_in(key: str) -> str | None:
    """End of validity stated in a line: an ISO date or duration (``P5Y``, ``P6M``)."""
    if "有效期" not in key:
        return None
    text = unquoted(key)
    for found in _VALID.finditer(text):
        head = text[found.start() : text.index("有效期", found.start())]
        if any(word in head for word in _OTHER_TERMS):
            continue
        if found["date"]:
            dates = dates_in(found["date"])
            return dates[0].iso or None if dates else None
        count = number_of(found["n"])
        return f"P{count}{'Y' if found['unit'] == '年' else 'M'}" if count else None
    return None


def has_repeal_verb(text: str) -> bool:
    """Whether a text has a word of repeal at all (cheap)."""
    return (
        "废止" in text or "失效" in text or "停止执行" in text or "停止施行" in text or "作废" in text
        or "不再执行" in text or "终止执行" in text
    )  # fmt: skip


def repeals_in(text: str, line: int) -> list[NamedText]:
    """The texts that the clauses of one line repeal (titles without 《》)."""
    found: list[NamedText] = []
    for start, sentence in sentences(text):
        found.extend(_repeals_of(sentence, start, line))
    return found


def sentences(text: str) -> Iterable[tuple[int, str]]:
    """Split at 。 and ； that stand outside 《》 and quotation marks."""
    start, depth = 0, 0
    for i, char in enumerate(text):
        if char in "《“(（":
            depth += 1
        elif char in "》”)）":
            depth = max(0, depth - 1)
        elif char in "。；;" and depth == 0:
            yield start, text[start : i + 1]
            start = i + 1
    if start < len(text):
        yield start, text[start:]


def _repeals_of(sentence: str, offset: int, line: int) -> list[NamedText]:
    if "“" in sentence and _REPEAL.search(unquoted(sentence)) is None:
        return []
    key_text = sentence
    verb = None
    for verb in _REPEAL.finditer(key_text):
        if not _in_title(key_text, verb.start()):
            break
    else:
        return []
    if verb is None or _NEGATED.search(key_text[: verb.end()]):
        return []
    # Only what stands before the verb, or right after "废止《…》", is repealed.
    names = [m for m in NAMED.finditer(key_text) if m.end() <= verb.start()]
    if not names or verb.start() - names[-1].end() > 30:
        after = [m for m in NAMED.finditer(key_text) if m.start() >= verb.end()]
        names = after if after and after[0].start() - verb.end() <= 12 else names
    names = _same_list(key_text, names)
    return [_named(m, offset, line, key_text) for m in names]


def _in_title(text: str, at: int) -> bool:
    return text[:at].count("《") > text[:at].count("》")


def _same_list(text: str, names: list) -> list:  # type: ignore[type-arg]
    """The last run of names joined by 、 和 及 and the like: one list, one verb."""
    kept: list = []  # type: ignore[type-arg]
    for match in reversed(names):
        if kept:
            between = text[match.end() : kept[0].start()]
            if len(between) > 24 or any(
                w in between for w in ("根据", "依据", "按照", "施行", "规定")
            ):
                break
        kept.insert(0, match)
    if len(kept) == 1 or not kept:
        return kept
    first = text[: kept[0].start()]
    if first.endswith(("根据", "依据", "按照", "依照")):
        return kept[1:]
    return kept


def _named(match, offset: int, line: int, text: str) -> NamedText:  # type: ignore[no-untyped-def]
    title = "".join(match["title"].split())
    number = None
    after = key_of(match["after"])
    found = numbers_in(after) or _number_before(text[: match.start()])
    if found:
        number = found[-1].value if not after else found[0].value
    return NamedText(title, number, line, offset + match.start(), offset + match.end())


def _number_before(text: str):  # type: ignore[no-untyped-def]
    """法〔1998〕86号通知印发的《…》: the number stands before the name."""
    key = key_of(text[-40:])
    found = numbers_in(key)
    if found and key[found[-1].end :] in (
        "",
        "通知",
        "通知印发的",
        "印发的",
        "文件",
        "文",
        "文件印发的",
        "文印发的",
    ):
        return found
    return []
