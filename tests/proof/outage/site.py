"""The site, its online voice led to the service that the environment names."""

from __future__ import annotations

import os

import edge_tts.communicate
from flask import Flask

import reader


def create_app() -> Flask:
    edge_tts.communicate.WSS_URL = os.environ["EDGE_SERVICE"]
    return reader.create_app()
