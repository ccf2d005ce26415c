"""Korean accounts, read in full."""
