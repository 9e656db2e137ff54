"""Sentences in prose, and every figure in them: data for the tests of the reader.

Each sentence stands after `>`. Below it stands each thing found, in order: its kind and its words,
and indented below a figure the parts it is taken into, with the direction in which something went.
"""

from typing import Final

FORTY: Final = """
> More than 55,000 migrants nationwide have been taken into custody.
figure: More than 55,000 migrants
  hedge=More than; numeral=55,000; unit=migrants
> About 28 percent have criminal convictions.
figure: About 28 percent
  hedge=About; numeral=28; unit=percent
> One in four renters is behind on rent.
figure: One in four renters
  numeral=One; unit=renters; out_of=four
> Dozens of raids took place across the county.
figure: Dozens of raids
  hedge=Dozens; unit=raids
> Rents nearly doubled in the district.
figure: nearly doubled
  hedge=nearly; numeral=doubled
> The council approved $1.2 million for shelters.
figure: $1.2 million
  numeral=1.2; currency=USD; scale=million
> Between 200 and 300 people attended the vigil.
figure: Between 200 and 300 people
  hedge=Between; numeral=200; high=300; unit=people
> The fee will rise by 5 to 7 percent.
figure: 5 to 7 percent
  numeral=5; high=7; unit=percent | up
> Up to 40 officers will be reassigned.
figure: Up to 40 officers
  hedge=Up to; numeral=40; unit=officers
> At least 12 people were hurt.
figure: At least 12 people
  hedge=At least; numeral=12; unit=people
> Fewer than 10 cases remain open.
figure: Fewer than 10 cases
  hedge=Fewer than; numeral=10; unit=cases
> Almost 3,000 homes lost power.
figure: Almost 3,000 homes
  hedge=Almost; numeral=3,000; unit=homes
> Roughly two-thirds of voters backed the measure.
figure: Roughly two-thirds
  hedge=Roughly; numeral=two-thirds
> Some 450 students walked out.
figure: Some 450 students
  hedge=Some; numeral=450; unit=students
> Around a dozen protesters were arrested.
figure: Around a dozen protesters
  hedge=Around; numeral=a dozen; unit=protesters
> Hundreds of thousands of residents were told to boil water.
figure: Hundreds of thousands of residents
  hedge=Hundreds of thousands; unit=residents
> Scores of families were displaced.
figure: Scores of families
  hedge=Scores; unit=families
> A handful of shops reopened.
figure: A handful of shops
  hedge=A handful; unit=shops
> Turnout fell by half.
figure: half
  numeral=half | down
> Complaints tripled after the change.
figure: tripled
  numeral=tripled
> Three out of five drivers were speeding.
figure: Three out of five drivers
  numeral=Three; unit=drivers; out_of=five
> The bridge will cost an estimated $4.5bn.
figure: an estimated $4.5bn
  hedge=an estimated; numeral=4.5; currency=USD; scale=bn
> The unemployment rate rose 0.3 percentage points.
figure: 0.3 percentage points
  numeral=0.3; unit=percentage points | up
> The plan cuts bus service by a quarter.
figure: a quarter
  numeral=a quarter | down
> Nearly half of the city’s hydrants failed inspection.
figure: Nearly half
  hedge=Nearly; numeral=half
> The council voted 9-4 to approve it.
score: 9-4
> Police counted 1,500-2,000 marchers.
figure: 1,500-2,000 marchers
  numeral=1,500; high=2,000; unit=marchers
> As many as 600 jobs could go.
figure: As many as 600 jobs
  hedge=As many as; numeral=600; unit=jobs
> No fewer than 75 complaints were filed.
figure: No fewer than 75 complaints
  hedge=No fewer than; numeral=75; unit=complaints
> Well over a million ballots were mailed.
figure: Well over a million ballots
  hedge=Well over; numeral=a million; unit=ballots
> The backlog stands at just under 20,000 cases.
figure: just under 20,000 cases
  hedge=just under; numeral=20,000; unit=cases
> Twenty-three of the 50 beds are empty.
figure: Twenty-three
  numeral=Twenty-three
figure: 50 beds
  numeral=50; unit=beds
> A 12-year-old boy was among six people rescued.
age: 12-year-old
figure: six people
  numeral=six; unit=people
> The river crested at 17.4 feet.
figure: 17.4 feet
  numeral=17.4; unit=feet
> Rents are up 8.1% and wages 3.2%.
figure: 8.1%
  numeral=8.1; unit=% | up
figure: 3.2%
  numeral=3.2; unit=%
> Four in 10 households skipped a meal.
figure: Four in 10 households
  numeral=Four; unit=households; out_of=10
> Sales tax will rise to 6 1/2 percent.
figure: 6 1/2 percent
  numeral=6 1/2; unit=percent
> Tens of millions of dollars went unspent.
figure: Tens of millions of dollars
  hedge=Tens of millions; unit=dollars; currency=USD
> Twice as many tenants were evicted.
figure: Twice as many
  numeral=Twice; unit=as many
> The 911 center is on Route 66.
name: 911
route: Route 66
"""
"""Forty sentences as newspapers write them."""

