"""A demo city, its server, and a browser's worth of HTTP for the benchmarks: standard library only."""

import ctypes
import html
import http.client
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import time
import urllib.parse


# The benchmark's own variables are no settings.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("WANGGE_")}


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Server:
    def __init__(self, program, directory, settings=()):
        self.program, self.directory = str(program), directory
        self.settings = [word for setting in settings for word in ("--set", setting)]
        self.port = free_port()
        self.process = None

    def run(self, *words):
        """A command on the city; how long it took, in seconds."""
        start = time.monotonic()
        done = subprocess.run(
            [self.program, *words, "--dir", str(self.directory), *self.settings], capture_output=True, text=True,
            env=ENVIRONMENT,
        )
        if done.returncode != 0:
            raise SystemExit(f"wangge {' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return time.monotonic() - start

    def start(self):
        """Seconds from the start of the process to its first answer."""
        start = time.monotonic()
        self.process = subprocess.Popen(
            [self.program, "serve", "--dir", str(self.directory), "--set", f"listen.port={self.port}", *self.settings],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=die_with_parent,
            env=ENVIRONMENT,
        )
        while time.monotonic() - start < 30:
            try:
                if Browser(self.port).get("/health").status == 200:
                    return time.monotonic() - start
            except OSError:
                time.sleep(0.002)
            if self.process.poll() is not None:
                raise SystemExit(f"wangge serve ended at once with {self.process.returncode}")
        raise SystemExit("wangge serve gave no answer within 30 s")

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None

    def megabytes(self):
        """Resident memory."""
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def processor_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100


def known(directory, role):
    """Name and password of whoever has a role in a demo city."""
    return next(one for one in json.loads((directory / "demo-sign-ins.json").read_text()) if one["role"] == role)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode()


class Browser:
    """Keeps cookies, knows form tokens."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def _ask(self, method, path, body=None, headers=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.request(method, path, body, self.headers() | (headers or {}))
            answer = line.getresponse()
            for cookie in answer.headers.get_all("set-cookie") or []:
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            line.close()

    def headers(self):
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": jar} if jar else {}

    def get(self, path):
        return self._ask("GET", path)

    def fields(self, path, action=None):
        """The hidden fields of the page's form that posts to `action`, or of its last form."""
        forms = re.findall(r"<form\b([^>]*)>(.*?)</form>", self.get(path).text, re.S)
        for head, inner in reversed(forms):
            if action is None or f'action="{action}"' in head:
                inputs = re.findall(r"<input\b[^>]*type=\"hidden\"[^>]*>", inner)
                pairs = [(re.search(r'name="([^"]*)"', one), re.search(r'value="([^"]*)"', one)) for one in inputs]
                return {name.group(1): html.unescape(value.group(1)) for name, value in pairs if name and value}
        raise SystemExit(f"{path} has no form for {action}")

    def post(self, path, fields):
        return self._ask("POST", path, urllib.parse.urlencode(fields), self.form_headers())

    def form_headers(self):
        return {
            "Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}",
            "Sec-Fetch-Site": "same-origin",
        }

    def sign_in(self, directory, role):
        person = known(directory, role)
        answer = self.post(
            "/sign-in", self.fields("/sign-in", "/sign-in") | {"name": person["name"], "password": person["password"]}
        )
        if answer.status == 303 and "/second" in answer.headers["location"]:
            # The demo shows what the phone would.
            page = self.get(answer.headers["location"]).text
            code = re.search(r"<main.*?\b(\d{6})\b", page, re.S).group(1)
            answer = self.post("/sign-in/second", self.fields("/sign-in/second", "/sign-in/second") | {"code": code})
        if answer.status != 303:
            raise SystemExit(f"{role} could not sign in: {answer.status}")


class Load:
    """One run of wrk: requests and errors, rate and latency."""

    def __init__(self, port, path, connections, seconds, headers, script=None):
        words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
        for name, value in headers.items():
            words += ["-H", f"{name}: {value}"]
        if script:
            words += ["-s", str(script)]
        said = subprocess.run([*words, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True).stdout
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
        self.requests = int(re.search(r"(\d+) requests in", said).group(1))
        self.median = re.search(r"^\s+50%\s+(\S+)", said, re.M).group(1)
        self.p99 = re.search(r"^\s+99%\s+(\S+)", said, re.M).group(1)
        bad = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
        self.refused = int(bad.group(1)) if bad else 0


def median(values):
    return statistics.median(values)
