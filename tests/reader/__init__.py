"""Cases of ``doclint.reader``; every package is written here as raw XML."""
