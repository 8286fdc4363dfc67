"""Pictures enter, PNG files leave. `draw` costs the import of matplotlib: import it where something is drawn."""

from typing import Final

VERSION: Final = "1"
"""Part of the key that a drawn picture is kept under: another number draws every picture anew."""
