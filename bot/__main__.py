"""`python -m bot` is the command `dossier-bot`."""

from bot.cli import main

if __name__ == "__main__":
    main()
