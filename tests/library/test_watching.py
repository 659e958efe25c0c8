from concurrent.futures import ThreadPoolExecutor

from reader.library import GenerationWatch, generation, open_store
from reader.library.database.store import raise_generation
from reader.settings import Settings


def test_a_watch_sees_what_another_process_would_write(tmp_path):
    store = open_store(Settings(instance=str(tmp_path)))
    other = open_store(Settings(instance=str(tmp_path)))
    watch = GenerationWatch(store)
    before = watch()
    with other.write() as connection:
        raise_generation(connection)
    assert watch() == generation(store) > before


def test_a_watch_serves_every_thread(tmp_path):
    watch = GenerationWatch(open_store(Settings(instance=str(tmp_path))))
    before, held = watch(), watch._held
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(watch).result() == before
    assert watch._held is held


def test_a_watch_outlives_its_connection(tmp_path):
    store = open_store(Settings(instance=str(tmp_path)))
    watch = GenerationWatch(store)
    watch()
    watch._held.driver_connection.close()
    assert watch() == watch() == generation(store)
