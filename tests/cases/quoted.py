"""Texts and quotations of them, each with the gravest difference between the two.

A text stands after `>`, with ¶ where a paragraph ends. Below it stand quotations of it, each after
the kind of its gravest difference. An indented line goes on with the line above.
"""

from typing import Final

FIFTEEN: Final = """
> The mayor spoke for an hour. “I’ll never sign these harsh and unlawful orders. We are a city of
  builders, and with the flood still rising, we ask for every pump that can be found,” she said.
  “Men with a rope will come, wholly mask, and take 55,000 bricks. We rebuild in May.”
verbatim: I’ll never sign these harsh and unlawful orders.
typography: I'll never sign these harsh and unlawful orders.
typography: we\u00a0ask for every pump that can be fo\u00adund
end punctuation: I’ll never sign these harsh and unlawful orders,
case at the start: We ask for every pump that can be found
marked ellipsis: We are a city of builders … we ask for every pump that can be found
marked bracket: [Aldeners] are a city of builders
marked bracket: [Aldeners] are a city of builders … we ask for every pump that can be found
negation changed: I’ll sign these harsh and unlawful orders.
word substituted: I’ll never sign these harsh and illegal orders.
grammar tidied: Men with a rope will come, wholly masked
unmarked deletion: Men with a rope will come, and take 55,000 bricks.
splice of separate utterances: I’ll never sign these harsh and unlawful orders, we rebuild in May.
number changed: and take 65,000 bricks
not found: Dogs are the best friends of every honest voter
"""

PRINTED: Final = """
> “No—never…” he said, “it’s the ﬁrst co\u00adop in the state’s cafe\u0301 trade. 10\u202f000 people
  came — all of them ‘late’. It’s 1½ miles, and the ''old mill'' is 10² yards off.”
typography: No-never...
verbatim: it’s the ﬁrst co\u00adop
typography: it's the first coop in the state's café trade
typography: “it's the first coop”
verbatim: “it’s the ﬁrst co\u00adop”
typography: 10 000 people came - all of them 'late'
typography: people\u200b came – all of them “late”.
typography: the “old mill” is 10² yards off
number changed: It’s 11⁄2 miles
number changed: the old mill is 102 yards off
grammar tidied: 10,000 people came
> The talk: "We saved the Smiths' barn and the Joneses' dog. It is Rock 'n' Roll Day. Yes!"
verbatim: We saved the Smiths' barn
typography: We saved the Smiths’ barn and the Joneses’ dog.
typography: Rock ’n’ Roll Day
end punctuation: We saved the Smiths' barn.
end punctuation: We saved the Smiths' barn,
end punctuation: It is Rock 'n' Roll Day!
word substituted: It is Rock 'n' Roll Day?
case at the start: it is Rock 'n' Roll Day
case at the start: we saved the Smiths' barn.
grammar tidied: We saved the smiths' barn
verbatim: "We saved the Smiths' barn
verbatim: “We saved the Smiths' barn”
> WE WILL NOT CLOSE THE PIER, THE BOARD WROTE. MR. OAK AGREED.
typography: We will not close the pier
typography: we will not close the pier
negation changed: We will close the pier
> Mr. Oak of the U.S. Coast Guard told St. Anne Street: wait for Dr. Lund vs. the county.
typography: Mr Oak of the U.S. Coast Guard
grammar tidied: Mr. Oak of the US Coast Guard told St. Anne Street wait for Dr. Lund
typography: Mr. Oak of the US Coast Guard
"""

