## Figures. $figure is a number with its unit, already in the reader's locale.

precision = { $precision ->
    [about] шамамен { $figure }
    [more_than] { $figure } мөлшерінен астам
    [less_than] { $figure } мөлшерінен аз
    [up_to] көп дегенде { $figure }
    [at_least] кемінде { $figure }
   *[exact] { $figure }
}
change = { $direction ->
    [up] өсім:
   *[down] төмендеу:
} { $precision ->
    [about] шамамен { $figure }
    [more_than] { $figure } мөлшерінен астам
    [less_than] { $figure } мөлшерінен аз
    [up_to] көп дегенде { $figure }
    [at_least] кемінде { $figure }
   *[exact] { $figure }
}
currency-EUR = { $number } еуро
currency-GBP = { $number } фунт стерлинг
currency-KZT = { $number } теңге
currency-RUB = { $number } рубль
currency-USD = { $number } АҚШ доллары

## Periods

period-year = { $year } жыл
period-years = { $first }–{ $last } жылдар
period-quarter = { $year } жылғы { $quarter ->
    [q1] I
    [q2] II
    [q3] III
   *[q4] IV
} тоқсан
period-half = { $year } жылғы { $half ->
    [h1] I
   *[h2] II
} жартыжылдық
during = { $grain ->
    [day] { $period }
   *[other] { $period } ішінде
}

## A fact

said-by = Мәлімдеген: { $speaker }
as-of = Деректің күні: { $date }
when = Қашан: { $date }
where = Қайда: { $place }
who = Қатысушылар: { $people }
differing = Басқа деректер:
source = Дереккөз:
no-link = дереккөзде сілтеме көрсетілмеген
republished = Қайта жариялаған:
excerpt = Мақала мәтінінде: «{ $text }»

## Buttons

button-source = Дереккөз
button-related = Осы туралы
button-compare = Салыстыру
button-chart = Диаграмма
button-timeline = Оқиғалар желісі
button-over-time = Уақыт бойынша
button-beside-others = Басқалармен қатар
button-why = Неге бұлай?
button-copy = Көшіру
button-share = Бөлісу
button-open = Ботта ашу

## Cards of inline mode

card-related = Тақырып бойынша: { $title }
card-nearby = Жақын дерек: { $title }
card-no-answer = Сұраққа жауап емес, бірақ соған жақын дерек
inline-nothing = Досьеде бұл жоқ. Боттан сұрау

## Choices

choices = «{ $about }» сұрауына бірнеше жауап сай келеді. Қайсысы керек?
choices-bare = Бірнеше жауап сай келеді. Қайсысы керек?
did-you-mean = Досьеде { $written } жоқ. Мүмкін, { $name } туралы сұрадыңыз ба?

## Comparison

comparison-times = { $exact ->
    [yes] { $ratio }
   *[no] Шамамен { $ratio }
} { $count ->
    [one] есе
   *[other] есе
} көп
comparison-equal = { $exact ->
    [yes] Тең
   *[no] Шамамен тең
}
comparison-plain = Салыстыру
comparison-formula = Қатынасы: { $formula }
comparison-inexact = Кейбір мәндер дәл емес, сондықтан қатынас шамамен алынған.

## A number worked out of several figures. $figure is a number with its unit.

computed-difference = Айырмасы: { $exact ->
    [yes] { $figure }
   *[no] шамамен { $figure }
}, үлкені
computed-sum = Бірге алғанда: { $exact ->
    [yes] { $figure }
   *[no] шамамен { $figure }
}
computed-share = Үлесі: { $exact ->
    [yes] { $figure }
   *[no] шамамен { $figure }
}
computed-change = { $direction ->
    [up] Өсім:
   *[down] Төмендеу:
} { $exact ->
    [yes] { $figure }
   *[no] шамамен { $figure }
}
computed-unchanged = { $exact ->
    [yes] Өзгеріссіз
   *[no] Шамамен өзгеріссіз
}
computed-most = Ең үлкен мән
computed-least = Ең кіші мән
computed-place = { $place }-орын
computed-ranked = Тек досьедегі сандар салыстырылды: { $total }.
computed-formula = Есептеу: { $formula }
computed-inexact = Кейбір мәндер дәл емес, сондықтан нәтиже шамамен алынған.
percentage-points = { $number } пайыздық тармақ

## Charts and timelines. $count counts what is not shown.

