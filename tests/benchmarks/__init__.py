"""How fast doclint is, as ratios to what cannot be avoided: ``python -m tests.benchmarks``."""
