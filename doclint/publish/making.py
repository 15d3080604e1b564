"""What is made of one file: its bytes with the mark in them, or why there is none.

Nothing is written here: the same function serves the dry run, the count and the run.
"""

from doclint.page import PageError, read_page
from doclint.page.model import Page
from doclint.page.vocabulary import VALIDITY
from doclint.publish.address import Address
from doclint.publish.comment import MarkError
from doclint.publish.described import decided, described
from doclint.publish.docx import mark_docx, refusal, unmarked
from doclint.publish.html import mark as mark_page
from doclint.publish.html import mark_link, not_marked, strip
from doclint.publish.keeper import Keeper
from doclint.publish.model import Annotated, Mark
from doclint.publish.refusal import ConflictError, PlaceError
from doclint.publish.root import ABSENT, digest
from doclint.publish.row import page_of, unpacked, with_page
from doclint.publish.side import side_content
from doclint.publish.work import (
    CONFLICT,
    DOCX,
    FAILED,
    LINKS,
    REFUSED,
    ROW,
    SIDE,
    WOULD,
    Made,
    Target,
    Work,
)
from doclint.publish.work import SAME as AS_IT_IS
from doclint.registry.agreement import OTHER, SAME, compare_numbers, compare_titles
from doclint.registry.doubt import doubt_of

_CHANGED = "文件在核对之后被改动过，而且已经认不出是同一份文件，没有动它；请重新生成标注清单"
_UNCHECKED = (
    "清单里没有这个位置的校验，文件自己的文号、标题又和清单对不上，没有动它；请重新生成标注清单"
)
_GONE = "文件已经不在了；请重新生成标注清单"


def make(work: Work, keeper: Keeper, address: Address) -> Made:
    """What becomes of a file; whatever goes wrong is said in the result, never raised."""
    try:
        return _made(work, keeper, address)
    except ConflictError as error:
        return Made(work, CONFLICT, note=str(error))
    except (PlaceError, PageError, MarkError) as error:
        return Made(work, REFUSED, note=str(error))
    except Exception as error:  # one page must not stop the others
        return Made(work, FAILED, note=f"内部错误（{type(error).__name__}：{error}），没有动它")


def _made(work: Work, keeper: Keeper, address: Address) -> Made:
    content = keeper.read(work.path)
    old = None if content is None else content.data
    if old is None and work.kind != SIDE:
        raise ConflictError(_GONE)
    cell = ("", "")
    if work.kind == SIDE:
        work = _side(work, keeper)
        assert work.mark is not None
        written = Annotated(side_content(work.about, work.mark, old), ("旁注文件",))
    elif work.kind == DOCX:
        assert old is not None
        written = _docx(old, work)
    elif work.kind == ROW:
        assert old is not None
        work, written = _row(old, work, address)
    else:
        assert old is not None
        work, written, cell = _page(old, work, address)
    before = ABSENT if content is None else content.sha256
    if not written.places:
        result = AS_IT_IS if work.kind == LINKS and not written.reason else REFUSED
        return Made(work, result, before, note=written.reason)
    if written.data == old:
        return Made(work, AS_IT_IS, before, None, written.places, cell=cell)
    keeper.check_writable(work.path, None if content is None else content.mode)
    note = work.note
    return Made(work, WOULD, before, written.data, written.places, note, cell)


def _page(old: bytes, work: Work, address: Address) -> tuple[Work, Annotated, tuple[str, str]]:
    """A page with the mark of its own document and those behind links; the work as described."""
    page = read_page(old)
    before = _cell(page)
    data = old
    places: tuple[str, ...] = ()
    if work.mark is not None:
        _check_same(old, page, work)
        bare = _unmarked(old, page)
        reason = not_marked(bare, work.mark, work.approved)
        if reason:
            return work, Annotated(old, (), reason), (before, before)
        work = work._replace(mark=described(work.mark, bare))
        assert work.mark is not None
        own = mark_page(old, page, work.mark, approved=work.approved)
        if not own.places:
            return work, own, (before, before)
        data, places = own.data, own.places
    linked = with_links(data, work.path, work.links, address)
    after = _cell(read_page(linked.data)) if work.mark is not None else before
    return work, Annotated(linked.data, (*places, *linked.places)), (before, after)


