"""The search popup: a question above, the answer and every sentence that bears it out below."""
