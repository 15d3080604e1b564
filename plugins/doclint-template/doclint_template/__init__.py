"""Rules of template: those of rules.toml, and those in Python."""

from collections.abc import Iterable
from pathlib import Path

from doclint.markers import hookimpl
from doclint.rules import Rule

__all__ = ["doclint_rules"]


@hookimpl
def doclint_rules() -> Iterable[Rule]:
    """Give the rules of the pack, then those of ``rules``."""
    from doclint.rules.packs import load_pack
    from doclint_template.rules import RULES

    pack = load_pack(Path(__file__).with_name("rules.toml"))
    return (*pack.rules, *RULES)
