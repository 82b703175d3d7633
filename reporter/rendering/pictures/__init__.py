"""Pictures of the brief: their geometry, worked out here and drawn by the template as SVG.

Comes in: a `Briefing`. Goes out: a `Picture`, or None where there is nothing to show: shapes and real text with their
places, a title, a source line, and the message of the picture in words. Every figure on it is printed as its source has
it, or is computed and says so; bars start at zero. Must not know any output format but the SVG's coordinates.
"""

from reporter.rendering.pictures.force import force
from reporter.rendering.pictures.locator import locator
from reporter.rendering.pictures.money import money
from reporter.rendering.pictures.over_time import over_time
from reporter.rendering.pictures.shapes import Picture

__all__ = ["Picture", "force", "locator", "money", "over_time"]
