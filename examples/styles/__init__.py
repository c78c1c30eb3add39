"""Minutes in more house styles, each of a municipality of its own that does not exist: content, house and press."""
