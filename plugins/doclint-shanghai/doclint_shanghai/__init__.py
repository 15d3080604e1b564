"""上海市: what is accepted, and caps on validity whose present text could not be verified."""

from doclint.markers import hookimpl
from doclint.profile import Profile, ValidityCaps

__all__ = ["SHANGHAI", "doclint_profiles"]

_LABELS = ("信息公开属性", "政府信息公开属性", "公开类别", "政务公开属性")
_ACCEPTED = {
    "public": tuple(f"{label}：主动公开" for label in _LABELS),
    "on_request": tuple(f"{label}：依申请公开" for label in _LABELS),
    "withheld": tuple(f"{label}：不予公开" for label in _LABELS),
}
_UNVERIFIED = "用作办公系统的表单项；印在上海的公文里未核实"

_CAPS = ValidityCaps(
    general=5,
    trial=2,
    notice=1,
    required=False,
    reasoned=True,
    basis=("上海市行政规范性文件管理规定", "上海市人民政府令第17号", "", "local"),
    since="2019-08-01",
    preview=True,
)

# Districts by name where no other place in the country bears it (not 宝山区, 普陀区).
_ISSUERS = (
    "上海市", "浦东新区", "黄浦区", "徐汇区", "长宁区", "静安区", "虹口区", "杨浦区", "闵行区",
    "嘉定区", "金山区", "松江区", "青浦区", "奉贤区", "崇明区",
)  # fmt: skip

SHANGHAI = Profile(
    name="shanghai",
    title="上海市",
    inherits="national",
    accepted=_ACCEPTED,
    issuers=_ISSUERS,
    options={"validity": _CAPS},
    sources={
        **{literal: _UNVERIFIED for literals in _ACCEPTED.values() for literal in literals},
        "validity": "数字见于已被取代的上海市人民政府令第26号（2010年）第二十六条：一般不超过5年，超过的说明理由；通告不超过1年；"
        "暂行、试行不超过2年。现行第17号令（2019年8月1日起施行）的数字未核实，列为试行",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``shanghai``."""
    return (SHANGHAI,)
