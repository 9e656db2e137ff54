"""Time expressions of news prose, with what they say, worked out by hand.

The day of publication is Friday, July 11, 2025, unless a case says otherwise.
"""

from typing import Final, NamedTuple

PUBLISHED: Final = "2025-07-11"


class Ends(NamedTuple):
    """A phrase, and the days that each of its ends can be; empty where one is open or unknown."""

    phrase: str
    begins: str
    ends: str


TWENTY: Final = """
> Since early June, raids have continued.
period: Since early June | [2025-06-01..2025-06-10] to ..; mod=start
> Arrests rose over the past six months.
period: over the past six months | 2025-01-11 to 2025-07-11; duration=P6M
> The mayor announced the directive on Friday.
date: Friday | 2025-07-11
> City departments have two weeks to write a plan.
duration: two weeks | duration=P2W
> Agents marched through the park on Monday.
date: Monday | 2025-07-07
> The contract was signed in late 2024.
date: late 2024 | 2024-09 to 2024-12; mod=end
> Work must finish by the end of the year.
period: by the end of the year | ../2025-12-31; mod=end
> Crews closed the road last week.
date: last week | [2025-06-29,2025-06-30] to [2025-07-05,2025-07-06]
> The board met two weeks ago.
date: two weeks ago | 2025-06-27~; duration=P2W; mod=approx
> The shelter opened in mid-March.
date: mid-March | 2025-03-11 to 2025-03-20; mod=mid
> The hearing is next Tuesday.
date: next Tuesday | 2025-07-15
> Calls rose between March and May.
period: between March and May | 2025-03 to 2025-05
> The survey was taken in the summer of 2023.
date: the summer of 2023 | 2023-22
> The levee was built in the 1990s.
date: the 1990s | 199X
> Revenue fell in the first quarter of 2025.
date: the first quarter of 2025 | 2025-33
> The program has run since 2019.
period: since 2019 | 2019 to ..
> The grant ran from Jan. 20 to May 31.
period: from Jan. 20 to May 31 | 2025-01-20 to 2025-05-31
> The first raid took place on June 6.
date: June 6 | 2025-06-06
> The case has dragged on for more than three years.
duration: more than three years | duration=P3Y; hedge=more than
> The fire broke out about 9:30 p.m. Thursday.
date: about 9:30 p.m. Thursday | 2025-07-10T21:30:00; mod=approx
"""
"""Twenty phrases of every sort, each in a sentence."""

