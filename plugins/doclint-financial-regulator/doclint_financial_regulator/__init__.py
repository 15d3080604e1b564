"""国家金融监督管理总局 and its bureaus, with 银监会, 保监会 and 银保监会 that went before it."""

from doclint.markers import hookimpl
from doclint.profile import Profile

__all__ = ["FINANCIAL_REGULATOR", "doclint_profiles"]

# Seats of the 36 监管局. Their short names are written out, since *金融监管局 would also be the
# end of 上海市地方金融监管局, an organ of the city.
_SEATS = (
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西",
    "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃",
    "青海", "宁夏", "新疆", "大连", "宁波", "厦门", "青岛", "深圳",
)  # fmt: skip
_FULL = (
    "国家金融监督管理总局", "中国银保监会", "中国银行保险监督管理委员会", "中国银监会", "中国银行业监督管理委员会",
    "中国保监会", "中国保险监督管理委员会",
)  # fmt: skip
_SHORT = ("银保监局", "银监局", "保监局", "银保监分局", "银监分局", "保监分局", "金融监管分局")

FINANCIAL_REGULATOR = Profile(
    name="financial-regulator",
    title="金融监管机构",
    inherits="national",
    issuers=(
        *_FULL,
        *(f"{seat}金融监管局" for seat in _SEATS),
        *(f"*{name}{office}" for name in _SHORT for office in ("", "办公室")),
    ),
    sources={
        "附注": "浙金规〔2024〕1号印有“（此件发至各监管分局辖内银行机构）”，说的是传达范围，不是公开属性；没有见到这类机关"
        "自己的公开标注用语，认可的与全国通用相同",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``financial-regulator``."""
    return (FINANCIAL_REGULATOR,)
