"""What a .briefing file looks like: a zip whose first entry says what it is."""

from __future__ import annotations

from briefing_app.dataset.files import INDICATORS_FILE, REPORT_FILES, SIZE_LIMIT

MIMETYPE_FILE, MIMETYPE = "mimetype", b"application/vnd.briefing-viewer.report+zip"
MANIFEST_FILE = "manifest.json"
FORMAT = 1
CONTENT_FILES = (*REPORT_FILES, INDICATORS_FILE)
KNOWN_FILES = frozenset((MIMETYPE_FILE, MANIFEST_FILE, *CONTENT_FILES))

MOST_ENTRIES = 2_000
MOST_BYTES = 200 * 1024 * 1024
"""Of the file itself, and of what it holds when unpacked."""
MOST_EACH = SIZE_LIMIT
MOST_RATIO = 100
RATIO_FROM = 1024 * 1024
"""Below this size nothing is too well packed: a short file of one letter is no bomb."""