DAYS: Final = """
> The council will meet on Monday.
date: Monday | 2025-07-14
> The council will meet on Friday.
date: Friday | [2025-07-11,2025-07-18]
> On Thursday, the council is scheduled to vote.
date: Thursday | 2025-07-17
> The board, which met Monday, will vote on Thursday.
date: Monday | 2025-07-07
date: Thursday | 2025-07-17
> He said Wednesday that the bridge would close.
date: Wednesday | 2025-07-09
> She quit last Monday and last Friday.
date: last Monday | [2025-06-30,2025-07-07]
date: last Friday | [2025-07-04,2025-07-11]
> The pool opens this Sunday and closed this past Friday; this coming Friday is free.
date: this Sunday | 2025-07-13
date: this past Friday | 2025-07-04
date: this coming Friday | 2025-07-18
> They meet next Saturday.
date: next Saturday | [2025-07-12,2025-07-19]
> A pipe burst Tuesday night and was mended early Wednesday morning.
date: Tuesday night | 2025-07-08; value=2025-07-08TNI
date: early Wednesday morning | 2025-07-09; value=2025-07-09TMO; mod=start
> It rained yesterday; today is dry, and tomorrow will be too.
date: yesterday | 2025-07-10
date: today | 2025-07-11
date: tomorrow | 2025-07-12
> He spoke this morning, last night and the day before yesterday; tonight he rests.
date: this morning | 2025-07-11; value=2025-07-11TMO
date: last night | 2025-07-10; value=2025-07-10TNI
date: the day before yesterday | 2025-07-09
date: tonight | 2025-07-11; value=2025-07-11TNI
> Friday’s vote followed yesterday’s talks.
date: Friday | 2025-07-11
date: yesterday | 2025-07-10
> The stalls were full over the weekend and last weekend.
date: the weekend | 2025-07-05 to 2025-07-06
date: last weekend | 2025-07-05 to 2025-07-06
> She was hired on June 6, 2024, and left 6 July 2024, a Saturday.
date: June 6, 2024 | 2024-06-06
date: 6 July 2024 | 2024-07-06
date: a Saturday | value=XXXX-WXX-6; refused
> It was the 6th of June; then came the fourth of July and July 5th.
date: the 6th of June | 2025-06-06
date: the fourth of July | 2025-07-04
date: July 5th | 2025-07-05
> On Friday, July 11, 2025, and on 2025-07-12 it was hot.
date: Friday, July 11, 2025 | 2025-07-11
date: 2025-07-12 | 2025-07-12
> The towers fell on Sept. 11, 2001; services were held Sept. 11.
date: Sept. 11, 2001 | 2001-09-11
date: Sept. 11 | 2024-09-11
> The deadline is Aug. 1, and the law takes effect Jan. 1.
date: Aug. 1 | 2025-08-01
date: Jan. 1 | 2026-01-01
> The trial, due to begin March 3, was put off.
date: March 3 | 2026-03-03
> Fairs are held on Saturday, July 19.
date: Saturday, July 19 | 2025-07-19
> They marched on May 5 and 6 and on June 6, 7 and 8, 2024.
date: May 5 and 6 | {2024-05-05,2024-05-06}
date: June 6, 7 and 8, 2024 | {2024-06-06,2024-06-07,2024-06-08}
> It opened 03/04/2025, closed 25/12/2025 and reopened 5/5/2025.
date: 03/04/2025 | [2025-03-04,2025-04-03]
date: 25/12/2025 | 2025-12-25
date: 5/5/2025 | 2025-05-05
> Polls open on the first Tuesday of November 2026; the last was on the second Monday in May.
date: the first Tuesday of November 2026 | 2026-11-03
date: the second Monday in May | 2025-05-12
> The bank was shut on New Year’s Day, Juneteenth, July 4 and on Thanksgiving.
date: New Year’s Day | 2025-01-01
date: July 4 | 2025-07-04
date: Thanksgiving | 2024-11-28
> It will be shut on Labor Day, Veterans Day and Christmas Eve.
date: Labor Day | 2025-09-01
date: Veterans Day | 2025-11-11
date: Christmas Eve | 2025-12-24
> They met on Memorial Day 2024, MLK Day and Presidents Day.
date: Memorial Day 2024 | 2024-05-27
date: MLK Day | 2025-01-20
date: Presidents Day | 2025-02-17
> The night of June 6 was calm.
date: The night of June 6 | 2025-06-06; value=2025-06-06TNI
> About June 6 the creek rose.
date: About June 6 | 2025-06-06~; mod=approx
"""
"""Days: weekdays, dates, holidays, dates in figures."""

