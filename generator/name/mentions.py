"""What a mention says of its source: the name, the role beside it, and what kind of source that is.

“Iranian Foreign Minister Mohammad Javad Zarif, who …” is the person “Mohammad Javad Zarif” in a role; “one source”
is nobody we can name; “Germany, Denmark and Norway” is a group.
"""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from generator.model.attribution import SourceKind
from generator.model.lexicon import PARTICLES, Lexicon
from generator.name.parts import MentionParts, Naming
from generator.name.persons import may_be_in_a_name, person_in
from generator.name.several import are_several, two_names
from generator.name.words import (
    BODIES,
    FORCES,
    INDEFINITE,
    NO_AGENT,
    country,
    ends,
    gender,
    gender_of_noun,
    in_short,
    is_human,
    noun_of,
    people,
    single,
    tells_of_body,
)
from generator.text.patterns import capitals

_PRONOUNS = frozenset(
    """
    he she it they i we you who which that him her them one himself herself his their its my our your
""".split()
)
_OWNER = re.compile(r"(his|her|its|their|my|our)\s+(.+)", re.IGNORECASE | re.DOTALL)
_CLAUSE = re.compile(
    r"\s*,?\s+(?:(?-i:who|which|whose|that)|during|speaking|citing|being|including|ranging|such as)\s"
    r"|\s*,?\s+(?:in|on|at|along)\s(?!(?-i:(?:the )?[A-Z]\w+(?<!day)\b)|(?:\d\d?|[a-z]{3,5})$)"
    r"|(?<=\w{3})\s+[a-z]{3,}ing to\s"
    r"|\s+(?:\w{3,}ed|built|given|held|kept|led|made|paid|put|read|run|seen|sent|shown|taken|written)"
    r" (?:\w+day(?!\w)|(?:by|for|from|in|on|out|the|to|up)\s)"
    r"|(?<=[a-z])\s+(?:issued|posted|published|released)$"
    r"|\s*[,(–—]\s(?!\d+-year-old )",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"(?P<what>[^,]+?) (?:compiled|conducted|issued|made|prepared|produced|published|released|written)"
    r"(?: on)?(?: \w+day)?"
    r" (?P<whose>(?:by|in(?! (?:January|February|March|April|May|June|July|August|\w+mber|October)))"
    r" (?:the )?[A-Z].*?)(?: last (?:week|month|year))?"
)
_WORD = re.compile(r"[^\s,;:()“”\"]+")
_CALLED = re.compile(
    capitals(
        r"(?P<the>(?:[Tt]he|[Aa]n?) )?(?P<noun>(?:[A-Z][a-z]+ )?(?!of |at |for |from |in )[a-z]+(?: [a-z]+){0,2}),? "
        r"(?P<name>[A-Z]\S*(?: (?:&|of|for|and|[A-Z]\S*))*)"
    )
)
"""“The charity Swallow Watch”, “The builders, Thorne & Daughters”, “Law firm Holt”."""
_RELATIVE = re.compile(
    capitals(
        r"(?P<role>[a-z-]+(?: [\w-]+){0,5}?(?:, (?:an?|the)(?: [\w-]+){1,3}?|,(?: [a-z-]+){1,4}?)?),? "
        r"(?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,5})"
    )
)
_RELATIVE_AT = re.compile(
    capitals(
        r"(?P<role>(?P<what>[a-z-]+(?: [a-z-]+){0,3}?) (?:at|for|from|in|of|on|with) [^,]+), "
        r"(?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3})"
    )
)
_NAMED_BEHIND = re.compile(
    capitals(
        r"(?:[Tt]he|[Aa]n?(?:other)?) (?P<role>[a-z-]+(?: [a-z-]+){0,3}?)"
        r"(?: (?:that|which|who(?:se)?) [^,]+, |,? who g[ai]ves? (?:his|her|their) (?:first )?name (?:only |just )?as )"
        r"(?P<name>[A-Z]\S*(?: (?:&|of|[A-Z]\S*))*)(?:, \d+)?"
    )
)
"""“The man who found it, Joe Bell”, “The firm that made them, Lunchwell”, “A woman who gave her name only as Lila”."""
_APPOSITION = re.compile(r", (?:an?|the) (?P<role>[^,;:“”\"]{3,120})$")
"""“A second witness, a taxi driver”, “Hafod Homes, the developer”."""
_BODY = re.compile(
    capitals(r"(?P<name>[A-Z][^,]*), (?:which |(?:an?|the|its|their|[A-Z][\w.]*[’']s) (?P<role>[^,;:“”\"]{3,120}))")
)
"""“Unite, which …”, “Tarn Fast Ferries, the state-owned operator”."""
_OWNING = re.compile(
    capitals(r"(?P<role>[^,]+), (?P<name>(?:the (?:(?:[A-Z]\S* )?[a-z]+ )?)?[A-Z]\S*(?: (?:&|of|for|and|[A-Z]\S*))+)")
)
"""“The ferry’s owner, Esk Star Lines”."""
_LED = re.compile(
    capitals(
        r"[Tt]he (?P<role>(?:(?!(?:at|by|for|from|in|of|on|to|with)\b)[a-z-]+ ){1,2})"
        r"(?P<name>[A-Z]\S*(?: (?:of|for|[A-Z]\S*))* [A-Z]\S*)"
    )
)
_BY_WHOM = re.compile(r"(?!ruling|governing)\w+ing")
"""“The opposition Civic Accord”, “the ruling Civic Accord”, not “the lawyer backing Civic Accord”."""
_ACRONYM = re.compile(r"[A-Z\d.&]{2,}|(?!Mac|O['’])[A-Z][a-z]{2,}[A-Z]\w*")  # “NASA”, “OceanGate”
_BEHIND_NOUN = frozenset(
    "of for by close familiar with near behind inside from to backing investigating opposing representing".split()
)
_WHERE = frozenset("at by in on".split())
"""What stands behind tells where or whose it is, not what: “some people in Cutler”, “tests by the bureau”."""
_BEHIND_DOING = frozenset("a an at by for from her his in near on out the their to up with".split())
_SOMEBODY = ("unnamed", "somebody")
_LEAD = re.compile(
    r"(?:that|In|At|From|By|A[Ss]) (?=[A-Z])|(?:Finally|Meanwhile|Separately|Together), "
    r"|[Oo]ne of (?:them|those), (?=an? )"
)
"""“One of them, a former clerk” is a former clerk."""
_LIKE = re.compile(r"(?<=[a-z]s)(?P<where> on [^,]+)?,? (?:like|such as|including) [A-Z].*", re.DOTALL)
_LOOSE = re.compile(r",?\s+(?:and|but|or)$")
_OPEN = re.compile(r"\s+(?:who|which|that)$")
"""“Anyone who”, where the clause is left out; “the WHO” is whole."""
_MADE = re.compile(r"(?:[Tt]he )?[A-Z][\w.]*-(?:[a-z]+ed|born|built|led|made|run) (?=[A-Z]\S*(?: [A-Z]\S*)*$)")
"""“Moscow-based Rosneft” is Rosneft."""
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_ASIDE = re.compile(r"\s*\([^()]*(?:\)|$)|\s+(?:him|her|it|them)sel(?:f|ves)$|\s+[“\"‘'][A-Z]\w+[”\"’'](?=\s[A-Z])")
"""“National Health Service (NHS)”, “Ann herself”, “Robert ‘Bob’ Lee”."""
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_DASH = re.compile(r"\s+(?:--|[–—])\s+|(?<=\w)[–—](?=[a-z])")
_TOWN = re.compile(r"\b[A-Z][\w.]*(?: [A-Z][\w.]*)*, (?=[A-Z][\w.]*(?: [A-Z][\w.]*)*-based )")
"""“Charlotte” of “the Charlotte, North Carolina-based company”."""
_OF_BODY = re.compile(r",? (?:at|from|of) (?:the )?(?=[A-Z])")


