"""The reading pane: the whole report as one page, with its figures marked."""
