"""One request to the online service: audio and boundaries in, within two deadlines."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import aiohttp
import edge_tts
from edge_tts.exceptions import EdgeTTSException, NoAudioReceived

from ..errors import EngineFailedError, EngineRefusedError, EngineTimeoutError
from .alignment import Boundary

TICKS_PER_MS = 10_000
_REFUSALS = (403, 429)


@dataclass(slots=True)
class Answer:
    """What came for one piece of text."""

    audio: bytearray = field(default_factory=bytearray)
    boundaries: list[Boundary] = field(default_factory=list)


async def ask(text: str, voice: str, first_s: float, total_s: float) -> Answer:
    """Have a text said: `first_s` to the first audio, `total_s` in all.

    Raises EngineTimeoutError, EngineRefusedError or EngineFailedError.
    """
    try:
        return await _receive(text, voice, first_s, total_s)
    except TimeoutError as error:
        raise EngineTimeoutError("the online voice gave no answer in time") from error
    except NoAudioReceived as error:
        raise EngineRefusedError("the online voice answered without audio") from error
    except aiohttp.ClientResponseError as error:
        if error.status in _REFUSALS:
            raise EngineRefusedError(f"the service said {error.status}") from error
        raise EngineFailedError(f"the service said {error.status}") from error
    # ValueError and LookupError: messages that are not what they should be.
    except (
        EdgeTTSException,
        aiohttp.ClientError,
        OSError,
        ValueError,
        LookupError,
    ) as error:
        raise EngineFailedError(f"the online voice failed: {error}") from error


async def _receive(text: str, voice: str, first_s: float, total_s: float) -> Answer:
    answer = Answer()
    request = edge_tts.Communicate(text, voice, boundary="WordBoundary")
    async with asyncio.timeout(total_s), asyncio.timeout(first_s) as first:
        async for message in request.stream():
            if message["type"] == "audio":
                first.reschedule(None)
                answer.audio += message["data"]
            else:
                start = int(message["offset"]) // TICKS_PER_MS
                end = start + int(message["duration"]) // TICKS_PER_MS
                answer.boundaries.append(Boundary(message["text"], start, end))
    return answer
