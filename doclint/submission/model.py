"""The values of a submission."""

from typing import NamedTuple

from doclint.official.model import OfficialDocument

# Roles of the files of a submission.
DRAFT = "draft"  # 文件草案（送审稿）
PLAN = "plan"  # 解读方案
MATERIAL = "material"  # 解读材料
FORM = "form"  # 发文稿纸、公文处理单
REQUEST = "request"  # 发文请示
LEGALITY = "legality"  # 合法性审核意见
FAIRNESS = "fairness"  # 公平竞争审查
DISCLOSURE_REVIEW = "disclosure_review"  # 政务公开机构、保密审查意见
OTHER = "other"
ROLES = (DRAFT, PLAN, MATERIAL, FORM, REQUEST, LEGALITY, FAIRNESS, DISCLOSURE_REVIEW, OTHER)

# Custom properties in which OA systems keep the disclosure attribute of a draft, and its reason.
PROPERTIES = (
    "公开属性", "信息公开属性", "政府信息公开属性", "政务公开属性", "公开选项", "信息公开选项", "公开方式",
    "信息公开方式", "公开形式", "信息公开形式", "公开类别", "信息公开类别", "公开类型", "信息公开类型",
)  # fmt: skip
REASON_PROPERTIES = (
    "不予公开理由", "不公开理由", "不予公开原因", "不公开原因", "不予公开依据", "不公开依据", "公开理由",
)  # fmt: skip


class Member(NamedTuple):
    """One file, or one part of a file, and the role it plays.

    ``source`` is its name in the submission; ``reasons`` say in Chinese why it has its
    role; ``sure`` is False where only the file name speaks for it. ``official`` is None
    for what is no .docx (a picture, a video). ``host`` names the member it is embedded in
    or stands in as an annex, "" for a file of its own.
    """

    source: str
    role: str
    reasons: tuple[str, ...]
    sure: bool
    official: OfficialDocument | None
    host: str = ""


class Stated(NamedTuple):
    """A disclosure attribute stated outside the draft's own mark.

    ``cls`` is public / on_request / withheld / partial, or "" where nothing is ticked or
    the value is outside the vocabulary; ``literal`` the value as written ("" where empty);
    ``reason`` the reason given; ``origin`` says in Chinese where it stands
    (``发文稿纸“case/form.docx”``, ``submission.toml``, ``文档属性“公开属性”``).
    """

    cls: str
    literal: str
    reason: str
    origin: str


class Submission(NamedTuple):
    """A draft with its companions, and what is stated about it.

    ``given`` says whether companions were given at all (folder, zip, ``--with``,
    submission.toml, or inside the draft itself): a lone draft whose properties state an
    attribute has none.
    ``issuer``, ``kind`` and ``reviewer`` are what the OA knows ("" where not stated).
    """

    members: tuple[Member, ...]
    stated: tuple[Stated, ...] = ()
    given: bool = True
    issuer: str = ""
    kind: str = ""
    reviewer: str = ""

    def of(self, role: str) -> tuple[Member, ...]:
        """The members that play a role."""
        return tuple(m for m in self.members if m.role == role)