TRAPS: Final = """
> On May 5, in 2024 and in the 1990s, it opened at 9:30 p.m. to 300 guests.
date: May 5
year: 2024
year: 1990s
time of day: 9:30 p.m.
figure: 300 guests
  numeral=300; unit=guests
> Call 555-0147 before Nov. 14, 2025, the 12th day.
phone number: 555-0147
date: Nov. 14, 2025
ordinal: 12th
> Take I-95 past Route 9 to the 1,200-seat hall.
route: I-95
route: Route 9
figure: 1,200-seat
  numeral=1,200; unit=seat
> The $1.2bn-a-year program is one of the largest; no one objects.
figure: $1.2bn-a-year
  numeral=1.2; per=a-year; currency=USD; scale=bn
> Unemployment stands at 10 percent; a third man was held for a second time.
figure: 10 percent
  numeral=10; unit=percent
ordinal: third
ordinal: second
> From his point of view (28%) it is fine.
figure: 28%
  numeral=28; unit=%
> It runs between 5 and 7 p.m. for about 30 of the 40 pupils.
time of day: 5 and 7 p.m.
figure: about 30
  hedge=about; numeral=30
figure: 40 pupils
  numeral=40; unit=pupils
> It passed in more than 20 of 50 states since Apollo 11 and World War II.
figure: more than 20
  hedge=more than; numeral=20
figure: 50 states
  numeral=50; unit=states
name: Apollo 11
> The desk is staffed 24/7 and the odds are 50-50 after a 3-2 vote.
name: 24/7
name: 50-50
score: 3-2
> A 65-year-old and children ages 5 to 17 came, 4.2 per 100,000.
age: 65-year-old
age: ages 5 to 17
figure: 4.2 per 100,000
  numeral=4.2; per=100,000
> He paid £900 this week and nearly $3,130 for each of them.
figure: £900
  numeral=900; currency=GBP
figure: nearly $3,130
  hedge=nearly; numeral=3,130; currency=USD
> It saw a 4.3 percent increase and a 6 1/2-inch crack.
figure: 4.3 percent
  numeral=4.3; unit=percent
figure: 6 1/2-inch
  numeral=6 1/2; unit=inch
> The five-year plan needs two and a half million euros, one-third now.
figure: five-year
  numeral=five; unit=year
figure: two and a half million euros
  numeral=two and a half; unit=euros; currency=EUR; scale=million
figure: one-third
  numeral=one-third
> Inmates’ meals cost about 3,000 dollars a month.
figure: about 3,000 dollars a month
  hedge=about; numeral=3,000; unit=dollars; per=a month; currency=USD
> Turnout rose from 41 percent to 47 percent.
figure: 41 percent
  numeral=41; unit=percent
figure: 47 percent
  numeral=47; unit=percent
> The rate rose from 5 to 7 percent.
unread: 5
figure: 7 percent
  numeral=7; unit=percent
> Sales fell from 57 in 2023 to 41 in 2024.
figure: 57
  numeral=57
year: 2023
figure: 41
  numeral=41
year: 2024
> Shares of 28, 25 and 47 percent were listed.
unread: 28
unread: 25
figure: 47 percent
  numeral=47; unit=percent
> He was charged 1,2,3 or 5,00 times by 1.2.3 people.
unread: 1,2,3
unread: 5,00
unread: 1.2.3
> Maria Lopez, 34, said 12 of 18 seats were empty.
age: 34
figure: 12
  numeral=12
figure: 18 seats
  numeral=18; unit=seats
> An iPhone 15 costs more than Windows 11.
name: iPhone 15
name: Windows 11
> Section 8 vouchers went to 300 families.
name: Section 8
figure: 300 families
  numeral=300; unit=families
> The 2019-20 season ended 21-14.
year: 2019-20
score: 21-14
> Three-quarters of the staff, half a dozen cooks and a couple of hundred guests ate 20km away.
figure: Three-quarters
  numeral=Three-quarters
figure: half a dozen cooks
  numeral=half; unit=cooks; scale=dozen
figure: a couple of hundred guests
  hedge=a couple; unit=guests; scale=hundred
figure: 20km
  numeral=20; unit=km
> The work took over three years and prices rose 10 percent over three years.
figure: over three years
  hedge=over; numeral=three; unit=years
figure: 10 percent
  numeral=10; unit=percent | up
figure: three years
  numeral=three; unit=years
> Five were under 18, up 150 percent from two.
figure: Five
  numeral=Five
age: under 18
figure: 150 percent
  numeral=150; unit=percent | up
figure: two
  numeral=two
> About one every two days, or 3.5 a week, is more than twice the rate.
figure: About one every two days
  hedge=About; numeral=one; per=two days
figure: 3.5 a week
  numeral=3.5; per=a week
figure: more than twice
  hedge=more than; numeral=twice
> A 5m wall and a 10k run cost $5m.
unread: 5m
figure: 10k
  numeral=10; scale=k
figure: $5m
  numeral=5; currency=USD; scale=m
> There were 180ml bottles and 3D prints, 2nd place.
figure: 180ml | numeral=180; unit=ml
name: 3D
ordinal: 2nd
> Between $26 and $31 million, or $26 million to $31 million.
figure: Between $26 and $31 million
  hedge=Between; numeral=26; high=31; currency=USD; high_scale=million
figure: $26 million to $31 million
  numeral=26; high=31; currency=USD; scale=million; high_scale=million
> Hundreds of thousands lost power and several hundred thousand did not.
figure: Hundreds of thousands
  hedge=Hundreds of thousands
figure: several hundred thousand
  hedge=several; scale=hundred thousand
> It grew threefold; it is three times as high and two times higher.
figure: threefold
  numeral=three; unit=fold | up
figure: three times as high
  numeral=three; unit=times as high
figure: two times higher
  numeral=two; unit=times higher
> Nearly one in three, four out of ten and 9 in 10.
figure: Nearly one in three
  hedge=Nearly; numeral=one; out_of=three
figure: four out of ten
  numeral=four; out_of=ten
figure: 9 in 10
  numeral=9; out_of=10
> Roughly 1,500 people—some 300 more than last year—marched.
figure: Roughly 1,500 people
  hedge=Roughly; numeral=1,500; unit=people
figure: some 300
  hedge=some; numeral=300
> Costs: $3.50/gallon, $15 an hour, 59.9 cents per $100 of assessed value.
figure: $3.50/gallon
  numeral=3.50; per=gallon; currency=USD
figure: $15 an hour
  numeral=15; per=an hour; currency=USD
figure: 59.9 cents per $100
  numeral=59.9; unit=cents; per=$100; currency=USD
> We had 5 percent to 7 percent of the vote, 51% to 49%.
figure: 5 percent to 7 percent
  numeral=5; high=7; unit=percent
figure: 51%
  numeral=51; unit=%
figure: 49%
  numeral=49; unit=%
> Perhaps 300 came; as few as 12 stayed; 300-plus left; 60+ sang; 12 or so cried; 5 or more fell.
figure: Perhaps 300
  hedge=Perhaps; numeral=300
figure: as few as 12
  hedge=as few as; numeral=12
figure: 300-plus
  hedge=plus; numeral=300
figure: 60+
  hedge=+; numeral=60
figure: 12 or so
  hedge=or so; numeral=12
figure: 5 or more
  hedge=or more; numeral=5
> Send $-5 or -$5.
figure: $-5
  numeral=-5; currency=USD
unread: -$5
> On the one hand, one person died; on the other, one vote decided it.
figure: one person
  numeral=one; unit=person
figure: one vote
  numeral=one; unit=vote
> The minimum is 18 to 21 weeks; pages 12-15; No. 4 seed; room 12.
figure: 18 to 21 weeks
  numeral=18; high=21; unit=weeks
name: pages 12-15
name: No. 4
name: room 12
> Visit https://example.org/p/2024?id=35%25 for 5 tips.
name: https://example.org/p/2024?id=35%25
figure: 5 tips
  numeral=5; unit=tips
> In 2016 it was $2,210, or $2,960 in today’s dollars.
year: 2016
figure: $2,210
  numeral=2,210; currency=USD
figure: $2,960
  numeral=2,960; currency=USD
> The gap is 2.5 points; growth of 5 percent; a drop of 28 percent.
figure: 2.5 points
  numeral=2.5; unit=points
figure: 5 percent
  numeral=5; unit=percent | up
figure: 28 percent
  numeral=28; unit=percent | down
> The court ruled 5-to-4; the vote was 7 to 2.
score: 5-to-4
score: 7 to 2
> At least dozens of people; up to several hundred fans.
unread: At least dozens of people
unread: up to several hundred fans
> Half-hour talks; the second half; half the city; half an hour; a half-million people.
figure: Half-hour
  numeral=Half; unit=hour
ordinal: second
figure: half
  numeral=half
figure: half an hour
  numeral=half; unit=hour
figure: a half-million people
  numeral=a half; unit=people; scale=million
> The 401(k) lost 10^6 and 3x4 and 2×4.
name: 401(k)
unread: 10^6
unread: 3x4
unread: 2×4
> ٢٨ people and ½ cup.
unread: ٢٨
figure: ½
  numeral=½
> The £1.5m-£2m scheme; 5-10 percent; 5%-10%.
figure: £1.5m-£2m
  numeral=1.5; high=2; currency=GBP; scale=m; high_scale=m
figure: 5-10 percent
  numeral=5; high=10; unit=percent
figure: 5%-10%
  numeral=5; high=10; unit=%
> They are 17 to 78 years old and 3 years older.
age: 17 to 78 years old
figure: 3 years
  numeral=3; unit=years
> 2000 people came in 2000.
figure: 2000 people
  numeral=2000; unit=people
year: 2000
> Cases rose by a third, or 1,404, to 5,310.
figure: a third
  numeral=a third | up
figure: 1,404
  numeral=1,404
figure: 5,310
  numeral=5,310
> Jobs: 5,310 full-time-equivalent jobs, 1.2 percent fewer.
figure: 5,310 full-time-equivalent jobs
  numeral=5,310; unit=full-time-equivalent jobs
figure: 1.2 percent
  numeral=1.2; unit=percent
> Nine out of 10 said so; 10 out of 12 did.
figure: Nine out of 10
  numeral=Nine; out_of=10
figure: 10 out of 12
  numeral=10; out_of=12
> 1 in 5 adults; one in a million chance; 1 in 2 million.
figure: 1 in 5 adults
  numeral=1; unit=adults; out_of=5
figure: one in a million
  numeral=one; out_of=a million
unread: 1 in 2 million
> A quarter century, a quarter-mile, a quarter of a million people.
figure: a quarter-mile
  numeral=a quarter; unit=mile
figure: a quarter of a million people
  numeral=a quarter; unit=people; scale=million
> One million two hundred and five dollars.
figure: One million two hundred and five dollars
  numeral=One million two hundred and five; unit=dollars; currency=USD
> between 2 p.m. and 4 p.m. on Monday 3 people
time of day: 2 p.m. and 4 p.m.
figure: 3 people
  numeral=3; unit=people
> US$5bn, C$3 million, Rs 5 crore, 5 lakh people, EUR 3m.
figure: US$5bn
  numeral=5; currency=USD; scale=bn
figure: C$3 million
  numeral=3; currency=CAD; scale=million
figure: Rs 5 crore
  numeral=5; currency=INR; scale=crore
figure: 5 lakh people
  numeral=5; unit=people; scale=lakh
figure: EUR 3m
  numeral=3; currency=EUR; scale=m
> The mayor, 52, earns $180,000; her 12 aides earn half that.
age: 52
figure: $180,000
  numeral=180,000; currency=USD
figure: 12 aides
  numeral=12; unit=aides
figure: half
  numeral=half
> About 1 in 10 of them, 10 percent of 250 pupils, walked 3.5 miles.
figure: About 1 in 10
  hedge=About; numeral=1; out_of=10
figure: 10 percent
  numeral=10; unit=percent
figure: 250 pupils
  numeral=250; unit=pupils
figure: 3.5 miles
  numeral=3.5; unit=miles
> On Monday, 12 people died; in all, 40 did.
figure: 12 people
  numeral=12; unit=people
figure: 40
  numeral=40
> Two dozen firefighters and a few hundred volunteers saved 95 percent of it.
figure: Two dozen firefighters
  numeral=Two; unit=firefighters; scale=dozen
figure: a few hundred volunteers
  hedge=a few; unit=volunteers; scale=hundred
figure: 95 percent
  numeral=95; unit=percent
> It took 2:05:33 to run; the ratio was 3:1.
time of day: 2:05:33
unread: 3:1
> Rent is $1,250-$1,400 a month, up from $1,100 in 2021.
figure: $1,250-$1,400 a month
  numeral=1,250; high=1,400; per=a month; currency=USD
figure: $1,100
  numeral=1,100; currency=USD
year: 2021
> More than 1 million people, 1.5 million of them children, fled.
figure: More than 1 million people
  hedge=More than; numeral=1; unit=people; scale=million
figure: 1.5 million
  numeral=1.5; scale=million
> The budget shrank 12%, to €3.4 billion from €3.9 billion.
figure: 12%
  numeral=12; unit=% | down
figure: €3.4 billion
  numeral=3.4; currency=EUR; scale=billion
figure: €3.9 billion
  numeral=3.9; currency=EUR; scale=billion
> There are fewer than five left; no more than two were open.
figure: fewer than five
  hedge=fewer than; numeral=five
figure: no more than two
  hedge=no more than; numeral=two
> A dozen eggs cost $4.15 on average, 36.8 percent more than a year ago.
figure: A dozen eggs
  numeral=A dozen; unit=eggs
figure: $4.15
  numeral=4.15; currency=USD
figure: 36.8 percent
  numeral=36.8; unit=percent
> He was sentenced to 5 to 7 years in prison in the 1980s.
figure: 5 to 7 years
  numeral=5; high=7; unit=years
year: 1980s
> Flight 370 carried 239 people; Title IX and Room 101 are names.
name: Flight 370
figure: 239 people
  numeral=239; unit=people
name: Room 101
> In the fourth quarter, 4Q, Q3 and FY2025 sales rose 4% to 5%.
ordinal: fourth
name: 4Q
name: Q3
name: FY2025
figure: 4% to 5%
  numeral=4; high=5; unit=% | up
> The 2024 budget is $5 million smaller than the 2023 one.
year: 2024
figure: $5 million
  numeral=5; currency=USD; scale=million
year: 2023
> The vote was unanimous, 7-0; an earlier one failed 4-5.
score: 7-0
score: 4-5
> The AstraZeneca shot is 76 percent effective, 10 points more.
figure: 76 percent
  numeral=76; unit=percent
figure: 10 points
  numeral=10; unit=points
> The 1,000-page bill spends $100-a-head on the 10,000 or so homes.
figure: 1,000-page
  numeral=1,000; unit=page
figure: $100-a-head
  numeral=100; per=a-head; currency=USD
figure: 10,000 or so homes
  hedge=or so; numeral=10,000; unit=homes
> Over the past two years, more than two in three tenants left.
figure: two years
  numeral=two; unit=years
figure: more than two in three tenants
  hedge=more than; numeral=two; unit=tenants; out_of=three
> Between 2019 and 2023 rents rose by between 10 and 15 percent.
year: 2019
year: 2023
figure: between 10 and 15 percent
  hedge=between; numeral=10; high=15; unit=percent | up
> Officials said some 40 to 50 homes burned, half of them completely.
figure: some 40 to 50 homes
  hedge=some; numeral=40; high=50; unit=homes
figure: half
  numeral=half
> More than half a million people—nearly twice as many as in 2010—applied.
figure: More than half a million people
  hedge=More than; numeral=half; unit=people; scale=million
figure: nearly twice as many
  hedge=nearly; numeral=twice; unit=as many
year: 2010
> The agency’s 25-member board voted 13-12.
figure: 25-member
  numeral=25; unit=member
score: 13-12
> It will cost between €2m and €3m, or 0.5 per cent of GDP.
figure: between €2m and €3m
  hedge=between; numeral=2; high=3; currency=EUR; scale=m; high_scale=m
figure: 0.5 per cent
  numeral=0.5; unit=per cent
> The drug cut deaths by 28 to 35 percent in those 65 and older.
figure: 28 to 35 percent
  numeral=28; high=35; unit=percent | down
age: 65 and older
> Call 911 or (213) 555-0199 within 24 hours.
name: 911
phone number: (213) 555-0199
figure: 24 hours
  numeral=24; unit=hours
> Unemployment: 4.1%; inflation: 2.9%.
figure: 4.1%
  numeral=4.1; unit=%
figure: 2.9%
  numeral=2.9; unit=%
> Nearly three-quarters of 1,204 adults polled (margin of error 3.1 points) agreed.
figure: Nearly three-quarters
  hedge=Nearly; numeral=three-quarters
figure: 1,204 adults
  numeral=1,204; unit=adults
figure: 3.1 points
  numeral=3.1; unit=points
> Attendance was roughly 15,000, the second-largest crowd since 1998.
figure: roughly 15,000
  hedge=roughly; numeral=15,000
ordinal: second
year: 1998
> By 2030, it will serve 1.2 million more people.
year: 2030
figure: 1.2 million
  numeral=1.2; scale=million
> A 300-acre fire destroyed 12 homes and 3 barns, with no one hurt.
figure: 300-acre
  numeral=300; unit=acre
figure: 12 homes
  numeral=12; unit=homes
figure: 3 barns
  numeral=3; unit=barns
> The 6-foot-2 guard scored 30 points.
unread: 6-foot-2
figure: 30 points
  numeral=30; unit=points
> There were 10,000-plus entries, 12-plus hours, 5% or so of the total.
figure: 10,000-plus entries
  hedge=plus; numeral=10,000; unit=entries
figure: 12-plus hours
  hedge=plus; numeral=12; unit=hours
figure: 5% or so
  hedge=or so; numeral=5; unit=%
> The $38 million-a-year program has 3 full-time workers.
figure: $38 million-a-year
  numeral=38; per=a-year; currency=USD; scale=million
figure: 3 full-time workers
  numeral=3; unit=full-time workers
> At 28 percent, it's one of the lowest; one more year remains.
figure: 28 percent
  numeral=28; unit=percent
> Four hundred and fifty-two people; nineteen hundred homes; six thousand.
figure: Four hundred and fifty-two people
  numeral=Four hundred and fifty-two; unit=people
figure: nineteen hundred homes
  numeral=nineteen hundred; unit=homes
figure: six thousand
  numeral=six; scale=thousand
> The rate fell below 5 percent, to 4.9 percent, for the first time.
figure: below 5 percent
  hedge=below; numeral=5; unit=percent
figure: 4.9 percent
  numeral=4.9; unit=percent
ordinal: first
> A year and a half later, two and a half years on, 1 1/2 miles off.
figure: half
  numeral=half
figure: two and a half years
  numeral=two and a half; unit=years
figure: 1 1/2 miles
  numeral=1 1/2; unit=miles
> Seven in 10 voters — 70 percent — agree; three in 10 do not.
figure: Seven in 10 voters
  numeral=Seven; unit=voters; out_of=10
figure: 70 percent
  numeral=70; unit=percent
figure: three in 10
  numeral=three; out_of=10
> She won by 1,204 votes, 51.3 percent to 48.7 percent.
figure: 1,204 votes
  numeral=1,204; unit=votes
figure: 51.3 percent
  numeral=51.3; unit=percent
figure: 48.7 percent
  numeral=48.7; unit=percent
> Police seized 5kg of cocaine, 12 guns and $1.2M in cash.
figure: 5kg
  numeral=5; unit=kg
figure: 12 guns
  numeral=12; unit=guns
figure: $1.2M
  numeral=1.2; currency=USD; scale=M
> The plan: 12 percent for schools, 8 percent for roads and 5 percent for parks.
figure: 12 percent
  numeral=12; unit=percent
figure: 8 percent
  numeral=8; unit=percent
figure: 5 percent
  numeral=5; unit=percent
> Cases were down 24.5 percent, deaths nearly tripled and costs were cut in half.
figure: 24.5 percent
  numeral=24.5; unit=percent | down
figure: nearly tripled
  hedge=nearly; numeral=tripled
figure: half
  numeral=half | down
> Its 5,000th visitor, a 9-year-old, won $50 on the 31st.
ordinal: 5,000th
age: 9-year-old
figure: $50
  numeral=50; currency=USD
ordinal: 31st
> Under the 2026-27 budget each of the 14 parks gets £2m-£3m.
year: 2026-27
figure: 14 parks
  numeral=14; unit=parks
figure: £2m-£3m
  numeral=2; high=3; currency=GBP; scale=m; high_scale=m
> Turnout, at 48.2 per cent, was 3.1 percentage points lower.
figure: 48.2 per cent
  numeral=48.2; unit=per cent
figure: 3.1 percentage points
  numeral=3.1; unit=percentage points
> Roughly 2,500 people—or one in six residents—signed by 5 p.m. on 14 November 2025.
figure: Roughly 2,500 people
  hedge=Roughly; numeral=2,500; unit=people
figure: one in six residents
  numeral=one; unit=residents; out_of=six
time of day: 5 p.m.
date: 14 November 2025
> The 30-minute hearing drew 80 to 100 people, some 20 more than in May 2024.
figure: 30-minute
  numeral=30; unit=minute
figure: 80 to 100 people
  numeral=80; high=100; unit=people
figure: some 20
  hedge=some; numeral=20
date: May 2024
> Prices rose by more than a fifth, to 1.25 euros a litre.
figure: more than a fifth
  hedge=more than; numeral=a fifth | up
figure: 1.25 euros a litre
  numeral=1.25; unit=euros; per=a litre; currency=EUR
> The firm’s 3,400 workers got 4.5% raises, or about $1.90 an hour.
figure: 3,400 workers
  numeral=3,400; unit=workers
figure: 4.5%
  numeral=4.5; unit=%
figure: about $1.90 an hour
  hedge=about; numeral=1.90; per=an hour; currency=USD
> Of those, 41 percent were women, 59 percent men.
figure: 41 percent
  numeral=41; unit=percent
figure: 59 percent
  numeral=59; unit=percent
> Inspectors checked 12 of 15 lifts; 1 in 3 had faults.
figure: 12
  numeral=12
figure: 15 lifts
  numeral=15; unit=lifts
figure: 1 in 3
  numeral=1; out_of=3
> The 10-day strike cost at least $40 million a day, an estimated $400 million in all.
figure: 10-day
  numeral=10; unit=day
figure: at least $40 million a day
  hedge=at least; numeral=40; per=a day; currency=USD; scale=million
figure: an estimated $400 million
  hedge=an estimated; numeral=400; currency=USD; scale=million
> They need “no fewer than 75” beds, not 60.
figure: no fewer than 75
  hedge=no fewer than; numeral=75
figure: 60
  numeral=60
> Rain fell on 5 of 7 days, up to 3 inches at a time.
figure: 5
  numeral=5
figure: 7 days
  numeral=7; unit=days
figure: up to 3 inches
  hedge=up to; numeral=3; unit=inches
> Fewer than half a dozen of the 1,100 boats sank; 10-15 were damaged.
figure: Fewer than half a dozen
  hedge=Fewer than; numeral=half; scale=dozen
figure: 1,100 boats
  numeral=1,100; unit=boats
figure: 10-15
  numeral=10; high=15
> Only one in 20 tests failed, down from one in eight.
figure: one in 20 tests
  numeral=one; unit=tests; out_of=20
figure: one in eight
  numeral=one; out_of=eight
> Hundreds of millions of dollars, tens of thousands of jobs and dozens more homes are at risk.
figure: Hundreds of millions of dollars
  hedge=Hundreds of millions; unit=dollars; currency=USD
figure: tens of thousands of jobs
  hedge=tens of thousands; unit=jobs
figure: dozens
  hedge=dozens
> A couple of dozen residents and a handful of shops remain; a few hundred left.
figure: A couple of dozen residents
  hedge=A couple; unit=residents; scale=dozen
figure: a handful of shops
  hedge=a handful; unit=shops
figure: a few hundred
  hedge=a few; scale=hundred
> The river rose 2 1/2 feet in three-quarters of an hour.
figure: 2 1/2 feet
  numeral=2 1/2; unit=feet | up
figure: three-quarters of an hour
  numeral=three-quarters; unit=hour
> She has 1.3m followers, and €1.1bn; he has -0.5 percent growth.
figure: 1.3m followers
  numeral=1.3; unit=followers; scale=m
figure: €1.1bn
  numeral=1.1; currency=EUR; scale=bn
figure: -0.5 percent
  numeral=-0.5; unit=percent
> The tax was 0.75 percent in 2018 and is 1¼ percent now.
figure: 0.75 percent
  numeral=0.75; unit=percent
year: 2018
figure: 1¼ percent
  numeral=1¼; unit=percent
> There were twice as many fires, five times more calls and a threefold rise in costs.
figure: twice as many
  numeral=twice; unit=as many
figure: five times more
  numeral=five; unit=times more
figure: threefold
  numeral=three; unit=fold
> It fell from about 300 to 120; it went from 5% to 7%.
figure: about 300
  hedge=about; numeral=300
figure: 120
  numeral=120
figure: 5%
  numeral=5; unit=%
figure: 7%
  numeral=7; unit=%
> On July 4-6 the No. 7 train and Bus 22 ran every 10 minutes.
date: July 4-6
name: No. 7
name: Bus 22
figure: 10 minutes
  numeral=10; unit=minutes
> The Jan. 6 panel, in its 2nd report, named 1,033 people.
date: Jan. 6
ordinal: 2nd
figure: 1,033 people
  numeral=1,033; unit=people
> He is 6 feet tall, 82 years old and lives at 14 Elm Street.
figure: 6 feet
  numeral=6; unit=feet
age: 82 years old
name: 14 Elm Street
> About 9:30 a.m., a 4.6-magnitude quake struck 8 km below Route 1.
time of day: 9:30 a.m.
figure: 4.6-magnitude
  numeral=4.6; unit=magnitude
figure: 8 km
  numeral=8; unit=km
route: Route 1
> The answer is minus five percent, or negative one point five.
unread: five percent
unread: one point five
> Two hundred point zero three is not 200.03 to 40 000 readers.
unread: Two hundred point zero three
figure: 200.03
  numeral=200.03
unread: 40 000
> For now the population is 1 414 021 100; the twenty-first of 31 came.
unread: 1 414 021 100
ordinal: twenty-first
figure: 31
  numeral=31
> Call +1-222-2222/2222 or +1 213 555-0147.
unread: +1-222-2222/2222
phone number: +1 213 555-0147
> There were 10M users, 2.33 k likes, 5 m of rope and 10 bln rubles.
figure: 10M users
  numeral=10; unit=users; scale=M
unread: 2.33 k
unread: 5 m
figure: 10 bln rubles
  numeral=10; unit=rubles; scale=bln
> Two million and one half, three hundred  and  thirty one, four thousand 3 hundred.
unread: Two million and one half
unread: three hundred  and  thirty one
unread: four thousand 3
> A run of 4 thousand 3 hundred; five hundred fifths; 100 millionths.
unread: 4 thousand 3
unread: five hundred fifths
unread: 100 millionths
"""
"""Sentences with what other readers of numbers stumble over."""
