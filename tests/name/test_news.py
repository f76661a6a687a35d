"""Names, roles and offices as daily news writes them: each was in a wrong mouth or under an ugly name once."""

from dataclasses import replace

import pytest

from generator.model.attribution import Finding, Found, Name, Referent, ReferentType
from generator.model.prose import prose_of
from generator.model.span import Span
from generator.name.mentions import mention_of
from generator.name.naming import named
from generator.name.referents import BY_NOUN, with_full_name
from generator.parse import plain_text
from generator.read.lexicon import read_lexicon
from tests.attribute.articles import attributed, meant, source_of
from tests.name.known import LEXICON


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Ohio Sen. Ann Lee", "Ann Lee", "Ohio Sen."),
        ("former Ohio Gov. Ann Lee", "Ann Lee", "former Ohio Gov."),
        ("Retired Lt. Gen. Ann Lee", "Ann Lee", "Retired Lt. Gen."),
        ("Sen. Ann Lee (D-Ohio)", "Sen. Ann Lee", ""),
        ("Chief Justice Ann B. Lee Jr.", "Chief Justice Ann B. Lee Jr.", ""),
        ("NBC’s Ann Lee", "Ann Lee", "NBC"),
        ("the RMT’s Ann Lee", "Ann Lee", "the RMT"),
        ("Supervisor Ann Lee of Tarn County", "Ann Lee", "Supervisor of Tarn County"),
        ("chief inspector Ann Lee from the Tarn police", "Ann Lee", "chief inspector from the Tarn police"),
        ("Ann Lee, from Tarn and Esk Police,", "Ann Lee", "from Tarn and Esk Police"),
        ("Ann Lee, head of law at Esk, a research and charity body", "Ann Lee", "head of law at Esk"),
        ("Labour MP Ann Lee", "Ann Lee", "Labour MP"),
        ("Hye-jin Park of Seoul National University", "Hye-jin Park", "of Seoul National University"),
        ("Joss Marchetti of Brack & Co", "Joss Marchetti", "of Brack & Co"),
        ("Conservative MP for Esk Ann Lee", "Ann Lee", "Conservative MP for Esk"),
        ("Governor of the Bank of England Ann Lee", "Ann Lee", "Governor of the Bank of England"),
        ("a man named Bob Lee", "Bob Lee", "a man"),
        ("The Front’s commander, a former teacher known as Bob Lee", "Bob Lee", "a former teacher"),
        ("dad Bob Lee", "Bob Lee", "dad"),
        ("As Opposition Leader Ann Lee", "Ann Lee", "Opposition Leader"),
        ("Baroness Lee", "Baroness Lee", ""),
        ("Harbour Action Forum’s Douglas Lee", "Douglas Lee", "Harbour Action Forum"),
        ("the Guardian's Ann Lee", "Ann Lee", "the Guardian"),
    ],
)
def test_a_title_with_where_it_is_borne_is_a_role(words: str, name: str, role: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Mr. Roe and Mr. Lee", "Mr. Roe and Mr. Lee", "group"),
        ("Both Mr. Roe and Mr. Lee", "Both Mr. Roe and Mr. Lee", "group"),
        ("Together, Mr. Roe and Mr. Lee", "Mr. Roe and Mr. Lee", "group"),
        ("the mayor and the bishop", "the mayor and the bishop", "group"),
        ("Ann Lee and her husband", "Ann Lee and her husband", "group"),
        ("Ann Lee, a judge and a mother", "Ann Lee", "person"),
        ("his wife and running mate Ann Lee", "Ann Lee", "person"),
        ("Ports and Harbours, the agency that dredges,", "Ports and Harbours", "group"),
        ("the two women", "the two women", "group"),
        ("The WHO", "WHO", "organization"),
        ("the Chief Constable of Kent Police", "Chief Constable of Kent Police", "unnamed"),
        ("Royal Bank of Scotland Group", "Royal Bank of Scotland Group", "organization"),
        ("The union, Vanguard Workers, which speaks for 600,", "Vanguard Workers", "organization"),
        ("the WHO", "WHO", "organization"),
        ("Residents who", "Residents", "group"),
        ("Her daughter, the chef Ann Lee,", "Ann Lee", "person"),
        ("her husband, the late Tom Lee", "Tom Lee", "person"),
        ("advisers to Mr. Lee", "advisers to Mr. Lee", "group"),
        ("Critics, including the bishop,", "Critics", "group"),
        ("The opposition Tidal Front", "Tidal Front", "organization"),
        ("the ruling Tidal Front", "Tidal Front", "organization"),
        ("the lawyer backing Tidal Front", "the lawyer backing Tidal Front", "unnamed"),
        ("Tarn Fast Boats, the state-owned operator,", "Tarn Fast Boats", "organization"),
        ("Ferrum, which represents welders,", "Ferrum", "organization"),
        ("Joss Moe, a senior adviser to the Lee campaign,", "Joss Moe", "person"),
        ("dozens of papers ranging from The Post to The Herald", "dozens of papers", "group"),
        ("Mexicans", "Mexicans", "group"),
        ("C2I", "C2I", "organization"),
        ("A Ports Office report released", "A Ports Office report", "document"),
        ("The latest Ports poll released Friday", "the latest Ports poll", "document"),
        ("a study by Tarn College professor Ann Lee", "a study by Tarn College professor Ann Lee", "document"),
        ("the super PAC backing Ann Lee", "the super PAC backing Ann Lee", "organization"),
        ("the detective investigating Mr. Lee", "the detective investigating Mr. Lee", "unnamed"),
        ("the former House Speaker", "the former House Speaker", "unnamed"),
        ("the Utah Republican", "the Utah Republican", "unnamed"),
        ("the dean of Tarn’s School of Journalism", "the dean of Tarn’s School of Journalism", "unnamed"),
        ("Kelly, who keeps bees,", "Kelly", "person"),
        ("the United States Coast Guard", "United States Coast Guard", "organization"),
        ("anyone who", "anyone", "unnamed"),
        ("who was one of the first members", "who", "person"),
        ("nine in 10", "nine in 10", "unnamed"),
        ("officials in two lands", "officials", "group"),
        ("the bespectacled, 71-year-old diplomat", "the bespectacled, 71-year-old diplomat", "unnamed"),
        ("some Democrats on the left, like Mr. Roe", "some Democrats", "group"),
        ("experts like Bob Roe, a geologist", "experts", "group"),
        ("Roe and Sen. Ann Lee, who are both away,", "Roe and Sen. Ann Lee", "group"),
        ("WHO", "WHO", "organization"),
        ("Reuters", "Reuters", "media"),
        ("those CEOs", "those CEOs", "group"),
        ("Bob Roe and wife Grace", "Bob Roe and wife Grace", "group"),
        ("Moscow-based Orlov Bank", "Orlov Bank", "organization"),
        ("charity Shelter", "Shelter", "organization"),
        ("The Committee to Protect Journalists", "Committee to Protect Journalists", "organization"),
        ("Parking app Parquo", "Parquo", "organization"),
        ("Recent research along the west coast of Tarn", "Recent research", "unnamed"),
        ("a lawyer for Bob Ann Lee", "a lawyer for Bob Ann Lee", "unnamed"),
        ("The spokesman for Adel Abdul Mahdi", "the spokesman for Adel Abdul Mahdi", "unnamed"),
        ("two other swimmers in 2021", "two other swimmers", "group"),
        ("Ann Lee -- editor of Tides, a book on tides --", "Ann Lee", "person"),
    ],
)
def test_what_a_source_is(words: str, name: str, kind: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.name, found.kind) == (name, kind)


