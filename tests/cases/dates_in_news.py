"""Times in American and British news, with what they say, worked out by hand from their meaning.

The day of publication is Friday, July 11, 2025. The lines are written as in `tests.cases.dates`.
"""

from typing import Final

WEEKDAYS: Final = """
> The court sat Tuesday and Wednesday.
date: Tuesday | 2025-07-08
date: Wednesday | 2025-07-09
> The court will sit Tuesday and Wednesday.
date: Tuesday | 2025-07-15
date: Wednesday | 2025-07-16
> The fair is this Saturday and Sunday.
date: this Saturday | 2025-07-12
date: Sunday | 2025-07-13
> They play next Monday and Tuesday.
date: next Monday | 2025-07-14
date: Tuesday | 2025-07-15
> Two rallies were held Friday and Saturday.
date: Friday | [2025-07-04,2025-07-11]
date: Saturday | 2025-07-05
> A blaze broke out early Friday.
date: early Friday | 2025-07-11; mod=start
> Two men were shot late Thursday night.
date: late Thursday night | 2025-07-10; value=2025-07-10TNI; mod=end
> The bridge reopened this past Saturday.
date: this past Saturday | 2025-07-05
> He quit Friday a week ago.
date: Friday a week ago | 2025-07-04; duration=P1W
> She was seen a week ago Monday.
date: a week ago Monday | 2025-06-30; duration=P1W
> She was seen a week ago Saturday.
date: a week ago Saturday | 2025-06-28; duration=P1W
> The shop shut two weeks ago today and a week ago yesterday.
date: two weeks ago today | 2025-06-27; duration=P2W
date: a week ago yesterday | 2025-07-03; duration=P1W
> The hearing is a week from Monday.
date: a week from Monday | 2025-07-21; duration=P1W
> The match is on Tuesday week, and the replay will be a week on Wednesday.
date: Tuesday week | 2025-07-22; duration=P1W
date: a week on Wednesday | 2025-07-23; duration=P1W
> The vote is a week today; the count is a week tomorrow.
date: a week today | 2025-07-18; duration=P1W
date: a week tomorrow | 2025-07-19; duration=P1W
> It fell on Tuesday of last week, and on Sunday last week.
date: Tuesday of last week | 2025-07-01
date: Sunday last week | [2025-06-29,2025-07-06]
> It will be heard on Monday next week, after Thursday this week.
date: Monday next week | 2025-07-14
period: after Thursday this week | 2025-07-11 to ..
> It rained on Monday and Tuesday of last week.
date: Monday | 2025-06-30
date: Tuesday of last week | 2025-07-01
> Last week, on Tuesday, the roof fell.
date: Last week | [2025-06-29,2025-06-30] to [2025-07-05,2025-07-06]
date: Tuesday | 2025-07-01
> He spoke Friday the 13th, and on Tuesday the 8th.
unread: Friday the 13th
unread: Tuesday the 8th
> They sang on the Monday after the fire, the Friday before Labor Day and that Sunday.
date: the Monday | value=XXXX-WXX-1; refused
date: the Friday before Labor Day | value=XXXX-WXX-5; refused
date: that Sunday | value=XXXX-WXX-7; refused
> The mayor said that Friday was a holiday.
date: Friday | 2025-07-11
> The last Friday before the vote was wet, and so was the last Monday.
date: The last Friday | value=XXXX-WXX-5; refused
date: the last Monday | value=XXXX-WXX-1; refused
> Every other Friday, on a recent Monday and one rainy Tuesday they sang.
date: Every other Friday | value=XXXX-WXX-5; refused
date: a recent Monday | value=XXXX-WXX-1; refused
date: one rainy Tuesday | value=XXXX-WXX-2; refused
> A car killed a man Thursday.
date: Thursday | 2025-07-10
> Bars close early on Friday and Saturday nights.
date: early on Friday | value=XXXX-WXX-5; mod=start; refused
date: Saturday nights | value=XXXX-WXX-6TNI; refused
> Crowds came on bank holiday Monday, Super Tuesday, Ash Wednesday and Cyber Monday.
> Sheffield Wednesday beat Leeds; Ruby Tuesday shut; Wednesday Addams danced.
> He said Wednesday’s vote will be close.
date: Wednesday | 2025-07-16
> He said Wednesday’s vote was close.
date: Wednesday | 2025-07-09
> Monday, Will Smith sang.
date: Monday | 2025-07-07
> The council is to meet Monday.
date: Monday | 2025-07-14
> The council votes Monday, and the court hears the case Tuesday.
date: Monday | 2025-07-14
date: Tuesday | 2025-07-15
> Doors open 9 a.m. Monday through Friday; hours are 9 a.m.-5 p.m. Monday-Friday.
unread: 9 a.m. Monday through Friday
unread: 9 a.m.-5 p.m. Monday-Friday
> Stalls open at 10 a.m. Saturdays and on weekends.
time of day: 10 a.m. | value=XXXX-XX-XXT10:00
date: Saturdays | value=XXXX-WXX-6; refused
> The fair runs through Sunday.
period: through Sunday | ../2025-07-13
> They must leave by Friday’s deadline.
period: by Friday | ../2025-07-18
> She came back Monday, hours before Tuesday’s opening.
date: Monday | 2025-07-07
date: hours before Tuesday | refused
> Police returned in the early hours of Friday.
date: Friday | 2025-07-11
> His Monday column ran; so did her Friday shift.
unread: Monday
unread: Friday
> The hearing is Tues., July 15, and the vote Wed., July 16, at 7 p.m.
date: Tues., July 15 | 2025-07-15
date: Wed., July 16, at 7 p.m. | 2025-07-16T19:00:00
> The Sun, 5 July 2025, said so on Monday (July 7).
date: 5 July 2025 | 2025-07-05
date: Monday | 2025-07-07
date: July 7 | 2025-07-07
"""
"""Weekdays, alone and in company."""

