"""What documents have in common: the record types of every table, registers, and links across documents."""