def test_a_country_in_a_role_is_no_first_name() -> None:
    assert mention_of("German Chancellor Angela Merkel", LEXICON).gender == "she"


HARBOUR = "The harbour will close, the port authority has said for years, and nobody in the town believed it.\n"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (  # a president is not the first lady of that name
            "President Roe wants a bridge.\nMr. Roe said the ferry was slow.\nThe first lady, Maria Roe, said it was"
            " charming.\nThe president said he had missed it twice.",
            "missed it",
            "Mr. Roe",
        ),
        ("The Lee campaign hopes for rain.\nLee said the lake was low.", "lake was low", "Lee"),
        (
            "Few on the oversight panel came. Jim Wynn, a panel member, was late.\nThe panel said the door was locked.",
            "door was locked",
            "the panel",
        ),
        (
            "Rep. Jim Jordan came by boat.\nJordan said the boat leaked.",
            "boat leaked",
            "Rep. Jim Jordan",
        ),
        (
            "All five were dead, the United States Coast Guard said on Thursday.\n"
            "“These men were explorers,” the company wrote.",
            "were explorers",
            "the company",
        ),
        (
            "Peabody Energy closed the pit.\nThe union said the pit had been safe.",
            "been safe",
            "the union",
        ),
        (
            "Inspector James O’Neill came late.\nO'Neill said the road was wet.",
            "road was wet",
            "Inspector James O’Neill",
        ),
        (
            "It will upset nervous farmers in Upper Tarn, who have argued that the dam leaks.",
            "dam leaks",
            "nervous farmers",
        ),
        (  # a name of one word is who was introduced by then
            "Hilda Clay opened the fair. Clay said the cakes were dry.\nIn the end Bill Clay, her husband, ate one.",
            "cakes were dry",
            "Hilda Clay",
        ),
        (
            "FULL TEXT follows below this report on the harbour.\nThe company said the text was wrong.",
            "text was wrong",
            "the company",
        ),
        (  # others were named long before
            f"Harbour Watch and the Tarn Foundation met. {HARBOUR * 3}"
            "The Tarn Foundation did not come to the vote. “We are busy with seals,” the group said.",
            "busy with seals",
            "Tarn Foundation",
        ),
        (
            "The Tarn Times reported on the host of the show.\nThe network said it was sending him home.",
            "sending him",
            "the network",
        ),
        (
            "The Tarn council bought a boat, the council said. A Labour MP was on it.\n"
            "The police said the boat was theirs.",
            "boat was theirs",
            "the police",
        ),
        (
            "“We will not go quietly,” said Maggie O’Hara. She promised that her members would strike.\n"
            "A director said that Anne Weil had opposed the plant. Weil did not respond to emails. Her lawyer said she"
            " was bound by a contract.",
            "bound by a contract",
            "lawyer of Anne Weil",
        ),
        ("“BATTLE”\nIn Tarn, leaders who fear a strike were silent.", "a strike", "leaders"),
        (  # where the network does but guess, who speaks in the sentence before goes on
            "Kathy Roe of Tarn said the road was closed. “They have blinders on,” Ms. Roe said.\n"
            "Representative Debbie Lowell of Esk, the party chairwoman, also expressed concern.\n"
            "“We will ask both campaigns to stand with the party and to take steps against such nights,” she said.",
            "ask both campaigns",
            "Representative Debbie Lowell",
        ),
        (
            "Finance minister Bo Lund met Secretary Jack Lew. Mr. Lund said there was nothing wrong. But he suggested"
            " that Mr. Lew had his eyes on critics. “They are under pressure,” he said.",
            "under pressure",
            "Bo Lund",
        ),
        (
            "Paul Hart played Donald Roe. Fred Hart came, too. Donald Roe laughed.\nThe brothers said it was fun.",
            "was fun",
            "Paul and Fred Hart",
        ),
        (
            "Grief is growing among Tarn’s indigenous people, who believe that whales sing.",
            "whales sing",
            "indigenous people",
        ),
        (
            "“It is slow,” says Di Li, who builds dishes. The dish is deaf, says Li. Polarised waves are loud.\n"
            "Li says the dish will move.",
            "will move",
            "Di Li",
        ),
        (
            "St Bran’s Hospital said the rules were clear.\nThe tribunal found that nobody had read them.",
            "nobody had read",
            "the tribunal",
        ),
        (
            "The Esk and Tarn Council met. The Esk and Tarn Council, a body of nine, said the bridge was safe.",
            "bridge was safe",
            "Esk and Tarn Council",
        ),
        (
            "Republican nominee Bob Roe praised the harbour.\nThe Democratic nominee said the harbour was a pond.",
            "a pond",
            "the Democratic nominee",
        ),
    ],
)
def test_who_is_meant_in_the_news(text: str, words: str, name: str) -> None:
    source = source_of(attributed(HARBOUR + text), words)
    assert source is not None and source.name == name