DAYS: Final = """
> The trial began the week of July 7.
date: the week of July 7 | [2025-07-06,2025-07-07] to [2025-07-12,2025-07-13]
> It was shut for the week of June 30.
date: the week of June 30 | [2025-06-29,2025-06-30] to [2025-07-05,2025-07-06]
> The fair is held the weekend of July 19; it flooded the weekend of June 11.
date: the weekend of July 19 | 2025-07-19 to 2025-07-20
unread: the weekend of June 11
> The July 4 weekend, the Labor Day weekend and Thanksgiving week were busy.
unread: July 4 weekend
unread: the Labor Day weekend
> They met on 5 July, on Jul 5th and on July Fourth.
date: 5 July | 2025-07-05
date: Jul 5th | 2025-07-05
date: July Fourth | 2025-07-04
> The Sept. 11, 2001, attacks came before those of July 7, 2005.
date: Sept. 11, 2001 | 2001-09-11
date: July 7, 2005 | 2005-07-07
> The Jan. 6 committee, the Sept. 11 attacks and the 7 October massacre were named.
unread: Jan. 6
unread: Sept. 11
unread: the 7 October
> Schools closed Jan. 6.
date: Jan. 6 | 2025-01-06
> Since 9/11 much has changed; by 4/20 more had; open 24/7.
unread: 9/11
unread: 4/20
> LOS ANGELES, July 10 (Reuters) - Rain fell.
date: July 10 | 2025-07-10
> Published 9:41 AM EDT, Fri July 11, 2025.
date: 9:41 AM EDT, Fri July 11, 2025 | 2025-07-11T09:41:00
> On Monday 7 July and on Tuesday, 8th July, it rained.
date: Monday 7 July | 2025-07-07
date: Tuesday, 8th July | 2025-07-08
> It was signed on the 11th of September 2001, not September the 12th.
date: the 11th of September 2001 | 2001-09-11
date: September the 12th | 2024-09-12
> A third of March sales and two-thirds of May sales were lost.
date: March | 2025-03
date: May | 2025-05
> It was the first of May; the first of July’s two storms.
date: the first of May | 2025-05-01
date: July | 2025-07
> They will vote June 6 or 7; they voted on March 3 and April 5, 2023.
date: June 6 or 7 | [2026-06-06,2026-06-07]
date: March 3 | 2023-03-03
date: April 5, 2023 | 2023-04-05
> In May and June 2019 and in the spring and summer of 2018 it was dry.
date: May | 2019-05
date: June 2019 | 2019-06
date: the spring | 2018-21
date: summer of 2018 | 2018-22
> Snow fell in December and January 2024.
date: December | 2023-12
date: January 2024 | 2024-01
> He was mayor in May/June 2019.
period: May/June 2019 | 2019-05 to 2019-06
> It ran Dec. 31-Jan. 2 and April 30-May 2, 2024.
period: Dec. 31-Jan. 2 | 2024-12-31 to 2025-01-02
period: April 30-May 2, 2024 | 2024-04-30 to 2024-05-02
> On June 6, 2000 people marched.
unread: June 6, 2000
> On May 12 officers raided a bar; in May 12 officers quit.
date: May 12 | 2025-05-12
date: May | 2025-05
> In March 2,000 people came; in June 40 left.
date: March | 2025-03
date: June | 2025-06
> Last July 4 it rained, and last June 6 it snowed.
date: Last July 4 | [2024-07-04,2025-07-04]
date: last June 6 | [2024-06-06,2025-06-06]
> The Dec. 31 deadline is near; candidates spoke ahead of the Nov. 4 election.
date: Dec. 31 | 2025-12-31
date: Nov. 4 | 2025-11-04
> The leap day was Feb. 29; there was no Feb. 29, 2023, nor a 31 September.
date: Feb. 29 | 2024-02-29
unread: Feb. 29, 2023
unread: 31 September
> They met between Christmas and New Year’s Day.
period: between Christmas and New Year’s Day | 2024-12-25 to 2025-01-01
> He died on Boxing Day 2023, on New Year’s Eve and on May Day.
date: Boxing Day 2023 | 2023-12-26
date: New Year’s Eve | 2024-12-31
> Since May Day, by May Lee’s account and until April Ryan spoke, it was calm.
unread: April
> On 11/7/2025, 2025/07/11 and 11.7.2025 it rained.
date: 11/7/2025 | [2025-07-11,2025-11-07]
date: 2025/07/11 | 2025-07-11
date: 11.7.2025 | [2025-07-11,2025-11-07]
> The log says 2025-07-11T09:00Z.
unread: 2025-07-11
> The night of Friday, June 6, was calm, and the morning of July 9 too.
date: The night of Friday, June 6 | 2025-06-06; value=2025-06-06TNI
date: the morning of July 9 | 2025-07-09; value=2025-07-09TMO
> “We were hit yesterday,” she said Monday.
date: yesterday | 2025-07-10
date: Monday | 2025-07-07
> The day before Thanksgiving and two weeks before Christmas it was dark.
date: The day before Thanksgiving | refused
date: two weeks before Christmas | duration=P2W; refused
> Two days after June 6 he left, and three weeks before that he had come.
date: Two days after June 6 | duration=P2D; refused
duration: three weeks | duration=P3W
"""
"""Days with a date, and what only looks like one."""

