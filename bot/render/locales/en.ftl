## Figures. $figure is a number with its unit, already in the reader's locale.

precision = { $precision ->
    [about] about { $figure }
    [more_than] more than { $figure }
    [less_than] less than { $figure }
    [up_to] up to { $figure }
    [at_least] at least { $figure }
   *[exact] { $figure }
}
change = { $direction ->
    [up] up
   *[down] down
} by { $precision ->
    [about] about { $figure }
    [more_than] more than { $figure }
    [less_than] less than { $figure }
    [up_to] no more than { $figure }
    [at_least] at least { $figure }
   *[exact] { $figure }
}
currency-EUR = €{ $number }
currency-GBP = £{ $number }
currency-KZT = { $number } tenge
currency-RUB = { $number } roubles
currency-USD = ${ $number }

## Periods

period-year = { $year }
period-years = { $first }–{ $last }
period-quarter = { $quarter ->
    [q1] Q1
    [q2] Q2
    [q3] Q3
   *[q4] Q4
} { $year }
period-half = { $half ->
    [h1] first
   *[h2] second
} half of { $year }
during = { $grain ->
    [day] on { $period }
    [half] in the { $period }
    [range] over { $period }
    [duration] over { $period }
   *[other] in { $period }
}

## A fact

said-by = According to { $speaker }
as-of = As of { $date }
when = When: { $date }
where = Where: { $place }
who = Who took part: { $people }
differing = Other reports differ:
source = Source:
no-link = no link was given
republished = Republished:
excerpt = In the words of the article: “{ $text }”

## Buttons

button-source = Source
button-related = Related
button-compare = Compare
button-chart = Chart
button-timeline = Timeline
button-over-time = Over time
button-beside-others = Beside others
button-why = Why this?
button-copy = Copy
button-share = Share
button-open = Open in the bot

## Cards of inline mode

card-related = Related: { $title }
card-nearby = Nearby: { $title }
card-no-answer = Not the answer, but close to the question
inline-nothing = Not in the dossier. Ask the bot

## Choices

choices = Several answers fit “{ $about }”. Which one?
choices-bare = Several answers fit. Which one?
did-you-mean = The dossier does not hold { $written }. Did you mean { $name }?

## Comparison

comparison-times = { $exact ->
    [yes] { $ratio }
   *[no] About { $ratio }
} { $count ->
    [one] times
   *[other] times
} as much
comparison-equal = { $exact ->
    [yes] Equal
   *[no] About equal
}
comparison-plain = Comparison
comparison-formula = Ratio: { $formula }
comparison-inexact = Not every value is exact, so the ratio is approximate.

## A number worked out of several figures. $figure is a number with its unit.

computed-difference = More by { $exact ->
    [yes] { $figure }
   *[no] about { $figure }
}
computed-sum = Together: { $exact ->
    [yes] { $figure }
   *[no] about { $figure }
}
computed-share = Share: { $exact ->
    [yes] { $figure }
   *[no] about { $figure }
}
computed-change = { $direction ->
    [up] Up
   *[down] Down
} { $exact ->
    [yes] by
   *[no] by about
} { $figure }
computed-unchanged = { $exact ->
    [yes] Unchanged
   *[no] About unchanged
}
computed-most = Largest value
computed-least = Smallest value
computed-place = Place { $place }
computed-ranked = Only figures of the dossier were ranked: { $total }.
computed-formula = Calculation: { $formula }
computed-inexact = Not every value is exact, so the result is approximate.
percentage-points = { $number } percentage points

## Charts and timelines. $count counts what is not shown.

charts = What should I draw?
charts-about = For “{ $about }” I can draw:
charts-left-out = And { $count } more. Name a figure or a country after /chart.
chart-unfinished = { $period } (not over yet)
chart-period-unfinished = Told before the period was over.
chart-gaps = Dots: the periods in between have no figure.
chart-left-out = Not shown: { $count } more { $count ->
    [one] figure
   *[other] figures
}.
timeline-earlier = Not shown: { $count } earlier { $count ->
    [one] event
   *[other] events
}.
timeline-undated = Without a date: { $count } { $count ->
    [one] event
   *[other] events
}.
sources-named = Sources: { $names }
sources-more = and { $count } more { $count ->
    [one] source
   *[other] sources
}
undrawn-figures = A chart takes at least two figures of one kind, in one unit and over equal periods. There are none here.
undrawn-events = A timeline takes at least two dated events. There are none here.

## Listings

