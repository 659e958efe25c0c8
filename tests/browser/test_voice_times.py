"""What a browser plays begins when the marks say: found in the decoded samples."""

import base64

import numpy as np
import pytest

from reader.language.annotator import LanguageAnnotator
from voices import EspeakEngine, Token, Utterance

pytestmark = pytest.mark.browser

TEXT = (
    "加强行政处罚信息公开，推进重点领域供给；便于群众了解、监督。各级银行业监管机构，"
    "应当及时公开处罚决定：一是主体，二是依据，三是结果。穷尽办法，兄弟同心！"
    "参加会议的有2000人，其中女性占35%；收到意见71144条，全部答复。"
)
DECODE = """async coded => {
  const bytes = Uint8Array.from(atob(coded), one => one.charCodeAt(0))
  const context = new OfflineAudioContext(1, 1, 22050)
  const decoded = await context.decodeAudioData(bytes.buffer)
  const samples = new Int16Array(decoded.getChannelData(0).map(one => one * 32767))
  let text = ''
  for (const one of new Uint8Array(samples.buffer)) text += String.fromCharCode(one)
  return btoa(text)
}"""
RATE = 22_050
LASTS = """async coded => {
  const audio = new Audio(`data:audio/mpeg;base64,${coded}`)
  await new Promise(done => audio.addEventListener('loadedmetadata', done))
  return audio.duration
}"""


@pytest.fixture(scope="module", params=["espeak-female", "espeak-male"])
def speech(request):
    tokens = LanguageAnnotator().tokens(TEXT)
    said = tuple(Token(t.spoken, t.pinyin, t.start, t.end) for t in tokens)
    engine = EspeakEngine(workers=1)
    yield engine.speak(Utterance(TEXT, said), request.param)
    engine.close()


@pytest.fixture
def coded(speech):
    return base64.b64encode(speech.audio).decode()


def starts_after_pauses(marks):
    """Return the starts, in ms, of marks that a pause comes before."""
    yield marks[0].start_ms
    for one, two in zip(marks, marks[1:], strict=False):
        if two.start_ms - one.end_ms >= 100:
            yield two.start_ms


def onset(samples, near_ms):
    """Return when sound begins, in ms, not long before or after a time."""
    first = max(0, near_ms - 120) * RATE // 1000
    heard = np.flatnonzero(samples[first : first + RATE // 3] > samples.max() / 100)
    return round((first + heard[0]) * 1000 / RATE)


def test_sound_begins_when_its_mark_says(visit, speech, coded):
    decoded = visit("about:blank").evaluate(DECODE, coded)
    samples = np.abs(np.frombuffer(base64.b64decode(decoded), np.int16).astype(int))
    starts = list(starts_after_pauses(speech.marks))
    apart = [abs(onset(samples, start) - start) for start in starts]
    assert len(starts) >= 15
    assert np.percentile(apart, 95) <= 60, apart


def test_the_player_takes_it_for_as_long_as_it_is(visit, speech, coded):
    lasts = visit("about:blank").evaluate(LASTS, coded)
    assert abs(lasts * 1000 - speech.duration_ms) <= 50
