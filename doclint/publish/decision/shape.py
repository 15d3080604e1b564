"""A sentence as a row of tokens: names and verbs of repeal become one character each.

The tokens are characters of the private-use area, which no key contains, so that patterns
over the rest of the sentence cannot run across a name or a verb by mistake.
"""

from re import Match
from typing import NamedTuple

from doclint.official.clause import NAMED
from doclint.official.date import DATE, dates_in
from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.official.pattern import Pattern
from doclint.publish.decision.name import Name, name_of
from doclint.registry.number import normal_number

# Tokens: a name; a name that is only cited; what is said of names; an item's number; a day.
NAME, CITED, SUCCESSOR = "\ue001", "\ue002", "\ue003"
REPEAL, EXPIRE, AMEND = "\ue011", "\ue012", "\ue013"
KEEP, PROPOSE, PAST, ASIDE = "\ue014", "\ue015", "\ue016", "\ue017"
UNSURE = "\ue018"  # 第四章除外, 待定: more is said than a verb
ITEM, DAY, SOME_DAY, BRACKET = "\ue021", "\ue022", "\ue023", "\ue024"
VERBS = REPEAL + EXPIRE + AMEND + KEEP + PROPOSE + PAST + UNSURE
_ANY = "\ue001-\ue024"

_END = r"(?:废止|失效|停止执行|停止施行|停止实施|不再执行|终止执行|作废)"
_CHANGE = rf"(?:{_END}|修改|修订|修正)"
_GOING = r"(?:予以|予|宣布|明令|全文|全部|部分|一并|同时|自行|自然|自动|即行|作|列入|将其?|以)"
_DO = rf"(?:{_GOING})*"
# In this order: a longer phrase is told before the verb that it contains.
_WORDS = (
    (KEEP, rf"(?:不予?|不再|不得|不宜|不应|不应当|暂不|暂缓|暂未|未|未被|尚未|没有|无需|不需要?|免予|并未|并非|不是|不属于|不列入|禁止|严禁|不得擅自|禁止擅自|擅自){_DO}{_CHANGE}"),
    (KEEP, r"从[^,。;:]{0,20}(?:目录|清单|名单|范围|决定)(?:之?中|内|里)?(?:删除|删去|删掉|移除|移出|剔除|去除|撤出|划出)"),
    (KEEP, r"(?:应当?|可以?|均|仍|将)?(?:继续(?:有效|执行|适用|施行|实施|保留|沿用)|仍然?(?:有效|执行|适用)|现行有效|全文有效|予以保留|保留|恢复(?:执行|效力))"),
    (PROPOSE, rf"(?:拟|建议|研究|考虑|适时|择机|逐步|应当?|可以?|是否|能否|申请|提请|有待|待|计划|准备|可能|如需|需要?|如果?|若|经评估后|抓紧|尽快|推动|加快|及时|督促|组织|负责|正在|征求[^,{_ANY}]{{0,12}}){_DO}{_CHANGE}"),
    (PAST, rf"(?:已经?|业已|早已|先后|此前|曾经?|现已)(?:(?:于|由|经|自|在|被)[^,{_ANY}]{{1,24}}?)?{_DO}{_CHANGE}"),
    (ASIDE, rf"{_DO}{_CHANGE}(?=的|之|后|前|时|以前|以后|情况|情形|理由|原因|依据|工作|程序|目录|清单|意见|建议)"),
    (EXPIRE, rf"{_DO}失效"),
    (REPEAL, rf"{_DO}{_END}"),
    (AMEND, rf"{_DO}(?:修改|修订|修正|删去|删除|改为)|作(?:出|了)?(?:如下|以下|部分|相应)?(?:修改|修订|修正)"),
)  # fmt: skip
_VERB = Pattern("|".join(f"(?P<v{i}>{source})" for i, (_, source) in enumerate(_WORDS)))
_TOKENS = [token for token, _ in _WORDS]