CLOCKS: Final = """
> The fire began shortly before 3 a.m. Sunday.
date: 3 a.m. Sunday | 2025-07-06T03:00:00; mod=approx
> He was found just after 11:30 p.m. Monday.
date: 11:30 p.m. Monday | 2025-07-07T23:30:00; mod=approx
> Residents must be out before noon Saturday.
date: noon Saturday | 2025-07-12T12:00:00; mod=approx
> He was shot after midnight Saturday.
date: midnight Saturday | [2025-07-05,2025-07-06]; mod=approx
> Streets will shut before Saturday night and open after Sunday morning.
period: before Saturday night | ../2025-07-12; value=2025-07-12TNI
period: after Sunday morning | 2025-07-13 to ..; value=2025-07-13TMO
> It airs at 11 p.m. ET, at 0900 GMT and at 6.30pm.
time of day: 11 p.m. ET | value=XXXX-XX-XXT23:00
time of day: 0900 GMT | value=XXXX-XX-XXT09:00
time of day: 6.30pm | value=XXXX-XX-XXT18:30
> Winds rose by 1800 GMT and since 1600 hours; the strike at 5 p.m. EDT (2100 GMT) failed.
time of day: 1800 GMT | value=XXXX-XX-XXT18:00
time of day: 1600 hours | value=XXXX-XX-XXT16:00
time of day: 5 p.m. EDT | value=XXXX-XX-XXT17:00
time of day: 2100 GMT | value=XXXX-XX-XXT21:00
> The polls closed at 8pm on Tuesday and at 11:59 p.m. on Dec. 31.
date: 8pm on Tuesday | 2025-07-08T20:00:00
date: 11:59 p.m. on Dec. 31 | 2024-12-31T23:59:00
> The talk is between 2 and 3 p.m.; the walk runs from noon to 3 p.m. Saturday.
time of day: 2 and 3 p.m. | refused
time of day: noon | value=XXXX-XX-XXT12:00
date: 3 p.m. Saturday | 2025-07-12T15:00:00
> We meet 8pm tonight, at noon today and later Friday.
date: 8pm tonight | 2025-07-11T20:00:00
date: noon today | 2025-07-11T12:00:00
date: Friday | [2025-07-11,2025-07-18]
> He fell late last night, early this morning and earlier today.
date: late last night | 2025-07-10; value=2025-07-10TNI; mod=end
date: early this morning | 2025-07-11; value=2025-07-11TMO; mod=start
date: earlier today | 2025-07-11
> She ran it in 2:03:15, with 1:30 left in the second half.
unread: 2:03:15
unread: 1:30
> The store is open 24 hours a day, five days a week, at 9 to 5.
duration: 24 hours | duration=PT24H
duration: five days | duration=P5D
"""
"""Times of day."""

