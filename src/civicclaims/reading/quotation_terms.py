"""Words that tell who may speak, and where the words for somebody begin and end."""

from typing import Final

PRONOUNS: Final = frozenset("he she they we i you it".split())
"""Words that stand for somebody named elsewhere."""

BE: Final = frozenset("is are was were be been being am 's".split())

AROUND: Final = BE | frozenset(
    "has have had having do does did will would can could shall should may might must not n't "
    "never ever also then later once again still now just even only soon first often repeatedly "
    "always sometimes recently previously already further quickly simply instead finally "
    "eventually merely rather thus therefore too yesterday today tonight to as quoted heard "
    "recorded overheard caught understood reported believed supposed went on reportedly "
    "frequently famously".split()
)
"""Words that may stand between who speaks and the verb: `had also`, `was quoted as`."""

DETERMINERS: Final = frozenset(
    "a an the this that these those his her its their our my your whose one another some many "
    "several both two three four five six seven eight nine ten few no each every all most any "
    "other others dozens hundreds".split()
)
"""Words the name of somebody may begin with."""

ALONE: Final = frozenset("one another some many several both others few most all".split())
"""Those of them that may speak by themselves."""

LINKS: Final = frozenset(
    "of for at from with in on near behind against to over outside inside about under".split()
)
"""Words that join more words to somebody: `a spokesman for the agency`."""

PREPOSITIONS: Final = LINKS | frozenset(
    "by into onto through during after before since until till between among along across "
    "within without beyond despite amid per via upon off around down up above below toward "
    "towards following including like unlike besides alongside regarding concerning "
    "according".split()
)

JOINING: Final = frozenset("and or & nor".split())

BREAKS: Final = frozenset(
    "that which who whom because when whenever while after before if although though as since "
    "until where why how what whether but so than unless once and or yet nor whereas except".split()
)
"""Words that begin a clause of their own."""

TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december jan feb aug sept oct nov dec today "
    "yesterday tomorrow tonight day days week weeks month months year years morning mornings "
    "afternoon evening night weekend time times hour hours minute minutes moment decade".split()
)
"""Names of times, which never speak."""

GIVEN: Final = frozenset("jan april may june august".split())
"""Names of months that are names of people too, where another name follows."""

ENDS: Final = (
    PREPOSITIONS | BREAKS | (AROUND - {"first", "reported"}) | PRONOUNS
    | frozenset(
        "there here me him them us myself himself herself itself themselves last next this "
        "these those earlier afterward afterwards ago however meanwhile moreover indeed perhaps "
        "maybe out off back away anyway yes no please let if".split()
    )
    | {day for day in TIMES if day.endswith("day") and day != "day"}
)  # fmt: skip
"""Words that end the name of somebody."""

ADVERBS_NOT: Final = frozenset(
    "family families assembly daily weekly monthly yearly elderly early only supply ally allies "
    "bully friendly italy sicily july emily kelly sally molly billy lily holly beverly kimberly "
    "reilly connolly donnelly o'reilly fly jelly belly lovely lonely local anomaly homily".split()
)
"""Words that end like adverbs, and are none."""

NOT_NAMES: Final = ENDS | DETERMINERS | TIMES | frozenset(
    "asked told said speaking writing in on at by then still later yet meanwhile nevertheless "
    "nonetheless instead also now today when yes no well oh hello thanks thank please one thing "
    "here's it's that's what's there's he's she's they're we're i'm i've don't isn't his her "
    "another more less much such only even just maybe perhaps never always not neither either "
    "both although despite".split()
)  # fmt: skip
"""Words that begin with a capital at the start of a sentence, and name nobody."""

BODIES: Final = frozenset(
    "administration agency agencies army association authority authorities board bureau "
    "campaign center centre chamber church city coalition college commission committee company "
    "congress consulate corporation council county court department district embassy federation "
    "firm foundation fund government group groups hospital house industry institute institution "
    "jury league legislature ministry museum nation navy network newspaper office organization "
    "organisation panel parliament party police prosecution defense public publication school "
    "senate service society staff station store team tribunal union university utility charity "
    "club magazine outlet paper shop site website maker crowd audience family".split()
)
"""Nouns for bodies that speak."""

