"""Test kit for doclint and its rules: drafts as values, built into real .docx files.

    from doclint.testing import Draft, Layout
    data = Draft(mark="").build(Layout(head="textbox"))

* ``Draft``: the elements of a 公文; by default a compliant 通知 of an invented city.
  ``Annex`` is what follows it, ``Layout`` how it is put on paper, ``LAYOUTS`` the layouts
  that occur in real files by name; ``build`` makes the bytes of a .docx. ``from_lines``
  makes one of plain paragraphs.
* ``compliant()``: documents in which no rule should find a fault.
* ``cases/CODE.toml``: cases of a rule as data, collected by the pytest plugin
  (`doclint.testing.pytest_plugin`); `doclint.testing.cases` says how they are written.
* ``chosen_profile(issuer)``: the profile that a notice signed by an organ gets.
* ``check_plugin("name")``: whatever must hold of a plugin; raises ``PluginCheckError``.

The names are imported on first use: pytest loads this package in every run.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.testing.builder import build, from_lines
    from doclint.testing.corpus import Compliant, compliant
    from doclint.testing.draft import Annex, Comment, Draft
    from doclint.testing.layout import STANDARD, Layout
    from doclint.testing.layouts import LAYOUTS, Published
    from doclint.testing.plugin_check import PluginCheckError, check_plugin
    from doclint.testing.profiles import chosen_profile

# name -> module that holds it
_PUBLIC = {
    "Annex": "draft",
    "Comment": "draft",
    "Compliant": "corpus",
    "Draft": "draft",
    "LAYOUTS": "layouts",
    "Layout": "layout",
    "PluginCheckError": "plugin_check",
    "Published": "layouts",
    "STANDARD": "layout",
    "build": "builder",
    "check_plugin": "plugin_check",
    "chosen_profile": "profiles",
    "compliant": "corpus",
    "from_lines": "builder",
}

__all__ = [
    "Annex",
    "Comment",
    "Compliant",
    "Draft",
    "LAYOUTS",
    "Layout",
    "PluginCheckError",
    "Published",
    "STANDARD",
    "build",
    "check_plugin",
    "chosen_profile",
    "compliant",
    "from_lines",
]


def __getattr__(name: str) -> object:
    """Import a public name from its module on first use."""
    if name not in _PUBLIC:
        raise AttributeError(f"module 'doclint.testing' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"doclint.testing.{_PUBLIC[name]}"), name)
    globals()[name] = value
    return value
