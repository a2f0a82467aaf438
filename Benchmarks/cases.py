"""Cases at size: the five works that peers were measured with (W1 create, W2 read one, W3 my open ones, W4 change,
W5 count by stage) and the full life of a case, all signed in, each beside the engine alone reading or writing
the same rows. Nothing is judged here; ratios are what counts, and the growth from size to size."""

import argparse
import http.client
import itertools
import json
import math
import os
import re
import shutil
import sys
import threading
import time
import urllib.parse
from pathlib import Path

from bench import Table, bench, copied
from postgres import Cluster
from server import Browser, Load, Server, known, median

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".build/bench-cases"
DESK, BODY, PARTNER, ISSUER = "communityClerk", "departmentHandler", "partnerUnit", "securityAdministrator"
PAGE = 50
SAID = itertools.count()


class Line:
    """One person at one connection that stays open."""

    def __init__(self, browser):
        self.browser = browser
        self.http = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=60)

    def ask(self, method, path, body=None, headers=None):
        self.http.request(method, path, body, self.browser.headers() | (headers or {}))
        answer = self.http.getresponse()
        text = answer.read().decode()
        if answer.status not in (200, 201, 303):
            said = re.search(r"role=\"alert\".*?</div>", text, re.S) or re.search(r"<main.*?</main>", text, re.S)
            words = re.sub(r"(<[^>]*>|\s)+", " ", said.group(0) if said else text)
            raise SystemExit(f"{method} {path}: {answer.status} {words[:400]}")
        return answer.headers.get("location") or "", text

    def get(self, path):
        return self.ask("GET", path)[1]

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields), self.browser.form_headers())[0]

    def send(self, path, value):
        """What a program sends, and what it is told."""
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(next(SAID))}
        return json.loads(self.ask("POST", path, json.dumps(value), headers)[1])


class Program:
    """What a partner's program says of itself: a token, and nothing else."""

    def __init__(self, port, token):
        self.port, self.token = port, token

    def headers(self):
        return {"Authorization": f"Bearer {self.token}"}


def percentile(values, share):
    """By the nearest rank."""
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)]


class Work:
    """A piece of work done over and over by some people at once, at most so often."""

    def __init__(self, server, lines, seconds, work, most=math.inf):
        self.times = []
        before, start = server.processor_seconds(), time.monotonic()
        failures = []

        def run(line):
            count = 0
            try:
                while time.monotonic() - start < seconds and len(self.times) < most:
                    began = time.monotonic()
                    work(line, count)
                    self.times.append(time.monotonic() - began)
                    count += 1
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=run, args=(line,)) for line in lines]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if failures:
            raise failures[0]
        spent = time.monotonic() - start
        self.rate = len(self.times) / spent
        self.processor = (server.processor_seconds() - before) / len(self.times) * 1000
        self.count, self.seconds = len(self.times), spent

    @property
    def latencies(self):
        return f"p50 {median(self.times) * 1000:.1f} p99 {percentile(self.times, 0.99) * 1000:.1f} ms"


class Reading:
    """A page asked for over and over, by wrk: a client that costs next to nothing."""

    def __init__(self, server, browser, path, people, seconds):
        before = server.processor_seconds()
        load = Load(server.port, path, people, max(1, round(seconds)), browser.headers())
        if load.refused:
            raise SystemExit(f"{path}: {load.refused} answers were no page")
        self.rate = load.rate
        self.processor = (server.processor_seconds() - before) / load.requests * 1000
        self.latencies = f"p50 {load.median} p99 {load.p99}"