def test_a_name_is_of_one_kind_in_all_of_a_text() -> None:
    text = (
        "Ubra is a firm that hires drivers. Ubra said its prices were fair, and Ubra has defended them.\n"
        "Critics spoke of Ubra’s greed. It said the critics were wrong."
    )
    found = attributed(text)
    fair, wrong = source_of(found, "prices were fair"), source_of(found, "critics were wrong")
    assert fair is not None and wrong is not None
    assert (fair.kind, wrong.name) == ("organization", "Ubra")


def test_a_role_does_not_end_in_a_title() -> None:
    text = "Nina Tull, a friend of Mr. Roe, came late. Ms. Tull said the hall was cold."
    source = source_of(attributed(text), "hall was cold")
    assert source is not None and (source.name, source.role) == ("Nina Tull", "friend of Mr. Roe")


def test_a_role_is_told_in_full() -> None:
    text = "The crowd met Democratic nominee Ann Lee.\nDemocratic nominee Ann Lee said the pier was rotten."
    source = source_of(attributed(text), "pier was rotten")
    assert source is not None and (source.name, source.role) == ("Ann Lee", "Democratic nominee")


def test_his_lawyer_is_the_lawyer_of_whom_the_text_means() -> None:
    text = (
        "The panel summoned Bryan Pell. Rep. Jim Wynn, a panel member, asked for papers.\n"
        "Pell did not come to the hearing on Thursday. His lawyer said he would not answer questions."
    )
    source = source_of(attributed(text), "not answer")
    assert source is not None and source.name == "lawyer of Bryan Pell"


def test_a_role_has_no_article_that_its_place_brought() -> None:
    source = source_of(attributed("The builder, Alan Stokes, said he was never paid."), "never paid")
    assert source is not None and (source.name, source.role) == ("Alan Stokes", "builder")


def test_a_name_inside_a_source_is_not_that_source() -> None:
    text = "A Clay ally said it was cold. Ann Clay left when she had said it was warm."

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    ally = Referent(span=at("Clay"), is_name=True, type="person", chance=0.9)
    she = Referent(span=at("she"), is_name=False, type="person", chance=1.0)
    found = [
        Finding(content=(at("it was cold"),), cue=(), source=(at("A Clay ally"),), confidence=0.9, who=()),
        Finding(content=(at("it was warm"),), cue=(), source=(she.span,), confidence=0.9, who=(she, ally)),
    ]
    told = meant(text, *found)
    assert [source.name for source in told.sources] == ["A Clay ally", "Ann Clay"]


@pytest.mark.parametrize(("chance", "name"), [(0.3, "Dana Moss"), (0.9, "Kathy Roe")])
def test_where_the_network_guesses_the_last_speaker_is_meant(chance: float, name: str) -> None:
    text = "Kathy Roe lost the key. Dana Moss said it was closed. “We will ask,” she said."

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    kathy = Referent(span=at("Kathy Roe"), is_name=True, type="person", chance=chance)
    she = Referent(span=at("she"), is_name=False, type="person", chance=1.0)
    found = [
        Finding(content=(at("it was closed"),), cue=(at("said"),), source=(at("Dana Moss"),), confidence=0.9),
        Finding(content=(at("“We will ask,”"),), cue=(), source=(she.span,), confidence=0.9, who=(she, kathy)),
    ]
    told = meant(text, *found)
    assert next(source.name for source in told.sources if source.id == told.by[1]) == name


