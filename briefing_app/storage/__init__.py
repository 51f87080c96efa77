"""Files that are replaced whole or not at all, and what is said when the disk refuses."""
