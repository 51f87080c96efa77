"""The quick guide: what one does here, and all keys by their place."""
