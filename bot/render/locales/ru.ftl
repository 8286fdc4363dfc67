## Figures. $figure is a number with its unit, already in the reader's locale.

precision = { $precision ->
    [about] около { $figure }
    [more_than] более { $figure }
    [less_than] менее { $figure }
    [up_to] до { $figure }
    [at_least] не менее { $figure }
   *[exact] { $figure }
}
change = { $direction ->
    [up] рост
   *[down] снижение
} { $precision ->
    [about] примерно на
    [more_than] более чем на
    [less_than] менее чем на
    [up_to] не более чем на
    [at_least] не менее чем на
   *[exact] на
} { $figure }
currency-EUR = { $number } евро
currency-GBP = { $number } ф. ст.
currency-KZT = { $number } тенге
currency-RUB = { $number } руб.
currency-USD = { $number } долл.

## Periods

period-year = { $year } год
period-years = { $first }–{ $last } годы
period-quarter = { $quarter ->
    [q1] I
    [q2] II
    [q3] III
   *[q4] IV
} квартал { $year } г.
period-half = { $half ->
    [h1] I
   *[h2] II
} полугодие { $year } г.
during = { $grain ->
    [day] { $period }
   *[other] за { $period }
}

## A fact

said-by = Сообщает: { $speaker }
as-of = По состоянию на { $date }
when = Когда: { $date }
where = Где: { $place }
who = Участники: { $people }
differing = Другие данные:
source = Источник:
no-link = ссылка в источнике не указана
republished = Перепечатка:
excerpt = В тексте статьи: «{ $text }»

## Buttons

button-source = Источник
button-related = Ещё по теме
button-compare = Сравнить
button-chart = График
button-timeline = Лента
button-over-time = По времени
button-beside-others = Рядом с другими
button-why = Почему так?
button-copy = Скопировать
button-share = Поделиться
button-open = Открыть в боте

## Cards of inline mode

card-related = Ещё по теме: { $title }
card-nearby = Рядом: { $title }
card-no-answer = Не ответ на вопрос, но близко к нему
inline-nothing = В досье этого нет. Спросить бота

## Choices

choices = По запросу «{ $about }» подходит несколько ответов. Какой нужен?
choices-bare = Подходит несколько ответов. Какой нужен?
did-you-mean = Слова { $written } в досье нет. Возможно, имелось в виду: { $name }?

## Comparison

comparison-times = { $exact ->
    [yes] В
   *[no] Примерно в
} { $ratio } { $count ->
    [one] раз
    [few] раза
    [many] раз
   *[other] раза
} больше
comparison-equal = { $exact ->
    [yes] Поровну
   *[no] Примерно поровну
}
comparison-plain = Сравнение
comparison-formula = Отношение: { $formula }
comparison-inexact = Не все значения точные, поэтому отношение приблизительное.

## A number worked out of several figures. $figure is a number with its unit.

computed-difference = { $exact ->
    [yes] На
   *[no] Примерно на
} { $figure } больше
computed-sum = Вместе: { $exact ->
    [yes] { $figure }
   *[no] примерно { $figure }
}
computed-share = Доля: { $exact ->
    [yes] { $figure }
   *[no] примерно { $figure }
}
computed-change = { $direction ->
    [up] Рост
   *[down] Снижение
} { $exact ->
    [yes] на
   *[no] примерно на
} { $figure }
computed-unchanged = { $exact ->
    [yes] Без изменений
   *[no] Примерно без изменений
}
computed-most = Наибольшее значение
computed-least = Наименьшее значение
computed-place = { $place }-е место
computed-ranked = Сравнивались только цифры досье: { $total }.
computed-formula = Расчёт: { $formula }
computed-inexact = Не все значения точные, поэтому результат приблизительный.
percentage-points = { $number } п. п.

## Charts and timelines. $count counts what is not shown.

