"""Rules of template: those of rules.toml, and those in Python."""

import os
from collections.abc import Iterable

from doclint.markers import hookimpl
from doclint.rules import Rule

__all__ = ["doclint_rules"]


@hookimpl
def doclint_rules() -> Iterable[Rule]:
    """Give the rules of the pack, then those of ``rules``."""
    from doclint.rules.packs import load_pack
    from doclint_template.rules import RULES

    pack = load_pack(os.path.join(os.path.dirname(__file__), "rules.toml"))
    return (*pack.rules, *RULES)
