"""A foreign document becomes a draft of a report, which a person checks."""