MARKED: Final = """
> “When the pier burned, which was in the winter after my father died, we stood there and we wept.
  Then the neighbours came with soup. They stayed until the morning. I do not know what we would
  have done without them, and I never will.”
marked ellipsis: When the pier burned … we stood there and we wept.
marked ellipsis: When the pier burned . . . we stood there and we wept.
marked ellipsis: When the pier burned, [...] we stood there and we wept.
marked ellipsis: When the pier burned (…) we stood there and we wept.
marked ellipsis: … we stood there and we wept …
marked ellipsis: we stood there and we wept....
marked ellipsis: When the pier burned … we wept. … They stayed until the morning.
marked ellipsis: Then the neighbours came… They stayed until the morning.
marked bracket: When the pier burned [in 1998] … we stood there and we wept.
marked bracket: [W]hich was in the winter after my father died
marked bracket: Then [they] came with soup.
marked bracket: Then the neighbours came with soup [sic].
marked bracket: Then the neighbours c[a]me with soup.
marked bracket: Then the neighbour[s] came with soup.
marked bracket: Then the neighbours come[s] with soup.
negation changed: I do … know what we would have done
negation changed: I do [not] know what we would have done without them, and I [ever] will.
negation changed: what we would have done … them
negation changed: I do not know what we would have done without them, and I … will.
negation changed: Then the neighbours [never] came with soup.
marked ellipsis: When the pier burned, … we wept. Then the neighbours came with soup … I do not know
unmarked deletion: When the pier burned, we stood there and we wept.
splice of separate utterances: When the pier burned, we wept, they stayed until the morning.
unmarked deletion: Then the neighbours came with soup. I do not know what we would have done
> “She left 3 dogs, 40 sheep and a farm of 200 acres. He won nothing. We can do it, and we can’t do
  it alone. It was an unlawful and harmful plan, quite harmless to us, and un-American.”
number changed: She left … 40 sheep and a farm
number changed: She left 3 dogs … and a farm of 200 acres.
number changed: She left 3 dogs, 40 sheep and a farm of … acres.
number changed: She left 3 dogs, 40 sheep and a farm … We can do it
number changed: She left 3 dogs … and a farm … We can do it
marked bracket: [The widow] left 3 dogs
marked bracket: He [the owner of 12 shops] won nothing.
number changed: She left [4] dogs
number changed: She left 3 dogs, [14]0 sheep
negation changed: we can do it alone
negation changed: we can[not] do it, and
negation changed: We can[’t] do it, and we can’t
negation changed: It was a lawful and harmful plan
negation changed: It was an [ ]lawful and harmful plan
negation changed: It was an unlawful and harmless plan
negation changed: It was an unlawful and harm[less] plan
negation changed: quite harmful to us
negation changed: quite harmless to us, and American
marked bracket: and [non]-American
"""

TIDIED: Final = """
> “We was there at seven and the police was late. He don’t know. They gonna close the harbour
  theatre, ’cause it ain’t safe. Me and him seen a old man in the colour programme, travelling.
  I can’t say, we’ve organised the council’s defence. It’s grey. He’s come here. We have got a lot
  of problem with them people.”
grammar tidied: We were there at seven
grammar tidied: the police were late
grammar tidied: He doesn’t know.
grammar tidied: He does not know.
grammar tidied: They going to close the harbor theater
grammar tidied: because it isn’t safe
grammar tidied: because it is not safe
grammar tidied: him saw an old man in the color program, traveling
grammar tidied: I cannot say, we have organized the council’s defense
grammar tidied: I can not say, we’ve organised
grammar tidied: It is gray.
grammar tidied: He has come here.
grammar tidied: He is come here.
grammar tidied: We have got a lot of problems with those people.
negation changed: I can say, we’ve organised
negation changed: He could know.
negation changed: He does know.
not found: It was gray.
not found: He will come here.
word substituted: We have got a lot of trouble with them people.
number changed: We was there at eleven
> “The new war wage is for a few men. The plan of the country is a leg of the party, and so the
  parties plan. Few of the members spoke, a little late. Thing by thing, the car hops.”
word substituted: The new ware wage is for a few men.
unmarked deletion: The new war wage is for few men.
word substituted: The plane of the country
word substituted: A few of the members spoke
grammar tidied: The plans of the country
grammar tidied: so the parties planned
grammar tidied: the plan of countries
word substituted: They plan of the country
word substituted: Then plan of the country
> “So, um, we will, you know, pay. We will uh wait. It was, like, huge, I mean, it was sort of a
  mess. This kind of mess is the the worst. Well, we we paid. W- we had to. Actually, nobody, er,
  died. And so we left. Well water is safe. [LAUGHTER] (Applause.) We know you know him.”
filler dropped: we will pay.
filler dropped: We will wait.
filler dropped: It was huge, it was a mess.
unmarked deletion: This mess is the the worst.
filler dropped: This kind of mess is the worst.
filler dropped: Well, we paid.
filler dropped: we we paid. We had to.
filler dropped: We had to. Actually, nobody died.
filler dropped: We had to. Nobody died.
unmarked deletion: And we left.
unmarked deletion: And so we left. Water is safe.
filler dropped: Well water is safe. We know you know him.
unmarked deletion: We know him.
word substituted: So, um, we will, you see, pay.
negation changed: Actually, er, died.
> “No, no, we never, never said that. We are very, very sorry. Twenty twenty was hard.”
filler dropped: No, we never said that.
filler dropped: We are very sorry.
number changed: Twenty was hard.
"""

