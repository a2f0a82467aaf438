"""Whether a server speaks Open311 GeoReport v2 as the specification says, traps included.

Point it at any server:

    OPEN311_ADDRESS=https://city.example/open311/v2 OPEN311_KEY=… python -m pytest Tests/Conformance

Without OPEN311_KEY nothing is posted. OPEN311_POINT is a `lat,long` inside the city; OPEN311_JURISDICTION is sent along
where it is set. Needs Python's own library and pytest alone.
"""

import datetime
import json
import os
import re
import urllib.error
import urllib.parse
import urllib.request
import uuid
import xml.etree.ElementTree as tree

import pytest

MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
STATUSES = {"open", "closed"}
DATATYPES = {"string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"}
UPDATES = {
    "OPEN", "FIXED", "IN_PROGRESS", "ACTION_SCHEDULED", "INVESTIGATING", "DUPLICATE", "NOT_COUNCILS_RESPONSIBILITY",
    "NO_FURTHER_ACTION", "INTERNAL_REFERRAL", "FOR_TRIAGE", "CLOSED", "CANCELLED", "REOPEN",
}


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.type, self.body = status, headers.get("Content-Type", ""), body

    @property
    def json(self):
        return json.loads(self.body.decode("utf-8"))

    @property
    def xml(self):
        return tree.fromstring(self.body)


