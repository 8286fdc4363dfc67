"""Who holds which office, told by English sentences: the office before, after and in the predicate."""

# ruff: noqa: E501 - a row of a table stays on one line
from __future__ import annotations

import pytest
from naming_pages import roles_of

from bot.models.text import Language

ROWS = """
Acme chief executive Jane Roe said sales rose. → Jane Roe | chief executive | Acme
Acme's chief executive, Jane Roe, said sales rose. → Jane Roe | chief executive | Acme
On Monday Acme CEO Jane Roe resigned. → Jane Roe | CEO | Acme
French President Louise Martin visited Oslo. → Louise Martin | president | France
President Louise Martin of France visited Oslo. → Louise Martin | president | France
Norwegian Prime Minister Jonas Berg spoke on Friday. → Jonas Berg | prime minister | Norway
The finance minister of Chile, Diego Pardo, cut taxes. → Diego Pardo | finance minister | Chile
Diego Pardo, finance minister of Chile, cut taxes. → Diego Pardo | finance minister | Chile
Chile's finance minister Diego Pardo cut taxes. → Diego Pardo | finance minister | Chile
Foreign Minister Anna Lind of Sweden spoke first. → Anna Lind | foreign minister | Sweden
Former President Karl Holm died on Sunday. → Karl Holm | former president | -
Jane Roe, 45, a nurse from Leeds, won the prize. → Jane Roe | nurse | -
Dr Jane Roe of the University of Oslo led the study. → -
Jane Doe, professor of economics at the University of Oslo, was cautious. → Jane Doe | professor of economics | University of Oslo
Norway's ambassador to Chile, Lars Vik, left on Monday. → Lars Vik | ambassador to Chile | Norway
Goldman Sachs analyst Priya Patel was upbeat. → Priya Patel | analyst | Goldman Sachs
Priya Patel, an analyst at Goldman Sachs, was upbeat. → Priya Patel | analyst | Goldman Sachs
Mayor Anna Stone opened the bridge. → Anna Stone | mayor | -
The mayor of Leeds, Anna Stone, opened the bridge. → Anna Stone | mayor | Leeds
Anna Stone was appointed mayor of Leeds. → Anna Stone | mayor | Leeds
Anna Stone was elected president of Estonia in May. → Anna Stone | president | Estonia
Peter Hall became the head of Acme Bank last year. → Peter Hall | head | Acme Bank
Peter Hall is the head of Acme Bank. → Peter Hall | head | Acme Bank
Peter Hall was the head of Acme Bank. → Peter Hall | former head | Acme Bank
Peter Hall, who leads Acme Bank, was pleased. → Peter Hall | head | Acme Bank
Acme Bank named Peter Hall chief executive. → Peter Hall | chief executive | -
Peter Hall resigned as chairman of Acme Bank. → Peter Hall | former chairman | Acme Bank
Peter Hall serves as deputy director of Acme Bank. → Peter Hall | deputy director | Acme Bank
Peter Hall works as a teacher. → Peter Hall | teacher | -
Peter Hall founded Acme Bank. → Peter Hall | founder | Acme Bank
A spokeswoman for the ministry, Anna Berg, declined to comment. → Anna Berg | spokeswoman for the ministry | -
The company's finance director, Sarah Fox, said costs fell. → Sarah Fox | finance director | -
Acme's chief financial officer, Sarah Fox, said costs fell. → Sarah Fox | chief financial officer | Acme
Head coach Magnus Dahl praised the team. → Magnus Dahl | head coach | -
Striker Erik Lund scored twice. → Erik Lund | striker | -
Leeds United manager Daniel Moore was furious. → Daniel Moore | manager | Leeds United
Senator Mary Walsh voted against the bill. → Mary Walsh | senator | -
Judge Alan Price sentenced him to six years. → Alan Price | judge | -
Prof. Alan Price won the award. → Alan Price | professor | -
Defence lawyer Alan Price said he would appeal. → Alan Price | defence lawyer | -
Economist Alan Price expects growth. → Alan Price | economist | -
Alan Price, the chief economist at Acme Bank, expects growth. → Alan Price | chief economist | Acme Bank
Alan Price, director of the Institute of Physics, spoke. → Alan Price | director | Institute of Physics
WHO director-general Tomas Lindt spoke in Geneva. → Tomas Lindt | director-general | WHO
German Chancellor Friedrich Kolb met the king. → Friedrich Kolb | chancellor | Germany
Deputy Prime Minister Olga Stern signed the deal. → Olga Stern | deputy prime minister | -
Japan's trade minister Keiko Mori met exporters. → Keiko Mori | trade minister | Japan
Farmer Tom Green lost his crop. → Tom Green | farmer | -
Tom Green, a farmer in Kansas, lost his crop. → Tom Green | farmer | -
Police chief Laura Dunn appealed for witnesses. → Laura Dunn | police chief | -
Astronaut Laura Dunn returned to Earth. → Laura Dunn | astronaut | -
Acting director Laura Dunn took questions. → Laura Dunn | acting director | -
Laura Dunn, the former head of Acme Bank, wrote a book. → Laura Dunn | former head | Acme Bank
Interior Minister Marco Rossi of Italy resigned. → Marco Rossi | interior minister | Italy
Kazakh Foreign Minister Yermek Salimov met investors. → Yermek Salimov | foreign minister | Kazakhstan
Governor Ann Clark vetoed the law. → Ann Clark | governor | -
Bank of England governor Andrew Stone raised rates. → Andrew Stone | governor | Bank of England
The governor of the Bank of Norway, Ida Bache, raised rates. → Ida Bache | governor | Bank of Norway
Ida Bache, governor of the Bank of Norway, raised rates. → Ida Bache | governor | Bank of Norway
Forecaster Ida Bache warned of snow. → Ida Bache | forecaster | -
Tim Cook, a baker in Leeds, retired. → Tim Cook | baker | -
Chess champion Ida Bache lost a game. → Ida Bache | chess champion | -
Minister of Energy Olaf Dahl opened the plant. → Olaf Dahl | minister of energy | -
Acme said Peter Hall would become its chairman. → -
Peter Hall is not the head of Acme Bank. → -
Her friend Peter Hall drove the car. → -
Resident Peter Hall called the police. → -
Officials on Baker Street were silent. → -
The Nobel Prize went to a chemist. → -
Manchester United beat Real Madrid 3-1. → -
Growth slowed in March. → -
The ship Captain Cook sank. → -
Johnson & Johnson raised its forecast. → -
Goldman Sachs cut its outlook on Tuesday. → -
"""

AT_ONCE = """
Acme co-founder and chairman Jon Lund resigned. → Jon Lund | chairman | Acme ; Jon Lund | co-founder | Acme
Jon Lund, co-founder and chairman of Acme Bank, resigned. → Jon Lund | co-founder | Acme Bank ; Jon Lund | chairman | Acme Bank
French President Louise Martin met German Chancellor Friedrich Kolb. → Louise Martin | president | France ; Friedrich Kolb | chancellor | Germany
"""


def _rows(table):
    return [pytest.param(*row.split(" → "), id=row.split(" → ")[0]) for row in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "wanted"), _rows(ROWS))
def test_the_office_of_a_person_is_read(text, wanted):
    assert roles_of(text, language=Language.EN) == ({wanted} - {"-"})


@pytest.mark.parametrize(("text", "wanted"), _rows(AT_ONCE))
def test_several_offices_in_a_sentence_are_read(text, wanted):
    assert roles_of(text, language=Language.EN) == set(wanted.split(" ; "))