charts = Не сызайын?
charts-about = «{ $about }» бойынша сызуға болады:
charts-left-out = Тағы { $count }. /chart пәрменінен кейін көрсеткішті немесе елді атаңыз.
chart-unfinished = { $period } (кезең аяқталмаған)
chart-period-unfinished = Дерек кезең аяқталғанға дейін айтылған.
chart-gaps = Көп нүкте: аралықтағы кезеңдер бойынша дерек жоқ.
chart-left-out = Көрсетілмегені: тағы { $count } сан.
timeline-earlier = Көрсетілмегені: бұдан бұрынғы { $count } оқиға.
timeline-undated = Күні белгісіз: { $count } оқиға.
sources-named = Дереккөздер: { $names }
sources-more = тағы { $count } дереккөз
undrawn-figures = Диаграммаға бір көрсеткіштің өлшем бірлігі бір, кезеңі тең кемінде екі саны керек. Мұнда ондай жоқ.
undrawn-events = Оқиғалар желісіне күні белгілі кемінде екі оқиға керек. Мұнда ондай жоқ.

## Listings

list-figures = Сандар
list-people = Адамдар
list-events = Оқиғалар
list-topics = Тақырыптар
list-sources = Дереккөздер
list-facts = Фактілер
list-about = { $title }: { $about }
list-total = { $total } { $total ->
    [one] жазба
   *[other] жазба
}
list-page = { $page }-бет, барлығы { $pages }
list-beside = «{ $label }» маңында
page-first = « 1
page-here = { $page } / { $pages }
page-last = { $pages } »
list-empty = Досьеде мұндай жазба жоқ.

## No answer. $given says whether $subject names anything.

no-figure-for-entity = { $given ->
    [yes] Досьеде мұндай сан жоқ: { $subject }.
   *[no] Досьеде мұндай сан жоқ.
}
no-figure-for-period = { $given ->
    [yes] Досьеде дерек жоқ ({ $during }): { $subject }.
   *[no] Досьеде дерек жоқ ({ $during }).
}
no-figure-for-this-period = { $given ->
    [yes] Досьеде бұл кезең бойынша дерек жоқ: { $subject }.
   *[no] Досьеде бұл кезең бойынша дерек жоқ.
}
no-such-role = { $given ->
    [yes] Досьеде бұл кім екені айтылмаған: { $subject }.
   *[no] Досьеде бұл кім екені айтылмаған.
}
unknown-topic = { $given ->
    [yes] Досье бұны хабарламайды: { $subject }.
   *[no] Досье бұны хабарламайды.
}
not-understood = Сұрақты түсіну мүмкін болмады.
lacks-date = Досьеде бұл туралы айтылған, бірақ күні көрсетілмеген.
lacks-place = Досьеде бұл туралы айтылған, бірақ орны көрсетілмеген.
lacks-speaker = Досьеде мұны кім айтқаны көрсетілмеген.
unknown-words = Досьеде мұндай сөздер жоқ: { $words }.
incomparable = Бұл сандарды салыстыруға болмайды: { $differences }.
differ-metric = көрсеткіштері әртүрлі
differ-unit = бірліктері әртүрлі
differ-period = кезеңдері әртүрлі
differ-other = салыстыруға дерек жеткіліксіз
unaddable = Бұл сандарды қосуға болмайды: { $differences }.
unshareable = Бұл сандардың бірі екіншісінің үлесі бола алмайды: { $differences }.
differ-overlap = бірі екіншісінің құрамына кіреді немесе қосындысының мәні жоқ
differ-part = бірі екіншісінің құрамына кірмейді
known-nearby = Осыған жақын белгілі деректер:
look-around = Досьеде не бар: /topics, /figures, /people, /events

## Notices

