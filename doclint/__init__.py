"""doclint：公文检查。

The public names are imported on first use, so that ``doclint --version`` and a
broken optional dependency cost nothing to those who do not need them.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Document
    from doclint.engine import Engine, check
    from doclint.finding import Basis, Confidence, Finding, Problem, Severity
    from doclint.official import OfficialDocument, recognise
    from doclint.package import InputError, Limits
    from doclint.reader import read
    from doclint.report import DocumentReport, Report
    from doclint.settings import Settings

__version__ = "0.1.0"

# name -> module that holds it; `__getattr__` resolves them on first use.
_PUBLIC = {
    "Basis": "doclint.finding",
    "Confidence": "doclint.finding",
    "Document": "doclint.document",
    "DocumentReport": "doclint.report",
    "Engine": "doclint.engine",
    "Finding": "doclint.finding",
    "InputError": "doclint.package",
    "Limits": "doclint.package",
    "OfficialDocument": "doclint.official",
    "Problem": "doclint.finding",
    "Report": "doclint.report",
    "Settings": "doclint.settings",
    "Severity": "doclint.finding",
    "check": "doclint.engine",
    "read": "doclint.reader",
    "recognise": "doclint.official",
}

__all__ = [
    "Basis",
    "Confidence",
    "Document",
    "DocumentReport",
    "Engine",
    "Finding",
    "InputError",
    "Limits",
    "OfficialDocument",
    "Problem",
    "Report",
    "Settings",
    "Severity",
    "__version__",
    "check",
    "read",
    "recognise",
]


def __getattr__(name: str) -> object:
    """Import a public name from its module on first use."""
    if name not in _PUBLIC:
        raise AttributeError(f"module 'doclint' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_PUBLIC[name]), name)
    globals()[name] = value
    return value
