"""From clean text to the records of one document."""
