"""Parts → the bytes of a .docx, the same every time."""

from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold


def archive(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    """A zip of the parts in their order, text in UTF-8, with fixed times and attributes."""
    import io
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # or the bytes differ between Windows and others
            package.writestr(member, content.encode() if isinstance(content, str) else content)
    return buffer.getvalue()
