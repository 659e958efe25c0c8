"""What is really painted: colours, contrasts and differences in screenshots."""

import io

import numpy
from PIL import Image


def pixels(png):
    """Return a PNG's pixels as rows of red, green and blue, 0 to 255."""
    return numpy.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def screenshot(page, **options):
    return pixels(page.screenshot(caret="hide", **options))


def share_that_differs(one, other):
    """Return the share of pixels whose colour differs between two pictures."""
    if one.shape != other.shape:
        return 1.0
    return float((abs(one.astype(int) - other).sum(axis=2) > 24).mean())


def luminance(colour):
    """Return the relative luminance of a colour (WCAG 2.2, definitions)."""
    part = numpy.asarray(colour) / 255
    linear = numpy.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def ratio(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def background(picture):
    """Return the commonest colour of a picture."""
    colours, counts = numpy.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    return tuple(int(part) for part in colours[counts.argmax()])


def contrast(picture):
    """Return the contrast of a text: its commonest colour against the farthest.

    Only colours that fill some pixels count, so that a blended edge does not
    stand for the ink, nor the ink's own edge for the background.
    """
    flat = picture.reshape(-1, 3)
    colours, counts = numpy.unique(flat, axis=0, return_counts=True)
    common = colours[counts.argsort()[::-1][:12]]
    return max(ratio(common[0], colour) for colour in common)
