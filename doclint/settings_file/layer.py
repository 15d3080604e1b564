"""One settings file → what it sets, its paths seen from where doclint runs."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from doclint.settings import PerFile, SettingsError, capital
from doclint.settings_file.discovery import PROJECT
from doclint.suppression.model import Suppress, Waiver
from doclint.toml import Path, Toml

if TYPE_CHECKING:
    from doclint.settings_file import wire

_AT: Path = ("tool", "doclint")
_NAMES = ("stage", "profile", "require_submission")
_GLOB = "*?["


class Layer(NamedTuple):
    """What one file, or several that build on each other, say.

    ``options`` maps names of ``Settings`` to values; ``ignore`` and ``extend_select`` are
    there without what is yet to be added to those of a file that this one extends:
    ``more_ignored``, ``more_selected``. ``extends`` and ``baseline`` are paths, "" for none.
    ``places`` says where codes and the profile stand, for messages.
    """

    path: str
    name: str
    options: Mapping[str, object] = {}
    more_selected: tuple[str, ...] = ()
    more_ignored: tuple[str, ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    per_file: tuple[PerFile, ...] = ()
    suppress: tuple[Suppress, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    baseline: str = ""
    extends: str = ""
    places: tuple[tuple[str, str], ...] = ()


def read_layer(path: str, *, required: bool = True) -> Layer | None:
    """What a settings file says; None for a pyproject.toml that does not speak of doclint.

    Where the file is ``required`` such a pyproject.toml is an error. Raises
    ``SettingsError``, ``TomlError`` and ``DecodeError``.
    """
    from doclint.decoding import decode
    from doclint.settings_file import wire
    from doclint.toml import parse

    name = shown(path)
    try:
        with open(path, "rb") as file:
            source = parse(file.read(), name)
    except FileNotFoundError:
        raise SettingsError(f"没有设置文件 {name}") from None
    except OSError as error:
        raise SettingsError(f"设置文件 {name} 读不了：{error.strerror or error}") from None
    at = _AT if os.path.basename(path) == PROJECT else ()
    if not _holds(source, at):
        if required:
            raise SettingsError(f"{name} 中没有 [tool.doclint]")
        return None
    return _Reading(source, path, at).layer(decode(source, wire.SettingsFile, at))


def shown(path: str) -> str:
    """A path as messages and reports show it: from the folder where doclint runs."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive of Windows
        return path


def portable(path: str) -> str:
    """A path as it may be written on any system, with ``/``."""
    return path.strip().replace("\\", "/")


def _holds(source: Toml, at: Path) -> bool:
    value: object = source.table
    for key in at:
        if not isinstance(value, Mapping) or key not in value:
            return False
        value = value[key]
    return True


