"""国家卫生健康委: （信息公开形式：主动公开）, below the date or above the signature."""

from doclint.markers import hookimpl
from doclint.profile import P3_BEFORE_SIGNATURE, Profile

__all__ = ["HEALTH", "doclint_profiles"]

_PUBLIC = "信息公开形式：主动公开"

# Ends of names, so that institutes which begin with the name of the organ stay out.
_ISSUERS = (
    "*国家卫生健康委", "*国家卫生健康委员会", "*国家卫生健康委办公厅",
    "*国家卫生健康委员会办公厅", "国务院应对新型冠状病毒肺炎疫情联防联控机制",
)  # fmt: skip

HEALTH = Profile(
    name="health",
    title="国家卫生健康委",
    inherits="national",
    accepted={"public": (_PUBLIC,)},
    recommended={"public": _PUBLIC},
    places=(P3_BEFORE_SIGNATURE,),
    issuers=_ISSUERS,
    sources={
        _PUBLIC: "见于国务院联防联控机制综合组2022年12月7日的通知（成文日期之后）；国家卫生健康委自己的文件未逐件核实",
        P3_BEFORE_SIGNATURE: "见于一份公文模板：附件说明之后、署名之前；只认可，不推荐",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``health``."""
    return (HEALTH,)
