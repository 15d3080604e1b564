"""What a mark says of the marked document: as the page or file itself puts it.

A decision comes as a table, as a letter, as prose: each names a document in its own way, and
more or less of it. Bytes on a portal must not depend on that.
"""

from doclint.page.model import Page
from doclint.publish.model import Mark


def decided(mark: Mark) -> Mark:
    """A mark without what describes the document: all that a decision adds."""
    return mark._replace(number="", title="", issuer="", issued_on="")


def described(mark: Mark, page: Page) -> Mark:
    """A mark with number, title, issuer and day as the (unmarked) page of the document has them.

    A page that states neither number nor title (a person decided that it is the one) takes
    those two of the decision: a status of nothing would tell nobody anything.
    """
    from doclint.store.intake.pages import record_of_page

    record, _ = record_of_page(page)
    named = record if record.number or record.title else mark
    return mark._replace(
        number=named.number, title=named.title, issuer=page.issuer, issued_on=record.issued_on
    )
