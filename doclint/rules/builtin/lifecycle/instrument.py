"""What instrument a document is, to the rules on validity: an order, one that issues a text."""

from doclint.location import WHOLE_FILE, Location
from doclint.official.model import ADMINISTRATIVE, CARRIED, OfficialDocument
from doclint.official.pattern import Pattern
from doclint.rules.builtin.carrier import own_lines

TRIAL_WORDS = ("暂行", "试行")
_PROMULGATES = Pattern(
    r"《[^《》]+?(?:办法|规定|细则|规则)(?:\([^)]{1,12}\))?》[^。]{0,160}?(?:现予|予以)(?:公布|发布)"
)
_LIMITS = ("有效期", "执行至", "施行至", "实施至", "试行期", "废止日期", "自动失效", "执行期限")


def is_regulation(official: OfficialDocument) -> bool:
    """Whether the document is the order of a government or department that issues 规章."""
    facts = official.facts
    if facts.document_type not in ("令", "命令") or official.issuer_system != ADMINISTRATIVE:
        return False
    names = (facts.title or "", *facts.issuer_mark, *facts.issuers)
    if any(name.removesuffix("令").endswith("国务院") for name in names):
        return False
    return any("《" in ln.text and _PROMULGATES.search(ln.key) for ln in own_lines(official))


def lacks_carried_text(official: OfficialDocument) -> bool:
    """Whether the document issues a text that is not in the file."""
    title = official.facts.title or ""
    if any(ln.zone == CARRIED and len(ln.text) > 30 for ln in official.lines):
        return False
    if "印发" in title or "《" in title or "发布" in title:
        return True
    return any("印发" in ln.text and "给你们" in ln.text for ln in official.lines)


def is_limited(official: OfficialDocument) -> bool:
    """Whether a term or an end is stated; the doubtful counts, for what is missing is asked."""
    if official.facts.expires_on:
        return True
    return any(w in line.text for line in official.lines for w in _LIMITS)


def title_place(official: OfficialDocument) -> Location:
    """Where to point at what is missing."""
    title = official.first("title")
    return title.location if title else WHOLE_FILE