charts = Что нарисовать?
charts-about = По запросу «{ $about }» можно нарисовать:
charts-left-out = И ещё { $count }. Назовите показатель или страну после команды /chart.
chart-unfinished = { $period } (период не завершён)
chart-period-unfinished = Данные сообщены до конца периода.
chart-gaps = Многоточие: за пропущенные периоды данных нет.
chart-left-out = Не показано: ещё { $count } { $count ->
    [one] цифра
    [few] цифры
   *[other] цифр
}.
timeline-earlier = Не показано: ещё { $count } { $count ->
    [one] событие
    [few] события
   *[other] событий
} раньше.
timeline-undated = Без даты: { $count } { $count ->
    [one] событие
    [few] события
   *[other] событий
}.
sources-named = Источники: { $names }
sources-more = и ещё { $count } { $count ->
    [one] источник
    [few] источника
   *[other] источников
}
undrawn-figures = Для графика нужны хотя бы две цифры одного показателя, в одних единицах и за равные периоды. Здесь таких нет.
undrawn-events = Для ленты нужны хотя бы два события с датой. Здесь таких нет.

## Listings

list-figures = Цифры
list-people = Люди
list-events = События
list-topics = Темы
list-sources = Источники
list-facts = Факты
list-about = { $title }: { $about }
list-total = { $total } { $total ->
    [one] запись
    [few] записи
   *[other] записей
}
list-page = страница { $page } из { $pages }
list-beside = рядом с «{ $label }»
page-first = « 1
page-here = { $page } из { $pages }
page-last = { $pages } »
list-empty = В досье таких записей нет.

## No answer. $given says whether $subject names anything.

no-figure-for-entity = { $given ->
    [yes] В досье нет такой цифры: { $subject }.
   *[no] В досье нет такой цифры.
}
no-figure-for-period = { $given ->
    [yes] В досье нет данных { $during }: { $subject }.
   *[no] В досье нет данных { $during }.
}
no-figure-for-this-period = { $given ->
    [yes] В досье нет данных за этот период: { $subject }.
   *[no] В досье нет данных за этот период.
}
no-such-role = { $given ->
    [yes] В досье не сказано, кто это: { $subject }.
   *[no] В досье не сказано, кто это.
}
unknown-topic = { $given ->
    [yes] Этого досье не сообщает: { $subject }.
   *[no] Этого досье не сообщает.
}
not-understood = Вопрос понять не удалось.
lacks-date = В досье об этом сказано, но дата не названа.
lacks-place = В досье об этом сказано, но место не названо.
lacks-speaker = В досье не указано, кто это сказал.
unknown-words = Таких слов в досье нет: { $words }.
incomparable = Эти цифры нельзя сравнивать: { $differences }.
differ-metric = показатели разные
differ-unit = единицы разные
differ-period = периоды разные
differ-other = данных для сравнения не хватает
unaddable = Эти цифры нельзя складывать: { $differences }.
unshareable = Доля одной цифры в другой не считается: { $differences }.
differ-overlap = одна входит в другую или их сумма ничего не значит
differ-part = одна не входит в другую
known-nearby = Что известно рядом:
look-around = Что есть в досье: /topics, /figures, /people, /events

## Notices