def _unmarked(data: bytes, page: Page) -> Page:
    """The page as it is without any mark of doclint."""
    bare = strip(data)
    return page if bare == data else read_page(bare)


def with_links(data: bytes, path: str, targets: tuple[Target, ...], address: Address) -> Annotated:
    """A page with a suffix behind each link to one of these files."""
    if not targets:
        return Annotated(data, ())
    marks = {target.path: target.mark for target in targets}
    places: list[str] = []
    links = sorted(read_page(data).links, key=lambda link: link.span.start, reverse=True)
    for link in links:
        meant = [p for p in address.targets(link.href, path) if p in marks and p != path]
        if meant:
            written = mark_link(data, link, decided(marks[meant[0]]))
            data = written.data
            places += written.places
    return Annotated(data, tuple(reversed(places)))


def _cell(page: Page) -> str:
    field = page.field(*VALIDITY)
    return field.value if field else ""


def _check_same(old: bytes, page: Page, work: Work) -> None:
    """Raises ConflictError where a page is neither as it was nor surely the document's own."""
    if _is_known(work) or work.sha256 in (digest(old), digest(strip(old))):
        return
    assert work.mark is not None
    agrees = _agrees(work.mark, page.number, page.document_title)
    if not agrees or doubt_of(page):
        raise ConflictError(_CHANGED if work.sha256 else _UNCHECKED)


def _is_known(work: Work) -> bool:
    """Whether a person vouches for a place that the worklist has no hash of."""
    return not work.sha256 and work.approved


def _agrees(mark: Mark, number: str, title: str) -> bool:
    """Whether a text is surely the document's: number the same, title not another."""
    numbers, titles = compare_numbers(mark.number, number), compare_titles(mark.title, title)
    if OTHER in (numbers, titles):
        return False
    return numbers == SAME if mark.number else titles == SAME


def _docx(old: bytes, work: Work) -> Annotated:
    assert work.mark is not None
    if not _is_known(work) and digest(old) != work.sha256:
        reason = refusal(old)
        if reason:
            return Annotated(old, (), reason)
        from doclint.official import recognise
        from doclint.reader import read

        facts = recognise(read(unmarked(old))).facts
        if not _agrees(work.mark, facts.document_number or "", facts.title or ""):
            raise ConflictError(_CHANGED if work.sha256 else _UNCHECKED)
    return mark_docx(old, work.mark)


def _side(work: Work, keeper: Keeper) -> Work:
    """The work of a side file, the document described as its page does.

    Raises ConflictError unless the file it is about is there and the one that was looked at.
    """
    about = keeper.read(work.about)
    if about is None or (work.sha256 and about.sha256 != work.sha256):
        raise ConflictError(_GONE if about is None else _CHANGED)
    content = keeper.read(work.page) if work.page else None
    if content is None or work.mark is None:
        return work
    own = read_page(strip(content.data))
    agrees = _agrees(work.mark, own.number, own.document_title)
    return work._replace(mark=described(work.mark, own)) if agrees else work


def _row(old: bytes, work: Work, address: Address) -> tuple[Work, Annotated]:
    """A row: the page in its column, and the column of the status where there is one."""
    assert work.mark is not None
    row = unpacked(old)
    if not _agrees(work.mark, row.number, row.title):
        raise ConflictError(_CHANGED)
    # The columns say whose page it is: the text alone often does not.
    sure = work._replace(sha256="", links=(), approved=True)
    done, own, _ = _page(page_of(old), sure, address)
    assert done.mark is not None
    work = work._replace(mark=done.mark)
    if not own.places:
        return work, own
    data, places = with_page(old, own.data, done.mark)
    return work, Annotated(data, (*own.places, *places))