MONTHS: Final = """
> Rates fell in July 2025 after rising in mid-July and by mid-June.
date: July 2025 | 2025-07
date: mid-July | 2025-07-11 to 2025-07-20; mod=mid
period: by mid-June | ../2025-06-20; mod=mid
> In May last year, in early June of last year and on 6 June last year it rained.
date: May last year | 2024-05
date: early June of last year | 2024-06-01 to 2024-06-10; mod=start
date: 6 June last year | 2024-06-06
> It opens by June next year and has been shut since March last year.
period: by June next year | ../2026-06
period: since March last year | 2024-03 to ..
> In May of that year, June of the following year and the summer of the same year it was hot.
date: May of that year | value=XXXX-05; refused
date: June of the following year | value=XXXX-06; refused
date: the summer of the same year | value=XXXX-SU; refused
> In the summer of last year, and the third quarter of this year, sales rose.
date: the summer of last year | 2024-22
date: the third quarter of this year | 2025-35
> He died that June; the following May and the previous August were warm.
date: that June | value=XXXX-06; refused
date: the following May | value=XXXX-05; refused
date: the previous August | value=XXXX-08; refused
> Next month’s budget follows May’s and June’s.
date: Next month | 2025-08
date: June | 2025-06
> Mid-to-late June was hot, and so was early to mid-May.
unread: late June
unread: mid-May
> According to May, who quit, and Theresa May, it may rain in May.
date: May | 2026-05
> April said she left; June told him so; in June Carter sang.
unread: June
> He marched in March Madness, in Spring, Texas, in Fall River and in summer camp.
> The June quarter was strong.
unread: June
> By spring it was warm; in spring it rained; since last winter it has snowed.
period: By spring | ../2025-21
date: spring | 2025-21
period: since last winter | 2024-24 to ..
> The month of July and the month of May were wet.
date: July | 2025-07
date: May | 2025-05
> From June 2023 to the present, and from 2019 until now, it grew.
period: From June 2023 to the present | 2023-06 to ..
period: from 2019 until now | 2019 to ..
> Interstate 5 May Close.
> The turn of the century, the turn of the 20th century and the turn of the year were hard.
unread: the 20th century
"""
"""Months, seasons and quarters."""

