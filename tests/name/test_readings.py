"""What a fourth reader's articles showed: who is led wrong, named oddly, or stands under two names."""

import pytest

from generator.model.attribution import Referent
from generator.model.span import Span
from generator.name.mentions import mention_of
from generator.name.referents import may_be_meant, with_own_name
from tests.attribute.articles import attributed, source_of
from tests.name.known import LEXICON


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Dean Larkspur", "Dean Larkspur", ""),  # a first name, and an office
        ("Dean Ann Lee", "Ann Lee", "Dean"),
        ("The WCF’s Annelies de Rijk", "Annelies de Rijk", "The WCF"),
        ("The neighbour, a Mr Pugh,", "Mr Pugh", "The neighbour"),
        ("her lawyer, Priya Chand of the Harbour Rights Project,", "Priya Chand", "lawyer"),
        ("The state news agency Tasnova", "Tasnova", "state news agency"),
        ("The ferry’s owner, Esk Star Lines,", "Esk Star Lines", "The ferry’s owner"),
        ("The ferry’s operator, Esk Star Lines,", "Esk Star Lines", "The ferry’s operator"),
        ("The main opposition party, the Union for Esk,", "Union for Esk", "The main opposition party"),
        ("The contractor, the Esk firm Hale Sistemas,", "Hale Sistemas", "The contractor"),
        ("the Charlotte, North Carolina-based company", "the North Carolina-based company", ""),
        ("The ferry’s operator, Esk An Lines,", "Esk An Lines", "The ferry’s operator"),
        ("Homeware retailer Linden & Pike", "Linden & Pike", "Homeware retailer"),
        ("Passengers of the airline Norvista", "Passengers of the airline Norvista", ""),
        ("her son, Vernon Gaines of Birmingham", "Vernon Gaines", "son"),
        ("The asylum agency, known as COMAR", "COMAR", ""),
        ("the governing Renewal Party", "Renewal Party", "governing"),
        ("Its leader, former finance minister Gospel Vane,", "Gospel Vane", "leader, former finance minister"),
        ("its spokeswoman, Nicole Crawford, in Papua New Guinea", "Nicole Crawford", "spokeswoman"),
        ("Finance and Deputy Prime Minister Ann Roe", "Ann Roe", "Finance and Deputy Prime Minister"),
        ("Cancer Research UK", "Cancer Research UK", ""),
        ("co-author Dr Priya Shah", "Dr Priya Shah", "co-author"),
        ("NHS England", "NHS England", ""),
        ("the official Tasnova News Agency", "Tasnova News Agency", "official"),
        ("Odryan state news agency Tasnova", "Tasnova", "Odryan state news agency"),
    ],
)
def test_a_name_is_no_more_than_the_name(words: str, name: str, role: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (  # what the text calls a watchdog once is no charity
            "The drug was shown to help. NICE said it would look at the test. The watchdog said a kit like it was"
            " not shown to change care.\nThe charity said the kit was needed.",
            "kit was needed",
            "the charity",
        ),
        (
            "A woman whose family ran the lighthouse has said that she is heartbroken.\n"
            "Ann Prys, 71, was born in the tower.",
            "she is heartbroken",
            "Ann Prys",
        ),
        (  # somebody else begins the next paragraph
            "A woman whose family ran the lighthouse has said that she is heartbroken.\n"
            "The tower was sold. Ann Prys, 71, was born in it.",
            "she is heartbroken",
            "A woman",
        ),
        (
            "A man who lived in the lighthouse has said that he is heartbroken.\nAnn Prys, 71, was born in the tower.",
            "he is heartbroken",
            "A man",
        ),
        (
            "Kevin Larkin said that he had been asleep. “I woke up late,” he said. Asked by Alan Quenn why there was"
            " blood on his shoes, he replied: “I lent them out.”",
            "I lent them out",
            "Kevin Larkin",
        ),
        (
            "Rajiv Menon said that the kit was cheap.\nRob Thack, 52, from Paisley, is sure. He took part with his"
            " father.\n“Dad knew my name again,” he said.",
            "knew my name",
            "Rob Thack",
        ),
        (
            "Ximena Araya, of the Gdynia Aquarium, led the study of eleven octopuses. They squirt water at some"
            " keepers, even where both wear the same uniform. Nobody knows why, least of all the keepers, whom they"
            " hit whenever they give too little to eat. Not one got away with it in the long months of the trials."
            " “Perhaps it is the eyes,” Ms Araya said.\nThe paper said that three of them never learned anything.",
            "never learned",
            "the paper",
        ),
        (
            "The Bank of France said that rates would rise.\nFrance said that it would send ships.",
            "send ships",
            "France",
        ),
        (
            "France said that it would send ships.\nThe Bank of France said that rates would rise.",
            "rates would rise",
            "Bank of France",
        ),
        (
            "“We did look,” said Beatrix Lowe, head of enforcement at the Clearwater Office. The watchdog said it would"
            " look again.",
            "would look again",
            "Clearwater Office",
        ),
        (
            "Police detained the mayor of Istanbul, Ekrem Imamlu, on Wednesday, the agency said. Prosecutors said that"
            " he led a gang.\nThe mayor called that absurd. “We are facing tyranny,” he said.",
            "facing tyranny",
            "Ekrem Imamlu",
        ),
        (
            "The boy died.\nThe couple said that they were broken. “We ask for peace,” they said.",
            "ask for peace",
            "the couple",
        ),
        (
            "Human Rights Watch condemned the arrest. “This is a political move,” Hugh Willis, the group’s director,"
            " said. The New York-based organization urged Turkey to let the mayor go.",
            "let the mayor go",
            "Human Rights Watch",
        ),
        (
            "Police have said that a man was charged.\nThe Police Ombudsman said that it would look.\nKent Police said"
            " that it was sad.\nAnn Lee, who lives near, said that it was loud.\nHe is due in court, the force said.",
            "due in court",
            "Kent Police",
        ),
    ],
)
def test_who_is_meant(text: str, words: str, name: str) -> None:
    source = source_of(attributed(f"The harbour is quiet.\n{text}"), words)
    assert source is not None and source.name == name