list-figures = Figures
list-people = People
list-events = Events
list-topics = Topics
list-sources = Sources
list-facts = Facts
list-about = { $title }: { $about }
list-total = { $total } { $total ->
    [one] entry
   *[other] entries
}
list-page = page { $page } of { $pages }
list-beside = near “{ $label }”
page-first = « 1
page-here = { $page } of { $pages }
page-last = { $pages } »
list-empty = The dossier holds no such entries.

## No answer. $given says whether $subject names anything.

no-figure-for-entity = { $given ->
    [yes] The dossier holds no such figure: { $subject }.
   *[no] The dossier holds no such figure.
}
no-figure-for-period = { $given ->
    [yes] The dossier holds no data { $during }: { $subject }.
   *[no] The dossier holds no data { $during }.
}
no-figure-for-this-period = { $given ->
    [yes] The dossier holds no data for this period: { $subject }.
   *[no] The dossier holds no data for this period.
}
no-such-role = { $given ->
    [yes] The dossier does not say who this is: { $subject }.
   *[no] The dossier does not say who this is.
}
unknown-topic = { $given ->
    [yes] The dossier does not say this: { $subject }.
   *[no] The dossier does not say this.
}
not-understood = I could not make sense of the question.
lacks-date = The dossier mentions this, but gives no date.
lacks-place = The dossier mentions this, but names no place.
lacks-speaker = The dossier does not say who said it.
unknown-words = Words the dossier does not hold: { $words }.
incomparable = These figures cannot be compared: { $differences }.
differ-metric = they measure different things
differ-unit = the units differ
differ-period = the periods differ
differ-other = there is not enough to compare
unaddable = These figures cannot be added up: { $differences }.
unshareable = No share can be taken of these figures: { $differences }.
differ-overlap = one is part of the other, or their sum means nothing
differ-part = one is not part of the other
known-nearby = What is known nearby:
look-around = What the dossier holds: /topics, /figures, /people, /events

## Notices

notice-start = Hello! I answer questions from news articles: the figure, one sentence, who said it and the link. What the articles do not say, I do not make up.
notice-ask = Ask in your own words or pick a section.
notice-help = Ask in your own words: how much, who, when, where, what is it, where does it come from. Typos and the wrong keyboard layout are fine. Follow-ups work too: “and the year before?”.
notice-greeting = Hello! What would you like to know?
notice-thanks = You are welcome! Ask away.
notice-language = Which language should I answer in?
notice-language-set = All right, I will answer in English.
notice-language-auto = All right, I will answer in the language of the question.
notice-unknown-command = There is no command { $command }.
notice-did-you-mean = Did you mean: { $suggestions }
notice-all-commands = All commands: /help
notice-stale-button = This button is out of date: the dossier has changed since. Please ask again.
notice-nothing-to-explain = There is nothing to explain yet: ask a question first.
notice-explanation-gone = I no longer remember this reply and cannot explain it. Ask again and press the button under the new reply.
notice-rated = { $helpful ->
    [yes] Thank you, glad it helped!
   *[no] Thank you for telling me. It will help to improve the replies.
}
notice-too-long = The question is too long. Please ask in one short sentence.
too-many-questions = Too many questions at once. I am answering the first ones; please ask the others again in a minute.
notice-compare-usage = To compare, name the figure and the two sides: “compare the figure of one country and another”. Or press “Compare” under a figure.
notice-forget-asked = Delete everything the bot remembers about this chat: language, conversation, ratings, what it follows and the digest hour? This cannot be undone. If you have changed your mind, just leave the button alone.
notice-forgotten = Done: nothing is kept about this chat any more. Questions that found no answer are kept for a short while, and never with who asked them.
notice-followed = Very well, I will send you the news about: { $name }.
notice-followed-already = You follow this already: { $name }.
notice-follows-too-much = One chat can follow no more than { $most } things. Some may be dropped: /following
notice-unfollowed = No more news about: { $name }.
notice-followed-never = You do not follow this: { $name }.
notice-digest-set = Very well, the news will come once a day, at { $hour } ({ $zone }). When there is none, there will be no message.
notice-digest-off = Very well, the news will come at once.
notice-news-gone = I no longer have that news. What the dossier holds: /topics
notice-ask-usage = Write the question after the command: /ask how much … In a group you can also mention me or reply to one of my messages; I stay silent otherwise.
notice-wordless = I only read text. Ask in words; how to ask: /help
notice-not-here = This works in the private chat with the bot; here I only answer questions.
notice-group-hello = Hello! I answer from news articles: the figure, one sentence and the link.
notice-stale-link = This link is out of date: the dossier has changed since.
language-ru = Русский
language-en = English
language-kk = Қазақша
language-auto = As in the question