notice-start = Сәлеметсіз бе! Жаңалық мақалалары бойынша сұрақтарға жауап беремін: сан, бір сөйлем, кім айтты және сілтеме. Мақалада жоқты ойдан шығармаймын.
notice-ask = Өз сөзіңізбен сұраңыз немесе бөлімді таңдаңыз.
notice-help = Өз сөзіңізбен сұраңыз: қанша, кім, қашан, қайда, бұл не, қайдан алынды. Қате жазылса да, басқа пернетақтада терілсе де түсінемін. Нақтылап сұрауға болады: «ал былтыр ше?».
notice-greeting = Сәлеметсіз бе! Не туралы айтайын?
notice-thanks = Оқасы жоқ! Тағы сұраңыз.
notice-language = Қай тілде жауап берейін?
notice-language-set = Жақсы, қазақша жауап беремін.
notice-language-auto = Жақсы, сұрақ тілінде жауап беремін.
notice-unknown-command = { $command } командасы жоқ.
notice-did-you-mean = Мүмкін, мынаны айтқыңыз келді: { $suggestions }
notice-all-commands = Барлық командалар: /help
notice-stale-button = Бұл батырма ескірген: содан бері досье өзгерді. Сұрақты қайта қойыңыз.
notice-nothing-to-explain = Әзірге түсіндіретін ештеңе жоқ: алдымен сұрақ қойыңыз.
notice-explanation-gone = Бұл жауап енді есімде жоқ, сондықтан түсіндіре алмаймын. Сұрақты қайта қойып, жаңа жауаптың астындағы батырманы басыңыз.
notice-rated = { $helpful ->
    [yes] Рақмет, көмегім тигеніне қуаныштымын!
   *[no] Айтқаныңызға рақмет. Бұл жауаптарды түзетуге көмектеседі.
}
notice-too-long = Сұрақ тым ұзын. Қысқаша, бір сөйлеммен сұраңыз.
too-many-questions = Сұрақ тым көп. Алғашқыларына жауап беріп жатырмын, қалғанын бір минуттан кейін қайта қойыңыз.
notice-compare-usage = Салыстыру үшін көрсеткішті және екі жақты атаңыз: «екі елдің егінін салыстыр». Немесе санның астындағы «Салыстыру» батырмасын басыңыз.
notice-forget-asked = Бот осы чат туралы есте сақтағанның бәрін: тілді, әңгімені, бағаларды, жазылымдарды және жіберу сағатын жою керек пе? Оларды қайтару мүмкін болмайды. Ойыңыздан қайтсаңыз, ештеңе баспаңыз.
notice-forgotten = Дайын: бұл чат туралы енді ештеңе сақталмайды. Жауапсыз қалған сұрақтар аз уақыт қана және кім сұрағаны көрсетілмей сақталады.
notice-followed = Жарайды, жаңалықтарды хабарлап тұрамын: { $name }.
notice-followed-already = Бұл жаңалықтарға жазылып қойғансыз: { $name }.
notice-follows-too-much = Бір чатта { $most } жазылымнан көп болмайды. Артығын алып тастауға болады: /following
notice-unfollowed = Бұл туралы жаңалық енді келмейді: { $name }.
notice-followed-never = Бұл жаңалықтарға жазылмағансыз: { $name }.
notice-digest-set = Жарайды, жаңалықтар күніне бір рет, сағат { $hour }-де келеді ({ $zone }). Жаңалық болмаса, хабарлама да болмайды.
notice-digest-off = Жарайды, жаңалықтар бірден келеді.
notice-news-gone = Бұл жаңалықтар менде енді жоқ. Досьеде не бар: /topics
notice-ask-usage = Сұрақты командадан кейін жазыңыз: /ask қанша … Топта мені атап өтуге немесе хабарламама жауап беруге де болады; басқасына жауап бермеймін.
notice-wordless = Мен тек мәтінді оқимын. Сөзбен сұраңыз; қалай сұрау керек: /help
notice-not-here = Бұл ботпен жеке чатта жұмыс істейді, ал мұнда мен тек сұрақтарға жауап беремін.
notice-group-hello = Сәлеметсіз бе! Жаңалық мақалалары бойынша жауап беремін: сан, бір сөйлем және сілтеме.
notice-stale-link = Бұл сілтеме ескірген: содан бері досье өзгерді.
language-ru = Русский
language-en = English
language-kk = Қазақша
language-auto = Сұрақ тілінде

## What Telegram shows of the bot: at most 512 and 120 characters

bot-description = Жаңалық мақалалары бойынша сұрақтарға жауап беремін: сан, бір сөйлем, кім және қашан айтты, дереккөзге сілтеме. Өз сөзіңізбен сұраңыз, қате жазсаңыз да түсінемін. Мақалада жоқты ойдан шығармаймын: нақты не жетіспейтінін және жақын не белгілі екенін айтамын. Топтарда да (/ask), кез келген чатта да жұмыс істеймін: атымды және сұрақты теріңіз.
bot-short-description = Жаңалық мақалаларынан: сан, бір сөйлем және дереккөз. Онда жоқты ойдан шығармаймын.