@lru_cache(maxsize=4096)  # an article names the same few again and again
def mention_of(words: str, lexicon: Lexicon) -> MentionParts:
    """A mention as it says of itself, whatever the rest of the article says."""
    words = _TOWN.sub("", _DASH.sub(", ", " ".join(words.split())))
    bare = _bare(words)
    if bare.startswith(("who ", "Who ", "which ", "Which ")):  # not “WHO spokesman Ann Lee”
        bare = bare.split()[0]
    if bare.lower() in _PRONOUNS and not (bare.isupper() and lexicon.tells(bare.lower(), *NO_AGENT)):  # “WHO”
        return MentionParts(words, "pronoun", bare.lower(), "person")
    if are_several(bare, lexicon):
        return MentionParts(words, "name", two_names(bare, lexicon), "group")
    owner = _OWNER.fullmatch(bare)
    if named := _whose(owner[2], lexicon) if owner else None:
        return named
    if owner:
        kind = _kind(owner[2].lower().split(), lexicon, is_proper=False, is_thing=True)
        return MentionParts(words, "possessive", owner[2], kind, gender=owner[1].lower())
    apposed = _BODY.match(bare)
    is_told = apposed and (not apposed["role"] or tells_of_body(apposed["role"], lexicon))
    if behind := _NAMED_BEHIND.fullmatch(bare):
        return _told_behind(words, behind, lexicon)
    is_body = is_told and not lexicon.tells(bare.split()[0].lower(), "surely")  # “Rutas Abiertas, a charity”
    person = None if is_body else person_in(bare, lexicon)
    if called := _called(words, bare, lexicon, is_person=person is not None):
        return called
    if person:
        return replace(person, words=words)
    short = _CLAUSE.split(_kept(bare, lexicon), maxsplit=1)[0] or bare
    described = _described(words, bare if _ARTICLE.fullmatch(f"{short} ") else short, lexicon)  # “the accused in …”
    if is_told and apposed and _is_body(described, noun_of(apposed["role"] or ""), lexicon):
        described = replace(described, kind="organization")
    is_noun = described.kind == "unnamed" or described.name.islower()
    if is_noun and (body := _owning(words, bare, lexicon)):
        return body
    said = _APPOSITION.search(bare) if described.kind in ("unnamed", "organization") else None
    return replace(described, role=in_short(said["role"])) if said else described