class City:
    """The people of a demo, signed in, and the places they work at."""

    def __init__(self, server):
        self.server = server
        self.people = {role: Browser(server.port) for role in (DESK, BODY)}
        for role, browser in self.people.items():
            browser.sign_in(server.directory, role)
        self.people[PARTNER] = self.issue_token()
        desk, body = self.line(DESK), self.line(BODY)
        page = desk.get("/cases/new")
        self.place = re.search(r'name="place".*?value="([0-9A-Z]{13})"', page, re.S).group(1)
        self.area = re.search(r"[?;]area=([0-9A-Z]{13})", desk.get("/cases")).group(1)
        self.desk_token = self.token(DESK)
        self.open = re.findall(r'href="/cases/([0-9A-Z]{13})["?]', body.get("/cases"))
        if not self.open:
            raise SystemExit("the department has nothing to do: were cases generated?")

    def line(self, role):
        return Line(self.people[role])

    def lines(self, role, count):
        return [self.line(role) for _ in range(count)]

    def issue_token(self):
        """For the program of a partner, as a security administrator does."""
        issuer = Browser(self.server.port)
        issuer.sign_in(self.server.directory, ISSUER)
        name = known(self.server.directory, PARTNER)["name"]
        account = re.search(r'href="(/accounts/[0-9A-Z]{13})"', issuer.get(f"/accounts?q={name}").text).group(1)
        ends = time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 86400))
        fields = {"tokenName": "measuring", "permissions": "reportCases", "ends": ends}
        answer = issuer.post(f"{account}/tokens", issuer.fields(account, f"{account}/tokens") | fields)
        token = re.search(r"<main.*?<code[^>]*>([^<]+)</code>", answer.text, re.S).group(1)
        return Program(self.server.port, token)

    def token(self, role):
        return self.people[role].fields("/cases/new", "/cases/new")["form_token"]


def at_rest(server, longest=3600):
    """Seconds until what follows the journal (search, notices, the public list) has caught up and the server idles."""
    start, quiet = time.monotonic(), 0
    while quiet < 3 and time.monotonic() - start < longest:
        before = server.processor_seconds()
        time.sleep(1)
        quiet = quiet + 1 if server.processor_seconds() - before < 0.1 else 0
    return time.monotonic() - start - quiet


def create(city, phone=""):
    fields = {
        "form_token": city.desk_token, "place": city.place, "from": "brought", "then": "handle", "done": "",
        "address": "3 号楼前", "name": "", "phone": phone,
    }

    def work(line, _):
        # The same words at the same place would be taken as the same report, sent twice.
        where = line.post("/cases/new", fields | {"text": f"垃圾三天没有人收，{next(SAID)} 号。" + "邻居都看到了。" * 12})
        return re.search(r"/cases/([0-9A-Z]{13})", where).group(1)

    return work


def bring(city):
    """W1 as most peers were asked: by their interface for programs."""
    matter = json.loads(city.line(PARTNER).get("/api/v1/matters"))[0]["key"]

    def work(line, _):
        text = f"垃圾三天没有人收，{next(SAID)} 号。" + "邻居都看到了。" * 12
        report = {"matter": matter, "text": text, "place": {"area": city.place}}
        return line.send("/api/v1/reports", report)["number"]

    return work


class Life:
    """Brought by telephone, filed, dispatched, accepted and answered by the body, closed by the reporter's word to the
    one who calls back: every step a form of its own, as people send it."""

    STEPS = 6

    def __init__(self, city):
        self.city, self.create = city, create(city, phone="19900000000")
        desk = city.line(DESK)
        case = self.create(desk, 0)
        page = desk.get(f"/cases/{case}")
        self.standard = re.search(r'value="([0-9A-Z]{13}\.\d+)"', page).group(1)
        self.act(desk, case, "file", standard=self.standard)
        page = desk.get(f"/cases/{case}")
        bodies = re.findall(r'value="(o\.[0-9A-Z]{13}\.\w+)"[^>]*>\s*(?:<[^>]*>\s*)*([^<]*)', page)
        self.lead = next((value for value, name in bodies if "城市管理" in name), None)
        if not self.lead:
            raise SystemExit(f"the department isn't offered: {bodies}")
        self.body_token = city.people[BODY].fields(f"/cases/{city.open[0]}")["form_token"]
        self.local = threading.local()

    def act(self, line, case, act, **fields):
        line.post(f"/cases/{case}/acts/{act}", {"form_token": self.city.desk_token} | fields)

    def part(self, line, case, act, **fields):
        line.post(f"/cases/{case}/parts/1/{act}", {"form_token": self.body_token} | fields)

    def __call__(self, line, count):
        if not hasattr(self.local, "body"):
            self.local.body = self.city.line(BODY)
        case = self.create(line, count)
        self.act(line, case, "file", standard=self.standard)
        self.act(line, case, "dispatch", lead=self.lead)
        self.part(self.local.body, case, "accept")
        self.part(self.local.body, case, "answer", text="已到现场处理，问题解决。")
        self.act(line, case, "confirmSolved", satisfied="")


