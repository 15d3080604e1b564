"""辽宁省 and 大连市: interpretation of policy documents, and Dalian's literal disclosure mark.

大政办发〔2017〕70号 七(三): “印发的公文要明确标注‘此件公开发布’、‘此件依申请公开’、密级、保密时限等。”
"""

from doclint.markers import hookimpl
from doclint.profile import Profile

__all__ = ["DALIAN", "LIAONING", "doclint_profiles"]

_MARK = ("大连市2017年政务公开工作要点", "大政办发〔2017〕70号", "七(三)", "local")
_HANDED_IN = ("大连市2017年政务公开工作要点", "大政办发〔2017〕70号", "七(四)", "local")
_TOGETHER = ("政策文件解读工作规范（试行）", "辽政办〔2022〕43号", "三", "local")
# The day is not that of the rule's entry into force: a department of the province cites it
# as in force on that day.
_REASONS = (
    "辽宁省规章规范性文件定期清理规定", "辽宁省人民政府令第237号", "第二十条", "local",
    "2023-11-30",
)  # fmt: skip

# The province and its cities; Dalian has its own profile. Not 锦州 and the like alone:
# universities, customs and organs of the State begin so.
_PROVINCE = (
    "辽宁省", "沈阳市", "鞍山市", "抚顺市", "本溪市", "丹东市", "锦州市", "营口市", "阜新市", "辽阳市", "盘锦市",
    "铁岭市", "朝阳市", "葫芦岛市",
)  # fmt: skip

# Organs of the city, its new areas (先导区), and its districts and counties whose names no
# other place in the country bears. Names that merely begin with 大连 (universities, organs
# of the State) are not bound.
_CITY = (
    "大连市", "大连金普新区", "大连高新技术产业园区", "大连长兴岛", "大连太平湾", "大连花园口", "大连保税区", "瓦房店市",
    "庄河市", "长海县", "普兰店区", "旅顺口区", "甘井子区", "沙河口区",
)  # fmt: skip

LIAONING = Profile(
    name="liaoning",
    title="辽宁省",
    inherits="national",
    accepted={"public": ("此件公开发布",)},
    issuers=_PROVINCE,
    options={"interpretation": (_TOGETHER,), "repeal_reasons": _REASONS},
    sources={
        "此件公开发布": "见于辽宁省人民政府办公厅辽政办〔2022〕43号（成文日期下一行）",
        "interpretation": "辽政办〔2022〕43号三：政策文件与解读方案、解读材料同步组织、同步审签、同步部署（已读政府网站转载文本）",
        "repeal_reasons": "省政府令第237号第二十条：公布名称、公布及修订时间、文号和理由（已读转载文本；施行日期未核实，"
        "从可见仍在施行的2023年11月30日起提示）",
    },
)

DALIAN = Profile(
    name="dalian",
    title="大连市",
    inherits="liaoning",
    accepted={"public": ("此件公开发布",), "on_request": ("此件依申请公开",)},
    recommended={"public": "此件公开发布", "on_request": "此件依申请公开"},
    mark_required=True,
    mark_basis=(_MARK,),
    issuers=_CITY,
    mark_required_from="2017-05-26",
    options={"interpretation": (_HANDED_IN, _TOGETHER)},
    sources={
        "此件公开发布": "大政办发〔2017〕70号七(三)（已核对原文）",
        "此件依申请公开": "大政办发〔2017〕70号七(三)（已核对原文）",
        "mark_required": "大政办发〔2017〕70号七(三)：印发的公文要明确标注（已核对原文）",
        "interpretation": "大政办发〔2017〕70号七(四)：解读方案和解读材料一并报送（已核对原文）；辽政办〔2022〕43号三",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profiles ``liaoning`` and, below it, ``dalian``."""
    return (LIAONING, DALIAN)
