"""A preview that follows the author: build, show, rebuild what was saved, reload the browser."""

from generator.decide import Reviewer
from generator.serve.address import Refused, host_fault, name_fault
from generator.serve.preview import Rebuilt
from generator.serve.server import serve

__all__ = ["Rebuilt", "Refused", "Reviewer", "host_fault", "name_fault", "serve"]
