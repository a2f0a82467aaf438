"""Killed without warning while many write, the server comes back with everything it had answered."""

import http.client
import re
import threading
import time
import urllib.parse
from html import unescape

WRITERS = 8


class Writer(threading.Thread):
    """Sends suggestions one after another; keeps the private link of each that was answered."""

    def __init__(self, city, number):
        super().__init__(daemon=True)
        self.city, self.number, self.answered, self.refused = city, number, [], []
        self.line = http.client.HTTPConnection("127.0.0.1", city.port, timeout=10)

    def run(self):
        try:
            self.line.request("GET", "/suggestions")
            page = self.line.getresponse()
            cookie = "; ".join(one.partition(";")[0] for one in page.headers.get_all("set-cookie") or [])
            token = re.search(r'name="form_token" value="([^"]+)"', page.read().decode()).group(1)
            for count in range(1_000_000):
                text = f"第 {self.number} 人的第 {count} 条建议"
                self.line.request(
                    "POST", "/suggestions", urllib.parse.urlencode({"form_token": unescape(token), "text": text}),
                    {
                        "Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie,
                        "Origin": self.city.address,
                    },
                )
                answer = self.line.getresponse()
                body = answer.read()
                if answer.status != 303:
                    self.refused.append((answer.status, body[:300]))
                    return
                self.answered.append((answer.headers["location"], text))
        except (OSError, http.client.HTTPException):
            # The server is gone, as it is meant to be.
            return


def test_nothing_answered_is_lost_when_the_server_is_killed(own_city):
    kept = []
    for _ in range(3):
        writers = [Writer(own_city, number) for number in range(WRITERS)]
        for writer in writers:
            writer.start()
        until = time.monotonic() + 20
        while sum(len(writer.answered) for writer in writers) < 200 and time.monotonic() < until:
            time.sleep(0.01)
        own_city.kill()
        for writer in writers:
            writer.join(timeout=15)
            assert writer.refused == []
            kept += writer.answered
        own_city.start()
    assert len(kept) >= 600
    line = http.client.HTTPConnection("127.0.0.1", own_city.port, timeout=10)
    for location, text in kept:
        line.request("GET", urllib.parse.urlparse(location).path)
        answer = line.getresponse()
        assert text in answer.read().decode(), f"{location} answered {answer.status}"