NUMBERS: Final = """
> “Twenty-eight percent of the berths are free, and 55 million people came. We have 1.5% more staff
  and $3.5 million in the bank. We lost three hundred men and gained 1,200. One in four rents.
  It is 3:30 p.m. on 3 May, the 21st century, and -5 degrees. We need .5 percent. It rose by two
  and a half points, or 5 percentage points; no one knows. He came first, twice. It cost 2.5m.”
grammar tidied: 28 percent of the berths are free
grammar tidied: 28% of the berths are free
grammar tidied: 28 per cent of the berths are free
grammar tidied: Twenty-eight per cent of the berths
grammar tidied: Twenty eight percent of the berths are free
number changed: Eight percent of the berths are free
number changed: eight percent of the berths are free
number changed: Twenty percent of the berths are free
number changed: Twenty-nine percent of the berths are free
number changed: 28 of the berths are free
number changed: 28 percentage points of the berths are free
verbatim: percent of the berths are free
grammar tidied: fifty-five million people came
grammar tidied: 55m people came
number changed: 55 billion people came
number changed: 55 people came
number changed: 5 million people came
number changed: million people came
number changed: 55,000 people came
not found: 15%
number changed: We have 15% more staff
number changed: We have 1.5 more staff
number changed: We have 1.5
grammar tidied: We have 1.5 percent more staff
number changed: We have 1,5% more staff
grammar tidied: 3.5 million dollars in the bank
grammar tidied: $3,500,000 in the bank
grammar tidied: $3.5m in the bank
number changed: 3.5 million in the bank
number changed: £3.5 million in the bank
number changed: $3.5 in the bank
number changed: $3.5 billion in the bank
grammar tidied: We lost 300 men and gained 1,200.
grammar tidied: We lost three hundred men and gained 1200.
grammar tidied: We lost three hundred men and gained twelve hundred.
grammar tidied: We lost three hundred men and gained 1 200.
number changed: We lost three
number changed: hundred men and gained 1,200
number changed: We lost a hundred men and gained 1,200.
number changed: We lost three hundred men and gained 200.
number changed: We lost hundreds men and gained 1,200.
number changed: One in five rents.
number changed: Two in four rents.
grammar tidied: 1 in 4 rents.
grammar tidied: It is 3.30pm on 3 May
typography: It is 3:30 pm on 3 May
number changed: It is 3:30 a.m. on 3 May
number changed: It is 3:03 p.m. on 3 May
number changed: on 13 May
grammar tidied: the twenty-first century
number changed: the 20th century
number changed: and 5 degrees
number changed: 5 degrees. We need .5 percent
number changed: We need 5 percent
not found: 5 percent
number changed: 5 percent. It rose by two
grammar tidied: It rose by 2.5 points
grammar tidied: It rose by 2½ points
number changed: It rose by two points
number changed: or 5 percent; no one knows
number changed: or 5 points; no one knows
word substituted: or 5 percentage points; nobody knows
negation changed: or 5 percentage points; one knows
number changed: He came second, twice.
number changed: He came first, once.
end punctuation: He came first.
grammar tidied: It cost 2.5 million.
number changed: It cost 2.5
> “Charles II died in the 1990s on F-16 duty. World War II cost half a million homes, a dozen dogs
  and 75 percent of Route 66.”
number changed: Charles III died in the 1990s
grammar tidied: World War Two cost half a million homes
grammar tidied: World War II cost 500,000 homes, 12 dogs
number changed: died in the 1980s on F-16 duty
number changed: on F-18 duty
grammar tidied: three-quarters of Route 66
> “It hit ٣٥ homes. Half the town, 50 percent, left at noon. It takes 5 kg of salt. Once again, one
  another. This is one thing.”
grammar tidied: It hit 35 homes.
number changed: It hit ٣٦ homes.
grammar tidied: It takes five kilograms of salt.
splice of separate utterances: Once again, this is one thing.
"""

