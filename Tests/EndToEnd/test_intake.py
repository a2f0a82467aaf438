"""The ways in from a phone: a picture and a point with a report, two taps for what was settled, one's own list."""

import base64
import re

from looking import looking_at
from test_cases import card_of_a_grid, path_of

looked_at = looking_at("intake")

# Eight by six pixels, made by rule.
JPEG = base64.b64decode(
    "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMR"
    "EyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQ"
    "ABAQAAAAAAAAAAAAAAAAAAAAT/xAAbEAEAAAcAAAAAAAAAAAAAAAAAAgQFF1SS0v/EABUBAQEAAAAAAAAAAAAAAAAAAAQG/8QAGhEAAgIDAA"
    "AAAAAAAAAAAAAAAAIFExZRU//aAAwDAQACEQMRAD8Avt7SMme3g5ASOSSvdhFKaP/Z"
)
PHOTO = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": JPEG}


def test_a_stranger_sends_a_picture_and_a_point_and_the_desk_sees_both(arrive):
    clerk, stranger = arrive("desk"), arrive("phone")
    clerk.be("communityClerk")
    code = card_of_a_grid(clerk).removeprefix("/q/")
    wrong = []
    stranger.go(f"/report/{code}")
    wrong += looked_at(stranger, "report")
    stranger.page.get_by_role("link", name="在地图上指位置").click()
    stranger.page.locator(".point-map .shape").first.wait_for()
    stranger.page.get_by_role("button", name="就在地图中间").click()
    assert re.fullmatch(r"[\d.]+,[\d.]+", stranger.page.locator("input[name=point]").input_value())
    stranger.page.locator("textarea[name=text]").fill("路灯的杆子歪了，怕倒下来")
    stranger.page.locator("input[name=pictures]").set_input_files([PHOTO])
    stranger.page.locator(".pictures img").first.wait_for()
    wrong += looked_at(stranger, "filled-in")
    stranger.page.get_by_role("button", name="提交").click()
    stranger.page.wait_for_url(re.compile(r"/r/"))
    stranger.page.locator(".pictures img").first.scroll_into_view_if_needed()
    stranger.page.wait_for_function("document.querySelector('.pictures img').naturalWidth == 8")
    wrong += looked_at(stranger, "followed")

    clerk.go("/cases")
    clerk.page.get_by_text("路灯的杆子歪了").first.click()
    clerk.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}(\?|$)"))
    clerk.page.locator(".point-mark").wait_for()
    clerk.page.locator(".pictures img").first.scroll_into_view_if_needed()
    clerk.page.wait_for_function("document.querySelector('.pictures img').naturalWidth == 8")
    wrong += looked_at(clerk, "case")
    assert wrong == []


def test_a_worker_notes_what_was_settled_in_two_taps(arrive):
    worker = arrive("phone")
    worker.be("gridWorker")
    worker.go("/")
    worker.page.get_by_role("link", name="现场解决").first.click()
    worker.page.wait_for_load_state()
    wrong = looked_at(worker, "found")
    worker.page.locator(".frequent button").first.click()
    worker.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}(\?|$)"))
    assert "现场解决" in worker.page.locator("main").inner_text()
    assert wrong == []


def test_a_resident_follows_their_own_reports_in_the_elder_view(arrive):
    clerk, resident = arrive("desk"), arrive("phone")
    clerk.be("communityClerk")
    code = card_of_a_grid(clerk).removeprefix("/q/")
    resident.be("resident")
    resident.go(f"/report/{code}")
    resident.page.locator("textarea[name=text]").fill("单元门关不上")
    resident.page.get_by_role("button", name="提交").click()
    resident.page.wait_for_url(re.compile(r"/r/"))
    assert path_of(resident).startswith("/r/")
    resident.go("/my-reports")
    resident.page.get_by_role("button", name="长辈版").click()
    resident.page.wait_for_load_state()
    wrong = looked_at(resident, "own")
    resident.page.get_by_text("单元门关不上").first.click()
    resident.page.wait_for_url(re.compile(r"/my-reports/[0-9A-Z]{13}$"))
    wrong += looked_at(resident, "own-one")
    assert wrong == []
