"""From tables to the files that people open: CSV, Parquet, SQLite, the data package and the report."""
