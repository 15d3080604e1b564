"""Which profile an issuer gets, for the tests of agencies."""

from doclint.engine import Engine
from doclint.testing.draft import Draft


def chosen_profile(issuer: str) -> str:
    """The profile that a notice signed by an organ gets, with the plugins that are installed."""
    draft = Draft(issuer_mark=(f"{issuer}文件",), issuers=(issuer,))
    return Engine().check(draft.build()).profile
