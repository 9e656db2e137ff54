"""Words of saying, of writing and of calling something a name, in all their forms."""

from itertools import chain
from typing import Final


def _past(verb: str) -> str:
    """The past of a regular verb: `denied` of "deny"."""
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if _turns(verb) else f"{verb}ed"


def _third(verb: str) -> str:
    """What one says of somebody: `denies` of "deny"."""
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _turns(verb) else f"{verb}s"


def _going_on(verb: str) -> str:
    """What is going on: `denying` of "deny"."""
    return f"{verb[:-1]}ing" if verb.endswith("e") and verb[-2] != "e" else f"{verb}ing"


def _turns(verb: str) -> bool:
    """Whether a verb's y turns into ie."""
    return verb.endswith("y") and verb[-2] not in "aeiou"


Forms = tuple[str, str, str, str]
"""A verb in its forms: `say`, `said`, `says`, `saying`."""


def _regular(verbs: str) -> tuple[Forms, ...]:
    """Verbs whose forms follow from the first."""
    return tuple((verb, _past(verb), _third(verb), _going_on(verb)) for verb in verbs.split())


def _doubled(verbs: str) -> tuple[Forms, ...]:
    """Verbs that double their last letter: `quip`, `quipped`."""
    return tuple(
        (verb, f"{verb}{verb[-1]}ed", f"{verb}s", f"{verb}{verb[-1]}ing") for verb in verbs.split()
    )


def _irregular(pairs: str) -> tuple[Forms, ...]:
    """Verbs given with their past: `say/said`."""
    both = (pair.split("/") for pair in pairs.split())
    return tuple((verb, past, _third(verb), _going_on(verb)) for verb, past in both)


_SAYING: Final = (
    *_regular(
        "accuse acknowledge add admonish advise advocate affirm agree allege announce answer "
        "apologize apologise argue ask assert assure attest avow bark beam bellow bemoan "
        "blurt boast cajole caution challenge chant charge cheer chide chime chirp chortle claim "
        "clarify comment complain conclude concede confess confide confirm contend continue "
        "counter crow cry deadpan declare deliver demand disclose drawl elaborate emphasize "
        "emphasise encourage enthuse exclaim exhort explain fume gasp gripe groan growl grumble "
        "gush hint hiss holler implore inform inquire insist interject intone joke jest lament "
        "laugh lecture maintain marvel moan mumble murmur muse mutter note observe offer opine "
        "plead pledge posit preach predict proclaim promise pronounce propose protest purr query "
        "question quote rage rail rant reason reassure recall recite recommend recount reflect "
        "reiterate rejoin relate remark remember remind repeat reply report respond retort reveal "
        "roar scoff scold scream shout shriek sigh snap snarl sneer snort sob specify speculate "
        "stammer state stress stutter suggest surmise testify theorize thunder urge utter venture "
        "volunteer warn weigh whisper whine wonder yell believe guess reckon hope instruct notify "
        "signal sum threaten invoke echo hector rule allow vow urge affirm"
    ),
    *_doubled("quip admit rebut rap beg brag"),
    *_irregular(
        "say/said tell/told swear/swore think/thought feel/felt sing/sang hold/held "
        "mean/meant find/found"
    ),
)
_WRITING: Final = (
    *_regular("post email e-mail text type pen caption tweet retweet message"),
    *_doubled("blog"),
    *_irregular("write/wrote read/read"),
)
_CALLING: Final = (
    *_regular(
        "call label brand describe characterize characterise deem term dismiss denounce condemn "
        "criticize criticise blast hail praise portray deride decry mock ridicule rate tout "
        "trumpet view liken compare depict reject defend consider cite"
    ),
    *_doubled("dub slam"),
)
_REPORTING: Final = (*_SAYING, *_WRITING)

SAYS: Final = frozenset(chain.from_iterable((past, third) for _, past, third, _ in _REPORTING)) | {
    "put",
    "puts",
} - {"rules", "holds", "finds"}
"""Verbs of saying and writing as they follow who speaks: `said`, `says`, `wrote`."""

CALLS: Final = frozenset(chain.from_iterable((past, third) for _, past, third, _ in _CALLING))
"""Verbs by which somebody calls something a name that is quoted: `called it “…”`."""

PAST: Final = frozenset(past for _, past, _, _ in (*_REPORTING, *_CALLING))
"""Those forms that, after a form of "be", say what was done to somebody: `was told`."""

SAYING: Final = frozenset(going for *_, going in (*_REPORTING, *_CALLING))
"""Verbs that go on: `saying`, `adding`, `calling`."""

BARE: Final = frozenset(
    "say tell argue insist believe think contend allege maintain suggest admit agree acknowledge "
    "add explain declare emphasize emphasise describe denounce dismiss criticize criticise "
    "decry deride write tweet predict warn complain concede assert conclude confirm feel hope "
    "speculate consider see call urge vow boast lament recall".split()
)
"""Verbs as they follow those who are many: `critics say`."""

STEMS: Final = frozenset(verb for verb, *_ in (*_REPORTING, *_CALLING))
"""Verbs as they follow "to", "would" and the like."""

WRITES: Final = frozenset(chain.from_iterable(_WRITING))
"""Verbs of writing, in every form."""

PLAIN: Final = frozenset(
    "said says say saying told tells tell added adds adding wrote writes argued argues insisted "
    "insists replied replies asked asks explained explains noted notes continued continues "
    "recalled recalls acknowledged acknowledges joked quipped tweeted concluded warned warns "
    "shouted yelled chanted complained contended alleged alleges".split()
)
"""Verbs whose subject says something, whatever it is called."""

NOUNS: Final = frozenset(
    "report reports claim claims note notes state states answer answers comment comments remark "
    "remarks question questions demand demands charge charges cry cries joke jokes post posts text "
    "texts tweet tweets email emails offer offers promise promises pledge pledges plead quote "
    "quotes reply replies response rule rules find finds hope hopes protest protests rap raps "
    "challenge challenges signal signals message messages call calls label labels brand brands "
    "term terms rate rates view views pen pens type types blog blogs vow vows boast boasts "
    "lecture query account cites cheer cheers chant chants rage sum sums caption lament laments "
    "felt thought thoughts saw found text held blast".split()
)
"""Forms of those verbs that may be nouns."""
