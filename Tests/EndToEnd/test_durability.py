"""Killed without warning while many write, the server comes back with everything it had answered."""

import http.client
import re
import threading
import time
import urllib.parse
from html import unescape

WRITERS = 8


class Line:
    """A browser's worth of HTTP on one connection, with the cookies of somebody who is signed in."""

    def __init__(self, city, cookies):
        self.city, self.cookies = city, cookies
        self.connection = http.client.HTTPConnection("127.0.0.1", city.port, timeout=10)

    def ask(self, method, path, fields=None):
        headers = {"Cookie": self.cookies, "Origin": self.city.address}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, fields and urllib.parse.urlencode(fields), headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode()


class Writer(threading.Thread):
    """Gives one area a new name with a higher number, again and again, and keeps the last that was answered."""

    def __init__(self, line, path, token, first):
        super().__init__(daemon=True)
        self.line, self.path, self.token = line, path, token
        self.answered, self.tried, self.refused = first, first, None

    def run(self):
        try:
            while True:
                self.tried += 1
                fields = {"form_token": self.token, "name": f"第 {self.tried} 个名字"}
                status, body = self.line.ask("POST", f"{self.path}/name", fields)
                if status != 303:
                    self.refused = (status, body[:300])
                    return
                self.answered = self.tried
        except (OSError, http.client.HTTPException):
            # The server is gone, as it is meant to be.
            return


def areas_below(line, path):
    return re.findall(r'href="(/areas/[0-9A-HJKMNP-TV-Z]{13})" data-area', line.ask("GET", path)[1])


def test_nothing_answered_is_lost_when_the_server_is_killed(own_city, arrive):
    person = arrive(at=own_city)
    person.sign_in("systemAdministrator")
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in person.context.cookies())
    first = Line(own_city, cookies)
    community = areas_below(first, areas_below(first, areas_below(first, "/areas")[0])[0])[0]
    paths = areas_below(first, community)[:WRITERS]
    token = unescape(re.search(r'name="form_token" value="([^"]+)"', first.ask("GET", paths[0])[1]).group(1))
    numbers = {path: 0 for path in paths}
    for _ in range(3):
        writers = [Writer(Line(own_city, cookies), path, token, numbers[path]) for path in paths]
        before = sum(numbers.values())
        for writer in writers:
            writer.start()
        until = time.monotonic() + 20
        while sum(writer.answered for writer in writers) < before + 100 and time.monotonic() < until:
            time.sleep(0.01)
        own_city.kill()
        for writer in writers:
            writer.join(timeout=15)
            assert writer.refused is None
        assert sum(writer.answered for writer in writers) >= before + 100
        own_city.start()
        for writer in writers:
            page = Line(own_city, cookies).ask("GET", writer.path)[1]
            kept = int(re.search(r"<h1>第 (\d+) 个名字</h1>", page).group(1))
            assert writer.answered <= kept <= writer.tried, f"{writer.path}: {kept}, answered {writer.answered}"
            numbers[writer.path] = kept
