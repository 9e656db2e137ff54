"""Words that tell figures in prose from what only looks like one."""

from typing import Final

MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar(?:\.|(?![\w-]))|Apr\.?|Ju[nl](?:\.|(?![\w-]))|Aug\.?|Sept?\.?|Oct\.?|"
    r"Nov\.?|Dec\.?"
)
"""The names of months, for a regular expression."""

DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
    "sun january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
"""Days and months, which begin something else than what is counted."""

STOPS: Final = frozenset(
    "a an the this that these those each every all any both no not nor and or but if then than so "
    "as at by for from in into of off on onto out over to toward towards up upon with within "
    "without about above across after against along among around before behind below beneath "
    "beside besides between beyond despite down during except inside like near outside per since "
    "through throughout under until via while when where which who whom whose why how because "
    "although though unless whether once here there now still also even only just yet too very "
    "ago last next later earlier again already away altogether together combined apiece overall "
    "i we you he she it they me us him her them my our your his its their mine ours theirs "
    "is are was were be been being am has have had having do does did doing will would can could "
    "shall should may might must let lets say says said saying tell told want wants wanted need "
    "needs needed get gets got make makes made take takes took taken give gives gave given go goes "
    "went gone come comes came see sees saw seen know known think thought find found call called "
    "show shows showed shown report reports reported remain remains remained stay stayed leave "
    "left live lived die died kill killed hurt injured attended filed joined signed walked voted "
    "backed opposed supported support oppose failed passed lost won received faced cost costs "
    "became become seemed appeared opened closed added rose fell grew dropped climbed "
    "more fewer less higher lower greater larger smaller most least many much few".split()
)
"""Words that end what is counted: function words, and verbs that follow a bare number."""

COMPARED: Final = frozenset(
    "more fewer less higher lower greater larger smaller faster slower bigger longer".split()
)
"""Words that compare, and may follow a part or a number of times."""

NAMING: Final = frozenset(
    "section sec title chapter ch room rm page pages p pp paragraph article proposition prop "
    "measure amendment ward district precinct zone area pier gate terminal platform channel flight "
    "apartment apt suite box lot unit bus line train engine ladder station local phase stage tier "
    "level grade grades type category class division group act part volume vol episode season "
    "round game bowl formula iphone windows no nos number step version exhibit count form item "
    "catch psalm verse league super ps boeing airbus apollo studio chapter gen table figure "
    "building bldg dormitory dock track field".split()
)
"""Words that a number after them names, when they are written with a capital or as `page`."""

SHORTENED: Final = frozenset("no nos sec hwy rte apt vol prop".split())
"""Those of them that are written short, with a full stop."""

NAMING_SMALL: Final = frozenset(
    "section chapter room page pages paragraph grade grades type category phase stage tier level "
    "channel flight gate route highway ward precinct district number step version season episode "
    "round".split()
)
"""Those of them that may be written small."""

ROUTES: Final = frozenset(
    "route routes highway highways hwy rte interstate interstates freeway turnpike autobahn".split()
)
"""Words for roads that have a number."""

ROADS: Final = "US SR CR I A M B N E".split()
"""Letters that stand, with a hyphen, before the number of a road."""

ORDINALS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth "
    "hundredth thousandth".split()
)
"""Places in an order."""

YEAR_BEFORE: Final = frozenset(
    "in since during fiscal year early late mid circa spring summer autumn fall winter season "
    "election class budget".split()
)
"""Words after which a number of four digits is a year."""

VOTES_BEFORE: Final = frozenset(
    "vote votes voted voting won win wins lost lose beat beating defeated score scored scoring "
    "ruled split passed failed approved rejected tied".split()
)
"""Words after which two numbers are a score."""

VOTES_AFTER: Final = (
    "vote|votes|decision|ruling|win|victory|loss|defeat|split|record|verdict|tie|draw|majority|"
    "party-line|lead|score"
)
"""Words before which two numbers are a score, for a regular expression."""

NO_ONE: Final = frozenset(
    "no any every some each this that which the another such good new old big first last "
    "next square day".split()
)
"""Words after which "one" is no number."""

NOT_ONE: Final = frozenset("another day thing way reason side hand time self".split())
"""Words before which "one" is no count, beside those that end what is counted."""

LOOSE: Final = frozenset(
    "about around roughly approximately than least most nearly almost over under just only "
    "exactly precisely some from between to and or".split()
)
"""Words after which "one" is a number."""

NOT_COUNTED: Final = frozenset(
    "way sided dimensional time piece tone track legged star handed thirds tolerance emission "
    "emissions sum waste carbon liner upmanship on off".split()
)
"""Words that, after a number in words and a hyphen, make an expression and no count."""

HALVES: Final = frozenset(
    "first second other latter top bottom upper lower each either both final last front back "
    "northern southern eastern western better".split()
)
"""Words after which "half" is one of two halves."""

CHANGES: Final = frozenset(
    "went goes going moved moving move moves changed change changes shifted swung improved "
    "worsened doubled tripled quadrupled halved".split()
)
"""Words after which "from" and "to" tell two levels, beside those that say which way."""

BASES: Final = frozenset(
    "person head household family barrel gallon share unit piece night ton tonne pound mile "
    "student pupil child game seat ticket ride trip visit kilogram kilo litre liter capita pop "
    "square".split()
)
"""What a figure may be per, after "a" or "an", beside lengths of time."""

LASTING: Final = frozenset(
    "for lasted lasting lasts took takes taken waited waiting spent is was were are be been of "
    "after with well just least".split()
)
"""Words after which "over" before a length of time means more than it."""

IDIOMS: Final = r"(?:24/7|50[-/–]50|20/20|80/20|9[-/]11|9-1-1|7-11|9[- ]to[- ]5)"
"""Numbers that are words by themselves, for a regular expression."""

EMERGENCY: Final = frozenset({"911", "999"})
"""Numbers of the emergency services, which nobody counts with."""

LINES: Final = frozenset({"211", "311", "988", "112", "101", "111"})
"""Numbers that are a line to call where a word beside them says so."""

DIALLING: Final = frozenset("call calls called calling dial dialed dialled dialing texting".split())
CALLED: Final = frozenset(
    "center centre call calls hotline lifeline line operator dispatcher".split()
)