@pytest.mark.parametrize(
    ("noun", "kind", "chance", "name"),
    [
        ("the widow", "person", 0.7, "Kathy Roe"),
        ("the widow", "person", 0.4, "Kathy Roe"),
        ("the second widow", "person", 0.9, "the second widow"),
        ("the guild", "organization", 0.9, "the guild"),  # the network sees a body, and she is none
    ],
)
def test_a_noun_is_whom_the_network_leads_it_to(noun: str, kind: ReferentType, chance: float, name: str) -> None:
    text = f"Kathy Roe lost the key. That was late, {noun} said."
    start = text.index(noun)
    kathy = Referent(span=Span(0, 9), is_name=True, type="person", chance=chance)
    own = Referent(span=Span(start, start + len(noun)), is_name=False, type=kind, chance=1.0)
    content = Span(text.index("That"), start - 2)
    told = meant(text, Finding(content=(content,), cue=(), source=(own.span,), confidence=0.9, who=(own, kathy)))
    assert [source.name for source in told.sources] == [name]
    assert told.chances[0] < BY_NOUN or name != "Kathy Roe"


@pytest.mark.parametrize("noun", ["the company", "The chain, which has 12 shops,", "Payment company"])
@pytest.mark.parametrize("chance", [0.7, 0.4])
def test_a_body_is_whom_the_network_leads_its_noun_to(noun: str, chance: float) -> None:
    text = f"Orbis lost the key. That was late, {noun} said."
    head = noun.partition(",")[0]
    start = text.index(noun)
    orbis = Referent(span=Span(0, 5), is_name=True, type="organization", chance=chance)
    own = Referent(span=Span(start, start + len(head)), is_name=False, type="organization")
    source = (Span(start, start + len(noun)),)
    content = (Span(text.index("That"), start - 2),)
    told = meant(text, Finding(content=content, cue=(), source=source, confidence=0.9, who=(own, orbis)))
    assert [source.name == "Orbis" for source in told.sources] == [chance > 0.5]


@pytest.mark.parametrize(("word", "kind"), [("it", "organization"), ("she", "person")])
def test_it_is_no_person_as_the_network_reads_it(word: str, kind: ReferentType) -> None:
    text = f"Meltemi Tankers lost the key. That was late, {word} said."
    start = text.index(word)
    first = Referent(span=Span(0, 15), is_name=True, type=kind, chance=0.8)
    own = Referent(span=Span(start, start + len(word)), is_name=False, type=kind)
    told = meant(
        text,
        Finding(content=(Span(16, 28),), cue=(), source=(first.span,), confidence=0.9, who=(first,)),
        Finding(content=(Span(30, 43),), cue=(), source=(own.span,), confidence=0.9, who=(own, first)),
    )
    assert [(source.name, source.kind) for source in told.sources] == [("Meltemi Tankers", kind)]


@pytest.mark.parametrize(
    ("noun", "kind", "names"),
    [
        ("The town board", "organization", ["the town board"]),
        ("A letter", "other", ["a letter"]),
        ("The violin", "other", []),
    ],
)
def test_it_may_be_a_noun_that_says_nothing_itself(noun: str, kind: ReferentType, names: list[str]) -> None:
    text = f"{noun} was there. That was late, it said."
    start = text.index("it said")
    first = Referent(span=Span(0, len(noun)), is_name=False, type=kind, chance=0.9)
    own = Referent(span=Span(start, start + 2), is_name=False, type=kind)
    content = Span(text.index("That"), start - 2)
    told = meant(text, Finding(content=(content,), cue=(), source=(own.span,), confidence=0.9, who=(own, first)))
    assert [source.name.lower() for source in told.sources] == names


@pytest.mark.parametrize(("chance", "name"), [(0.9, "Wanda Roe"), (0.6, "wife of Bob Roe")])
def test_his_wife_is_somebody_by_name_as_the_network_reads_it(chance: float, name: str) -> None:
    text = "Bob Roe came. Wanda Roe sang. It was late, his wife said."
    start = text.index("his wife")
    own = Referent(span=Span(start, start + 8), is_name=False, type="person")
    wanda = Referent(span=Span(14, 23), is_name=True, type="person", chance=chance)
    his = (
        replace(own, span=Span(start, start + 3)),
        Referent(span=Span(0, 7), is_name=True, type="person", chance=0.9),
    )
    content = Span(text.index("It"), start - 2)
    found = Finding(content=(content,), cue=(), source=(own.span,), confidence=0.9, who=(own, wanda), whose=his)
    told = meant(text, found)
    assert [source.name for source in told.sources] == [name]


@pytest.mark.parametrize(
    ("noun", "kind", "name"),
    [
        ("the former army doctor", "person", "Mary Poole"),
        ("the England midfielder", "person", "Mary Poole"),
        ("the Esk-born actress", "person", "Mary Poole"),
        ("the Esk coach", "person", "the Esk coach"),  # may be anybody
        ("the other England midfielder", "person", "the other England midfielder"),
        ("the England fleet", "organization", "the England fleet"),
        ("the furniture retailer", "organization", "Hale & Co"),
        ("the second retailer", "organization", "the second retailer"),
        ("the furniture retailer", "person", "Mary Poole"),
    ],
)
def test_who_spoke_last_or_the_one_body_is_told_by_another_noun(noun: str, kind: ReferentType, name: str) -> None:
    text = f"Hale & Co lost the key. Mary Poole said it was closed. That was late, {noun} said."
    at = text.index(noun)
    own = Referent(span=Span(at, at + len(noun)), is_name=False, type=kind)
    content = Span(text.index("That"), at - 2)
    found = [
        Finding(content=(Span(0, 22),), cue=(), source=(Span(0, 9),), confidence=0.9),
        Finding(content=(Span(39, 52),), cue=(), source=(Span(24, 34),), confidence=0.9),
        Finding(content=(content,), cue=(), source=(own.span,), confidence=0.9, who=(own,)),
    ]
    told = meant(text, *found)
    assert next(source.name for source in told.sources if source.id == told.by[2]) == name