TURNED: Final = """
> “We do not agree, nor will we sign. It is not, and never was, a plan. Nothing was lawful, and it’s
  regular. He is without a job and hardly speaks. I couldn’t agree more. A non-violent, careful
  crowd came into the in-depth debate inside the UN-led mission. I don’t think so. We cannot lose.”
negation changed: We do agree
negation changed: We do not agree, or will we sign.
negation changed: It is … a plan.
negation changed: It is not a plan.
negation changed: It is a plan.
negation changed: It is, and ever was, a plan.
negation changed: Something was lawful
negation changed: Nothing was unlawful
negation changed: Nothing was lawful, and it’s irregular.
negation changed: He is with a job
negation changed: He is without a job and speaks.
negation changed: I could agree more.
negation changed: A violent, careful crowd
negation changed: violent, careful crowd
negation changed: a non-violent, careless crowd
grammar tidied: A nonviolent, careful crowd
verbatim: led mission
word substituted: came to the in-depth debate
word substituted: side the UN-led mission
negation changed: I think so.
grammar tidied: I do not think so.
grammar tidied: We can not lose.
grammar tidied: We can’t lose.
negation changed: We can lose.
negation changed: We cannot never lose.
> “The migrants came inside, and it proved that the port is closed to the public at the side.”
word substituted: The immigrants came inside
word substituted: it improved that the port is closed
word substituted: the import is closed to the public
word substituted: the port is disclosed to the public
word substituted: closed to the public at the inside
> „Wir haben keine Zeit, und wir kommen nicht.“ « Nous n’avons pas dormi, jamais. »
  «Mañana nunca llega.» — „Größere Übel“
negation changed: Wir haben Zeit
marked ellipsis: wir kommen …
verbatim: wir kommen nicht
negation changed: Nous avons dormi
marked ellipsis: Nous n’avons pas dormi …
negation changed: Mañana llega.
"""

JOINED: Final = """
> “If the river rises,” Mayor Lund said, looking up, “we will close the bridge.” She had not slept.
  “My father built it,” she added. “He would not mind.”¶“We disagree,” Roe said.¶“It must stay
  open,” said Oak, 41.¶Brandt was loud. ‘We will wait,’ he said. ‘We have time.’
typography: If the river rises, we will close the bridge.
typography: My father built it. He would not mind.
grammar tidied: My father built it, he would not mind.
splice of separate utterances: we will close the bridge. My father built it
splice of separate utterances: We disagree, It must stay open
splice of separate utterances: We disagree. It must stay open
typography: We will wait. We have time.
splice of separate utterances: We have time. If the river rises
splice of separate utterances: It must stay open. My father built it
marked ellipsis: If the river rises … he would not mind.
> “We will stay,” Roe said. Lund disagreed: “The bridge must go.”
splice of separate utterances: We will stay, The bridge must go.
> “The word ‘never’ is not in the law. He told me, ‘Go home, all of you,’ and we went,” Roe said.
typography: The word “never” is not in the law.
typography: He told me, “Go home, all of you,” and we went
negation changed: The word is not in the law.
> We saw it all. We saw it all again. The long road to the harbour is closed until the storm ends.
  Nobody may walk on it, and that includes the crews of the boats. The town pays for the repairs
  of every boat that was hit. That is the rule.
verbatim: We saw it all
verbatim: We saw it all again. The long road
splice of separate utterances: That is the rule. The long road to the harbour is closed
splice of separate utterances: The town pays for the repairs nobody may walk on it
unmarked deletion: The long road is closed until the storm ends.
word substituted: The long road to the harbour is open until the storm ends.
word substituted: The long road to the harbour is now closed until the storm ends.
word substituted: The short road to the harbour is closed
unmarked deletion: We saw it all again. Nobody may walk on it
not found: Everybody can dance at the castle
"""