## What Telegram shows of the bot: at most 512 and 120 characters

bot-description = I answer questions from news articles: the figure, one sentence, who said it and when, and the link to the source. Ask in your own words; typos are fine. What the articles do not say, I do not make up: I tell what exactly is missing and what is known nearby. I also work in groups (/ask) and in any chat: type my name and a question.
bot-short-description = The figure, one sentence and the source, from news articles. What they do not say, I do not make up.

## News and what is kept

button-forget = Delete everything
button-follow = 🔔 { $name }
button-follow-this = 🔔 Follow
button-unfollow = 🔕 { $name }
button-more-news = { $count } more ▶
follow-ask = News about what? Write “/follow” and the name of a country, a person, a topic or an article. For example:
follow-which = Several things fit “{ $written }”. Which one do you want to follow?
follow-silent = The dossier holds nothing about this yet: { $name }. Shall I tell you when it does?
follow-unknown = Nothing found to follow: “{ $written }”. Topics of the dossier: /topics
follow-how = To follow: { $commands }
unfollow-how = To unfollow: { $commands }
following-none = You follow nothing yet. To begin: /follow
following-title = You follow
following-at-once = News comes at once. Once a day: /digest
following-daily = News comes once a day, at { $hour }:00 ({ $zone }). To change: /digest
digest-ask = At what hour should I send the news once a day? Time zone: { $zone }.
digest-at-once = At present news comes at once.
digest-daily = At present news comes at { $hour }:00.
digest-hour = { $hour }:00
digest-off = Send at once
digest-how = To choose: /digest 9, /digest 18, /digest off
news-title = New in the dossier
news-of-day = News of the day
news-corrected = corrected
news-corrected-figure = corrected: { $before } → { $after }
news-withdrawn = removed from the dossier
news-unfollow = What you follow: /following
misses-title = Questions without an answer
misses-none = No question was left without an answer.
misses-kept = Kept for { $days } { $days ->
    [one] day
   *[other] days
}, without a note of who asked.
misses-unhelpful = Replies that did not help
misses-not-kept = Questions without an answer are not kept (DOSSIER_KEEP_DAYS = 0).
reason-unknown-topic = not in the dossier
reason-no-figure-for-entity = no such figure
reason-no-figure-for-period = not for this period
reason-no-such-role = no such office
reason-not-understood = not understood

## Commands, as Telegram lists them

command-start = Start over
command-help = How to ask and what I can do
command-ask = Ask a question: /ask …
command-figures = Figures; add a country, a topic or a page number: /figures …
command-people = People and their positions
command-events = Events by date
command-topics = Topics of the dossier
command-sources = Articles and links
command-compare = Compare two figures
command-chart = Chart of comparable figures: /chart …
command-why = Why the last reply was what it was
command-follow = Get news about a country, person, topic or article: /follow …
command-following = What this chat follows
command-unfollow = Stop getting news: /unfollow …
command-digest = News once a day at an hour of your choice, or at once
command-language = Language of the replies
command-forget = Delete everything the bot remembers about this chat
command-misses = Questions that found no answer
command-drafts = Drafts of facts from the articles sent

## Explanation

why-read = The question was read as: “{ $text }”
why-corrected = “{ $written }” → “{ $taken }” ({ $kind })
correction-layout = keyboard layout
correction-latin = Latin spelling
correction-spelling = typo
correction-split = missing space
why-taken = “{ $text }” — { $names }
why-outside = “{ $text }” — { $names }: not in the dossier
why-inherited = { $told } (from the question before)
why-unexplained = Not explained: { $words }
why-asks = { $words } — asks: { $kind }
why-wants = Asks: { $kind }
why-computes = To work out: { $kind }
why-period = Period: { $period }
why-number = “{ $text }” — the number { $number }
why-plain = Plain words: { $words }
why-unknown = Words the dossier does not know: { $words }
why-empty = Ignored in the search: { $words }
why-computed = Worked out from:
why-shown = The reply showed:
why-coverage = explains { $coverage } of the question, needs at least { $least }
why-explained = Explained: { $words }
type-any = what is known
type-how-much = how much
type-who = who
type-when = when
type-where = where
type-what-is = what it is
type-why = why
type-compare = a comparison
type-list = a list
type-source = the source
type-speaker = who said it
type-greeting = a greeting
type-thanks = thanks
type-help = help
operation-difference = a difference
operation-sum = a sum
operation-share = a share
operation-change = a change
operation-ranking = an order
why-winner = Chosen: { $label }
why-no-winner = No fact passed.
why-score = score { $score } of { $most }
why-runner-up = Next: { $label }
why-margin = margin { $margin }, needs at least { $least }
why-forbidden = Rejected: { $label } — { $locks }
lock-entity = other party
lock-direction = other direction
lock-concept = other metric
lock-number = other number
lock-period = other period
lock-type = other kind of answer
lock-negation = negation
lock-name = another name
lock-speaker = another speaker
lock-unit = another unit
lock-role = another office
lock-counted = something else counted
lock-reversal = another outcome
lock-deed = another event
lock-tense = asked about the future
lock-coverage = too few words explained

