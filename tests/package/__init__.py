"""Cases of ``doclint.package``; every input is built here, none is stored as a binary."""