notice-start = Здравствуйте! Я отвечаю на вопросы по новостным статьям: цифра, одно предложение, кто сказал и ссылка. Чего нет в статьях, того не придумываю.
notice-ask = Спросите своими словами или выберите раздел.
notice-help = Спрашивайте своими словами: сколько, кто, когда, где, что такое, откуда это. Опечатки, латиница и чужая раскладка не помеха. Можно уточнять: «а за прошлый год?».
notice-greeting = Здравствуйте! О чём рассказать?
notice-thanks = Пожалуйста! Спрашивайте ещё.
notice-language = На каком языке отвечать?
notice-language-set = Хорошо, отвечаю по-русски.
notice-language-auto = Хорошо, отвечаю на языке вопроса.
notice-unknown-command = Команды { $command } нет.
notice-did-you-mean = Возможно, вы имели в виду: { $suggestions }
notice-all-commands = Все команды: /help
notice-stale-button = Эта кнопка устарела: досье с тех пор изменилось. Задайте вопрос ещё раз.
notice-nothing-to-explain = Объяснять пока нечего: сначала задайте вопрос.
notice-explanation-gone = Этот ответ я уже не помню и объяснить не могу. Задайте вопрос ещё раз и нажмите кнопку под новым ответом.
notice-rated = { $helpful ->
    [yes] Спасибо, рад, что помогло!
   *[no] Спасибо, что сказали. Это поможет исправить ответы.
}
notice-too-long = Вопрос слишком длинный. Спросите короче, одним предложением.
too-many-questions = Слишком много вопросов сразу. Отвечаю на первые, остальные задайте ещё раз через минуту.
notice-compare-usage = Чтобы сравнить, назовите показатель и что с чем: «сравни показатель первой страны и второй». Или нажмите «Сравнить» под цифрой.
notice-forget-asked = Удалить всё, что бот помнит об этом чате: язык, разговор, оценки, подписки и час рассылки? Вернуть это будет нельзя. Если передумали, ничего не нажимайте.
notice-forgotten = Готово: об этом чате больше ничего не хранится. Вопросы без ответа хранятся недолго и без указания, кто спросил.
notice-followed = Хорошо, буду сообщать новости: { $name }.
notice-followed-already = Вы уже подписаны на новости: { $name }.
notice-follows-too-much = Больше { $most } подписок в одном чате не бывает. Лишние можно убрать: /following
notice-unfollowed = Больше не сообщаю новости: { $name }.
notice-followed-never = На эти новости вы не подписаны: { $name }.
notice-digest-set = Хорошо, новости будут приходить раз в день, в { $hour } ({ $zone }). Если новостей нет, не будет и сообщения.
notice-digest-off = Хорошо, новости будут приходить сразу.
notice-news-gone = Этих новостей у меня уже нет. Что есть в досье: /topics
notice-ask-usage = Напишите вопрос после команды: /ask сколько … В группе можно и упомянуть меня или ответить на моё сообщение; на остальное я не отвечаю.
notice-wordless = Я читаю только текст. Спросите словами; как спрашивать: /help
notice-not-here = Это работает в личном чате с ботом, а здесь я только отвечаю на вопросы.
notice-group-hello = Здравствуйте! Отвечаю по новостным статьям: цифра, одно предложение и ссылка.
notice-stale-link = Эта ссылка устарела: досье с тех пор изменилось.
language-ru = Русский
language-en = English
language-kk = Қазақша
language-auto = Как в вопросе

## What Telegram shows of the bot: at most 512 and 120 characters

bot-description = Отвечаю на вопросы по новостным статьям: цифра, одно предложение, кто и когда это сказал, и ссылка на источник. Спрашивайте своими словами, с опечатками тоже можно. Чего в статьях нет, того не придумываю: скажу, чего именно не хватает и что известно рядом. Работаю и в группах (/ask), и в любом чате: наберите моё имя и вопрос.
bot-short-description = Цифра, одно предложение и источник из новостных статей. Чего в них нет, того не придумываю.

## News and what is kept

button-forget = Удалить всё
button-follow = 🔔 { $name }
button-follow-this = 🔔 Следить
button-unfollow = 🔕 { $name }
button-more-news = Ещё { $count } ▶
follow-ask = О чём сообщать новости? Напишите «/follow» и название страны, человека, темы или статьи. Например:
follow-which = По запросу «{ $written }» подходит несколько. На что подписаться?
follow-silent = В досье об этом пока ничего нет: { $name }. Сообщить, когда появится?
follow-unknown = Не нашлось, на что подписаться: «{ $written }». Темы досье: /topics
follow-how = Подписаться: { $commands }
unfollow-how = Отписаться: { $commands }
following-none = Подписок пока нет. Подписаться: /follow
following-title = Подписки
following-at-once = Новости приходят сразу. Раз в день: /digest
following-daily = Новости приходят раз в день, в { $hour }:00 ({ $zone }). Изменить: /digest
digest-ask = В котором часу присылать новости раз в день? Часовой пояс: { $zone }.
digest-at-once = Сейчас новости приходят сразу.
digest-daily = Сейчас новости приходят в { $hour }:00.
digest-hour = { $hour }:00
digest-off = Присылать сразу
digest-how = Выбрать: /digest 9, /digest 18, /digest off
news-title = Новое в досье
news-of-day = Новое за день
news-corrected = исправлено
news-corrected-figure = исправлено: { $before } → { $after }
news-withdrawn = удалено из досье
news-unfollow = Подписки: /following
misses-title = Вопросы без ответа
misses-none = Вопросов без ответа нет.
misses-kept = Хранятся { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
}, без указания, кто спросил.
misses-unhelpful = Ответы, которые не помогли
misses-not-kept = Вопросы без ответа не хранятся (DOSSIER_KEEP_DAYS = 0).
reason-unknown-topic = нет в досье
reason-no-figure-for-entity = нет такой цифры
reason-no-figure-for-period = нет за этот период
reason-no-such-role = нет такой должности
reason-not-understood = не понято