UNITS: Final = """
> Rents fell last month, and will fall this month and next month.
date: last month | 2025-06
date: this month | 2025-07
date: next month | 2025-08
> Last year and this year differ from next year.
date: Last year | 2024
date: this year | 2025
date: next year | 2026
> Sales fell last quarter.
date: last quarter | 2025-34
> Next week is the fair.
date: Next week | [2025-07-13,2025-07-14] to [2025-07-19,2025-07-20]
> The town flooded last March and last October.
date: last March | [2024-03,2025-03]
date: last October | 2024-10
> The shop closed in May and will open in September.
date: May | 2025-05
date: September | 2025-09
> In July the mill closed; in August it had been full.
date: July | 2025-07
date: August | 2024-08
> It began in November 2024, grew in Dec. 2024 and ended in January, 2025.
date: November 2024 | 2024-11
date: Dec. 2024 | 2024-12
date: January, 2025 | 2025-01
> It began in the beginning of May and ended at the end of May.
date: the beginning of May | 2025-05-01 to 2025-05-10; mod=start
date: the end of May | 2025-05-21 to 2025-05-31; mod=end
> In the middle of February 2024 and late February 2024 it snowed.
date: the middle of February 2024 | 2024-02-11 to 2024-02-20; mod=mid
date: late February 2024 | 2024-02-21 to 2024-02-29; mod=end
> In the first half of 2025 and the second half of May costs rose.
date: the first half of 2025 | 2025-40
date: the second half of May | 2025-05-16 to 2025-05-31
> He left early this year, late last year and in mid-2023.
date: early this year | 2025-01 to 2025-04; mod=start
date: late last year | 2024-09 to 2024-12; mod=end
date: mid-2023 | 2023-05 to 2023-08; mod=mid
> Earlier this year the dam broke; it reopens later this month.
date: Earlier this year | 2025-01-01 to 2025-07-11
date: later this month | 2025-07-11 to 2025-07-31
> The first week of June 2025 was wet.
date: The first week of June 2025 | [2025-06-01..2025-06-07] to [2025-06-01..2025-06-13]
> The winter of 2022 was long, fall 2024 was dry, and in the spring of 2025 it rained.
date: The winter of 2022 | 2022-24
date: fall 2024 | 2024-23
date: the spring of 2025 | 2025-21
> Last summer was hot, and this summer is mild.
date: Last summer | 2024-22
date: this summer | 2025-22
> Last spring was wet.
date: Last spring | [2024,2025]; value=XXXX-SP
> Profit rose in Q3 2024 and in the fourth quarter of 2024.
date: Q3 2024 | 2024-35
date: the fourth quarter of 2024 | 2024-36
> First-quarter profit fell.
date: First-quarter | 2025-33
> In fiscal 2025 costs grew more than in fiscal year 2023-24 or FY2022.
date: fiscal 2025 | 2025; fiscal
date: fiscal year 2023-24 | 2023 to 2024; fiscal
date: FY2022 | 2022; fiscal
> The first quarter of fiscal 2025 was weak.
date: The first quarter of fiscal 2025 | 2025-33; fiscal
> Since the late 1990s and the early 1980s much has changed.
period: Since the late 1990s | [1997..1999] to ..; mod=end
date: the early 1980s | 1980 to 1983; mod=start
> The late ’90s and the nineties were quiet.
date: The late ’90s | 1997 to 1999; mod=end
date: the nineties | 199X
> In the 1900s rents were low.
date: the 1900s | [190X,19XX]
> It was built in the 19th century, not the early 20th century or the twenty-first century.
date: the 19th century | 18XX
date: the early 20th century | 1900 to 1933; mod=start
date: the twenty-first century | 20XX
> It was begun in 1850, in the year 2000 and in 2019 and 2020; the class of 2024 saw it.
date: 1850 | 1850
date: the year 2000 | 2000
date: 2019 and 2020 | {2019,2020}
date: 2024 | 2024
> The house dates from circa 1790.
date: circa 1790 | 1790~; mod=approx
"""
"""Weeks, months, quarters, seasons, years, decades and centuries."""

