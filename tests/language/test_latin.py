import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.latin import cyrillic_candidates, latin_variants, to_latin

SPELLINGS = [
    ("norvegiya", "норвегия"),
    ("norvegia", "норвегия"),
    ("norvegija", "норвегия"),
    ("portugaliya", "португалия"),
    ("uzbekistan", "узбекистан"),
    ("qirgizstan", "киргизстан"),
    ("hartiya", "хартия"),
    ("xartija", "хартия"),
    ("khartiia", "хартия"),
    ("torgovlya", "торговля"),
    ("torgovlja", "торговля"),
    ("skolko", "сколько"),
    ("skol'ko", "сколько"),
    ("4to", "что"),
    ("vstre4a", "встреча"),
    ("6est", "шесть"),
    ("soglashenie", "соглашение"),
    ("soglasheniye", "соглашение"),
    ("soglawenie", "соглашение"),
    ("investicii", "инвестиции"),
    ("investitsii", "инвестиции"),
    ("eksport", "экспорт"),
    ("export", "экспорт"),
    ("ekonomika", "экономика"),
    ("vyezd", "выезд"),
    ("rezhim", "режим"),
    ("rejim", "режим"),
    ("posol", "посол"),
    ("stoimost", "стоимость"),
    ("ob'em", "объем"),
    ("obyem", "объем"),
    ("obyavlenie", "объявление"),
    ("xozyajstvo", "хозяйство"),
    ("hozyaistvo", "хозяйство"),
    ("selskoe", "сельское"),
    ("bolshoi", "большой"),
    ("bol'shoj", "большой"),
    ("krasnyj", "красный"),
    ("krasniy", "красный"),
    ("krasny", "красный"),
    ("mezhdu", "между"),
    ("mejdu", "между"),
    ("shchuka", "щука"),
    ("schuka", "щука"),
    ("shhuka", "щука"),
    ("centralnaya", "центральная"),
    ("tsentralnaya", "центральная"),
    ("yevropa", "европа"),
    ("evropa", "европа"),
    ("yaponiya", "япония"),
    ("iaponiia", "япония"),
    ("japonija", "япония"),
    ("druzhba", "дружба"),
    ("prezident", "президент"),
    ("president", "президент"),
    ("lyudi", "люди"),
    ("liudi", "люди"),
    ("ludi", "люди"),
    ("cifry", "цифры"),
    ("tsifri", "цифры"),
    ("azerbaydzhan", "азербайджан"),
    ("azerbaijan", "азербайджан"),
    ("semya", "семья"),
    ("schyot", "счет"),
    ("premyer-ministr", "премьер-министр"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), SPELLINGS, ids=[latin for latin, _ in SPELLINGS])
def test_a_habit_of_spelling_is_read(latin, cyrillic):
    assert cyrillic in cyrillic_candidates(latin)


@pytest.mark.parametrize("latin", ["norvegiya", "torgovlya", "rezhim", "druzhba", "yaponiya", "torgovli", "doroga"])
def test_the_plain_spelling_is_the_first_guess(latin):
    assert to_latin(cyrillic_candidates(latin)[0]).replace("ye", "e") == latin


@pytest.mark.parametrize("word", ["", "рынок", "162", "a b", "'", "a" * 41], ids=repr)
def test_what_is_not_a_latin_word_has_no_reading(word):
    assert cyrillic_candidates(word) == ()


@given(st.text(max_size=45))
def test_candidates_never_raise_and_stay_within_the_limit(word):
    assert len(cyrillic_candidates(word, limit=5)) <= 5


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'4", max_size=30))
def test_candidates_are_cyrillic_and_do_not_repeat(word):
    found = cyrillic_candidates(word)
    assert len(set(found)) == len(found)
    assert not any("a" <= letter <= "z" for each in found for letter in each)


@given(st.text(alphabet="абвгджзиклмнопрстуфхцчшщя", min_size=1, max_size=9))
def test_a_plain_transliteration_is_read_back(word):
    assert word in cyrillic_candidates(to_latin(word), limit=200)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Хабаровск", "Khabarovsk"),
        ("Ельск", "Yelsk"),
        ("Шымкент", "Shymkent"),
        ("Юрий", "Yuriy"),
        ("Щукин-Орлов", "Shchukin-Orlov"),
        ("Oslo 5", "Oslo 5"),
        ("Өскемен", "Oskemen"),
    ],
)
def test_plain_transliteration(cyrillic, latin):
    assert to_latin(cyrillic) == latin


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        ("Юрий", "yuri"),
        ("Юрий", "yury"),
        ("Хабаров", "habarov"),
        ("Алексей Жуков", "aleksei zhukov"),
        ("Алексей Жуков", "alexei zhukov"),
        ("Ксения", "ksenia"),
        ("Ксения", "xenia"),
        ("Джамиля", "jamilya"),
        ("Ереван", "erevan"),
    ],
)
def test_a_name_is_met_in_several_spellings(name, variant):
    assert variant in latin_variants(name)


@given(st.text(max_size=45))
def test_variants_begin_with_the_plain_one(name):
    assert latin_variants(name, limit=4)[0] == to_latin(name.lower())