## News and what is kept

button-forget = Бәрін жою
button-follow = 🔔 { $name }
button-follow-this = 🔔 Жазылу
button-unfollow = 🔕 { $name }
button-more-news = Тағы { $count } ▶
follow-ask = Не туралы жаңалық хабарлайын? «/follow» деп, елдің, адамның, тақырыптың немесе мақаланың атын жазыңыз. Мысалы:
follow-which = «{ $written }» сұрауына бірнешеуі сай келеді. Қайсысына жазыласыз?
follow-silent = Досьеде бұл туралы әзірге ештеңе жоқ: { $name }. Пайда болғанда хабарлайын ба?
follow-unknown = Жазылатын ештеңе табылмады: «{ $written }». Досье тақырыптары: /topics
follow-how = Жазылу: { $commands }
unfollow-how = Бас тарту: { $commands }
following-none = Әзірге жазылым жоқ. Жазылу: /follow
following-title = Жазылымдар
following-at-once = Жаңалықтар бірден келеді. Күніне бір рет: /digest
following-daily = Жаңалықтар күніне бір рет, сағат { $hour }:00-де келеді ({ $zone }). Өзгерту: /digest
digest-ask = Күнделікті жаңалықтарды сағат нешеде жіберейін? Уақыт белдеуі: { $zone }.
digest-at-once = Қазір жаңалықтар бірден келеді.
digest-daily = Қазір жаңалықтар сағат { $hour }:00-де келеді.
digest-hour = { $hour }:00
digest-off = Бірден жіберу
digest-how = Таңдау: /digest 9, /digest 18, /digest off
news-title = Досьедегі жаңалықтар
news-of-day = Күннің жаңалықтары
news-corrected = түзетілді
news-corrected-figure = түзетілді: { $before } → { $after }
news-withdrawn = досьеден алынып тасталды
news-unfollow = Жазылымдар: /following
misses-title = Жауапсыз қалған сұрақтар
misses-none = Жауапсыз қалған сұрақ жоқ.
misses-kept = { $days } { $days ->
    [one] күн
   *[other] күн
} сақталады, кім сұрағаны көрсетілмейді.
misses-unhelpful = Көмектеспеген жауаптар
misses-not-kept = Жауапсыз сұрақтар сақталмайды (DOSSIER_KEEP_DAYS = 0).
reason-unknown-topic = досьеде жоқ
reason-no-figure-for-entity = мұндай сан жоқ
reason-no-figure-for-period = бұл кезеңге дерек жоқ
reason-no-such-role = мұндай лауазым жоқ
reason-not-understood = түсініксіз

## Commands, as Telegram lists them

command-start = Басынан бастау
command-help = Қалай сұрау керек және не істей аламын
command-ask = Сұрақ қою: /ask …
command-figures = Сандар; елді, тақырыпты немесе бет нөмірін қосуға болады: /figures …
command-people = Адамдар мен лауазымдар
command-events = Оқиғалар күні бойынша
command-topics = Досье тақырыптары
command-sources = Мақалалар мен сілтемелер
command-compare = Екі санды салыстыру
command-chart = Салыстыруға келетін сандардың диаграммасы: /chart …
command-why = Неге дәл осындай жауап берілді
command-follow = Ел, адам, тақырып не мақала туралы жаңалық хабарлау: /follow …
command-following = Осы чаттың жазылымдары
command-unfollow = Жаңалықты енді хабарламау: /unfollow …
command-digest = Жаңалықты күніне бір рет таңдаған сағатта немесе бірден алу
command-language = Жауап тілі
command-forget = Бот осы чат туралы есте сақтағанның бәрін жою
command-misses = Жауабы табылмаған сұрақтар
command-drafts = Жіберілген мақалалардан алынған факт жобалары

## Explanation

