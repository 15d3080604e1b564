"""What a list or a sentence says of one document, before the decision's own values are added."""

from typing import NamedTuple

from doclint.publish.decision.name import Name
from doclint.registry.model import Ground


class Listed(NamedTuple):
    """A document named, and what is said of it.

    ``standing`` is one of ``standing``, "" where nothing near it says; ``said`` the status as printed.
    ``day`` is ISO, "" not given, "?" not to be known (``day_said`` as printed; beside "" it is
    what looks like the day of issue). ``ground`` is None
    where the list leaves it to the decision; ``listing`` numbers the lists of a decision (-1 for
    what sentences say). ``faults`` are found at the line.
    """

    name: Name
    standing: str
    origin: str
    listing: int = -1
    said: str = ""
    day: str = ""
    day_said: str = ""
    ground: Ground | None = None
    successor: str = ""
    reason: str = ""
    faults: tuple[str, ...] = ()
