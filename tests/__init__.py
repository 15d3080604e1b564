"""The tests mirror doclint/."""
