"""Closed classes of English words that mark where phrases begin and end."""

BE = frozenset(
    """
    is are was were be been being am ’s 's isn’t isn't aren’t aren't wasn’t wasn't weren’t weren't
""".split()
)
HAVE = frozenset(["has", "have", "had", "having", "hasn’t", "hasn't", "haven’t", "haven't", "hadn’t", "hadn't"])
DO = frozenset(["do", "does", "did", "didn’t", "didn't", "doesn’t", "doesn't", "don’t", "don't"])
MODAL = frozenset(
    """
        will would can could shall should may might must won’t won't wouldn’t wouldn't can’t can't couldn’t
        couldn't shouldn’t shouldn't cannot
    """.split()
)
AUXILIARIES = BE | HAVE | DO | MODAL
NEGATION = frozenset(["not", "never", "no", "n’t"]) | {word for word in AUXILIARIES if word.endswith(("n’t", "n't"))}
ADVERBS = frozenset(
    """
        also then later again often still never ever always just even further once twice first long soon now
        not only already thus instead meanwhile both all rather earlier himself herself itself themselves
    """.split()
)
SUBJECTS = frozenset(["he", "she", "they", "i", "we", "it", "you", "who"])
RELATIVE = frozenset(["who", "which", "that", "whose", "whom"])
POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our", "your", "whose"])
DETERMINERS = frozenset(
    """
        the a an this that these those some many most several other another all both one no each every
    """.split()
)
QUESTION = frozenset(["whether", "if", "how", "why", "what", "when", "where", "who", "which"])
CONJUNCTIONS = frozenset(
    """
        and but or while as after before because since although though when where if until unless whereas yet
        so nor than that which who whom whose despite during amid without following
    """.split()
)
PREPOSITIONS = frozenset(
    """
        of in on at for with by from to about into against over under between among through during after
        before since around near like as within without across behind beyond toward towards upon via outside
        inside
    """.split()
)
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
""".split()
)
MONTHS = frozenset(
    """
        january february march april may june july august september october november december jan. feb. mar.
        apr. aug. sept. oct. nov. dec.
    """.split()
)
TIME = (
    DAYS
    | MONTHS
    | frozenset(
        """
    week month year morning afternoon evening night weekend day
""".split()
    )
)
SAID = frozenset("said says told tells tweeted wrote writes".split())  # never a participle within a noun phrase
QUOTING = frozenset("quoted quotes quoting cited cites citing reported reports reporting heard".split())
OPENING = frozenset("“\"‘«„'") | {"``", "''"}
CLOSING = frozenset("”\"’»'") | {"''"}
DASHES = frozenset("—–―") | {"--"}


def word_class(word: str, is_capital: bool) -> str:
    """A coarse class of a token: what the rules need to know of words that are in no lexicon.

    >>> [word_class(word, False) for word in ("the", "quickly", "she", "7")]
    ['the', 'ly', 'pronoun', 'number']
    """
    known = _CLASS.get(word)
    if known:
        return known
    if word[0].isdigit():
        return "number"
    if is_capital:
        return "Name’s" if word.endswith(("’s", "'s", "s’", "s'")) else "Name"
    if word.endswith(("’s", "'s")):
        return "’s"
    return next((ending for ending in ("ly", "ing", "ed", "s") if word.endswith(ending)), "word")


_CLASS: dict[str, str] = {}
for _name, _words in (
    ("preposition", PREPOSITIONS), ("determiner", DETERMINERS), ("conjunction", CONJUNCTIONS), ("question", QUESTION),
    ("adverb", ADVERBS), ("be", BE), ("have", HAVE), ("do", DO), ("modal", MODAL), ("possessive", POSSESSIVES),
    ("time", TIME), ("pronoun", SUBJECTS), ("object", frozenset(["him", "them", "me", "us"])),
    ("opening", frozenset("“„«‘") | {"``"}), ("closing", frozenset("”»")), ("dash", DASHES),
):  # fmt: skip
    for _word in _words:
        _CLASS[_word] = _name
for _word in ("the", "a", "an", "of", "to", "that", "and", "but", "for", "by", "in", "on", "as", "who", "which", "it",
              ",", ".", ":", ";", "(", ")", "?", "!", '"', "''", "'", "’", "whether", "if", "what", "how", "about",
              "against", "with", "not", "there"):  # fmt: skip
    _CLASS[_word] = _word
