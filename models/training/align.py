"""Word alignments of a mix, piece by piece, with eflomal: they teach one attention head where to look."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tokenizers import Tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--model", type=int, default=2, help="1 IBM1, 2 with word order, 3 with fertility")
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.work / "tokenizer.json"))
    rows = [line.split("\t") for line in (arguments.work / f"{arguments.name}.tsv").read_text(encoding="utf-8").splitlines()]
    paths = []
    for column, side in ((0, "zh"), (1, "en")):
        encoded = tokenizer.encode_batch([row[column] for row in rows], add_special_tokens=False)
        path = arguments.work / f"{arguments.name}.pieces.{side}"
        path.write_text("".join(" ".join(e.tokens) + "\n" for e in encoded), encoding="utf-8")
        paths.append(path)
    out = arguments.work / f"{arguments.name}.align"
    code = (
        "from eflomal import Aligner; a = Aligner(model=%d, n_iterations=(2, 2, 2)); "
        "a.align(open(%r), open(%r), links_filename_fwd=%r, quiet=True)"
        % (arguments.model, str(paths[0]), str(paths[1]), str(out))
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    print(out.name, sum(1 for _ in out.open()))


if __name__ == "__main__":
    main()
