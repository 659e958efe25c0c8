"""A stand-in for the online service on loopback: a real websocket, real MP3.

`mode` says how it behaves; it speaks the service's protocol, so the client
library runs unchanged.
"""

import asyncio
import json
import re
import threading

from aiohttp import web

from voices.mp3 import Encoder

PATH = "/consumer/speech/synthesize/readaloud/edge/v1"
WORD_TICKS = 5_000_000


class EdgeService:
    def __init__(self):
        self.mode = "ok"
        self.requests = 0
        self.texts = []
        self.release = asyncio.Event()
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._run, daemon=True).start()
        assert self._started.wait(10)

    def address(self, original):
        return re.sub(r"^wss://[^/]+", f"ws://127.0.0.1:{self.port}", original)

    def close(self):
        self._loop.call_soon_threadsafe(self.release.set)
        asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _run(self):
        self._loop.run_until_complete(self._start())
        self._started.set()
        self._loop.run_forever()
        self._loop.close()

    async def _start(self):
        app = web.Application()
        app.router.add_get(PATH, self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]

    async def _answer(self, request):
        self.requests += 1
        status = {"403": 403, "429": 429, "500": 500}.get(self.mode)
        if self.mode == "403 once":
            status, self.mode = 403, "ok"
        if status:
            date = {"Date": "Mon, 23 Nov 2026 21:00:00 GMT"}
            return web.Response(status=status, headers=date)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            if "Path:ssml" in message.data:
                await self._speak(socket, message.data)
        return socket

    async def _speak(self, socket, message):
        text = re.sub(r"<[^>]+>", "", message.split("\r\n\r\n", 1)[1])
        self.texts.append(text)
        await socket.send_str("Path:turn.start\r\n\r\n{}")
        if self.mode == "stall":
            await self.release.wait()
        if self.mode == "drop":
            await socket.close()
            return
        words = re.findall(r"\w{1,2}", text)
        if self.mode != "no marks":
            await self._send_boundaries(socket, words)
        if self.mode != "no audio":
            await self._send_audio(socket, len(words))
        await socket.send_str("Path:turn.end\r\n\r\n{}")

    async def _send_boundaries(self, socket, words):
        if self.mode == "other words":
            words = ["天气"] * len(words)
        if self.mode == "garbage":
            await socket.send_str("Path:audio.metadata\r\n\r\n{]")
        for number, word in enumerate(words):
            data = {
                "Offset": 1_000_000 + number * WORD_TICKS,
                "Duration": WORD_TICKS - 1_000_000,
                "text": {"Text": word, "Length": len(word)},
            }
            one = {"Metadata": [{"Type": "WordBoundary", "Data": data}]}
            await socket.send_str("Path:audio.metadata\r\n\r\n" + json.dumps(one))

    async def _send_audio(self, socket, words):
        encoder = Encoder(22_050)
        audio = encoder.add(b"\0\1" * 11_025 * max(words, 1)) + encoder.finish()
        if self.mode == "wrong bytes":
            audio = b"<html>busy</html>" * 50
        head = b"X-RequestId:1\r\nContent-Type:audio/mpeg\r\nPath:audio\r\n"
        size = 300 if self.mode == "trickle" else 3_000
        for start in range(0, len(audio), size):
            piece = audio[start : start + size]
            await socket.send_bytes(len(head).to_bytes(2, "big") + head + piece)
            if self.mode == "trickle":
                await asyncio.sleep(0.05)
