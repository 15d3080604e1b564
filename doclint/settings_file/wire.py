"""The types of doclint.toml and of [tool.doclint] in pyproject.toml, schema 1.

`schemas/settings-1.schema.json` is generated from these types (see `doclint.schemas`),
and `settings_file.layer` reads the files by them. What editors show of them is Chinese.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

Stage = Literal["auto", "drafting", "issuing", "published"]
Severity = Literal["error", "warning", "info"]
_Code = Annotated[str, Meta(min_length=1, examples=["DA001", "DA", "BH003:zuofei"])]
_Codes = list[_Code]
_Severities = dict[str, Severity]
_Text = Annotated[str, Meta(min_length=1)]

_STAGE = "阶段：drafting 拟制报审、issuing 印发、published 已发布、auto 自动判断（默认）"
_PROFILE = "适用哪个机关的规定；默认 auto，按发文机关选择"
_SELECT = "只检查这些规则：代码、代码的字母，或者“代码:条目”；不写为全部"
_IGNORE = "不检查这些规则"
_SEVERITY = "改变规则的严重程度：代码（或者字母、“代码:条目”）= error、warning、info"


class FailOn(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """从哪一级、有几分把握起，问题算不通过。"""

    severity: Annotated[Severity, Meta(description="从哪一级起算不通过")] = "error"
    confidence: Annotated[Literal["high", "medium"], Meta(description="要有几分把握才算不通过")] = (
        "medium"
    )


class PerFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """只用于某些文件的设置。"""

    stage: Annotated[Stage | UnsetType, Meta(description=_STAGE)] = UNSET
    profile: Annotated[_Text | UnsetType, Meta(description=_PROFILE)] = UNSET
    select: Annotated[_Codes | UnsetType, Meta(description=_SELECT)] = UNSET
    ignore: Annotated[_Codes | UnsetType, Meta(description=f"{_IGNORE}，加在总的之上")] = UNSET
    severity: Annotated[_Severities | UnsetType, Meta(description=_SEVERITY)] = UNSET


class Suppress(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """忽略一处问题，须写理由。"""

    code: Annotated[_Code, Meta(description="规则代码，或者“代码:条目”")]
    reason: Annotated[str, Meta(description="为什么忽略")]
    file: Annotated[str, Meta(description="文件的路径，从本设置文件所在的文件夹起，不用通配符")] = (
        ""
    )
    document: Annotated[str, Meta(description="发文字号或者标题，与 file 二者写一")] = ""
    text: Annotated[str, Meta(description="问题所在段落里的文字；不写则只忽略整份文件的问题")] = ""


class Waiver(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """一份文件经批准的例外，须写批准人和期限。"""

    code: Annotated[_Code, Meta(description="规则代码，或者“代码:条目”")]
    document: Annotated[str, Meta(description="发文字号或者标题")]
    approver: Annotated[str, Meta(description="谁批准的")]
    reason: Annotated[str, Meta(description="为什么准许")]
    expires: Annotated[date, Meta(description="到哪一天为止，如 2026-12-31（当天仍有效）")]


class Site(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename="kebab"):
    """本机关的网站，doclint metadata 用来写网页标签（国办发〔2017〕47号）。"""

    name: Annotated[str, Meta(description="网站名称，标签 SiteName")] = ""
    domain: Annotated[str, Meta(description="域名，标签 SiteDomain，如 www.example.gov.cn")] = ""
    id_code: Annotated[str, Meta(description="政府网站标识码，标签 SiteIDCode")] = ""
    column_name: Annotated[str, Meta(description="栏目名称，标签 ColumnName")] = ""
    column_type: Annotated[str, Meta(description="栏目类别，标签 ColumnType")] = ""
    content_source: Annotated[
        str, Meta(description="内容来源，标签 ContentSource；不写为发文机关")
    ] = ""


class SettingsFile(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename="kebab"
):
    """doclint 的设置；每一项都可以不写。"""

    extends: Annotated[
        _Text | UnsetType, Meta(description="先读哪个设置文件，路径从本文件所在的文件夹起")
    ] = UNSET
    stage: Annotated[Stage | UnsetType, Meta(description=_STAGE)] = UNSET
    profile: Annotated[_Text | UnsetType, Meta(description=_PROFILE)] = UNSET
    select: Annotated[_Codes | UnsetType, Meta(description=_SELECT)] = UNSET
    ignore: Annotated[_Codes | UnsetType, Meta(description=_IGNORE)] = UNSET
    extend_select: Annotated[
        _Codes | UnsetType, Meta(description="另外还检查这些规则，如预览规则")
    ] = UNSET
    extend_ignore: Annotated[_Codes | UnsetType, Meta(description="另外还不检查这些规则")] = UNSET
    fail_on: Annotated[
        Severity | FailOn | UnsetType,
        Meta(description="从哪一级起算不通过：error（默认）、warning、info，或者连同把握"),
    ] = UNSET
    plugins: Annotated[
        list[_Text] | UnsetType,
        Meta(description="只用这些插件（名称，可省去 doclint-）；以 .toml 结尾的是规则包的路径"),
    ] = UNSET
    required_plugins: Annotated[
        list[_Text] | UnsetType,
        Meta(description="缺了就停止运行的插件，可带版本，如 doclint-dalian>=0.1"),
    ] = UNSET
    require_submission: Annotated[
        bool | UnsetType, Meta(description="没有报审材料的，算不通过（PK003）")
    ] = UNSET
    baseline: Annotated[_Text | UnsetType, Meta(description="基线文件：其中已有的问题不再报")] = (
        UNSET
    )
    severity: Annotated[_Severities, Meta(description=_SEVERITY)] = {}
    per_file: Annotated[
        dict[str, PerFile],
        Meta(description='只用于某些文件的设置；键是通配符，如 "草稿/**"'),
    ] = {}
    suppress: Annotated[list[Suppress], Meta(description="忽略的问题，须写理由")] = []
    waiver: Annotated[list[Waiver], Meta(description="经批准的例外，须写批准人和期限")] = []
    site: Annotated[Site, Meta(description="本机关的网站，用于网页标签")] = Site()
