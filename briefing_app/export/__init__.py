"""Papers and tables made from a report, for other programs and for the printer."""
