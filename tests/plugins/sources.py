"""Plugins as source text, and what is said of those that cannot be used."""

from contextlib import AbstractContextManager

import pytest

from doclint.plugins import PluginError

RULES = """
    from doclint.markers import hookimpl
    from doclint.rules import *

    @rule("{code}", "example", title="示例", severity=Severity.WARNING, stages=ALL_STAGES, basis=[])
    def example(official, context):
        yield Problem("示例")

    @hookimpl
    def doclint_rules():
        return [example]
"""
HOOK = """
    from doclint.markers import hookimpl

    @hookimpl
    def {signature}:
        {body}
"""


def hook(signature: str, body: str) -> str:
    return HOOK.format(signature=signature, body=body)


def refused(*parts: str) -> AbstractContextManager[object]:
    """PluginError with all parts in its message."""
    return pytest.raises(PluginError, match=".*".join(parts))