PERIODS: Final = """
> He was in office from 2009 to 2017.
period: from 2009 to 2017 | 2009 to 2017
> The fair ran from Dec. 20 to Jan. 5.
period: from Dec. 20 to Jan. 5 | 2024-12-20 to 2025-01-05
> The park will be closed from July 1 to July 31.
period: from July 1 to July 31 | 2025-07-01 to 2025-07-31
> It rained from June 30 to July 2, 2024, and from 6 to 8 June.
period: from June 30 to July 2, 2024 | 2024-06-30 to 2024-07-02
period: from 6 to 8 June | 2025-06-06 to 2025-06-08
> Between June 6 and 8 it rained.
period: Between June 6 and 8 | 2025-06-06 to 2025-06-08
> It was measured in March–May 2024, 2019–2021 and on June 6-8.
period: March–May 2024 | 2024-03 to 2024-05
period: 2019–2021 | 2019 to 2021
period: June 6-8 | 2025-06-06 to 2025-06-08
> The sale ran Friday, June 6, through Sunday, June 8.
period: Friday, June 6, through Sunday, June 8 | 2025-06-06 to 2025-06-08
> The 2024-25 season was short.
period: The 2024-25 | 2024 to 2025
> Residents have until Friday to reply.
period: until Friday | ../2025-07-18
> The tax is due by March 3.
period: by March 3 | ../2026-03-03
> By March, 300 had joined; the rest must by May.
period: By March | ../2025-03
period: by May | ../2026-05
> The strike was off until March 3.
period: until March 3 | ../2025-03-03
> It was free before 2020, and costly after 2020.
period: before 2020 | ../2019
period: after 2020 | 2021 to ..
> It was shut before May 2024 and before June 6, 2024.
period: before May 2024 | ../2024-04
period: before June 6, 2024 | ../2024-06-05
> Since Friday, since last week and since May the road has been shut.
period: Since Friday | 2025-07-11 to ..
period: since last week | [2025-06-29..2025-07-06] to ..
period: since May | 2025-05 to ..
> Since at least 2019 the roof has leaked.
period: Since at least 2019 | [..2019] to ..
> Since the beginning of the year nine have left.
period: Since the beginning of the year | 2025-01-01 to ..; mod=start
> They must file by year’s end, no later than Aug. 1.
period: by year’s end | ../2025-12-31; mod=end
period: no later than Aug. 1 | ../2025-08-01
> After Friday’s vote they left.
date: Friday | 2025-07-11
> In the last two weeks and during the past decade prices rose.
period: In the last two weeks | 2025-06-27 to 2025-07-11; duration=P2W
period: during the past decade | 2015-07-11 to 2025-07-11; duration=P10Y
> Over the past few months few came; the past year was worse.
period: Over the past few months | /2025-07-11
period: the past year | 2024-07-11 to 2025-07-11; duration=P1Y
> In the coming weeks crews will dig, and over the next two years build.
period: In the coming weeks | 2025-07-11/
period: over the next two years | 2025-07-11 to 2027-07-11; duration=P2Y
> They must answer within two weeks, or within 30 days of the ruling.
period: within two weeks | 2025-07-11 to 2025-07-25; duration=P2W
duration: 30 days | duration=P30D
> A year ago it was open, and three days ago; about two months ago it shut.
date: A year ago | 2024~; duration=P1Y; mod=approx
date: three days ago | 2025-07-08; duration=P3D
date: about two months ago | 2025-05~; duration=P2M; mod=approx; hedge=about
> More than three years ago he left; less than a year ago he came back.
date: More than three years ago | [..2022]; duration=P3Y; mod=approx; hedge=more than
date: less than a year ago | [2024-07-11..2025-07-11]; duration=P1Y; mod=approx; hedge=less than
> The pool will open in two weeks. It sold out in two weeks.
date: in two weeks | 2025-07-25~; duration=P2W; mod=approx
duration: two weeks | duration=P2W
> Two years from now it will be done.
date: Two years from now | 2027~; duration=P2Y; mod=approx
"""
"""Periods, and what is counted from publication."""

