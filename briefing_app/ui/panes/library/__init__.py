"""资料库: the reports as cards, and any two of them side by side."""