def _is_body(described: MentionParts, noun: str, lexicon: Lexicon) -> bool:
    """Is it no person, nor a government, by the noun behind: “the Swine Council, a trade group”?"""
    is_office = lexicon.tells(noun, "called-official", "government")
    return described.kind == "person" or (described.kind == "government" and not is_office)


def _owning(words: str, bare: str, lexicon: Lexicon) -> MentionParts | None:
    """A body whose name stands behind what it is: “The ferry’s owner, Esk Star Lines”, “the owner, the firm Hale”."""
    owner = _OWNING.fullmatch(bare)
    if owner is None:
        return None
    body = _called(words, owner["name"], lexicon, is_person=False) or _described(
        words, _ARTICLE.sub("", owner["name"], count=1), lexicon
    )
    is_body = body.kind == "organization" and body.naming == "name" and not gender(body.name.split()[:1], lexicon)
    return replace(body, role=owner["role"]) if is_body else None


def _kept(bare: str, lexicon: Lexicon) -> str:
    """“A report by the Climate Panel” of “a report released on Thursday by the Climate Panel”: not how, but by whom."""
    made = _MADE_BY.fullmatch(bare)
    is_document = made and lexicon.tells(made["what"].split()[-1].lower(), "document")
    return f"{made['what']} {made['whose']}" if made and is_document else bare


def _told_behind(words: str, told: re.Match[str], lexicon: Lexicon) -> MentionParts:
    """Somebody, or a body, whose name stands behind what they are."""
    role = told["role"].split()
    kind = _kind(role, lexicon, is_proper=False, is_thing=True)
    if kind not in ("unnamed", "group"):
        return MentionParts(words, "name", told["name"], kind, role=told["role"])
    he_or_she = gender_of_noun(role, lexicon) or gender(told["name"].split(), lexicon)
    return MentionParts(words, "name", told["name"], "person", role=told["role"], gender=he_or_she)


