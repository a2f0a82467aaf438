"""Prints the figures of the running server, each beside the raw limit of the machine or the engine.

No figure is judged here. Absolute numbers depend on the machine and on what else it does; the ratios are what counts.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from postgres import Cluster
from server import Browser, Load, Server, median

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".build/bench"
CONNECTIONS = (1, 16, 64)
# A page of fifty rows with the layout of a person who is signed in.
READER = "systemAdministrator"
PAGE = "/accounts"


class Table:
    """Rows of text, printed as they come; the same rows stay as a file for whoever compares."""

    def __init__(self, path):
        self.file = open(path, "w")
        self.row("figure", "server", "raw or trivial", "ratio")
        self.row("---", "---", "---", "---")

    def row(self, figure, ours, beside="", ratio=""):
        line = f"| {figure:<58} | {ours:>16} | {beside:>24} | {ratio:>6} |"
        print(line, flush=True)
        print(line, file=self.file, flush=True)

    def rate(self, figure, ours, beside=None, what=""):
        self.row(figure, f"{ours:,.0f}/s", f"{beside:,.0f}/s {what}" if beside else "",
                 f"{ours / beside:.2f}" if beside else "")


def bench(programs, *words):
    done = subprocess.run([str(programs / "Bench"), *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"Bench {words[0]}: {done.stderr.strip()}")
    return float(done.stdout)


def starting(table, server):
    times = []
    for _ in range(10):
        times.append(server.start())
        server.stop()
    table.row("first answer after start, median of 10", f"{median(times) * 1000:,.0f} ms")
    server.start()
    time.sleep(5)
    table.row("memory, idle", f"{server.megabytes():,.0f} MB")


def fill(browser):
    """Makes accounts until the list shows fifty."""
    for number in range(50):
        fields = browser.fields("/accounts/new", "/accounts")
        made = browser.post("/accounts", fields | {"name": f"worker-{number:03}", "displayName": f"网格员 {number}"})
        if made.status != 200:
            raise SystemExit(f"an account could not be made: {made.status}")


def reading(table, server, browser, seconds):
    fill(browser)
    answer = browser.get(PAGE)
    rows = answer.text.partition("<tbody")[2].count("<tr")
    trivial = Load(server.port, "/health", 32, seconds, {})
    page = Load(server.port, PAGE, 32, seconds, browser.headers())
    expect_all_answered(page, PAGE)
    table.rate("trivial route /health, 32 connections", trivial.rate)
    figure = f"signed-in page {PAGE}, {rows} rows, {len(answer.body) / 1000:.0f} kB, p50 {page.median}"
    table.rate(figure, page.rate, trivial.rate, "trivial")


def expect_all_answered(load, path):
    if load.refused:
        raise SystemExit(f"{path}: {load.refused} of {load.requests} requests were refused; the figure means nothing")


class Writes:
    """Durable writes by a form: the grids of the demo's county are given new names, in turn."""

    def __init__(self, server, browser):
        self.server = server
        grids = self.grids(browser)
        token = browser.fields(grids[0], f"{grids[0]}/name")["form_token"]
        body, paths = PLACE / "body", PLACE / "paths"
        body.write_text(urllib.parse.urlencode({"form_token": token, "name": "NUMBER 号网格"}))
        paths.write_text("".join(f"{grid}/name\n" for grid in grids))
        os.environ |= {"WANGGE_BENCH_BODY": str(body), "WANGGE_BENCH_PATHS": str(paths)}
        self.headers = browser.headers() | browser.form_headers()

    @staticmethod
    def grids(browser):
        """Addresses of all areas four levels down: county, township, community, grid."""
        level = ["/areas"]
        for _ in range(4):
            level = [
                link for path in level
                for link in re.findall(r'href="(/areas/[0-9A-Z]{13})" data-area', browser.get(path).text)
            ]
        return level

    def run(self, connections, seconds):
        script = Path(__file__).parent / "post.lua"
        load = Load(self.server.port, "/", connections, seconds, self.headers, script)
        expect_all_answered(load, "renaming")
        return load


