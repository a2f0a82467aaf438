"""The interface for reports is held to its own document: schemathesis asks it odd things with a real token."""

import json
import subprocess
import sys
import urllib.request

import pytest

from conftest import Person
from test_open311 import issue_key

# One's own token counts for one's own account alone, so nothing is there to look at somebody else's with.
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "negative_data_rejection", "missing_required_header", "unsupported_method",
    "allow_header_conformance", "use_after_free", "ensure_resource_availability", "ignored_auth",
]


def get(address, key=None):
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {key}"} if key else {})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


@pytest.fixture(scope="module")
def key(city, browser):
    return issue_key(browser, city)


@pytest.fixture(scope="module")
def document(city, browser, key):
    """As the server gives it, with a matter and a grid that this city has: no guess would hit one."""
    document = get(f"{city.address}/api/v1/openapi")
    matter = get(f"{city.address}/api/v1/matters", key)[0]["key"]
    context = browser.new_context(locale="zh-CN")
    clerk = Person(context, city)
    clerk.be("communityClerk")
    clerk.go("/cases/new")
    options = clerk.page.locator("select[name=place] option").all()
    grid = next(one.get_attribute("value") for one in options if one.inner_text().endswith("网格"))
    context.close()
    schemas = document["components"]["schemas"]
    schemas["NewReport"]["properties"]["matter"] = {"enum": [matter]}
    schemas["Place"]["oneOf"][1]["properties"]["area"] = {"enum": [grid]}
    schemas["Place"]["oneOf"][2]["properties"]["code"]["pattern"] = "^[0-9A-Z]+$"
    return document


def held_to(document, city, key, folder, *options):
    """What schemathesis says of the server, and whether it is content."""
    told = folder / "openapi.json"
    told.write_text(json.dumps(document))
    ended = subprocess.run(
        [
            sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()", "run", str(told),
            "--url", city.address, "-H", f"Authorization: Bearer {key}", "--checks", ",".join(CHECKS),
            "--seed", "20261121", "--generation-database", "none", "--continue-on-failure", "--no-color", *options,
        ],
        cwd=folder, capture_output=True, text=True, timeout=120,
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_every_answer_is_as_the_document_says(document, city, key, tmp_path):
    code, said = held_to(document, city, key, tmp_path, "--max-examples", "25")
    assert code == 0, said[-8000:]
    assert "Tested: 6" in said, said[-2000:]


def without_refusals(document):
    del document["paths"]["/api/v1/reports"]["get"]["responses"]["422"]


def without_a_member(document):
    matter = document["components"]["schemas"]["Matter"]
    matter["required"].remove("standards")
    del matter["properties"]["standards"]


def with_a_word_that_must_come(document):
    asking = document["paths"]["/api/v1/reports"]["get"]
    asking["parameters"] = [one | {"required": True} for one in asking["parameters"] if one["name"] == "state"]


FAULTS = {
    "Undocumented status code": without_refusals,
    "Response violates schema": without_a_member,
    "Schema-violating request accepted": with_a_word_that_must_come,
}


def test_a_document_that_lies_is_found(document, city, key, tmp_path):
    """The check itself, seen red: three lies at once, each found by its own sentence."""
    lying = json.loads(json.dumps(document))
    for tell in FAULTS.values():
        tell(lying)
    # Asking alone: what brings reports takes its time.
    offers = lying["paths"]
    lying["paths"] = {path: {"get": offers[path]["get"]} for path in ("/api/v1/matters", "/api/v1/reports")}
    code, told = held_to(lying, city, key, tmp_path, "--max-examples", "5", "--phases", "coverage,fuzzing")
    assert code == 1 and [said for said in FAULTS if said not in told] == [], told[-4000:]
