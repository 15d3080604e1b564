"""The defects of every rule, a module per family."""

from .disclosure import DISCLOSURE
from .elements import ELEMENTS
from .form import FORM
from .interpretation import INTERPRETATION
from .layout import LAYOUT
from .lifecycle import LIFECYCLE
from .metadata import METADATA
from .review import REVIEW
from .secrecy import SECRECY

DEFECTS = (
    *DISCLOSURE,
    *SECRECY,
    *INTERPRETATION,
    *LIFECYCLE,
    *ELEMENTS,
    *FORM,
    *REVIEW,
    *LAYOUT,
    *METADATA,
)
