"""Words of institutions in Russian and English, abbreviations of well-known ones. Nothing enters, constants leave."""

from __future__ import annotations

from typing import Final

from bot.parse.growth.rows import Pair, pairs

HEADS: Final[tuple[Pair, ...]] = pairs("""
министерство = ministry
национальный банк = national bank, central bank
центральный банк = central bank
банк развития = development bank
банк = bank
верховный суд = supreme court
конституционный суд = constitutional court
арбитражный суд = arbitration court
высший суд = high court
апелляционный суд = court of appeal, appeals court
суд = court
государственный университет = state university
национальный университет = national university
технический университет = technical university
медицинский университет = medical university
университет = university
научно-исследовательский институт = research institute
институт = institute
исследовательский центр = research centre, research center
центр исследований = research centre, research center
центр = centre, center
академия наук = academy of sciences
академия = academy
инвестиционный фонд = investment fund
фонд благосостояния = wealth fund
фонд = fund, foundation
комиссия = commission
комитет = committee
агентство = agency
совет безопасности = security council
совет = council
ассоциация = association
федерация = federation
союз = union
торгово-промышленная палата = chamber of commerce and industry, chamber of commerce
счетная палата = accounts chamber, audit chamber, national audit office
палата = chamber
организация = organisation, organization
департамент = department
управление = directorate, department, administration
служба безопасности = security service
таможенная служба = customs service, customs
налоговая служба = tax service, tax office
служба = service
полиция = police
прокуратура = prosecutor's office, prosecution service
генеральная прокуратура = prosecutor general's office
фондовая биржа = stock exchange
биржа = exchange
партия = party
железная дорога = railway, railways
железные дороги = railways, railway
авиакомпания = airline, airlines
аэропорт = airport
больница = hospital
музей = museum
театр = theatre, theater
завод = plant, factory
правительство = government
парламент = parliament
сенат = senate
мажилис = mazhilis, majilis
посольство = embassy
консульство = consulate
футбольный клуб = football club
федерация футбола = football federation, football association
олимпийский комитет = olympic committee
национальная академия наук = national academy of sciences
статистическая служба = statistics service, statistics office
бюро национальной статистики = bureau of national statistics, statistics bureau
антимонопольная служба = antitrust service, antimonopoly service
""")
"""What heads an institution's name; longer phrases first where one begins like another."""

FIELDS: Final[tuple[Pair, ...]] = pairs("""
иностранных дел = foreign affairs, foreign, external affairs
внутренних дел = internal affairs, interior, home affairs
финансов = finance
обороны = defence, defense
экономики = economy
национальной экономики = national economy
экономического развития = economic development
здравоохранения = health, healthcare
образования = education
просвещения = education, enlightenment
науки = science
образования и науки = education and science
науки и высшего образования = science and higher education
культуры = culture
спорта = sport, sports
туризма = tourism
юстиции = justice
труда = labour, labor
труда и социальной защиты = labour and social protection
сельского хозяйства = agriculture
энергетики = energy
транспорта = transport
промышленности = industry
промышленности и торговли = industry and trade
торговли = trade, commerce
связи = communications
цифрового развития = digital development
цифровизации = digitalisation, digital affairs
экологии = ecology, environment
окружающей среды = environment
природных ресурсов = natural resources
водных ресурсов = water resources
водного хозяйства = water management
чрезвычайных ситуаций = emergency situations, emergencies
по чрезвычайным ситуациям = emergency situations, emergencies
строительства = construction
инвестиций = investment, investments
информации = information
внешней торговли = foreign trade
национальной безопасности = national security
государственных доходов = state revenue
статистики = statistics
стратегических исследований = strategic studies, strategic research
международных отношений = international relations
по атомной энергии = atomic energy, nuclear energy
атомной энергии = atomic energy, nuclear energy
гражданской авиации = civil aviation
по правам человека = human rights
социального развития = social development
развития = development
реконструкции и развития = reconstruction and development
""")
"""What an institution is concerned with, in the genitive."""

KINDS: Final[tuple[Pair, ...]] = pairs("""
национальный = national
государственный = state
международный = international
всемирный = world
европейский = european
азиатский = asian
евразийский = eurasian
центральноазиатский = central asian
федеральный = federal
центральный = central
республиканский = republican
городской = city
региональный = regional
исламский = islamic
объединенный = united
народный = people's
демократический = democratic
либеральный = liberal
олимпийский = olympic
космический = space
научный = scientific
технический = technical
медицинский = medical
аграрный = agrarian
экономический = economic
инвестиционный = investment
валютный = monetary
таможенный = customs
торговый = trade
северный = northern
южный = southern
восточный = eastern
западный = western
""")
"""Adjectives of institutions' names, in the nominative masculine."""

