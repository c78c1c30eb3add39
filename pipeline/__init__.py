"""The work itself: the command line, sources, workers, the store, progress. Knows no Swedish."""
