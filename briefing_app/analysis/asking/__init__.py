"""Questions typed in the search field, and what they come to."""
