"""The chat page in a browser: it behaves like a messenger, and runs nothing that it is told in text."""

from __future__ import annotations

import re

import pytest
import pytest_asyncio
from browser import CHROMIUM, browser, expect, reader, served
from tiny_pictures import png

from bot.app import App
from bot.transport.telegram.deps import Deps

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed (Debian: apt-get install chromium)"),
]

HOSTILE = """
article: {id: evil, outlet: "<b>Evil</b> <script>hacked=1</script>", title: "<img src=x onerror=hacked=2>",
          published: 2025-03-01, url: "https://example.org/?q='onmouseover=hacked=3"}
facts:
  - id: evil-fact
    kind: statement
    title: "</button><script>hacked=4</script>"
    summary: >-
      Ships </div><img src=x onerror=hacked=5><svg/onload=hacked=6> &lt;script&gt;hacked=7&lt;/script&gt; arrived
      {{7*7}} ${hacked=8}.
"""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def launched():
    async with browser() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def bot(shipped_app):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTB_TIMEDELTA", "1")
        async with served(Deps(shipped_app)) as running:
            yield running


@pytest_asyncio.fixture(loop_scope="module")
async def at_page(launched, bot):
    async with reader(launched) as somebody:
        await somebody.open(bot.address)
        yield somebody
        assert await somebody.violations() == []
        assert somebody.complaints == []
        assert somebody.strangers(bot.address) == []


