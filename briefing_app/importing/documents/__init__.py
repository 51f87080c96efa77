"""Files and the clipboard to lines of text, in a fenced child process."""
