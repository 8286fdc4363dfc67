"""A folder of articles with gold → how well they are read, field by field, and how the bot answers from them."""
