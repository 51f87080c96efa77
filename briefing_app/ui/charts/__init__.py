"""Charts of the data panel. Only plots.py knows pyqtgraph; loader.py brings it in late."""
