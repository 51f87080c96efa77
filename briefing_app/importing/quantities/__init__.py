"""Numbers with their units and bounds, found by a grammar of our own."""