class _Reading:
    """A file that has the right form; what it says is checked further, and made a layer."""

    def __init__(self, source: Toml, path: str, at: Path) -> None:
        self._source = source
        self._path = path
        self._at = at
        self._folder = os.path.dirname(os.path.abspath(path))
        self._places: list[tuple[str, str]] = []

    def layer(self, file: "wire.SettingsFile") -> Layer:
        return Layer(
            self._path,
            self._source.name,
            self._options(file),
            self._codes(("extend-select",), file.extend_select),
            self._codes(("extend-ignore",), file.extend_ignore, ignored=True),
            self._severities(("severity",), file.severity),
            tuple(self._per_file(file.per_file)),
            tuple(self._suppress(file.suppress)),
            tuple(self._waivers(file.waiver)),
            self._baseline(file.baseline) if isinstance(file.baseline, str) else "",
            self._extends(file.extends) if isinstance(file.extends, str) else "",
            tuple(self._places),
        )

    def _options(self, file: "wire.SettingsFile") -> dict[str, object]:
        from msgspec import UnsetType

        given = {name: getattr(file, name) for name in _NAMES}
        options = {name: value for name, value in given.items() if _is_set(value)}
        if isinstance(file.profile, str):
            self._note(file.profile, ("profile",))
        if _is_set(file.select):
            options["select"] = self._codes(("select",), file.select)
        if _is_set(file.ignore):
            options["ignore"] = self._codes(("ignore",), file.ignore, ignored=True)
        if isinstance(file.fail_on, str):
            options["fail_on"], options["fail_confidence"] = file.fail_on, "medium"
        elif not isinstance(file.fail_on, UnsetType):
            options["fail_on"] = file.fail_on.severity
            options["fail_confidence"] = file.fail_on.confidence
        if isinstance(file.plugins, list):
            options["plugins"] = self._plugins("plugins", file.plugins)
        if isinstance(file.required_plugins, list):
            options["required_plugins"] = self._plugins("required-plugins", file.required_plugins)
        site = ((name, getattr(file.site, name).strip()) for name in file.site.__struct_fields__)
        if said := tuple((name, value) for name, value in site if value):
            options["site"] = said
        return options

    def _extends(self, written: str) -> str:
        path = self._beside(written)
        if not os.path.isfile(path):
            raise self._fault(("extends",), f"所写的文件 {written} 不存在")
        return path

    def _baseline(self, written: str) -> str:
        path = self._beside(written)
        self._note(path, ("baseline",))
        return path

    def _plugins(self, key: str, names: Iterable[str]) -> tuple[str, ...]:
        """Names as they are, paths as seen from where doclint runs; each one's place is noted."""
        found = []
        for number, name in enumerate(names):
            is_path = name.lower().endswith(".toml")
            found.append(shown(self._beside(name)) if is_path else name)
            self._note(found[-1], (key, number))
        return tuple(found)

    def _beside(self, path: str) -> str:
        """A path that is written as seen from the file's folder."""
        return os.path.normpath(os.path.join(self._folder, portable(path)))

    def _codes(self, at: Path, codes: object, *, ignored: bool = False) -> tuple[str, ...]:
        """Codes in capitals; each one's place is noted."""
        found = []
        for number, written in enumerate(codes if isinstance(codes, list) else ()):
            code = capital(written)
            self._note(code, (*at, number))
            if ignored:
                self._refuse_fault(code, (*at, number))
            found.append(code)
        return tuple(found)

    def _severities(self, at: Path, given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        seen: set[str] = set()
        for written in given:
            code = capital(written)
            self._note(code, (*at, written))
            if code in seen:
                raise self._fault((*at, written), "前面已经写了，只是大小写不同")
            seen.add(code)
            if code.startswith("DOC"):
                raise self._fault((*at, written), "的严重程度不能改：文件读不了就不能算通过")
        return tuple((capital(written), severity) for written, severity in given.items())

    def _per_file(self, tables: "Mapping[str, wire.PerFile]") -> Iterator[PerFile]:
        for pattern, table in tables.items():
            at: Path = ("per-file", pattern)
            options: dict[str, object] = {}
            if _is_set(table.stage):
                options["stage"] = table.stage
            if isinstance(table.profile, str):
                self._note(table.profile, (*at, "profile"))
                options["profile"] = table.profile
            if _is_set(table.select):
                options["select"] = self._codes((*at, "select"), table.select)
            if _is_set(table.ignore):
                options["ignore"] = self._codes((*at, "ignore"), table.ignore, ignored=True)
            if isinstance(table.severity, dict):
                options["severities"] = self._severities((*at, "severity"), table.severity)
            yield PerFile(portable(pattern), self._folder, tuple(options.items()))

    def _suppress(self, tables: "Iterable[wire.Suppress]") -> Iterator[Suppress]:
        for number, table in enumerate(tables):
            at: Path = ("suppress", number)
            code = self._one_code(table.code, (*at, "code"))
            self._need(table.reason, (*at, "reason"), "写明为什么忽略")
            file, document = portable(table.file), table.document.strip()
            if file and document:
                raise self._fault((*at, "document"), "与 file 只写一个")
            if not file and not document:
                raise self._fault(at, "要写明 file（哪个文件）或者 document（哪份公文）")
            if any(char in file for char in _GLOB):
                raise self._fault((*at, "file"), f"不能用通配符（{file}）：每个文件各写一项")
            if os.path.isabs(file) or file[1:2] == ":":
                raise self._fault((*at, "file"), "的路径应从设置文件所在的文件夹写起")
            yield Suppress(
                code, table.reason.strip(), file, document, table.text.strip(), self._place(at)
            )

    def _waivers(self, tables: "Iterable[wire.Waiver]") -> Iterator[Waiver]:
        for number, table in enumerate(tables):
            at: Path = ("waiver", number)
            code = self._one_code(table.code, (*at, "code"))
            self._need(table.document, (*at, "document"), "写明哪份公文（发文字号或者标题）")
            self._need(table.approver, (*at, "approver"), "写明谁批准的")
            self._need(table.reason, (*at, "reason"), "写明为什么准许")
            document, approver = table.document.strip(), table.approver.strip()
            yield Waiver(
                code, document, approver, table.reason.strip(), table.expires, self._place(at)
            )

    def _one_code(self, written: str, path: Path) -> str:
        """The code of one rule, not the letters of several."""
        code = capital(written)
        self._note(code, path)
        self._refuse_fault(code, path)
        if not code.partition(":")[0][-1:].isdigit():
            raise self._fault(path, f"应为一条规则的代码，如 DA001，不是 {written}")
        return code

    def _refuse_fault(self, code: str, path: Path) -> None:
        if code.startswith("DOC") and code not in ("DOC100", "DOC101"):
            raise self._fault(path, f"不能是 {code}：没有读取或检查的文件不能算通过")

    def _need(self, text: str, path: Path, what: str) -> None:
        if not text.strip():
            raise self._fault(path, f"不能是空的，要{what}")

    def _note(self, name: str, path: Path) -> None:
        self._places.append((name, self._place(path)))

    def _place(self, path: Path) -> str:
        return self._source.place((*self._at, *path))

    def _fault(self, path: Path, message: str) -> Exception:
        from doclint.decoding import fault

        return fault(self._source, (*self._at, *path), message)


def _is_set(value: object) -> bool:
    from msgspec import UNSET

    return value is not UNSET