@pytest.mark.parametrize(("gender", "names"), [("", ["Kirasu"]), ("Mr ", ["Mr Kirasu", "the company"])])
def test_a_name_that_the_company_means_is_no_person_s(gender: str, names: list[str]) -> None:
    text = f"{gender}Kirasu lost the key. That was late, the company said."
    start = text.index("the company")
    name = Referent(span=Span(0, len(gender) + 6), is_name=True, type="person", chance=0.9)
    own = Referent(span=Span(start, start + 11), is_name=False, type="organization")
    told = meant(
        text,
        Finding(content=(Span(12, 19),), cue=(), source=(name.span,), confidence=0.9),
        Finding(content=(Span(22, 30),), cue=(), source=(own.span,), confidence=0.9, who=(own, name)),
    )
    assert [source.name for source in told.sources] == names


@pytest.mark.parametrize(("chance", "name"), [(0.9, "Kirasu Bank"), (0.6, "Orbis Bank")])
def test_a_body_named_right_before_is_not_whom_the_network_surely_means(chance: float, name: str) -> None:
    text = (
        f"Kirasu Bank said it rained. {'It rained on. ' * 30}Orbis Bank said it was late. It was dark, the bank said."
    )

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    kirasu = Referent(span=at("Kirasu Bank"), is_name=True, type="organization", chance=chance)
    own = Referent(span=at("the bank"), is_name=False, type="organization")
    told = meant(
        text,
        Finding(content=(at("it rained"),), cue=(), source=(kirasu.span,), confidence=0.9),
        Finding(content=(at("it was late"),), cue=(), source=(at("Orbis Bank"),), confidence=0.9),
        Finding(content=(at("It was dark"),), cue=(), source=(own.span,), confidence=0.9, who=(own, kirasu)),
    )
    assert next(source.name for source in told.sources if source.id == told.by[2]) == name


@pytest.mark.parametrize(
    ("full", "short", "count"),
    [
        ("The U.S. Food and Drug Administration", "The FDA", 1),
        ("The U.S. Centers for Disease Control and Prevention", "The CDC", 1),
        ("The World Health Organization", "The WHO", 1),
        ("The Food and Drug Administration", "The FD", 2),
        ("The Sable Point Bank", "The Sable Point", 1),
        ("The British Columbia Labour Party", "British Columbia", 2),
    ],
)
def test_a_body_is_told_by_its_letters_or_the_first_words(full: str, short: str, count: int) -> None:
    found = attributed(f"{full} said the rain was late.\n{short} said it was early.")
    assert len(found.sources) == count


def test_his_office_is_that_of_whom_the_words_tell() -> None:
    text = "The mayor of Esk was told so, his office said. General Qasim Lee left."
    at = text.index("his")
    mayor = Referent(span=Span(0, 16), is_name=False, type="person", chance=0.9)
    own = Referent(span=Span(at, at + 10), is_name=False, type="organization")
    his = Referent(span=Span(at, at + 3), is_name=False, type="person")
    found = Finding(content=(Span(0, 28),), cue=(), source=(own.span,), confidence=0.9, who=(own,), whose=(his, mayor))
    assert [source.name for source in meant(text, found).sources] == ["office of the mayor of Esk"]


@pytest.mark.parametrize(
    ("noun", "name"),
    [("the plan", "a plan"), ("the Swedish plan", "a plan"), ("the Orbis plan", "the Orbis plan")],
)
def test_a_noun_with_a_name_in_it_is_none_that_is_told_without(noun: str, name: str) -> None:
    text = f"A plan was there. That was late, {noun} said."
    at = text.index(noun)
    first = Referent(span=Span(0, 6), is_name=False, type="other", chance=0.9)
    own = Referent(span=Span(at, at + len(noun)), is_name=False, type="other")
    told = meant(
        text,
        Finding(content=(Span(7, 16),), cue=(), source=(first.span,), confidence=0.9),
        Finding(content=(Span(18, 31),), cue=(), source=(own.span,), confidence=0.9, who=(own, first)),
    )
    assert next(source.name for source in told.sources if source.id == told.by[1]).lower() == name.lower()


def test_neither_is_nobody_by_name() -> None:
    found = mention_of("Neither", LEXICON)
    assert (found.naming, found.kind) == ("description", "unnamed")


def test_who_is_somebody_to_the_network_may_be_she() -> None:
    text = "Mary Poole left. One employee at the depot saw it. That was late, she said."
    one = Referent(span=Span(17, 29), is_name=False, type="person", chance=0.9)
    own = Referent(span=Span(66, 69), is_name=False, type="person")
    told = meant(
        text,
        Finding(content=(Span(0, 15),), cue=(), source=(Span(17, 42),), confidence=0.9, who=(one,)),
        Finding(content=(Span(51, 64),), cue=(), source=(own.span,), confidence=0.9, who=(own, one)),
    )
    assert [source.name for source in told.sources] == ["One employee"]


