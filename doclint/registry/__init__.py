"""Published documents: what is known of each, and what happened to it."""
