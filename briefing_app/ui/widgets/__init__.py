"""Small parts that the panes share; each has `apply_look(look)` and paints itself."""
