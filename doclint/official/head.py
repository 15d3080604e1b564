"""Evidence for the 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人, and for a title's note."""

from doclint.official import grammar as g
from doclint.official.date import dates_in
from doclint.official.line import Item, key_of
from doclint.official.number import blank_number, numbers_in, order_number, whole_number
from doclint.official.pattern import Pattern
from doclint.official.secrecy import parse_secrecy
from doclint.official.surroundings import Scores, Surroundings
from doclint.official.vocabulary import is_organ

_URGENCY = Pattern(r"(?:紧急程度:)?(?:特急|加急|特提|平急|急件)(?:件)?")
_COPY = Pattern(r"(?:份号:|№|NO\.?|No\.?)?\d{6,7}(?:号|份)?")
_ADOPTION = Pattern(r".*(?:通过|公布|施行|修订|修正|批准|发布|实施|制定|印发).*")


def mark_signs(item: Item, context: Surroundings, scores: Scores) -> bool:
    """份号, 密级和保密期限, 紧急程度; True when the line can be nothing else."""
    key = item.key
    tokens = item.text.split()
    if parse_secrecy(key) or (len(tokens) > 1 and _all_marks(tokens)):
        scores[g.SECRECY] = (5.0, "密级和保密期限")
    elif _URGENCY.fullmatch(key):
        scores[g.URGENCY] = (5.0, "紧急程度")
    elif context.index < 8 and _COPY.fullmatch(key):
        scores[g.COPY_NUMBER] = (3.0, "份号")
    else:
        return False
    scores[g.BODY] = (-1.0, "")
    return True


def _all_marks(tokens: list[str]) -> bool:
    keys = [key_of(t) for t in tokens]
    return any(parse_secrecy(k) for k in keys) and all(
        parse_secrecy(k) or _URGENCY.fullmatch(k) or _COPY.fullmatch(k) for k in keys
    )


def number_signs(key: str, scores: Scores) -> bool:
    """发文字号, filled in or blank; True when the line can be nothing else."""
    if whole_number(key):
        scores[g.NUMBER] = (6.0, "符合发文字号格式")
        scores[g.BODY] = (-3.0, "")
        return True
    if blank_number(key):
        scores[g.NUMBER] = (5.0, "留空的发文字号")
        return True
    if order_number(key):
        scores[g.NUMBER] = (4.5, "令号或公告号")
    _number_and_signer(key, scores)
    return False


def _number_and_signer(key: str, scores: Scores) -> None:
    if "签发人" not in key:
        return
    before = key.partition("签发人")[0]
    if before and (whole_number(before) or blank_number(before)):
        scores[g.NUMBER] = (6.0, "发文字号与签发人同一行")
    elif not before:
        scores[g.SIGNERS] = (6.0, "签发人")


def letterhead_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """发文机关标志: a name with 文件, or a bare name above the number."""
    key, p = item.key, item.paragraph
    if key.endswith("文件") and len(key) > 4 and is_organ(key[:-2]):
        scores[g.ISSUER_MARK] = (6.0, "机关名称加“文件”")
        return
    if key == "文件":
        scores[g.ISSUER_MARK] = (3.0, "联合行文的“文件”二字")
        return
    if not is_organ(key):
        return
    score = 0.5 + (2.5 if p.story == "textbox" else 0.0)
    score += 1.0 if p.alignment in ("center", "distribute") else 0.0
    near = (context.next, context.later)
    if any(whole_number(k) or blank_number(k) for k in near):
        score += 2.0
    elif p.story != "textbox" and not is_organ(context.next):
        # A bare name with no number below is rather the first line of the title.
        score -= 1.5
    if heads_title(context):
        score -= 4.0
    scores[g.ISSUER_MARK] = (score, "标题之上的机关名称")


def heads_title(context: Surroundings) -> bool:
    """Whether the next line, or the one after another organ, is the rest of a title."""
    rest = ("关于", "公告", "通告", "公报", "印发")
    return context.next.startswith(rest) or (
        is_organ(context.next) and context.later.startswith(rest)
    )


def adoption_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """The note on adoption and promulgation in brackets below a title."""
    key = item.key
    noted = _ADOPTION.match(key) and ("年" in key or "会议" in key)
    if not noted:
        return
    score = 5.0 if dates_in(key) or context.unclosed else 2.0
    scores[g.ADOPTION] = (score, "标题下的通过、公布题注")
    number = numbers_in(key)
    if number and len(key) < 45:
        scores[g.DATELINE] = (6.0, "题注中的日期和文号")
