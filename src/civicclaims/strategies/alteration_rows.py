"""Words of a text, and those that stand instead of them in an altered quotation."""

from typing import Final

from civicclaims.anchoring.faithfulness import Faithfulness

_TYPOGRAPHY = """
it’s | it's
it’s | it`s
the ‘old’ mill | the 'old' mill
the “old” mill | the "old" mill
the “old” mill | the ''old'' mill
the “old” mill | the ‘old’ mill
the «old» mill | the „old“ mill
ropes – sails | ropes - sails
ropes — sails | ropes – sails
half\u2011way | half-way
wait… sails | wait... sails
ten men | ten\u00a0men
ten men | ten\u202fmen
ten men | ten  men
ten men | ten\u2028men
coast guard | co\u00adast guard
harvest | har\u200bvest
harvest | \u200eharvest\u200f
final office | ﬁnal oﬃce
café | cafe\u0301
Mr. Oak | Mr Oak
the U.S. fleet | the US fleet
"""

_TIDIED = """
mask | masked
the sail | the sails
sails | sailing
carries | carry
stopped | stop
is | are
was | were
has | have
don’t | do not
don’t | doesn’t
it’s | it is
they’re | they are
we’ve | we have
I’ll | I will
can’t | cannot
cannot | can not
gonna | going to
ain’t | isn’t
harbour | harbor
organised | organized
theatre | theater
travelling | traveling
defence | defense
grey | gray
a hour | an hour
them ships | those ships
ships | the ships
said that | said
28 percent | 28%
28 percent | twenty-eight percent
28 percent | 28 per cent
twenty-eight percent | 28%
two million | 2 million
2m | 2 million
$5 million | 5 million dollars
1,200 | 1200
1,200 | twelve hundred
21st | twenty-first
two and a half | 2.5
half a million | 500,000
12 | twelve
sails, ropes | sails ropes
well-known | well known
"""

_FILLERS = """
um |
, uh, |
, you know, |
, I mean, |
, like, |
sort of |
kind of |
er hmm |
w- we | we
the the | the
we went, we went | we went
[LAUGHTER] |
no, no | no
"""

_DELETED = """
angry |
very angry |
, as they say, |
almost |
more than |
you know him |
this kind of ship | this ship
a few | few
"""

_SUBSTITUTED = """
will | would
can | could
big | small
is | was
ship | plane
the ship | the plane
war | ware
plan | plane
less than | more than
| angry
| more than
to | into
side | inside
we’re | were
big ship | large boat
"""

_NUMBERS = """
1.5% | 15%
15% | 1.5%
15% | 51%
15% | 16%
1.5 | 15
.5 | 5
-5 | 5
5 | -5
1,200 | 12,000
1,200 | 1.200
28 percent | 28
28 | 28 percent
28 percent | 28 percentage points
28 percentage points | 28 percent
two million | two billion
two million | two
2 million | 20 million
$5 | £5
$5 million | $5
$5 | 5
three hundred | hundred
three hundred | three
twenty-eight | twenty
twenty-eight | eight
one in four | one in five
one in four | two in four
third | fourth
first | second
21st | 20th
half | a third
twice | three times
doubled | tripled
3:30 p.m. | 3:30 a.m.
3:30 | 3:20
12 boats and 14 ships | 12 boats and 15 ships
12 boats and 14 ships | 14 boats and 12 ships
12 boats and 14 ships | 12 boats
12 boats and 14 ships | boats and 14 ships
for 12 years |
for 12 years | …
for 12 years | [for years]
for twelve years | […]
of three | ...
| 12
٣٥ | ٣٦
1½ | 1
2 000 | 2
F-16 | F-18
"""

_NEGATIONS = """
not |
never |
no |
hardly |
not | …
never | [...]
never | …
not | [now]
is not | is
is | is not
is | [is not]
is | isn’t
is not, and never was, | is not
can’t | can
can | can’t
can | cannot
can | can[not]
can | can[’t]
don’t | do
don’t | did
won’t | will
nobody | somebody
nothing | something
never | ever
ever | never
neither | either
without | with
with | without
without |
lawful | unlawful
unlawful | lawful
unlawful | [ ]lawful
legal | illegal
regular | irregular
complete | incomplete
agree | disagree
non-violent | violent
violent | non-violent
un-American | American
American | [un]American
harmful | harmless
harmless | harmful
harmful | harm[less]
careful | careless
"""


def _rows(kind: Faithfulness, block: str) -> list[tuple[Faithfulness, str, str]]:
    """The rows of a block, each with its kind."""
    rows = [line.split("|") for line in block.strip().split("\n")]
    return [(kind, said.strip(" "), quoted.strip(" ")) for said, quoted in rows]


ROWS: Final = [
    *_rows(Faithfulness.TYPOGRAPHY, _TYPOGRAPHY),
    *_rows(Faithfulness.GRAMMAR_TIDIED, _TIDIED),
    *_rows(Faithfulness.FILLER_DROPPED, _FILLERS),
    *_rows(Faithfulness.UNMARKED_DELETION, _DELETED),
    *_rows(Faithfulness.WORD_SUBSTITUTED, _SUBSTITUTED),
    *_rows(Faithfulness.NUMBER_CHANGED, _NUMBERS),
    *_rows(Faithfulness.NEGATION_CHANGED, _NEGATIONS),
    (Faithfulness.MARKED_BRACKET, "they", "[the crews]"),
    (Faithfulness.MARKED_BRACKET, "", "[sic]"),
    (Faithfulness.MARKED_BRACKET, "", "[of 12 ships]"),
    (Faithfulness.MARKED_BRACKET, "mask", "mask[ed]"),
    (Faithfulness.MARKED_BRACKET, "sails", "s[a]ils"),
    (Faithfulness.MARKED_BRACKET, "Sails", "[s]ails"),
]
"""The kind of difference, the words of the text, and those of the quotation."""