# What the engine alone reads for W2, W3 and W5: the rows of the page, and nothing else.
RAW = {
    "W2": "SELECT id, county_id, township_id, community_id, grid_id, area_id, longitude, latitude, flow, version "
          "FROM case_file WHERE id = {case}",
    "W3": "SELECT case_id, number, is_lead, stage, due_ms FROM case_part WHERE organisation_id = {body} "
          "AND is_open = 1 ORDER BY due_ms, case_id, number LIMIT 51",
    "W5": "SELECT count(*) FROM (SELECT id FROM case_file WHERE community_id = {community} AND level = 2 AND "
          "stage = 'reported' AND over_ms IS NULL ORDER BY due_ms, id LIMIT 100) AS counted",
}


def number(key):
    """A key as the database has it: Crockford's base 32."""
    value = 0
    for digit in key:
        value = value * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(digit)
    return value


def raw_read(programs, server, statement, seconds, cluster):
    """Reads a second by the engine alone; nothing on PostgreSQL, where Bench reads no rows."""
    if cluster:
        return None
    return bench(programs, "sqlite-reads", server.directory / "city.sqlite", seconds, statement)


def measure(table, server, programs, size, asked, cluster):
    city = City(server)
    life = Life(city)
    case = city.open[0]
    values = {"case": number(case), "community": number(city.area), "body": number(life.lead.split(".")[1])}
    brought = bring(city)
    # A program lists and reads its own: a whole page of them.
    own = [brought(city.line(PARTNER), count) for count in range(PAGE)]
    reads = {
        "W2 read one case with its story": (BODY, f"/cases/{case}", "W2"),
        "W2 a program's report": (PARTNER, f"/api/v1/reports/{own[0]}", None),
        "W3 what a department has to do, 50 by deadline": (BODY, "/cases", "W3"),
        "W3 a program's open ones, 50": (PARTNER, "/api/v1/reports?state=open", None),
        "W5 counts of a desk by stage, with its list": (DESK, "/cases", "W5"),
    }
    writes = {
        "W1 enter a case": (DESK, create(city), 1, math.inf),
        # A key may bring a thousand an hour.
        "W1 a program's report": (PARTNER, brought, 1, 900 / len(asked.people)),
        "the whole life of a case, six writes": (DESK, life, Life.STEPS, math.inf),
    }
    for people in asked.people:
        for name, (role, path, raw) in reads.items():
            work = Reading(server, city.people[role], path, people, asked.seconds)
            beside = raw and raw_read(programs, server, RAW[raw].format(**values), 1, cluster)
            told(table, f"{size:,}: {name}, {people} at once", work, beside)
        for name, (role, work, steps, most) in writes.items():
            before = None if cluster else snapshot(server, "before.sqlite")
            done = Work(server, city.lines(role, people), asked.seconds, work, most)
            after = snapshot(server, "after.sqlite") if before else None
            beside = bench(programs, "sqlite-writes", before, after, done.count, people, 2) if after else None
            told(table, f"{size:,}: {name}, {people} at once", done, beside)
            if steps > 1:
                figure = f"{size:,}: W4 a change with its entry, {people} at once (of that life)"
                table.rate(f"{figure}; {done.processor / steps:.2f} ms of processor", done.rate * steps)
    table.row(f"{size:,}: memory after the load", f"{server.megabytes():,.0f} MB")


