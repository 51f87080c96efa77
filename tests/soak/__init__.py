"""Long runs that the suite only does in small."""
