"""Opens TMX and XLIFF files with translate-toolkit, a tool that is not ours, and prints what it sees.

    pip install translate-toolkit
    python tests/opened-by/translate-toolkit.py A.tmx A.xlf A.xlf2
"""

import sys

from translate.storage import tmx, xliff, xliff2

readers = {"tmx": tmx.tmxfile, "xlf": xliff.xlifffile, "xlf2": xliff2.Xliff2File}

for path in sys.argv[1:]:
    store = readers[path.rsplit(".", 1)[-1]].parsefile(path)
    units = [unit for unit in store.units if not unit.isheader()]
    print(f"{path}: {len(units)} units, of these translated {sum(map(bool, (u.target for u in units)))}")
    for unit in units:
        alternatives = unit.getalttrans() if hasattr(unit, "getalttrans") else []
        print(" ", repr(str(unit.source)), repr(str(unit.target)), repr(unit.getnotes()), end=" ")
        print([str(alternative.target) for alternative in alternatives])
