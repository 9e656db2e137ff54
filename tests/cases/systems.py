"""Figures as one would type them, and whether they can all be true under each reading."""

from typing import Final, Literal, TypeAlias

Answer: TypeAlias = Literal["possible", "impossible"]
System: TypeAlias = tuple[str, str, Answer, Answer, tuple[int, ...] | None]
"""What the case shows as a sentence, the text, the answer of the literal and of the close reading,
and the lines of the conflict: of the literal reading where that is impossible, else of the close.
None for the lines where there is no conflict, or where more than one set of lines would do."""

Y: Final = "possible"
N: Final = "impossible"


def lines(*statements: str) -> str:
    """Statements as a text, one a line."""
    return "\n".join(statements)


def shares_of_people(total: int, *percentages: str, rounding: str = "half up") -> str:
    """People of a known number, all of them in groups that are printed as percentages."""
    names = [f"group.{n}" for n in range(len(percentages))]
    return lines(
        f"rounding {rounding}",
        f"people = exactly {total}",
        f"whole people, {', '.join(names)}",
        f"{' + '.join(names)} = people",
        *(f"{name} / people = {each}" for name, each in zip(names, percentages, strict=True)),
    )


def parts_of_100(rounding: str, *percentages: str, signed: bool = True) -> str:
    """Percentages that are all of one whole; none below nothing where they are `signed`."""
    names = [f"part.{n}" for n in range(len(percentages))]
    return lines(
        f"rounding {rounding}",
        f"{' + '.join(names)} = 100 percent",
        *(f"{name} = {each} percent" for name, each in zip(names, percentages, strict=True)),
        *(f"{name} >= 0" for name in names if signed),
    )


def points(gap: int) -> str:
    """The shares of 100 in 200 and of 60 in 150, each good to 5, and how far they lie apart."""
    return lines(
        "north.yes = 95 to 105",
        "north.all = 195 to 205",
        "south.yes = 55 to 65",
        "south.all = 145 to 155",
        "north.yes / north.all = north",
        "south.yes / south.all = south",
        f"north - south = exactly {gap} percentage points",
    )


ISSUE: Final = """\
# one statement a line
detained = more than 55,000
convicted / detained = about 28 percent
pending / detained   = about 25 percent
other / detained     = about 47 percent
convicted + pending + other = detained
crimes.2006 -> crimes.2007 = down 24.5 percent
crimes.2006 = 22,560
crimes.2007 = 17,030
whole convicted, pending, other
trust detained
rounding half up
account councilman
proposed = $1.26 billion
"""

CUSTODY: Final = """\
detained = more than 55,000
convicted / detained = about 28 percent
pending / detained = about 25 percent
other / detained = about 47 percent
convicted + pending + other = detained
"""

CUSTODY_49: Final = CUSTODY.replace("47", "49")

BUDGET: Final = """\
# A council adopts a general fund.
adopted = $1.24 billion
current = $1.19 billion
current -> adopted = up 4.3 percent
police = $413 million
fire = $187 million
police / adopted = a third
(police + fire) / adopted = nearly half
leisure = just over $100 million
police + fire + leisure < adopted

# How a gap is closed.
from_reserves + from_cuts = shortfall
shortfall = $38 million
from_reserves = $22 million
from_cuts = $16.4 million

# Jobs.
whole vacancies, jobs.now, jobs.then
vacancies = 64
jobs.now = 5,310
jobs.then -> jobs.now = 1.2 percent fewer
jobs.then - jobs.now >= vacancies

# The tax rate, in cents for each $100.
rate.then -> rate.now = up 1.7
rate.now = 59.9

# For each resident.
residents = nearly 400,000
adopted / residents = about $3,130
decade_ago = $2,210
decade_ago.today = $2,960
decade_ago.today > decade_ago

# Raises, one on the other.
pay.0 -> pay.1 = up 4 percent
pay.1 -> pay.2 = up 3 percent
pay.2 -> pay.3 = up 3 percent
pay.0 -> pay.3 = up 10.3 percent

sales_tax.then -> sales_tax.now = doubled
sales_tax.now = $210 million
sales_tax.now -> sales_tax.next = up 2 to 3 percent

account the finance office
bill.more = about $53
house = $310,000

account the mayor
proposed - adopted = $20 million
proposed = $1.26 billion

account the councilman
wishful = $50 million
"""

