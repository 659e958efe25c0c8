"""Loudness and pitch of a recording, for the tests alone."""

import math

import numpy as np

RATE = 22_050


def filtered(b, a, samples):
    """Filter by a biquad, block-free: the impulse response is short enough."""
    impulse = np.zeros(4096)
    impulse[0] = 1
    response = np.zeros(4096)
    for n in range(4096):
        response[n] = sum(b[k] * impulse[n - k] for k in range(3) if n >= k)
        response[n] -= sum(a[k] * response[n - k] for k in (1, 2) if n >= k)
    size = len(samples) + 4096
    return np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(response, size))[
        : len(samples)
    ]


def loudness(pcm):
    """Return the gated loudness of ITU-R BS.1770 in LUFS."""
    k = math.tan(math.pi * 1681.974 / RATE)
    high = 10 ** (3.99984 / 20)
    mid, q = high**0.49967, 0.70718
    scale = 1 + k / q + k * k
    b = [high + mid * k / q + k * k, 2 * (k * k - high), high - mid * k / q + k * k]
    a = [1, 2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale]
    shaped = filtered([value / scale for value in b], a, pcm / 32768)
    size, hop = int(0.4 * RATE), int(0.1 * RATE)
    starts = range(0, len(shaped) - size, hop)
    power = np.array([np.mean(shaped[at : at + size] ** 2) for at in starts])
    loud = power[power > 10 ** ((-70 + 0.691) / 10)]
    kept = loud[loud > loud.mean() / 10]
    return -0.691 + 10 * math.log10(kept.mean())


def pitches(pcm, low, high):
    """Return the pitch in semitones every 5 ms, NaN where there is none."""
    width, hop = int(0.030 * RATE), int(0.005 * RATE)
    window = np.hanning(width)
    weight = np.fft.irfft(np.abs(np.fft.rfft(window, 4096)) ** 2)[:width]
    found = []
    for at in range(0, len(pcm) - width, hop):
        part = pcm[at : at + width] - np.mean(pcm[at : at + width])
        power = np.fft.irfft(np.abs(np.fft.rfft(part * window, 4096)) ** 2)[:width]
        if power[0] <= 0 or np.sqrt(np.mean(part**2.0)) < 200:
            found.append(np.nan)
            continue
        likeness = power / power[0] / (weight / weight[0])
        found.append(_pitch(likeness, RATE // high, min(RATE // low, width * 4 // 5)))
    return np.array(found)


def _pitch(likeness, first, last):
    part = likeness[first:last]
    peaks = [
        n
        for n in range(1, len(part) - 1)
        if part[n - 1] < part[n] >= part[n + 1] and part[n] > 0.85 * part.max()
    ]
    if not peaks or part[peaks[0]] < 0.4:
        return np.nan
    return 12 * math.log2(RATE / (first + peaks[0]) / 100)


def slopes(pcm, low, high):
    """Return how fast the pitch moves in both halves, in semitones a second."""
    pitch = pitches(pcm, low, high)
    pitch[np.abs(pitch - np.nanmedian(pitch)) > 9] = np.nan
    times = np.flatnonzero(~np.isnan(pitch)) * 0.005
    values = pitch[~np.isnan(pitch)]
    half = len(values) // 2
    first = _slope(times[: half + 1], values[: half + 1])
    return first, _slope(times[half:], values[half:])


def _slope(times, values):
    """Fit a line by least squares and return how steep it is."""
    apart = times - times.mean()
    return np.sum(apart * values) / np.sum(apart * apart)
