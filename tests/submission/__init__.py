"""Tests of doclint.submission."""
