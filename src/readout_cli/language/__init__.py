"""Words of a language: what both the lexicon's compiler and the readers of texts stand on."""
