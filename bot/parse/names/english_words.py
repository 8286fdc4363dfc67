"""English words that tell names apart: titles, offices, first names, nouns of bodies and places. Tables only."""

from __future__ import annotations

from typing import Final

from bot.models.entity import Gender

_TITLES: Final = """
Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Baroness Baron Sheikh Sheikha Sultan Pope
Father Sister Rabbi Imam Rev Rev. Reverend Bishop Archbishop Cardinal Gen Gen. General Lt Lt. Lieutenant Col Col.
Colonel Maj Maj. Major Capt Capt. Captain Sgt Sgt. Sergeant Cpl Corporal Admiral Commander Brigadier Marshal Sen Sen.
Senator Rep Rep. Representative Congressman Congresswoman Gov Gov. Hon Hon. Judge Justice Inspector Detective Officer
Constable Madam Mme
"""
TITLES: Final = frozenset(_TITLES.split())
"""Words right before a person's name."""

TITLES_OF: Final = {
    **dict.fromkeys(
        ("Mr", "Mr.", "Sir", "Lord", "Baron", "Father", "Sheikh", "Sultan", "Pope", "Congressman"), Gender.MALE
    ),
    **dict.fromkeys(("Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dame", "Lady", "Baroness", "Sheikha", "Mme"), Gender.FEMALE),
}
"""Titles that tell a gender."""

NO_OFFICE_TITLES: Final = frozenset(TITLES_OF) - {"Sheikh", "Sultan", "Pope", "Congressman"} | {
    "Dr",
    "Dr.",
    "Hon",
    "Hon.",
    "Madam",
}
"""Titles that are no office."""

_OFFICES: Final = """
president vice-president premier minister chancellor king queen prince princess emperor sultan emir monarch ambassador
envoy consul attache secretary undersecretary secretary-general director-general general director governor mayor
councillor councilor senator congressman congresswoman representative lawmaker legislator mp mep deputy speaker whip
commissioner ombudsman chairman chairwoman chair chairperson ceo cfo coo cto cio executive chief head boss leader
founder co-founder cofounder owner co-owner partner shareholder investor entrepreneur businessman businesswoman
billionaire millionaire banker financier trader broker economist analyst strategist consultant adviser advisor aide
counsel counsellor lawyer attorney solicitor barrister judge justice prosecutor magistrate notary spokesman
spokeswoman spokesperson officer inspector detective sergeant constable superintendent sheriff commander general
colonel major captain lieutenant admiral marshal brigadier soldier pilot astronaut cosmonaut engineer architect
designer developer programmer technician mechanic electrician builder plumber carpenter welder miner driver sailor
fisherman farmer grower rancher forester gardener vet veterinarian doctor physician surgeon paediatrician pediatrician
cardiologist oncologist psychiatrist psychologist dentist nurse midwife paramedic pharmacist epidemiologist virologist
scientist researcher professor lecturer academic scholar fellow historian philosopher sociologist anthropologist
archaeologist linguist geographer geologist seismologist meteorologist forecaster climatologist ecologist biologist
chemist physicist astronomer astrophysicist mathematician statistician botanist zoologist teacher headteacher
headmaster headmistress principal dean rector provost vice-chancellor student tutor instructor librarian curator
archivist coach trainer manager player striker goalkeeper midfielder defender forward winger skipper referee umpire
athlete runner sprinter swimmer cyclist skier skater boxer wrestler golfer gymnast footballer incumbent driver jockey
champion chessplayer writer author novelist poet playwright journalist reporter correspondent columnist editor
publisher broadcaster presenter anchor blogger photographer artist painter sculptor musician singer songwriter
composer conductor pianist violinist guitarist rapper actor actress director producer screenwriter comedian dancer
choreographer chef baker cook waiter bartender hotelier restaurateur shopkeeper retailer salesman saleswoman cashier
clerk accountant auditor treasurer bookkeeper secretary receptionist administrator coordinator co-ordinator supervisor
superintendent controller comptroller registrar organiser organizer activist campaigner volunteer trustee priest vicar
bishop archbishop cardinal pope imam rabbi monk nun pastor minister firefighter rescuer lifeguard conservationist
environmentalist ranger beekeeper winemaker brewer vintner tailor jeweller butcher spokesmen warden keeper operator
specialist expert technologist theorist translator interpreter diplomat politician statesman official bureaucrat
planner surveyor inventor explorer climber mountaineer guide negotiator mediator candidate nominee contender
representative delegate steward stewardess conductor guard porter caretaker janitor cleaner nanny carer caregiver
socialworker therapist physiotherapist nutritionist dietitian optician apprentice intern trainee retiree pensioner
veteran hacker gamer youtuber influencer model stylist hairdresser barber
"""
OFFICES: Final = frozenset(_OFFICES.split())
"""Nouns that name somebody by office or trade."""

