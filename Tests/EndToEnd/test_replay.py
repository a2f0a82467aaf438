"""`wangge replay` and `wangge generate` at the shell: what they print, refuse and leave behind."""

import csv
import math
import subprocess
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from city import ENVIRONMENT, PROGRAM, ROOT

DATA = ROOT.parent / "shared/data"
REQUESTS = """unique_key,account,opendate,closedate,complaint_type,descriptor,zip,borough,city,council_dist,\
community_board
K1,A,2019-03-04,2019-03-09,Parks,Benches,,Queens,,1,02 Queens
K2,A,2019-03-04,2019-03-05,Parks,Trees,,Queens,,1,02 Queens
K3,A,2019-03-05,,Parks,Paths,,Queens,,1,02 Queens
K4,A,,2015-03-05,Parks,,,,,,
"""


def wangge(*words, code=0):
    done = subprocess.run(
        [PROGRAM, *map(str, words)], cwd=ROOT, env=ENVIRONMENT | {"WANGGE_LANG": "en"}, capture_output=True, text=True,
        timeout=600,
    )
    assert done.returncode == code, f"wangge {words[0]} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def table(said):
    """The lines below the last heading: category to (cases, closed, median, 90th percentile)."""
    lines = said.split("Category", 1)[1].splitlines()[1:]
    rows = [line.rsplit(None, 4) for line in lines if line.strip()]
    return {row[0].strip(): tuple(row[1:]) for row in rows}


def test_a_small_file_a_changed_row_and_a_directory_that_is_never_served(tmp_path):
    file = tmp_path / "requests.csv"
    file.write_text(REQUESTS)
    said = wangge("replay", "--dir", tmp_path / "one", "--requests", file)
    assert table(said) == {"Parks": ("3", "2", "1", "5")}
    assert "left out: no day it began" in said and "no close date" in said
    assert next(line for line in said.splitlines() if line.startswith("Sum")).split()[1] == "4"
    file.write_text(REQUESTS.replace("2019-03-09", "2019-03-19"))
    assert table(wangge("replay", "--dir", tmp_path / "two", "--requests", file))["Parks"][3] == "15"
    wangge("verify", "--dir", tmp_path / "one")
    assert len(list((tmp_path / "one/exports").glob("cases-2019*.csv"))) == 1
    refused = wangge("serve", "--dir", tmp_path / "one", "--set", "listen.port=0", code=1)
    assert "replay" in refused
    assert "isn't empty" in wangge("demo", "--dir", tmp_path / "one", code=1)
    assert "isn't empty" in wangge("replay", "--dir", tmp_path / "one", "--requests", file, code=1)


def real_days(path, rows):
    """What the table must say, computed from the file alone: nearest rank."""
    days, cases = defaultdict(list), defaultdict(int)
    for row in rows:
        kind = row["complaint_type"].strip()
        if not kind or kind.startswith("@") or kind.endswith("...") or "spam" in kind.lower():
            kind = "未分类（文件没有类别）"
        cases[kind] += 1
        if row["closedate"]:
            days[kind].append((date.fromisoformat(row["closedate"]) - date.fromisoformat(row["opendate"])).days)

    def rank(kind, percent):
        found = sorted(days[kind])
        return str(found[math.ceil(len(found) * percent / 100) - 1]) if found else "–"

    return {kind: (str(cases[kind]), str(len(days[kind])), rank(kind, 50), rank(kind, 90)) for kind in cases}


@pytest.mark.skipif(not DATA.exists(), reason="the real files lie in ../shared/data on the project's machines alone")
def test_real_cases_come_out_as_the_file_alone_says(tmp_path):
    with open(DATA / "requests/constituent-cases.csv", newline="", encoding="utf-8-sig") as lines:
        rows = list(csv.DictReader(lines))[::10]
    file = tmp_path / "requests.csv"
    with open(file, "w", newline="", encoding="utf-8") as lines:
        out = csv.DictWriter(lines, rows[0].keys())
        out.writeheader()
        out.writerows(rows)
    said = wangge(
        "replay", "--dir", tmp_path / "city", "--requests", file, "--messages", DATA / "messages/answered.csv")
    found = table(said)
    messages = found.pop("网上留言（文件没有类别）")
    assert messages[:2] == ("120", "120") and found == real_days(file, rows)
    assert next(line for line in said.splitlines() if line.startswith("Sum")).split()[1] == str(len(rows) + 120)


def test_generated_cases_verify_and_what_the_disk_cannot_hold_is_not_begun(tmp_path):
    city = tmp_path / "city"
    assert "isn't a demo" in wangge("generate", "--dir", city, "--cases", "10", code=1)
    wangge("demo", "--dir", city, "--city", "chengzhu")
    assert "cases need about" in wangge("generate", "--dir", city, "--cases", "3000", "--space")
    wangge("generate", "--dir", city, "--cases", "3000", "--until", "2026-06-01")
    wangge("verify", "--dir", city)
    assert "there already" in wangge("generate", "--dir", city, "--cases", "3000", "--until", "2026-06-01", code=1)
    assert "nothing was written" in wangge("generate", "--dir", city, "--cases", "100000000", code=65)