SCRIPTS: Final = """
> Он сказал: «Мы не закроем порт, и 15 человек останутся».
verbatim: Мы не закроем порт
case at the start: мы не закроем порт
negation changed: Мы закроем порт
number changed: и 16 человек останутся
> وقال: «لن نغلق الميناء، وسيبقى ١٥ عاملا هنا».
grammar tidied: لن نغلق الميناء، وسيبقى 15 عاملا
verbatim: لن نغلق الميناء
number changed: وسيبقى ١٦ عاملا هنا
> मेयर ने कहा, “हम बंदरगाह बंद नहीं करेंगे।” १५ लोग आए।
verbatim: हम बंदरगाह बंद नहीं करेंगे।
negation changed: हम बंदरगाह बंद करेंगे।
negation changed: हम बंदरगाह बंद जरूर करेंगे।
grammar tidied: 15 लोग आए।
> 市長は「港を閉めることはありません」と述べた。参加者は15人でした。
verbatim: 港を閉めることはありません
typography: 港を閉めることは ありません
word substituted: 港を開めることはありません
number changed: 参加者は16人でした。
> 市长说：“我们不会关闭港口，三万人来了。”
verbatim: 我们不会关闭港口
number changed: 五万人来了
> นายกเทศมนตรีกล่าวว่า “เราจะไม่ปิดท่าเรือ”
verbatim: เราจะไม่ปิดท่าเรือ
> 시장은 “우리는 항구를 닫지 않을 것”이라고 말했다.
verbatim: 우리는 항구를 닫지 않을 것
word substituted: 우리는 공항을 닫지 않을 것
> Ο δήμαρχος είπε: «Δεν κλείνουμε το λιμάνι.»
verbatim: Δεν κλείνουμε το λιμάνι.
negation changed: κλείνουμε το … λιμάνι δεν
> Başkan, “İzmir’in limanı kapanmaz, ILGAZ da ışıklı” dedi.
typography: İzmir'in limanı kapanmaz
verbatim: ILGAZ da ışıklı
word substituted: İzmir’in limanı açılmaz, ILGAZ da ışıklı
> «Wir bleiben», sagte sie, «und die Straße am Großmarkt wird größer.»
typography: Wir bleiben, und die Straße am Großmarkt wird größer.
grammar tidied: und die Strasse am Grossmarkt wird größer
typography: die Straße am Großmarkt wird gro\u0308ßer
"""

