"""A PostgreSQL 15 of its own for a benchmark: Debian's settings of durability, reached by a socket only."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

BIN = Path("/usr/lib/postgresql/15/bin")


class Cluster:
    def __init__(self, data):
        """In the directory `data`, made where it isn't there; the socket lies in a short path, since its length is
        limited."""
        self.place = Path(tempfile.mkdtemp(prefix="wangge-bench-"))
        self.data = data
        self.data.mkdir(exist_ok=True)
        self.runner = []
        if os.getuid() == 0:
            # PostgreSQL refuses to be root; its directories are reached through others that root alone may read.
            self.runner = ["runuser", "-u", "postgres", "--"]
            for folder in (self.place, self.data):
                shutil.chown(folder, "postgres")
        if not (self.data / "data").exists():
            self._run("initdb", "-D", self.data / "data", "--no-locale", "-E", "UTF8", "-A", "trust", "-U", "postgres")
        self._run(
            "pg_ctl", "-D", self.data / "data", "-w", "-l", self.place / "log",
            "-o", f"-k {self.place} -p 54321 -c listen_addresses='' -c max_connections=100", "start",
        )

    @property
    def connection(self):
        return f"host={self.place} port=54321 user=postgres dbname=postgres"

    def _run(self, program, *words):
        done = subprocess.run(
            [*self.runner, str(BIN / program), *map(str, words)], cwd=self.place, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
        )
        if done.returncode != 0:
            raise SystemExit(f"{program}: {done.stderr.strip()}")

    def stop(self):
        self._run("pg_ctl", "-D", self.data / "data", "-m", "fast", "-w", "stop")
        shutil.rmtree(self.place)
