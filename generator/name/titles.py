"""What the words around a name tell: offices, honorifics, kinds of organisations, and whether it is he or she."""

import re

from generator.name.lexicon import MEN, TITLES, WOMEN

HONORIFICS = frozenset(
    """
        mr mrs ms miss dr prof professor sir dame lord lady gen general lt col colonel capt captain adm
        admiral maj major sgt sergeant rev reverend ayatollah imam sheikh sheik pope cardinal archbishop
        bishop rabbi king queen prince princess judge justice hon sen senator rep representative gov governor
        congressman congresswoman rear cllr councillor dci di ds dc insp supt pc mp del
    """.split()
)
SUFFIXES = frozenset("kc qc sc mp mep md phd obe cbe mbe esq jr sr ii iii iv".split())  # behind a name
OFFICES = frozenset(  # those of news that the lists of titles lack, and the lists
    """
        president minister secretary chancellor premier leader chief spokesman spokeswoman spokesperson
        chairman chairwoman chair director commissioner mayor ambassador envoy adviser advisor aide counsel
        attorney lawyer officer official manager strategist analyst professor editor reporter correspondent
        columnist author historian economist activist candidate nominee lawmaker senator governor
        representative congressman congresswoman commander general justice judge prosecutor executive founder
        owner coordinator organizer organiser pollster host anchor speaker whip sheriff coach captain critic
        expert scholar scientist researcher engineer doctor farmer teacher student resident voter supporter
        ceo cfo coo businessman billionaire actor actress singer writer journalist pastor bishop archbishop cardinal
    """.split()
) | frozenset(TITLES.split())
TITLE_PARTS = frozenset(
    """
        vice deputy assistant former foreign prime supreme defence defense interior finance health state press
        senior acting interim national security campaign executive chief house senate majority minority
        democratic republican white gop party top of the and for in general
    """.split()
)
MEDIA = frozenset(
    """
        television tv radio newspaper newspapers media magazine agency daily times post journal news reuters
        ap afp cnn bbc cbc nbc cbs abc msnbc fox npr pbs guardian politico bloomberg tribune herald gazette
        telegraph broadcaster buzzfeed breitbart huffington network outlet outlets
    """.split()
)
DOCUMENT = frozenset(
    """
        report reports study survey poll polls statement letter document documents memo book article tweet
        advertisement leaflet notice label brochure page website verdict ruling manifesto sign email data
        figures release ad filing records charter analysis audit note column essay law treaty bill
        constitution lawsuit complaint indictment transcript video editorial
    """.split()
)
GOVERNMENT = frozenset(
    """
        government ministry department administration parliament congress senate council commission pentagon
        kremlin cabinet embassy court authorities treasury fbi cia nato nsa army navy military police
    """.split()
) | {"white house"}
ORGANIZATION = frozenset(
    """
        company group committee campaign party union university institute foundation association organization
        organisation bank corporation inc corp co ltd llc church team league club board bureau center centre
        coalition office agency firm charity airline startup chain operator carrier app platform nonprofit
        watchdog regulator un eu who imf court college school hospital society network federation
    """.split()
)
FIRMS = frozenset(  # last words of names like “Hafod Homes”
    """
        airlines airways albion athletic capital energy entertainment farms foods gas holdings homes hotels industries
        insurance labs laboratories lines logistics marine minerals mining motors oil partners pharma
        pharmaceuticals pictures power railways rangers records resources rovers shipping solutions steel stores
        studios supermarkets systems technologies trust wanderers watch water
    """.split()
)
GROUP = frozenset(
    """
        democrats republicans voters critics supporters officials people residents protesters activists
        experts analysts lawmakers senators leaders allies aides advisers sources members iranians americans
        europeans scientists economists students workers lawyers investigators conservatives liberals
        delegates reporters journalists many some others most several few both all everyone
    """.split()
)
_MEN, _WOMEN = frozenset(MEN.split()), frozenset(WOMEN.split())


_AGENT = re.compile(r"\w{2,}(?:[^aeiou]er|or|ist|ian|man|woman)")
NO_AGENT = (
    MEDIA
    | ORGANIZATION
    | GOVERNMENT
    | GROUP
    | DOCUMENT
    | frozenset(  # nouns for no single human being
        """
        center chapter charter cluster computer corner disaster error floor flyer folder letter matter mirror
        number after another earlier later lower never order other paper poster quarter rather under upper
        whether shelter summer theater tower water winter
    """.split()
    )
)
_KIN = frozenset(
    """
        father mother brother sister son daughter wife husband uncle aunt cousin niece nephew grandmother grandfather
        neighbour neighbor friend colleague witness passenger nurse guard mate boy girl guest source person man woman
        parent child victim patient juror constable inspector detective midwife referee umpire apprentice client tenant
        applicant defendant claimant participant accountant assistant servant immigrant attendant consultant merchant
        delegate candidate representative executive detective native relative captive operative
        rival democrat republican opponent veteran star hopeful incumbent independent tory spokesman
    """.split()
)

_MEDIA, _OFFICIAL, _FIRM = ("media", "organization"), ("government", "organization"), ("organization",)
CALLED = {
    **dict.fromkeys("broadcaster channel magazine journal network newspaper paper station".split(), _MEDIA),
    **dict.fromkeys("agency authority commission council court department ministry office police".split(), _OFFICIAL),
    **dict.fromkeys("regulator service tribunal watchdog".split(), _OFFICIAL),
    **dict.fromkeys("association bank charity club company federation firm foundation group hospital".split(), _FIRM),
    **dict.fromkeys("institute museum organisation organization party school team union university".split(), _FIRM),
}
"""Kinds of bodies that a description may name: “the newspaper”, “the council”."""


def is_human(noun: str) -> bool:
    """Is a noun, in lower case, one for a human being?"""
    return noun in OFFICES | HONORIFICS | _KIN or (noun not in NO_AGENT and bool(_AGENT.fullmatch(noun)))


def gender(words: list[str]) -> str:
    """“he” or “she” by title or first name of a person, "" where they do not tell."""
    plain = [word.lower().strip(".,") for word in words]
    if any(word in _MEN or word in _HIS for word in plain):
        return "she" if any(word in _HERS for word in plain) else "he"
    return "she" if any(word in _WOMEN or word in _HERS for word in plain) else ""


def gender_of_noun(words: list[str]) -> str:
    """“he” or “she” by the first word, in lower case, that tells: “my mother”; "" where none does."""
    return next(("he" if word in _HIS else "she" for word in words if word in _HIS | _HERS), "")


_HIS = frozenset(
    """
        mr sir lord king prince ayatollah imam pope cardinal congressman spokesman chairman businessman
        father man boy brother husband son uncle grandfather nephew widower
    """.split()
)
_HERS = frozenset(
    """
    mrs ms miss dame lady queen princess congresswoman spokeswoman chairwoman actress
    mother woman girl sister wife daughter aunt grandmother niece widow midwife
""".split()
)
