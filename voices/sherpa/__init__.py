"""Neural voices of our own machine, by sherpa-onnx and a model folder."""

from .download import download, is_address
from .engine import SherpaEngine
from .install import Installed, install

__all__ = ["Installed", "SherpaEngine", "download", "install", "is_address"]