@pytest.mark.parametrize(("others", "name"), [("", "Bob Lee"), ("Mary Poole came. ", "Mary Poole")])
def test_a_first_name_speaks_only_for_somebody_else(others: str, name: str) -> None:
    text = f"{others}Bob Lee left. That was late, she said."
    at = text.index("Bob")
    bob = Referent(span=Span(at, at + 7), is_name=True, type="person", chance=0.9)
    own = Referent(span=Span(text.index("she"), text.index("she") + 3), is_name=False, type="person")
    late = text.index("That")
    findings = [Finding(content=(Span(late, late + 13),), cue=(), source=(own.span,), confidence=0.9, who=(own, bob))]
    if others:
        findings.insert(0, Finding(content=(Span(11, 15),), cue=(), source=(Span(0, 10),), confidence=0.9))
    names = [
        Name(span=Span(at, at + 7), type="person", first_name="bob", gender="he", is_sure=True),
        *([Name(span=Span(0, 10), type="person", first_name="mary", gender="she")] if others else []),
    ]
    prose = prose_of(plain_text(text))
    told = named(
        prose, Found(findings=tuple(findings), names=tuple(sorted(names, key=lambda n: n.span.start))), read_lexicon()
    )
    assert next(source.name for source in told.sources if source.id == told.by[-1]) == name


@pytest.mark.parametrize(
    ("word", "noun", "names"), [("she", "The mother", ["Ann Lee"]), ("it", "Orbis", ["Ann Lee", "Orbis"])]
)
def test_whom_she_tells_of_is_not_she(word: str, noun: str, names: list[str]) -> None:
    text = f"Ann Lee came, she said. {noun}, {word} recalled, was late."
    at = text.index(word, 30)
    told_of = Referent(span=Span(24, 24 + len(noun)), is_name=word == "it", type="organization", chance=0.9)
    own = Referent(span=Span(at, at + len(word)), is_name=False, type="organization")
    told = meant(
        text,
        Finding(content=(Span(0, 12),), cue=(), source=(Span(0, 7),), confidence=0.9),
        Finding(content=(told_of.span,), cue=(), source=(own.span,), confidence=0.9, who=(own, told_of)),
    )
    assert [source.name for source in told.sources] == names


@pytest.mark.parametrize("name", ["Kathy Roe", "a peer"])
def test_a_noun_is_who_is_named_later_as_the_network_reads_it(name: str) -> None:
    text = "It was late, a peer said. The peer was cross. Kathy Roe left."
    own = Referent(span=Span(13, 19), is_name=False, type="person")
    later = Referent(span=Span(46, 55), is_name=True, type="person", chance=0.9)
    who = (own, later) if name == "Kathy Roe" else (own,)
    told = meant(text, Finding(content=(Span(0, 11),), cue=(), source=(own.span,), confidence=0.9, who=who))
    assert [source.name for source in told.sources] == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ubra, the ferry operator, cut its fares. “They were too high,” the company said.", "too high", "Ubra"),
        (
            "CNN said the talks had failed.\n\nTarnland’s military counted 22 drones in the night. No soldier was hurt,"
            " it said.",
            "was hurt",
            "Tarnland’s military",
        ),
        (
            "India is on the moon, said Ann Lee of the Indian Moon Research Organisation. The agency sent word: “We"
            " are here, India!” The Northern Moon Agency was glad.",
            "We are here",
            "Indian Moon Research Organisation",
        ),
        (
            "Tarn state television said 15 drones were sent. Citing a source in the Esk Guards, the broadcaster said a"
            " hundred more were ready.",
            "hundred more",
            "Tarn state television",
        ),
        ("“I am tired,” Ann Roe wrote.\n\n“It was a long road,” the Swiss said.", "long road", "Ann Roe"),
        (
            "“I am tired,” Ann Roe wrote.\n\n“It was a long road,” the Swiss said. “Goodbye,” wrote Bob Lee. The"
            " Spaniard added: “See you.”",
            "See you",
            "Bob Lee",
        ),
        ("Ann Roe said she was tired. The British said they were, too.", "they were", "the British"),
        ("Ann Roe said she was tired. Bob Lee said he was, too. The Swiss said it was late.", "late", "the Swiss"),
    ],
)
def test_a_body_or_somebody_from_abroad_is_who_the_text_tells_of(text: str, words: str, name: str) -> None:
    source = source_of(attributed(text), words)
    assert source is not None and source.name == name


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = "The town had asked Mayor Signe Holt to stay on in her office until the winter.\nBob Roe agreed with that."
    wrapped = (
        "Ann Lee left the old bridge at noon. Her brother had been waiting for\n"
        "an hour. “We were told nothing about the water or about the road that\n"
        "was to be closed until the evening,” she said."
    )
    assert prose_of(plain_text(wrapped)).text == plain_text(wrapped).text.replace("\n", " ")
    assert "\n" in prose_of(plain_text(text)).text


