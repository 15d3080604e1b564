"""A decision or list → its entries, whatever file it is: .docx, page, workbook, csv, text.

The walk: ``sources`` tells the kind of file and makes it ``piece``s (lines and rows); ``walk``
goes over them with the headings above each; a sentence becomes a ``shape`` of tokens and then a
``saying``, a row of a list is read by its ``columns`` and ``row``; ``gather`` makes ``Entry``s of
what is said, with the values of the decision's ``own``.

A document is taken for repealed only where a verb, a heading or a cell says so of it; what stays
in force, is only proposed, or cannot be told is never a repeal.
"""

from doclint.publish.decision.reading import DecisionError, read_decision

__all__ = ["DecisionError", "read_decision"]
