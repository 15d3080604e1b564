"""The ways of 大连市: an issued 公文 carries the literal mark of 大政办发〔2017〕70号 七(三).

“印发的公文要明确标注‘此件公开发布’、‘此件依申请公开’、密级、保密时限等。”
"""

from doclint.markers import hookimpl
from doclint.profile import Profile

__all__ = ["DALIAN", "doclint_profiles"]

_RULE = ("大连市2017年政务公开工作要点", "大政办发〔2017〕70号", "七(三)", "local")

# Plan and material are handed in with every 政策性文件 (seed 七(四)); the province's rule, whose
# articles are not cited here, binds the city too.
_INTERPRETATION = (
    ("大连市2017年政务公开工作要点", "大政办发〔2017〕70号", "七(四)", "local"),
    ("政策文件解读工作规范（试行）", "辽政办〔2022〕43号", "", "local"),
)

# Organs of the city, its new areas (先导区), and its districts and counties whose names no
# other place in the country bears. Names that merely begin with 大连 (universities, organs
# of the State) are not bound.
_ISSUERS = (
    "大连市",
    "大连金普新区",
    "大连高新技术产业园区",
    "大连长兴岛",
    "大连太平湾",
    "大连花园口",
    "大连保税区",
    "瓦房店市",
    "庄河市",
    "长海县",
    "普兰店区",
    "旅顺口区",
    "甘井子区",
    "沙河口区",
)

DALIAN = Profile(
    name="dalian",
    title="大连市",
    inherits="national",
    accepted={"public": ("此件公开发布",), "on_request": ("此件依申请公开",)},
    recommended={"public": "此件公开发布", "on_request": "此件依申请公开"},
    mark_required=True,
    mark_basis=(_RULE,),
    issuers=_ISSUERS,
    mark_required_from="2017-05-26",
    options={"interpretation": _INTERPRETATION},
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``dalian``."""
    return (DALIAN,)