## Commands, as Telegram lists them

command-start = Начать сначала
command-help = Как спрашивать и что я умею
command-ask = Задать вопрос: /ask …
command-figures = Цифры; можно добавить страну, тему или номер страницы: /figures …
command-people = Люди и должности
command-events = События по датам
command-topics = Темы досье
command-sources = Статьи и ссылки
command-compare = Сравнить две цифры
command-chart = График сравнимых цифр: /chart …
command-why = Почему ответ именно такой
command-follow = Сообщать новости о стране, человеке, теме или статье: /follow …
command-following = На что подписан этот чат
command-unfollow = Больше не сообщать новости: /unfollow …
command-digest = Новости раз в день в выбранный час или сразу
command-language = Язык ответов
command-forget = Удалить всё, что бот помнит об этом чате
command-misses = Вопросы, на которые не нашлось ответа
command-drafts = Черновики фактов из присланных статей

## Explanation

why-read = Вопрос прочитан так: «{ $text }»
why-corrected = «{ $written }» → «{ $taken }» ({ $kind })
correction-layout = другая раскладка
correction-latin = латиница
correction-spelling = опечатка
correction-split = слитное написание
why-taken = «{ $text }» — { $names }
why-outside = «{ $text }» — { $names }: в досье нет
why-inherited = { $told } (из прошлого вопроса)
why-unexplained = Не объяснено: { $words }
why-asks = { $words } — вопрос: { $kind }
why-wants = Вопрос: { $kind }
why-computes = Посчитать: { $kind }
why-period = Период: { $period }
why-number = «{ $text }» — число { $number }
why-plain = Обычные слова: { $words }
why-unknown = Досье не знает слов: { $words }
why-empty = Ничего не значат для поиска: { $words }
why-computed = Посчитано по фактам:
why-shown = В ответе показано:
why-coverage = объяснено { $coverage } вопроса, нужно не меньше { $least }
why-explained = Объяснено: { $words }
type-any = что известно
type-how-much = сколько
type-who = кто
type-when = когда
type-where = где
type-what-is = что это
type-why = почему
type-compare = сравнение
type-list = список
type-source = источник
type-speaker = кто сказал
type-greeting = приветствие
type-thanks = благодарность
type-help = помощь
operation-difference = разницу
operation-sum = сумму
operation-share = долю
operation-change = изменение
operation-ranking = порядок
why-winner = Выбрано: { $label }
why-no-winner = Ни один факт не подошёл.
why-score = оценка { $score } из { $most }
why-runner-up = Следующий: { $label }
why-margin = отрыв { $margin }, нужно не меньше { $least }
why-forbidden = Отклонено: { $label } — { $locks }
lock-entity = не тот участник
lock-direction = не то направление
lock-concept = не тот показатель
lock-number = не то число
lock-period = не тот период
lock-type = не тот вид ответа
lock-negation = отрицание
lock-name = не то имя
lock-speaker = не тот говорящий
lock-unit = не та единица
lock-role = не та должность
lock-counted = посчитано не то
lock-reversal = другой исход
lock-deed = другое событие
lock-tense = спрошено о будущем
lock-coverage = объяснено слишком мало слов

## The chat page

web-shipped = Досье-пример
web-holds = { $articles ->
    [one] { $articles } статья
    [few] { $articles } статьи
   *[many] { $articles } статей
} · { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
   *[many] { $facts } фактов
}
web-private = Тестовый режим: ничего не покидает этот компьютер
web-placeholder = Вопрос или /команда
web-message = Сообщение боту
web-send = Отправить
web-save = Сохранить правку
web-commands = Команды
web-new-chat = Новый чат
web-new-chat-sure = Начать заново? Переписка этого чата сотрётся.
web-language = Язык читателя
web-theme = Оформление
web-theme-auto = Как в системе
web-theme-light = Светлое
web-theme-dark = Тёмное
web-messages = Переписка с ботом
web-start = Начать
web-empty = Задайте вопрос по досье — бот ответит цифрой, одной фразой и источником.
web-you = Вы
web-typing = печатает…
web-drawing = рисует…
web-edited = изменено
web-reply = Ответить
web-edit = Изменить
web-copy = Скопировать текст
web-copied = Скопировано
web-more = Показать полностью
web-less = Свернуть
web-actions = Действия с сообщением
web-cancel = Отмена
web-close = Закрыть
web-enlarge = Увеличить картинку
web-to-end = К последним сообщениям
web-new-messages = Новые сообщения
web-offline = Нет связи с ботом. Подключаемся снова…
web-connecting = Подключаемся…
web-back = Связь восстановлена
web-restarted = Бот был перезапущен: начат новый чат
web-full = Открыто слишком много чатов. Закройте лишние вкладки.
web-opens-tab = откроется в новой вкладке
web-reveal = Показать скрытое
web-skip = К полю ввода
web-results = Найденное
web-nothing-found = Ничего не найдено
web-through = через
web-left = Осталось символов
web-today = Сегодня
web-yesterday = Вчера
web-no-script = Для чата нужен JavaScript. Он приходит с этого же компьютера.
web-reloaded = Досье обновлено
web-too-fast = Слишком быстро. Подождите пару секунд.
web-empty-text = Сообщение пустое.
web-button-gone = Этой кнопки уже нет.
web-message-gone = Этого сообщения уже нет.
web-result-gone = Этот список устарел. Наберите запрос ещё раз.

