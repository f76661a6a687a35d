"""Mentions of one source come together, those of two stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.attribution import Finding, Found, Referent, ReferentType
from generator.model.prose import Prose, prose_of
from generator.model.span import Span, words_of
from generator.name.mentions import mention_of
from generator.name.referents import BY_NAME, led_surely, with_own_name, with_type
from generator.parse import plain_text
from generator.pipeline.engine import engine
from tests.attribute.articles import attributed, source_of
from tests.name.known import LEXICON


def name(text: str, words: str) -> str:
    source = source_of(attributed(text), words)
    return source.name if source else ""


def test_a_last_name_means_the_full_name() -> None:
    text = "Mayor Ann Lee said the bridge was closed.\nLee said the repairs would cost two million."
    found = attributed(text)
    source = source_of(found, "two million")
    assert source and (source.name, source.role, source.kind) == ("Ann Lee", "Mayor", "person")
    assert len(found.sources) == 1


def test_a_description_means_the_name_that_the_text_gives_it() -> None:
    text = (
        "Tehran’s interior minister said the borders were open.\n"
        "Iranian Interior Minister Reza Karimi said they would stay so."
    )
    assert name(text, "the borders were open") == "Reza Karimi"


def test_she_is_the_last_woman_quoted() -> None:
    text = (
        "Mary Poole said the bridge was closed.\n"
        "John Reed said it was open.\n"
        "“We looked at every bolt of it,” she said."
    )
    assert name(text, "every bolt") == "Mary Poole"


def test_a_name_in_a_quotation_is_no_candidate() -> None:
    text = "Mary Poole said: “I met Susan Reed at the bridge yesterday.”\n“We looked at every bolt of it,” she said."
    assert name(text, "every bolt") == "Mary Poole"


def test_his_spokesman_is_a_source_of_its_own() -> None:
    text = "Prime Minister John Reed received a call from Spain about the road, his spokesman said in a statement."
    source = source_of(attributed(text), "received a call")
    assert source and source.name == "spokesman of John Reed"


def test_two_unnamed_sources_stay_two() -> None:
    text = (
        "One source said the talks had failed.\n"
        "Another source said they had not begun.\n"
        "John Reed said nothing was decided."
    )
    found = attributed(text)
    assert [source.kind for source in found.sources] == ["unnamed", "unnamed", "person"]
    assert [source.name for source in found.sources][:2] == ["One source", "Another source"]


def test_the_source_is_the_last_unnamed_one() -> None:
    text = "One source said the talks had failed.\nThe source said they would begin again in May."
    assert name(text, "begin again in May") == "One source"


def test_a_broadcaster_keeps_its_fullest_name() -> None:
    text = (
        "Iranian state television said the road was closed.\n"
        "Iranian television said the bridge was open.\n"
        "State television said all was well."
    )
    found = attributed(text)
    assert {source.name for source in found.sources} == {"Iranian state television"}


def test_it_means_the_last_organisation() -> None:
    text = "The Pentagon said the base had been hit.\nIt said nobody had been hurt."
    assert name(text, "nobody had been hurt") == "Pentagon"


def test_countries_in_a_row_are_a_group() -> None:
    source = source_of(
        attributed("Belgium, Spain and Portugal said none of their ships were hit."), "none of their ships"
    )
    assert source and (source.name, source.kind) == ("Belgium, Spain and Portugal", "group")


def test_a_name_of_one_word_means_the_fuller_name_in_the_text_first_or_last() -> None:
    text = (
        "The bridge was designed by Rhoswen Abernathy-Kole and Obinna Adeyo.\n"
        "“We tested every bolt of it,” Abernathy-Kole said.\n"
        "“I slept badly for a year,” Obinna said."
    )
    assert name(text, "every bolt") == "Rhoswen Abernathy-Kole"
    assert name(text, "slept badly") == "Obinna Adeyo"


def test_what_somebody_does_is_his_role_and_no_name() -> None:
    text = "“We lost our nerve,” skipper Reika Nakamura said.\nSprinter Blessing Etukudo said the track was wet."
    source = source_of(attributed(text), "our nerve")
    assert source and (source.name, source.role) == ("Reika Nakamura", "skipper")
    assert name(text, "track was wet") == "Blessing Etukudo"


def test_a_title_of_two_words_is_whole() -> None:
    text = "Secretary General Jens Aalto said the talks were over.\nRear Admiral John Poole said the ships had left."
    source = source_of(attributed(text), "talks were over")
    assert source and (source.name, source.role) == ("Jens Aalto", "Secretary General")
    assert name(text, "ships had left") == "Rear Admiral John Poole"


def test_an_organisation_is_what_the_text_calls_it() -> None:
    text = (
        "The Halden Museum of Antiquities said the vase was a fake.\n"
        "The Tanager Group said it had sold it in good faith.\n"
        "The museum said it would sue."
    )
    assert name(text, "it would sue") == "Halden Museum of Antiquities"


def test_an_acronym_is_its_organisation() -> None:
    text = "The West African Athletics Federation said the race was void.\nWAAF said it would be run again."
    assert name(text, "run again") == "West African Athletics Federation"


def test_both_are_the_last_two_persons() -> None:
    text = "Mary Poole and John Reed won.\nBoth said the track was wet."
    assert name(text, "track was wet") == "Mary Poole and John Reed"


def test_a_people_is_its_government_where_governments_speak_and_else_nobody_known() -> None:
    talks = "Oslo said the quota was fair.\nThe Icelanders said it was not enough."
    assert name(talks, "not enough") == "Iceland"
    match = "Rafael Moreno said the court was slow.\nJoe Hill agreed. The Spaniard said he would be back next year."
    assert name(match, "be back") == "the Spaniard"


def test_an_unnamed_source_is_met_again_by_what_it_is_and_by_number() -> None:
    text = (
        "One witness said the van was green.\n"
        "Another witness said the van was blue.\n"
        "The first witness said he had seen it twice."
    )
    assert name(text, "seen it twice") == name(text, "van was green") != name(text, "van was blue")


def test_he_may_be_somebody_unnamed_who_spoke_last() -> None:
    text = "John Reed said the shop was shut.\nA neighbour said the alarm rang.\n“Nobody came,” she said."
    assert name(text, "Nobody came") == "A neighbour"


def test_letters_behind_a_name_and_a_rank_before_it_are_no_part_of_it() -> None:
    text = (
        "Simone Achterberg KC said the case was thin.\nAchterberg said she would appeal.\n"
        "Mrs Justice Abara said the jury had heard enough.\n“I have heard enough,” the judge said."
    )
    assert name(text, "she would appeal") == name(text, "case was thin")
    assert name(text, "I have heard enough") == name(text, "the jury had heard enough")


def test_people_by_what_they_do_are_a_group() -> None:
    source = source_of(attributed("The van was stolen on Monday.\nProsecutors said it was never found."), "never found")
    assert source and (source.name, source.kind) == ("Prosecutors", "group")


def test_where_somebody_works_is_his_role() -> None:
    source = source_of(attributed("Daniel Nair of Holt & Crane said the price was too low."), "price was too low")
    assert source and source.name == "Daniel Nair"


def test_an_office_of_something_stands_before_the_name() -> None:
    text = "Secretary of State John Kerry said the talks had begun.\nKerry said they would be long."
    source = source_of(attributed(text), "would be long")
    assert source and (source.name, source.role) == ("John Kerry", "Secretary of State")
    assert name("Leader of Opposition Kamala Bhise said the audit was late.", "audit was late") == "Kamala Bhise"
    aide = source_of(attributed("An aide to Mr Rahmani said the talks had failed."), "talks had failed")
    assert aide and "aide" in aide.name


def test_a_company_is_no_union_and_a_charity_has_a_name() -> None:
    text = (
        "Nordhavn Lines said the ship was sound.\nThe Seafarers’ Union said the crew was tired.\n"
        "The company said the crew was paid."
    )
    assert name(text, "crew was paid") == "Nordhavn Lines"
    assert name("The charity Open Horizon said the boat had called.", "boat had called") == "Open Horizon"
    homes = source_of(attributed("Hafod Homes, the developer, said a third would be cheap."), "third would be cheap")
    assert homes and (homes.kind, homes.role) == ("organization", "developer")


def test_a_middle_name_and_an_age_tell_who_it_is() -> None:
    text = (
        "Carmen Ibáñez Prieto said the fund was empty.\nIbáñez said it would be filled.\n"
        "The 34-year-old said nobody had asked."
    )
    assert name(text, "would be filled") == name(text, "nobody had asked") == "Carmen Ibáñez Prieto"


def test_the_two_of_an_interview_are_the_interviewer_and_whom_the_text_above_tells_of() -> None:
    text = (
        "The novelist Agnes Thorne keeps cows. Thorne met us in the yard.\n"
        "Q: Why did it take forty years?\nA: I had cows.\nQ: Did they wait?\nA: They thought I had died."
    )
    assert name(text, "I had cows") == name(text, "They thought I had died.") == "Agnes Thorne"
    assert name(text, "Did they wait") == "the interviewer"


def test_who_answers_may_be_told_of_behind_the_interview() -> None:
    text = (
        "The mayor spoke.\nQ: Will it be mended?\nA: It will.\nQ: When?\nA: When we find the tap.\n"
        "Mayor Inge Faust has been in office for years."
    )
    assert name(text, "find the tap") == "Inge Faust"


def test_a_body_of_two_names_is_the_firm() -> None:
    assert name("Harrow & Pike will cut 900 jobs, the firm announced.", "900 jobs") == "Harrow & Pike"


def test_who_uses_they_is_meant_by_it() -> None:
    assert (
        name("Alex Marr, who uses they and them, has won. “I looked down a lot,” they said.", "down a lot")
        == "Alex Marr"
    )


def test_initials_before_a_line_are_the_one_person_of_these_letters() -> None:
    text = (
        "The novelist Agnes Thorne talks to Theo Pell about cows.\n\n"
        "TP: Your father said in an interview that you left.\n\n"
        "AT: He would. He always said memory is a thief. But then he also said he’d never met a vet he liked.\n\n"
        "TP: Did you ask her?\n\nAT: I never ask anybody anything.\n"
    )
    assert name(text, "Your father said") == name(text, "Did you ask her?") == "Theo Pell"
    assert name(text, "I never ask") == "Agnes Thorne"


@pytest.mark.parametrize("form", ["plc", "Inc.", "GmbH", "Ltd", "LLC"])
def test_a_firm_is_one_with_and_without_its_legal_form(form: str) -> None:
    text = (
        f"Solvane Pharma {form} said the trial met its goal.\n\nThe company said headaches fell.\n\n"
        "Solvane Pharma said lives matter.\n"
    )
    assert name(text, "headaches fell") == name(text, "lives matter") == name(text, "met its goal") != ""


def test_she_in_his_own_words_is_his_mother_where_the_network_leads_there() -> None:
    text = (
        "Ashby boss Paula Winters was furious. “It’s offside by a yard,” she told the radio.\n\n"
        "Bright, 19, dedicated the goal to his mother. "
        "“She drove me to every training session,” he said. “She says I owe her petrol money.”\n"
    )
    assert [source.name for source in attributed(text).sources] == ["Paula Winters", "Bright", "mother of Bright"]


def test_the_company_is_no_board() -> None:
    text = (
        "Corvid Motors said it would recall vans.\n\nThe National Road Safety Board said it had 31 complaints.\n\n"
        "Shares fell. The company denied that anyone had been silenced.\n"
    )
    assert name(text, "silenced") == "Corvid Motors"


def test_a_last_name_that_two_bear_is_unsure_unless_one_was_called_so_alone() -> None:
    end = "Her cousin, Ernesto Ruiz, said it was late.\n\n{}Ruiz said the vote was near.\n"
    two, one = f"Carla Ruiz backed it.\n\n{end}", f"Carla Ruiz said it was dear. Ruiz backed it.\n\n{end}"
    texts = (two.format(""), two.format("Ernesto "), one.format(""))
    either, *sure = (attributed(text).attributions[-1].review.confidence for text in texts)
    assert either < 0.5 < 0.7 < min(sure)


def test_who_is_told_anew_under_a_paragraph_of_one_sentence_is_whom_that_is_about() -> None:
    text = (
        "Local MP Gethin Vaughan said he was baffled by that.\n\n"
        "“It took me a week,” the former footballer said.\n\nThe judge said it was late.\n"
    )
    assert name(text, "a week") == "Gethin Vaughan"
    assert name(text, "it was late") == "the judge"


def test_both_of_two_who_are_told_is_not_the_two_named_last() -> None:
    text = (
        "Mayor Ann Lee met Carl Moe on Monday.\n“We agreed,” Carl Moe said. Ann Lee said she was glad.\n"
        "The two treasurers will meet on Thursday. Both said that they expected no breakthrough.\n"
    )
    assert name(text, "no breakthrough") == "Both"


ODDS = [
    "of",
    "the",
    "Secretary",
    "State",
    "Q",
    ",",
    "—",
    "(",
    "his",
    "who",
    "NBC’s",
    "’s",
    "Mr.",
    "and",
    "“",
    "é",
    "self",
]


@given(st.lists(st.sampled_from(ODDS), max_size=8).map(" ".join))
def test_no_words_of_a_mention_break_anything(words: str) -> None:
    assert mention_of(words, LEXICON).kind


def test_a_headline_and_the_start_of_a_sentence_are_no_part_of_a_name() -> None:
    text = (
        "Falk Calls Maria Medrano Unfit For Bridge Talks\n"
        "Ohio Gov. Peter Falk said the talks had failed.\nOnly Maria Medrano said they had not.\n"
        "The governor said there would be more.\n“I hope so,” Medrano said."
    )
    assert name(text, "would be more") == "Peter Falk"
    assert name(text, "I hope so") == name(text, "they had not") == "Maria Medrano"


def test_a_last_name_means_the_one_whom_the_text_names_most() -> None:
    text = (
        "Peter Reed met Tim Reed on Monday. Peter Reed won.\n"
        "Reed said the track was wet.\n“It was cold,” said NBC’s Anna Poole."
    )
    assert name(text, "track was wet") == "Peter Reed"
    assert name(text, "It was cold") == "Anna Poole"


def test_the_fund_has_a_name_and_a_speaker_in_capitals_too() -> None:
    text = "The International Monetary Fund said growth was slow.\nThe fund said it would stay so."
    assert name(text, "would stay so") == "International Monetary Fund"
    script = "Gov. John Reed met Mary Poole.\nPOOLE: Will you be there?\nREED: We said we would."
    assert name(script, "We said we would.") == "Gov. John Reed"


def test_a_role_tells_what_somebody_is() -> None:
    source = source_of(attributed("Ann Lee, under pressure over the bill, said the bill was paid."), "bill was paid")
    assert source and (source.name, source.role) == ("Ann Lee", "")


def test_who_speaks_inside_an_interview_is_nobody_outside_it() -> None:
    text = (
        "The novelist Agnes Thorne keeps cows.\nQ: Why?\nA: My mother said the cows were cheap, all of them.\n"
        "Q: And what now, after all those years?\nA: I like them well enough.\n"
        "She said the milk was sold.\nHer neighbour, Ivar Brand, said the yard was loud."
    )
    assert name(text, "milk was sold") == "Agnes Thorne"
    assert name(text, "yard was loud") == "Ivar Brand"


def test_a_senator_of_one_party_is_no_other_s_and_a_nickname_is_no_part_of_a_name() -> None:
    text = (
        "Sen. Mary Poole (D-Ohio) said the bill was late.\nSen. Peter “Pete” Reed (R-Iowa) said it was dear.\n"
        "The Democratic senator said it would pass.\nThe Republican senator said it would fail."
    )
    assert name(text, "would pass") == "the Democratic senator"
    assert name(text, "it was dear") == "Sen. Peter Reed"


def test_who_asks_is_not_who_answers() -> None:
    text = (
        "Coach Abel Norris took six questions.\n"
        "When a journalist asked whether he would stay, he said that he had not packed.\n"
        "When a second journalist wanted to know why, he replied that he was tired."
    )
    assert name(text, "he had not packed") == "Abel Norris"
    assert name(text, "he was tired") == "Abel Norris"


def test_she_is_whom_the_sentence_before_the_quotation_is_about() -> None:
    text = "Innkeeper Rosa Pell sold her bar. Her daughter Kim has moved to Lisbon. “I work in a bank now,” she said."
    assert name(text, "I work in a bank") == "Kim"


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("the Shi’ite cleric Moqtada al-Sadr", "Moqtada al-Sadr", "the Shi’ite cleric"),
        ("Former France fly-half Thomas Arnaud", "Thomas Arnaud", "Former France fly-half"),
        ("the French-born cleric Ann Lee", "Ann Lee", "the French-born cleric"),
    ],
)
def test_what_somebody_is_may_stand_behind_where_from(words: str, name: str, role: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.name, found.kind, found.role) == (name, "person", role)


@pytest.mark.parametrize(
    "words", ["Citizens against Animal Cruelty", "University of South Wales", "the Friends of Old Harlow"]
)
def test_a_body_is_no_person(words: str) -> None:
    assert mention_of(words, LEXICON).kind != "person"


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Leaflets put up in shops this week", "Leaflets", None),
        ("a letter sent from the jail", "a letter", "document"),
        ("a drawing paid for by the builder", "a drawing", None),
        ("State radio in Marl", "State radio in Marl", "media"),
        ("a study in the Journal of Sleep", "a study in the Journal of Sleep", "document"),
        ("some people in Marl", "some people in Marl", "group"),
        ("Trials by the Marl Safety Office", "Trials by the Marl Safety Office", "group"),
        ("officials in a briefing", "officials", "group"),
        ("a report on Monday", "a report", "document"),
    ],
)
def test_where_and_of_what_stay_with_a_description_what_was_done_does_not(words: str, name: str, kind: str) -> None:
    found = mention_of(words, LEXICON)
    assert found.name == name
    assert kind is None or found.kind == kind


def test_a_name_with_a_particle_is_not_cut() -> None:
    mention = mention_of("Pieter van der Molen", LEXICON)
    inner = Referent(span=Span(7, 20), is_name=True, type="person")
    assert with_own_name("Pieter van der Molen", mention, [inner], LEXICON).name == "Pieter van der Molen"


@pytest.mark.parametrize(
    ("words", "own", "type_", "told"),
    [
        ("UK retailer Gamezone", "Gamezone", "organization", ("Gamezone", "organization", "UK retailer")),
        ("Shop workers’ union Usdaw", "union Usdaw", "organization", ("Usdaw", "organization", "Shop workers’ union")),
        ("Bank of England", "England", "organization", ("Bank of England", "organization", "")),
        ("Midwife Lorna Osei", "Lorna Osei", "person", ("Lorna Osei", "person", "Midwife")),
    ],
)
def test_a_name_is_what_the_network_finds_behind_a_noun(
    words: str, own: str, type_: ReferentType, told: tuple[str, str, str]
) -> None:
    start = words.index(own)
    inner = Referent(span=Span(start, start + len(own)), is_name=True, type=type_)
    found = with_own_name(words, mention_of(words, LEXICON), [inner], LEXICON)
    assert (found.name, found.kind, found.role) == told


@pytest.mark.parametrize(
    ("words", "own", "type_", "kind"),
    [
        ("Luis Barragan, a crane operator", "Luis Barragan", "person", "person"),
        ("Esk Ferries, the state-owned operator", "Esk Ferries", "organization", "organization"),
        ("The Esk Geological Survey", "Esk Geological Survey", "organization", "organization"),
        ("The Esk Geological Survey", "Esk Geological Survey", "other", "document"),
    ],
)
def test_what_does_something_is_a_body_or_a_person_to_the_network(
    words: str, own: str, type_: ReferentType, kind: str
) -> None:
    start = words.index(own)
    one = Referent(span=Span(start, start + len(own)), is_name=True, type=type_)
    assert with_type(mention_of(words, LEXICON), one, words, LEXICON).kind == kind


def test_the_chance_of_whom_she_means_is_lower_than_that_of_a_name() -> None:
    text = "Mary Poole told Susan Reed that the bridge was closed.\n\n“We looked at every bolt of it,” she said.\n"
    prose = prose_of(plain_text(text))
    found = engine().find(prose)
    chances = dict(
        zip((words_of(prose.text, one.source) for one in found.findings), chances_of(prose, found), strict=True)
    )
    assert chances["Mary Poole"] == BY_NAME
    assert 0.65 < chances["she"] < BY_NAME


def chances_of(prose: Prose, found: Found) -> tuple[float, ...]:
    return engine().name(prose, found).chances


def test_the_spaniard_is_who_is_told_to_be_one() -> None:
    text = "The Spaniard, Rafa Olmo, said he was not ready.\n“I am tired of all this,” the Spaniard said.\n"
    assert name(text, "not ready") == name(text, "tired of all this") == "Rafa Olmo"


@pytest.mark.parametrize("before", ["Tuning Works met Harbour Traders.", "The office of Mayor Dale Reyes was shut."])
def test_a_company_that_may_be_several_or_is_an_office_is_nobody_in_particular(before: str) -> None:
    assert name(f"{before}\nThe company said that sales rose by a tenth.\n", "sales rose") == "the company"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (
            "Mary Orr was the judge. Daisy Mott, 24, died.\nMott’s father, Graham, read a letter. "
            "“She was our sunshine,” he said.\nHer mother wept. “Nothing brings her back,” she said later.\n",
            "sunshine",
            "Graham",
        ),
        (
            "Mary Orr said that the case was over.\nThe man next door waved. “Nothing brings her back,” he said.\n",
            "Nothing brings",
            "the man",
        ),
    ],
)
def test_who_the_sentence_before_a_quotation_is_about_says_it(text: str, words: str, wanted: str) -> None:
    assert name(text, words) == wanted


def test_a_spokeswoman_for_a_minister_named_behind_is_not_the_minister() -> None:
    text = "“We have no comment on this,” a spokeswoman for the transport minister, Eva Holm, wrote in an email.\n"
    assert name(text, "no comment").startswith("a spokeswoman for the transport minister")


def test_the_rail_agency_is_no_medium() -> None:
    lexicon = LEXICON
    assert mention_of("the rail agency", lexicon).kind == "organization"
    assert mention_of("the state news agency", lexicon).kind == "media"


def test_mrs_lowe_is_not_mr_lowe() -> None:
    text = "Derek Lowe, whose wife is ill, said that the ward was full.\nMrs Lowe said that the nurses were angels.\n"
    found = attributed(text)
    his, hers = source_of(found, "ward was full"), source_of(found, "were angels")
    assert his and hers and (his.name, his.role, hers.name) == ("Derek Lowe", "", "Mrs Lowe")


def test_the_trust_is_not_its_spokesman() -> None:
    text = "A trust spokesman said that the figure was old.\nThe trust denied that there was a link.\n"
    assert name(text, "was a link") == "the trust"


def test_what_stands_behind_an_owner_is_not_that_person_s_role() -> None:
    text = (
        "A shortage has closed two wards at Saint Brigid’s, the hospital’s chief executive has admitted.\n"
        "“It is not safe,” the hospital’s chief executive said.\n"
    )
    assert name(text, "not safe") == "the hospital’s chief executive"


def test_one_source_of_two_cues_is_one() -> None:
    text = "One minister said that colleagues were furious, but added: “Nora is next in line.”\n"
    found = attributed(text)
    assert [source.name for source in found.sources] == ["One minister"]


def test_the_second_is_nobody_told_once() -> None:
    text = (
        "One minister said that colleagues were furious, but added: “Nora is next.” Another said the opposite.\n"
        "“She is stronger than ever,” the second minister said.\n"
    )
    assert name(text, "stronger than ever") == "the second minister"


def test_he_of_a_poor_guess_is_who_spoke_last_in_the_paragraph() -> None:
    text = (
        "Brent’s MP, Colin Fry, asked the business secretary in the Commons what she would do. Priya Nair replied that "
        "the government “stands ready to help.” Fry shouted: “With what?”\n\n"
        "A former Harlan director, who asked not to be identified, said the board had been split. "
        "He said that Roth’s predecessor, Anne Weil, had opposed the plant from the start.\n"
    )
    assert name(text, "had opposed the plant") == "A former Harlan director"
    assert name(text, "With what?") == "Colin Fry"


def test_mr_and_mrs_claus_are_two_where_one_is_called_by_no_title() -> None:
    text = (
        "Sander Claus said that the house was cold.\n"
        "Mr. Claus said the wood was wet. “He never dries it,” Mrs. Claus said.\n"
    )
    assert name(text, "never dries it") == "Mrs. Claus"


def test_an_owner_is_not_what_is_owned() -> None:
    text = "Sander’s Mill said that flour was dear.\nSander said that it was cheap.\n"
    assert name(text, "was cheap") == "Sander"


def test_who_asked_in_the_sentence_is_not_who_answers_in_it() -> None:
    text = (
        "Linda Marsh said the railroad had spent $40 million on sensors. Asked by Sen. Amy Ross (D-Wash.) whether any "
        "had been working in Otto, she conceded that “most were not.”\n"
    )
    assert name(text, "most were not") == "Linda Marsh"


def test_a_long_way_to_whom_she_means_is_as_sure_as_its_weakest_step() -> None:
    steps = (("she", False, 1.0), ("she", False, 0.98), ("her", False, 0.3), ("Ann Lee", True, 0.9))
    text = "Ann Lee left. her she she"
    found = [
        Referent(span=Span(text.rindex(word), text.rindex(word) + len(word)), is_name=is_name, type="person", chance=c)
        for word, is_name, c in steps
    ]
    finding = Finding(content=(Span(8, 12),), cue=(), source=(found[0].span,), confidence=0.9, who=tuple(found))
    prose = prose_of(plain_text(text))
    assert chances_of(prose, Found(findings=(finding,)))[0] == pytest.approx(led_surely(0.3))


def test_what_somebody_leads_is_no_part_of_the_role() -> None:
    text = "Her words met with laughter from the left, whose leader, Vasco Pinto, stood.\nPinto said: “She lies.”\n"
    source = source_of(attributed(text), "She lies")
    assert source and (source.name, source.role) == ("Vasco Pinto", "leader")
