import pytest

from reader.reports import Worker


@pytest.fixture
def source(tmp_path):
    def write(content, name="a.html"):
        path = tmp_path / name
        data = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(data)
        return path

    return write


@pytest.fixture(scope="module")
def worker():
    with Worker() as worker:
        yield worker
