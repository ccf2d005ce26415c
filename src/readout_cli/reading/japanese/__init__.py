"""Reading Japanese accounts in full."""