async def test_question_with_slips_is_answered(at_page):
    answer = await at_page.ask("скока торгует казахстан с израелем")
    await expect(at_page.own.last).to_contain_text("скока торгует казахстан с израелем")
    await expect(answer.locator("strong").first).to_contain_text("162")
    await expect(answer.locator("time")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    assert await answer.locator(".text").get_attribute("lang") == "ru"


async def test_pressed_button_brings_a_bubble(at_page):
    answer = await at_page.ask("товарооборот казахстана и израиля")
    before = await at_page.replies.count()
    await answer.get_by_role("button", name="Ещё по теме").click()
    await expect(at_page.replies).to_have_count(before + 1)
    await expect(at_page.page.locator(".key[aria-busy=true]")).to_have_count(0)


async def test_page_of_a_list_turns_in_place_and_keeps_the_focus(at_page):
    listed = await at_page.ask("/figures")
    before = await listed.locator(".text").inner_text()
    await listed.get_by_role("button", name="▶").press("Enter")
    await expect(listed.locator(".text")).not_to_have_text(before)
    await expect(listed.locator(".edited")).to_have_text("изменено")
    assert await at_page.replies.count() == 1
    assert await at_page.page.evaluate("document.activeElement.closest('.message') !== null")


async def test_button_with_a_link_opens_a_tab_that_knows_nothing_of_the_page(at_page):
    answer = await at_page.ask("товарооборот казахстана и израиля")
    link = answer.locator("a.key").first
    assert await link.get_attribute("target") == "_blank"
    assert await link.get_attribute("rel") == "noopener noreferrer"
    assert (await link.get_attribute("href")).startswith("https://")


async def test_commands_are_picked_by_keyboard(at_page):
    await at_page.input.press_sequentially("/")
    options = at_page.page.locator("#suggestions").get_by_role("option")
    every = await options.count()
    assert every >= 10
    await at_page.input.press_sequentially("fi")
    await expect(options).to_have_count(1)
    await at_page.input.press("Backspace")
    await at_page.input.press("Backspace")
    await at_page.input.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert await at_page.input.get_attribute("aria-activedescendant") == "option-1"
    await at_page.input.press("Enter")
    await expect(at_page.own).to_have_text(re.compile("/help"))
    await expect(at_page.replies).to_have_count(1)
    await expect(at_page.page.locator("#suggestions")).to_be_hidden()


async def test_escape_closes_the_menu_and_its_button_opens_it(at_page):
    menu = at_page.page.get_by_role("button", name="Команды")
    await menu.click()
    await expect(at_page.page.get_by_role("listbox", name="Команды")).to_be_visible()
    assert await menu.get_attribute("aria-expanded") == "true"
    await at_page.input.press("Escape")
    await expect(at_page.page.locator("#suggestions")).to_be_hidden()


async def test_enter_sends_and_shift_enter_breaks_the_line(at_page):
    await at_page.input.press_sequentially("привет")
    await at_page.input.press("Shift+Enter")
    await at_page.input.press_sequentially("бот")
    assert await at_page.input.input_value() == "привет\nбот"
    await at_page.input.press("Enter")
    await expect(at_page.own.locator(".text")).to_have_text("привет\nбот", use_inner_text=True)
    assert await at_page.input.input_value() == ""


async def test_reload_restores_the_history(at_page):
    await at_page.ask("товарооборот казахстана и израиля")
    before = await at_page.page.locator(".message .text").all_inner_texts()
    await at_page.page.reload()
    await at_page.ready()
    assert await at_page.page.locator(".message .text").all_inner_texts() == before


async def test_new_chat_starts_empty(at_page):
    await at_page.ask("/help")
    await at_page.page.get_by_role("button", name="Новый чат").click()
    await at_page.page.get_by_role("dialog").get_by_role("button", name="Новый чат").click()
    await expect(at_page.page.locator(".message")).to_have_count(0)
    await expect(at_page.page.locator("#empty")).to_be_visible()
    await at_page.page.get_by_role("button", name="Начать").click()
    await expect(at_page.replies).to_have_count(1)


async def test_tabs_are_readers_of_their_own(at_page, launched, bot):
    await at_page.ask("/help")
    async with reader(launched) as other:
        await other.open(bot.address)
        await expect(other.page.locator(".message")).to_have_count(0)
        await other.ask("/topics")
    assert await at_page.replies.count() == 1


async def test_language_of_the_reader_changes_the_page(at_page):
    await at_page.ask("/why")
    await at_page.ask("товарооборот казахстана и израиля")
    await at_page.page.get_by_label("Язык читателя").select_option("en")
    await expect(at_page.page.locator(".day")).to_have_text("Today")
    await at_page.ask("/help")
    await expect(at_page.page.locator(".day")).to_have_count(1)
    await expect(at_page.input).to_have_attribute("placeholder", "A question or /command")
    assert await at_page.page.evaluate("document.documentElement.lang") == "en"
    await at_page.page.reload()
    await at_page.ready()
    await expect(at_page.page.locator(".private")).to_have_text("Test mode: nothing leaves this machine")


async def test_theme_follows_the_system_until_one_is_chosen(at_page):
    ground = "getComputedStyle(document.querySelector('.head')).backgroundColor"
    light = await at_page.page.evaluate(ground)
    await at_page.page.emulate_media(color_scheme="dark")
    dark = await at_page.page.evaluate(ground)
    assert light != dark
    await at_page.page.get_by_role("button", name="Оформление").click()
    assert await at_page.page.evaluate(ground) == light
    await at_page.page.get_by_role("button", name="Оформление").click()
    assert await at_page.page.evaluate(ground) == dark
    await at_page.page.emulate_media(color_scheme="light")
    await at_page.page.reload()
    assert await at_page.page.evaluate(ground) == dark


@pytest.mark.parametrize("width", [320, 375, 430])
async def test_nothing_is_wider_than_a_phone(at_page, bot, width):
    await at_page.page.set_viewport_size({"width": width, "height": 700})
    await at_page.ask("/figures")
    bot.call("sendMessage", text="w" * 300 + "\n<pre>" + "code " * 60 + "</pre>", parse_mode="HTML")
    await expect(at_page.replies).to_have_count(2)
    await at_page.input.fill("/")
    assert await at_page.page.evaluate("document.documentElement.scrollWidth") <= width
    assert await at_page.page.evaluate("document.getElementById('log').scrollWidth") <= width
    await expect(at_page.page.get_by_role("button", name="Отправить")).to_be_in_viewport(ratio=1)


async def test_copy_button_fills_the_clipboard(at_page, bot):
    await at_page.ask("/help")
    keyboard = {"inline_keyboard": [[{"text": "Copy the figure", "copy_text": {"text": "162 000 000"}}]]}
    bot.call("sendMessage", text="162", reply_markup=keyboard)
    await at_page.page.get_by_role("button", name="Copy the figure").click()
    await expect(at_page.toast).to_have_text("Скопировано")
    assert await at_page.page.evaluate("navigator.clipboard.readText()") == "162 000 000"


async def test_search_button_writes_the_name_of_the_bot(at_page, bot):
    await at_page.ask("/help")
    keyboard = {"inline_keyboard": [[{"text": "Share", "switch_inline_query": "trade"}]]}
    bot.call("sendMessage", text="x", reply_markup=keyboard)
    await at_page.page.get_by_role("button", name="Share").click()
    assert await at_page.input.input_value() == "@dossier_bot trade"


async def test_long_quotation_is_folded_until_it_is_opened(at_page, bot):
    await at_page.ask("/help")
    lines = "\n".join(f"line {number}" for number in range(12))
    bot.call("sendMessage", text=f"<blockquote expandable>{lines}</blockquote>", parse_mode="HTML")
    bot.call("sendMessage", text="<blockquote expandable>short</blockquote>", parse_mode="HTML")
    long, short = at_page.page.locator(".folded").first, at_page.page.locator(".folded").last
    more = long.get_by_role("button", name="Показать полностью")
    before = (await long.bounding_box())["height"]
    await more.click()
    await expect(long.get_by_role("button", name="Свернуть")).to_have_attribute("aria-expanded", "true")
    assert (await long.bounding_box())["height"] > 2 * before
    await expect(short.get_by_role("button")).to_have_count(0)


async def test_entities_become_elements(at_page, bot):
    await at_page.ask("/help")
    text = (
        "🚆 <b>bold <i>both</i></b> <u>under</u> <s>gone</s> <code>x = 1</code>\n<pre>let y</pre>\n"
        '<a href="https://example.org/">link</a> <tg-spoiler>end</tg-spoiler> https://example.org/a?b=1 /help'
    )
    bot.call("sendMessage", text=text, parse_mode="HTML")
    bubble = at_page.replies.last
    await expect(bubble.locator("strong > em")).to_have_text("both")
    for tag, content in (("strong", "bold both"), ("u", "under"), ("s", "gone"), ("pre", "let y")):
        await expect(bubble.locator(tag)).to_have_text(content)
    hrefs = [await each.get_attribute("href") for each in await bubble.locator(".text a").all()]
    assert hrefs == ["https://example.org/", "https://example.org/a?b=1"]
    await bubble.get_by_role("button", name="Показать скрытое").click()
    await bubble.locator("code").first.click()
    await expect(at_page.toast).to_have_text("Скопировано")
    before = await at_page.replies.count()
    await bubble.get_by_role("button", name="/help").click()
    await expect(at_page.replies).to_have_count(before + 1)


async def test_preview_of_a_link_is_drawn_without_asking_the_place(at_page, bot):
    await at_page.ask("/help")
    bot.call("sendMessage", text="read", link_preview_options={"url": "https://example.org/%D0%B4"})
    card = at_page.replies.last.locator("a.preview")
    await expect(card).to_have_text("example.org /д")
    assert await card.get_attribute("rel") == "noopener noreferrer"


async def test_deep_link_to_this_bot_is_followed_here(at_page, bot):
    await at_page.ask("/help")
    bot.call("sendMessage", text='<a href="https://t.me/dossier_bot?start=abc">fact</a>', parse_mode="HTML")
    await at_page.replies.last.get_by_role("button", name="fact").click()
    await expect(at_page.own.last.locator(".text")).to_have_text("/start abc")


async def test_link_that_would_be_shared_through_telegram_is_copied(at_page, bot):
    await at_page.ask("/help")
    link = "https://t.me/dossier_bot?start=abc"
    shared = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fdossier_bot%3Fstart%3Dabc"
    bot.call("sendMessage", text="x", reply_markup={"inline_keyboard": [[{"text": "Share", "url": shared}]]})
    await at_page.page.get_by_role("button", name="Share").click()
    await expect(at_page.toast).to_have_text("Скопировано")
    assert await at_page.page.evaluate("navigator.clipboard.readText()") == link


async def test_deleted_message_disappears_and_typing_is_shown(at_page, bot):
    await at_page.ask("/help")
    sent = bot.call("sendMessage", text="soon gone")
    await expect(at_page.replies).to_have_count(2)
    bot.call("sendChatAction", action="typing")
    await expect(at_page.page.locator("#status")).to_have_text("печатает…")
    bot.call("deleteMessage", message_id=sent["message_id"])
    await expect(at_page.replies).to_have_count(1)


async def test_reader_up_in_the_history_is_told_of_news_and_brought_down(at_page, bot):
    for _ in range(3):
        await at_page.ask("/figures")
    await at_page.page.evaluate("document.getElementById('log').scrollTop = 0")
    down = at_page.page.locator("#to-end")
    await expect(down).to_be_visible()
    bot.call("sendMessage", text="news")
    await expect(down).to_have_attribute("aria-label", "Новые сообщения: 1")
    await down.click()
    await expect(at_page.replies.last).to_be_in_viewport()
    await expect(down).to_be_hidden()


async def test_card_is_found_and_sent_by_keyboard(at_page):
    await at_page.input.press_sequentially("@dossier_bot товарооборот казахстана")
    cards = at_page.page.get_by_role("listbox", name="Найденное").get_by_role("option")
    await expect(cards.first).to_contain_text("162")
    await at_page.input.press("Enter")
    await expect(at_page.own.last).to_contain_text("через @dossier_bot")
    await expect(at_page.own.last).to_contain_text("162")
    assert await at_page.input.input_value() == ""


async def test_search_in_vain_says_so(at_page):
    await at_page.input.press_sequentially("@dossier_bot фывапр лдоывф")
    await expect(at_page.page.locator("#suggestions")).not_to_be_empty()
    await at_page.input.press("Escape")
    await expect(at_page.page.locator("#suggestions")).to_be_hidden()


async def test_own_message_is_edited_with_the_arrow_key(at_page):
    await at_page.ask("товарооборот казахстана и израиля")
    await at_page.input.press("ArrowUp")
    await expect(at_page.page.locator("#context")).to_contain_text("Изменить")
    assert await at_page.input.input_value() == "товарооборот казахстана и израиля"
    await at_page.input.press("Escape")
    assert await at_page.input.input_value() == ""
    await at_page.input.press("ArrowUp")
    await at_page.say("товарооборот азербайджана и израиля")
    await expect(at_page.own).to_have_count(1)
    await expect(at_page.own.locator(".edited")).to_be_visible()
    await expect(at_page.own).to_contain_text("азербайджана")


async def test_picture_has_its_caption_as_words_and_opens_in_full(at_page, bot):
    await at_page.ask("/help")
    call = {"chat_id": bot.chat, "photo": "attach://chart", "caption": "Урожай по годам"}
    assert bot.api.call("sendPhoto", call, files={"chart": png(900, 500)})[1]["ok"]
    image = at_page.page.get_by_role("img", name="Урожай по годам")
    await expect(image).to_have_js_property("naturalWidth", 900)
    await at_page.page.get_by_role("button", name="Увеличить картинку: Урожай по годам").click()
    await expect(at_page.page.locator("#zoomed")).to_be_visible()
    await at_page.page.keyboard.press("Escape")
    await expect(at_page.page.locator("#zoomed")).to_be_hidden()


async def test_chart_of_the_dossier_is_drawn(at_page):
    answer = await at_page.ask("/chart товарооборот")
    image = answer.locator("img")
    await expect(image).to_have_js_property("complete", value=True)
    assert await image.evaluate("(it) => it.naturalWidth") > 400
    assert "162" in await image.get_attribute("alt")
    await expect(answer.locator("time")).to_be_in_viewport()


async def test_message_menu_replies_and_copies(at_page):
    await at_page.ask("/help")
    await at_page.replies.last.get_by_role("button", name="Действия с сообщением").click()
    menu = at_page.page.get_by_role("menu")
    await expect(menu.get_by_role("menuitem", name="Ответить")).to_be_focused()
    await at_page.page.keyboard.press("Escape")
    await expect(menu).to_be_hidden()
    await at_page.replies.last.click(button="right", position={"x": 8, "y": 8})
    await menu.get_by_role("menuitem", name="Ответить").click()
    await at_page.ask("почему")
    await expect(at_page.own.last.locator(".quoted")).to_be_visible()


async def test_lost_connection_is_told_and_found_again(launched, shipped_app):
    async with reader(launched) as somebody:
        async with served(Deps(shipped_app)) as bot:
            await somebody.open(bot.address)
            await somebody.ask("/help")
        await expect(somebody.page.get_by_text("Нет связи с ботом")).to_be_visible()
        await somebody.say("слышно?")
        assert await somebody.input.input_value() == "слышно?"
        async with served(Deps(shipped_app), port=bot.port):
            await expect(somebody.page.locator("#banner")).to_be_hidden()
            await somebody.ask("/topics")
            assert await somebody.page.locator(".message").count() == 2


async def test_history_comes_back_with_the_connection(at_page):
    await at_page.ask("/help")
    await at_page.context.set_offline(True)
    await at_page.page.evaluate("document.body.dataset.ready = ''")
    await at_page.context.set_offline(False)
    await at_page.page.reload()
    await at_page.ready()
    await expect(at_page.replies).to_have_count(1)


ATTACKS = [
    "<script>hacked=1</script>",
    "<img src=x onerror=hacked=1>",
    "</div></article><svg onload=hacked=1>",
    "javascript:hacked=1",
    '" onfocus="hacked=1" autofocus="',
    "<a href='javascript:hacked=1'>x</a>",
    "<iframe src='https://example.org/'></iframe>",
    "&lt;script&gt;hacked=1&lt;/script&gt;",
    "\u202e<b>\u0000\u0007${hacked=1}{{constructor.constructor('hacked=1')()}}",
]


async def test_text_of_a_reader_runs_nothing(at_page):
    for attack in ATTACKS:
        await at_page.ask(attack)
    assert await at_page.page.evaluate("typeof hacked") == "undefined"
    assert await at_page.page.locator(".log script, .log iframe, .log svg, .log .text img").count() == 0
    shown = await at_page.own.locator(".text").all_inner_texts()
    assert shown[:2] == ATTACKS[:2]


async def test_link_that_is_no_web_link_stays_text(at_page, bot):
    await at_page.ask("/help")
    entities = [{"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/"}]
    sent = bot.call("sendMessage", text="link", entities=entities)
    held = bot.api.messages[bot.chat, sent["message_id"]]
    for url in ("javascript:hacked=1", "data:text/html,<script>hacked=1</script>", "file:///etc/passwd", "vbscript:x"):
        forged = held.entities[0].__class__(0, 4, "text_link", url)
        await at_page.page.evaluate("0")
        bot.api.messages[bot.chat, held.id] = held.__class__(
            held.id, held.chat, held.sender, held.date, "link", (forged,), (({"text": "go", "url": url},),)
        )
        await at_page.page.reload()
        await at_page.ready()
        assert await at_page.replies.last.locator("a").count() == 0
        await at_page.replies.last.get_by_role("button", name="go").click()
    assert await at_page.page.evaluate("typeof hacked") == "undefined"


async def test_text_of_a_dossier_runs_nothing(launched, tmp_path):
    (tmp_path / "evil.yaml").write_text(HOSTILE, encoding="utf-8")
    async with served(Deps(App.open(tmp_path)), name="<script>hacked=9</script>") as bot, reader(launched) as somebody:
        await somebody.open(bot.address)
        await somebody.ask("ships arrived")
        await somebody.ask("/sources")
        await somebody.ask("/start evil-fact")
        await somebody.ask("/topics")
        assert "<img" in await somebody.page.locator("#log").inner_text()
        assert await somebody.page.evaluate("typeof hacked") == "undefined"
        assert await somebody.page.locator(".log script, .log svg, .log .text img").count() == 0
        assert await somebody.page.locator("#title").inner_text() == "<script>hacked=9</script>"
        assert await somebody.violations() == []
        assert somebody.strangers(bot.address) == []


async def test_page_speaks_to_a_screen_reader(at_page):
    await at_page.ask("товарооборот казахстана и израиля")
    page = at_page.page
    await expect(page.get_by_role("log", name="Переписка с ботом")).to_have_attribute("aria-live", "polite")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Досье-пример")
    await expect(page.get_by_role("textbox", name="Вопрос или /команда")).to_be_focused()
    await expect(page.get_by_role("article")).to_have_count(2)
    nameless = await page.evaluate("""
        [...document.querySelectorAll("button, a, select, textarea, [role=option]")]
          .filter((each) => each.checkVisibility() && !each.getAttribute("aria-label") && !each.labels?.length)
          .filter((each) => !each.textContent.trim()).map((each) => each.outerHTML)
    """)
    assert nameless == []
    assert await page.locator("img:not([alt])").count() == 0
    assert await page.evaluate("document.documentElement.lang") == "ru"


async def test_everything_is_reached_by_tab_and_shows_its_focus(at_page):
    await at_page.ask("товарооборот казахстана и израиля")
    seen = set()
    for _ in range(24):
        await at_page.page.keyboard.press("Tab")
        held = await at_page.page.evaluate("""
            (() => { const it = document.activeElement; const style = getComputedStyle(it);
              return [it.id || it.className, style.outlineStyle !== "none" || it === document.body]; })()
        """)
        assert held[1], held
        seen.add(held[0])
    assert {"language", "theme", "new", "log", "key", "actions", "menu", "text"} <= seen


async def test_motion_is_left_out_for_who_wants_none(at_page):
    await at_page.page.emulate_media(reduced_motion="reduce")
    answer = await at_page.ask("/help")
    assert await answer.evaluate("(it) => parseFloat(getComputedStyle(it).animationDuration)") < 0.01
    await expect(answer).to_be_in_viewport()
