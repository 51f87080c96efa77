"""The chart panel: detail card and chart cards of the place that is selected."""
