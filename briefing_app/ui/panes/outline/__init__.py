"""The section tree and its narrow rail."""
