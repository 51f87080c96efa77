"""Which quantity each number is, and how sure that is."""
