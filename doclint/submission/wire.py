"""The types of submission.toml, schema 1: what an OA system knows of a submission.

`schemas/submission-1.schema.json` is generated from these types (see `doclint.schemas`),
and `submission.manifest` reads the file by them.
"""

from typing import Annotated

from msgspec import Meta, Struct

_File = str | list[str]


class Files(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which file plays which role: a path inside the submission, or several."""

    draft: Annotated[str, Meta(description="送审稿")] = ""
    plan: Annotated[_File, Meta(description="解读方案")] = ""
    material: Annotated[_File, Meta(description="解读材料，可以是图片、视频")] = ""
    form: Annotated[_File, Meta(description="发文稿纸、公文处理单、发文呈批单")] = ""
    request: Annotated[_File, Meta(description="发文请示")] = ""
    legality: Annotated[_File, Meta(description="合法性审核意见")] = ""
    fairness: Annotated[_File, Meta(description="公平竞争审查意见")] = ""
    disclosure_review: Annotated[_File, Meta(description="政务公开机构、保密审查意见")] = ""
    other: Annotated[_File, Meta(description="其他材料")] = ""


class Manifest(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The whole file; every key may be left out."""

    issuer: Annotated[str, Meta(description="发文机关")] = ""
    kind: Annotated[str, Meta(description="文件种类，如“规范性文件”")] = ""
    attribute: Annotated[
        str | None,
        Meta(description="公开属性：主动公开、依申请公开、不予公开；空文字表示还没有确定"),
    ] = None
    reason: Annotated[str, Meta(description="不予公开、依申请公开的理由和依据")] = ""
    reviewer: Annotated[str, Meta(description="审查公开属性的机构或者人员")] = ""
    files: Files = Files()