_ITEM = Pattern(
    rf"(?:^|(?<=[。;:,{_ANY}]))(?:\((?:\d{{1,4}}|[一二三四五六七八九十百]{{1,5}})\)[、.]?"
    r"|(?:\d{1,4}|[一二三四五六七八九十百]{1,5})[、.](?!\d)|第[一二三四五六七八九十百零〇\d]+条(?=本))"
)
_SELF_DAY = r"(?:本[^,。;\ue001-\ue024]{1,12})?(?:公布|发布|印发|施行|实施|下发|执行|颁布)之?日|即日|本决定(?:公布|印发)"
_DAY = Pattern(
    rf"(?:自|从|于)(?:(?P<date>{DATE})|(?P<own>{_SELF_DAY})|(?P<other>[^,。;{_ANY}]{{2,40}}?(?:之?日|时|后)))(?:起|后|始)?"
)
_PIECE = r"第[一二三四五六七八九十百零〇\d]+[条款项章节编段目](?:之[一二三四五六七八九十])?"
_CLAUSES = rf"(?:{_PIECE}|第?\([一二三四五六七八九十\d]+\)[项款]?|[、和及至与]|以及|附件\d*|附表\d*|附录|附则|部分(?:条款|内容|规定|条文))+"
_SCOPE = Pattern(rf"{NAME}(?:中的?|的)?(?P<scope>{_CLAUSES})(?:中?的?(?:有关|相关)?(?:规定|内容))?")
_FROM = Pattern(
    rf"(?:(?P<date>{DATE}),?)?(?:以?(?P<organ>[^,。;:、()\d{_ANY}]{{2,40}}?))?"
    rf"(?:发布|公布|颁布|印发|批准|制定|通过|转发|批转|下发)(?:实施|施行)?的(?={NAME})"
)
_CITING = Pattern(
    r"(?:根据|依据|按照|依照|遵照|贯彻落实|贯彻执行|贯彻|落实|为了?|鉴于|由于|因|参照|结合|适应|违反|符合|"
    rf"制定|实施|适用|执行|按|以|与|同|经){NAME}(?:[、和及与]?{NAME})*"
)
_REPLACED = Pattern(
    rf"(?:已经?|现已|业已)?(?:被|由|为|以)(?P<by>{NAME}(?:[、和及与]?{NAME})*)(?:所|予以)*(?P<verb>代替|替代|取代|涵盖|吸收|覆盖|替换)?"
)
_BRACKET = Pattern(r"\([^()]*\)")
# 《甲》（不废止）, 《甲》（第四章除外）, 《甲》（待定）
_RESERVED = Pattern(
    rf"(?P<name>{NAME})\([^()]*(?:[{KEEP}{PROPOSE}]|除外|除[^()]*外|待定|待议|暂缓|撤销|恢复|继续|保留|[?？])[^()]*\)"
)
# In the bracket in which number and day of a name stand, too: （滨政发〔2010〕5号，不废止）.
_DOUBTING = Pattern(
    r"不(?:予以?|再|宜|得)?(?:废止|失效|修改)|拟|建议|暂缓|暂不|除外|除[^()]*外|待定|待议|撤销|恢复|继续|保留|[?？]"
)
_BEFORE_NAME = Pattern(rf"{BRACKET}(?:文件?|通知)?(?:印发|下发|发布|公布)?的?(?={NAME})")


class Shape(NamedTuple):
    """A sentence in tokens; ``names`` are those of its NAME tokens in order.

    ``cited`` are named as grounds and the like, ``successors`` as what takes the place of others,
    ``days`` the days (ISO) of its DAY tokens.
    """

    tokens: str
    names: tuple[Name, ...]
    cited: tuple[Name, ...]
    successors: tuple[Name, ...]
    days: tuple[str, ...]


def shape_of(text: str) -> Shape:
    """The shape of one sentence (with 《》, brackets; quotations already taken out)."""
    return _Shaping(text).made()


