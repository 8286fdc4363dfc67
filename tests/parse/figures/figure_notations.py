"""One line per notation: «text | figure; figure; - reason».

A figure is «value[..value_to] unit [/per] [precision] [turn] [direction]».

`[noun]` stands for a unit that is counted, `?` for none. Every phrase is invented.
"""

RUSSIAN = """
1,5 млрд долл. | 1500000000 USD
1,5 млрд долларов США | 1500000000 USD
162 млн долл. США | 162000000 USD
€12,5 млн | 12500000 EUR
12,5 млн евро | 12500000 EUR
$2,5 млрд | 2500000000 USD
$ 3 млн | 3000000 USD
$300 | 300 USD
300 $ | 300 USD
300$ | 300 USD
US$ 3 млн | 3000000 USD
US$1,2 трлн | 1200000000000 USD
USD 15 млн | 15000000 USD
15 млн USD | 15000000 USD
£1,2 млн | 1200000 GBP
¥500 млрд | 500000000000 JPY
₸450 млн | 450000000 KZT
450 млн ₸ | 450000000 KZT
₽5 тыс. | 5000 RUB
3,2 трлн сумов | 3200000000000 UZS
700 тыс. манатов | 700000 AZN
700 тысяч манатов | 700000 AZN
250 сомони | 250 TJS
1200 лари | 1200 GEL
15 млн драмов | 15000000 AMD
20 тыс. сомов | 20000 KGS
40 сомов | 40 KGS
5 млрд юаней | 5000000000 CNY
300 млн иен | 300000000 JPY
120 шекелей | 120 ILS
85 дирхамов | 85 AED
90 дирхамов ОАЭ | 90 AED
14,5 злотых | 14.5 PLN
32 тыс. гривен | 32000 UAH
500 млн турецких лир | 500000000 TRY
35 лир | 35 TRY
12 канадских долларов | 12 CAD
8 млн австралийских долларов | 8000000 AUD
70 гонконгских долларов | 70 HKD
45 сингапурских долларов | 45 SGD
9 млн фунтов стерлингов | 9000000 GBP
9 млн фунтов | 9000000 GBP
2 млн швейцарских франков | 2000000 CHF
600 норвежских крон | 600 NOK
150 чешских крон | 150 CZK
10 млн белорусских рублей | 10000000 BYN
75 сербских динаров | 75 RSD
600 кувейтских динаров | 600 KWD
4 тыс. индийских рупий | 4000 INR
250 мексиканских песо | 250 MXN
30 бразильских реалов | 30 BRL
1 млн казахских тенге | 1000000 KZT
1 млн киргизских сомов | 1000000 KGS
100 туркменских манатов | 100 TMT
12 болгарских левов | 12 BGN
5 тысяч 300 рублей | 5300 RUB
10 рублей 50 копеек | 10.50 RUB
50 копеек | 0.50 RUB
80 центов | 0.80 USD
2 доллара 15 центов | 2.15 USD
1 500 000 тенге | 1500000 KZT
1500000 тг | 1500000 KZT
2 млн тг | 2000000 KZT
12 тыс. руб. | 12000 RUB
12 тыс. рублей | 12000 RUB
990 р. | 990 RUB
1 млрд 200 млн рублей | 1200000000 RUB
12 млрд 450 млн тенге | 12450000000 KZT
полтора миллиарда долларов | 1500000000 USD
полутора миллиардов долларов | 1500000000 USD
миллион долларов | 1000000 USD
полмиллиона евро | 500000 EUR
сто миллионов рублей | 100000000 RUB
двадцать пять тысяч тенге | 25000 KZT
два с половиной миллиарда тенге | 2500000000 KZT
450,3 тенге за доллар | 450.3 KZT /USD
92,5 рубля за евро | 92.5 RUB /EUR
$83,45 за баррель | 83.45 USD /volume-barrel
2350 долларов за унцию | 2350 USD /mass-ounce
420 долларов за тонну | 420 USD /mass-tonne
15 тенге за киловатт-час | 15 KZT /energy-kilowatt-hour
420 тысяч тенге в месяц | 420000 KZT /duration-month
1,2 млн рублей в год | 1200000 RUB /duration-year
50 тыс. тенге за ночь | 50000 KZT /duration-night
500 рублей за билет | 500 RUB /билет
3 тыс. долларов на душу населения | 3000 USD /person
120 тыс. тенге за кв. метр | 120000 KZT /area-square-meter
1 доллар = 478,5 тенге | - rate-base; 478.5 KZT /USD
50% | 50 percent
50 % | 50 percent
12,5 процента | 12.5 percent
50 проц. | 50 percent
5 процентов | 5 percent
полпроцента | 0.5 percent
один процент | 1 percent
двадцать процентов | 20 percent
0,3 процентных пункта | 0.3 [процентный пункт]
0,3 п. п. | 0.3 [процентный пункт]
0,3 п.п. | 0.3 [процентный пункт]
25 базисных пунктов | 25 [базисный пункт]
50 б. п. | 50 [базисный пункт]
3,5 промилле | 3.5 concentr-permille
3,5 ‰ | 3.5 concentr-permille
16,75% годовых | 16.75 percent
10-процентный налог | 10 percent
10-15% | 10..15 percent
10–15 % | 10..15 percent
10% – 15% | 10..15 percent
около 100 компаний | 100 [компания] about
около 100 ведущих компаний | 100 [компания] about
100 новых совместных предприятий | 100 [предприятие]
12 тыс. вагонов | 12000 [вагон]
2,3 млн туристов | 2300000 [турист]
35 самолетов-истребителей | 35 [самолет-истребитель]
120 раненых | 120 [раненый]
12 погибших | 12 [погибший]
7 пострадавших | 7 [пострадавший]
300 военных | 300 [военный]
45 рабочих мест | 45 [рабочее место]
6 членов экипажа | 6 [член]
21 вагон | 21 [вагон]
1 человек | 1 [человек]
один человек погиб | 1 [человек]
пятеро рабочих | 5 [рабочий]
двое детей | 2 [ребенок]
погибли двое | 2 [человек]
трое спасателей | 3 [спасатель]
две школы | 2 [школа]
пять стран региона | 5 [страна]
семь автомобилей | 7 [автомобиль]
сто школ | 100 [школа]
двести тридцать домов | 230 [дом]
двадцать один вагон | 21 [вагон]
два десятка фур | 20 [фура] about
десяток яиц | 10 [яйцо] about
дюжина яиц | 12 [яйцо] about
полсотни машин | 50 [машина]
более полумиллиона человек | 500000 [человек] more_than
1,8 млн голосов | 1800000 [голос]
4 млн 312 тыс. избирателей | 4312000 [избиратель]
20 МРП | 20 [МРП]
14 АЗС | 14 [АЗС]
4 БМП-2 | 4 [БМП-2]; - name
5-ти районов | 5 [район]
2-х рейсов | 2 [рейс]
10-этажный дом | 10 [этаж]
зал на 500 мест | 500 [место]
100-местный зал | 100 [место]
3-4 вагона в день | 3..4 [вагон] /duration-day
10 раз в неделю | 10 [раз] /duration-week
12 рейсов в неделю | 12 [рейс] /duration-week
128 спортсменов из 24 стран | 128 [спортсмен]; 24 [страна]
3 тысячи автомобилей | 3000 [автомобиль]
10 с лишним тысяч человек | 10000 [человек] more_than
два с лишним года | 2 duration-year more_than
100 и более участников | 100 [участник] at_least
человек двести | 200 [человек] about
минут пять | 5 duration-minute about
лет десять | 10 duration-year about
километров сорок | 40 length-kilometer about
4,4 ГВт | 4.4 power-gigawatt
150 МВт | 150 power-megawatt
250 кВт·ч | 250 energy-kilowatt-hour
3 млрд кВт*ч | 3000000000 energy-kilowatt-hour
700 МВт·ч | 700 [мегаватт-час]
150 л. с. | 150 power-horsepower
6,5 млн баррелей | 6500000 volume-barrel
6,5 млн баррелей в сутки | 6500000 volume-barrel /duration-day
120 тыс. барр. в день | 120000 volume-barrel /duration-day
12 т | 12 mass-tonne
3,1 млн тонн | 3100000 mass-tonne
10-тонный грузовик | 10 mass-tonne
18,4 центнера | 18.4 [центнер]
300 кг | 300 mass-kilogram
5 г золота | 5 mass-gram
50 мг | 50 mass-milligram
1,3 трлн кубометров | 1300000000000 volume-cubic-meter
59 млрд куб. м | 59000000000 volume-cubic-meter
12 м3 | 12 volume-cubic-meter
12 м³ | 12 volume-cubic-meter
2,3 км | 2.3 length-kilometer
2300 км | 2300 length-kilometer
100-километровый участок | 100 length-kilometer
24 метра | 24 length-meter
15 см | 15 length-centimeter
5 мм | 5 length-millimeter
45 кв. м | 45 area-square-meter
45 м2 | 45 area-square-meter
120 кв. км | 120 area-square-kilometer
300 га | 300 area-hectare
300 тыс. гектаров | 300000 area-hectare
90 км/ч | 90 speed-kilometer-per-hour
90 километров в час | 90 speed-kilometer-per-hour
15–20 м/с | 15..20 speed-meter-per-second
20 метров в секунду | 20 speed-meter-per-second
12–14 градусов | 12..14 temperature-celsius
-5 °C | -5 temperature-celsius
−5 °C | -5 temperature-celsius
минус 15 градусов | -15 temperature-celsius
10 градусов мороза | -10 temperature-celsius
3–5 градусов мороза | -5..-3 temperature-celsius
+25 °C | 25 temperature-celsius
под углом 45 градусов | 45 angle-degree
745 мм рт. ст. | 745 pressure-millimeter-ofhg
745 миллиметров ртутного столба | 745 pressure-millimeter-ofhg
1,6 л | 1.6 volume-liter
200 литров | 200 volume-liter
16 ГБ | 16 digital-gigabyte
500 Мбит | 500 digital-megabit
5 ГГц | 5 frequency-gigahertz
9,58 секунды | 9.58 duration-second
45 минут | 45 duration-minute
4 часа 20 минут | 260 duration-minute
12 часов | 12 duration-hour
18 месяцев | 18 duration-month
7 лет и 6 месяцев | 90 duration-month
2 года 3 месяца | 27 duration-month
8 м 95 см | 895 length-centimeter
34 недели | 34 duration-week
10 суток | 10 duration-day
полгода | 0.5 duration-year
полчаса | 0.5 duration-hour
полтора года | 1.5 duration-year
четверть века | 25 duration-year
три десятилетия | 3 duration-decade
45-летний мужчина | 45 duration-year
10-летний контракт | 10 duration-year
3-дневный визит | 3 duration-day
в возрасте 30 лет | 30 duration-year
вырос в 1,8 раза | 1.8 times change up
в 2 раза больше | 2 times change up
вырос вдвое | 2 times change up
сократился втрое | 3 times change down
увеличился в полтора раза | 1.5 times change up
вырос на четверть | 25 percent change up
на треть меньше | 33.3 percent about change down
более чем вдвое | 2 times more_than
пятикратный рост | 5 times change up
удвоил выпуск | 2 times change up
каждый пятый житель | 20 percent
половина предприятий | 50 percent
треть бюджета | 33.3 percent about
две трети опрошенных | 66.7 percent about
три четверти депутатов | 75 percent
одна пятая часть | 20 percent
2/3 голосов | 66.7 percent about
½ стакана | 0.5 [стакан]
2½ года | 2.5 duration-year
с 5,4 до 4,9 процента | 5.4 percent before; 4.9 percent after
вырос с 12 до 15 компаний | 12 [компания] before; 15 [компания] after
с 4,1 до 4,9 млрд рублей | 4100000000 RUB before; 4900000000 RUB after
с 12,5 тыс. до 14 тыс. тенге | 12500 KZT before; 14000 KZT after
от 3 до 5 млн рублей | 3000000..5000000 RUB
от 5 до 10 лет | 5..10 duration-year
между 10 и 20 тоннами | 10..20 mass-tonne
7–9 дней вместо 21 | 7..9 duration-day after; 21 duration-day before
4,9% против 5,4% годом ранее | 4.9 percent after; 5.4 percent before
5 млн тонн против 4,2 млн | 5000000 mass-tonne after; 4200000 mass-tonne before
12 самолетов вместо 8 | 12 [самолет] after; 8 [самолет] before
две-три недели | 2..3 duration-week
2-3 тысячи тонн | 2000..3000 mass-tonne
10-20 млн евро | 10000000..20000000 EUR
с −5 до −12 градусов | -5 temperature-celsius before; -12 temperature-celsius after
снизился до 1,2 млн штук с 1,5 млн | 1200000 [штука] after; 1500000 [штука] before
не более 5% | 5 percent up_to
не менее 10 человек | 10 [человек] at_least
как минимум 7 часов | 7 duration-hour at_least
минимум 7 часов | 7 duration-hour at_least
по меньшей мере 12 человек | 12 [человек] at_least
свыше 3 км | 3 length-kilometer more_than
более 240 млн | 240000000 ? more_than
больше 5 млн тонн | 5000000 mass-tonne more_than
менее 3% | 3 percent less_than
меньше 100 человек | 100 [человек] less_than
почти 50% | 50 percent about
около 20 тонн | 20 mass-tonne about
примерно 15 км | 15 length-kilometer about
порядка 30 заявок | 30 [заявка] about
приблизительно 5 тыс. человек | 5000 [человек] about
до 40 тонн | 40 mass-tonne up_to
до 3000 рабочих мест | 3000 [рабочее место] up_to
максимум 12 человек | 12 [человек] up_to
не превышает 300 м | 300 length-meter up_to
превысил 80 млрд долларов | 80000000000 USD more_than
преодолев отметку в 360 млн долл. | 360000000 USD more_than
достигло миллиона человек | 1000000 [человек]
более тысячи семей | 1000 [семья] more_than
вырос на 50% | 50 percent change up
выросла примерно на 50% | 50 percent about change up
сократился на 12% | 12 percent change down
прибавил 3% | 3 percent change up
потерял 2% | 2 percent change down
подешевел на 5 тенге | 5 KZT change down
подорожала на 1,2% | 1.2 percent change up
рост составил 4,8% | 4.8 percent change up
прирост на 0,3 процентного пункта | 0.3 [процентный пункт] change up
на 5% больше | 5 percent change up
на 10% дешевле | 10 percent change down
на 5% выросли цены | 5 percent change up
выше на 0,1 п. п. | 0.1 [процентный пункт] change up
увеличилась до 420 тенге | 420 KZT
(+1,3%) | 1.3 percent change up
(-20%) | 20 percent change down
превысил план на 5% | 5 percent change up
снизилась с 10% до 8% | 10 percent before; 8 percent after
вырос на 5 млн рублей (3%) | 5000000 RUB change up; 3 percent change up
3,2 трлн сумов (около 260 млн долл.) | 3200000000000 UZS; 260000000 USD about equivalent
450 млн тенге, или $1 млн | 450000000 KZT; 1000000 USD equivalent
5 миль (8 км) | 5 length-mile; 8 length-kilometer equivalent
в 2025 году | - year
в 2024–2025 годах | - year
2025 г. | - year
к 2030-му | - year
с 2010 по 2019 год | - year
90-е годы | - year
27 января 2026 года | - date
27.01.2026 | - date
с 3 по 5 мая | - date
март 2025 | - date
в 14:35 | - time-of-day
в 10 часов утра | - time-of-day
со счетом 3:2 | - score
победа 2:1 | - score
5-я победа | - ordinal
третий квартал | - period
во втором полугодии | - period
3 квартал 2025 года | - period
за последние десять лет | - period
10 лет назад | - period
через 2 недели | - distance
впервые за 10 лет | - distance
статья 105 | - reference
п. 4 ч. 2 ст. 228 | - reference; - reference; - reference
закон № 45-ФЗ | - document-number
приказ № 123 | - document-number
ул. Абая, 52 | - house-number
пр. Мира, д. 12, кв. 5 | - house-number
тел. 112 | - phone-number
+7 727 123-45-67 | - phone-number
Covid-19 | - name
Су-30 | - name
С-400 | - name
Boeing 737 | - name
ГОСТ 123 | - name
рейс 703 | - reference
топ-10 | - name
5G | - name
версия 2.0 | - version
(16+) | - age-mark
1. Итоги года | - list-mark
[12] | - footnote
51°10' с. ш. | - coordinate
сотни людей | - vague-amount
десятки тысяч жителей | - vague-amount
дважды | - how-often
один из крупнейших | - one
одна из школ | - one
отношения двух стран | - known-ones
между двумя странами | - known-ones
первые два матча | - ordinal-word; - known-ones
50 на 50 | - idiom
ставку снизили на четверть пункта | 0.25 [процентный пункт] change down
оформляется за 3 рабочих дня | 3 duration-day
с 9,1% в январе до 8,4% в феврале | 9.1 percent before; 8.4 percent after
снизилась на 3,1 млрд, до 41 млрд тенге | 3100000000 KZT change down; 41000000000 KZT
12,1 млн тонн против 8,3 млн сезоном ранее | 12100000 mass-tonne after; 8300000 mass-tonne before
8 млн 211 тыс. 405 избирателей | 8211405 [избиратель]
52% против 48% у соперника | 52 percent; 48 percent
10-летние облигации | - name
превысил 80 млрд долларов, что на 12 млрд больше | 80000000000 USD more_than; 12000000000 USD change up
24/7 | - idiom
7,35·10^22 | - scientific
код 123456 | - document-number
ООО «Альфа-7» | - name
https://example.kz/a?id=77 | - web-address
info2@example.kz | - web-address
"""
ENGLISH = """
$2.5bn | 2500000000 USD
$2.5 billion | 2500000000 USD
$360m | 360000000 USD
$ 360 million | 360000000 USD
US$3 million | 3000000 USD
US$ 3m | 3000000 USD
£1.2m | 1200000 GBP
€12.5 million | 12500000 EUR
€3.5m-€4m | 3500000..4000000 EUR
$10-20 million | 10000000..20000000 USD
$20 to $25 per person | 20..25 USD /person
EUR 12.5m | 12500000 EUR
USD 1.5 billion | 1500000000 USD
A$3.5m | 3500000 AUD
C$40m | 40000000 CAD
HK$20 million | 20000000 HKD
R$3 billion | 3000000000 BRL
¥500bn | 500000000000 JPY
Rs 500 crore | 5000000000 INR
₹2 lakh crore | 2000000000000 INR
5 lakh rupees | 500000 INR
12m Swiss francs | 12000000 CHF
300 Norwegian kroner | 300 NOK
40 million Canadian dollars | 40000000 CAD
1.25bn euros | 1250000000 EUR
149.5 yen | 149.5 JPY
3 million Kazakhstani tenge | 3000000 KZT
200 pounds | 200 GBP
weighs 200 pounds | 200 mass-pound
80 cents | 0.80 USD
5p a share | 0.05 GBP /share
$84.30 a barrel | 84.30 USD /volume-barrel
$2,350 an ounce | 2350 USD /mass-ounce
$15 an hour | 15 USD /duration-hour
$40,000 a year | 40000 USD /duration-year
$1,000 a night | 1000 USD /duration-night
a million dollars | 1000000 USD
half a million dollars | 500000 USD
two and a half million euros | 2500000 EUR
a $2.5-million grant | 2500000 USD
$1,000,000 | 1000000 USD
50% | 50 percent
50 percent | 50 percent
30 per cent | 30 percent
5 pct | 5 percent
0.5 percent | 0.5 percent
fifty percent | 50 percent
one percent | 1 percent
25 basis points | 25 [basis point]
25bps | 25 [basis point]
0.2 percentage points | 0.2 [percentage point]
3-percentage-point lead | 3 [percentage point]
10-15% | 10..15 percent
120 wounded | 120 [wounded]
12 dead | 12 [dead]
1,200 jobs | 1200 [job]
1,500 people | 1500 [person]
40 new electric buses | 40 [bus]
35 companies | 35 [company]
2,340 patients | 2340 [patient]
500 members | 500 [member]
sixty ships | 60 [ship]
20 aircraft | 20 [aircraft]
six crew members | 6 [crew member]
a dozen trucks | 12 [truck] about
two dozen cities | 24 [city] about
half a dozen banks | 6 [bank] about
twenty-five ships | 25 [ship]
one hundred and twenty families | 120 [family]
a hundred houses | 100 [house]
two thousand five hundred homes | 2500 [home]
fifty thousand people | 50000 [person]
1.1 million homes | 1100000 [home]
3 million barrels a day | 3000000 volume-barrel /duration-day
12 flights a week | 12 [flight] /duration-week
one person died | 1 [person]
one worker | 1 [worker]
12 of its 40 plants | 12 [plant]; 40 [plant]
300 of the 500 delegates | 300 [delegate]; 500 [delegate]
30-storey building | 30 [storey]
100,000-seat stadium | 100000 [seat]
a 12-strong crew | 12 [crew]
40 SUVs | 40 [SUV]
20 Boeing jets | 20 [jet]
1.5 GW | 1.5 power-gigawatt
250 MWh | 250 [megawatt-hour]
120 mph | 120 speed-mile-per-hour
90 km/h | 90 speed-kilometer-per-hour
500 knots | 500 speed-knot
2.3 km | 2.3 length-kilometer
10-kilometer road | 10 length-kilometer
6 feet 2 inches | 74 length-inch
10 inches | 10 length-inch
35,000 feet | 35000 length-foot
10 km | 10 length-kilometer
ran 100m in the heat | 100 length-meter
45,000 acres | 45000 area-acre
200 hectares | 200 area-hectare
50 square meters | 50 area-square-meter
30 sq km | 30 area-square-kilometer
3 cubic meters | 3 volume-cubic-meter
20 tonnes | 20 mass-tonne
7.5-ton truck | 7.5 mass-ton
50 mg | 50 mass-milligram
5 lb | 5 mass-pound
12 ounces | 12 mass-ounce
40C | 40 temperature-celsius
104F | 104 temperature-fahrenheit
30°C | 30 temperature-celsius
minus 12 degrees Celsius | -12 temperature-celsius
10 degrees below zero | -10 temperature-generic
200 litres | 200 volume-liter
16 GB | 16 digital-gigabyte
5 GHz | 5 frequency-gigahertz
150 hp | 150 power-horsepower
45 minutes | 45 duration-minute
3 hours 20 minutes | 200 duration-minute
a 5-day strike | 5 duration-day
five-year deal | 5 duration-year
three years in prison | 3 duration-year
two decades of growth | 2 duration-decade
25-year-old striker | 25 duration-year
Jane Doe, 45, wept | 45 duration-year
aged 30 | 30 duration-year
aged 18 to 64 | 18..64 duration-year
half an hour | 0.5 duration-hour
half a year | 0.5 duration-year
doubled | 2 times change up
tripled | 3 times change up
halved | 2 times change down
a threefold rise | 3 times change up
two-fold | 2 times
5-fold | 5 times
1.8 times higher | 1.8 times change up
three times as big | 3 times
twice as much | 2 times
rose fivefold | 5 times change up
one in five | 20 percent
1 in 4 children | 25 percent
nine in ten | 90 percent
two-thirds of voters | 66.7 percent about
a third of the budget | 33.3 percent about
one-third | 33.3 percent about
three quarters of firms | 75 percent
half of the voters | 50 percent
half the budget | 50 percent
every third household | 33.3 percent about
up by a third | 33.3 percent about change up
fell by a quarter | 25 percent change down
from 5.4 to 4.9 percent | 5.4 percent before; 4.9 percent after
rose from $3bn to $4bn | 3000000000 USD before; 4000000000 USD after
fell to 3.2% from 3.7% | 3.2 percent after; 3.7 percent before
up from 61.2 percent | 61.2 percent
66.8 percent, up from 61.2 percent | 66.8 percent after; 61.2 percent before
$5m compared with $4m | 5000000 USD after; 4000000 USD before
7-9 days instead of 21 | 7..9 duration-day after; 21 duration-day before
between 10 and 20 million people | 10000000..20000000 [person]
5 to 10 percent | 5..10 percent
10-20 million | 10000000..20000000 ?
ranging from 3 to 5 tonnes | 3..5 mass-tonne
about 40 tonnes | 40 mass-tonne about
around 300 people | 300 [person] about
roughly 5% | 5 percent about
nearly 50% | 50 percent about
almost 1,000 cars | 1000 [car] about
some 300 firefighters | 300 [firefighter] about
approximately 12 km | 12 length-kilometer about
more than 100 injured | 100 [injured] more_than
over 5 million people | 5000000 [person] more_than
above 3% | 3 percent more_than
less than 5% | 5 percent less_than
fewer than 20 cases | 20 [case] less_than
under $900bn | 900000000000 USD less_than
at least 35 people | 35 [person] at_least
no fewer than 12 ships | 12 [ship] at_least
up to 25% | 25 percent up_to
as many as 60 people | 60 [person] up_to
at most 5 days | 5 duration-day up_to
100+ companies | 100 [company] at_least
500 or more homes | 500 [home] at_least
20 or so ships | 20 [ship] about
an estimated 3 million birds | 3000000 [bird] about
exceeded $2bn | 2000000000 USD more_than
topped 5 million tonnes | 5000000 mass-tonne more_than
rose 12% | 12 percent change up
rose by 12% | 12 percent change up
fell 3% | 3 percent change down
up 5% | 5 percent change up
down 3 percent | 3 percent change down
a 5% rise | 5 percent change up
a 7% drop | 7 percent change down
an increase of 4 percent | 4 percent change up
grew at an annual rate of 4.1% | 4.1 percent change up
10% higher | 10 percent change up
20 percent fewer | 20 percent change down
rose $1.20, or 1.4% | 1.20 USD change up; 1.4 percent change up
(+8%) | 8 percent change up
-3% | 3 percent change down
by 25 basis points to 5.5% | 25 [basis point]; 5.5 percent
cut 1,500 jobs | 1500 [job]
raised $5m | 5000000 USD
growth of 2.1 per cent | 2.1 percent change up
£1.2bn ($1.5bn) | 1200000000 GBP; 1500000000 USD equivalent
1.4 miles (2.3 km) | 1.4 length-mile; 2.3 length-kilometer equivalent
in 2024 | - year
since 2008 | - year
the 2025 plan | - year
2,025 tonnes | 2025 mass-tonne
2024-25 | - year
the 1990s | - year
May 7, 2025 | - date
7 May | - date
on January 3 | - date
7:45 a.m. | - time-of-day
9pm | - time-of-day
10 o'clock | - time-of-day
3-1 win | - score
won 3-1 | - score
217-213 vote | - score
score of 2-2 | - score
third quarter | - period
the second half | - period
Q3 | - period
FY2025 | - year
two years ago | - period
last five years | - period
lowest in five years | - distance
25-year high | - distance
Section 301 | - reference
Article 5(2) | - reference
No. 12 | - document-number
Resolution 1701 | - reference
Flight 370 | - reference
10 Downing Street | - house-number
COVID-19 | - name
A320 | - name
G20 | - name
F-16 | - name
iPhone 15 | - name
Formula 1 | - name
top 10 | - name
the 5th | - ordinal
21st century | - ordinal
dozens of people | - vague-amount
hundreds of thousands | - vague-amount
twice a week | - how-often
one of the firms | - one
no one | - one
the two leaders | - known-ones
24/7 | - idiom
call 911 | - phone-number
555-123-4567 | - phone-number
1. First item | - list-mark; - ordinal-word
version 2.1.3 | - version
https://example.com/2024/05 | - web-address
a quarter of a percentage point | 0.25 [percentage point]
three working days | 3 duration-day
fell from 84,000 in 2010 to 71,500 | 84000 ? before; - year; 71500 ? after
from 4 hours to 55 minutes | 4 duration-hour before; 55 duration-minute after
2 hours, 19 minutes and 11 seconds | 8351 duration-second
added 64 cents to $81.20 a barrel | 0.64 USD change up; 81.20 USD /volume-barrel
went up to 20% from 18% | 20 percent after; 18 percent before
10-year bond yields | - name
a fleet of 12 Falcon 9 rockets | 12 [Falcon 9]; - name
ages 6 and up | 6 duration-year
rates rose by half a percent | 0.5 percent change up
the bank will cut by half a point | 0.5 [percentage point] change down
below half of one percent | 0.5 percent less_than
a quarter of a percentage point | 0.25 [percentage point]
a third straight loss | - ordinal-word
a second consecutive year | - ordinal-word
fares fell by almost half | 50 percent about change down
pay fell by nearly half | 50 percent about change down
nine of Oakline's 83 buses | 9 [bus]; 83 [bus]
1 in 5000 births | 0.02 percent about
four of the 12 wells | 4 [well]; 12 [well]
54 pupils in 2025, up from 47 in 2020 | 54 [pupil] after; - year; 47 [pupil] before; - year
below the $455 million forecast | 455000000 USD
fewer than the 142,000 of May | 142000 ?
more than the 5 million mark | 5000000 ? more_than
4 percent plus a bonus | 4 percent
9 Tanner Row | - house-number
14 Rue du Port | - house-number
a dividend of 2.50 kroner per share | 2.50 [krone]
600 million kronor | 600000000 [krona]
40 million kroner ($6 million) | 40000000 [krone]; 6000000 USD equivalent
"""
RUSSIAN_ROWS = RUSSIAN.strip().splitlines()
ENGLISH_ROWS = ENGLISH.strip().splitlines()
