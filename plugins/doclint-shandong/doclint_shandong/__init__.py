"""山东省: caps on validity whose present text could not be verified; literals as nationally."""

from doclint.markers import hookimpl
from doclint.profile import Profile, ValidityCaps

__all__ = ["SHANDONG", "doclint_profiles"]

_CAPS = ValidityCaps(
    general=5,
    trial=2,
    notice=None,
    required=False,
    reasoned=False,
    basis=("山东省司法厅的规范性文件办法（名称、文号未核实）", "", "第十一条", "local"),
    preview=True,
)

_ISSUERS = (
    "山东省", "济南市", "青岛市", "淄博市", "枣庄市", "东营市", "烟台市", "潍坊市", "济宁市",
    "泰安市", "威海市", "日照市", "临沂市", "德州市", "聊城市", "滨州市", "菏泽市",
)  # fmt: skip

SHANDONG = Profile(
    name="shandong",
    title="山东省",
    inherits="national",
    issuers=_ISSUERS,
    options={"validity": _CAPS},
    sources={
        "validity": "省司法厅办法第十一条：有效期3年或者5年，试行、暂行的1年或者2年；适用范围、是否仍然有效未核实"
        "（山东省人民政府令第353号自2024年2月1日起施行，条文未读到），列为试行",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``shandong``."""
    return (SHANDONG,)
