"""广东省 and 广州市: what is accepted, and caps on validity inferred from published pages."""

from doclint.markers import hookimpl
from doclint.profile import Profile, ValidityCaps

__all__ = ["GUANGDONG", "GUANGZHOU", "doclint_profiles"]

_UNVERIFIED = "据说广东、深圳、广州的部门这样写，未核实；全国通用也认可"
_ACCEPTED = {
    "public": ("公开方式：主动公开",),
    "on_request": ("公开方式：依申请公开",),
    "withheld": ("公开方式：不予公开",),
}

_CAPS = ValidityCaps(
    general=5,
    trial=3,
    notice=None,
    required=False,
    reasoned=False,
    basis=("广东省行政规范性文件管理规定", "粤府令第277号", "", "inferred"),
    since="2021-01-01",
    preview=True,
)

_PROVINCE = (
    "广东省", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "河源市", "梅州市", "惠州市",
    "汕尾市", "东莞市", "中山市", "江门市", "阳江市", "湛江市", "茂名市", "肇庆市", "清远市",
    "潮州市", "揭阳市", "云浮市",
)  # fmt: skip

_CITY = (
    "广州市", "越秀区", "海珠区", "荔湾区", "天河区", "黄埔区", "番禺区", "花都区", "从化区",
    "增城区", "广州开发区",
)  # fmt: skip

GUANGDONG = Profile(
    name="guangdong",
    title="广东省",
    inherits="national",
    accepted=_ACCEPTED,
    issuers=_PROVINCE,
    options={"validity": _CAPS},
    sources={
        **{literal: _UNVERIFIED for literals in _ACCEPTED.values() for literal in literals},
        "validity": "粤府令第277号（2020年）只读到定义；年数由广州市网页上的起止日期推得（2022年1月1日至2026年12月31日5年；"
        "试行的3年），条文和施行日期未核实，列为试行，只看2021年起成文的",
    },
)

# Districts by name where no other place in the country bears it (not 白云区, 南沙区).
GUANGZHOU = Profile(
    name="guangzhou",
    title="广州市",
    inherits="guangdong",
    issuers=_CITY,
    sources={"validity": "与广东省相同；广州市自己的规定未查得"},
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profiles ``guangdong`` and, below it, ``guangzhou``."""
    return (GUANGDONG, GUANGZHOU)
