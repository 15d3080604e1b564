"""RR001, RR002: a clause that repeals says which text, and says 废止."""

from collections.abc import Iterator

from doclint.official.listing import is_repeal_list
from doclint.official.model import CARRIED, MAIN, Line, OfficialDocument, Repeal
from doclint.official.number import numbers_in
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import genre_of
from doclint.rules import DRAFTING, ISSUING, Context, Fix, Problem, Severity, rule
from doclint.rules.builtin import grounds

# The clause ends with the verb: prose that speaks of what was repealed goes on.
_UNNAMED = Pattern(
    r"(?:^|[。;,、])(?P<clause>(?:第?[一二三四五六七八九十\d]{1,4}[条、.])?"
    r"(?P<what>(?:(?:市|省|县|区|我|本)?[^。;,《》\d]{0,12}?(?:原有?|以前|此前|过去|之前|现行|先前))[^。;《》]{2,50}?|"
    r"(?:凡|其他|有关)?[^。;《》]{0,20}?(?:与|同)本[^。;《》]{2,30}?(?:不一致|不符|相抵触|抵触)的?[^。;《》]{0,12}?),?)"
    r"(?:(?:一律|同时|即行|一并|相应|均)(?:予以)?|予以)(?:废止|停止执行)(?=[。;,]|$)"
)
_DOCUMENTS = ("文件", "规定", "办法", "通知", "意见", "政策", "细则", "制度", "方案", "标准")
_NO_DOCUMENTS = ("合同", "协议", "证书", "证件", "许可证", "票据", "资格", "资质", "公章", "印章")
_LISTED = ("下列", "以下", "附件", "目录", "清单", "附表", "名单", "上述", "前款", "附后")
_DATED = Pattern(r"年.{0,30}(?:公布|发布|印发|下发|颁布|制定|通过|批准|出台)的?$")
# 《…通知》（…）作废 with nothing between: 《目录》中的三项取消 is none.
_WRONG_VERB = Pattern(
    r"》(?:[(（][^()（）]{0,60}[)）])?(?:(?:自|从)[^。;]{2,24}起)?[，,]?(?:同时|即行|自行|予以|相应|一并|均|即)?"
    r"(?P<verb>作废|取消|终止执行|不再有效|废除)(?=[。；;，,]|$)"
)
_NAME = Pattern(r"《(?P<title>[^《》]+(?:《[^《》]*》[^《》]*)*)$")
_STATUTES = ("法", "条例")
_INSTEAD = {
    "作废": "废止",
    "取消": "废止",
    "终止执行": "停止执行",
    "不再有效": "失效",
    "废除": "废止",
}


@rule(
    "RR001",
    "unidentified-repeal",
    title="废止条款没有写清废止的是哪件文件",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("废止条款写明被废止文件的名称和文号")],
)
def unidentified_repeal(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    “同时废止”“一律停止执行”一类的条款有没有写出被废止文件的名称；规范性文件还要有文号，写明发布日期的也算。
    法律、法规以名称为准，不要求文号。废止目录由RR012查。

    为什么
    不写明是哪一件，收文单位不知道停止执行什么，公开平台也无法在原文件上标注。

    错误示例
        ……
        本通知自2026年5月1日起施行，原有关防汛的规定同时废止。
        ……

    正确示例
        ……
        本通知自2026年5月1日起施行，《滨海市防汛工作办法》（滨政办发〔2020〕8号）同时废止。
        ……

    怎么改
    写明被废止文件的名称（加书名号）和发文字号。
    """
    if is_repeal_list(official.facts.title):
        return
    lines = official.lines
    for i, line in enumerate(lines):
        text = line.text
        if "废止" in text or "停止执行" in text:
            problem = _unnamed(line, lines[i - 1] if i else None)
            if problem:
                yield problem
    if context.classification.normative.holds:
        for repeal in official.repeals:
            if repeal.number is None and _lacks_number(official, repeal):
                yield _unnumbered(repeal)


@rule(
    "RR002",
    "repeal-verb",
    title="废止文件用“作废”“取消”等词",
    severity=Severity.INFO,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第三十三条", "inferred")],
    fix="unsafe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def repeal_verb(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    废止文件的条款是不是用了“作废”“取消”“终止执行”“不再有效”“废除”。只看紧接在文件名称（书名号）或者文号后面
    的；合同、证件、票据作废不查。

    为什么
    公文处理工作条例第三十三条用“撤销”“废止”：撤销的自始无效，废止的自废止之日起失效。“作废”“取消”说不清是哪一种。

    错误示例
        ……
        本通知自2026年5月1日起施行，《滨海市防汛工作办法》（滨政办发〔2020〕8号）同时作废。
        ……

    正确示例
        ……
        本通知自2026年5月1日起施行，《滨海市防汛工作办法》（滨政办发〔2020〕8号）同时废止。
        ……

    怎么改
    改用“废止”；期限届满、任务完成的，用“失效”。
    """
    for line in official.lines:
        text = line.text
        if line.zone not in (MAIN, CARRIED) or "》" not in text:
            continue
        if not any(verb in text for verb in _INSTEAD):
            continue
        for match in _WRONG_VERB.finditer(text):
            name = _NAME.search(text[: match.start()])
            if name is None or not genre_of(name["title"]):
                continue
            verb = match["verb"]
            start = line.start + match.start("verb")
            yield Problem(
                f"废止文件用了“{verb}”。",
                line.paragraph.location(start, start + len(verb)),
                f"改为“{_INSTEAD[verb]}”；期限届满、任务完成的，用“失效”。",
                fix=Fix(f"改为“{_INSTEAD[verb]}”", "unsafe", _INSTEAD[verb]),
            )


def _unnamed(line: Line, before: Line | None) -> Problem | None:
    if line.zone not in (MAIN, CARRIED) or line.paragraph.cell is not None:
        return None
    key = line.key
    found = _UNNAMED.search(key)
    if found is None:
        return None
    clause = found["clause"]
    if (
        numbers_in(clause)
        or ("第" in clause and "号" in clause)
        or not any(w in clause for w in _DOCUMENTS)
    ):
        return None
    if any(w in clause for w in _LISTED) or any(w in clause for w in _NO_DOCUMENTS):
        return None
    # A line of a converted PDF may be the end of a sentence that names the text.
    torn = found.start() == 0 and before is not None and not before.key.endswith(("。", ";", ":"))
    if torn and before is not None and len(before.key) >= 15:
        return None
    return Problem(
        f"“{found[0].lstrip('。;,、')}”没有写明废止的是哪件文件。",
        line.location,
        "写明被废止文件的名称（加书名号）和发文字号，如“《×××办法》（×政发〔2020〕8号）同时废止”。",
    )


def _lacks_number(official: OfficialDocument, repeal: Repeal) -> bool:
    """Whether neither number nor date tells the text, and it is no statute."""
    title = repeal.title or ""
    if genre_of(title) in _STATUTES or title.startswith("中华人民共和国"):
        return False
    place = repeal.location
    for line in official.lines:
        paragraph = line.paragraph
        if (paragraph.part, paragraph.block) == (place.part, place.block):
            before = paragraph.text[max(0, place.start - 50) : place.start]
            behind = paragraph.text[place.start : place.end].rpartition("》")[2]
            return not ("年" in behind or "号" in behind or _DATED.search(before.rstrip("原")))
    return False


def _unnumbered(repeal: Repeal) -> Problem:
    return Problem(
        f"废止《{repeal.title}》，没有写明文号。",
        repeal.location,
        "在名称之后写明发文字号，如“（×政发〔2020〕8号）”。",
    )
