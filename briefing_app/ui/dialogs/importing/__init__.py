"""The dialog in which a foreign document becomes a checked report."""