TRANSCRIBED: Final = """
> MAYOR ADA LUND: So, you know, what we're, what we're trying to do is -- is fix the pumps, OK? And
  um, we've got -- I think we've got eleven of them running. (CROSSTALK) I'm not gonna tell you
  it's, like, perfect. It ain't. But, uh, nobody's drowned, all right, and that's -- that's the
  main thing. Look, I don't want to get into that. QUIST: Mayor, will you resign? LUND: No.
filler dropped: what we're trying to do is fix the pumps
unmarked deletion: what we're trying to do is fix the pumps. I think we've got eleven of them
marked ellipsis: what we're trying to do is … fix the pumps
grammar tidied: I'm not going to tell you it's, like, perfect.
grammar tidied: I am not gonna tell you
filler dropped: I'm not going to tell you it's perfect.
negation changed: I'm going to tell you it's perfect.
grammar tidied: It isn't. But, uh, nobody's drowned
filler dropped: But nobody's drowned
grammar tidied: nobody is drowned, all right
negation changed: But somebody's drowned, all right
filler dropped: all right, and that's the main thing
verbatim: I don't want to get into that.
negation changed: I want to get into that.
number changed: I think we've got twelve of them running
grammar tidied: I think we've got 11 of them running
marked ellipsis: I don't want to get into that. … No.
> The minister told the House: "I am grateful to the hon. Member for his question. The programme
  cost £2.4 billion between 2019-20 and 2023-24, and it has met two of its five targets. I would
  not call that a failure; I would call it a beginning. My right hon. Friend the Chancellor will,
  of course, want to say more in due course, but I can tell the House that no school will close."
verbatim: I would not call that a failure; I would call it a beginning.
grammar tidied: I would not call that a failure. I would call it a beginning.
grammar tidied: The program cost £2.4 billion
grammar tidied: The programme cost £2.4bn
number changed: The programme cost £2.4 million
number changed: The programme cost $2.4 billion
number changed: The programme cost £24 billion
number changed: it has met three of its five targets
number changed: it has met its targets
marked ellipsis: I am grateful … for his question
number changed: The programme … has met two of its five targets.
negation changed: I would call that a failure
negation changed: I would … call that a failure
marked bracket: [The Chancellor] will, of course, want to say more
unmarked deletion: My right hon. Friend the Chancellor will want to say more
negation changed: I can tell the House that schools will close
negation changed: I can tell the House that … school will close
word substituted: I can promise the House that no school will close.
word substituted: I can tell the House no school will close soon
> "We're going to look at it very strongly, very powerfully, and I'd say we have, maybe, the
  greatest team ever assembled," he told the rally. "They said it couldn't be done - we did it in
  18 months, not 36."
verbatim: the greatest team ever assembled
unmarked deletion: We're going to look at it very strongly, and I'd say we have
unmarked deletion: I'd say we have the greatest team ever assembled
word substituted: I'd say we have, surely, the greatest team ever assembled
negation changed: They said it could be done
grammar tidied: They said it could not be done
number changed: we did it in 8 months
negation changed: we did it in 36
grammar tidied: we did it in eighteen months, not 36
negation changed: we did it in 18 months, 36
typography: the greatest team ever assembled. They said it couldn't be done
> The report says: 'Patients waited on average 4 hours 12 minutes. Staff were under-resourced and
  over-stretched, but they were never uncaring.' It adds: 'This was not an isolated failure.'
verbatim: never uncaring
negation changed: they were never caring
negation changed: they were uncaring
negation changed: This was an isolated failure.
number changed: Patients waited on average 4 hours 21 minutes.
end punctuation: Patients waited on average 4 hours.
grammar tidied: Patients waited on average four hours 12 minutes.
grammar tidied: Staff were underresourced
grammar tidied: Staff was under-resourced and overstretched
splice of separate utterances: they were never uncaring. This was not an isolated failure.
"""

