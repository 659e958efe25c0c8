"""A bare Flask view that returns the bytes and headers of another server's page."""

from __future__ import annotations

import http.client
import os

from flask import Flask, Response

DROPPED = ("date", "server", "connection", "transfer-encoding")


def create_app() -> Flask:
    port, path = os.environ["PAGE"].split("/", 1)
    connection = http.client.HTTPConnection("127.0.0.1", int(port))
    connection.request("GET", f"/{path}", headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    body = answer.read()
    headers = [pair for pair in answer.getheaders() if pair[0].lower() not in DROPPED]
    connection.close()
    app = Flask(__name__)

    @app.get("/")
    def page() -> Response:
        return Response(body, headers=headers)

    return app
