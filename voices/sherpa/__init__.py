"""Neural voices of our own machine, by sherpa-onnx and a model folder."""

from .engine import SherpaEngine

__all__ = ["SherpaEngine"]
