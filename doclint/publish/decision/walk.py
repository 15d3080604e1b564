"""Pieces of a decision → what is said of each document, heading after heading."""

from collections.abc import Iterable

from doclint.official.clause import sentences
from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.publish.decision import columns as c
from doclint.publish.decision import shape
from doclint.publish.decision.count import totals_in
from doclint.publish.decision.heading import announced, heading_of, names_below
from doclint.publish.decision.listed import Listed
from doclint.publish.decision.name import Name, whole_name
from doclint.publish.decision.nameless import nameless_in
from doclint.publish.decision.piece import Piece
from doclint.publish.decision.quotation import Quotation
from doclint.publish.decision.row import listed_row
from doclint.publish.decision.saying import Said, Saying, saying_of
from doclint.publish.decision.standing import AMENDING, narrowed

_SAME = frozenset(("同上", "〃", "″", "同前", '"', "''"))
_MARK = Pattern(
    r"^\s*(?:[（(]?\d{1,4}[)）]?\s*[.．、]?\s*|[（(]?[一二三四五六七八九十百]{1,5}[)）]、?\s*|[一二三四五六七八九十百]{1,5}、\s*)(?![年月日])"
)
_CHANGED = Pattern(
    r"(?P<scope>第[一二三四五六七八九十百零〇\d]+条(?:第[一二三四五六七八九十百零〇\d]+[款项目]|第?\([一二三四五六七八九十]+\)项?)*)[^,。;第]{0,20}?(?:修改|改为|删去|删除|增加|调整)"
    r"|(?:删去|删除|增加|修改|将)(?P<behind>第[一二三四五六七八九十百零〇\d]+条(?:第[一二三四五六七八九十百零〇\d]+[款项目])*)"
)
# 附件2所列文件继续有效, 注：第2项不废止: something stays, and no name stands there.
_STAYS = Pattern(
    r"附件|所列|序号|[注项]:|第\(?[一二三四五六七八九十百零〇\d]+\)?(?:[项件号个条款章]|部分)"
)
_ALL_OTHERS = Pattern(r"其他|其它|其余|未列入|未纳入|除|以外|之外")
_SUMMARY = Pattern(r"^(?:合计|共计|小计|总计|注|备注|说明|填表|审核)")


