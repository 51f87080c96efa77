"""All figures as a table that sorts, filters and copies."""