why-read = Сұрақ былай оқылды: «{ $text }»
why-corrected = «{ $written }» → «{ $taken }» ({ $kind })
correction-layout = басқа пернетақта
correction-latin = латын әрпі
correction-spelling = қате жазу
correction-split = бірге жазу
why-taken = «{ $text }» — { $names }
why-outside = «{ $text }» — { $names }: досьеде жоқ
why-inherited = { $told } (алдыңғы сұрақтан)
why-unexplained = Түсіндірілмеген: { $words }
why-asks = { $words } — сұрақ: { $kind }
why-wants = Сұрақ: { $kind }
why-computes = Есептеу керек: { $kind }
why-period = Кезең: { $period }
why-number = «{ $text }» — { $number } саны
why-plain = Жай сөздер: { $words }
why-unknown = Досьеде жоқ сөздер: { $words }
why-empty = Іздеуге әсер етпейді: { $words }
why-computed = Мына фактілерден есептелді:
why-shown = Жауапта көрсетілген:
why-coverage = сұрақтың { $coverage } түсіндірілді, кемінде { $least } керек
why-explained = Түсіндірілген: { $words }
type-any = не белгілі
type-how-much = қанша
type-who = кім
type-when = қашан
type-where = қайда
type-what-is = бұл не
type-why = неге
type-compare = салыстыру
type-list = тізім
type-source = дереккөз
type-speaker = кім айтты
type-greeting = сәлемдесу
type-thanks = алғыс
type-help = көмек
operation-difference = айырма
operation-sum = қосынды
operation-share = үлес
operation-change = өзгеріс
operation-ranking = рет
why-winner = Таңдалған: { $label }
why-no-winner = Ешбір факт сай келмеді.
why-score = баға { $score } / { $most }
why-runner-up = Келесі: { $label }
why-margin = айырма { $margin }, кемінде { $least } керек
why-forbidden = Қабылданбады: { $label } — { $locks }
lock-entity = басқа қатысушы
lock-direction = басқа бағыт
lock-concept = басқа көрсеткіш
lock-number = басқа сан
lock-period = басқа кезең
lock-type = жауап түрі басқа
lock-negation = терістеу
lock-name = басқа есім
lock-speaker = басқа адамның сөзі
lock-unit = басқа өлшем бірлігі
lock-role = басқа лауазым
lock-counted = басқа нәрсе саналған
lock-reversal = басқа нәтиже
lock-deed = басқа оқиға
lock-tense = болашақ туралы сұралған
lock-coverage = түсіндірілген сөз тым аз

## The chat page

web-shipped = Үлгі досье
web-holds = { $articles } мақала · { $facts } факт
web-private = Сынақ режимі: ештеңе бұл компьютерден шықпайды
web-placeholder = Сұрақ немесе /пәрмен
web-message = Ботқа хабар
web-send = Жіберу
web-save = Түзетуді сақтау
web-commands = Пәрмендер
web-new-chat = Жаңа чат
web-new-chat-sure = Қайта бастаймыз ба? Бұл чаттағы жазысу өшіріледі.
web-language = Оқырман тілі
web-theme = Көрініс
web-theme-auto = Жүйедегідей
web-theme-light = Ашық
web-theme-dark = Қараңғы
web-messages = Ботпен жазысу
web-start = Бастау
web-empty = Досье бойынша сұрақ қойыңыз: бот санды, бір сөйлемді және дереккөзді айтады.
web-you = Сіз
web-typing = жазып жатыр…
web-drawing = сурет салып жатыр…
web-edited = өзгертілді
web-reply = Жауап беру
web-edit = Өзгерту
web-copy = Мәтінді көшіру
web-copied = Көшірілді
web-more = Толық көрсету
web-less = Жию
web-actions = Хабармен әрекеттер
web-cancel = Бас тарту
web-close = Жабу
web-enlarge = Суретті үлкейту
web-to-end = Соңғы хабарларға
web-new-messages = Жаңа хабарлар
web-offline = Ботпен байланыс жоқ. Қайта қосылып жатырмыз…
web-connecting = Қосылып жатырмыз…
web-back = Байланыс қалпына келді
web-restarted = Бот қайта іске қосылды: жаңа чат басталды
web-full = Тым көп чат ашық. Артық қойындыларды жабыңыз.
web-opens-tab = жаңа қойындыда ашылады
web-reveal = Жасырынды көрсету
web-skip = Енгізу өрісіне
web-results = Табылғандар
web-nothing-found = Ештеңе табылмады
web-through = арқылы
web-left = Қалған таңба саны
web-today = Бүгін
web-yesterday = Кеше
web-no-script = Чатқа JavaScript керек. Ол осы компьютердің өзінен келеді.
web-reloaded = Досье жаңартылды
web-too-fast = Тым жылдам. Бірер секунд күтіңіз.
web-empty-text = Хабар бос.
web-button-gone = Бұл түйме енді жоқ.
web-message-gone = Бұл хабар енді жоқ.
web-result-gone = Бұл тізім ескірді. Сұрауды қайта теріңіз.