LENGTHS: Final = """
> A six-month program of 48 hours took a year and a half.
duration: six-month | duration=P6M
duration: 48 hours | duration=PT48H
duration: a year and a half | duration=P1Y6M
> They waited for decades, for several weeks and two to three days.
duration: decades
duration: several weeks
duration: two to three days
> It lasted over two weeks, at least 10 days and nearly 20 years.
duration: over two weeks | duration=P2W; hedge=more than
duration: at least 10 days | duration=P10D; hedge=at least
duration: nearly 20 years | duration=P20Y; hedge=nearly
> Two years, three months and four days later, a weeklong trip took half an hour.
date: Two years, three months and four days later | duration=P2Y3M4D; refused
duration: weeklong | duration=P1W
duration: half an hour | duration=PT30M
> A 12-year-old boy, a woman aged 34 and Smith, 46, in her 60s, turned 30.
age: 12-year-old | duration=P12Y
age: aged 34 | duration=P34Y
age: 46 | duration=P46Y
age: in her 60s
age: turned 30 | duration=P30Y
> An 18-month-old child, six months old; those 65 and older; ages 5 to 11.
age: 18-month-old | duration=P18M
age: six months old | duration=P6M
age: 65 and older
age: ages 5 to 11
> It opens at noon and at 9 a.m. ET, closes at 17:30 and at midnight, and meets at 5 o’clock.
time of day: noon | value=XXXX-XX-XXT12:00
time of day: 9 a.m. ET | value=XXXX-XX-XXT09:00
time of day: 17:30 | value=XXXX-XX-XXT17:30
time of day: midnight | value=XXXX-XX-XXT24:00
time of day: 5 o’clock | refused
> It is open from 9 a.m. to 5 p.m.; at 12 a.m. it is dark, at 12 p.m. not.
time of day: 9 a.m. to 5 p.m. | refused
time of day: 12 a.m. | value=XXXX-XX-XXT00:00
time of day: 12 p.m. | value=XXXX-XX-XXT12:00
> Polls close at 8 p.m. ET on Nov. 4, 2025; she fell Friday at 2 a.m. and midnight Thursday.
date: 8 p.m. ET on Nov. 4, 2025 | 2025-11-04T20:00:00
date: Friday at 2 a.m. | 2025-07-11T02:00:00
date: midnight Thursday | [2025-07-10,2025-07-11]
> He is now ill, and currently at home; recently he fell.
date: now | value=PRESENT_REF; refused
date: currently | value=PRESENT_REF; refused
date: recently | value=PAST_REF; refused
> In recent years few came.
date: In recent years | value=PAST_REF; refused
> Years ago, a few weeks ago and five hours ago it was quiet.
date: Years ago | value=PAST_REF; refused
date: a few weeks ago | value=PAST_REF; refused
date: five hours ago | duration=PT5H; value=PAST_REF; refused
> The next day, the following Monday and six months earlier it was not.
date: The next day | refused
date: the following Monday | value=XXXX-WXX-1; refused
date: six months earlier | duration=P6M; refused
> Every Friday, on Mondays and each summer they sing.
date: Every Friday | value=XXXX-WXX-5; refused
date: Mondays | value=XXXX-WXX-1; refused
date: each summer | value=XXXX-SU; refused
"""
"""Lengths, ages, times of day, and times that name no day."""

