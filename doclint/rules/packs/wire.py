"""The tables of a pack but for its rules, schema 1: what a clerk writes.

`schemas/pack-1.schema.json` is generated from these types (see `doclint.schemas`), and
`packs.reading` reads a file by them. What a type cannot say is checked in `packs.checking`.
"""

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from msgspec import Meta, Struct

from doclint.rules.packs.names import ELEMENTS, MEASURES, SCOPES, SYSTEMS, both

_NAME = "^[a-z][a-z0-9-]*$"
_DAY = r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"

Text = Annotated[str, Meta(min_length=1)]
Texts = Annotated[list[Text], Meta(min_length=1)]
Years = Annotated[int, Meta(ge=1)]
Stage = Literal["drafting", "issuing", "published"]
if TYPE_CHECKING:
    Element: TypeAlias = str
    Scope: TypeAlias = str
    Measure: TypeAlias = str
    System: TypeAlias = str
else:
    Element = Literal[tuple(both(ELEMENTS))]
    Scope = Literal[tuple(both(SCOPES))]
    Measure = Literal[tuple(both(MEASURES))]
    System = Literal[tuple(both(SYSTEMS))]


def name(description: str, example: str) -> Meta:
    """A name in small letters, with an example for who gets it wrong."""
    return Meta(pattern=_NAME, examples=[example], description=description)


def day(description: str) -> Meta:
    """A date, or "" for none."""
    return Meta(pattern=_DAY, examples=["2024-01-31"], description=description)


class Shape(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True,
    rename="kebab",
):  # fmt: skip
    """What all tables share: no unknown key, hyphens in names."""


class Header(Shape, frozen=True):
    """规则包"""

    name: Annotated[Text, Meta(description="规则包的名称")]
    prefix: Annotated[
        str,
        Meta(
            pattern="^[A-Z]{2,6}$",
            examples=["BH（2至6个大写字母）"],
            description="规则代码的前缀：2至6个大写字母，归本包所有",
        ),
    ]
    version: Annotated[Text, Meta(description="规则包的版本，如 1.0")]


class Basis(Shape, frozen=True):
    """依据"""

    id: Annotated[str, name("编号，规则凭它引用这条依据", "rule2024（小写字母、数字和-）")]
    title: Annotated[Text, Meta(description="依据的名称，不加书名号")]
    number: Annotated[str, Meta(description="发文字号或者标准号")] = ""
    article: Annotated[str, Meta(description="第几条")] = ""
    kind: Annotated[
        Literal["norm", "local", "practice", "inferred"],
        Meta(description="norm 法律、国家标准；local 本地规定；practice 惯例；inferred 推断"),
    ] = "local"


class Marks(Shape, frozen=True):
    """各种公开属性可以用的标注，不写括号"""

    public: Annotated[list[Text], Meta(description="主动公开")] = []
    on_request: Annotated[list[Text], Meta(description="依申请公开")] = []
    withheld: Annotated[list[Text], Meta(description="不予公开")] = []
    partial: Annotated[list[Text], Meta(description="部分公开")] = []


class Recommended(Shape, frozen=True):
    """各种公开属性推荐用的一种标注，不写括号"""

    public: Annotated[str, Meta(description="主动公开")] = ""
    on_request: Annotated[str, Meta(description="依申请公开")] = ""
    withheld: Annotated[str, Meta(description="不予公开")] = ""
    partial: Annotated[str, Meta(description="部分公开")] = ""


class Validity(Shape, frozen=True):
    """规范性文件有效期的规定"""

    basis: Annotated[Text, Meta(description="依据的编号")]
    general: Annotated[Years | None, Meta(description="一般最长几年")] = None
    trial: Annotated[Years | None, Meta(description="暂行、试行的最长几年")] = None
    notice: Annotated[Years | None, Meta(description="通告最长几年")] = None
    required: Annotated[bool, Meta(description="必须写明有效期")] = False
    reasoned: Annotated[bool, Meta(description="说明理由的可以更长")] = False
    since: Annotated[str, day("从哪一天起")] = ""
    preview: Annotated[bool, Meta(description="规定的原文没有核实，先试用")] = False


class Profile(Shape, frozen=True):
    """机关配置"""

    name: Annotated[str, name("英文名，--profile 用", "binhai（小写字母、数字和-）")]
    title: Annotated[Text, Meta(description="中文名")]
    inherits: Annotated[str, Meta(description="继承哪个机关配置")] = "national"
    issuers: Annotated[
        list[Text], Meta(description="发文机关名称的开头；前面加*的是结尾，如 *人民法院")
    ] = []
    accepted: Annotated[Marks, Meta(description="可以用的公开标注")] = Marks()
    recommended: Annotated[Recommended, Meta(description="推荐的公开标注")] = Recommended()
    mark_required: Annotated[bool, Meta(description="印发的公文必须有公开标注")] = False
    mark_required_from: Annotated[str, day("从哪一天起必须标注")] = ""
    mark_basis: Annotated[list[Text], Meta(description="必须标注的依据（编号）")] = []
    places: Annotated[
        list[Literal["P1", "P2", "P3"]], Meta(description="标在哪里：P1 附注，P2 版记，P3 署名之前")
    ] = []
    systems: Annotated[list[System], Meta(description="哪些系统的机关，可写中文名")] = []
    validity: Annotated[Validity | None, Meta(description="有效期的规定")] = None
    sources: Annotated[dict[str, str], Meta(description="每种写法在哪里见到的")] = {}


class Example(Shape, frozen=True):
    """示例：lines 写公文的各行，或者用 draft 写明在合规公文上改什么"""

    name: Annotated[Text, Meta(description="说明什么")]
    lines: Annotated[list[str], Meta(description="公文的各行；“……”代表一份合规公文的其余部分")] = []
    draft: Annotated[dict[str, Any], Meta(description="在合规公文上改哪些要素")] = {}
    layout: Annotated[dict[str, Any], Meta(description="版面")] = {}
    says: Annotated[str, Meta(description="报告里应有的字")] = ""
    excerpt: Annotated[str, Meta(description="应指出的文字")] = ""
    stage: Annotated[Literal["", "drafting", "issuing", "published"], Meta(description="阶段")] = ""
    profile: Annotated[str, Meta(description="按哪个机关配置检查")] = ""
    today: Annotated[str, day("按哪一天检查")] = ""
