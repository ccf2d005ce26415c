"""The reader of English accounts."""
