"""The chat page: a browser on this machine talks to the bot over a websocket. Frames enter and leave, see `frames`."""
