"""中国人民银行: 信息公开选项：主动公开, a row of the 版记."""

from doclint.markers import hookimpl
from doclint.profile import P2_IMPRINT, Profile

__all__ = ["PBC", "doclint_profiles"]

_PUBLIC = "信息公开选项：主动公开"

PBC = Profile(
    name="pbc",
    title="中国人民银行",
    inherits="national",
    # Nothing is recommended: the literal is right in the 版记 only, and advice on a missing
    # mark speaks of the 附注.
    accepted={"public": (_PUBLIC,)},
    # Ends of names: what branches write has not been seen.
    issuers=("*中国人民银行", "*中国人民银行办公厅"),
    sources={
        _PUBLIC: "见于人民银行令的附页",
        P2_IMPRINT: "见于上述附页：在“新闻单位”“内部发送”之前",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``pbc``."""
    return (PBC,)
