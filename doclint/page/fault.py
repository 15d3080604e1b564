"""What cannot be read as a page."""


class PageError(ValueError):
    """The bytes are no page that can be read; the message says why and what to do, in Chinese."""