_BEFORE_NAMES: Final = """
President Vice-President Premier Minister Chancellor King Queen Prince Princess Emperor Sultan Emir Ambassador
Secretary Undersecretary Secretary-General Director-General Director Governor Mayor Councillor Senator Congressman
Congresswoman Representative Lawmaker Deputy Speaker Commissioner Chairman Chairwoman Chair Chairperson CEO CFO COO
CTO Executive Chief Head Leader Founder Co-founder Economist Analyst Adviser Advisor Judge Justice Prosecutor Attorney
Spokesman Spokeswoman Spokesperson Officer Inspector Detective Sergeant Constable Superintendent Sheriff Commander
General Colonel Major Captain Lieutenant Admiral Marshal Brigadier Professor Dean Rector Provost Vice-Chancellor Coach
Manager Editor Correspondent Reporter Bishop Archbishop Cardinal Pope Imam Rabbi Pastor Patriarch MP MEP Envoy Counsel
Treasurer Comptroller Boss
"""
BEFORE_NAMES: Final = frozenset(_BEFORE_NAMES.split())
"""Offices written with a capital before a name; other offices with a capital are surnames («Cook», «Baker»)."""

_AFTER_FIRST_NAME: Final = """
King Prince Pope Judge Bishop Major Marshal Head Dean Chance Justice Cardinal Chair
"""
AFTER_FIRST_NAME: Final = frozenset(_AFTER_FIRST_NAME.split())
"""Offices that are also surnames: after a first name they are one."""

_CLUBS: Final = """
Real Inter Dynamo Sporting Atletico Atlético AC AS Borussia Bayern Olympique Spartak Hapoel Maccabi Ajax FC
"""
CLUBS: Final = frozenset(_CLUBS.split())
"""Words before a town that make the name of a club."""

_NO_OFFICES: Final = """
co-author coauthor author co-star co-worker coworker co-accused friend colleague wife husband son daughter brother
sister mother father uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother widow widower
partner-in-crime man woman boy girl teenager child baby resident native citizen neighbour neighbor passenger victim
suspect defendant prisoner witness survivor customer client shopper visitor tourist viewer reader listener winner
loser rival opponent hero member supporter critic fan counterpart successor predecessor
"""
NO_OFFICES: Final = frozenset(_NO_OFFICES.split())

_MODIFIERS: Final = """
prime foreign finance defence defense interior home energy health education trade economy transport agriculture
environment justice culture labour labor industry tourism information development treasury chief deputy vice executive
managing senior junior assistant associate general non-executive acting interim former ex outgoing incoming lead
principal leading honorary emeritus first second third permanent special crown head financial operating technical
technology marketing commercial legal political economic research press communications public state federal regional
national royal police fire football head-coach attorney district city county chief-executive managing-director co
vice-chair deputy-chair sales human resources strategy investment policy product operations medical clinical nursing
scientific science software civil structural retired freelance veteran climate weather market equity credit currency
commodities oil gas bank central opposition party parliamentary government presidential ministry ceo's
"""
MODIFIERS: Final = frozenset(_MODIFIERS.split())
"""Words before an office that belong to it («deputy prime minister», «head coach»)."""

_EVALUATIVE: Final = """
new current then longtime long-time longstanding famous well-known renowned young old elderly local popular
controversial embattled influential powerful prominent top own newly elected appointed late billionaire-backed
respected experienced self-made outspoken recently award-winning star fellow very once one-time onetime sole only main
key
"""
EVALUATIVE: Final = frozenset(_EVALUATIVE.split())
"""Words before an office that do not belong to it."""