def test_they_are_a_noun_with_what_it_is_of() -> None:
    text = "More than ten members of the trade signed a letter. The hall, they said, was cold."
    they = Referent(span=Span(text.index("they"), text.index("they") + 4), is_name=False, type="person", chance=1.0)
    members = Referent(span=Span(0, 21), is_name=False, type="person", chance=0.9, full=Span(0, 34))
    found = [
        Finding(content=(Span(52, 60),), cue=(Span(67, 71),), source=(they.span,), confidence=0.9, who=(they, members))
    ]
    told = meant(text, *found)
    assert [source.name for source in told.sources] == ["More than ten members of the trade"]


@pytest.mark.parametrize(
    ("text", "words", "name", "role"),
    [
        (
            "Tarn’s foreign minister, Dilnoza Roe, came late. She met Norway’s deputy minister, Geir Lee. “We will"
            " listen,” the foreign minister said.",
            "We will listen",
            "Dilnoza Roe",
            "Tarn’s foreign minister",
        ),
        ("He asked his climate adviser, Bob Lee. Lee said it was late.", "it was late", "Bob Lee", "climate adviser"),
        ("The builders, Thorne & Sons, said the lift was safe.", "lift was safe", "Thorne & Sons", "builders"),
        (
            "The builders, Thorne & Sons, said the lift was safe. The firm said it was checked.",
            "was checked",
            "Thorne & Sons",
            "builders",
        ),
        (
            "Bob Lee said it was hot. Ann Roe said it was cold. Lee and Roe said it was wet.",
            "was wet",
            "Bob Lee and Ann Roe",
            "",
        ),
        ("The head of the office said it was late. “Autumn,” he said.", "Autumn", "the head of the office", ""),
        (
            "Republican nominee Bob Roe spoke. He said it was hot. The FBI director said it was cold.",
            "was cold",
            "the FBI director",
            "",
        ),
        ("If it is Bob Lee, the answer is no. Lee said it was late.", "was late", "Bob Lee", ""),
    ],
)
def test_somebody_told_of_before_is_named_in_full(text: str, words: str, name: str, role: str) -> None:
    source = source_of(attributed(text), words)
    assert source is not None and (source.name, source.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "names", "name"),
    [
        (
            "He wrote to Harrier Buses and to Uber. The company said it was sorry.",
            ["Harrier Buses", "Uber"],
            "the company",
        ),
        ("He wrote to Harrier Buses. The union said it was sorry.", ["Harrier Buses"], "the union"),
        ("Ann Lee was told. Lee said so. The company said it was sorry.", ["Ann Lee", "Lee"], "the company"),
    ],
)
def test_the_company_is_the_one_firm_that_the_network_sees_before(text: str, names: list[str], name: str) -> None:
    def at(words: str) -> Span:
        start = text.rindex(words)
        return Span(start, start + len(words))

    start = text.index("The ", 10)
    near = tuple(Name(span=at(one), type="person" if one == "Ann Lee" else "organization") for one in names)
    source = Span(start, text.index(" said it", start))
    noun = Referent(span=source, is_name=False, type="organization")
    spoke = [at(one) for one in names if f"{one} said so" in text]
    before = [Finding(content=(at("so"),), cue=(), source=(one,), confidence=0.9) for one in spoke]
    content, cue = (at("it was sorry"),), (at("said"),)
    last = Finding(content=content, cue=cue, source=(source,), confidence=0.9, who=(noun,))
    found = Found(findings=(*before, last), names=near)
    told = named(prose_of(plain_text(text)), found, LEXICON)
    assert told.sources[-1].name == name


FAMILY = (
    "Gethin Moss, who lost his boat, said the pier was rotten. His wife, Oona, said the harbour had been warned.\n"
    "The harbour master was away. “They sent one man,” Mrs Moss said.\n"
    "The vicar came. Mr Moss said the church was dry."
)


def test_a_relative_by_one_name_is_who_is_told_by_title_and_last_name_later() -> None:
    found = attributed(FAMILY)
    told = [source_of(found, words) for words in ("been warned", "one man", "was dry", "was rotten")]
    assert [one.name for one in told if one] == ["Oona Moss", "Oona Moss", "Gethin Moss", "Gethin Moss"]


def test_a_mother_just_introduced_is_told_by_title_and_last_name() -> None:
    text = (
        "Zuleika Frome, 14, said she had hated the boat. Her mother, Nerys, said the boat was slow.\n"
        "“She sings now. I had forgotten,” Ms Frome said."
    )
    source = source_of(attributed(text), "She sings now")
    assert source is not None and source.name == "Nerys Frome"


def test_two_of_one_last_name_are_told_apart_by_title() -> None:
    text = (
        "Bhaskar Tull, the harbour’s manager, said the crane was safe. “It was tested,” Tull said.\n"
        "On the ferry was Lakshmi Tull, 19, a nurse. Ms Tull said a stranger had pulled her out.\n"
        "Mr Tull said the crane would move on Tuesday."
    )
    found = attributed(text)
    told = [source_of(found, words) for words in ("pulled her out", "on Tuesday")]
    assert [one.name for one in told if one] == ["Lakshmi Tull", "Bhaskar Tull"]