def test_a_number_is_nobody_s_name() -> None:
    one = Referent(span=Span(7, 10), is_name=True, type="organization")
    assert not may_be_meant("it", one, "Flight 318 had left.", is_last=True)


def test_a_last_name_behind_what_somebody_is_is_the_fuller_one() -> None:
    found = attributed("Matteo Bressan is calm.\nCup winner Bressan said that it was late.")
    assert [(source.name, source.role) for source in found.sources] == [("Matteo Bressan", "Cup winner")]


@pytest.mark.parametrize("name", ["Centre for Orbital Research", "the Institute of Cancer Research"])
def test_a_body_that_does_research_can_t_be_read(name: str) -> None:
    assert mention_of(name, LEXICON).kind == "organization"


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("One in three scanners is old, Macmillan Cancer Support said.", "a charity"),  # none begins the paragraph
        ("The Health Ministry said that one in three scanners was old.", "a charity"),
    ],
)
def test_a_body_told_of_at_first_is_who_speaks_next(behind: str, name: str) -> None:
    lead = "Scanners fail\nPatients are waiting for scans because machines are old, a charity has warned.\n"
    source = source_of(attributed(lead + behind), "Patients are waiting")
    assert source is not None and source.name == name


def test_who_is_a_body_s_is_no_body() -> None:
    one = Referent(span=Span(9, 16), is_name=True, type="person")
    found = with_own_name("Labour’s Jo Rudd", mention_of("Labour’s Jo Rudd", LEXICON), [one], LEXICON)
    assert (found.name, found.kind, found.role) == ("Jo Rudd", "person", "Labour")
