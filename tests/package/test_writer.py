"""Packages in which some parts are made anew: the others stay as they lie in the file."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.package import InputError, open_package
from doclint.package.writer import rewritten

from .zips import MAIN, document, make, members, pack_zip, parts

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/\\\0.:"), min_size=1, max_size=12)


def described(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@settings(max_examples=60, deadline=None)
@given(
    others=st.dictionaries(NAMES.map("x/{}".format), st.binary(max_size=300), max_size=5),
    new=st.binary(max_size=300),
    added=st.dictionaries(NAMES.map("y/{}".format), st.binary(max_size=300), max_size=3),
    # What stands in front of a self-extracting zip; other formats' first bytes are refused.
    prefix=st.just(b"") | st.binary(max_size=20).map(b"#!/bin/sh\n".__add__),
    comment=st.binary(max_size=20).filter(lambda c: b"PK" not in c),
)
def test_parts_are_as_given_and_the_rest_as_it_was(
    others: dict[str, bytes], new: bytes, added: dict[str, bytes], prefix: bytes, comment: bytes
) -> None:
    if len({name.lower() for name in others}) < len(others) or b"PK" in prefix:
        return
    content = {name: c.encode() if isinstance(c, str) else c for name, c in parts().items()}
    named = [m._replace(flags=0x800) for m in members({**content, **others})]
    data = prefix + pack_zip(named, comment=comment)
    package = open_package(data)
    written = rewritten(package, {MAIN: document().encode() + new, **added})
    wanted = {**content, **others, **added, MAIN: document().encode() + new}
    assert described(written) == wanted
    assert written.endswith(comment)
    again = open_package(written)
    raw = {e.name: bytes(data[e.offset : e.end]) for e in package.directory.entries}
    for entry in again.directory.entries:
        if entry.name in raw and entry.name != MAIN:
            assert bytes(written[entry.offset : entry.end]) == raw[entry.name]


def test_nothing_given_gives_the_same_bytes() -> None:
    data = make(parts())
    assert rewritten(open_package(data), {}) == data


def test_sizes_behind_the_members_are_copied_with_them() -> None:
    file = io.BytesIO()

    class Unseekable(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            return file.write(data)  # type: ignore[arg-type]

    with zipfile.ZipFile(Unseekable(), "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, content in parts().items():
            archive.writestr(name, content)
    data = file.getvalue()
    assert b"PK\7\x08" in data
    new = document("<w:p/><w:p/>").encode()
    assert described(rewritten(open_package(data), {MAIN: new}))[MAIN] == new


def test_zip64_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts().items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content.encode() if isinstance(content, str) else content)
    data = bytearray(file.getvalue())
    package = open_package(bytes(data))
    if not package.directory.zip64:
        # The sizes of records are small here: claim that they are in the extra field.
        at = package.directory.entries[0].record
        data[at + 42 : at + 46] = b"\xff" * 4
        with pytest.raises(InputError):
            rewritten(open_package(bytes(data)), {})
