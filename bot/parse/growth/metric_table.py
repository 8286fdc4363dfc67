"""Metrics and offices of the news in Russian and English, and what metrics are of. Nothing enters; constants leave."""

from __future__ import annotations

from typing import Final

from bot.parse.growth.rows import Pair, pairs

METRICS: Final[tuple[Pair, ...]] = pairs("""
товарооборот, торговый оборот, оборот торговли, взаимная торговля, объем торговли, торговля = trade turnover, trade,
  bilateral trade, trade volume, mutual trade
внешнеторговый оборот, внешняя торговля = foreign trade turnover, foreign trade, external trade
экспорт, экспортировать, объем экспорта, экспортные поставки, вывоз = exports, export, exported, export volume
импорт, импортировать, объем импорта, ввоз, ввозить = imports, import, imported, import volume
ВВП, валовой внутренний продукт, валовый внутренний продукт = GDP, gross domestic product
ВВП на душу населения = GDP per capita
инфляция, уровень инфляции, рост цен = inflation, inflation rate, consumer prices, price growth
безработица, уровень безработицы = unemployment, unemployment rate, jobless rate
инвестиции, объем инвестиций, капиталовложения, вложения, инвестировать, вложить = investment, investments,
  invested, capital investment
прямые иностранные инвестиции, ПИИ, иностранные инвестиции = foreign direct investment, FDI, foreign investment
выручка, доход от продаж, объем выручки = revenue, sales revenue, turnover, net sales
чистая прибыль = net profit, net income, net earnings
прибыль, заработать = profit, earnings, income
операционная прибыль = operating profit, operating income
убыток, убытки, потери = loss, losses
чистый убыток = net loss
доходы, доход = income, revenues
расходы, затраты, траты, потратить = spending, expenditure, expenses, costs
бюджет, объем бюджета = budget
дефицит бюджета, бюджетный дефицит = budget deficit
профицит бюджета = budget surplus
государственный долг, госдолг = public debt, government debt, national debt
внешний долг = external debt, foreign debt
долг, задолженность = debt
золотовалютные резервы, международные резервы, ЗВР = foreign exchange reserves, international reserves, gold and
  foreign exchange reserves
процентная ставка, ставка = interest rate, rate
базовая ставка, ключевая ставка = base rate, key rate, policy rate, benchmark rate
курс, обменный курс, курс валюты = exchange rate, rate
цена, стоимость, стоить, расценки = price, cost
тариф, плата = tariff, fare, fee
зарплата, заработная плата, средняя зарплата, оклад, жалованье = salary, wage, pay, average wage, wages
минимальная зарплата, минимальная заработная плата, МЗП, МРОТ = minimum wage
пенсия, размер пенсии = pension
пособие, выплата = allowance, benefit, payment
производство, выпуск, объем производства, производить, выпустить = production, output, produced, manufacture
промышленное производство, промпроизводство = industrial production, industrial output
добыча, объем добычи, добывать, добыть = production, extraction, mining output
урожай, сбор урожая, валовой сбор, намолот = harvest, crop, yield
урожайность = crop yield, yield
продажи, объем продаж, продать, сбыт = sales, sold, sales volume
поставки, объем поставок, поставить, отгрузка = supplies, deliveries, shipments, supplied, delivered
потребление, потребить = consumption, consumed
население, численность населения, число жителей, количество жителей = population, number of
  residents, inhabitants, number of inhabitants
пассажиропоток, число пассажиров, количество пассажиров, пассажирооборот, перевезено пассажиров = passenger traffic,
  passengers, number of passengers, passenger numbers
грузооборот, объем перевозок, перевозка грузов, перевозки, грузоперевозки = freight, freight traffic, cargo
  turnover, cargo volume, freight volume
число погибших, количество погибших, погибшие, жертвы, число жертв, погибнуть, сколько погибло = deaths, death toll,
  killed, dead, number of deaths, fatalities, victims, died
число пострадавших, количество пострадавших, пострадавшие, пострадать, сколько пострадало = injured, number of
  injured, hurt, injuries, affected
число раненых, раненые, количество раненых, ранен = wounded, injured, number of wounded
число пропавших без вести, пропавшие без вести, пропавшие = missing, number of missing
число заболевших, заболевшие, случаи заболевания, число случаев, количество случаев = cases, number of cases,
  infections, infected
голоса, число голосов, количество голосов, доля голосов, набрать = votes, number of votes, vote share, share of the
  vote, share of votes
явка, явка избирателей = turnout, voter turnout
температура, температура воздуха, градусы = temperature, air temperature, degrees
осадки, количество осадков = rainfall, precipitation
скорость ветра, порывы ветра = wind speed, gusts
магнитуда, сила землетрясения = magnitude
площадь, территория = area, surface area
длина, протяженность = length
высота = height, altitude
глубина = depth
расстояние, дальность = distance, range
вес, масса = weight, mass
мощность, установленная мощность = capacity, installed capacity, power, power capacity
вместимость = capacity, seating capacity
выработка электроэнергии, производство электроэнергии, выработка, генерация = electricity generation, power
  generation, electricity output, electricity production
скорость, максимальная скорость = speed, top speed
возраст = age
число сотрудников, количество сотрудников, штат, численность персонала, численность сотрудников, число работников =
  number of employees, staff, headcount, workforce, employees
рабочие места, число рабочих мест, количество рабочих мест = jobs, number of jobs
число участников, количество участников, участники, участвовать = number of participants, participants, attendance,
  attendees
число зрителей, посещаемость, зрители, количество зрителей = attendance, spectators, number of spectators
число туристов, количество туристов, туристы, турпоток, туристический поток = number of tourists, tourists, tourist
  arrivals, visitor numbers, visitors
число студентов, количество студентов, студенты = number of students, students
число компаний, количество компаний, компании, фирмы = number of companies, companies, firms
капитализация, рыночная стоимость, рыночная капитализация = market capitalisation, market capitalization, market
  cap, market value
цена акции, стоимость акций, котировки, акции = share price, stock price, shares
дивиденды, размер дивидендов = dividend, dividends
активы, объем активов = assets, total assets
кредит, сумма кредита, заем, ссуда = loan, credit, loan amount
кредитный портфель = loan portfolio, loan book
депозиты, вклады = deposits
грант, сумма гранта = grant
штраф, сумма штрафа, оштрафовать = fine, fined, penalty
ущерб, сумма ущерба, размер ущерба = damage, damages
стоимость проекта, цена проекта = project cost, cost of the project
сумма сделки, стоимость сделки, размер сделки = deal value, value of the deal
сумма контракта, стоимость контракта, контракт = contract value, value of the contract
призовой фонд, призовые = prize money, prize fund
счет, результат матча, результат = score, result
голы, число голов, забить = goals, number of goals, scored
очки, число очков, количество очков = points, number of points
медали, количество медалей, число медалей = medals, number of medals
доля, удельный вес = share, proportion
доля рынка = market share
рост, прирост, увеличение, темп роста, вырасти, увеличиться = growth, increase, rise, growth rate, grew
экономический рост, рост экономики, рост ВВП = economic growth, GDP growth
снижение, сокращение, падение, спад, снизиться, сократиться, упасть = decline, decrease, fall, drop, reduction, fell
срок, длительность, продолжительность, сколько длится = duration, term, length, period
выбросы, объем выбросов, выбросы углекислого газа = emissions, carbon emissions
число пользователей, количество пользователей, аудитория, пользователи = users, number of users, audience
число абонентов, количество абонентов, абоненты, подписчики, число подписчиков = subscribers, number of subscribers
число рейсов, количество рейсов, рейсы = flights, number of flights
число автомобилей, количество автомобилей, автомобили = cars, number of cars, vehicles
число домов, количество домов, дома = houses, homes, number of houses
ввод жилья, строительство жилья = housing construction, housing completions
рождаемость, число рождений = birth rate, births
смертность, уровень смертности = death rate, mortality
продолжительность жизни, ожидаемая продолжительность жизни = life expectancy
число преступлений, количество преступлений, преступность = crimes, number of crimes, crime rate
число аварий, количество аварий, аварии, ДТП = accidents, number of accidents, crashes
число пожаров, количество пожаров, пожары = fires, number of fires
эвакуированы, число эвакуированных, эвакуировать = evacuated, number of evacuees, evacuees
задержаны, число задержанных, задержать = detained, arrested, number of detainees
запасы, объем запасов, резервы = reserves, stocks, inventories
уровень воды = water level
объем воды = water volume, volume of water
число школ, количество школ, школы = schools, number of schools
число больниц, количество больниц = hospitals, number of hospitals
налог, налоговая ставка, ставка налога = tax, tax rate
налоговые поступления, сбор налогов = tax revenue, tax receipts
""")
"""Each row is one metric: what Russian and English readers call it, the usual word first."""

