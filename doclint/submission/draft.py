"""The draft of a submission: whether it carries companions, whether it can be told."""

from doclint.official.model import OfficialDocument
from doclint.package import InputError
from doclint.submission.model import DRAFT, PROPERTIES, Submission


def carries(official: OfficialDocument) -> bool:
    """Whether a file may hold companions or an attribute; most do not, so this is cheap."""
    document = official.document
    if any("wordprocessingml" in each.content_type for each in document.embedded):
        return True
    if any("解读" in line.text for line in official.lines[official.carried_from :]):
        return True
    properties = document.properties
    return any(f"custom:{name}" in properties for name in PROPERTIES)


def unclear(submission: Submission) -> InputError:
    """What to say where the draft cannot be told (DOC011)."""
    from doclint.package.refusal import refuse

    drafts = [member.source for member in submission.of(DRAFT)]
    return refuse("several-drafts", detail="、".join(drafts)) if drafts else refuse("no-draft")
