"""Writes models/manifest.json: size and SHA-256 of every file of every model that ships."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


def main() -> None:
    models = Path(__file__).resolve().parent.parent
    manifest = {}
    for config in sorted(models.glob("*/config.json")):
        folder = config.parent
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "README.md")
        manifest[folder.name] = {
            path.relative_to(folder).as_posix(): {
                "bytes": path.stat().st_size,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            }
            for path in files
        }
    (models / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    for name, files in manifest.items():
        print(name, len(files), "files", sum(file["bytes"] for file in files.values()), "bytes")


if __name__ == "__main__":
    main()