_MEN: Final = """
Olaf Olav Sven Leif Bjorn Tor Knut Piotr Andrzej Marek Milos Zoran Luka Nikola Yermek Nurlan Askar Timur Ruslan Kenji
Hiroshi Aaron Adam Adrian Ahmed Alan Albert Alejandro Alessandro Alex Alexander Alexandre Alfred Ali Anders Andre
Andrea Andreas Andrew Andy Anthony Antonio Arthur Ben Benjamin Bernard Bill Bob Boris Brad Bradley Brandon Brendan
Brett Brian Bruce Bruno Bryan Callum Cameron Carl Carlos Charles Charlie Chris Christian Christopher Clive Colin
Connor Craig Damian Dan Daniel Darren Dave David Dean Declan Dennis Derek Diego Dmitri Dmitry Dominic Donald Doug
Douglas Duncan Dylan Edgar Edmund Eduardo Edward Elliot Elon Emil Emmanuel Enrique Eric Erik Ernest Ethan Eugene Evan
Fabio Felipe Felix Fernando Finn Francesco Francis Francisco Francois Frank Fred Frederick Fredrik Gabriel Gareth Gary
Gavin Geoffrey George Gerald Gerard Giles Gideon Giovanni Giuseppe Glen Glenn Gordon Graham Greg Gregory Guillaume
Gunnar Gustav Guy Hakan Hans Harold Harry Harvey Hassan Henri Henrik Henry Howard Hugh Hugo Ian Ibrahim Igor Isaac
Ivan Jack Jacob Jacques Jake James Jamie Jan Jared Jason Javier Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jesus Jim
Jimmy Joe Joel Joao Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose Josef Joseph Josh Joshua Juan
Julian Julio Justin Karl Keir Keith Ken Kenneth Kevin Khalid Kiran Klaus Kurt Kyle Lars Laurence Laurent Lawrence Lee
Leo Leon Leonard Leonardo Lewis Liam Lorenzo Louis Luca Lucas Luigi Luis Luke Magnus Malcolm Manuel Marc Marcel Marco
Marcus Mario Mark Markus Martin Mathias Matt Matteo Matthew Matthias Maurice Max Maxim Michael Michel Miguel Mike
Mikhail Milan Mohamed Mohammad Mohammed Morten Muhammad Mustafa Nathan Neil Nicholas Nick Nicolas Nigel Nikolai Noah
Norman Oleg Oliver Olivier Omar Oscar Oskar Owen Pablo Paolo Pascal Patrick Paul Pavel Pedro Per Pete Peter Philip
Philippe Pierre Rafael Rajesh Ralph Ravi Ray Raymond Reza Ricardo Richard Rick Rob Robert Roberto Robin Roger Roland
Roman Ron Ronald Rory Ross Roy Rupert Russell Ryan Sam Samuel Sandeep Sanjay Scott Sean Sebastian Serge Sergei Sergio
Shaun Simon Stefan Stephane Stephen Steve Steven Stewart Stuart Sundar Sunil Sven Tariq Ted Terry Theo Theodore Thomas
Tim Timothy Tobias Toby Todd Tom Tomas Tommy Tony Travis Trevor Tyler Victor Vikram Viktor Vincent Vladimir Walter
Warren Wayne Wei Will William Wolfgang Xavier Yannick Yusuf Zachary
"""
_WOMEN: Final = """
Ida Inga Inge Sigrid Solveig Freya Annelise Agnieszka Ewa Zofia Katarina Milena Jelena Yelena Ekaterina Tatiana Nino
Leyla Aigerim Abigail Agnes Aisha Alexandra Alice Alicia Alina Alison Amanda Amelia Amina Amy Ana Anastasia Andrea
Angela Anita Ann Anna Anne Annette Annika Antonia April Astrid Audrey Ayesha Barbara Beatrice Becky Bella Beth Bethany
Birgit Brenda Bridget Camilla Carla Carmen Carol Caroline Carolyn Catherine Cecilia Charlotte Chloe Christina
Christine Claire Clara Claudia Colette Cristina Cynthia Daniela Daphne Dawn Deborah Denise Diana Diane Donna Dorothy
Edith Eileen Elaine Eleanor Elena Elisa Elisabeth Elizabeth Ella Ellen Elsa Emily Emma Erica Erin Esther Eva Eve
Evelyn Fatima Fiona Frances Francesca Gabriela Gabriella Gemma Georgia Georgina Geraldine Gillian Giorgia Giulia
Gloria Grace Greta Hannah Harriet Hazel Heather Heidi Helen Helena Helga Hilary Holly Ingrid Irene Irina Iris Isabel
Isabella Ivana Jackie Jacqueline Jane Janet Janice Jasmine Jean Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne
Jodie Josephine Joyce Juanita Judith Judy Julia Juliana Julie Juliet Kamala Karen Karin Kate Katherine Kathleen
Kathryn Katie Katrina Kay Keiko Kelly Kerry Kim Kirsten Kristin Kristina Laura Lauren Leah Leila Lena Leslie Lily
Linda Lisa Liz Lorna Louise Lucia Lucy Lydia Lynn Maggie Malala Mandy Margaret Maria Marianne Marie Marina Marion
Marta Martha Martina Mary Maureen Maya Megan Melanie Melinda Melissa Mia Michelle Mila Miranda Miriam Moira Molly
Monica Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nora Olga Olivia Paige Pamela Patricia
Paula Pauline Penelope Petra Philippa Phoebe Polly Priya Rachel Rebecca Rita Roberta Rosa Rose Rosemary Rosie Ruth
Sabrina Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Silvia Simone Siobhan Sofia Sonia Sophia Sophie Stella
Stephanie Susan Susanna Susanne Suzanne Svetlana Sylvia Tamara Tania Tanya Tara Teresa Tessa Theresa Tina Tracey Tracy
Ursula Valentina Valerie Vanessa Vera Veronica Victoria Violet Virginia Vivian Wendy Yasmin Yvonne Zara Zoe
"""
FIRST_NAMES: Final = {
    **dict.fromkeys(_WOMEN.split(), Gender.FEMALE),
    **dict.fromkeys(_MEN.split(), Gender.MALE),
}
"""Given names with the gender that they are mostly given to."""