class Server:
    """An endpoint, with a key for posting where there is one."""

    def __init__(self, address, key=None, point=None, jurisdiction=None):
        self.address, self.key, self.point, self.jurisdiction = address.rstrip("/"), key, point, jurisdiction

    def ask(self, path, fields=None, form=None, headers=None):
        fields = list((fields or {}).items() if isinstance(fields, dict) else fields or [])
        if self.jurisdiction and not any(name == "jurisdiction_id" for name, _ in fields):
            fields.append(("jurisdiction_id", self.jurisdiction))
        address = f"{self.address}/{path}" + (f"?{urllib.parse.urlencode(fields)}" if fields else "")
        data = None
        headers = dict(headers or {})
        if form is not None:
            data = urllib.parse.urlencode(form).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
        request = urllib.request.Request(address, data=data, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def service(self):
        services = self.ask("services.json").json
        assert services, "the server lists no service"
        return services[0]

    def good(self, **more):
        """A request that is right, with some fields changed; None leaves one out."""
        fields = {
            "api_key": self.key, "service_code": self.service()["service_code"], "lat": self.point[0],
            "long": self.point[1], "description": "conformance: a lamp is out <&>\nsecond line",
        } | more
        return [(name, value) for name, value in fields.items() if value is not None]


@pytest.fixture(scope="session")
def server():
    address = os.environ.get("OPEN311_ADDRESS")
    if not address:
        pytest.skip("OPEN311_ADDRESS names no server")
    point = tuple(os.environ.get("OPEN311_POINT", "0,0").split(","))
    return Server(address, os.environ.get("OPEN311_KEY"), point, os.environ.get("OPEN311_JURISDICTION"))


@pytest.fixture(scope="session")
def posted(server):
    """A request that the suite brought, and its number."""
    if not server.key:
        pytest.skip("there is no key to post with")
    answer = server.ask("requests.json", form=server.good())
    assert answer.status == 200, answer.body
    given = answer.json
    assert isinstance(given, list) and len(given) == 1
    assert ("service_request_id" in given[0]) != bool(given[0].get("token")), "an id or a token, never both"
    return str(given[0]["service_request_id"])


def spark(element, lists):
    """An XML answer as the Spark mapping writes it in JSON; values stay texts."""
    if element.tag in lists:
        return [spark(child, lists) for child in element]
    if len(element):
        return {child.tag: spark(child, lists) for child in element}
    return element.text or None


def as_texts(value):
    if isinstance(value, list):
        return [as_texts(one) for one in value]
    if isinstance(value, dict):
        return {name: as_texts(one) for name, one in value.items()}
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return float(value)
    return value


def alike(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(alike(a[name], b[name]) for name in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(alike(*pair) for pair in zip(a, b))
    if isinstance(a, float) or isinstance(b, float):
        return float(a) == float(b)
    # An empty list and an empty element are one in XML.
    return a == b or (not a and not b)


LISTS = {
    "services", "attributes", "values", "service_requests", "service_request_updates", "errors", "endpoints", "formats",
}


def both(server, path, **query):
    """The answer in JSON, after it was compared with the XML."""
    in_json, in_xml = server.ask(f"{path}.json", query), server.ask(f"{path}.xml", query)
    assert in_json.status == in_xml.status == 200, (in_json.body, in_xml.body)
    assert in_json.type.lower() == "application/json; charset=utf-8"
    assert in_xml.type.lower() == "text/xml; charset=utf-8"
    assert in_xml.body.lower().startswith(b'<?xml version="1.0" encoding="utf-8"')
    assert b"xmlns" not in in_xml.body, "XML has no namespace"
    value = in_json.json
    assert alike(as_texts(value), as_texts(spark(in_xml.xml, LISTS))), (value, in_xml.body)
    return value


def check_errors(answer, status):
    assert answer.status == status, answer.body
    if "json" in answer.type:
        errors = answer.json
        assert isinstance(errors, list) and errors, "errors are an array in JSON"
        assert all("code" in one and one["description"] for one in errors)
    else:
        assert "xml" in answer.type, f"an error of {answer.type}"
        assert answer.xml.tag == "errors"
        assert all(one.find("code") is not None and one.findtext("description") for one in answer.xml)


def check_request(one):
    assert isinstance(one["service_request_id"], str) and one["service_request_id"]
    assert one["status"] in STATUSES
    assert isinstance(one["service_code"], str)
    assert MOMENT.match(one["requested_datetime"]), one["requested_datetime"]
    for name in ("updated_datetime", "expected_datetime"):
        assert one.get(name) is None or MOMENT.match(one[name]), name
    assert (one.get("lat") is None) == (one.get("long") is None)
    if one.get("lat") is not None:
        assert -90 <= float(one["lat"]) <= 90 and -180 <= float(one["long"]) <= 180


# Discovery


def test_discovery_names_the_endpoint_in_both_forms(server):
    value = both(server, "discovery")
    assert value["contact"] and value["key_service"] and value["changeset"]
    for endpoint in value["endpoints"]:
        assert endpoint["url"].startswith("http") and "GeoReport_v2" in endpoint["specification"]
        assert endpoint["type"] in ("production", "test")
        assert "text/xml" in endpoint["formats"]


# Services


def test_services_have_what_clients_need(server):
    for one in both(server, "services"):
        assert isinstance(one["service_code"], str) and one["service_code"] and one["service_name"]
        assert isinstance(one["metadata"], bool), "metadata is a boolean in JSON"
        assert one["type"] in ("realtime", "batch", "blackbox")


def test_definitions_have_closed_types_and_orders_of_their_own(server):
    for one in server.ask("services.json").json:
        value = both(server, f"services/{one['service_code']}")
        assert value["service_code"] == one["service_code"]
        attributes = value["attributes"] or []
        assert bool(attributes) or not one["metadata"]
        orders = [int(attribute["order"]) for attribute in attributes]
        assert len(set(orders)) == len(orders) and all(order > 0 for order in orders)
        for attribute in attributes:
            assert isinstance(attribute["variable"], bool) and isinstance(attribute["required"], bool)
            assert attribute["datatype"] in DATATYPES
            if attribute["datatype"].endswith("valuelist"):
                assert attribute["values"] and all("key" in value and "name" in value for value in attribute["values"])


@pytest.mark.parametrize("form", ["json", "xml"])
def test_an_unknown_service_is_told_in_the_form_that_was_asked_for(server, form):
    answer = server.ask(f"services/no-such-service.{form}")
    check_errors(answer, 404)
    assert form in answer.type


@pytest.mark.parametrize("path", ["services.json", "requests.json", "services/1.json", "requests/1.xml"])
def test_an_unknown_jurisdiction_is_missing(server, path):
    check_errors(server.ask(path, {"jurisdiction_id": "no.such.place.example"}), 404)


@pytest.mark.parametrize("path", ["nothing.json", "nothing.xml", "requests/a/b.json", "tokens/none.json"])
def test_what_does_not_exist_is_missing(server, path):
    check_errors(server.ask(path), 404)


# Searching


def test_requests_are_alike_in_both_forms(server):
    for one in both(server, "requests"):
        check_request(one)


def test_an_unfiltered_search_gives_ninety_days_at_most(server):
    oldest = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=91)
    for one in server.ask("requests.json").json:
        assert datetime.datetime.fromisoformat(one["requested_datetime"].replace("Z", "+00:00")) >= oldest


@pytest.mark.parametrize("status", ["open", "closed"])
def test_a_status_limits_the_search(server, status):
    assert {one["status"] for one in server.ask("requests.json", {"status": status}).json} <= {status}


def test_a_comma_list_of_both_statuses_is_everything(server):
    everything = server.ask("requests.json").json
    assert len(server.ask("requests.json", {"status": "open,closed"}).json) == len(everything)


def test_an_empty_parameter_counts_as_absent(server):
    empty = {"status": "", "service_code": "", "start_date": "", "service_request_id": ""}
    assert len(server.ask("requests.json", empty).json) == len(server.ask("requests.json").json)


@pytest.mark.parametrize(
    "query",
    [
        {"status": "solved"}, {"start_date": "yesterday"}, {"end_date": "2026-02-30T00:00:00Z"},
        {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-04-02T00:00:00Z"},
        {"start_date": "2026-04-02T00:00:00Z", "end_date": "2026-04-01T00:00:00Z"},
    ],
)
def test_a_search_that_makes_no_sense_is_refused(server, query):
    check_errors(server.ask("requests.json", query), 400)
    check_errors(server.ask("requests.xml", query), 400)


@pytest.mark.parametrize(
    "query",
    [
        {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-04-01T00:00:00Z"},
        {"start_date": "2026-01-01T00:00:00+08:00"}, {"end_date": "2026-01-01T00:00:00.000Z"},
    ],
)
def test_a_stretch_of_ninety_days_or_a_half_one_is_searched(server, query):
    answer = server.ask("requests.json", query)
    assert answer.status == 200 and isinstance(answer.json, list)


def test_single_requests_override_everything_else(server):
    known = server.ask("requests.json").json
    if not known:
        pytest.skip("nothing is public on this server yet")
    one = known[0]
    other = "closed" if one["status"] == "open" else "open"
    asked = f"{one['service_request_id']},0000000000000"
    found = server.ask("requests.json", {"service_request_id": asked, "status": other}).json
    assert [single["service_request_id"] for single in found] == [one["service_request_id"]]
    alone = both(server, f"requests/{one['service_request_id']}")
    assert isinstance(alone, list) and len(alone) == 1, "a single request is an array of one"


def test_pages_part_the_list(server):
    known = [one["service_request_id"] for one in server.ask("requests.json").json]
    first = [one["service_request_id"] for one in server.ask("requests.json", {"page_size": 1, "page": 0}).json]
    again = [one["service_request_id"] for one in server.ask("requests.json", {"page_size": 1, "page": 1}).json]
    assert first == again == known[:1]


def box(lat, long):
    return f"{float(long) - 1e-5:.7f},{float(lat) - 1e-5:.7f},{float(long) + 1e-5:.7f},{float(lat) + 1e-5:.7f}"


def knows_boxes(server):
    if server.ask("requests.json", {"bbox": "1,1"}).status != 400:
        pytest.skip("this server knows no boxes: they are an extension")


def test_a_box_holds_what_lies_in_it_and_nothing_else(server):
    knows_boxes(server)
    placed = [one for one in server.ask("requests.json").json if one.get("lat") and one.get("long")]
    if not placed:
        pytest.skip("nothing with a point is public on this server yet")
    there = (placed[0]["lat"], placed[0]["long"])
    inside = server.ask("requests.json", {"bbox": box(*there)}).json
    here = [one["service_request_id"] for one in placed if (one["lat"], one["long"]) == there]
    assert [one["service_request_id"] for one in inside] == here
    assert server.ask("requests.json", {"bbox": "0,0,0.1,0.1"}).json == []


# Posting


def test_own_requests_lie_in_their_box(server, posted):
    knows_boxes(server)
    for bbox, is_in in ((box(*server.point), True), ("0,0,0.1,0.1", False)):
        found = server.ask("requests.json", {"api_key": server.key, "bbox": bbox}).json
        assert (posted in [one["service_request_id"] for one in found]) == is_in


def test_a_request_comes_back_to_whoever_brought_it(server, posted):
    answer = server.ask(f"requests/{posted}.json", {"api_key": server.key})
    (one,) = answer.json
    check_request(one)
    assert one["service_request_id"] == posted and one["status"] == "open"
    assert one["description"] == "conformance: a lamp is out <&>\nsecond line"
    in_xml = server.ask(f"requests/{posted}.xml", {"api_key": server.key})
    assert in_xml.xml[0].findtext("description").replace("\r\n", "\n") == one["description"]
    listed = server.ask("requests.json", {"api_key": server.key}).json
    assert posted in [each["service_request_id"] for each in listed]


def test_a_token_leads_to_the_number(server, posted):
    (one,) = server.ask(f"tokens/{posted}.json", {"api_key": server.key}).json
    assert one["service_request_id"] == posted and one["token"]


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize(
    "changed, status",
    [
        ({"api_key": None}, 403), ({"api_key": ""}, 403), ({"api_key": "no such key"}, 403),
        ({"service_code": None}, 400), ({"service_code": "no-such-service"}, 404),
        ({"jurisdiction_id": "no.such.place.example"}, 404), ({"long": None}, 400), ({"lat": "north"}, 400),
        ({"lat": None, "long": None}, 400), ({"lat": "91", "long": "0"}, 400),
        ({"description": "x" * 4001}, 400), ({"attribute[NO_SUCH]": "1"}, 400),
    ],
)
def test_a_wrong_request_is_refused(server, posted, form, changed, status):
    check_errors(server.ask(f"requests.{form}", form=server.good(**changed)), status)


def test_a_description_of_four_thousand_characters_is_taken(server, posted):
    assert server.ask("requests.json", form=server.good(description="x" * 4000)).status == 200


def test_the_same_key_brings_one_request(server, posted):
    headers = {"Idempotency-Key": uuid.uuid4().hex}
    form = server.good(description="conformance: sent twice")
    given = [server.ask("requests.json", form=form, headers=headers).json[0] for _ in range(2)]
    assert given[0]["service_request_id"] == given[1]["service_request_id"]
    number = uuid.uuid4().hex
    form = server.good(**{"attribute[fixmystreet_id]": number, "description": "conformance: FixMyStreet, twice"})
    given = [server.ask("requests.json", form=form).json[0] for _ in range(2)]
    assert given[0]["service_request_id"] == given[1]["service_request_id"]


# Updates


def test_updates_are_alike_in_both_forms(server):
    for one in both(server, "servicerequestupdates"):
        assert one["update_id"] and one["service_request_id"]
        assert one["status"] in UPDATES and MOMENT.match(one["updated_datetime"])


def test_an_update_is_taken_once(server, posted):
    form = [
        ("api_key", server.key), ("service_request_id", posted), ("update_id", uuid.uuid4().hex), ("status", "OPEN"),
        ("updated_datetime", "2026-11-27T09:00:00+08:00"), ("description", "conformance: still out"),
    ]
    first = server.ask("servicerequestupdates.xml", form=form)
    again = server.ask("servicerequestupdates.xml", form=form)
    assert first.status == again.status == 200, first.body
    assert first.xml.tag == "service_request_updates" and first.xml[0].tag == "request_update"
    assert first.xml[0].findtext("update_id") == again.xml[0].findtext("update_id")


@pytest.mark.parametrize(
    "changed, status",
    [
        ({"api_key": "no such key"}, 403), ({"service_request_id": "0000000000000"}, 404), ({"status": "DONE"}, 400),
        ({"update_id": ""}, 400), ({"updated_datetime": "today"}, 400),
    ],
)
def test_a_wrong_update_is_refused(server, posted, changed, status):
    form = {
        "api_key": server.key, "service_request_id": posted, "update_id": "1", "status": "OPEN",
        "updated_datetime": "2026-11-27T09:00:00Z", "description": "conformance",
    } | changed
    check_errors(server.ask("servicerequestupdates.json", form=list(form.items())), status)
