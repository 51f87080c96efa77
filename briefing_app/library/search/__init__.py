"""Finding words and indicators in reports, however they were typed. No index is kept."""
