"""All reports by id, wherever they lie."""