def _called(words: str, bare: str, lexicon: Lexicon, *, is_person: bool) -> MentionParts | None:
    """A body with what it is before its name: “The charity Swallow Watch”, “The opposition Civic Accord”."""
    called, led = _CALLED.fullmatch(re.split(r", (?:who|which) ", bare, maxsplit=1)[0]), _LED.fullmatch(bare)
    noun = called["noun"].split()[-1].lower() if called else ""
    is_the = called is not None and called["the"] is not None
    is_body = lexicon.tells(noun, *(NO_AGENT if is_the else BODIES))
    is_led = noun.endswith("ing") or lexicon.tells(noun, "title-part")
    if called and not is_led and (is_body or " & " in called["name"]):
        told = _kind(called["noun"].lower().split(), lexicon, is_proper=False, is_thing=True)
        is_plain = told in ("group", "unnamed")  # “homeware retailer Linden & Pike”
        kind = "media" if lexicon.tells(noun, "called-media") else "organization" if is_plain else told
        return replace(_described(words, called["name"], lexicon), kind=kind, role=called["noun"])
    if not led or is_person or any(_BY_WHOM.fullmatch(word) for word in led["role"].split()):
        return None
    body = _described(words, led["name"], lexicon)
    is_somebody = any(is_human(word, lexicon) for word in led["role"].split()) and not lexicon.tells(body.head, *BODIES)
    is_name = body.kind in BODIES and not gender(led["name"].split()[:-1], lexicon) and not is_somebody
    return replace(body, role=led["role"].strip()) if is_name else None


def _bare(words: str) -> str:
    """The words without marks around them, asides, and what only leads to them: “that”, “in”, “Moscow-based”."""
    bare = words.strip(" ,;:“”\"'‘’()[]")
    bare = bare if _ABBREVIATED.search(bare) else bare.strip(" ,.;:“”\"'‘’()[]")
    bare += next((close for first, close in ("“”", "‘’") if first in bare and words.endswith(close)), "")
    bare = _LIKE.sub(r"\g<where>", bare)
    bare = _MADE.sub("", _OPEN.sub("", _ASIDE.sub("", bare)))
    return _LEAD.sub("", _LOOSE.sub("", bare.removesuffix("’s").removesuffix("'s")), count=1)


def _whose(words: str, lexicon: Lexicon) -> MentionParts | None:
    """Somebody, or a body, called by name behind “his”: “brother Rhodri, the lollipop man”, “union, Harbour Voice”."""
    parts = (words, words.partition(", ")[0], ", ".join(words.split(", ")[:2]))
    whole = [part for each in parts for part in (_OF_BODY.split(each, maxsplit=1)[0], each)]
    person = next((one for one in (_relative(part, lexicon) for part in whole) if one), None)
    return person or _called(words, words, lexicon, is_person=False)


def _relative(words: str, lexicon: Lexicon) -> MentionParts | None:
    """“Cousin Eirik” of “her cousin Eirik”, “Liam Dace” of “his brother and the Scotland captain Liam Dace”, and “Jun
    Park” of “her colleague at Hanbit Bank, Jun Park”.
    """
    at = _RELATIVE_AT.fullmatch(words)
    told = at or _RELATIVE.fullmatch(words)
    role, names = ((at["what"] if at else told["role"]).split(), told["name"].split()) if told else ([], [])
    he_or_she = gender(names[:1], lexicon)
    if not told or not (he_or_she or is_human(role[-1].lower(), lexicon)):
        return None
    told_by_role = gender_of_noun(role, lexicon)
    if any(word.islower() and word not in PARTICLES for word in names) and (one := person_in(told["name"], lexicon)):
        return replace(one, words=words, gender=told_by_role or one.gender)  # “his wife, Clinton aide Huma Abedin”
    return MentionParts(words, "name", told["name"], "person", role=told["role"], gender=he_or_she or told_by_role)


