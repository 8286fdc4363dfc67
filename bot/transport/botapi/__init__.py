"""An in-process Bot API server: Bot API calls enter, Bot API answers leave, and nothing touches the network."""
