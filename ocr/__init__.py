"""From a file's bytes to clean text with positions. Knows nothing of what a protokoll is."""