## The sheet of an article

sheet-what = что
sheet-value = значение
sheet-period = период
sheet-speaker = кто сказал
sheet-paragraph = абзац
sheet-figures = Цифры
sheet-people = Люди
sheet-events = События
sheet-statements = Заявления
sheet-definitions = Определения

## Drafts, for editors

drafts-title = Черновики
drafts-none = Черновиков нет.
drafts-how = Пришлите файл статьи (.txt, .html, .md) или её текст — бот прочтёт её и покажет факты по одному. Читателям отвечают только принятые.
draft-place = { $number } из { $total }
draft-no-outlet = издание не указано
draft-no-date = дата не указана
draft-no-sentence = предложение не сохранено
draft-is-accepted = Принято: читатели получают этот ответ
draft-is-rejected = Отклонено
draft-is-merged = Объединено с фактом досье
draft-confidence = { $level ->
    [high] 🟢 Уверенность высокая
    [middle] 🟡 Уверенность средняя
   *[low] 🔴 Уверенность низкая
}: { $percent } %
draft-rule = Правило { $rule }
draft-check-summary = Сверьте «Суть»: она написана до этой правки.
draft-like = 🔗 Похоже на то, что есть в досье:
draft-name-like = 👤 «{ $new }» похоже на: { $known }
draft-menu-edit = Что изменить?
draft-menu-merge = С чем объединить? Факт досье останется и получит то, чего в нём нет.
draft-menu-names = Кто это на самом деле?
draft-menu-source = Что известно об источнике?
draft-button-accept = ✅ Принять
draft-button-reject = ✖️ Отклонить
draft-button-edit = ✏️ Изменить
draft-button-merge = 🔗 Объединить
draft-button-names = 👤 Имена
draft-button-reader = 👁 Как видит читатель
draft-button-skip = ▶️ Дальше
draft-button-back = ◀️ Назад
draft-button-undo = ↩️ Отменить последнее
draft-button-article = 📄 Статья
draft-button-return = ◀️ К карточке
draft-button-review = ▶️ Разобрать: { $count }
draft-button-through = 👁 Просмотреть
draft-button-source = 🏷 Источник
draft-button-list = 📚 Все черновики
draft-button-all = { $percent ->
    [0] ✅ Принять все: { $count }
   *[other] ✅ Принять от { $percent } %: { $count }
}
draft-button-read = 📄 Прочитать как статью
draft-button-ask = ❔ Ответить как на вопрос
draft-field-summary = Суть
draft-field-title = Название
draft-field-parties = Кто
draft-field-concepts = Темы
draft-field-speaker = Сказал
draft-field-as-of = На дату
draft-field-question = Вопрос
draft-field-keywords = Слова для поиска
draft-field-context = Слова рядом
draft-field-metric = Показатель
draft-field-value = Значение
draft-field-value-to = Значение до
draft-field-unit = Единица
draft-field-precision = Точность
draft-field-period = Период
draft-field-change = Изменение
draft-field-date = Когда
draft-field-place = Где
draft-field-participants = Участники
draft-field-person = Кто
draft-field-position = Должность
draft-field-of = Чего
draft-field-term = Термин
draft-source-outlet = Издание
draft-source-published = Дата публикации
draft-source-url = Ссылка
draft-source-title = Заголовок
draft-source-author = Автор
draft-part-of = чей
draft-part-with = с кем
draft-part-from = от кого
draft-part-to = кому
draft-part-at = где
draft-kind-figure = { $count ->
    [one] { $count } цифра
    [few] { $count } цифры
   *[many] { $count } цифр
}
draft-kind-event = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}
draft-kind-statement = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[many] { $count } высказываний
}
draft-kind-role = { $count ->
    [one] { $count } должность
    [few] { $count } должности
   *[many] { $count } должностей
}
draft-kind-definition = { $count ->
    [one] { $count } определение
    [few] { $count } определения
   *[many] { $count } определений
}
draft-read = { $count ->
    [one] { $count } черновик
    [few] { $count } черновика
   *[many] { $count } черновиков
}: { $kinds }
draft-nothing-read = Фактов в тексте не нашлось.
draft-done = Решено: { $done }
draft-count-accepted = принято { $count }
draft-count-rejected = отклонено { $count }
draft-count-merged = объединено { $count }
draft-waiting = Ждут решения: { $count }
draft-skipped = Числа, которые не стали цифрами: { $count }
draft-filing = { $filing ->
    [same] Эта статья уже разбирается: решённое осталось как было.
    [changed] Статья была здесь раньше, текст изменился: решённое осталось как было.
    [in-base] Эта статья уже есть в досье, черновиков из неё не будет.
   *[new] Прочитано. Читателям ничего не показано, пока факт не принят.
}
draft-joined = Текст собран из { $count } сообщений: на стыках проверьте предложения.
draft-next-source = Чтобы принимать факты, укажите источник: кнопка 🏷.
draft-next-waiting = Пройдено до конца. Пропущенное ждёт: ▶️.
draft-next-done = Разобрано всё.
draft-next-ask = Принятое отвечает читателям через несколько секунд: задайте боту вопрос и проверьте.
draft-reading = 📄 Читаю «{ $name }»…
draft-queued = 📄 «{ $name }» ждёт: сейчас читается другая статья.
draft-text = текст сообщения
draft-failed = Не вышло: { $reason }
draft-too-large = «{ $name }»: файл больше { $most } МБ — это слишком много для статьи.
draft-not-downloaded = «{ $name }»: Telegram не отдал файл. Пришлите его ещё раз.
draft-shipped = Досье-пример из пакета не меняется. Запустите бота со своим: dossier-bot --base ПАПКА run.
draft-which = Это статья или вопрос?
draft-text-gone = Текста уже нет: пришлите его ещё раз.
draft-ask-value = ✏️ { $field }. Ответьте на это сообщение новым значением.
draft-ask-now = Сейчас: { $value }
draft-ask-empty = «-» убирает значение.
draft-ask-minutes = Вопрос действует { $minutes } минут.
draft-ask-expired = Этот вопрос устарел. Нажмите ✏️ под карточкой ещё раз.
draft-hint-number = Число, например 1500000 или 5,5.
draft-hint-unit = Код валюты (USD, KZT), percent, единица CLDR (mass-tonne) или название единицы из досье.
draft-hint-precision = Одно из: exact, about, more_than, less_than, up_to, at_least.
draft-hint-period = Например 2025, 2025-11, 2025-Q3, 2025-01/2025-06 или 27.01.2026.
draft-hint-date = День, например 27.01.2026.
draft-hint-change = Направление, число и единица: up 12 percent, down 3.
draft-hint-name = Имя или название, как в досье. Новое — с плюсом: +Анна Берг.
draft-hint-names = Через запятую. Новое — с плюсом: +Анна Берг.
draft-hint-parties = Через запятую, с ролью: of Казахстан, with Израиль. Роли: of, with, from, to, about, at.
draft-hint-text = Текст.
draft-hint-words = Слова через запятую.
draft-hint-url = Адрес, который начинается с https://.
draft-toast-accepted = ✅ Принято
draft-toast-rejected = ✖️ Отклонено
draft-toast-merged = 🔗 Объединено
draft-toast-undone = ↩️ Отменено
draft-toast-changed = Изменено
draft-toast-all = ✅ Принято: { $count }
draft-toast-decided = Уже решено.
draft-toast-other = Черновик с тех пор изменился: вот он теперь.
draft-toast-first = Это первый.
draft-toast-gone = Этого черновика больше нет.
draft-toast-kept = Ничего не изменилось.