_BODIES: Final = """
Inc Inc. Ltd Ltd. LLC PLC Plc plc Corp Corp. Corporation Company Co. AG SA S.A. GmbH NV SE AB ASA Oy SpA Group Holding
Holdings Bank Ministry University Institute College School Hospital Clinic Agency Authority Commission Committee
Council Court Department Office Bureau Centre Center Foundation Fund Association Federation Confederation Union
Organisation Organization Party League Club FC F.C. Airlines Airways Energy Motors Pharma Pharmaceuticals Technologies
Technology Systems Partners Capital Securities Research Media News Times Post Journal Gazette Tribune Herald Guardian
Parliament Senate Congress Assembly Knesset Bundestag Duma Government Treasury Army Navy Police Force Service Services
Board Trust Society Museum Theatre Orchestra Church Exchange Network Studio Studios Entertainment Records Laboratory
Laboratories Labs Academy Chamber Administration Directorate Secretariat Tribunal Consortium Alliance Coalition
Initiative Forum Mission Brigade Regiment Railways Railway Electric Motor Industries International Insurance Telecom
Networks Software Solutions Foods Steel Mining Petroleum Oil Gas Power United Shipyard Brewery Bakery Farms Stores
Supermarkets Logistics Shipping Lines Rovers Wanderers Athletic Albion Hotspur
"""
BODIES: Final = frozenset(_BODIES.split())
"""Nouns that make a name that of a body, mostly its last word («Acme Group») or its first («Bank of X»)."""

_PLACES: Final = """
River Lake Mount Mountain Mountains Island Islands County Province Region State Valley Bay Sea Ocean Strait Peninsula
Airport Bridge Park Village Town District Port Harbour Harbor Canal Desert Forest Coast Gulf Hills Beach Cape Republic
Kingdom Territory Oblast Governorate Prefecture
"""
PLACES: Final = frozenset(_PLACES.split())

_AGREEMENTS: Final = (
    "Agreement Agreements Accord Accords Treaty Pact Convention Protocol Memorandum Declaration Charter Compact"
)
AGREEMENTS: Final = frozenset(_AGREEMENTS.split())

_NAMED_THINGS: Final = """
Prize Prizes Award Awards Cup Medal Trophy Open Championship Championships Olympics Games Day Act Law Bill Street
Avenue Road Lane Boulevard Square Way Festival Week Series Edition Index Report Review Survey Building House Tower
Hall Stadium Arena
"""
NAMED_THINGS: Final = frozenset(_NAMED_THINGS.split())
"""Words after a name that make it the name of a prize, a street, a law: nothing that facts are about."""

SHIPS: Final = frozenset(
    {"ship", "vessel", "ferry", "tanker", "liner", "yacht", "boat", "frigate", "destroyer", "cruiser"}
)
"""Words before the name of a ship."""

_NO_NAMES: Final = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Christmas Easter Ramadan God Internet Covid Covid-19 COVID-19 Brexit I TV UK-based PhD MBA
OK English-language Hurricane Storm Typhoon Cyclone Spring Summer Autumn Winter GDP Q1 Q2 Q3 Q4 AI IT CO2 VAT IPO
EBITDA EBIT GNP CPI PPI PMI EPS ROE ROI DNA RNA LNG LPG PC CEO CFO COO CTO By-law Bylaw H1 H2 FY
"""
NO_NAMES: Final = frozenset(_NO_NAMES.split())
"""Words with a capital that make a name of nothing that facts are about."""

MEASURES: Final = frozenset(
    [
        "EBITDA",
        "EBIT",
        "CEO",
        "CFO",
        "CTO",
        "EPS",
        "ROI",
        "CPI",
        "PPI",
        "PMI",
        "GNP",
        "DNA",
        "RNA",
        "LED",
        "LCD",
        "GPS",
        "USB",
        "FM",
        "AM",
        "BST",
        "GMT",
    ]
)
"""Abbreviations of measures, posts and devices, which name no body even in capitals."""

_PARTICLES: Final = "van von der den de da di du del della dos la le el al bin ibn ben abu ter ten zu y e".split()  # noqa: SIM905
PARTICLES: Final = frozenset(_PARTICLES)
"""Small words inside people's names."""

_SPEAKING: Final = """
say tell add note warn argue explain announce insist claim write believe think admit stress predict expect suggest
reply ask promise comment call describe urge acknowledge confirm deny recall conclude agree joke complain tweet hope
want score
"""
SPEAKING: Final = frozenset(_SPEAKING.split())
"""Verbs of which people are the subjects."""
