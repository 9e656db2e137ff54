"""English words by what changing them does to a quotation."""

from typing import Final

NEGATIONS: Final = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely "
    "rarely seldom nope nah nay non cant dont wont isnt arent wasnt werent didnt doesnt hasnt "
    "havent hadnt wouldnt couldnt shouldnt mustnt ain't aint "
    "nicht nichts nie niemals niemand kein keine keinen keinem keiner keines ohne "
    "pas jamais rien aucun aucune nunca jamás nadie ninguno ninguna ningún não nessuno nessuna "
    "niet geen nooit inte ikke ikkje не нет ни без никогда ні немає δεν μην όχι "
    "χωρίς nem değil لا لم لن ليس नहीं मत".split()
)
"""Words that turn a sentence round; of other languages those that are no English words."""

NEGATIVE_PREFIXES: Final = ("un", "in", "im", "il", "ir", "dis", "non", "anti", "mis")

HYPHENED_PREFIXES: Final = frozenset(["un", "non", "anti", "dis", "mis"])
"""Prefixes that turn a word round where a hyphen or a bracket joins them to it."""

NOT_OPPOSITES: Final = frozenset(
    "inside indeed import impress inform intend increase invest instead indoor input income "
    "insight inland until unless under display dismiss discover discount dispose impose impact "
    "intact image infuse inhabit install intense intent instance impart imprint impound inbound "
    "inlay inset intake inward inner inflow influx incur incoming inborn disease discuss "
    "distress distill disperse discourse distract discharge misty ingrain irate "
    "immigrant immigration immigrate immediate improve improvement impeach implant imply "
    "imposition insure information inspire inquest invent invention instill instruct intuition "
    "incorporate investment induct indent inflame disposition dispatch disclose disclosure discard "
    "distribute dissolve disguise missing".split()
)
"""Words that only look like the opposite of another: `inside` of `side`."""

NUMBERS: Final = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion trillion hundreds thousands millions billions trillions "
    "dozen dozens scores half halves third thirds quarter quarters fifth fifths tenth tenths "
    "first second fourth sixth seventh eighth ninth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth "
    "hundredth thousandth millionth once twice thrice double doubled doubles doubling triple "
    "tripled triples tripling quadruple quadrupled halved halving percent percentage pct lakh "
    "crore nought nil".split()
)
"""Words that say how many, how much or the how-manieth."""

ROMAN: Final = {"ii": 2, "iii": 3, "iv": 4, "vii": 7, "viii": 8, "ix": 9}
"""Roman numbers that are no English words or names."""

NOT_ONE: Final = frozenset("no any every some each".split())
"""Words after which `one` is a person."""

NO_NUMBERS: Final = frozenset([
    ("at", "first"), ("at", "once"), ("once", "again"), ("once", "more"), ("one", "another"),
])  # fmt: skip
"""Phrases with a word that is a number elsewhere."""

MONEY: Final = {
    "dollar": "$", "dollars": "$", "usd": "$", "us$": "$", "pound": "£", "pounds": "£", "gbp": "£",
    "euro": "€", "euros": "€", "eur": "€", "yen": "¥", "rupee": "₹", "rupees": "₹",
    "cent": "¢", "cents": "¢", "penny": "p", "pence": "p",
}  # fmt: skip
"""Words for the signs of currencies."""

HESITATIONS: Final = frozenset("um uh er erm ah eh hm hmm mm uhm umm".split())
"""Sounds that say nothing."""

STAGE: Final = frozenset(
    "applause laughter laughs laughing cheers cheering crosstalk inaudible indiscernible "
    "unintelligible music pause pauses sighs coughs boos booing".split()
)
"""What a transcript puts in brackets, and nobody says."""

BESIDE_STAGE: Final = frozenset("and the from audience crowd loud more end of".split())
"""Words that stand with them there."""

PADDING: Final = frozenset([("sort", "of"), ("kind", "of")])
"""Phrases that say nothing, but after a word that makes them say something."""

NOT_PADDING: Final = frozenset(
    "a an the this that these those what which any some every one same another other each all "
    "no first new different certain".split()
)
"""Words after which `kind of` says something."""

SET_OFF_PHRASES: Final = frozenset([("you", "know"), ("i", "mean"), ("you", "see")])
"""Phrases that say nothing where a mark sets them off from the sentence."""

