"""A large reader that annotates raw text for the small one to learn from; it is used in training only."""
