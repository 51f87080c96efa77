"""What the whole room sees: one thing at a time, large, without controls."""
