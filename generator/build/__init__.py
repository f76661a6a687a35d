"""The only folder that knows all stages: from a site's folder to its pages."""

from generator.build.annotate import AnnotateReport, annotate
from generator.build.cache import Cache
from generator.build.extract import Input, extract_lines
from generator.build.pipeline import BuildOptions, BuildReport, build, check, prepare
from generator.write import save

__all__ = [
    "AnnotateReport",
    "BuildOptions",
    "BuildReport",
    "Cache",
    "Input",
    "annotate",
    "build",
    "check",
    "extract_lines",
    "prepare",
    "save",
]
