"""The net of the largest demo city, wuzhong with its 940 grids: its map, its lists and searches. Nothing is judged.

With --scale 7.1 it has the 6,674 grids of the city that the program must carry."""

import argparse
import gzip
import http.client
import re
import shutil
import sys
import time
import urllib.parse
from pathlib import Path

from server import Browser, Server, median

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".build/bench-net"
READER = "systemAdministrator"
REQUESTS = 100


class Line:
    """One connection that stays open."""

    def __init__(self, browser):
        self.line = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=60)
        self.headers = browser.headers() | {"Accept-Encoding": "gzip"}

    def get(self, path):
        start = time.monotonic()
        self.line.request("GET", path, headers=self.headers)
        answer = self.line.getresponse()
        body = answer.read()
        spent = time.monotonic() - start
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
        plain = gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body
        return spent, len(body), plain


def mapping(line, top):
    pages = {"map page": f"/map?area={top}&level=grid", "outlines": f"/areas/{top}/outline.json?level=grid"}
    for name, path in pages.items():
        rounds = [line.get(path) for _ in range(7)]
        times, sent, plain = [one[0] for one in rounds], rounds[0][1], rounds[0][2]
        count = plain.count(b'"Feature"') or plain.count(b"data-area=")
        print(f"| {name}: {count:,} drawn or listed | {median(times) * 1000:,.0f} ms | {sent / 1000:,.0f} kB sent, "
              f"{len(plain) / 1000:,.0f} kB |", flush=True)


def lists(server, line, top):
    word = urllib.parse.quote("王")
    for path in (
        "/areas", f"/areas/{top}", f"/areas/{top}/every?level=grid", f"/areas/search?q={word}", f"/areas/search?q=qh",
        f"/persons?area={top}", f"/persons?q={word}", f"/posts?area={top}", f"/organisations?area={top}",
        f"/staffing?area={top}", f"/staffing/grids?area={top}", f"/search?q={word}", "/health",
    ):
        line.get(path)
        before = server.processor_seconds()
        times = [line.get(path)[0] for _ in range(REQUESTS)]
        spent = (server.processor_seconds() - before) / REQUESTS
        shown = urllib.parse.unquote(path.replace(top, "TOP"))
        print(f"| {shown} | {spent * 1000:,.1f} ms of processor | {median(times) * 1000:,.1f} ms |", flush=True)


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--programs", type=Path, default=ROOT / ".build/release", help="where wangge lies")
    asked.add_argument("--scale", default="1", help="of the city; 7.1 gives 6,674 grids")
    asked.add_argument("--keep", action="store_true", help="the city of the last run")
    asked = asked.parse_args()
    server = Server(asked.programs / "wangge", PLACE / "city")
    if not asked.keep or not server.directory.exists():
        shutil.rmtree(PLACE, ignore_errors=True)
        PLACE.mkdir(parents=True)
        spent = server.run("demo", "--city", "wuzhong", "--scale", asked.scale)
        print(f"| making the city | {spent:.1f} s | |", flush=True)
    server.start()
    try:
        browser = Browser(server.port)
        browser.sign_in(server.directory, READER)
        top = re.search(r'href="/areas/([0-9A-Z]{13})" data-area', browser.get("/areas").text).group(1)
        line = Line(browser)
        mapping(line, top)
        lists(server, line, top)
        print(f"| memory afterwards | {server.megabytes():,.0f} MB | |")
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
