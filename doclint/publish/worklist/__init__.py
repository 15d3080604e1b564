"""The worklist: what will be marked where, for a person to read, correct, sign and hand back.

``model`` is the value, ``line`` an item as cells, ``settle`` what a correction makes of it;
``spreadsheet`` (with the look of an approval sheet), ``delimited`` and ``document`` (JSON) are the
three forms of the file, ``reading`` tells them apart.
"""

from doclint.publish.worklist.model import Worklist, WorklistError
from doclint.publish.worklist.reading import is_worklist

__all__ = ["Worklist", "WorklistError", "is_worklist"]
