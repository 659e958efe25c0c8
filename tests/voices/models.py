"""Tiny models in the three families: each syllable is a tenth of a second of tone."""

import tarfile

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

RATE = 22_050
PER_TOKEN = 2205
LEXICON = "加 j ia1\n强 q iang2\n公 g ong1\n开 k ai1\n好 h ao3\n"
TOKENS = "sil eos sp ， 。 j ia1 q iang2 g ong1 k ai1 h ao3".split()


def tone():
    wave = 0.3 * np.sin(np.arange(PER_TOKEN) / RATE * 2 * np.pi * 220)
    return numpy_helper.from_array(wave.astype(np.float32)[None, None, :], "wave")


def constant(name, values, kind):
    return numpy_helper.from_array(np.array(values, kind), name)


def save(path, nodes, inputs, output, shape, constants, metadata):
    graph = helper.make_graph(
        nodes,
        "tiny",
        inputs,
        [helper.make_tensor_value_info(output, T.FLOAT, shape)],
        constants,
    )
    opset = [helper.make_opsetid("", 13)]
    model = helper.make_model(graph, opset_imports=opset, ir_version=8)
    for key, value in metadata.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)
    onnx.save(model, path)


def network(path, names, floats, output, shape, metadata):
    """Save a network that turns n tokens into n tones, whatever they are."""
    nodes = [
        helper.make_node("Cast", [names[0]], ["cast"], to=T.FLOAT),
        helper.make_node("Mul", ["cast", "zero"], ["zeros"]),
        helper.make_node("Add", ["zeros", "one"], ["ones"]),
        helper.make_node("Unsqueeze", ["ones", "last"], ["column"]),
        helper.make_node("Mul", ["column", "wave"], ["tones"]),
        helper.make_node("Reshape", ["tones", "shape"], [output]),
    ]
    inputs = [helper.make_tensor_value_info(names[0], T.INT64, [1, "n"])]
    inputs += [helper.make_tensor_value_info(name, T.INT64, [1]) for name in names[1:]]
    inputs += [
        helper.make_tensor_value_info(name, T.FLOAT, size) for name, size in floats
    ]
    constants = [
        tone(),
        constant("zero", 0, np.float32),
        constant("one", 1, np.float32),
        constant("last", [2], np.int64),
        constant("shape", shape, np.int64),
    ]
    shape_info = [None] * len(shape)
    save(path, nodes, inputs, output, shape_info, constants, metadata)


def words(folder):
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{token} {number}" for number, token in enumerate(TOKENS)]
    (folder / "tokens.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "lexicon.txt").write_text(LEXICON, encoding="utf-8")


def vits(folder):
    words(folder)
    scales = [(n, [1]) for n in ("noise_scale", "length_scale", "noise_scale_w")]
    metadata = {
        "sample_rate": RATE,
        "n_speakers": 1,
        "language": "Chinese",
        "comment": "tiny",
        "add_blank": 0,
        "punctuation": ", . ， 。",
        "model_type": "vits",
    }
    names = ["x", "x_length"]
    network(folder / "model.onnx", names, scales, "y", [1, 1, -1], metadata)
    return folder


def matcha(folder):
    words(folder)
    scales = [(name, [1]) for name in ("noise_scale", "length_scale")]
    metadata = {
        "sample_rate": RATE,
        "n_speakers": 1,
        "version": 1,
        "pad_id": 0,
        "use_eos_bos": 0,
        "jieba": 1,
        "has_espeak": 0,
        "language": "Chinese",
        "voice": "zh",
        "model_type": "matcha-tts",
    }
    names = ["x", "x_length"]
    path = folder / "model-steps-3.onnx"
    network(path, names, scales, "mel", [1, 5, -1], metadata)
    hifigan(folder / "hifigan_v2.onnx")
    return folder


def hifigan(path):
    """Save a vocoder that gives back the samples it was handed as a spectrum."""
    nodes = [helper.make_node("Reshape", ["mel", "shape"], ["audio"])]
    inputs = [helper.make_tensor_value_info("mel", T.FLOAT, [1, 5, "n"])]
    constants = [constant("shape", [1, 1, -1], np.int64)]
    metadata = {"model_type": "hifigan", "comment": "hifigan"}
    save(path, nodes, inputs, "audio", [1, 1, None], constants, metadata)


def kokoro(folder):
    words(folder)
    metadata = {
        "sample_rate": RATE,
        "n_speakers": 2,
        "version": 2,
        "has_espeak": 0,
        "style_dim": "510,1,256",
        "max_token_len": 510,
        "voice": "en-us",
        "language": "zh",
        "model_type": "kokoro",
    }
    floats = [("style", [1, 256]), ("speed", [1])]
    network(folder / "model.onnx", ["tokens"], floats, "audio", [-1], metadata)
    np.zeros((2, 510, 256), np.float32).tofile(folder / "voices.bin")
    (folder / "lexicon.txt").rename(folder / "lexicon-zh.txt")
    return folder


def speaking(folder):
    """Make a model that knows every hanzi and a few Latin words, all as one tone."""
    made = vits(folder)
    known = [chr(code) for code in range(0x4E00, 0x9FFF)]
    known += ["\U00020bb7", "app", "wifi", "internet", *"abcdefghijklmnopqrstuvwxyz"]
    lines = [f"{one} h ao3" for one in known]
    (made / "lexicon.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return made


def packed(folder, path, licence=True):
    """Pack a model's folder as tar.bz2, as the releases come."""
    if licence:
        (folder / "LICENSE").write_text("Apache-2.0")
    with tarfile.open(path, "w:bz2") as archive:
        archive.add(folder, folder.name)
    return path
