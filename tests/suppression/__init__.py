"""Tests of doclint.suppression."""
