"""Accounts in languages that are not read in full: a sentence a point, speakers where a name or title tells."""
