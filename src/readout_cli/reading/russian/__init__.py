"""The reader of Russian accounts."""
