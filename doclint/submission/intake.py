"""The files of a submission, from a folder, a zip, or named one by one; nothing is walked yet."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from unicodedata import normalize

from doclint.package import InputError, Limits, Source, load
from doclint.package.refusal import refuse
from doclint.submission.manifest import NAME, Manifest, parse_manifest
from doclint.submission.model import DRAFT

if TYPE_CHECKING:
    from doclint.package.archive import Archive

Input = str | os.PathLike[str] | bytes | BinaryIO

# What is read for its content; a picture, a video or a PDF has only its name.
DOCUMENTS = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps")
_LITTER = ("thumbs.db", "desktop.ini")
MOST = 200  # documents in one submission
_MANIFEST_SIZE = 1024 * 1024


class File(NamedTuple):
    """A file of a submission; ``take`` gives its bytes, None for what is no document.

    ``role`` is what is stated for it, "" if nothing; ``origin`` says in Chinese by whom.
    """

    source: str
    take: Callable[[], Source] | None
    role: str = ""
    origin: str = ""


class Intake(NamedTuple):
    """All files of a submission, sorted by name.

    ``shared`` says that all come out of one file (a zip) and share its limits, ``rest``
    what is left of them; ``sha256`` is that of the zip, else "".
    """

    files: tuple[File, ...]
    manifest: Manifest | None = None
    sha256: str = ""
    rest: Callable[[], Limits] | None = None


def take_in(
    source: Input,
    companions: Sequence[Input | tuple[str, Input]],
    name: str,
    limits: Limits,
    opens: Callable[[Source, Limits], object],
) -> Intake:
    """The files of a folder, a zip, or a draft with its companions.

    ``name`` is what the draft is called; ``opens`` raises InputError for a zip that is no
    document. Raises ``InputError`` and ``ManifestError``.
    """
    if isinstance(source, str | os.PathLike) and os.path.isdir(source):
        intake = from_folder(os.fspath(source), limits)
    else:
        loaded = load(source, limits)
        intake = _zipped(loaded, limits, opens) or Intake((_draft_file(name, loaded),))
    files = intake.files + named(companions, limits)
    _check_number(files)
    return intake._replace(files=files)


def _zipped(
    loaded: Source, limits: Limits, opens: Callable[[Source, Limits], object]
) -> Intake | None:
    try:
        opens(loaded, limits)
    except InputError as error:
        return from_zip(loaded, limits) if error.reason == "zip" else None
    return None


def from_folder(folder: str, limits: Limits) -> Intake:
    """The files in a folder and below; InputError where it cannot be listed."""
    try:
        names = sorted(_walked(folder, ""))
    except OSError as error:
        raise refuse("unreadable", detail=error.strerror or str(error)) from None
    manifest = None
    if NAME in names:
        path = os.path.join(folder, NAME)
        source = load(path, limits._replace(source=_MANIFEST_SIZE))
        manifest = parse_manifest(bytes(source.data), path)
    found = {normalize("NFC", name): _taker(os.path.join(folder, name), limits) for name in names}
    return Intake(_stated(found, manifest), manifest)


def from_zip(source: Source, limits: Limits) -> Intake | None:
    """The files in a zip, its limits held; None where it holds no document.

    InputError where it is damaged or over a limit.
    """
    from doclint.package.archive import Archive

    archive = Archive(source.data, limits)
    names = {_printed_name(entry.raw_name): entry.name for entry in archive.directory.entries}
    names = {name: member for name, member in names.items() if member and not _is_litter(name)}
    if not any(name.lower().endswith(".docx") for name in names):
        return None
    manifest, top = None, _top(names)
    if top + NAME in names:
        data = archive.read(names[top + NAME])[:_MANIFEST_SIZE]
        manifest = parse_manifest(data, f"{source.name or '压缩包'} 中的 {NAME}")
    found = {
        normalize("NFC", name.removeprefix(top)): _member(archive, member, limits)
        for name, member in sorted(names.items())
    }

    def rest() -> Limits:
        return limits._replace(total=limits.total - archive.inflated)

    return Intake(_stated(found, manifest), manifest, source.sha256, rest)


def named(companions: Sequence[Input | tuple[str, Input]], limits: Limits) -> tuple[File, ...]:
    """Files named one by one; pairs give a name with what has none."""
    files = []
    for number, companion in enumerate(companions, 1):
        name, given = companion if isinstance(companion, tuple) else ("", companion)
        name = name or _name(given) or f"材料{number}"
        is_path = isinstance(given, str | os.PathLike)
        files.append(File(name, _opener(given, limits) if _is_read(name, is_path) else None))
    return tuple(sorted(files, key=lambda file: file.source))


def _draft_file(name: str, source: Source) -> File:
    """A draft that is named as such."""
    return File(name, lambda: source, DRAFT, "指定为送审稿")


def _check_number(files: Iterable[File]) -> None:
    """InputError DOC007 where there are more documents than a submission has."""
    if sum(file.take is not None for file in files) > MOST:
        raise refuse("too-many-members", cap=MOST)


def _walked(folder: str, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if _is_litter(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walked(entry.path, f"{name}/")
            else:
                yield name


def _is_litter(name: str) -> bool:
    """Lock files, hidden files, and what systems leave in folders and zips."""
    parts = name.split("/")
    hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in parts)
    return hidden or parts[-1].lower() in _LITTER


def _stated(
    found: dict[str, Callable[[], Source] | None], manifest: Manifest | None
) -> tuple[File, ...]:
    """The files with the roles that submission.toml states; what it names must be there."""
    found = {name: take for name, take in found.items() if name != NAME}
    stated = {normalize("NFC", path): role for role, path in (manifest.files if manifest else ())}
    origin = f"{NAME} 指定"
    files = [
        File(name, take, stated.get(name, ""), origin if name in stated else "")
        for name, take in found.items()
    ]
    files += [
        File(path, _absent, role, origin) for path, role in stated.items() if path not in found
    ]
    _check_number(files)
    return tuple(sorted(files, key=lambda file: file.source))


def _absent() -> Source:
    raise refuse("missing")


def _is_read(name: str, is_path: bool = True) -> bool:
    """Whether a file is read for its content: what has no known name is looked at."""
    return name.lower().endswith(DOCUMENTS) or not (is_path and os.path.splitext(name)[1])


def _taker(path: str, limits: Limits) -> Callable[[], Source] | None:
    return (lambda: load(path, limits)) if path.lower().endswith(DOCUMENTS) else None


def _opener(given: Input, limits: Limits) -> Callable[[], Source]:
    return lambda: load(given, limits)


def _member(archive: "Archive", name: str, limits: Limits) -> Callable[[], Source] | None:
    if not name.lower().endswith(DOCUMENTS):
        return None
    return lambda: load(archive.read(name), limits)._replace(name=name.rpartition("/")[2])


def _name(given: Input) -> str:
    if isinstance(given, str | os.PathLike):
        return os.fspath(given)
    name = getattr(given, "name", "")
    return name if isinstance(name, str) else ""


def _printed_name(raw: bytes) -> str:
    """A member's name as a person sees it; Chinese systems write GBK without saying so."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437").replace("\\", "/")


def _top(names: Iterable[str]) -> str:
    """The one folder that all members stand in, with its slash, or ""."""
    tops = {name.partition("/")[0] if "/" in name else "" for name in names}
    top = tops.pop() if len(tops) == 1 else ""
    return f"{top}/" if top else ""
