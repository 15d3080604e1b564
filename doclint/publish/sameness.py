"""Whether two lines of lists name one document."""

from doclint.publish.model import Entry
from doclint.registry.title import normal_title


def same_document(one: Entry, other: Entry) -> bool:
    """Whether two lines name one document: by number and title, or by the one that both have."""
    titles = normal_title(one.title), normal_title(other.title)
    if one.number and other.number:
        if one.number != other.number:
            return False
        return not all(titles) or titles[0] == titles[1]
    return bool(titles[0]) and titles[0] == titles[1] and _days_agree(one, other)


def _days_agree(one: Entry, other: Entry) -> bool:
    days = {day for day in (one.issued_on, other.issued_on) if day}
    return len(days) <= 1


class Entries:
    """Entries in their order, found by number and title."""

    def __init__(self) -> None:
        """None yet."""
        self.entries: list[Entry] = []
        self._places: dict[str, list[int]] = {}

    def add(self, entry: Entry) -> None:
        """Put an entry at the end."""
        self.entries.append(entry)
        self._index(len(self.entries) - 1)

    def put(self, index: int, entry: Entry) -> None:
        """Put an entry in the place of another of the same document."""
        self.entries[index] = entry
        self._index(index)

    def like(self, entry: Entry) -> list[tuple[int, Entry]]:
        """The entries of the same document, with their places."""
        places = {at for key in _keys(entry) for at in self._places.get(key, ())}
        named = ((at, self.entries[at]) for at in sorted(places))
        return [(at, other) for at, other in named if same_document(entry, other)]

    def _index(self, at: int) -> None:
        for key in _keys(self.entries[at]):
            places = self._places.setdefault(key, [])
            if at not in places:
                places.append(at)


def _keys(entry: Entry) -> list[str]:
    title = normal_title(entry.title)
    return [key for key in (entry.number and f"#{entry.number}", title) if key]
