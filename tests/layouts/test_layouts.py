"""Published texts are recognised in every layout they occur in."""

import pytest

from doclint.testing import LAYOUTS

from .measure import OWN_TEXTS, Text, corpus, misses, modern_texts

_OWN = list(modern_texts(OWN_TEXTS))
_CORPUS = corpus()


def test_the_own_texts_are_modern_and_complete() -> None:
    """The invented records yield every element, so that no field is tried in vain."""
    assert len(_OWN) == 2
    for text in _OWN:
        assert all(text.facts.values())
        assert text.published.title.replace("\n", "") == text.facts["title"]


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("text", _OWN, ids=lambda text: text.published.number)
def test_own_text_is_recognised(text: Text, name: str) -> None:
    """Number, title, addressees, signature, date and mark are right, and no rule errs."""
    assert list(misses(text, name, LAYOUTS[name])) == []


@pytest.mark.skipif(_CORPUS is None, reason="the collection of real texts is not here")
@pytest.mark.parametrize("name", LAYOUTS)
def test_real_texts_are_recognised(name: str) -> None:
    """The same of each modern text of the State Council in the collection."""
    assert _CORPUS is not None
    texts = list(modern_texts(_CORPUS / "statecouncil.jsonl"))
    assert len(texts) >= 10
    assert [miss for text in texts for miss in misses(text, name, LAYOUTS[name])] == []
