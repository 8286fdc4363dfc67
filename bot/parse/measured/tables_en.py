"""Tables of English words by what they do beside a figure. Nothing enters; constants leave. Words are lemmas."""

from __future__ import annotations

from typing import Final

from bot.parse.measured.listed import listed

LEVEL_VERBS: Final = listed(
    "be reach total amount exceed stand hit come equal surpass top remain become stay average number account "
    "represent range comprise measure mark settle hover cost pass approach expect forecast project estimate "
    "value set report near touch weigh last close end finish stretch run cover span peak register record put "
    "price"
)
"""Verbs whose subject is what the figure is the level of."""

RISING_VERBS: Final = listed(
    "rise grow increase climb jump soar surge gain advance expand double triple widen improve strengthen "
    "accelerate quadruple boost raise lift swell hike rally leap skyrocket edge add appreciate recover rebound"
)
FALLING_VERBS: Final = listed(
    "fall drop decline decrease shrink plunge slump slip tumble dip lose cut reduce contract narrow ease slow "
    "weaken lower halve slide sink plummet trim slash depreciate shed retreat slow shorten shave"
)
CHANGE_VERBS: Final = RISING_VERBS | FALLING_VERBS | listed("change move swing")

RISING_NOUNS: Final = listed(
    "rise growth increase gain jump surge climb expansion hike boost improvement acceleration uptick rally leap"
)
FALLING_NOUNS: Final = listed(
    "fall drop decline decrease cut reduction slump plunge contraction dip loss slowdown slide"
)
MOVEMENT_NOUNS: Final = RISING_NOUNS | FALLING_NOUNS | listed("change")

BEARERS: Final = listed(
    "level mark total record figure high low maximum minimum amount threshold rate value worth peak average "
    "range sum estimate target ceiling equivalent cap limit"
)
"""Nouns that only carry a figure to what it measures («to a record of $5m»)."""

DEEDS: Final[dict[str, str]] = {
    **dict.fromkeys(("produce", "manufacture", "build"), "production of"),
    **dict.fromkeys(("sell",), "sales of"),
    **dict.fromkeys(("buy", "purchase", "acquire", "order"), "purchase of"),
    "export": "exports of",
    "import": "imports of",
    **dict.fromkeys(("ship", "deliver", "supply"), "deliveries of"),
    **dict.fromkeys(("carry", "transport", "haul"), "carriage of"),
    **dict.fromkeys(("employ",), "number of employed"),
    **dict.fromkeys(("harvest", "reap"), "harvest of"),
    **dict.fromkeys(("generate",), "generation of"),
    **dict.fromkeys(("consume", "use"), "consumption of"),
    **dict.fromkeys(("extract", "mine", "pump"), "extraction of"),
    **dict.fromkeys(("catch", "land"), "catch of"),
}
"""Transitive verbs → the name of the deed, which the thing follows («production of cars»)."""

MONEY_DEEDS: Final[dict[str, str]] = {
    **dict.fromkeys(("earn", "make", "receive", "take", "gross", "collect"), "earnings"),
    "set": "funds set aside",
    "spend": "spending",
    **dict.fromkeys(("invest", "pour", "inject"), "investment"),
    **dict.fromkeys(("allocate", "earmark"), "funds allocated"),
    **dict.fromkeys(("raise", "attract"), "funds raised"),
    **dict.fromkeys(("pay", "repay"), "payment"),
    **dict.fromkeys(("fine",), "fine"),
    **dict.fromkeys(("donate", "give", "grant", "award"), "donation"),
    **dict.fromkeys(("owe",), "debt"),
    **dict.fromkeys(("cost", "sell"), "cost"),
    **dict.fromkeys(("borrow", "lend", "loan"), "loan"),
    **dict.fromkeys(("save",), "savings"),
    **dict.fromkeys(("lose",), "losses"),
    **dict.fromkeys(("buy", "acquire", "purchase"), "purchase price"),
    **dict.fromkeys(("steal",), "stolen sum"),
    **dict.fromkeys(("win",), "prize"),
}
"""Verbs that money is the object of → what the money is."""

UNIT_DIMENSIONS: Final[tuple[tuple[str, str], ...]] = (
    ("speed-", "speed"),
    ("temperature-", "temperature"),
    ("mass-", "weight"),
    ("length-", "length"),
    ("area-", "area"),
    ("power-", "capacity"),
    ("volume-", "volume"),
    ("duration-", "duration"),
    ("energy-", "energy"),
    ("percent", "share"),
    ("currency", "value"),
)

VERB_DIMENSIONS: Final[dict[tuple[str, str], str]] = {
    **{(verb, "duration"): "duration" for verb in listed("take last run spend need require wait work stay")},
    **{(verb, "mass"): "weight" for verb in listed("weigh")},
    **{(verb, "duration"): "prison term" for verb in listed("sentence jail imprison")},
    **{(verb, "length"): "distance" for verb in listed("cover walk travel travell fly drive swim cycle ride sail run")},
    **{(verb, "length"): "length" for verb in listed("stretch span extend measure")},
    **{(verb, "speed"): "speed" for verb in listed("reach hit travel move blow gust fly run")},
}
"""Verbs with the sort of their unit → the quantity that they tell of their subject."""

