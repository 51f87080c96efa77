"""The services of the rooms below, without a window."""
