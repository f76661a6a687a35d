"""The only folder that knows all stages: from a site's folder to its pages."""

from generator.build.cache import Cache
from generator.build.extract import Input, extract_lines
from generator.build.pipeline import BuildOptions, BuildReport, build, check

__all__ = ["BuildOptions", "BuildReport", "Cache", "Input", "build", "check", "extract_lines"]
