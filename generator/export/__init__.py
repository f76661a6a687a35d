"""The site as data: what other programs may rely on."""

from generator.export.found import ROBOTS, found
from generator.export.records import extract_line, failure_line
from generator.export.site import NAMES, data_files, export

__all__ = ["NAMES", "ROBOTS", "data_files", "export", "extract_line", "failure_line", "found"]