TRAPS: Final = """
> We, who may march, saw the sun in a second; prices fall, and we spring to it.
> About 47 percent of 2000 people called 911 from Route 66 under Section 230 after a 9-4 vote.
> In 2000 people left; one of 2000 stayed; it rose by 2000 and fell from 2500 to 2000.
> Black Friday, Good Friday, Sunday school and the Friday prayers.
> The Sunday Times, Saturday Night Live and USA Today.
> May Lee and April Ryan met June Carter; May we go? May I?
> In April Ryan spoke.
unread: April
> The Friday deadline passed.
unread: Friday
> The March on Washington, the Women’s March and the long march.
> It grew in the 90s, in the low 70s and in the fall.
unread: the 90s
unread: the fall
> The shop is open Monday through Friday.
unread: Monday through Friday
> In May 28 percent rose, and in June 12 people died.
date: May | 2025-05
date: June | 2025-06
> On June 31, on February 30 and on 2025-13-45.
unread: June 31
unread: February 30
unread: 2025-13-45
> Friday, July 10, 2025, and Monday, June 6.
unread: Friday, July 10, 2025
unread: Monday, June 6
> At 13 p.m., 25:00 and 1/2/25.
unread: 13 p.m.
unread: 25:00
unread: 1/2/25
> It was moved from June 6 to June 8.
date: June 6 | 2025-06-06
date: June 8 | 2025-06-08
> It costs $5 a year, twice a day; the third quarter of the game was hers.
> Spring Street, summer camp, the spring of a watch and a fall of two feet.
> See https://example.org/2025/07/11/may-5 or call 213-555-0147; a Christmas tree.
> He was mayor for the second time in the first place; early voting, late fees, mid-level.
> It will last; they may march; the sun sat; mon ami, wed and fri.
> In June Mayor Bass acted; on Friday Governor Ng did.
unread: June
date: Friday | 2025-07-11
"""
"""What only looks like a time, and what may be one."""

UNDATED: Final = """
> Since early June, on Friday and last week it rained.
period: Since early June | value=XXXX-06; mod=start; refused
date: Friday | value=XXXX-WXX-5; refused
date: last week | value=XXXX-WXX; refused
> Over the past six months, two weeks ago, in the coming weeks and within two weeks.
period: Over the past six months | duration=P6M; value=PAST_REF; refused
date: two weeks ago | duration=P2W; value=PAST_REF; refused
period: in the coming weeks | value=FUTURE_REF; refused
period: within two weeks | duration=P2W; value=FUTURE_REF; refused
> Friday night, yesterday, tonight, last summer, third-quarter and this weekend.
date: Friday night | value=XXXX-WXX-5TNI; refused
date: yesterday | value=XXXX-XX-XX; refused
date: tonight | value=XXXX-XX-XXTNI; refused
date: last summer | value=XXXX-SU; refused
date: third-quarter | value=XXXX-Q3; refused
date: this weekend | value=XXXX-WXX-WE; refused
> On June 6, by May 5, from March to May, on Christmas and on Labor Day.
date: June 6 | value=XXXX-06-06; refused
period: by May 5 | value=XXXX-05-05; refused
period: from March to May | refused
date: Christmas | value=XXXX-12-25; refused
date: Labor Day | value=XXXX-XX-XX; refused
> The ’90s, this year, last month, next quarter and about 9:30 p.m. Thursday.
date: The ’90s | value=XX9X; refused
date: this year | value=XXXX; refused
date: last month | value=XXXX-XX; refused
date: next quarter | value=XXXX-QX; refused
date: about 9:30 p.m. Thursday | value=XXXX-WXX-4T21:30; mod=approx; refused
> Since 2019, on June 6, 2024, in the 1990s, before 2020 and from 2009 to 2017.
period: Since 2019 | 2019 to ..
date: June 6, 2024 | 2024-06-06
date: the 1990s | 199X
period: before 2020 | ../2019
period: from 2009 to 2017 | 2009 to 2017
> Late May 2024, from Nov. 5, 2024 to Jan. 3 and 03/04/2025.
date: Late May 2024 | 2024-05-21 to 2024-05-31; mod=end
period: from Nov. 5, 2024 to Jan. 3 | 2024-11-05 to 2025-01-03
date: 03/04/2025 | [2025-03-04,2025-04-03]
> June 31 and Friday, July 10, 2025.
unread: June 31
unread: Friday, July 10, 2025
"""
"""The same where no day of publication is known."""