def writing_sqlite(table, server, browser, programs, seconds):
    for connections in CONNECTIONS:
        server.stop()
        before = copied(server.directory / "city.sqlite", "before.sqlite")
        server.start()
        load = Writes(server, browser).run(connections, seconds)
        server.stop()
        after = copied(server.directory / "city.sqlite", "after.sqlite")
        raw = bench(programs, "sqlite-writes", before, after, load.requests, connections, seconds)
        table.rate(f"durable writes, {connections} connections, p50 {load.median}, p99 {load.p99}", load.rate, raw,
                   f"raw, {connections} a commit")
        server.start()


def copied(path, name):
    """With everything of the log in the one file."""
    target = PLACE / name
    for end in ("", "-wal", "-shm"):
        Path(f"{target}{end}").unlink(missing_ok=True)
        if Path(f"{path}{end}").exists() and end != "-shm":
            shutil.copy(f"{path}{end}", f"{target}{end}")
    return target


def writing_postgres(table, server, browser, programs, seconds, cluster):
    for connections in CONNECTIONS:
        load = Writes(server, browser).run(connections, seconds)
        # Until the last are sealed.
        time.sleep(1)
        raw = bench(
            programs, "postgres-writes", cluster.connection, "public", load.requests, min(connections, 8), seconds
        )
        table.rate(f"durable writes, {connections} connections, p50 {load.median}, p99 {load.p99}", load.rate, raw,
                   f"raw, {min(connections, 8)} connections")


def importing(table, server, divisions):
    if not divisions.exists():
        table.row(f"import of the divisions: {divisions} is not here", "")
        return
    spent = server.run("import", "divisions", str(divisions))
    rows = sum(sum(1 for _ in open(path)) - 1 for path in sorted(divisions.glob("*.csv")))
    table.row(f"import of {rows:,} divisions", f"{spent:.1f} s")


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("engine", nargs="?", choices=["sqlite", "postgres"], default="sqlite")
    asked.add_argument("--seconds", type=int, default=6, help="how long each load runs")
    asked.add_argument("--programs", type=Path, default=ROOT / ".build/release", help="where wangge and Bench lie")
    asked.add_argument("--divisions", type=Path, default=ROOT.parent / "shared/data/divisions")
    asked = asked.parse_args()
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    cluster = Cluster(PLACE / "postgres") if asked.engine == "postgres" else None
    settings = []
    if cluster:
        file = PLACE / "connection"
        file.write_text(cluster.connection)
        settings = ["database.engine=postgres", f"database.connectionFile={file}"]
    server = Server(asked.programs / "wangge", PLACE / "city", settings)
    try:
        now = time.strftime("%Y-%m-%d %H:%M")
        print(f"{asked.engine}, {os.cpu_count()} cores, {now}, load generator on the same machine")
        table = Table(PLACE / f"{asked.engine}.md")
        flushes = bench(asked.programs, "flush", PLACE, 3)
        table.row("flushes of the disk, 4 KiB each", "", f"{flushes:,.0f}/s")
        table.row("making the demo city", f"{server.run('demo'):.1f} s")
        starting(table, server)
        browser = Browser(server.port)
        browser.sign_in(server.directory, READER)
        reading(table, server, browser, asked.seconds)
        if cluster:
            writing_postgres(table, server, browser, asked.programs, asked.seconds, cluster)
        else:
            writing_sqlite(table, server, browser, asked.programs, asked.seconds)
        table.row("memory, after the load", f"{server.megabytes():,.0f} MB")
        flushes = bench(asked.programs, "flush", PLACE, 3)
        table.row("flushes of the disk once more", "", f"{flushes:,.0f}/s")
        server.stop()
        importing(table, server, asked.divisions)
    finally:
        server.stop()
        if cluster:
            cluster.stop()
    print(f"The table stays in {PLACE.relative_to(ROOT)}/{asked.engine}.md.")


if __name__ == "__main__":
    sys.exit(main())
