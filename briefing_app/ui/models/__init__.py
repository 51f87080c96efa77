"""Qt item models: thin adapters of the report; they compute nothing."""
