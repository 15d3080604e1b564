"""What stops the portal work, said in Chinese with the remedy."""


class PublishError(Exception):
    """The whole command cannot go on: nothing (more) is written."""


class PlaceError(PublishError):
    """One file is not touched: why, and what to do."""


class ConflictError(PlaceError):
    """One file is not what it was when it was looked at; it is left as it is."""


class DamagedError(PublishError):
    """The journal cannot give back what it keeps of a file."""


class InUseError(PublishError):
    """Another run holds the journal or the root."""
