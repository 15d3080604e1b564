"""Test kit for doclint and its rules: drafts as values, built into real .docx files.

from doclint.testing import Draft, Layout
data = Draft().with_(mark="").build(Layout(head="textbox"))
"""

from doclint.testing.builder import build, from_lines
from doclint.testing.draft import Annex, Draft
from doclint.testing.layout import STANDARD, Layout
from doclint.testing.layouts import LAYOUTS, Published

__all__ = ["Annex", "Draft", "LAYOUTS", "Layout", "Published", "STANDARD", "build", "from_lines"]
