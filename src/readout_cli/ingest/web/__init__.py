"""Accounts from the web: what is fetched is checked, limited, cached, and kept in all its versions."""
