"""RR: effect, validity, repeal and amendment."""

from doclint.rules.builtin.lifecycle.amendment import malformed_amendment
from doclint.rules.builtin.lifecycle.annotation import unmarked_status, wrong_status
from doclint.rules.builtin.lifecycle.caps import excessive_validity_term, missing_validity_term
from doclint.rules.builtin.lifecycle.cited import superseded_norm_cited
from doclint.rules.builtin.lifecycle.effect import (
    early_effect_of_regulation,
    missing_effective_date,
    retroactive_effect,
)
from doclint.rules.builtin.lifecycle.repeal import repeal_verb, unidentified_repeal
from doclint.rules.builtin.lifecycle.repeal_list import malformed_repeal_list
from doclint.rules.builtin.lifecycle.successor import successor_without_repeal
from doclint.rules.builtin.lifecycle.term import inconsistent_validity_term, trial_without_term

LIFECYCLE = (
    unidentified_repeal,
    repeal_verb,
    successor_without_repeal,
    missing_effective_date,
    retroactive_effect,
    early_effect_of_regulation,
    missing_validity_term,
    excessive_validity_term,
    inconsistent_validity_term,
    trial_without_term,
    superseded_norm_cited,
    malformed_repeal_list,
    malformed_amendment,
    unmarked_status,
    wrong_status,
)
