"""The words that may mark saying, thinking, wanting or showing: verbs with their forms, nouns, adjectives.

The list is broad on purpose: how often each word really is a cue is measured, not judged (`confidence_weights.py`).
"""

import re

_VERBS = """
    accept accuse acknowledge add address admit advise advocate affirm agree aim allege allow announce answer
    anticipate apologize appeal appear applaud appoint approve argue articulate ask assail assert assess
    assume assure attack attempt attribute avoid back balk bash believe bemoan blame blast boast boo brag
    brush call cast caution celebrate challenge champion chant charge cheer cite claim clarify comment compare
    complain concede conclude condemn confess confide confirm congratulate consider contemplate contend
    continue contradict convey convince counter credit criticize criticise critique cry decide declare decline
    decry deem defend define deliver demand demonstrate denounce deny deride describe desire detail determine
    direct disagree disavow disclose discuss dislike dismiss dispute disparage doubt draw dub echo elaborate
    embrace emphasize emphasise encourage endorse enjoy envision estimate exclaim expect explain expose
    express favor favour fear feature feel file find focus forecast foresee forget frame gauge give go guess
    hail hate hear highlight hint hold hope identify ignore illustrate imagine implore imply indicate inform
    inquire insinuate insist insult intend interject interpret introduce invoke joke judge know label lambaste
    lament laugh learn liken list look maintain make mean mention mock mount muse name negotiate note notice
    object observe offer oppose opine order outline paint pan pass perceive persuade petition pitch place plan
    plead pledge point ponder portray post praise preach predict prefer present press presume proclaim project
    promise promote pronounce propose protest prove provide publish push put question quip quote rail rally
    rate react read reaffirm realize reassure rebuff rebuke rebut recall recite recognize recommend recount
    refer reflect refuse refute regard reiterate reject relate release relish remark remember remind renew
    repeat reply report represent request require resist respond retort retweet reveal ridicule rip rule say
    scare scoff scold see seek seem sense share shout show shrug sign signal single slam sound speak specify
    speculate stand state stipulate stress struggle sue suggest summarize support suppose surmise suspect
    swear swipe take talk tease telegraph tell tend testify thank think threaten thunder title tout trumpet
    try tweet underline underscore understand unveil urge utter validate value vent view voice volunteer vouch
    vow want warn weigh welcome whisper wish witness wonder worry write yell
""".split()
_IRREGULAR = """
say says said saying | tell tells told telling | write writes wrote written writing | think thinks thought thinking
know knows knew known knowing | see sees saw seen seeing | find finds found finding | feel feels felt feeling
hear hears heard hearing | speak speaks spoke spoken speaking | read reads reading | make makes made making
give gives gave given giving | show shows showed shown showing | understand understands understood understanding
foresee foresees foresaw foreseen foreseeing | mean means meant meaning | swear swears swore sworn swearing
hold holds held holding | put puts putting | seek seeks sought seeking | draw draws drew drawn drawing
stand stands stood standing | cast casts casting | forget forgets forgot forgotten forgetting
take takes took taken taking | go goes went gone going | forecast forecasts forecasting
refer refers referred referring | admit admits admitted admitting | plan plans planned planning
brag brags bragged bragging | rip rips ripped ripping | dub dubs dubbed dubbing | pan pans panned panning
shrug shrugs shrugged shrugging | slam slams slammed slamming | quip quips quipped quipping
rebut rebuts rebutted rebutting | prefer prefers preferred preferring | dye dyes dyed dyeing
"""
_NOUNS = """
    account accusation advice aim alarm allegation announcement answer anxiety argument article assertion
    assessment assumption assurance attack attention belief book briefing claim column comment complaint
    concern conclusion confidence consensus contention criticism critique decision declaration demand denial
    description disagreement discussion doubt draft endorsement estimate evidence expectation explanation fear
    feeling finding footage forecast goal guess hint hope idea implication indication insistence insult
    interview intention jab joke knowledge letter memo mention message news notion objection opinion
    opposition outline petition pitch pledge poll portrayal praise prediction preference presentation
    prognosis promise proposal protest question reaction reference release remark remarks reminder report
    reports request resolution response revelation rhetoric rumor rumour scrutiny sense sentiment sign
    skepticism speculation speech stance statement story study suggestion summary support survey suspicion
    swipe testimony theory thought threat tweet video view vow warning wish word words worry
""".split()
_ADJECTIVES = """
    adamant afraid angry apparent aware certain clear comfortable committed concerned confident controversial
    convinced critical determined disappointed eager evident excited fearful glad grateful happy hopeful
    impressed keen likely mindful negative obvious open optimistic outspoken pessimistic proud ready reluctant
    sad skeptical sorry supportive sure surprised unaware unclear unconvinced unhappy unsure unwilling upset
    vocal wary willing worried allegedly apparently reportedly seemingly supposedly purportedly ostensibly
""".split()


def _regular(lemma: str) -> tuple[str, str, str]:
    """Third person, past and -ing form of a regular verb."""
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if lemma.endswith("e"):
        return third, lemma + "d", (lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]) + "ing"
    return third, lemma + "ed", lemma + "ing"


def _forms() -> dict[str, tuple[str, str]]:
    out: dict[str, tuple[str, str]] = {}
    for word in _ADJECTIVES:
        out[word] = (word, "adjective")
    for word in _NOUNS:
        plural = word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"
        out |= {word: (word, "noun"), plural: (word, "noun")}
    irregular = [row.split() for row in re.split(r"[|\n]", _IRREGULAR) if row.strip()]
    known = {row[0] for row in irregular}
    for lemma in _VERBS:
        if lemma not in known:
            irregular.append([lemma, *_regular(lemma)])
    for row in irregular:
        for form in row:
            shape = "ing" if form.endswith("ing") else "base" if form == row[0] else "past"
            out[form] = (row[0], "third" if form == row[1] else shape)
    return out


CUE_FORMS = _forms()
