"""The rules of a pack, schema 1: a tagged union by ``kind``, closed; and the whole file."""

from typing import Annotated, Literal

from msgspec import Meta, field

from doclint.rules.packs.wire import (
    Basis,
    Element,
    Example,
    Header,
    Measure,
    Profile,
    Scope,
    Shape,
    Stage,
    Text,
    Texts,
    Years,
    day,
    name,
)

_CODE = Meta(
    pattern="^[A-Z]{2,6}[0-9]{3}$",
    examples=["BH001（前缀加三位数字）"],
    description="代码：本包前缀加三位数字，用过的不再用",
)
_ELEMENT = Meta(description="公文要素，可写中文名，如“发文字号”")
_PATTERN = Meta(description="正则表达式，宜用单引号括起")
_SCOPES = Meta(description="在哪些部分检查，可写中文名；不写则查标题、正文、附件说明、附注")
Number = Annotated[int, Meta(ge=0)]
_LEAST, _MOST = Meta(description="至少"), Meta(description="至多")


class Rule(Shape, frozen=True, kw_only=True, tag_field="kind"):
    """规则"""

    code: Annotated[str, _CODE]
    name: Annotated[str, name("英文名：小写，用-连接", "contact-line（小写字母、数字和-）")]
    title: Annotated[Text, Meta(description="一句话说明查什么问题")]
    basis: Annotated[Texts, Meta(description="依据的编号；惯例直接写文字")]
    bad: Annotated[list[Example], Meta(min_length=1, description="错误示例，至少一个")]
    good: Annotated[list[Example], Meta(min_length=1, description="正确示例，至少一个")]
    severity: Annotated[Literal["error", "warning", "info"], Meta(description="严重程度")] = (
        "warning"
    )
    stages: Annotated[tuple[Stage, ...], Meta(description="哪些阶段检查")] = ("drafting", "issuing")
    status: Annotated[
        Literal["stable", "preview", "retired"],
        Meta(description="stable 正式；preview 试行，点名才查；retired 已停用，只留代码"),
    ] = "stable"
    replaced_by: Annotated[str, Meta(description="停用后由哪条规则代替")] = ""
    document_types: Annotated[list[Text], Meta(description='只查这些文种，如 ["请示"]')] = []
    normative: Annotated[
        bool | None, Meta(description="true 只查规范性文件，false 只查其他文件")
    ] = None
    profiles: Annotated[
        list[Text], Meta(description="只在这些机关配置下检查；不写则是本包的配置")
    ] = []
    in_force_from: Annotated[str, day("依据从哪一天起施行；更早的公文不查")] = ""
    since: Annotated[str, Meta(description="从规则包的哪个版本起有")] = ""
    message: Annotated[
        str, Meta(description="报告里怎么说；可用 {文字} {改为} {数} {限} 代表查到的内容")
    ] = ""
    help: Annotated[str, Meta(description="怎么改")] = ""
    what: Annotated[str, Meta(description="检查什么；不写则由规则生成")] = ""
    why: Annotated[str, Meta(description="为什么")] = ""


class Presence(Rule, frozen=True, kw_only=True, tag="presence"):
    """要素必须有；absent = true 是不得有。写 pattern 则其中要有一处含有它"""

    element: Annotated[Element | None, _ELEMENT] = None
    scope: Annotated[list[Scope], _SCOPES] = []
    pattern: Annotated[Text, _PATTERN] = ""
    absent: Annotated[bool, Meta(description="不得有")] = False


class Order(Rule, frozen=True, kw_only=True, tag="order"):
    """要素按这个次序出现，没有的跳过"""

    elements: Annotated[list[Element], Meta(min_length=2, description="要素，按应有的次序")]


class Count(Rule, frozen=True, kw_only=True, tag="count"):
    """要素的个数，或者词语出现的次数"""

    element: Annotated[Element | None, _ELEMENT] = None
    words: Annotated[list[Text], Meta(description="数这些词语")] = []
    scope: Annotated[list[Scope], _SCOPES] = []
    quoted: Annotated[bool, Meta(description="书名号、引号里的也数")] = False
    min: Annotated[Number | None, _LEAST] = None
    max: Annotated[Number | None, _MOST] = None


class Format(Rule, frozen=True, kw_only=True, tag="format"):
    """要素的文字要完全符合一个正则表达式"""

    element: Annotated[Element, _ELEMENT]
    pattern: Annotated[Text, _PATTERN]
    value: Annotated[
        Literal["text", "normal"],
        Meta(
            description="text 按印出的文字；normal 按整理后的（去空格、文号用〔〕、日期用2026-01-31）"
        ),
    ] = "text"


