"""生态环境部: （此件社会公开） below the date, above 抄送."""

from doclint.markers import hookimpl
from doclint.profile import P1_NOTE, Profile

__all__ = ["ECOLOGY", "doclint_profiles"]

_PUBLIC = "此件社会公开"

ECOLOGY = Profile(
    name="ecology",
    title="生态环境部",
    inherits="national",
    accepted={"public": (_PUBLIC,)},
    recommended={"public": _PUBLIC},
    # Ends of names, so that institutes which begin with the name of the organ stay out.
    issuers=("*生态环境部", "*生态环境部办公厅"),
    sources={
        _PUBLIC: "见于生态环境部2020年、2024年1月3日印发的通知",
        P1_NOTE: "见于上述通知：成文日期之后、抄送之前",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``ecology``."""
    return (ECOLOGY,)