def _described(words: str, bare: str, lexicon: Lexicon) -> MentionParts:
    """A mention that is no person's name: a government, an organisation, a group, a document, somebody unnamed."""
    is_the = bare.lower().startswith("the ")
    name = _ARTICLE.sub("", bare, count=1) if is_the else bare
    tokens = _WORD.findall(name)
    plain = [token.lower().strip(".’'").removesuffix("’s").removesuffix("'s") for token in tokens]
    if not tokens:
        return MentionParts(words, "description", bare or words, "unnamed")
    land = country(name, lexicon)
    if land:
        return MentionParts(words, "name", land, "government")
    is_people = plain[-1].endswith("s") and people(ends(plain[-1])[-1], lexicon)
    is_human_plural = plain[0].endswith("s") and not lexicon.tells(plain[0], *BODIES)  # not “Reuters”
    if len(tokens) == 1 and (is_people or (is_human_plural and is_human(plain[0][:-1], lexicon))):
        return MentionParts(words, "description", name, "group")
    is_indefinite = tokens[0].lower() in INDEFINITE
    is_proper = may_be_in_a_name(tokens[-1]) and not is_indefinite
    is_proper &= tokens[0].lower() not in ("these", "those")
    is_proper &= not (
        is_the and "kin" in lexicon.facts.get(plain[-1], ()) and plain[-1] not in FORCES
    )  # “the Republican”
    is_thing = is_the or bool(_ACRONYM.fullmatch(tokens[-1]))
    where = next((n for n, word in enumerate(plain) if n and (word in _WHERE or _doing(plain[n : n + 2]))), 0)
    kind: SourceKind = _kind(plain[:where] or plain, lexicon, is_proper=is_proper and not where, is_thing=is_thing)
    naming: Naming = "name" if is_proper or kind in ("media", "government", "organization") else "description"
    shown = f"the {name}" if name != bare and (not is_proper or name[0].islower()) else name
    he_or_she = gender_of_noun(plain, lexicon) if kind == "unnamed" else ""
    return MentionParts(words, naming, shown, kind, gender=he_or_she, is_indefinite=is_indefinite)


def _doing(words: list[str]) -> bool:
    """“Putting out” of “a man putting out bags”, “accused of” of “a man accused of theft”."""
    return len(words) > 1 and (
        (words[0].endswith("ing") and words[1] in _BEHIND_DOING)
        or (words[0].endswith("ed") and words[1] in _BEHIND_NOUN)
    )


def _kind(plain: list[str], lexicon: Lexicon, *, is_proper: bool, is_thing: bool) -> SourceKind:
    of_what, behind = next((pair for pair in pairwise(plain) if pair[1] in _BEHIND_NOUN), ("", ""))
    is_body = lexicon.tells(of_what, "organization") and behind != "of"  # “the Committee to Protect Journalists”
    head = of_what if is_body else plain[-1] if is_proper or behind == "of" else of_what or plain[-1]
    if lexicon.tells(of_what, "document"):
        return "document"
    is_one = lexicon.tells(of_what, *_SOMEBODY) or is_human(of_what, lexicon)
    if is_one and not lexicon.tells(of_what, *NO_AGENT):
        return "unnamed"
    if lexicon.tells(of_what, "group") or (
        of_what.endswith(("s", "men")) and (is_human(single(of_what), lexicon) or people(of_what, lexicon))
    ):
        return "group"
    is_name = is_proper and len(plain) > 1  # “Meltemi Tankers”, but “House Republicans”
    known = lexicon.facts.get(head, ()) if is_name else lexicon.told(head)  # “Valley Observer” is no observer
    is_what = "office" in known or (is_name and lexicon.tells(head, "role"))  # “House Speaker”
    if (is_what and not of_what) or "unnamed" in known:
        return "unnamed"
    if "group" in lexicon.facts.get(head, ()) or (lexicon.tells(head, "group") and not is_name):
        return "group"
    is_state = lexicon.any_tells(plain, "government")
    if lexicon.tells(head, "organization") and is_proper:
        return "government" if is_state else "organization"
    if lexicon.tells(head, "document") and not any(word in PARTICLES for word in plain):  # “Renske de Wit” is none
        return "document"
    is_of_media = lexicon.any_tells(plain, "media") and (is_proper or lexicon.tells(head, "organization"))
    if lexicon.tells(head, "media") or is_of_media:
        return "media"
    if lexicon.any_tells((head, " ".join(plain)), "government") or (is_proper and is_state):
        return "government"
    if lexicon.tells(head, "organization"):
        return "organization"
    if is_proper:
        if len(plain) == 1 and lexicon.tells(head, "kin") and gender_of_noun(plain, lexicon):
            return "unnamed"  # “Mom”
        return "person" if len(plain) == 1 and not is_thing else "organization"  # “Vance”; “NASA”, “the Guards”
    is_several = head.endswith("s") and not head.endswith("ss") and head != "this"
    return "group" if is_several or head.endswith("men") else "unnamed"
