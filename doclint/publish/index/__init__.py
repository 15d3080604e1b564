"""What a portal's folder holds: for every page and file the document that it is of.

``walk`` lists the files, ``reading`` makes of one its record and of a page also its links to
other files, ``sieve`` keeps what a worklist can be about, ``gathering`` does this with several
processes. Every page is read whole: a cheaper look at the bytes could overlook a number that
is broken up by tags or entities.
"""

from doclint.publish.index.candidate import Candidate, Index, Unread
from doclint.publish.index.gathering import index_root
from doclint.publish.index.sieve import Sieve

__all__ = ["Candidate", "Index", "Sieve", "Unread", "index_root"]