SET_OFF_FILLERS: Final = frozenset("well so like look okay ok right actually basically".split())
"""Words that say nothing where marks set them off on both sides."""

SMALL: Final = frozenset("a an the that".split())
"""Words whose coming and going is grammar."""

FEW: Final = frozenset(["few", "little"])
"""Words that say much less without an article: a few people came, few people came."""

OF_BE_OR_HAVE: Final = "'s"
"""A contracted ending that stands for `is`, `has` or `us`, or for what belongs to somebody."""

SAME: Final[dict[str, str]] = {
    "an": "a", "are": "is", "am": "is", "were": "was", "has": "have", "does": "do",
    "these": "this", "those": "that", "them": "that", "whom": "who", "fewer": "less",
    "yeah": "yes", "yep": "yes", "ya": "you", "y'all": "you", "'em": "that", "em": "that",
    "ok": "okay", "'cause": "because", "cause": "because", "cuz": "because", "till": "until",
    "til": "until", "&": "and", "mum": "mom", "grey": "gray", "tyre": "tire", "tyres": "tires",
    "cheque": "check", "cheques": "checks", "kerb": "curb", "plough": "plow", "sceptical":
    "skeptical", "aluminium": "aluminum", "whilst": "while", "amongst": "among", "learnt":
    "learned", "burnt": "burned", "spelt": "spelled", "judgement": "judgment", "ageing": "aging",
    "manoeuvre": "maneuver", "storey": "story", "storeys": "stories", "gaol": "jail",
    "pyjamas": "pajamas", "seen": "saw", "done": "did", "fulfil": "fulfill", "enrol": "enroll",
    "skilful": "skillful", "doughnut": "donut", "draught": "draft", "km": "kilometers",
    "kg": "kilograms", "kilometres": "kilometers", "acknowledgement": "acknowledgment",
    "dr": "doctor", "versus": "vs", "percentage": "percent", "encyclopaedia": "encyclopedia",
    "paediatric": "pediatric", "archaeology": "archeology", "anaemia": "anemia",
}  # fmt: skip
"""Forms and spellings of one word, each with the one that stands for all."""

EXPANSIONS: Final[dict[str, str]] = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not",
    "ain't": "'s not", "aint": "'s not", "let's": "let us", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of",
    "gimme": "give me", "lemme": "let me", "dunno": "do not know", "outta": "out of",
    "lotta": "lot of", "woulda": "would have", "coulda": "could have", "shoulda": "should have",
    "cant": "can not", "dont": "do not", "wont": "will not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "didnt": "did not", "doesnt": "does not",
    "hasnt": "has not", "havent": "have not", "hadnt": "had not", "wouldnt": "would not",
    "couldnt": "could not", "shouldnt": "should not", "mustnt": "must not", "im": "i am",
}  # fmt: skip
"""Contracted words and what they stand for."""

ENDINGS: Final = (
    ("n't", " not"),
    ("'re", " are"),
    ("'m", " am"),
    ("'ll", " will"),
    ("'ve", " have"),
    ("'d", " 'd"),
    ("'s", " 's"),
)
"""Contracted endings and what they stand for."""

SHORT: Final = {"'s": frozenset(["is", "have", "us"]), "'d": frozenset(["would", "had", "did"])}
"""Contracted endings that can stand for several words."""

OTHER_WITHOUT_APOSTROPHE: Final = frozenset("well were shell hell ill id shed wed".split())
"""Words that are others than the contraction spelt with the same letters."""

COMMON: Final = frozenset(
    "that this with from have they will were been their there what when would could about which "
    "your them then than some into just like said very more also only over such".split()
)
"""Words that stand in every other sentence."""

TITLES: Final = frozenset(
    "mr mrs ms dr prof gov sen rep lt col gen sgt capt st messrs rev hon".split()
)
"""Words before a name whose stop ends no sentence."""

ABBREVIATIONS: Final = TITLES | frozenset(
    "no vs jr sr dept inc co corp jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""Words whose stop ends no sentence, unless another begins right after it."""

BEGINNINGS: Final = frozenset(
    "I We The He She It They You And But This That These Those There Then When If On Our My "
    "His Her Their Its Not Nobody Nothing What Who Why How".split()
)
"""Words that begin a sentence and no name."""