## The chat page

web-shipped = Sample dossier
web-holds = { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
} · { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
}
web-private = Test mode: nothing leaves this machine
web-placeholder = A question or /command
web-message = Message to the bot
web-send = Send
web-save = Save the change
web-commands = Commands
web-new-chat = New chat
web-new-chat-sure = Start over? What was said in this chat will be erased.
web-language = Reader’s language
web-theme = Appearance
web-theme-auto = As the system
web-theme-light = Light
web-theme-dark = Dark
web-messages = Conversation with the bot
web-start = Start
web-empty = Ask about the dossier: the bot answers with the figure, one sentence and the source.
web-you = You
web-typing = typing…
web-drawing = drawing…
web-edited = edited
web-reply = Reply
web-edit = Edit
web-copy = Copy text
web-copied = Copied
web-more = Show all
web-less = Show less
web-actions = Message actions
web-cancel = Cancel
web-close = Close
web-enlarge = Enlarge the picture
web-to-end = To the latest messages
web-new-messages = New messages
web-offline = No connection to the bot. Connecting again…
web-connecting = Connecting…
web-back = Connected again
web-restarted = The bot was restarted: this is a new chat
web-full = Too many chats are open. Close tabs you do not need.
web-opens-tab = opens in a new tab
web-reveal = Show what is hidden
web-skip = To the input
web-results = Results
web-nothing-found = Nothing found
web-through = via
web-left = Characters left
web-today = Today
web-yesterday = Yesterday
web-no-script = The chat needs JavaScript. It comes from this very machine.
web-reloaded = The dossier was reloaded
web-too-fast = Too fast. Wait a couple of seconds.
web-empty-text = The message is empty.
web-button-gone = This button is gone.
web-message-gone = This message is gone.
web-result-gone = This list is out of date. Type the query once more.

## The sheet of an article

sheet-what = what
sheet-value = value
sheet-period = period
sheet-speaker = said by
sheet-paragraph = paragraph
sheet-figures = Figures
sheet-people = People
sheet-events = Events
sheet-statements = Statements
sheet-definitions = Definitions

## Drafts, for editors