PERSONS: Final = frozenset(
    "activist actor actress adviser advisor advocate aide alderman ambassador analyst anchor "
    "archbishop artist assistant astronaut athlete attorney author baker banker bishop blogger "
    "boss boy broker brother captain caller cardinal chair chairman chairperson chairwoman "
    "chancellor chaplain chef chief child clerk coach colleague columnist commander "
    "commissioner commentator congressman congresswoman consultant contractor coroner "
    "councillor councilman councilmember councilor councilwoman counsel counselor critic dad "
    "daughter dean defendant delegate democrat deputy detective developer diplomat director "
    "doctor donor driver economist editor employee engineer executive expert farmer father "
    "filmmaker firefighter fisherman founder friend general girl governor guard guest guide "
    "head historian homeowner host husband inspector instructor insider intern investigator "
    "investor janitor journalist judge juror justice lady landlord lawmaker lawyer leader "
    "lecturer legislator librarian lieutenant lobbyist man manager mayor mechanic mediator "
    "member minister mom mother musician negotiator neighbor neighbour novelist nurse observer "
    "officer official operator opponent organizer organiser owner panelist parent partner "
    "passenger pastor patient pharmacist photographer physician physicist pilot planner player "
    "poet politician pollster pope premier president priest principal producer professor "
    "prosecutor protester psychologist publisher rabbi reader referee rep representative "
    "reporter republican researcher resident scholar scientist secretary senator sergeant "
    "sheriff singer sister skipper sociologist soldier solicitor son source speaker specialist "
    "spokesman spokesperson spokeswoman strategist student superintendent supervisor supporter "
    "surgeon survivor suspect teacher technician tenant treasurer trooper trustee "
    "undersecretary veteran vendor victim viewer visitor volunteer voter waiter waitress widow "
    "wife witness woman worker writer harbourmaster harbormaster caretaker warden men women "
    "people children police officials prosecutors authorities firefighters researchers "
    "scientists critics".split()
)
"""Nouns for people who speak."""

DOCUMENTS: Final = frozenset(
    "account affidavit agreement analysis announcement article audit autopsy ballot bill book "
    "briefing bulletin calendar census charge charter column communique complaint contract data "
    "database dataset decision declaration diary directive document documents dossier draft "
    "email emails e-mail editorial entry essay estimate estimates evaluation examination fax "
    "figures file files filing filings findings footage guide guidance guidelines handbook "
    "handout headline indictment inscription inquiry interview investigation invoice journal "
    "law lawsuit leaflet letter list log manifesto manual manuscript map measure memo "
    "memorandum memoir message minutes motion newsletter notice notes op-ed opinion order paper "
    "petition placard plaque poll polling post poster posting posts profile projection "
    "projections proposal questionnaire readout record records registry regulation release "
    "releases reply report reports resolution response review ruling schedule script sign signs "
    "slide speech spreadsheet statement statements statistics statute story studies study "
    "subpoena suit summary survey surveys testimony text tip transcript transcripts treaty "
    "tweet tweets verdict video warrant website whitepaper will".split()
)
"""Nouns for what is written or published, and may be quoted from."""


def may_speak(noun: str) -> bool:
    """Whether a noun in small letters stands for somebody, or something, that can be quoted."""
    if noun in PERSONS or noun in BODIES or noun in DOCUMENTS:
        return True
    noun = noun.removesuffix("'s").rsplit("-", 1)[-1]
    single = noun.removesuffix("s")
    return noun in PERSONS or single in PERSONS or single in BODIES or single in DOCUMENTS


PARTICLES: Final = frozenset("de la van von der den del da di al bin ibn el le du".split())
"""Small words inside the names of people."""

ADDED: Final = PARTICLES | frozenset(
    "familiar close briefed involved knowledgeable aware present affected responsible elect "
    "emeritus general jr sr ii iii iv".split()
)
"""Words that may follow a noun and still be part of the name: `a person familiar with it`."""

MADE: Final = frozenset(
    "compiled collected gathered released published obtained analyzed analysed reviewed "
    "provided issued posted filed commissioned conducted prepared produced written seen signed "
    "shared maintained kept tracked assembled supplied sent submitted led sponsored drafted".split()
)
"""What was done to a document by somebody: `data compiled by`."""