CLIPPINGS: Final[dict[str, tuple[str, ...]]] = {
    "министерство иностранных дел": ("МИД",),
    "министерство внутренних дел": ("МВД",),
    "министерство по чрезвычайным ситуациям": ("МЧС",),
    "министерство чрезвычайных ситуаций": ("МЧС",),
    "министерство финансов": ("Минфин",),
    "министерство обороны": ("Минобороны",),
    "министерство экономики": ("Минэкономики",),
    "министерство национальной экономики": ("Миннацэкономики",),
    "министерство экономического развития": ("Минэкономразвития",),
    "министерство здравоохранения": ("Минздрав",),
    "министерство образования": ("Минобразования",),
    "министерство просвещения": ("Минпросвещения", "Минпрос"),
    "министерство образования и науки": ("Минобрнауки",),
    "министерство науки и высшего образования": ("Минобрнауки", "Миннауки"),
    "министерство культуры": ("Минкультуры", "Минкульт"),
    "министерство спорта": ("Минспорт", "Минспорта"),
    "министерство юстиции": ("Минюст",),
    "министерство труда": ("Минтруд", "Минтруда"),
    "министерство труда и социальной защиты": ("Минтруд", "Минтруда"),
    "министерство сельского хозяйства": ("Минсельхоз",),
    "министерство энергетики": ("Минэнерго",),
    "министерство транспорта": ("Минтранс",),
    "министерство промышленности": ("Минпром",),
    "министерство промышленности и торговли": ("Минпромторг",),
    "министерство торговли": ("Минторг",),
    "министерство связи": ("Минсвязи",),
    "министерство цифрового развития": ("Минцифры",),
    "министерство экологии": ("Минэкологии",),
    "министерство природных ресурсов": ("Минприроды",),
    "министерство водных ресурсов": ("Минводхоз",),
    "министерство водного хозяйства": ("Минводхоз",),
    "министерство строительства": ("Минстрой",),
    "министерство туризма": ("Минтуризма",),
    "национальный банк": ("Нацбанк",),
    "центральный банк": ("Центробанк", "ЦБ"),
    "комитет национальной безопасности": ("КНБ",),
    "комитет государственных доходов": ("КГД",),
    "генеральная прокуратура": ("Генпрокуратура",),
    "государственная дума": ("Госдума",),
    "совет безопасности": ("Совбез",),
    "торгово-промышленная палата": ("ТПП",),
    "министерство внешней торговли": ("Минвнешторг",),
}
"""How Russian news clip the names of institutions that every country has."""

KNOWN: Final[tuple[Pair, ...]] = pairs("""
Организация Объединенных Наций, ООН = United Nations, UN
Всемирная организация здравоохранения, ВОЗ = World Health Organization, World Health Organisation, WHO
Всемирная торговая организация, ВТО = World Trade Organization, World Trade Organisation, WTO
Всемирный банк, ВБ = World Bank
Международный валютный фонд, МВФ = International Monetary Fund, IMF
Евразийский банк развития, ЕАБР = Eurasian Development Bank, EDB
Европейский банк реконструкции и развития, ЕБРР = European Bank for Reconstruction and Development, EBRD
Азиатский банк развития, АБР = Asian Development Bank, ADB
Азиатский банк инфраструктурных инвестиций, АБИИ = Asian Infrastructure Investment Bank, AIIB
Исламский банк развития, ИБР = Islamic Development Bank, IsDB
Европейский центральный банк, ЕЦБ = European Central Bank, ECB
Европейский инвестиционный банк, ЕИБ = European Investment Bank, EIB
Европейский союз, Евросоюз, ЕС = European Union, EU
Европейская комиссия, Еврокомиссия, ЕК = European Commission
Европейский парламент, Европарламент = European Parliament
Федеральная резервная система, ФРС = Federal Reserve, Fed, US Federal Reserve
Международное агентство по атомной энергии, МАГАТЭ = International Atomic Energy Agency, IAEA
Международное энергетическое агентство, МЭА = International Energy Agency, IEA
Организация стран-экспортеров нефти, ОПЕК = Organization of the Petroleum Exporting Countries, OPEC
Организация экономического сотрудничества и развития, ОЭСР = Organisation for Economic Co-operation and Development,
  OECD
Организация по безопасности и сотрудничеству в Европе, ОБСЕ = Organization for Security and Co-operation in Europe,
  OSCE
Организация Североатлантического договора, НАТО = North Atlantic Treaty Organization, NATO
Организация тюркских государств, ОТГ = Organization of Turkic States, OTS
Шанхайская организация сотрудничества, ШОС = Shanghai Cooperation Organisation, Shanghai Cooperation Organization, SCO
Содружество Независимых Государств, СНГ = Commonwealth of Independent States, CIS
Евразийский экономический союз, ЕАЭС = Eurasian Economic Union, EAEU, EEU
Евразийская экономическая комиссия, ЕЭК = Eurasian Economic Commission, EEC
Организация Договора о коллективной безопасности, ОДКБ = Collective Security Treaty Organization, CSTO
Международная организация труда, МОТ = International Labour Organization, International Labor Organization, ILO
Международный олимпийский комитет, МОК = International Olympic Committee, IOC
Международная федерация футбола, ФИФА = FIFA
Союз европейских футбольных ассоциаций, УЕФА = UEFA
Международный уголовный суд, МУС = International Criminal Court, ICC
Международный суд ООН = International Court of Justice, ICJ
Продовольственная и сельскохозяйственная организация ООН, ФАО = Food and Agriculture Organization, FAO
Программа развития ООН, ПРООН = United Nations Development Programme, UNDP
Детский фонд ООН, ЮНИСЕФ = UNICEF
Красный Крест = Red Cross
Международный комитет Красного Креста, МККК = International Committee of the Red Cross, ICRC
Большая двадцатка, G20 = Group of Twenty, G20
Большая семерка, G7 = Group of Seven, G7
Африканский союз, АС = African Union, AU
Лига арабских государств, ЛАГ = Arab League, League of Arab States
Международная ассоциация воздушного транспорта, ИАТА = International Air Transport Association, IATA
Европейское космическое агентство, ЕКА = European Space Agency, ESA
Федеральное бюро расследований, ФБР = Federal Bureau of Investigation, FBI
Центральное разведывательное управление, ЦРУ = Central Intelligence Agency, CIA
Государственный департамент США, Госдеп, Госдепартамент = State Department, US State Department
Банк Англии = Bank of England
Банк Японии = Bank of Japan
Лондонская фондовая биржа = London Stock Exchange, LSE
""")
"""Bodies that news of any country name, with their abbreviations in both languages."""
