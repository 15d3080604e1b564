"""What a file's name says of its role: a guess, for where the content says nothing."""

from doclint.official.pattern import Pattern
from doclint.submission.model import (
    DISCLOSURE_REVIEW,
    DRAFT,
    FAIRNESS,
    FORM,
    LEGALITY,
    MATERIAL,
    OTHER,
    PLAN,
    REQUEST,
)

# The first that fits: 《×办法（送审稿）》解读方案 is a plan, 送审稿合法性审核意见 a review.
_NAMES = (
    (PLAN, Pattern(r"解读(?:工作)?(?:方案|计划)|(?<![a-z])plan(?![a-z])")),
    (LEGALITY, Pattern(r"合法性|法制审|法律意见|法律审|(?<![a-z])legality(?![a-z])")),
    (FAIRNESS, Pattern(r"公平竞争|(?<![a-z])fairness(?![a-z])")),
    (DISCLOSURE_REVIEW, Pattern(
        r"保密审|(?:信息|政务)公开.{0,4}审|公开(?:属性)?审|(?<![a-z])disclosure[ _-]review(?![a-z])")),
    (FORM, Pattern(
        r"稿纸|发文单|(?:处理|呈批|审批|审签|签批|签发|会签)[单表笺]|呈批件|(?<![a-z])form(?![a-z])")),
    (OTHER, Pattern(r"起草说明|编制说明|修订说明|征求意见(?:情况|汇总|采纳)|意见采纳|会议纪要|参考")),
    (MATERIAL, Pattern(r"解读|图解|一图|长图|问答|答记者问|(?<![a-z])material(?![a-z])")),
    (REQUEST, Pattern(r"请示|报请|提请|(?<![a-z])request(?![a-z])")),
    (DRAFT, Pattern(
        r"送审稿|代拟稿|报审稿|审议稿|草案|草稿|正文|定稿|发文稿|拟印发|(?<![a-z])draft(?![a-z])")),
)  # fmt: skip


def name_role(source: str) -> tuple[str, str]:
    """The role that a path's last name speaks for, and why; ("", "") where it says nothing."""
    name = source.replace("\\", "/").rstrip("/").rpartition("/")[2].lower()
    for role, words in _NAMES:
        found = words.search(name)
        if found:
            return role, f"文件名含“{found[0]}”"
    return "", ""
