"""``doclint metadata``: what a portal states of a document, derived from its draft or page."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, presentation, say
from doclint.cli.sources import named, opened

if TYPE_CHECKING:
    from doclint.cli.engines import Engines
    from doclint.publish.metadata import Given, Metadata
    from doclint.registry.model import Registry

_HELP = """生成发布公文用的元数据：门户题录、网页标签（国办发〔2017〕47号）、JSON-LD、GB/T 33480 核心元数据。

可以写文件、文件夹、通配符。文中没有的不编造，留空并说明；网站的名称、域名、标识码等写在 doclint.toml
的 [site] 中，或者用下面的选项。标有密级、不予公开、依申请公开的文件，不生成网页用的内容。"""

_T = TypeVar("_T")
_FORMATS = ("text", "meta", "jsonld", "xml", "json")
_FOR_PAGES = ("meta", "jsonld")
# Options that fill the fields of Site and Given of the same names.
_SITE = ("name", "domain", "id_code", "column_name", "column_type", "content_source")
_PLAIN = ("index_number", "topic", "keywords", "author", "image", "url")


@subcommand("metadata", help=_HELP)
@click.argument("arguments", nargs=-1, required=True, metavar="文件或文件夹…")
@click.option(
    "--format",
    "format_",
    default="text",
    metavar="格式",
    help="text（默认，给人看）、meta 网页标签、jsonld、xml（GB/T 33480）、json（每行一份文件）",
)
@click.option("--output", "-o", metavar="文件", help="写入文件（UTF-8），不在屏幕上显示")
@click.option(
    "--registry", metavar="登记库", help="有效性查这个登记库（文件或者 postgresql:// 地址）"
)
@click.option("--as-of", metavar="日期", help="有效性按哪一天算，如 2026-01-31；默认今天")
@click.option(
    "--published", default="", metavar="日期", help="发布日期，可带时分，如 '2026-03-12 10:30'"
)
@click.option("--index-number", default="", metavar="索引号", help="信息公开目录的索引号")
@click.option("--topic", default="", metavar="类别", help="主题分类")
@click.option("--keywords", default="", metavar="词", help="标签 Keywords；不写就没有")
@click.option("--author", default="", metavar="姓名", help="标签 Author")
@click.option("--image", default="", metavar="地址", help="标签 Image")
@click.option("--url", default="", metavar="地址", help="标签 Url：网页的完整地址")
@click.option("--site-name", "name", default="", metavar="名称", help="标签 SiteName")
@click.option("--site-domain", "domain", default="", metavar="域名", help="标签 SiteDomain")
@click.option("--site-id-code", "id_code", default="", metavar="标识码", help="标签 SiteIDCode")
@click.option("--column-name", default="", metavar="栏目", help="标签 ColumnName")
@click.option("--column-type", default="", metavar="类别", help="标签 ColumnType")
@click.option(
    "--content-source", default="", metavar="来源", help="标签 ContentSource；默认发文机关"
)
@click.option("--settings", metavar="文件", help="用这个设置文件，不找别的")
def command(
    arguments: tuple[str, ...],
    format_: str,
    output: str | None,
    registry: str | None,
    as_of: str | None,
    published: str,
    settings: str | None,
    **given: str,
) -> int:
    """Write the metadata; 1 where an input could not be read or be used, 2 without any."""
    from doclint.cli.engines import Engines
    from doclint.settings import one_of

    one_of("格式", format_, _FORMATS)
    engines = Engines({}, settings=settings)
    stated = _given(given, _published(published))
    day = _day(as_of)
    paths = named(arguments)
    with ExitStack() as stack:
        book = _opened(registry, stack) if registry else None
        reading = _Reading(paths, engines, stated, day, book, format_)
        documents = iter(reading)
        first = next(documents, None)
        if first is not None:
            text = _written(format_, chain([first], documents), len(paths) > 1, engines)
            deliver(text, output, data=format_ != "text", inputs=paths)
    if format_ == "meta" and reading.missing:
        say(_lacking(reading.missing, len(paths)))
    return int(reading.failed) if paths else 2


class _Reading:
    """The documents one after the other; what cannot be read or used is said on stderr."""

    def __init__(
        self,
        paths: list[str],
        engines: "Engines",
        given: "Given",
        as_of: date | None,
        registry: "Registry | None",
        format_: str,
    ) -> None:
        """Nothing read yet."""
        self.failed = False
        self.missing: dict[str, int] = {}
        self._paths = paths
        self._engines = engines
        self._given = given
        self._as_of = as_of
        self._registry = registry
        self._format = format_

    def __iter__(self) -> "Iterator[Metadata]":
        """The metadata of each path that can be read."""
        from doclint.package import InputError

        for path in self._paths:
            try:
                metadata = self._read(path)
            except InputError as error:
                self.failed = True
                say(f"{path}：{error}")
                continue
            if refused := _refusal(metadata, self._format):
                self.failed = True
                say(f"{path}：{refused}")
                continue
            if metadata.unfit and self._format == "json":
                say(f"{path}：{metadata.unfit}，只有核心元数据")
            self._note_missing(metadata)
            yield metadata

    def _note_missing(self, metadata: "Metadata") -> None:
        """Count the documents for which a required tag is not known."""
        for tag in metadata.tags:
            if tag.required and not tag.content:
                self.missing[tag.name] = self.missing.get(tag.name, 0) + 1

    def _read(self, path: str) -> "Metadata":
        from doclint.publish.metadata import metadata_of
        from doclint.publish.metadata.derivation import Question
        from doclint.publish.metadata.model import Site

        engine = self._engines.of(path)
        official = engine.official(opened(path))
        site = Site(**{**dict(engine.settings.site), **_said(self._given.site._asdict())})
        day = self._as_of or engine.settings.today or date.today()
        question = Question(self._given._replace(site=site), day, self._registry)
        return metadata_of(path, official, question, official.page)


def _refusal(metadata: "Metadata", format_: str) -> str:
    """Why a document is not written in a format, "" where it is."""
    if format_ in _FOR_PAGES and metadata.unfit:
        return metadata.unfit
    if format_ == "jsonld" and not metadata.is_document:
        return f"{metadata.notes[0]}；没有生成 JSON-LD"
    return ""


def _lacking(missing: dict[str, int], total: int) -> str:
    """Required tags that are left empty for an editor to fill in: named once for all."""
    names = (f"{name}（{n} 份）" if total > 1 else name for name, n in missing.items())
    return (
        f"必填的网页标签还空着：{'、'.join(names)}。网站和栏目请写在 doclint.toml 的 [site] 中，"
        "发布日期用 --published，也可以用各自的选项写明"
    )


def _written(
    format_: str, documents: "Iterable[Metadata]", several: bool, engines: "Engines"
) -> Iterator[str]:
    """The documents in a format."""
    if format_ == "text":
        return _text(documents, engines)
    if format_ == "meta":
        from doclint.publish.metadata.tags import html_of

        return html_of(documents, several)
    if format_ == "jsonld":
        from doclint.publish.metadata.linked import json_ld_of

        return json_ld_of(documents, several)
    if format_ == "xml":
        from doclint.publish.metadata.core import xml_of

        return xml_of(documents)
    from doclint.publish.metadata.lines import json_of

    return json_of(documents)


def _text(documents: "Iterable[Metadata]", engines: "Engines") -> Iterator[str]:
    from doclint.publish.metadata.listing import text_of
    from doclint.reports.sheet import Sheet

    sheet = Sheet.of(presentation([engines.of(".")], color="auto", to_file=False))
    for metadata in documents:
        yield "\n".join(text_of(metadata, sheet)) + "\n"


def _given(options: dict[str, str], published: str) -> "Given":
    from doclint.publish.metadata import Given, Site

    site = Site(**{name: options[name].strip() for name in _SITE})
    plain = {name: options[name].strip() for name in _PLAIN}
    return Given(site=site, published_on=published, **plain)


def _said(options: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in options.items() if value}


def _opened(place: str, stack: ExitStack) -> "Registry":
    from doclint.store import open_registry

    store = open_registry(place)
    stack.callback(store.close)
    return store


def _day(text: str | None) -> date | None:
    return None if text is None else _parsed("--as-of", text, date.fromisoformat)


def _published(text: str) -> str:
    """An ISO day, or a day and a time between which a space stands."""
    if not text.strip():
        return ""
    if len(text.strip()) <= len("2026-03-12"):
        return _parsed("--published", text.strip(), date.fromisoformat).isoformat()
    moment = _parsed("--published", text.strip(), datetime.fromisoformat)
    return f"{moment:%Y-%m-%d %H:%M}"


def _parsed(option: str, text: str, parse: Callable[[str], _T]) -> _T:
    try:
        return parse(text)
    except ValueError:
        raise click.UsageError(f"选项 {option} 应为日期，如 2026-01-31，不是 {text}") from None
