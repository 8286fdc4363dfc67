"""Gold questions, scores and floors."""
