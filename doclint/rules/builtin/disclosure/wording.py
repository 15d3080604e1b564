"""DA009: a disclosure mark in other words than the agency's."""

from collections.abc import Iterator

from doclint.official.model import DisclosureMark
from doclint.rules import (
    ISSUING,
    Basis,
    Context,
    Fix,
    OfficialDocument,
    Problem,
    Profile,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks
from doclint.rules.builtin.disclosure.classes import CLASS_NAMES

# From this day on 免予公开 is a word of superseded rules.
_REVISED = grounds.DISCLOSURE_REGULATION_IN_FORCE


@rule(
    "DA009",
    "nonstandard-disclosure-wording",
    title="公开属性标注用语不规范",
    severity=Severity.INFO,
    stages={ISSUING},
    basis=[grounds.practice("公开属性标注的用语全国没有统一规定，按本单位惯例")],
    fix="unsafe",
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
)
def nonstandard_disclosure_wording(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    公开属性标注是不是本单位（所选配置）认可的用语。

    为什么
    标注用语全国没有统一规定，“此件公开发布”“此件依申请公开”是最通行的惯例；用语不一，收文单位和
    网站难以识别。本单位规定了用语的，应当照写。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件不宜公开）

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件不予公开）

    怎么改
    改用本单位规定的用语；没有规定的，用“此件公开发布”“此件依申请公开”“此件不予公开”。
    """
    profile = context.profile
    for mark in own_marks(official):
        accepted = profile.accepted.get(mark.cls, ())
        if not accepted or _key(mark.literal) in {_key(a) for a in accepted}:
            continue
        if "免予" in mark.literal and (official.facts.issued_on or "9999") >= _REVISED:
            continue  # DA006
        wanted = profile.recommended.get(mark.cls, accepted[0])
        yield Problem(
            f"公开属性标注“{mark.literal}”不是通行用语，"
            f"{CLASS_NAMES.get(mark.cls, '该属性')}一般写作“{wanted}”。",
            mark.element.location,
            f"改为“{wanted}”；本单位另有规定的，在配置中登记该用语。",
            element="disclosure_mark",
            severity=Severity.WARNING if profile.mark_required else None,
            basis=_basis(profile),
            fix=_fix(mark, wanted),
        )


def _basis(profile: Profile) -> tuple[Basis, ...] | None:
    if not profile.mark_required:
        return None
    return tuple(Basis(*ground) for ground in profile.mark_basis) or None


def _key(literal: str) -> str:
    from unicodedata import normalize

    return "".join(normalize("NFKC", literal).split()).strip("。.;,")


def _fix(mark: DisclosureMark, wanted: str) -> Fix:
    """Other words in the same brackets, where the span is exactly the mark as printed."""
    span = mark.element.location.end - mark.element.location.start
    if span != len(mark.raw) or mark.raw.count(mark.literal) != 1:
        return Fix(f"改为“{wanted}”")
    return Fix(f"改为“{wanted}”", "unsafe", mark.raw.replace(mark.literal, wanted))
