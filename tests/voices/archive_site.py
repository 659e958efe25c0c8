"""A site on loopback that offers one archive, and may break off halfway."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ArchiveSite:
    """`content` is offered; after `first` bytes the next answer breaks off."""

    def __init__(self, content=b""):
        self.content, self.first, self.asked = content, None, []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self):
        site = self

        class Archives(BaseHTTPRequestHandler):
            def do_GET(self):
                wanted = self.headers.get("Range")
                site.asked.append(wanted)
                start = int(wanted[6:-1]) if wanted else 0
                self.send_response(206 if wanted else 200)
                self.send_header("Content-Length", str(len(site.content) - start))
                self.end_headers()
                stop, site.first = site.first, None
                self.wfile.write(site.content[start:stop])

            def log_message(self, *given):
                """Keep quiet."""

        return Archives
