"""Compliant documents of the invented 滨海市, one for each kind that rules tell apart."""

from doclint.testing.corpus import departments, government, normative

TEXTS = {
    "notice": government.NOTICE,
    "opinion": government.OPINION,
    "letter": departments.LETTER,
    "request": departments.REQUEST,
    "report": departments.REPORT,
    "reply": government.REPLY,
    "decision": government.DECISION,
    "rules": normative.RULES,
    "joint": departments.JOINT,
    "forwarded": departments.FORWARDED,
    "amendment": government.AMENDMENT,
    "order": government.ORDER,
}