PRESSED: Final = """
> “A gap of 17.4 percentage points, up from 16.9 in 2021/22. Nobody knew health care was so hard.”
grammar tidied: up from 16.9 in 2021-22
number changed: up from 16.9 in 2021-23
number changed: A gap of 17.4%
number changed: A gap of 174 percentage points
grammar tidied: Nobody knew healthcare was so hard
negation changed: Everybody knew health care was so hard
> At 7.30 am on 12/05/2024 the A38 was closed. Ten per cent of 2,000 homes, i.e. 200, lost power for
  3-4 hours; and damage is put at €1.2bn. It is -4C, .5 off. Half of the 18-to-24-year-olds left.
grammar tidied: At 7:30 a.m. on 12/05/2024 the A38 was closed
number changed: At 7.30 pm on 12/05/2024 the A38 was closed
number changed: At 7.30 am on 12/06/2024 the A38 was closed
grammar tidied: 10% of 2,000 homes
grammar tidied: Ten percent of 2000 homes
number changed: One per cent of 2,000 homes
typography: lost power for 3–4 hours
grammar tidied: lost power for three to four hours
grammar tidied: lost power for 3 to 4 hours
number changed: lost power for 3-5 hours
number changed: lost power for 4 hours
grammar tidied: damage is put at 1.2 billion euros
number changed: and damage is put at $1.2bn
number changed: damage is put at €1.2 million
number changed: damage is put at €12bn
number changed: damage is put at €1.2
number changed: the A83 was closed
number changed: It is 4C
number changed: Half of the 18-to-25-year-olds left.
grammar tidied: Half of the 18- to 24-year-olds left.
verbatim: per cent of 2,000 homes
> “We have to be honest,” said Ms. Hale, who runs the clinic. “This isn't a drill. We've seen 1,240
  patients since Monday – up from 980 – and we're running out of beds. I don't recall the rest. I
  may have signed it, I just don't remember. Nobody ever told me that it was illegal.”
typography: We have to be honest. This isn't a drill.
negation changed: This is a drill.
grammar tidied: We have seen 1,240 patients since Monday
word substituted: We saw 1,240 patients since Monday
word substituted: We've seen 1,240 patients since Monday – down from 980
number changed: We've seen 1,240 patients – up from 890
number changed: We've seen 1,240 patients … and we're running out of beds.
verbatim: 1,240
grammar tidied: 1240
not found: 240
grammar tidied: out of bed
unmarked deletion: I signed it
negation changed: I just remember
unmarked deletion: I don't remember
marked bracket: I [don't] recall the rest
unmarked deletion: Nobody told me that it was illegal.
unmarked deletion: Nobody told me it was illegal.
negation changed: Nobody ever told me that it was legal.
negation changed: Somebody told me that it was illegal.
marked ellipsis: I don't … signed it
> “We will stop the boats, we will cut inflation by half, and we will grow. No ifs, no buts.
  Under no circumstances will I raise taxes.”
word substituted: we will cut inflation in half
verbatim: we will cut inflation
number changed: we will cut inflation by a quarter
number changed: We will stop the boats … and we will grow.
number changed: We will stop the boats, and we will grow.
negation changed: No ifs or buts.
negation changed: Under … circumstances will I raise taxes
negation changed: Under all circumstances will I raise taxes
word substituted: I will raise taxes
> « La ville ne fermera pas le port. Nous aimons l’océan. L'usine emploie 1 200 personnes et 3,5 %
  sont partis. »
negation changed: La ville fermera le port
negation changed: La ville ne fermera … le port
typography: Nous aimons l'océan
word substituted: Nous aimons l'ocean
grammar tidied: L’usine emploie 1200 personnes
number changed: L’usine emploie 200 personnes
grammar tidied: 3,5% sont partis
number changed: 35 % sont partis
number changed: 5 % sont partis
> „Das ist nicht richtig, und Maße wie diese Größe sind kein Problem.“
negation changed: Das ist richtig
case at the start: das ist nicht richtig
grammar tidied: Masse wie diese Grösse sind kein Problem
negation changed: Maße wie diese Größe sind ein Problem
"""

