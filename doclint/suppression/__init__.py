"""What is set aside: Word comments, [[suppress]], waivers, a baseline; and what is unused."""
