"""Marking published documents in batch: decision → worklist → pages, each step reversible."""
