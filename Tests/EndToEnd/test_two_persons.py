"""What one person writes, another reads and answers, each in a browser of their own."""

ANSWERS = "hotlineClerk"


def test_a_stranger_writes_without_a_name_and_reads_the_answer(arrive):
    stranger, official = arrive("phone"), arrive("desk")
    words = "长辈版的字还可以再大一些，谢谢。"
    stranger.go("/suggestions")
    stranger.page.locator("main textarea[name=text]").fill(words)
    stranger.page.get_by_role("button", name="送出").click()
    stranger.page.wait_for_url("**/suggestions/by-link/*")
    assert words in stranger.page.locator("main").inner_text()

    official.be(ANSWERS)
    official.go("/suggestions/inbox")
    official.page.locator("main a", has_text=words[:6]).first.click()
    official.page.locator("main textarea").fill("下个版本就改，请再看看。")
    official.page.locator("main form button").last.click()
    official.page.wait_for_load_state()
    assert official.page.locator("main .notice, [role=status]").first.is_visible()

    stranger.page.reload()
    assert "下个版本就改" in stranger.page.locator("main").inner_text()
    stranger.nothing_wrong()
    official.nothing_wrong()