QUANTITIES: Final = listed(
    "level surge temperature rainfall output production consumption harvest yield emission emissions yields capacity "
    "reserve reserves length height depth speed weight distance duration expectancy age area storage width size volume "
    "time age lifespan range journey catch crop cargo import imports export exports supply demand population"
)
"""Nouns that are quantities by themselves."""

DROPPED: Final = listed(
    "the a an this that these those its their his her our your my total overall combined current new latest same "
    "such annual mutual bilateral last previous further additional another such record first second third fourth "
    "quarterly some all both no"
)
"""Words before a noun that do not tell one measure from another."""

GENERIC_OWNERS: Final = listed(
    "country nation republic state company firm bank corporation group maker manufacturer city region club team "
    "ministry agency university government plant factory airline retailer producer"
)

TIME: Final = listed(
    "year month week day quarter half decade century period time season january february march april may june "
    "july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "today yesterday morning evening night fiscal"
)

GIVING: Final = listed("export supply investment shipment sale delivery aid")
TAKING: Final = listed("import purchase")

JOINING: Final = listed("of in for per on from to between with by among at into under against")
"""Prepositions that a measure's name may go on with."""

STOPS: Final = listed(
    "that which who while but because although though when where after before as if since whereas with including "
    "compared versus despite amid whose than said"
)
"""Words that open another clause."""

CARRYING_ON: Final = (
    "of which", "of them", "of these", "of those", "including", "among them", "also", "in addition",
    "over the same period",
    "in the same period", "another", "in particular",
)  # fmt: skip

RISING_SYNONYMS: Final = (
    "increase", "rise", "gain", "growth rate", "grow", "grew", "grown", "rose", "risen", "increased", "climbed",
    "jumped", "surged",
    "went up", "soared", "surge",
)  # fmt: skip
FALLING_SYNONYMS: Final = (
    "decrease", "fall", "fell", "fallen", "drop", "dropped", "declined", "decreased", "reduction", "reduced",
    "shrank", "plunged",
    "slumped", "went down", "slipped",
)  # fmt: skip

VERBS_BEHIND: Final[dict[str, tuple[str, ...]]] = {
    "exports": ("volume of exports",),
    "imports": ("volume of imports",),
    "investment": ("investments",),
    "production": ("output",),
    "output": ("production",),
    "profit": ("net income",),
    "net profit": ("profit", "net income"),
    "revenue": ("revenues", "turnover"),
    "unemployment": ("unemployment rate", "jobless rate"),
    "inflation": ("inflation rate", "rate of inflation"),
    "population": ("number of inhabitants", "inhabitants"),
    "trade": ("trade turnover", "trade volume", "volume of trade"),
    "death toll": ("deaths", "number of dead", "victims"),
    "fine": ("penalty",),
    "losses": ("loss",),
    "funds raised": ("funding",),
    "funds allocated": ("funding", "allocation"),
    "attendance": ("spectators", "crowd"),
    "wage": ("salary",),
    "salary": ("wage",),
}
"""Names of measures → further names of the same. Verbs stay out: one verb asks for several measures."""

AMOUNTS: Final = listed(
    "population number staff workforce crew capacity attendance membership toll headcount circulation audience "
    "enrolment enrollment turnout total tally output fleet"
)
"""Subjects that are themselves a number of things («the population is 12,000 people»)."""

DIMENSION_ADJECTIVES: Final[dict[str, str]] = {
    "long": "length", "high": "height", "tall": "height", "wide": "width", "deep": "depth", "thick": "thickness",
    "old": "age",
    "away": "distance", "heavy": "weight", "apart": "distance",
}  # fmt: skip

PARTICIPLES: Final[dict[str, str]] = {
    "won": "won", "lost": "lost", "sold": "sold", "built": "built", "held": "held", "made": "made",
    "found": "found", "left": "left",
    "brought": "brought", "bought": "bought", "sent": "sent", "kept": "kept", "met": "met", "cut": "cut",
    "hit": "hit", "put": "put",
    "caught": "caught", "laid": "laid", "paid": "paid", "took": "taken", "gave": "given", "saw": "seen",
    "wrote": "written",
    "drew": "drawn", "broke": "broken", "chose": "chosen", "grew": "grown", "flew": "flown", "drove": "driven",
    "threw": "thrown",
    "stole": "stolen", "got": "got", "shot": "shot", "read": "read", "set": "set", "led": "led", "beat": "beaten",
    "ran": "run",
}  # fmt: skip
"""Irregular verbs in the past → the participle that follows a noun («medals won»)."""

MONEY_NOUNS: Final = listed(
    "revenue profit budget debt income sale sales spending investment cost price fine damage loss losses deficit "
    "surplus trade export exports import imports wage salary gdp loan aid fund funds asset assets deposit "
    "deposits earnings turnover capital value fee tax payment tuition grant contract deal fare rent pay offer "
    "dividend subsidy allowance pension bill expense toll turnover bonus bid order prize saving savings output "
    "expenditure reserve reserves compensation donation liability rate total sum amount"
)
"""Nouns that are sums of money by themselves."""
