"""Train the language pipeline from public data; nothing here is needed to read news."""
