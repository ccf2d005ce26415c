"""A page -> the account in it: without navigation, share buttons, related links and footers."""