def test_who_is_named_in_full_before_is_not_a_second_one_by_title() -> None:
    text = (
        "Asked by Vikram Sesha, counsel to the inquiry, who had told her that, the nurse left.\n"
        "Mr Sesha told the inquiry that the ward was full."
    )
    source = source_of(attributed(text), "ward was full")
    assert source is not None and source.name == "Vikram Sesha"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (  # a day is no body, whatever stands behind it
            "At least 40 people died on Monday, the country’s ministry of water said.\n"
            "According to the ministry, the wall failed before dawn.",
            "wall failed",
            "the ministry",
        ),
        (  # a club is not its supporters' trust
            "Dunmarrow denied that players had been sold. The Dunmarrow Supporters’ Trust said it wanted a seat.\n"
            "Dunmarrow said it would reply in writing.",
            "reply in writing",
            "Dunmarrow",
        ),
    ],
)
def test_which_body_is_meant(text: str, words: str, name: str) -> None:
    source = source_of(attributed(HARBOUR + text), words)
    assert source is not None and source.name == name


@pytest.mark.parametrize("name", ["Łukasz Ważny", "Órla Ní Mhurchú", "Şule Ökmen", "Đoàn Thị Hà"])
def test_a_name_may_begin_with_any_latin_capital(name: str) -> None:
    text = f"On Monday {name}, the skipper, lost a boat in the storm. “It was rotten,” the skipper said."

    def at(words: str) -> Span:
        start = text.rindex(words)
        return Span(start, start + len(words))

    found = Finding(content=(at("“It was rotten,”"),), cue=(at("said"),), source=(at("the skipper"),), confidence=0.9)
    told = meant(text, found)
    assert [source.name for source in told.sources] == [name]


@pytest.mark.parametrize("words", ["the broadcaster Świt", "broadcaster Świt"])
def test_a_broadcaster_is_no_person_whatever_its_name_begins_with(words: str) -> None:
    told = mention_of(words, LEXICON)
    assert (told.name, told.kind) == ("Świt", "media")


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Local TD Aengus Mac Ríogh", "Aengus Mac Ríogh", "Local TD"),
        ("Minister for Housing Eoin Prender", "Eoin Prender", "Minister for Housing"),
    ],
)
def test_what_stands_before_a_whole_name_is_a_role(words: str, name: str, role: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.kind, found.name, found.role) == ("person", name, role)


def test_a_party_before_a_name_is_no_first_name() -> None:
    text = "Conservative Nigel Frobe said the pier was rotten. Mr Frobe asked for money."
    name = Referent(span=Span(13, 24), is_name=True, type="person")
    found = Finding(content=(Span(30, 49),), cue=(Span(25, 29),), source=(Span(0, 24),), confidence=0.9, who=(name,))
    told = meant(text, found)
    assert [(source.name, source.role) for source in told.sources] == [("Nigel Frobe", "Conservative")]


def test_the_norwegian_is_not_who_spoke_before_where_others_are_named() -> None:
    text = (
        "The club sacked manager Stig Lind, a Bergen man, after nine games.\n"
        "Chairman Delroy Anscombe said he had lain awake. “It was a bad month,” he said.\n"
        "The Norwegian said he was proud of his players."
    )
    source = source_of(attributed(text), "proud of his players")
    assert source is not None and source.name != "Delroy Anscombe"


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("His union, Harbour Voice,", "Harbour Voice", "organization"),
        ("Her brother Rhodri, the lollipop man,", "Rhodri", "person"),
        ("The charity, whose patron is the actor Julian Castle,", "charity", "organization"),
        ("Her colleague at Hanbit Bank, Park Jun,", "Park Jun", "person"),
        ("The man who found it, Joe Bell,", "Joe Bell", "person"),
        ("A woman who gave her name only as Lila", "Lila", "person"),
        ("Another passenger, who gave his name only as Col,", "Col", "person"),
        ("The firm that made them, Lunchwell,", "Lunchwell", "organization"),
        ("His lawyer from Holt & Co, Hye-jin Park,", "Hye-jin Park", "person"),
    ],
)
def test_whose_a_source_is_and_whom_it_tells_of_are_no_part_of_its_name(words: str, name: str, kind: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.name.removeprefix("the "), found.kind) == (name, kind)


def test_a_group_is_not_whom_it_includes() -> None:
    text = "Ann Clay came late. Democrats -- including Clay -- said the pier was rotten."

    def at(words: str) -> Span:
        start = text.rindex(words)
        return Span(start, start + len(words))

    clay = Referent(span=at("Clay"), is_name=True, type="person", full=Span(0, 8))
    source = at("Democrats -- including Clay --")
    found = Finding(
        content=(at("the pier was rotten"),), cue=(at("said"),), source=(source,), confidence=0.9, who=(clay,)
    )
    told = meant(text, found)
    assert [(one.name, one.kind) for one in told.sources] == [("Democrats", "group")]


def test_what_is_of_somebody_s_is_said_with_one_of() -> None:
    text = "Superintendent Ann Lee spoke of the roof.\nHer own staff’s memo said that the roof leaked."
    assert (source := source_of(attributed(text), "roof leaked")) is not None
    assert source.name == "Superintendent Ann Lee’s own staff’s memo"


def test_a_body_told_by_a_noun_is_no_person_of_a_fuller_name() -> None:
    text = "Parking app Parquo admits leak\n\nThe parking app Parquo said the data were open."
    parquo, full = Span(text.rindex("Parquo"), text.rindex("Parquo") + 6), Span(0, 18)
    who = (Referent(span=parquo, is_name=True, type="person", full=full),)
    mention = mention_of("The parking app Parquo", LEXICON)
    assert with_full_name(text, mention, who).name == "Parquo"