drafts-title = Drafts
drafts-none = There are no drafts.
drafts-how = Send an article as a file (.txt, .html, .md) or as text: the bot reads it and shows its facts one by one. Only accepted ones answer readers.
draft-place = { $number } of { $total }
draft-no-outlet = outlet not known
draft-no-date = date not known
draft-no-sentence = no sentence is kept
draft-is-accepted = Accepted: readers get this answer
draft-is-rejected = Rejected
draft-is-merged = Merged into a fact of the dossier
draft-confidence = { $level ->
    [high] 🟢 Sure
    [middle] 🟡 Fairly sure
   *[low] 🔴 Doubtful
}: { $percent }%
draft-rule = Rule { $rule }
draft-check-summary = Look at the summary: it was written before this change.
draft-like = 🔗 Like what the dossier holds:
draft-name-like = 👤 “{ $new }” reads like: { $known }
draft-menu-edit = What shall be changed?
draft-menu-merge = Merge into which? The fact of the dossier stays and gains what it lacks.
draft-menu-names = Who is this really?
draft-menu-source = What is known of the source?
draft-button-accept = ✅ Accept
draft-button-reject = ✖️ Reject
draft-button-edit = ✏️ Edit
draft-button-merge = 🔗 Merge
draft-button-names = 👤 Names
draft-button-reader = 👁 As readers see it
draft-button-skip = ▶️ Next
draft-button-back = ◀️ Back
draft-button-undo = ↩️ Undo the last
draft-button-article = 📄 Article
draft-button-return = ◀️ To the card
draft-button-review = ▶️ Review: { $count }
draft-button-through = 👁 Look through
draft-button-source = 🏷 Source
draft-button-list = 📚 All drafts
draft-button-all = { $percent ->
    [0] ✅ Accept all: { $count }
   *[other] ✅ Accept from { $percent }%: { $count }
}
draft-button-read = 📄 Read it as an article
draft-button-ask = ❔ Answer it as a question
draft-field-summary = Summary
draft-field-title = Title
draft-field-parties = Who
draft-field-concepts = Topics
draft-field-speaker = Said by
draft-field-as-of = As of
draft-field-question = Question
draft-field-keywords = Search words
draft-field-context = Words around it
draft-field-metric = Metric
draft-field-value = Value
draft-field-value-to = Value up to
draft-field-unit = Unit
draft-field-precision = Precision
draft-field-period = Period
draft-field-change = Change
draft-field-date = When
draft-field-place = Where
draft-field-participants = Participants
draft-field-person = Who
draft-field-position = Office
draft-field-of = Of
draft-field-term = Term
draft-source-outlet = Outlet
draft-source-published = Date of publication
draft-source-url = Link
draft-source-title = Headline
draft-source-author = Author
draft-part-of = whose
draft-part-with = with
draft-part-from = from
draft-part-to = to
draft-part-at = at
draft-kind-figure = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
draft-kind-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
draft-kind-statement = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
draft-kind-role = { $count ->
    [one] { $count } office
   *[other] { $count } offices
}
draft-kind-definition = { $count ->
    [one] { $count } definition
   *[other] { $count } definitions
}
draft-read = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}: { $kinds }
draft-nothing-read = No facts were found in the text.
draft-done = Decided: { $done }
draft-count-accepted = { $count } accepted
draft-count-rejected = { $count } rejected
draft-count-merged = { $count } merged
draft-waiting = To decide on: { $count }
draft-skipped = Numbers that became no figures: { $count }
draft-filing = { $filing ->
    [same] This article is on the desk already: what was decided stays.
    [changed] This article was here before and its text has changed: what was decided stays.
    [in-base] The dossier holds this article already: there will be no drafts of it.
   *[new] Read. Readers see nothing of it until a fact is accepted.
}
draft-joined = The text was joined from { $count } messages: look at the sentences at the seams.
draft-next-source = To accept facts, tell the source first: 🏷.
draft-next-waiting = That was the last one. What was left waits: ▶️.
draft-next-done = Everything is decided.
draft-next-ask = What was accepted answers readers in a few seconds: ask the bot and see.
draft-reading = 📄 Reading “{ $name }”…
draft-queued = 📄 “{ $name }” waits: another article is being read.
draft-text = text of a message
draft-failed = That did not work: { $reason }
draft-too-large = “{ $name }”: a file above { $most } MB is too large for an article.
draft-not-downloaded = “{ $name }”: Telegram did not hand the file over. Please send it again.
draft-shipped = The dossier that comes with the package is never changed. Run the bot with your own: dossier-bot --base FOLDER run.
draft-which = Is this an article or a question?
draft-text-gone = The text is gone: please send it again.
draft-ask-value = ✏️ { $field }. Reply to this message with the new value.
draft-ask-now = Now: { $value }
draft-ask-empty = “-” takes the value away.
draft-ask-minutes = This question holds for { $minutes } minutes.
draft-ask-expired = This question has expired. Press ✏️ below the card once more.
draft-hint-number = A number such as 1500000 or 5.5.
draft-hint-unit = A currency code (USD, KZT), percent, a CLDR unit (mass-tonne), or the name of a unit of the dossier.
draft-hint-precision = One of: exact, about, more_than, less_than, up_to, at_least.
draft-hint-period = Such as 2025, 2025-11, 2025-Q3, 2025-01/2025-06 or 2026-01-27.
draft-hint-date = A day such as 2026-01-27.
draft-hint-change = Direction, number and unit: up 12 percent, down 3.
draft-hint-name = A name as the dossier knows it. A new one with a plus: +Anna Berg.
draft-hint-names = Separated by commas. A new one with a plus: +Anna Berg.
draft-hint-parties = Separated by commas, each with its part: of Norway, with Portugal. Parts: of, with, from, to, about, at.
draft-hint-text = Text.
draft-hint-words = Words separated by commas.
draft-hint-url = An address that begins with https://.
draft-toast-accepted = ✅ Accepted
draft-toast-rejected = ✖️ Rejected
draft-toast-merged = 🔗 Merged
draft-toast-undone = ↩️ Undone
draft-toast-changed = Changed
draft-toast-all = ✅ Accepted: { $count }
draft-toast-decided = Decided already.
draft-toast-other = The draft has changed since: this is how it is now.
draft-toast-first = This is the first one.
draft-toast-gone = This draft is gone.
draft-toast-kept = Nothing was changed.