YEARS: Final = """
> The 2020 election, the 2024 budget and a 2023 report were named.
> In 2000 homes, of 2,000 houses, in 1984 cases and for 2000 votes it failed.
> A population of 1985, an SAT score of 1600 and a capacity of 2000 were given.
> In 1500 BC and in AD 1066 it stood.
> From 1515 Main Street they walked; it stands at 1600 Pennsylvania Avenue.
> In the ’60s, the roaring ’20s and the 2000s it grew.
date: the ’60s | 196X
date: ’20s | 202X
date: the 2000s | 200X
> By 2030 half will be gone; it will run from 2026 on and be done before the 2028 election.
period: By 2030 | ../2030
date: 2026 | 2026
> The 2024/25 season, the 1999-2000 season and in 2020-21.
period: The 2024/25 | 2024 to 2025
period: the 1999-2000 | 1999 to 2000
period: 2020-21 | 2020 to 2021
> FY26 and FY 2025 budgets cover the 2025-26 fiscal year; this fiscal year is short.
date: FY26 | 2026; fiscal
date: FY 2025 | 2025; fiscal
date: the 2025-26 fiscal year | 2025 to 2026; fiscal
date: this fiscal year | 2025; fiscal
> In the fiscal third quarter and the third fiscal quarter of 2024 it lost.
date: third quarter | 2025-35; fiscal
date: the third fiscal quarter of 2024 | 2024-35; fiscal
> He scored twice in the fourth quarter and in the second half.
unread: the fourth quarter
> His last year in office, the last week of the campaign and her next month there.
> In the last days of the war and in the last two weeks of June he wrote.
duration: two weeks | duration=P2W
date: June | 2025-06
> The last two weeks were wet, and the next year he left.
period: The last two weeks | 2025-06-27 to 2025-07-11; duration=P2W
date: the next year | duration=P1Y; refused
> He said the next two weeks will be hard.
period: the next two weeks | 2025-07-11 to 2025-07-25; duration=P2W
> The week before last and the year after next.
date: The week before last | [2025-06-22,2025-06-23] to [2025-06-28,2025-06-29]
date: the year after next | 2027
> A year earlier, the year before and the day before it was less.
date: A year earlier | duration=P1Y; refused
date: the year before | refused
date: the day before | refused
> By year-end, by the end of 2026 and until further notice.
period: By year-end | ../2025-12-31; mod=end
period: by the end of 2026 | ../2026-12-31; mod=end
> At the end of the day it was the end of the war, the middle of the night.
> Sales for the three months to June and the year ended June 30 rose.
duration: three months | duration=P3M
date: June | 2025-06
date: June 30 | 2025-06-30
> Not since 2008, for the first time since 1994, and since then.
period: since 2008 | 2008 to ..
period: since 1994 | 1994 to ..
"""
"""Years, and what is counted in them."""

LENGTHS: Final = """
> A fortnight ago it was 30 years since; ten days ago it rained.
date: A fortnight ago | 2025-06-27~; duration=P2W; mod=approx
duration: 30 years | duration=P30Y
date: ten days ago | 2025-07-01; duration=P10D
> In six months’ time and in a week’s time it will open.
date: In six months’ time | 2026-01~; duration=P6M; mod=approx
date: in a week’s time | 2025-07-18~; duration=P1W; mod=approx
> Fifty years ago today, ten years ago this month and five years ago in March.
date: Fifty years ago today | 1975-07-11; duration=P50Y
date: ten years ago this month | 2015-07; duration=P10Y
date: five years ago in March | duration=P5Y; value=PAST_REF; refused
> A quarter of a century ago and half a century ago it was farmland.
date: A quarter of a century ago | 2000~; duration=P25Y; mod=approx
date: half a century ago | 19XX~; duration=P50Y; mod=approx
> For the third day in a row, for a second straight year and for the first time it rose.
> One day he will return; the other day he did; it took one day.
duration: one day | duration=P1D
> The 12-month high, the 72-hour truce, a decades-long war and a two-year-old law.
duration: 12-month | duration=P12M
duration: 72-hour | duration=PT72H
age: two-year-old | duration=P2Y
> Days later, weeks after the storm and within hours of it they left.
date: Days later | refused
> Three Fridays ago it snowed.
date: Fridays | value=XXXX-WXX-5; refused
> In the past 24 hours and over the last day or so it rained.
period: In the past 24 hours | 2025-07-10 to 2025-07-11; duration=PT24H
> A 3-year-old, boys in their teens, a man in his late thirties, those aged 18 to 24.
age: 3-year-old | duration=P3Y
age: in their teens
age: in his late thirties
age: aged 18 to 24
> Temperatures in the mid-80s and the low 90s were forecast for a 50-50 race.
> The vote was 9-4, then 12-11; they won 3-2 and 21-7; call 911 or 213-555-0147.
> See Section 230, Route 66, Chapter 11, Title 42, COVID-19, G7 and Apollo 11.
> 47 percent of 1,200 said 2 in 10; rents rose 8.1% to $2,025.
> It may rain; we march; the sun set; a second later prices fall; fall in; spring up.
"""
"""Lengths of time and ages."""