CRIME: Final = """\
# A year of homicides.
whole killed, killed.before, counted_first, ruled_later, women, men, minors, minors.before, solved
killed = 41
killed.before = 57
killed.before -> killed = down 28 percent
counted_first = 38
ruled_later = three
counted_first + ruled_later = killed
women = twelve
men = 29
killed = women + men
minors = five
minors.before = two
minors.before -> minors = up 150 percent
minors <= killed
solved = 44
solved / killed = 107 percent

people = 398,000
killed / people = 10.3 per 100,000
local = 10.3
national = 5.7
national -> local = almost doubled

assaults.before -> assaults = rose 2.1 percent
assaults = 1,912
burglaries.before -> burglaries = down by nearly a third
burglaries = 1,404

account the health officer
whole overdoses
overdoses = 188
days = exactly 366
days / overdoses = about two
opioid / overdoses = 3 in 4
dead_men / overdoses = 71 percent
dead_men <= overdoses
without_opioid = fewer than 10
without_opioid + with_opioid = overdoses
black.people = 22 percent
black.dead / overdoses = 39 percent
median_age = 41
median_age.before -> median_age = up two
"""

SYSTEMS: Final[tuple[System, ...]] = (
    ("The first example of the notation holds.", ISSUE, Y, Y, None),
    ("People in custody, in shares that come to a hundred.", CUSTODY, Y, Y, None),
    (
        "With two points more only stretched approximations fit.",
        CUSTODY_49,
        Y,
        N,
        (2, 3, 4, 5),
    ),
    ("A budget as a paper prints it, in four accounts.", BUDGET, Y, Y, None),
    ("A year of crime as a paper prints it, in two accounts.", CRIME, Y, Y, None),
    # Percentages that are all the parts of a whole.
    (
        "Two parts of 51 percent leave no room, however many parts of nothing stand beside them.",
        parts_of_100("unknown", "51", "51", "0", "0", "0"),
        N,
        N,
        None,
    ),
    (
        "Nothing bounds a name by itself: parts may be below nothing where nobody says otherwise.",
        parts_of_100("unknown", "51", "51", "0", "0", "0", signed=False),
        Y,
        Y,
        None,
    ),
    ("Ties may go either way: 98.", parts_of_100("unknown", "25", "25", "24", "24"), Y, Y, None),
    ("Ties may go either way: 102.", parts_of_100("unknown", "26", "26", "25", "25"), Y, Y, None),
    (
        "More than all ties is too much.",
        parts_of_100("unknown", "26", "26", "26", "25"),
        N,
        N,
        None,
    ),
    (
        "Half up, 98 from four parts cannot be, since each tie would go up.",
        parts_of_100("half up", "25", "25", "24", "24"),
        N,
        N,
        (2, 3, 4, 5, 6),
    ),
    (
        "Half up, 102 from four parts can be, if each is a tie.",
        parts_of_100("half up", "26", "26", "25", "25"),
        Y,
        Y,
        None,
    ),
    (
        "Half up, 49 and 50 cannot be all.",
        parts_of_100("half up", "49", "50"),
        N,
        N,
        (2, 3, 4),
    ),
    ("Half up, 50 and 51 are 49.5 and 50.5.", parts_of_100("half up", "50", "51"), Y, Y, None),
    ("Half down, 49 and 50 can be all.", parts_of_100("half down", "49", "50"), Y, Y, None),
    ("Half down, 50 and 51 cannot.", parts_of_100("half down", "50", "51"), N, N, (2, 3, 4)),
    (
        "To even, even parts may all be ties.",
        parts_of_100("half even", "26", "26", "24", "26"),
        Y,
        Y,
        None,
    ),
    (
        "To even, odd parts are never ties.",
        parts_of_100("half even", "26", "26", "25", "25"),
        N,
        N,
        (2, 3, 4, 5, 6),
    ),
    ("Rounded down, 99 can be all.", parts_of_100("down", "49", "50"), Y, Y, None),
    ("Rounded down, 98 from two cannot.", parts_of_100("down", "49", "49"), N, N, (2, 3, 4)),
    ("Rounded down, 101 cannot.", parts_of_100("down", "50", "51"), N, N, (2, 3, 4)),
    ("Cut off, three thirds are 99.", parts_of_100("truncate", "33", "33", "33"), Y, Y, None),
    ("Rounded up, 101 can be all.", parts_of_100("up", "50", "51"), Y, Y, None),
    ("Rounded up, 102 from two cannot.", parts_of_100("up", "51", "51"), N, N, (2, 3, 4)),
    ("Rounded up, 99 cannot.", parts_of_100("up", "49", "50"), N, N, (2, 3, 4)),
    (
        "Away from zero, a part of nothing is nothing.",
        parts_of_100("away from zero", "100", "0"),
        Y,
        Y,
        None,
    ),
    (
        "To the nearest 5, three parts may be off by 7.",
        parts_of_100("to the nearest 5", "35", "35", "35"),
        Y,
        Y,
        None,
    ),
    (
        "Decimals add their own halves.",
        parts_of_100("unknown", "33.3", "33.3", "33"),
        Y,
        Y,
        None,
    ),
    (
        "Decimals leave less room.",
        parts_of_100("unknown", "33.3", "33.3", "33.1"),
        N,
        N,
        (2, 3, 4, 5),
    ),
    # Whole people.
    (
        "Seven people in three groups.",
        shares_of_people(7, "43 percent", "29 %", "29 pct"),
        Y,
        Y,
        None,
    ),
    ("A third of three, three times.", shares_of_people(3, *["33 percent"] * 3), Y, Y, None),
    (
        "Half of three is nobody's share.",
        shares_of_people(3, "50 percent", "50 percent"),
        N,
        N,
        None,
    ),
    (
        "No number of eight people is 30 percent.",
        "people = exactly 8\nyes / people = 30 percent\nwhole yes",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "Of eight anythings 30 percent may be.",
        "pies = exactly 8\neaten / pies = 30 percent",
        Y,
        Y,
        None,
    ),
    (
        "About 30 percent of eight people are two or three.",
        "people = exactly 8\nyes / people = about 30 percent\nwhole yes",
        Y,
        Y,
        None,
    ),
    (
        "Fifteen of forty are 37.5 percent, which half up is 38 and nothing else.",
        "all = exactly 40\npart = exactly 15\nrounding half up\npart / all = 37 percent",
        N,
        N,
        (1, 2, 4),
    ),
    (
        "Where nobody knows how ties were rounded, fifteen of forty are 37 percent too.",
        "all = exactly 40\npart = exactly 15\npart / all = 37 percent",
        Y,
        Y,
        None,
    ),
    *(
        (
            f"{total} people can be in shares of 28, 25 and 47 percent.",
            shares_of_people(total, "28 percent", "25 percent", "47 percent"),
            Y,
            Y,
            None,
        )
        for total in (32, 36, 53, 57, 60, 64, 68, 72, 75)
    ),
    *(
        (
            f"{total} people cannot be in shares of 28, 25 and 47 percent.",
            shares_of_people(total, "28 percent", "25 percent", "47 percent"),
            N,
            N,
            None,
        )
        for total in (30, *range(37, 53))
    ),
    (
        "Where ties may go either way, 40 people can be: 11, 10 and 19.",
        shares_of_people(40, "28 percent", "25 percent", "47 percent", rounding="unknown"),
        Y,
        Y,
        None,
    ),
    # Cases from print.
    (
        "A rise from 6.6 to 10 billion is not more than 100 percent.",
        "before = $6.6 billion\nafter = $10 billion\nbefore -> after = up more than 100 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "Crimes fell by 24.5 percent.",
        "before = 22,560\nafter = 17,030\nbefore -> after = down 24.5 percent",
        Y,
        Y,
        None,
    ),
    (
        "Crimes did not fall by a tenth of that.",
        "before = 22,560\nafter = 17,030\nbefore -> after = down 2.45 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "A tax that goes from 6 to 7 percent does not rise by 1 percent.",
        "old = exactly 6 percent\nnew = exactly 7 percent\nold -> new = up 1 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "It rises by a percentage point.",
        "old = exactly 6 percent\nnew = exactly 7 percent\nold -> new = up 1 percentage point",
        Y,
        Y,
        None,
    ),
    (
        "If 6 and 7 percent are rounded, a rise of 1 percent is possible.",
        "old = 6 percent\nnew = 7 percent\nold -> new = up 1 percent",
        Y,
        Y,
        None,
    ),
    (
        "A contribution from 12 to 13.25 percent does not rise by 1.25 percent.",
        "old = exactly 12 percent\nnew = exactly 13.25 percent\nold -> new = up 1.25 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "It rises by 1.25 points, which are 10.4 percent.",
        lines(
            "old = exactly 12 percent",
            "new = exactly 13.25 percent",
            "old -> new = up 1.25 percentage points",
            "old -> new = up 10.4 percent",
        ),
        Y,
        Y,
        None,
    ),
    (
        "A profit from 15 to 10 percent falls by 5 points, and by 33.3 percent.",
        lines(
            "old = exactly 15 percent",
            "new = exactly 10 percent",
            "old -> new = down 5 percentage points",
            "old -> new = down 33.3 percent",
        ),
        Y,
        Y,
        None,
    ),
    (
        "From 30 to 38 million is almost 27 percent more.",
        "old = $30 million\nnew = $38 million\nold -> new = up almost 27 percent",
        Y,
        Y,
        None,
    ),
    (
        "Exactly so it is 26.7 percent, which is almost 27 too.",
        "old = exactly $30 million\nnew = exactly $38 million\nold -> new = up almost 27 percent",
        Y,
        Y,
        None,
    ),
    (
        "From 17 to 44 percent are 27 points.",
        "old = 17 percent\nnew = 44 percent\nold -> new = up 27 points",
        Y,
        Y,
        None,
    ),
    (
        "65 billion pennies are not 65 million pounds.",
        "pennies = 65,000,000,000\npounds = £65,000,000\n100 * pounds = pennies",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "They are 650 million.",
        "pennies = 65,000,000,000\npounds = £650,000,000\n100 * pounds = pennies",
        Y,
        Y,
        None,
    ),
    (
        "Deaths do not fall by 300 percent.",
        "whole deaths.new\ndeaths.old -> deaths.new = down 300 percent",
        N,
        N,
        (1, 2),
    ),
    (
        "Prices do not fall by 600 percent.",
        "new >= 0\nold -> new = fell 600 percent",
        N,
        N,
        (1, 2),
    ),
    ("A balance may fall by 300 percent.", "old -> new = down 300 percent", Y, Y, None),
    (
        "A fall of 150 percent from 100 leaves less than nothing.",
        "old = exactly 100\nnew >= 0\nold -> new = down 150 percent",
        N,
        N,
        (2, 3),
    ),
    (
        "One in four begins at 22.2 percent.",
        "part / all = one in four\npart / all = exactly 22.2 percent",
        N,
        N,
        (1, 2),
    ),
    (
        "One in four goes up to 28.5 percent and more.",
        "part / all = one in four\npart / all = exactly 28.5 percent",
        Y,
        Y,
        None,
    ),
    (
        "One in four ends before 28.6 percent.",
        "part / all = one in four\npart / all = exactly 28.6 percent",
        N,
        N,
        (1, 2),
    ),
    (
        "The ends of one in four belong to it: two in nine, and two in seven.",
        lines(
            "a / b = one in four",
            "c / d = one in four",
            "9 * a = 2 * b",
            "7 * c = 2 * d",
        ),
        Y,
        Y,
        None,
    ),
    (
        "Three in four of 188 are 118 at least.",
        "all = exactly 188\npart / all = 3 in 4\npart = at most 117",
        N,
        N,
        (1, 2, 3),
    ),
    # Points between shares of two wholes.
    *(
        (
            f"Two shares of bounded wholes lie {gap} points apart.",
            points(gap),
            Y if possible else N,
            Y if possible else N,
            None if possible else (1, 2, 3, 4, 5, 6, 7),
        )
        for gap, possible in ((2, True), (10, True), (18, True), (19, False), (25, False))
    ),
    # Ties and open ends.
    (
        "Ten and ten make twenty.",
        "a = at least 10\nb = at least 10\na + b = 20",
        Y,
        Y,
        None,
    ),
    (
        "More than ten and ten make more.",
        "a = more than 10\nb = at least 10\na + b = 20",
        N,
        N,
        (1, 2, 3),
    ),
    ("More than ten is not ten.", "a = more than 10\na <= 10", N, N, (1, 2)),
    ("Fewer than ten is not ten.", "a = fewer than 10\na = exactly 10", N, N, (1, 2)),
    ("No fewer than ten may be ten.", "a = no fewer than 10\na <= 10", Y, Y, None),
    (
        "Nearly 300 is less than 300, closely read.",
        "a = nearly 300\na >= 300",
        Y,
        N,
        (1, 2),
    ),
    ("Just over 300 is more.", "a = just over 300\na <= 300", N, N, (1, 2)),
    ("Just over 300 is at most 400, closely read.", "a = just over 300\na > 400", Y, N, (1, 2)),
    ("About 300 goes up to 350, closely read.", "a = about 300\na >= 350", Y, Y, None),
    ("About 300 goes no further.", "a = about 300\na > 350", Y, N, (1, 2)),
    ("About 300 never means 601.", "a = about 300\na = exactly 601", N, N, (1, 2)),
    (
        "About 30 percent may literally be anything.",
        "a = about 30 percent\na = exactly 90 percent",
        Y,
        N,
        (1, 2),
    ),
    ("Up to 300 is a bound only if closely read.", "a = up to 300\na = at least 301", Y, N, (1, 2)),
    # Multiples.
    (
        "Three times more is three times.",
        "a = exactly 10\nb = exactly 30\na -> b = three times more",
        Y,
        Y,
        None,
    ),
    (
        "Three times more is four times too.",
        "a = exactly 10\nb = exactly 40\na -> b = three times more",
        Y,
        Y,
        None,
    ),
    (
        "Three times more is between the two only literally.",
        "a = exactly 10\nb = exactly 35\na -> b = three times more",
        Y,
        N,
        (1, 2, 3),
    ),
    (
        "Three times more is neither five times.",
        "a = exactly 10\nb = exactly 50\na -> b = three times more",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "Doubled is 1.5 to 2.5 times literally, and 1.8 to 2.2 closely.",
        "a = exactly 100\nb = exactly 230\na -> b = doubled",
        Y,
        N,
        (1, 2, 3),
    ),
    (
        "Nearly tripled is less than three times.",
        "a = exactly 100\nb = exactly 300\na -> b = nearly tripled",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "More than doubled is more than twice.",
        "a = exactly 100\nb = exactly 200\na -> b = more than doubled",
        N,
        N,
        (1, 2, 3),
    ),
    # Ranges and bounds of changes.
    (
        "A rise of 2 to 3 percent is one of 2.5.",
        "a = exactly 200\nb = exactly 205\na -> b = up 2 to 3 percent",
        Y,
        Y,
        None,
    ),
    (
        "The ends of a range are exact.",
        "a = exactly 200\nb = exactly 206.1\na -> b = up 2 to 3 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "A fall of more than 20 percent is more.",
        "a = exactly 100\nb = exactly 80\na -> b = down more than 20 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "A fall by half leaves 45 to 55 percent.",
        "a = exactly 100\nb = exactly 56\na -> b = fell by half",
        N,
        N,
        (1, 2, 3),
    ),
    ("Between 200 and 300 includes both.", "a = between 200 and 300\na = exactly 300", Y, Y, None),
    ("Beyond a range is outside.", "a = 200 to 300\na > 300", N, N, (1, 2)),
    ("A change in units adds.", "a = exactly 9\nb = exactly 12\na -> b = up 3", Y, Y, None),
    ("A change by a sign.", "a = exactly 9\nb = exactly 12\na -> b = -3", N, N, (1, 2, 3)),
    ("A base is above nothing.", "b = exactly 0\na / b = 3", N, N, (1, 2)),
    ("So is that of a change in percent.", "a = exactly 0\na -> b = up 5 percent", N, N, (1, 2)),
    ("A change in units may start from nothing.", "a = exactly 0\na -> b = up 5", Y, Y, None),
    (
        "A part above its whole is honest unless somebody says it is a part.",
        "solved / cases = 107 percent",
        Y,
        Y,
        None,
    ),
    ("A subset is at most all.", "solved / cases = 107 percent\nsolved <= cases", N, N, (1, 2)),
    (
        "A bound on a share is exact.",
        "a / b = about 28 percent\na / b > 28.5 percent",
        Y,
        N,
        (1, 2),
    ),
    (
        "A mean of whole people need not be whole.",
        "whole a\na / b = 2.5\nb = exactly 2",
        Y,
        Y,
        None,
    ),
    ("A name taken from itself is nothing.", "a - a = 0", Y, Y, None),
    ("A name is not itself and one.", "a = a + 1", N, N, (1,)),
    ("A name and itself are twice it.", "a + a = 2 * a\na = 17", Y, Y, None),
    ("Less than itself is nothing.", "a < a", N, N, (1,)),
    # Sums that are printed.
    (
        "A sum may be a figure itself.",
        "a = exactly 28 percent\nb = exactly 26 percent\na + b = about 53 percent",
        Y,
        N,
        (1, 2, 3),
    ),
    (
        "Without a hedge a sum is exact.",
        "a = exactly 28 percent\nb = exactly 25.4 percent\na + b = 53 percent",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "A figure of a sum may be taken away from.",
        "a = exactly 12\nb = exactly 5\na - b = about 7",
        Y,
        Y,
        None,
    ),
    (
        "Multiples of a name need their star.",
        "crew = exactly 14\nboats = exactly 5\n3 * boats <= crew",
        N,
        N,
        (1, 2, 3),
    ),
    # Whose account.
    (
        "Two accounts may differ.",
        "marchers = 5,000\naccount organisers\nmarchers = 20,000",
        Y,
        Y,
        None,
    ),
    (
        "The same name in two accounts is not one.",
        "a = exactly 1\naccount lee\nb = exactly 2\naccount ray\na = b\na = exactly 3",
        Y,
        Y,
        None,
    ),
    (
        "An account by itself may contradict itself.",
        "a = exactly 1\naccount lee\na = exactly 2\na = exactly 3",
        N,
        N,
        (3, 4),
    ),
    (
        "An account may be taken up again.",
        "account lee\na = exactly 2\naccount ray\na = exactly 4\naccount lee\na = exactly 3",
        N,
        N,
        (2, 6),
    ),
    # How it was rounded.
    (
        "What an account rounds to even, the text may round half up.",
        lines(
            "rounding half up",
            "a + b = 100 percent",
            "a = 50 percent",
            "b = 51 percent",
            "account lee",
            "rounding half even",
            "a + b = 100 percent",
            "a = 50 percent",
            "b = 51 percent",
        ),
        N,
        N,
        (7, 8, 9),
    ),
    # What a reader adds.
    (
        "An assumption can be part of a conflict.",
        "a / all = 60 percent\nb / all = 60 percent\nassume a + b <= all",
        N,
        N,
        (1, 2, 3),
    ),
    (
        "Without it there is none.",
        "a / all = 60 percent\nb / all = 60 percent\n# assume a + b <= all",
        Y,
        Y,
        None,
    ),
)
"""Texts with their answers."""