ENDS: Final = (
    Ends("since early June", "2025-06-01..2025-06-10", ""),
    Ends("early June", "2025-06-01..2025-06-01", "2025-06-10..2025-06-10"),
    Ends("on Friday", "2025-07-11..2025-07-11", "2025-07-11..2025-07-11"),
    Ends("Friday night", "2025-07-11..2025-07-11", "2025-07-11..2025-07-12"),
    Ends("last Friday", "2025-07-04..2025-07-11", "2025-07-04..2025-07-11"),
    Ends("last week", "2025-06-29..2025-06-30", "2025-07-05..2025-07-06"),
    Ends("two weeks ago", "2025-06-24..2025-06-30", "2025-06-24..2025-06-30"),
    Ends("a year ago", "2024-01-01..2025-01-11", "2024-01-01..2025-01-11"),
    Ends("two decades ago", "2000-01-01..2010-07-11", "2000-01-01..2010-07-11"),
    Ends("since 2019", "2019-01-01..2019-12-31", ""),
    Ends("by the end of the year", "", "2025-12-31..2025-12-31"),
    Ends("by May", "", "2026-05-01..2026-05-31"),
    Ends("before 2020", "", "2019-12-31..2019-12-31"),
    Ends("after June 6", "2025-06-07..2025-06-07", ""),
    Ends("before last week", "", "2025-06-28..2025-06-29"),
    Ends("between March and May", "2025-03-01..2025-03-31", "2025-05-01..2025-05-31"),
    Ends("over the past six months", "2025-01-11..2025-01-11", "2025-07-11..2025-07-11"),
    Ends("the past few years", "", "2025-07-11..2025-07-11"),
    Ends("in the coming weeks", "2025-07-11..2025-07-11", ""),
    Ends("since at least 2019", "", ""),
    Ends("about June 6", "", ""),
    Ends("circa 1790", "1789-07-01..1790-07-01", "1790-06-30..1791-06-30"),
    Ends("the 19th century", "1800-01-01..1801-01-01", "1899-12-31..1900-12-31"),
    Ends("the 1900s", "1900-01-01..1901-01-01", "1909-12-31..2000-12-31"),
    Ends("fiscal 2025", "2024-01-01..2025-12-31", "2025-01-01..2026-12-31"),
    Ends("the first week of June", "2025-06-01..2025-06-07", "2025-06-01..2025-06-13"),
    Ends("summer 2024", "2023-11-01..2025-03-31", "2023-11-01..2025-03-31"),
    Ends("03/04/2025", "2025-03-04..2025-04-03", "2025-03-04..2025-04-03"),
)
"""The days that each end of a time can be."""

RULES: Final = {
    "on Friday": ("latest weekday", True),
    "next Tuesday": ("next weekday", True),
    "last Friday": ("last weekday", True),
    "yesterday": ("days from publication", True),
    "last week": ("weeks from publication", True),
    "early June 2025": ("thirds", True),
    "early June": ("latest of its name, thirds", True),
    "June 6": ("latest of its name", True),
    "until June 6": ("coming of its name", True),
    "two weeks ago": ("counted from publication", True),
    "over the past six months": ("length before publication", True),
    "03/04/2025": ("day or month first", False),
    "June 6, 2025": (None, False),
    "since 2019": (None, False),
    "the summer of 2023": (None, False),
    "two weeks": (None, False),
}
"""The rule each phrase rests on, and whether it errs; no rule where it is printed whole."""

HALVED: Final = (
    ("early June 2025", "2025-06-01", "2025-06-15"),
    ("mid-June 2025", "2025-06-10", "2025-06-20"),
    ("late June 2025", "2025-06-16", "2025-06-30"),
    ("early 2018", "2018-01", "2018-06"),
    ("late 2018", "2018-07", "2018-12"),
    ("the late 1990s", "1995", "1999"),
)
"""Parts by the other convention."""

NO_TIMES: Final = (
    "", " ", "we", "47 percent", "marched", "may", "Route 66", "9-4", "2000 people", "Black Friday",
    "the", "since", "June Carter", "in", "a day", "the road", "from Friday to",
)  # fmt: skip
"""Phrases that are no time expression."""
