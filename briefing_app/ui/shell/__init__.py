"""The frame around the panes: top bar, status line, desk, shortcuts and start-up."""