class _Shaping:
    """One sentence on its way to a shape; each step replaces stretches by tokens."""

    def __init__(self, text: str) -> None:
        self.names: list[Name] = []
        self.cited: list[Name] = []
        self.successors: list[Name] = []
        self.days: list[str] = []
        self.text = self._named("".join(text.split()))

    def made(self) -> Shape:
        self.text = _VERB.compiled.sub(self._verb, self.text)
        self._numbers()
        self.text = _ITEM.sub(ITEM, self.text)
        self.text = _SCOPE.compiled.sub(self._scope, self.text)
        self.text = _RESERVED.compiled.sub(rf"\g<name>{UNSURE}", self.text)
        for _ in range(2):
            self.text = _BRACKET.sub("", self.text)
        self.text = _FROM.compiled.sub(self._from, self.text)
        self.text = _DAY.compiled.sub(self._day, self.text)
        self._set_aside(_REPLACED)
        self._set_aside(_CITING)
        lists = (self.names, self.cited, self.successors)
        names, cited, successors = (tuple(each) for each in lists)
        return Shape(self.text, names, cited, successors, tuple(self.days))

    def _named(self, bare: str) -> str:
        """Names in book marks to tokens; what is between them in its normal form."""
        out, at = [], 0
        for match in NAMED.finditer(bare):
            behind = key_of(match["after"] or "")
            out.append(key_of(bare[at : match.start()]) + NAME)
            out.append(behind if _DOUBTING.search(behind) else "")
            self.names.append(name_of(match["title"], match["after"]))
            at = match.end()
        return "".join([*out, key_of(bare[at:])])

    def _verb(self, match: Match[str]) -> str:
        return _TOKENS[int((match.lastgroup or "v0")[1:])]

    def _numbers(self) -> None:
        """发文字号 outside names: that of the name behind it, else a name of its own."""
        for each in reversed(numbers_in(self.text)):
            head, raw = self.text[: each.start], self.text[each.start : each.end]
            if head.count("(") > head.count(")"):
                continue
            before = head.count(NAME)
            numbered = {"number": normal_number(raw), "raw_number": raw}
            front = _BEFORE_NAME.match(BRACKET + self.text[each.end :])
            rest = self.text[each.end :]
            if front and not self.names[before].number:
                self.names[before] = self.names[before]._replace(**numbered)
                self.text = head.removesuffix("以") + rest[front.end() - 1 :]
            else:
                self.names.insert(before, Name("", **numbered))
                self.text = head + NAME + rest.removeprefix("文件").removeprefix("文")

    def _scope(self, match: Match[str]) -> str:
        at = match.string[: match.start()].count(NAME)
        scope = match["scope"].strip("、和及至与")
        if scope:
            self.names[at] = self.names[at]._replace(scope=scope)
        return NAME

    def _from(self, match: Match[str]) -> str:
        at = match.string[: match.end()].count(NAME)
        name = self.names[at]
        day = dates_in(match["date"])[0].iso if match["date"] else ""
        self.names[at] = name._replace(issued_on=name.issued_on or day)
        return ""

    def _day(self, match: Match[str]) -> str:
        if match["date"]:
            # 2月30日 is no day: it must not pass for none given.
            self.days.append(dates_in(match["date"])[0].iso or "?")
            return DAY
        return "" if match["own"] else SOME_DAY

    def _set_aside(self, pattern: Pattern) -> None:
        """Take names that are not the object of the sentence out of the names proper."""
        gone: set[int] = set()

        def taken(match: Match[str]) -> str:
            first = match.string[: match.start()].count(NAME)
            indices = range(first, first + match[0].count(NAME))
            gone.update(indices)
            replaces = bool(match.groupdict().get("verb"))
            into = self.successors if replaces else self.cited
            into.extend(self.names[i] for i in indices)
            return SUCCESSOR if replaces else CITED

        self.text = pattern.compiled.sub(taken, self.text)
        self.names = [name for i, name in enumerate(self.names) if i not in gone]
