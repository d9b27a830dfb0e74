#!/usr/bin/env python3
"""Latency and memory of `tilmach tm lookup` by size of the memory, as a table and a plot.

    benches/scaling.py TILMACH OUT.svg FROM TO STORE.db:QUERIES.jsonl ...

Each store is asked one query at a time, three rounds; the last round is reported. Only the standard
library is needed. The memory is that of the whole process (VmHWM); pages of the store and of its
index that are mapped are part of it, and are given back when others need them.
"""
import json
import math
import subprocess
import sys
import time


def measure(tilmach, source, target, store, queries):
    lines = [line for line in open(queries, "rb") if line.strip()][:2000]
    stats = subprocess.run([tilmach, "tm", "stats", "--memory", store, "--format", "json"], capture_output=True, check=True)
    units = json.loads(stats.stdout)["units"]
    command = [tilmach, "tm", "lookup", "--memory", store, "--from", source, "--to", target, "--jsonl"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    first = None
    for _ in range(3):
        times = []
        for line in lines:
            at = time.perf_counter()
            process.stdin.write(line)
            answer = b""
            while not answer.endswith(b"\n"):
                answer += process.stdout.read(1 << 16)
            times.append(time.perf_counter() - at)
            first = first or time.perf_counter() - start
    status = open(f"/proc/{process.pid}/status").read()
    memory = int(status.split("VmHWM:")[1].split()[0]) / 1024
    process.stdin.close()
    process.wait()
    times.sort()
    at = lambda share: 1e6 * times[min(len(times) - 1, int(len(times) * share))]
    return {"units": units, "first_ms": 1e3 * first, "p50": at(0.5), "p99": at(0.99), "mib": memory}


def plot(rows, path):
    width, height, left, bottom = 640, 360, 60, 40
    x = lambda units: left + (width - left - 80) * (math.log10(units) - 4) / 2
    y = lambda value: height - bottom - (height - bottom - 20) * math.log10(max(value, 1)) / 3
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
           f'<rect width="{width}" height="{height}" fill="white"/>']
    for power in range(4):
        out.append(f'<path d="M{left} {y(10**power):.0f}H{width - 80}" stroke="#ddd"/>'
                   f'<text x="{left - 8}" y="{y(10**power) + 4:.0f}" text-anchor="end">{10**power}</text>')
    for row in rows:
        out.append(f'<text x="{x(row["units"]):.0f}" y="{height - 15}" text-anchor="middle">{row["units"]:,}</text>')
    for key, name, colour in (("p50", "median µs", "#06c"), ("p99", "99th percentile µs", "#c30"), ("mib", "memory MiB", "#380")):
        points = " ".join(f'{x(row["units"]):.0f},{y(row[key]):.0f}' for row in rows)
        last = rows[-1]
        out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
                   f'<text x="{x(last["units"]) + 6:.0f}" y="{y(last[key]) + 4:.0f}" fill="{colour}">{name}</text>')
    out.append("</svg>")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


def main():
    tilmach, svg, source, target, *stores = sys.argv[1:]
    rows = sorted((measure(tilmach, source, target, *store.split(":")) for store in stores), key=lambda row: row["units"])
    print("| units | first answer, ms (program start included) | median, µs | 99th percentile, µs | peak memory, MiB |")
    print("|---|---|---|---|---|")
    for row in rows:
        print(f'| {row["units"]:,} | {row["first_ms"]:.0f} | {row["p50"]:.0f} | {row["p99"]:.0f} | {row["mib"]:.0f} |')
    plot(rows, svg)


if __name__ == "__main__":
    main()