MENDED: Final = """
> On Christmas Day, 1914, they played.
date: Christmas Day, 1914 | 1914-12-25
> The parade was on Labor Day, 2019.
date: Labor Day, 2019 | 2019-09-02
> On Independence Day 2024, the minister spoke at the fort.
unread: Independence Day 2024
> On U.S. Independence Day 2024, the mayor spoke.
date: Independence Day 2024 | 2024-07-04
> From 2015 to 2019 rents rose.
period: From 2015 to 2019 | 2015 to 2019
> In 2020 and 2021 schools closed.
date: 2020 and 2021 | {2020,2021}
> Since 2019 prices have risen, and in 2021 wages fell.
period: Since 2019 | 2019 to ..
date: 2021 | 2021
> From 2000 to 2500 homes were built, and from 1800 to 2000 GMT it rained.
unread: 2000 to 2500
unread: 1800 to 2000 GMT
> In 2020 and 2021 homes, as in 2000 homes had before, it failed.
unread: 2020 and 2021
> It was held in the first week of August 2024.
date: the first week of August 2024 | [2024-08-01..2024-08-07] to [2024-08-01..2024-08-13]
> The rule was to take effect Aug. 1.
date: Aug. 1 | [2024-08-01,2025-08-01]
> Officials had been warned as early as January.
date: January | 2025-01
> The fair on Saturday, July 20, will have music, but Tues., Aug. 5, was hot.
unread: Saturday, July 20
unread: Tues., Aug. 5
> The mayor announced a fair for Tuesday, Aug. 5.
date: Tuesday, Aug. 5 | 2025-08-05
> In November’s election, voters will decide.
date: November | 2025-11
> At the end of the year, the fund held $5 million.
date: the end of the year | value=XXXX; mod=end; refused
> He was born on 4 July ’24.
unread: 4 July ’24
> In the April-June quarter of 2024-25, growth slowed.
unread: April-June quarter
period: 2024-25 | 2024 to 2025
> Output for 2025-26 grew in Q4.
period: 2025-26 | 2025 to 2026
unread: Q4
> The game is at 7:30 p.m. Saturday.
date: 7:30 p.m. Saturday | 2025-07-12T19:30:00
> Applications close on 31 August, and voters go to the polls Nov. 4.
date: 31 August | 2025-08-31
date: Nov. 4 | 2025-11-04
> The rules kick in on Aug. 1, and she turns 40 on Aug. 3.
date: Aug. 1 | 2025-08-01
age: turns 40 | duration=P40Y
date: Aug. 3 | 2025-08-03
> A vote could come Monday, but the crew could not reach them Tuesday.
date: Monday | [2025-07-07,2025-07-14]
date: Tuesday | 2025-07-08
> Residents return home after Monday’s flood, and crews had to close the road Tuesday.
date: Monday | 2025-07-07
date: Tuesday | 2025-07-08
> This weekend’s game is sold out.
date: This weekend | 2025-07-12 to 2025-07-13
> The festival, July 18-20, is free.
period: July 18-20 | [2024-07-18,2025-07-18] to [2024-07-20,2025-07-20]
> The vote in October of the board; the fee in June of the club.
date: October | [2024-10,2025-10]
date: June | 2025-06
> The Mail on Sunday said that her husband, August, had died.
unread: August
> In June, August, and October it rained.
date: June | 2025-06
date: August | 2024-08
date: October | 2024-10
> Version 2.1.2024 is in Room 10.05.2024.
> The war ended on June 31, and the bank cut rates in August.
unread: June 31
date: August | 2024-08
"""
"""Sentences that were once read wrongly."""

