#!/usr/bin/env python3
"""How fast translate-toolkit reads what `cargo bench --bench formats` gives to tilmach.

    python3 -m venv venv && venv/bin/pip install translate-toolkit==3.20.4 && venv/bin/python benches/formats.py

The same generated texts, shorter, since it is slower. CPU time of the process, the best of three.
"""
import time

from translate.storage import html, tmx, xliff

STOCK = ["court", "asylum", "<em>camps</em>", "the", "of", "said",
         '<a href="https://example.org">his lawyers</a>', "on", "who", "AT&amp;T"]
SENTENCE = "The judge granted asylum to a man who had filmed what he believed were detention sites."
TARGET = "法官批准了一名男子的庇护申请，此人曾拍下他认为是关押场所的地方。"


def page(count):
    state, out = 1, []
    for i in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        out.append(STOCK[(state >> 33) % len(STOCK)])
        out.append(".\n\n" if i % 80 == 79 else "\n" if i % 12 == 11 else " ")
    paragraphs = "".join(f'<p class="body">{p}</p>\n' for p in "".join(out).split("\n\n"))
    return f'<!doctype html><html lang="en"><body>{paragraphs}</body></html>'


def xliff12(units):
    body = "".join(f'<trans-unit id="{i}"><source>{i} {SENTENCE}</source><target>{TARGET}</target></trans-unit>\n'
                   for i in range(units))
    return ('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"'
            f' target-language="zh" datatype="plaintext"><body>{body}</body></file></xliff>')


def memory(units):
    body = "".join(f'<tu><tuv xml:lang="en"><seg>{i} {SENTENCE}</seg></tuv><tuv xml:lang="zh"><seg>{TARGET}</seg></tuv></tu>\n'
                   for i in range(units))
    return ('<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"'
            f' o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>{body}</body></tmx>')


for name, reader, text in [("html", html.htmlfile, page(20_000)), ("xliff 1.2", xliff.xlifffile, xliff12(5_000)),
                           ("tmx", tmx.tmxfile, memory(5_000))]:
    data, best = text.encode(), float("inf")
    for _ in range(3):
        start = time.process_time()
        store = reader()
        store.parse(data)
        best = min(best, time.process_time() - start)
    print(f"{name}: {len(data) / 1e6:.2f} MB, {len(store.units)} units, {len(data) / 1e6 / best:.1f} MB/s")
