"""Chinese accounts, in simplified or traditional characters."""
