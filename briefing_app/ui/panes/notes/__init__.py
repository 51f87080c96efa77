"""Notes and bookmarks: their keeper, their signs in the text, their card and their list."""
