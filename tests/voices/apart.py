"""One espeak-ng in a process of its own, used as if it stood here.

It is a C library: should it crash, the tests that use it fail, and not the
process that also holds the browser.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from voices.espeak.library import Library

_library = None


def _open():
    global _library
    _library = Library()


def _call(name, *arguments):
    found = getattr(_library, name)
    return found(*arguments) if callable(found) else found


class LibraryApart:
    def __init__(self):
        context = get_context("spawn")
        self._process = ProcessPoolExecutor(1, context, initializer=_open)
        self.rate = self._ask("rate")

    def _ask(self, name, *arguments):
        return self._process.submit(_call, name, *arguments).result()

    def use(self, variant, parameters):
        return self._ask("use", variant, parameters)

    def say(self, text):
        return self._ask("say", text)

    def phonemes(self, text):
        return self._ask("phonemes", text)

    def close(self):
        self._process.shutdown()