POSITIONS: Final[tuple[Pair, ...]] = pairs("""
президент, глава государства = president, head of state
премьер-министр, премьер, глава правительства = prime minister, premier, head of government
вице-премьер, заместитель премьер-министра = deputy prime minister, vice premier
министр = minister
министр иностранных дел, глава МИД, глава внешнеполитического ведомства = foreign minister, minister of foreign
  affairs
министр внутренних дел, глава МВД = interior minister, minister of internal affairs, home secretary
министр финансов, глава Минфина = finance minister, minister of finance
министр обороны, глава Минобороны = defence minister, defense minister, minister of defence
министр экономики, глава Минэкономики = economy minister, minister of economy
министр здравоохранения, глава Минздрава = health minister, minister of health
министр энергетики, глава Минэнерго = energy minister, minister of energy
министр сельского хозяйства, глава Минсельхоза = agriculture minister, minister of agriculture
министр транспорта, глава Минтранса = transport minister, minister of transport
министр образования = education minister, minister of education
министр культуры = culture minister, minister of culture
министр юстиции, глава Минюста = justice minister, minister of justice
министр труда = labour minister, labor minister
министр торговли = trade minister, minister of trade
министр промышленности = industry minister
министр экологии = environment minister
заместитель министра, замминистра = deputy minister
госсекретарь, государственный секретарь = secretary of state, state secretary
посол = ambassador
генеральный директор, гендиректор, исполнительный директор = chief executive, CEO, chief executive officer, general
  director
финансовый директор = chief financial officer, CFO, finance director
директор = director
председатель правления = chairman of the board, chair of the board
председатель совета директоров = chairman of the board of directors, board chairman
председатель, глава = chairman, chair, head
глава нацбанка, председатель Нацбанка, глава центробанка = central bank governor, governor of the central bank,
  central bank chief
губернатор, глава региона = governor, regional governor
аким = akim, regional governor
мэр, градоначальник = mayor
спикер парламента, спикер = speaker, parliament speaker
депутат = lawmaker, member of parliament, MP, deputy
сенатор = senator
генеральный секретарь, генсек = secretary-general, secretary general
пресс-секретарь, официальный представитель = spokesperson, spokesman, spokeswoman, press secretary
представитель = representative, spokesperson
советник = adviser, advisor
главный тренер, тренер = head coach, coach
капитан = captain
ректор = rector
профессор = professor
главный врач, главврач = chief physician, head doctor
редактор, главный редактор = editor, editor-in-chief
журналист, корреспондент = journalist, reporter, correspondent
обозреватель = columnist, observer
аналитик = analyst
экономист = economist
эксперт = expert
политолог = political scientist, political analyst
ученый, исследователь = scientist, researcher
судья = judge
прокурор = prosecutor
генеральный прокурор, генпрокурор = prosecutor general, attorney general
адвокат = lawyer, attorney
основатель, учредитель = founder
владелец = owner
управляющий директор = managing director
вице-президент = vice president
режиссер = film director, director
""")
"""Each row is one office, the usual word first."""