REVIEWED: Final = """
> “We will not close the harbour in May,” said Lund.¶“We will,” Mayor Ann Roe replied, “close the
  harbour in May.”
typography: We will close the harbour in May.
> “We open the lock on 12 May, and nobody minds,” said Lund.¶“We open,” Mayor Ann Roe replied,
  “the lock on 15 May, and nobody minds.”
typography: We open the lock on 15 May, and nobody minds.
verbatim: We open the lock on 12 May, and nobody minds
> “We will never close the harbour in May,” said Lund. “We will, um, close the harbour in May,”
  said Roe.
filler dropped: We will close the harbour in May.
> “We paid for it,” Mayor Ann Roe, 54, said on July 3. “It was hard. We built it.”
marked ellipsis: We paid for it. ... We built it.
marked ellipsis: We paid for it … We built it.
splice of separate utterances: We paid for it. We built it.
typography: We paid for it. It was hard.
> “We paid” — Roe, 54, paused — “for it all.”
typography: We paid for it all.
marked ellipsis: We paid … for it all.
> “We paid”—Roe, 54, did not pause—“for it all.”
typography: We paid for it all.
> “We paid,” said Roe, 54, who calls it a “big mess,” on Monday, “for it all.”
typography: We paid for it all.
marked ellipsis: We paid … for it all.
> “We paid,” Roe said, “and built,” she added, “for it all.”
splice of separate utterances: We paid for it all.
> I asked them to stop. They didn’t. We went home.
marked ellipsis: I asked them to stop. ... We went home.
> I asked them to stop. It is not Lund’s. We went home.
marked ellipsis: I asked them to stop. ... We went home.
> We came at 5 p.m. We did not stay. We went at 9 p.m. Nobody stayed. He had no plan B. We did not
  mind. He said no. We left. It was bad.
marked ellipsis: We came at 5 p.m. ... We went at 9 p.m.
marked ellipsis: We went at 9 p.m. … He had no plan B.
marked ellipsis: He had no plan B. … It was bad.
marked ellipsis: We left. … It was bad.
marked ellipsis: He said no. … It was bad.
> Mr. J. Lund did not come at 5 p.m. Monday. The U.S. Coast Guard never came. See No. 5 for it. So
  it was.
negation changed: Mr. J. ... come at 5 p.m. Monday.
marked ellipsis: Mr. J. Lund did not come at 5 p.m. Monday. … So it was.
number changed: See … for it.
> It rose two point five percent at minus 5, with twelve, twelve boats at 50¢ and 50p, back in the
  ’90s. Twenty, twenty and one, point two.
grammar tidied: It rose 2.5 percent
grammar tidied: It rose 2.5%
number changed: It rose two percent
number changed: It rose five percent
number changed: five percent at minus 5
number changed: It rose 3.5 percent
grammar tidied: at -5, with twelve
number changed: at 5, with twelve
filler dropped: with twelve boats
number changed: with eleven boats
grammar tidied: boats at 50 cents
grammar tidied: boats at 50¢ and 50 pence
number changed: boats at 50¢ and 60 pence
number changed: boats at 50p and 50p
grammar tidied: back in the 1990s
number changed: back in the 1980s
number changed: back in the 1890s
number changed: back in the 90
> It rose 2.5 percent at -5. It cost 50 cents, and 50 pence in the 1990s.
grammar tidied: It rose two point five percent at minus 5
grammar tidied: It cost 50¢, and 50p in the ’90s
> We closed the harbour¹ and the pier[2] in May (12:03) and [inaudible 00:12:03] then went home.
  [Applause and cheers.] So we did. [00:13:04] It was good.
typography: We closed the harbour and the pier in May
typography: We closed the harbour and the pier in May and
filler dropped: in May and then went home
filler dropped: went home. So we did.
typography: So we did. It was good.
unmarked deletion: We closed the pier
> This is fucking mad, and he is a shit. They do not like it.
marked ellipsis: This is f------ mad
marked ellipsis: This is f****** mad
marked ellipsis: This is f***ing mad
marked ellipsis: This is f--ing mad
word substituted: This is g------ mad
marked ellipsis: he is a s---.
negation changed: They do n-- like it.
> The govern- ment did not agree. The pre- and post-war homes are gone.
typography: The government did not agree.
number changed: The government did not agree 2
grammar tidied: The preand post-war homes are gone.
> A third of the boats sank, we think. It then rose by 25 percent. In all the cost was five
  billion. The loss was twenty-two.
number changed: Two thirds of the boats sank, we think.
number changed: Half of the boats sank, we think.
grammar tidied: One third of the boats sank, we think.
number changed: It then rose by three-quarters
number changed: In all the cost was 5.
number changed: The loss was 20
number changed: The loss was two
grammar tidied: The loss was 22
grammar tidied: the cost was 5 billion
> Twenty-five percent of them left. Two thirds of all homes we had are gone.
number changed: Three-quarters of them left.
number changed: A third of all homes we had are gone.
grammar tidied: 25% of them left
> It rose 1·5% and 1’500 men left 2 ½ and 2 1/2 miles off. Some half a million came, one and a
  half by boat, three hundred and five by car, two point five percent on foot, on the
  twenty-third, at minus 5 degrees.
number changed: 5% and 1’500 men left
number changed: 500 men left
number changed: men left 2
number changed: ½ and 2 1/2 miles off
number changed: a million came
number changed: half by boat
number changed: five by car, two
number changed: five percent on foot
number changed: on the twenty
number changed: 5 degrees
number changed: third, at minus 5 degrees
verbatim: half a million came
verbatim: one and a half by boat
verbatim: minus 5 degrees
number changed: 1/2 miles off
"""
