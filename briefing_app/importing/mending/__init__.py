"""Lines of a page to paragraphs, by grammar."""