class _Wording(Rule, frozen=True, kw_only=True):
    """What the kinds that look for words share."""

    scope: Annotated[list[Scope], _SCOPES] = []
    quoted: Annotated[bool, Meta(description="书名号《》、双引号“”里的也查；默认不查")] = False
    loose: Annotated[bool, Meta(description="字与字之间有空格、换行的也算；默认不算")] = False


class _Entry(Shape, frozen=True, kw_only=True):
    """What the entries of all lists share."""

    id: Annotated[
        str,
        name("编号：本规则内不重复；可单独停用，如 BH003:zuofei", "zuofei（小写字母、数字和-）"),
    ]
    exceptions: Annotated[list[Text], Meta(description="例外：出现在这些更长的词语里时不算")] = (
        field(default=[], name="except")
    )
    message: Annotated[str, Meta(description="这一条自己的说法")] = ""
    help: Annotated[str, Meta(description="这一条自己的改法")] = ""


class Expression(_Entry, frozen=True, kw_only=True):
    """不得出现的一种写法"""

    pattern: Annotated[Text, _PATTERN]


class Forbidden(_Entry, frozen=True, kw_only=True):
    """不得出现的词语"""

    words: Annotated[Texts, Meta(description="词语")]


class Replaced(_Entry, frozen=True, kw_only=True):
    """错误的写法和正确的写法"""

    wrong: Annotated[Texts, Meta(description="错误的写法")]
    right: Annotated[Text, Meta(description="正确的写法")]
    safety: Annotated[
        Literal["safe", "unsafe"],
        Meta(description="safe 可以放心自动改；unsafe 改后要有人复核"),
    ] = "unsafe"


class Term(_Entry, frozen=True, kw_only=True):
    """同一事物的几种写法"""

    variants: Annotated[list[Text], Meta(min_length=2, description="几种写法，一份公文只用一种")]


class Pattern(_Wording, frozen=True, kw_only=True, tag="pattern"):
    """不得出现的写法，用正则表达式"""

    entry: Annotated[list[Expression], Meta(min_length=1, description="各条写法")]


class Forbid(_Wording, frozen=True, kw_only=True, tag="forbid"):
    """不得出现的词语"""

    entry: Annotated[list[Forbidden], Meta(min_length=1, description="各条词语")]


class Replace(_Wording, frozen=True, kw_only=True, tag="replace"):
    """错误的写法改为正确的写法"""

    entry: Annotated[list[Replaced], Meta(min_length=1, description="各条写法")]


class Consistency(_Wording, frozen=True, kw_only=True, tag="consistency"):
    """同一事物在一份公文里只用一种写法"""

    entry: Annotated[list[Term], Meta(min_length=1, description="各组写法")]


class Cap(Rule, frozen=True, kw_only=True, tag="cap"):
    """字数、行数、个数、年数的限额"""

    measure: Annotated[Measure, Meta(description="量什么，可写中文名，如“标题字数”")]
    min: Annotated[Number | None, _LEAST] = None
    max: Annotated[Number | None, _MOST] = None
    max_trial: Annotated[Years | None, Meta(description="暂行、试行的至多几年（有效期年数）")] = (
        None
    )
    max_notice: Annotated[Years | None, Meta(description="通告至多几年（有效期年数）")] = None


AnyRule = Presence | Order | Count | Format | Pattern | Forbid | Replace | Consistency | Cap
Entry = Expression | Forbidden | Replaced | Term
RULES: dict[str, type[AnyRule]] = {
    "presence": Presence, "order": Order, "count": Count, "format": Format, "pattern": Pattern,
    "forbid": Forbid, "replace": Replace, "consistency": Consistency, "cap": Cap,
}  # fmt: skip


class File(Shape, frozen=True, kw_only=True):
    """doclint 的规则包：一个机关自己的规则，不用编程"""

    schema: Annotated[int, Meta(description="格式的版本，写 1", extra_json_schema={"const": 1})]
    pack: Annotated[Header, Meta(description="规则包的名称、前缀、版本")]
    basis: Annotated[list[Basis], Meta(description="依据，规则凭编号引用")] = []
    profile: Annotated[list[Profile], Meta(description="本机关的配置；可以不写")] = []
    rule: Annotated[list[AnyRule], Meta(description="规则")] = []
