"""Telegram: updates enter, replies leave. `application.build` makes the bot, `run.run_polling` runs it."""
