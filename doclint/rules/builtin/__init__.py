"""The rules doclint brings along, a folder per family, a small file per rule."""

from doclint.rules import Rule
from doclint.rules.builtin.disclosure import DISCLOSURE
from doclint.rules.builtin.elements import ELEMENTS
from doclint.rules.builtin.interpretation import INTERPRETATION
from doclint.rules.builtin.layout import LAYOUT
from doclint.rules.builtin.lifecycle import LIFECYCLE
from doclint.rules.builtin.metadata import METADATA
from doclint.rules.builtin.package import PACKAGE
from doclint.rules.builtin.secrecy import SECRECY


def builtin_rules() -> tuple[Rule, ...]:
    """All built-in rules in the order of their codes."""
    first = DISCLOSURE + ELEMENTS + INTERPRETATION + LAYOUT + METADATA
    return first + PACKAGE + LIFECYCLE + SECRECY