class Walk:
    """The pieces of a decision as they go by; the results are collected in its lists.

    ``own`` says that the file is a decision itself, ``lists`` that its title says so: lists in its
    annexes then need no heading of their own; elsewhere 修改《…》 is work to be done. ``totals`` are pairs of a stated number of
    documents and whether a heading states it. ``notes`` say what was left aside, and why;
    ``reserved`` are places that say that something stays in force, and not which document;
    ``unread`` are places and names beside which a verb of repeal stands that is not of them.
    """

    def __init__(self, own: bool, lists: bool) -> None:
        """Nothing read yet."""
        self.own = own
        self.lists = lists
        self.listed: list[Listed] = []
        self.totals: list[tuple[int, bool, int]] = []
        self.notes: list[str] = []
        self.unread: list[tuple[str, Name]] = []
        self.reserved: list[str] = []
        self.cited: list[Name] = []
        self.listing = 0
        self._context = ""
        self._doubts: tuple[str, ...] = ()  # of the heading that says it
        self._open = False
        self._columns: c.Columns | None = None
        self._table = -1
        self._width: tuple[int, ...] = ()
        self._above: dict[str, str] = {}
        self._quotation = Quotation()
        self._amended = -1
        self._unnamed: list[list[int]] = []  # rows of lists with a column headed only 日期

    def read(self, pieces: Iterable[Piece]) -> None:
        """Take in all pieces."""
        for piece in pieces:
            if piece.table < 0:
                self._line(piece.text, piece)
            else:
                self._row(piece)
        self._days_of_issue()
        if self._quotation.open:
            self.notes.append(
                f"{self._quotation.origin}的引号没有配对，引号里的文字没有当作废止、修改的内容"
            )

    def _days_of_issue(self) -> None:
        """A column 日期 that holds days of issue in half of its rows holds them in all."""
        for rows in self._unnamed:
            dated = [i for i in rows if self.listed[i].day_said]
            if 2 * sum(not self.listed[i].day for i in dated) < len(dated):
                continue
            for i in dated:
                if self.listed[i].day != "?":
                    self.listed[i] = self.listed[i]._replace(day="")

    def _row(self, piece: Piece) -> None:
        if piece.table != self._table:
            self._begin_table(piece)
        header = c.columns_of(tuple(zip(piece.columns, piece.cells, strict=True)))
        if header is not None:
            self._columns, self._above = header, {}
            self._width = piece.columns
            self.listing += 1
            if header.has(c.DAY) and not header.has(c.EFFECTIVE):
                self._unnamed.append([])
        elif self._columns is None or self._is_text(piece):
            for cell in piece.cells:
                self._line(cell, piece)
        elif not self._is_list():
            return
        elif not _SUMMARY.match(key_of(piece.cells[0])):
            self._document(piece)
        else:
            self._count(piece.text, True)

    def _begin_table(self, piece: Piece) -> None:
        """A table without a header goes on with the one before it if it is as wide."""
        self._table = piece.table
        if self._width != piece.columns:
            self._columns = None

    def _is_text(self, piece: Piece) -> bool:
        """Whether a row with a single text is a heading and not a document."""
        if len(piece.cells) > 1 or self._columns is None:
            return False
        kinds = {column: kind for kind, column in self._columns.kinds}
        named = kinds.get(piece.columns[0]) in (c.TITLE, c.NUMBER)
        return not (named and heading_of(piece.text) is None and _is_name(piece.text))

    def _is_list(self) -> bool:
        """Whether a table says what becomes of what it names, or all around it does."""
        told = self._columns is not None and self._columns.has(c.STATUS, c.GROUND_TITLE)
        return self.lists or bool(self._context) or told

    def _document(self, piece: Piece) -> None:
        assert self._columns is not None
        read = self._columns.reader(piece.cell)
        if not any(read(kind) for kind in (c.TITLE, c.NUMBER)) and not read(c.STATUS):
            self.notes.append(f"{piece.origin}没有文件名称和文号，没有读：{_short(piece.text)}")
            return

        def cells(kind: str) -> str:
            text = read(kind)
            text = self._above.get(kind, "") if key_of(text) in _SAME else text
            self._above[kind] = text
            return text

        found = listed_row(cells, self._columns, self.own, self._context, piece.origin)
        doubts = piece.doubts if read(c.STATUS) else (*piece.doubts, *self._doubts)
        wrong = tuple(dict.fromkeys([*found.faults, *doubts]))
        if self._columns.has(c.DAY) and not self._columns.has(c.EFFECTIVE):
            self._unnamed[-1].append(len(self.listed))
        self.listed.append(found._replace(listing=self.listing, faults=wrong))
        if piece.hidden:
            called = _short(found.name.title or found.name.number)
            self.notes.append(f"{piece.origin}是隐藏的行，也读了：{called}")

    def _line(self, printed: str, piece: Piece) -> None:
        was_open = self._quotation.open
        text = self._quotation.without(printed, piece.origin)
        if was_open and not text.strip("□。；;"):
            return
        heading = heading_of(text)
        self._count(text, heading is not None)
        if heading is not None:
            if self.lists or names_below(text):
                self._head(heading, piece)
            return
        for _, sentence in sentences(text):
            self._sentence(sentence, piece)
        context = announced(text)
        if context is not None:
            self._context, self._open, self._amended = context, bool(context) or self.lists, -1
            self._doubts = piece.doubts if context else ()
            self.listing += 1

    def _head(self, standing: str, piece: Piece) -> None:
        """A heading says what holds for all below it, until the next."""
        self._context, self._amended, self._doubts = standing, -1, piece.doubts if standing else ()
        self._open = bool(standing) or (piece.annex and self.lists)
        self.listing += 1

    def _count(self, text: str, heading: bool) -> None:
        self.totals += [(count, heading, self.listing) for count in totals_in(text, heading)]

    def _sentence(self, sentence: str, piece: Piece) -> None:
        saying = saying_of(sentence)
        if saying.plain:
            if self._in_list(piece):
                self._list(saying, piece)
            return
        for said in saying.said:
            self._add(said, said.standing, piece, -1)
        if len(saying.said) > 1 or "：" in sentence or ":" in sentence:
            self._go_on(saying, piece)
        self.unread += [(piece.origin, name) for name in saying.unread]
        if saying.verbs & {shape.REPEAL, shape.EXPIRE}:
            self._nameless(sentence, piece)
        if shape.KEEP in saying.verbs and not saying.said and self._amended < 0:
            key = key_of(sentence)
            if _STAYS.search(key) and not _ALL_OTHERS.search(key):
                self.reserved.append(piece.origin)
        if not saying.said and not saying.verbs:
            self._bare(sentence, piece)
        if shape.AMEND in saying.verbs or "增加" in sentence:
            self._narrow(sentence, saying)

    def _nameless(self, sentence: str, piece: Piece) -> None:
        title = nameless_in(sentence)
        if title:
            self.notes.append(
                f"{piece.origin}像是废止“{title}”，没有书名号和文号，没有读成，请核对；"
                "要标注的，请在清单里另加一行"
            )

    def _in_list(self, piece: Piece) -> bool:
        return self._open or (piece.annex and self.lists)

    def _list(self, saying: Saying, piece: Piece) -> None:
        for said in saying.said:
            self._add(said, self._context, piece, self.listing)

    def _go_on(self, saying: Saying, piece: Piece) -> None:
        """……予以废止：一、《甲》。二、《乙》。 goes on after the full stop."""
        standings = {said.standing for said in saying.said if said.standing}
        if len(standings) == 1:
            self._context, self._open, self._doubts = standings.pop(), True, piece.doubts

    def _add(self, said: Said, standing: str, piece: Piece, listing: int) -> None:
        if not standing and listing < 0:
            title = said.name.title or said.name.number
            self.notes.append(f"{piece.origin}说的是以前已经废止或者修改的《{title}》，没有列入")
            return
        if standing == AMENDING and not self.lists:
            self.notes.append(
                f"{piece.origin}提到修改《{said.name.title}》，标题不是修改的决定，没有列入"
            )
            return
        standing = narrowed(standing, said.name.scope)
        self.listed.append(
            Listed(
                said.name, standing, piece.origin, listing, "", said.day, "", None, said.successor,
                "", tuple(dict.fromkeys([*piece.doubts, *(self._doubts if listing >= 0 else ())])),
            )
        )  # fmt: skip
        self._amended = len(self.listed) - 1 if standing == AMENDING else -1

    def _bare(self, sentence: str, piece: Piece) -> None:
        """A line of a list without book marks."""
        if not self._in_list(piece) or len(sentence) > 160:
            return
        mark = _MARK.match(sentence)
        bare = sentence[mark.end() :] if mark else sentence
        name = whole_name(bare)
        # In a text on other matters a line that looks like a title is a heading of its own.
        if name is not None and (self.lists or name.number):
            self._add(Said(name, ""), self._context, piece, self.listing)

    def _narrow(self, sentence: str, saying: Saying) -> None:
        """第十条修改为…… below the name of what is amended tells the clauses."""
        if self._amended < 0:
            return
        if saying.said and self.listed[self._amended].name.scope:
            return
        found = [m["scope"] or m["behind"] for m in _CHANGED.finditer(key_of(sentence))]
        listed = self.listed[self._amended]
        scopes = [*filter(None, listed.name.scope.split("、")), *found]
        name = listed.name._replace(scope="、".join(dict.fromkeys(scopes)))
        self.listed[self._amended] = listed._replace(name=name)


def _is_name(text: str) -> bool:
    bare = _MARK.sub("", text)
    return bare.startswith("《") or whole_name(bare) is not None


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:14] + "…" + text[-14:]
