#!/usr/bin/env python3
"""How fast translate-toolkit reads the files that `cargo bench --bench formats` hands to it.

    python3 -m venv venv && venv/bin/pip install translate-toolkit==3.20.4 mistletoe
    TILMACH_BENCH_PYTHON=venv/bin/python cargo bench --bench formats

CPU time of the process, the better of two.
"""
import importlib
import sys
import time
from pathlib import Path

READERS = {".html": ("html", "htmlfile"), ".md": ("markdown", "MarkdownFile"), ".xlf": ("xliff2", "Xliff2File"),
           ".tmx": ("tmx", "tmxfile")}

for path in map(Path, sys.argv[1:]):
    module, reader = READERS[path.suffix]
    try:
        reader = getattr(importlib.import_module(f"translate.storage.{module}"), reader)
    except ImportError as missing:
        print(f"translate-toolkit {path.name}: did not run, {missing}")
        continue
    data, best = path.read_bytes(), float("inf")
    for _ in range(2):
        start = time.process_time()
        store = reader()
        store.parse(data)
        best = min(best, time.process_time() - start)
    print(f"translate-toolkit {path.name}: {len(data) / 1e6:.2f} MB, {len(store.units)} units, {len(data) / 1e6 / best:.1f} MB/s")