REPORTS: Final = """
> Agents arrested 42 people on Thursday and said more would follow by the end of next week.
date: Thursday | 2025-07-10
period: by the end of next week | ../2025-07-20; mod=end
> The House could vote as early as Wednesday.
date: Wednesday | 2025-07-16
> Profit fell from $4bn to $2bn from a year earlier; it was founded in 1998.
date: a year earlier | duration=P1Y; refused
date: 1998 | 1998
> He was sentenced on 3 July to 18 months, and on 4 July to 10 officers’ cheers he left.
date: 3 July | 2025-07-03
duration: 18 months | duration=P18M
date: 4 July | 2025-07-04
> Born on the Fourth of July in 1946, he died on June 6 in 2019.
date: the Fourth of July in 1946 | 1946-07-04
date: June 6 in 2019 | 2019-06-06
> He served from Jan. 20, 2017, to Jan. 20, 2021.
period: from Jan. 20, 2017, to Jan. 20, 2021 | 2017-01-20 to 2021-01-20
> The hearing, originally scheduled for Monday, has been moved to July 21.
date: Monday | [2025-07-07,2025-07-14]
date: July 21 | 2025-07-21
> He was due in court on 10 July, but the case was adjourned until September.
date: 10 July | [2025-07-10,2026-07-10]
period: until September | ../2025-09
> The work was due until Q3.
period: until Q3 | ../2025-35
> The mayor announced the plan on Friday.
date: Friday | 2025-07-11
> Residents plan a march on Friday.
date: Friday | [2025-07-11,2025-07-18]
> They plan to march on Friday.
date: Friday | [2025-07-11,2025-07-18]
> The road was shut from Monday night to Monday morning.
unread: from Monday night to Monday morning
> She was remanded in custody until 8 August.
period: until 8 August | ../2025-08-08
> He said the search would resume Thursday.
date: Thursday | [2025-07-10,2025-07-17]
> Sunday’s game kicks off at noon; City Hall is closed Monday.
date: Sunday | 2025-07-13
time of day: noon | value=XXXX-XX-XXT12:00
date: Monday | 2025-07-14
> The firm plans to cut 9,000 jobs, after 6,000 in May.
date: May | 2025-05
> The fires started between 11 p.m. Monday and 3 a.m. Tuesday.
period: between 11 p.m. Monday and 3 a.m. Tuesday | 2025-07-07T23:00:00 to 2025-07-08T03:00:00
> The road was shut from Friday night to Sunday morning.
period: from Friday night to Sunday morning | 2025-07-04 to 2025-07-06
> The road will be shut from Friday night to Sunday morning.
period: from Friday night to Sunday morning | [2025-07-11,2025-07-18] to [2025-07-13,2025-07-20]
> The sale ends in two days; the offer expires in 24 hours.
date: in two days | 2025-07-13; duration=P2D
date: in 24 hours | duration=PT24H; value=FUTURE_REF; refused
> Lawmakers held votes Monday; the plans of Tuesday were dropped.
date: Monday | 2025-07-07
date: Tuesday | 2025-07-08
> The data cover the week ending 5 July and the week beginning June 29.
date: 5 July | 2025-07-05
date: June 29 | 2025-06-29
> It was the wettest July since 2009, and the hottest Friday.
period: since 2009 | 2009 to ..
> They divorced a year and a day later.
date: a year and a day later | duration=P1Y1D; refused
> In 2008-09 and in FY 2024-25 it was less.
period: 2008-09 | 2008 to 2009
date: FY 2024-25 | 2024 to 2025; fiscal
> Reply by noon on Wednesday, July 16, or Thursday at the latest.
period: by noon on Wednesday, July 16 | ../2025-07-16
date: Thursday | 2025-07-17
> The museum is open from 10 a.m. to 5 p.m. Tuesday through Sunday.
unread: from 10 a.m. to 5 p.m. Tuesday through Sunday
> For years, every Tuesday and Thursday, she sang.
duration: years
date: every Tuesday | value=XXXX-WXX-2; refused
date: Thursday | value=XXXX-WXX-4; refused
> The Bank cut rates in August, November, February and May.
date: August | 2024-08
date: November | 2024-11
date: February | 2025-02
date: May | 2025-05
> The show returns on July 23, and the U.S. Open runs through Sept. 7.
date: July 23 | 2025-07-23
period: through Sept. 7 | ../2025-09-07
> On Monday, May 5, no trains ran; on Monday, May 6, none did.
date: Monday, May 5 | 2025-05-05
unread: Monday, May 6
> Twenty years ago this week, on 7 July 2005, 52 were killed.
date: Twenty years ago this week | duration=P20Y; value=PAST_REF; refused
date: 7 July 2005 | 2005-07-07
> He served in Congress from 1979 until 1990, and died on 8 April 2013.
period: from 1979 until 1990 | 1979 to 1990
date: 8 April 2013 | 2013-04-08
> They wed in May, June or July, on a Thursday.
date: May | 2025-05
date: June | 2025-06
date: July | 2025-07
date: a Thursday | value=XXXX-WXX-4; refused
> On July 12 and 13, 1967, and on 23 and 24 July, there were riots.
date: July 12 and 13, 1967 | {1967-07-12,1967-07-13}
date: 23 and 24 July | {2024-07-23,2024-07-24}
> The 7/7 attacks, Euro ’96, the Tokyo 2020 Games and the 1900 block of Main Street.
"""
"""Reports, in which one time follows another."""
