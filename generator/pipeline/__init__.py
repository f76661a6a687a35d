"""The only folder that knows all stages: from a site's folder to its pages."""

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.pipeline.annotate import AnnotateReport, annotate
from generator.pipeline.build import BuildReport, build, check, prepare
from generator.pipeline.extract import Input, extract_lines
from generator.pipeline.permalinks import PermalinksReport, permalinks
from generator.write import save

__all__ = [
    "AnnotateReport",
    "BuildOptions",
    "BuildReport",
    "Cache",
    "Input",
    "PermalinksReport",
    "annotate",
    "build",
    "check",
    "extract_lines",
    "permalinks",
    "prepare",
    "save",
]
