"""A demo city of its own for the tests: made, served, killed and started again."""

import base64
import ctypes
import hashlib
import hmac
import json
import os
import signal
import socket
import struct
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("WANGGE_PROGRAM", str(ROOT / ".build/debug/wangge"))

# The tests' own variables are no settings, and whoever runs them may have some of a real city.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("WANGGE_")}


def _die_with_parent():
    """Linux: the server gets SIGKILL when the test runner is gone, however it went."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class City:
    """One data directory and the server on it."""

    def __init__(self, directory):
        self.directory = Path(directory)
        self.port = free_port()
        self.log = self.directory.parent / f"{self.directory.name}.log"
        self.server = None
        # By role, of a browser that is signed in.
        self.cookies = {}

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def make(self, *plan):
        """The smallest city unless `plan` says another, as options of `wangge demo`."""
        plan = plan or ("--city", "chengzhu")
        made = subprocess.run(
            [PROGRAM, "demo", "--dir", str(self.directory), *plan], cwd=ROOT, env=ENVIRONMENT, capture_output=True,
            text=True, timeout=120,
        )
        assert made.returncode == 0, f"wangge demo ended with {made.returncode}:\n{made.stdout}\n{made.stderr}"
        return made.stdout

    def start(self):
        with open(self.log, "ab") as log:
            self.server = subprocess.Popen(
                [PROGRAM, "serve", "--dir", str(self.directory), "--set", f"listen.port={self.port}"],
                cwd=ROOT, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                preexec_fn=_die_with_parent,
            )
        until = time.monotonic() + 20
        while time.monotonic() < until:
            assert self.server.poll() is None, f"wangge serve ended at once:\n{self.log.read_text()[-2000:]}"
            try:
                with urllib.request.urlopen(f"{self.address}/health", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.02)
        raise AssertionError(f"no answer at {self.address}/health:\n{self.log.read_text()[-2000:]}")

    def stop(self, how=signal.SIGTERM):
        if self.server is None:
            return None
        self.server.send_signal(how)
        code = self.server.wait(timeout=15)
        self.server = None
        return code

    def kill(self):
        """As a power cut would: nothing is said, nothing is tidied."""
        self.stop(signal.SIGKILL)

    @property
    def sign_ins(self):
        """By role: name, password and, where a second factor is asked for, its secret."""
        return {one["role"]: one for one in json.loads((self.directory / "demo-sign-ins.json").read_text())}


def code_now(secret, step=0):
    """The six digits of RFC 6238 for a secret in base 32, `step` half minutes from now."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = struct.pack(">Q", int(time.time()) // 30 + step)
    digest = hmac.new(key, counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
