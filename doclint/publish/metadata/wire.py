"""The types of ``doclint metadata --format json``, schema 1: one document a line.

`schemas/metadata-1.schema.json` is generated from these types (see `doclint.schemas`) and
`metadata.lines` fills them. Of a document that must not be put on a web site (``unfit`` says why)
the parts for one, portal, tags and legislation, are null or empty; core and extension are for
archives and stay. A key may be added within schema 1; none is renamed, removed or
given another meaning. Dates are ISO 8601; what is not known is "" or [].
"""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

_Values = list[str]


class Portal(Struct, frozen=True, forbid_unknown_fields=True):
    """The fields (题录) of a portal."""

    index_number: Annotated[str, Meta(description="索引号")]
    topic: Annotated[str, Meta(description="主题分类")]
    issuer: Annotated[str, Meta(description="发文机关")]
    issued_on: Annotated[str, Meta(description="成文日期")]
    title: Annotated[str, Meta(description="标题")]
    number: Annotated[str, Meta(description="发文字号")]
    published_on: Annotated[str, Meta(description="发布日期，可带时分")]
    validity: Annotated[str, Meta(description="有效性；没有印发的为空")]


class Core(Struct, frozen=True, forbid_unknown_fields=True):
    """The 18 core elements of GB/T 33480-2016."""

    identifier: Annotated[_Values, Meta(description="公文标识")]
    document_type: Annotated[_Values, Meta(description="文种")]
    copy_number: Annotated[_Values, Meta(description="份号")]
    secrecy: Annotated[_Values, Meta(description="密级和保密期限")]
    urgency: Annotated[_Values, Meta(description="紧急程度")]
    issuer_mark: Annotated[_Values, Meta(description="发文机关标志")]
    number: Annotated[_Values, Meta(description="发文字号")]
    signers: Annotated[_Values, Meta(description="签发人")]
    title: Annotated[_Values, Meta(description="标题")]
    addressees: Annotated[_Values, Meta(description="主送机关")]
    attachments: Annotated[_Values, Meta(description="附件说明")]
    signatures: Annotated[_Values, Meta(description="发文机关或签发人署名")]
    issued_on: Annotated[_Values, Meta(description="成文日期")]
    notes: Annotated[_Values, Meta(description="附注")]
    cc: Annotated[_Values, Meta(description="抄送机关")]
    printed_by: Annotated[_Values, Meta(description="印发机关")]
    printed_on: Annotated[_Values, Meta(description="印发日期")]
    release_level: Annotated[_Values, Meta(description="发布层次")]


class Extension(Struct, frozen=True, forbid_unknown_fields=True):
    """What we add to the standard's core."""

    disclosure: Annotated[str, Meta(description="公开属性，原文")]
    effective_on: Annotated[str, Meta(description="施行日期")]
    expires_on: Annotated[str, Meta(description="有效期的最后一天")]
    validity: Annotated[str, Meta(description="有效性")]


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """One document."""

    schema: Literal[1]
    source: Annotated[str, Meta(description="文件")]
    portal: Annotated[Portal | None, Meta(description="门户题录；不得在网站发布的为 null")]
    tags: Annotated[
        dict[str, str],
        Meta(description="网页标签（国办发〔2017〕47号），缺的为空；不得在网站发布的没有标签"),
    ]
    core: Annotated[Core, Meta(description="GB/T 33480-2016 核心元数据")]
    extension: Annotated[Extension, Meta(description="标准以外的扩展")]
    legislation: Annotated[
        dict[str, Any],
        Meta(description="JSON-LD，schema.org/Legislation；不是公文、不得在网站发布的为空"),
    ]
    notes: Annotated[list[str], Meta(description="缺什么、为什么、有效性怎样得来")]
    unfit: Annotated[str, Meta(description="不得在网站发布的理由，没有的为空")]