def snapshot(server, name):
    """The database as it lies, while nothing writes; none of a very large one, whose copies would fill the disk."""
    time.sleep(0.3)
    file = server.directory / "city.sqlite"
    return copied(file, name) if file.stat().st_size < 1 << 31 else None


def told(table, figure, work, beside):
    table.rate(f"{figure}; {work.latencies}; {work.processor:.2f} ms of processor", work.rate, beside, "engine alone")


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("engine", nargs="?", choices=["sqlite", "postgres"], default="sqlite")
    asked.add_argument("--sizes", type=int, nargs="+", default=[10_000, 1_000_000], help="cases, ascending")
    asked.add_argument("--people", type=int, nargs="+", default=[1, 16], help="people at once")
    asked.add_argument("--seconds", type=float, default=5, help="how long each load runs")
    asked.add_argument("--city", default="chengzhu", help="which demo city")
    asked.add_argument("--years", type=int, default=3)
    asked.add_argument("--programs", type=Path, default=ROOT / ".build/release", help="where wangge and Bench lie")
    asked.add_argument("--place", type=Path, default=PLACE, help="where the cities are put; it is emptied")
    asked.add_argument(
        "--keep", action="store_true", help="leave the cities there, and use an earlier run's, an hour after it")
    asked = asked.parse_args()
    if not asked.keep:
        shutil.rmtree(asked.place, ignore_errors=True)
    asked.place.mkdir(parents=True, exist_ok=True)
    (ROOT / ".build/bench").mkdir(parents=True, exist_ok=True)
    print(f"{asked.engine}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d %H:%M')}, load on the same machine")
    table = Table(asked.place / f"{asked.engine}.md")
    table.row("flushes of the disk, 4 KiB each", "", f"{bench(asked.programs, 'flush', asked.place, 2):,.0f}/s")
    for size in sorted(asked.sizes):
        at_size(table, size, asked)
    print(f"The table stays in {asked.place}/{asked.engine}.md.")


def at_size(table, size, asked):
    place = asked.place / f"{asked.engine}-{size}"
    place.mkdir(exist_ok=True)
    cluster = Cluster(place / "postgres") if asked.engine == "postgres" else None
    settings = []
    if cluster:
        file = place / "connection"
        file.write_text(cluster.connection)
        settings = ["database.engine=postgres", f"database.connectionFile={file}"]
    server = Server(asked.programs / "wangge", place / "city", settings)
    try:
        if not server.directory.exists():
            fill(table, server, size, asked)
        table.row(f"{size:,}: first answer after start", f"{server.start() * 1000:,.0f} ms")
        table.row(f"{size:,}: until everything generated is indexed", f"{at_rest(server):,.0f} s")
        measure(table, server, asked.programs, size, asked, cluster)
    finally:
        server.stop()
        if cluster:
            cluster.stop()
        # The next size may need the room.
        if not asked.keep:
            shutil.rmtree(place, ignore_errors=True)


def fill(table, server, size, asked):
    server.run("demo", "--city", asked.city)
    spent = server.run("generate", "--cases", str(size), "--years", str(asked.years))
    table.row(f"{size:,}: generating, sealing included", f"{size / spent:,.0f}/s")
    if asked.engine == "sqlite":
        lies = sum(part.stat().st_size for part in server.directory.glob("city.sqlite*"))
        table.row(f"{size:,}: bytes a case", f"{lies / size:,.0f}")
    spent = server.run("verify")
    table.row(f"{size:,}: verifying the journal", f"{spent:.1f} s")


if __name__ == "__main__":
    sys.exit(main())
