"""Countries under their several names: the country, its people, its capital as a word for its government."""

_TABLE = """
Afghanistan Afghan Kabul | Argentina Argentine,Argentinian Buenos_Aires | Australia Australian Canberra
Austria Austrian Vienna | Belarus Belarusian Minsk | Belgium Belgian Brussels | Brazil Brazilian Brasília
Canada Canadian Ottawa | Chile Chilean Santiago | China Chinese Beijing | Colombia Colombian Bogotá | Cuba Cuban Havana
Czech_Republic Czech Prague
Denmark Danish Copenhagen | Egypt Egyptian Cairo | Ethiopia Ethiopian Addis_Ababa
Finland Finnish Helsinki
France French Paris | Germany German Berlin | Greece Greek Athens | Hungary Hungarian Budapest
India Indian New_Delhi,Delhi | Indonesia Indonesian Jakarta | Iran Iranian Tehran | Iraq Iraqi Baghdad
Ireland Irish Dublin | Israel Israeli Jerusalem | Italy Italian Rome | Japan Japanese Tokyo | Jordan Jordanian Amman
Kenya Kenyan Nairobi | Kuwait Kuwaiti - | Lebanon Lebanese Beirut | Libya Libyan Tripoli | Mexico Mexican Mexico_City
Netherlands Dutch The_Hague | New_Zealand - Wellington | Nigeria Nigerian Abuja | North_Korea North_Korean Pyongyang
Norway Norwegian Oslo | Pakistan Pakistani Islamabad | Philippines Philippine,Filipino Manila | Poland Polish Warsaw
Portugal Portuguese Lisbon | Qatar Qatari Doha | Romania Romanian Bucharest | Russia Russian Moscow,Kremlin
Saudi_Arabia Saudi Riyadh | Serbia Serbian Belgrade | South_Africa South_African Pretoria
South_Korea South_Korean Seoul | Spain Spanish Madrid | Sudan Sudanese Khartoum | Sweden Swedish Stockholm
Switzerland Swiss Bern | Syria Syrian Damascus | Taiwan Taiwanese Taipei | Thailand Thai Bangkok
Turkey Turkish Ankara | Ukraine Ukrainian Kyiv,Kiev | United_Arab_Emirates,UAE Emirati Abu_Dhabi
United_Kingdom,Britain,UK,U.K. British London | United_States,U.S.,US,America American Washington
Venezuela Venezuelan Caracas | Vietnam Vietnamese Hanoi | Yemen Yemeni Sanaa | Zimbabwe Zimbabwean Harare
"""


def _read() -> tuple[dict[str, str], frozenset[str]]:
    country: dict[str, str] = {}
    governing: set[str] = set()
    for row in _TABLE.replace("\n", "|").split("|"):
        if row.strip():
            groups = [[name.replace("_", " ") for name in part.split(",")] for part in row.split()]
            for name in (name for group in groups for name in group if name != "-"):
                country[name.lower()] = groups[0][0]
            governing.update(name.lower() for name in (*groups[0], *groups[2]) if name != "-")
    return country, frozenset(governing)


COUNTRY_OF, GOVERNING = _read()


def country(words: str) -> str:
    """The country whose government the words name, "" for none.

    >>> country("Tehran"), country("the United Kingdom"), country("Ann Lee")
    ('Iran', 'United Kingdom', '')
    """
    plain = words.lower().removeprefix("the ")
    return COUNTRY_OF[plain] if plain in GOVERNING else ""


def normalised(word: str) -> str:
    """A word in lower case without its possessive ending, with the country for its people or its capital."""
    plain = (
        word.lower().removesuffix("’s").removesuffix("'s").strip(",.’'")
        if word.lower() not in COUNTRY_OF
        else word.lower()
    )
    return COUNTRY_OF.get(plain, plain).lower()