## The sheet of an article

sheet-what = не
sheet-value = мәні
sheet-period = кезең
sheet-speaker = кім айтты
sheet-paragraph = абзац
sheet-figures = Көрсеткіштер
sheet-people = Адамдар
sheet-events = Оқиғалар
sheet-statements = Мәлімдемелер
sheet-definitions = Анықтамалар

## Drafts, for editors

drafts-title = Жобалар
drafts-none = Жобалар жоқ.
drafts-how = Мақаланы файл (.txt, .html, .md) не мәтін түрінде жіберіңіз: бот оны оқып, фактілерді бір-бірлеп көрсетеді. Оқырмандарға тек қабылданғандары жауап береді.
draft-place = { $number } / { $total }
draft-no-outlet = басылымы көрсетілмеген
draft-no-date = күні көрсетілмеген
draft-no-sentence = сөйлем сақталмаған
draft-is-accepted = Қабылданды: оқырмандар осы жауапты алады
draft-is-rejected = Қабылданбады
draft-is-merged = Досьедегі фактімен біріктірілді
draft-confidence = { $level ->
    [high] 🟢 Сенімділігі жоғары
    [middle] 🟡 Сенімділігі орташа
   *[low] 🔴 Сенімділігі төмен
}: { $percent } %
draft-rule = Ереже { $rule }
draft-check-summary = «Мәні» өрісін тексеріңіз: ол осы өзгеріске дейін жазылған.
draft-like = 🔗 Досьеде ұқсасы бар:
draft-name-like = 👤 «{ $new }» мынаған ұқсайды: { $known }
draft-menu-edit = Нені өзгерту керек?
draft-menu-merge = Немен біріктіру керек? Досьедегі факт қалады және өзінде жоғын алады.
draft-menu-names = Бұл шын мәнінде кім?
draft-menu-source = Дереккөз туралы не белгілі?
draft-button-accept = ✅ Қабылдау
draft-button-reject = ✖️ Қабылдамау
draft-button-edit = ✏️ Өзгерту
draft-button-merge = 🔗 Біріктіру
draft-button-names = 👤 Есімдер
draft-button-reader = 👁 Оқырман қалай көреді
draft-button-skip = ▶️ Келесі
draft-button-back = ◀️ Артқа
draft-button-undo = ↩️ Соңғысын қайтару
draft-button-article = 📄 Мақала
draft-button-return = ◀️ Карточкаға
draft-button-review = ▶️ Қарау: { $count }
draft-button-through = 👁 Көріп шығу
draft-button-source = 🏷 Дереккөз
draft-button-list = 📚 Барлық жобалар
draft-button-all = { $percent ->
    [0] ✅ Бәрін қабылдау: { $count }
   *[other] ✅ { $percent } %-дан қабылдау: { $count }
}
draft-button-read = 📄 Мақала ретінде оқу
draft-button-ask = ❔ Сұрақ ретінде жауап беру
draft-field-summary = Мәні
draft-field-title = Атауы
draft-field-parties = Кім
draft-field-concepts = Тақырыптар
draft-field-speaker = Айтқан
draft-field-as-of = Қай күнгі
draft-field-question = Сұрақ
draft-field-keywords = Іздеу сөздері
draft-field-context = Жанындағы сөздер
draft-field-metric = Көрсеткіш
draft-field-value = Мәні (сан)
draft-field-value-to = Жоғарғы мәні
draft-field-unit = Өлшем бірлігі
draft-field-precision = Дәлдігі
draft-field-period = Кезең
draft-field-change = Өзгеріс
draft-field-date = Қашан
draft-field-place = Қайда
draft-field-participants = Қатысушылар
draft-field-person = Кім
draft-field-position = Лауазымы
draft-field-of = Ненің
draft-field-term = Термин
draft-source-outlet = Басылым
draft-source-published = Жарияланған күні
draft-source-url = Сілтеме
draft-source-title = Тақырып
draft-source-author = Авторы
draft-part-of = кімдікі
draft-part-with = кіммен
draft-part-from = кімнен
draft-part-to = кімге
draft-part-at = қайда
draft-kind-figure = { $count } сан
draft-kind-event = { $count } оқиға
draft-kind-statement = { $count } мәлімдеме
draft-kind-role = { $count } лауазым
draft-kind-definition = { $count } анықтама
draft-read = { $count } жоба: { $kinds }
draft-nothing-read = Мәтіннен факт табылмады.
draft-done = Шешілді: { $done }
draft-count-accepted = қабылданды { $count }
draft-count-rejected = қабылданбады { $count }
draft-count-merged = біріктірілді { $count }
draft-waiting = Шешім күтеді: { $count }
draft-skipped = Санға айналмаған цифрлар: { $count }
draft-filing = { $filing ->
    [same] Бұл мақала қаралып жатыр: шешілгені сол күйінде қалды.
    [changed] Бұл мақала бұрын болған, мәтіні өзгерген: шешілгені сол күйінде қалды.
    [in-base] Бұл мақала досьеде бар, одан жоба жасалмайды.
   *[new] Оқылды. Факт қабылданғанша оқырмандарға ештеңе көрсетілмейді.
}
draft-joined = Мәтін { $count } хабарламадан құралды: түйіскен жердегі сөйлемдерді тексеріңіз.
draft-next-source = Фактілерді қабылдау үшін дереккөзді көрсетіңіз: 🏷.
draft-next-waiting = Соңына дейін қаралды. Өткізілгені күтеді: ▶️.
draft-next-done = Бәрі қаралды.
draft-next-ask = Қабылданғаны бірнеше секундта оқырмандарға жауап береді: ботқа сұрақ қойып тексеріңіз.
draft-reading = 📄 «{ $name }» оқылып жатыр…
draft-queued = 📄 «{ $name }» күтіп тұр: қазір басқа мақала оқылуда.
draft-text = хабарлама мәтіні
draft-failed = Болмады: { $reason }
draft-too-large = «{ $name }»: { $most } МБ-тан үлкен файл мақала үшін тым көп.
draft-not-downloaded = «{ $name }»: Telegram файлды бермеді. Қайта жіберіңіз.
draft-shipped = Пакеттегі үлгі досье өзгертілмейді. Ботты өз досьеңізбен іске қосыңыз: dossier-bot --base ҚАЛТА run.
draft-which = Бұл мақала ма, әлде сұрақ па?
draft-text-gone = Мәтін енді жоқ: қайта жіберіңіз.
draft-ask-value = ✏️ { $field }. Осы хабарламаға жаңа мәнмен жауап беріңіз.
draft-ask-now = Қазір: { $value }
draft-ask-empty = «-» мәнді алып тастайды.
draft-ask-minutes = Сұрақ { $minutes } минут жарамды.
draft-ask-expired = Бұл сұрақтың мерзімі өтті. Карточка астындағы ✏️ батырмасын қайта басыңыз.
draft-hint-number = Сан, мысалы 1500000 немесе 5,5.
draft-hint-unit = Валюта коды (USD, KZT), percent, CLDR бірлігі (mass-tonne) немесе досьедегі бірлік атауы.
draft-hint-precision = Біреуі: exact, about, more_than, less_than, up_to, at_least.
draft-hint-period = Мысалы 2025, 2025-11, 2025-Q3, 2025-01/2025-06 немесе 27.01.2026.
draft-hint-date = Күн, мысалы 27.01.2026.
draft-hint-change = Бағыты, сан және бірлік: up 12 percent, down 3.
draft-hint-name = Досьедегі есім не атау. Жаңасы плюспен: +Анна Берг.
draft-hint-names = Үтір арқылы. Жаңасы плюспен: +Анна Берг.
draft-hint-parties = Үтір арқылы, рөлімен: of Қазақстан, with Израиль. Рөлдер: of, with, from, to, about, at.
draft-hint-text = Мәтін.
draft-hint-words = Үтір арқылы сөздер.
draft-hint-url = https:// деп басталатын мекенжай.
draft-toast-accepted = ✅ Қабылданды
draft-toast-rejected = ✖️ Қабылданбады
draft-toast-merged = 🔗 Біріктірілді
draft-toast-undone = ↩️ Қайтарылды
draft-toast-changed = Өзгертілді
draft-toast-all = ✅ Қабылданды: { $count }
draft-toast-decided = Бұрын шешілген.
draft-toast-other = Жоба содан бері өзгерді: қазіргі түрі осы.
draft-toast-first = Бұл — біріншісі.
draft-toast-gone = Бұл жоба енді жоқ.
draft-toast-kept = Ештеңе өзгерген жоқ.
