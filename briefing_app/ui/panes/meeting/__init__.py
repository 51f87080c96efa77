"""The view 投屏: agenda, what the room sees, the private search, notes and the log."""
