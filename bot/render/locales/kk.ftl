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

## Buttons

button-source = Дереккөз
button-related = Тақырып бойынша
button-compare = Салыстыру
button-why = Неге бұлай?
button-open = Ботта ашу

## Cards of inline mode

card-related = Тақырып бойынша: { $title }
card-nearby = Жақын дерек: { $title }
card-no-answer = Бұл сұраққа жауап емес, жақын белгілі дерек
inline-nothing = Досьеде мұндай жоқ. Боттан сұрау

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
}, көбі
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
notice-too-long = Сұрақ тым ұзын. Қысқаша, бір сөйлеммен сұраңыз.
notice-compare-usage = Салыстыру үшін көрсеткішті және екі жақты атаңыз: «екі елдің егінін салыстыр». Немесе санның астындағы «Салыстыру» батырмасын басыңыз.
notice-ask-usage = Сұрақты командадан кейін жазыңыз: /ask қанша … Топта мені атап өтуге немесе хабарламама жауап беруге де болады; басқасына жауап бермеймін.
notice-group-hello = Сәлеметсіз бе! Жаңалық мақалалары бойынша жауап беремін: сан, бір сөйлем және сілтеме.
notice-stale-link = Бұл сілтеме ескірген: содан бері досье өзгерді.
language-ru = Русский
language-en = English
language-kk = Қазақша
language-auto = Сұрақ тілінде

## What Telegram shows of the bot: at most 512 and 120 characters

bot-description = Жаңалық мақалалары бойынша сұрақтарға жауап беремін: сан, бір сөйлем, кім және қашан айтты, дереккөзге сілтеме. Өз сөзіңізбен сұраңыз, қате жазсаңыз да түсінемін. Мақалада жоқты ойдан шығармаймын: нақты не жетіспейтінін және жақын не белгілі екенін айтамын. Топтарда да (/ask), кез келген чатта да жұмыс істеймін: атымды және сұрақты теріңіз.
bot-short-description = Жаңалық мақалаларынан: сан, бір сөйлем және дереккөз. Онда жоқты ойдан шығармаймын.

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
command-why = Неге дәл осындай жауап берілді
command-language = Жауап тілі

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