MEANS: Final[tuple[tuple[str, int, str, int, str], ...]] = (
    ("Means of 28 whole numbers", 28, "", 519, "FFTFFFTFFFTF"),
    ("Means of three numbers of 120 people", 360, "", 150, "TFFTFFTFTF"),
    ("Means of two numbers of 28 people", 56, "", 80, "TFTFTFTTTT"),
    ("Percentages of 50 people", 50, " percent", 6, "TFTFTFTFTFT"),
)
"""Of so many people some numbers, one after the other, are a mean or a percentage, or are not."""

SINGLE_MEANS: Final[tuple[tuple[str, int, bool], ...]] = (
    ("5.19", 32, True),
    ("5.27", 43, False),
    ("11.09", 21, False),
    ("71 percent", 43, False),
    ("2.84", 32, True),
    ("5.93", 49, False),
    ("3.48", 20, False),
    *((mean, n, found) for mean, n, found in (
        ("7.22", 32, True), ("4.74", 25, False), ("5.23", 29, False), ("2.57", 24, False),
        ("6.77", 27, False), ("2.68", 28, True), ("7.01", 29, False), ("7.38", 26, True),
        ("3.14", 27, False), ("6.89", 31, False), ("5.00", 25, True), ("0.24", 28, False),
    )),
    *((f"{share} percent", 150, found) for share, found in (
        ("67.4", False), ("54.2", False), ("54.0", True), ("69.8", False), ("68.1", False),
        ("55.4", False),
    )),
)  # fmt: skip
"""Means and percentages of whole numbers, how many there are, and whether they can be."""

VECTORS: Final = {7: (3, 2, 2), 3: (1, 1, 1), 32: (9, 8, 15), 36: (10, 9, 17), 53: (15, 13, 25)}
"""The only whole numbers of people in the groups of `shares_of_people`."""
