"""A report in one file, name.briefing: made here, and taken in with every caution."""