THINGS: Final[tuple[Pair, ...]] = pairs("""
нефть = oil, crude oil
газ = gas, natural gas
уголь = coal
зерно = grain
пшеница = wheat
мука = flour
рис = rice
хлопок = cotton
молоко = milk
мясо = meat
рыба = fish
овощи = vegetables
фрукты = fruit
сахар = sugar
золото = gold
медь = copper
сталь = steel
алюминий = aluminium, aluminum
уран = uranium
электроэнергия = electricity, power
энергия = energy
автомобиль = car
машина = car
жилье = housing
товар = goods
услуга = services
турист = tourist
студент = student
школьник = pupil
работник = worker
сотрудник = employee
житель = resident
пассажир = passenger
груз = freight
вагон = wagon, railcar
контейнер = container
самолет = aircraft, plane
судно = vessel, ship
компания = company
предприятие = enterprise
банк = bank
акция = shares
облигация = bonds
бензин = petrol, gasoline
топливо = fuel
удобрение = fertiliser, fertilizer
лекарство = medicine
вода = water
хлеб = bread
квартира = apartment, flat
дом = house
дорога = road
вакцина = vaccine
смартфон = smartphone
компьютер = computer
билет = ticket
отопление = heating
""")
"""What news measure metrics of, in the dictionary form."""
