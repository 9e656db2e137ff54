"""Texts with quotations, and all that is to be found in them: data for the tests of the reader.

Each text stands after `>`, with ¶ where a paragraph ends. Below it stands each quotation, in
order: its kind and its pieces with a slash between, then who says it (after an equals sign, the
guess whom a pronoun stands for), the cue, and the rule; "mixed" and "nested" where it is so.
An indented line goes on with the line above.
"""

from typing import Final

SPEECHES: Final = """
> “We will wait,” Mayor Lund said.
speech: We will wait, | Mayor Lund | Mayor Lund said | quote then cue
> “We will wait,” Mayor Lund said. “We have time.”
speech: We will wait, / We have time. | Mayor Lund | Mayor Lund said | quote then cue
> “If the river rises,” Lund said, “we will close the bridge.”
speech: If the river rises, / we will close the bridge. | Lund | Lund said | quote then cue
> “The bridge is safe,” said Ada Quist, the county engineer.
speech: The bridge is safe, | Ada Quist | said Ada Quist | quote then cue
> “We never saw it coming,” Oona Brandt told reporters outside the courthouse.
speech: We never saw it coming, | Oona Brandt | Oona Brandt told | quote then cue
> “Is the water safe?” Quist asked.
speech: Is the water safe? | Quist | Quist asked | quote then cue
> “Stop the car!” a passenger shouted.
speech: Stop the car! | a passenger | a passenger shouted | quote then cue
> “There is no evidence of arson,” according to the fire report.
written: There is no evidence of arson, | the fire report | according to the fire report
  quote then cue
> “The tower leans,” Quist, who has measured it since 2009, said on Monday.
speech: The tower leans, | Quist | Quist, who has measured it since 2009, said | quote then cue
> “The tower leans,” Ada Quist, 41, an engineer, told the council.
speech: The tower leans, | Ada Quist | Ada Quist, 41, an engineer, told | quote then cue
> “Nobody called us back,” a spokesman for the harbor agency said.
speech: Nobody called us back, | a spokesman for the harbor agency
  a spokesman for the harbor agency said | quote then cue
> “Nobody called us back,” said a spokeswoman for the Port of Alden in an interview.
speech: Nobody called us back, | a spokeswoman for the Port of Alden
  said a spokeswoman for the Port of Alden | quote then cue
> “He left by the back door,” police said.
speech: He left by the back door, | police | police said | quote then cue
> “It was loud,” she said.
speech: It was loud, | she | she said | quote then cue
> “It was loud,” Brandt later recalled.
speech: It was loud, | Brandt | Brandt later recalled | quote then cue
> “It was loud,” Brandt was quoted as saying.
speech: It was loud, | Brandt | Brandt was quoted as saying | quote then cue
> “The talks are over,” a person familiar with the talks said.
speech: The talks are over, | a person familiar with the talks
  a person familiar with the talks said | quote then cue
> “The talks are over,” critics say.
speech: The talks are over, | critics | critics say | quote then cue
> “We disagree,” Brandt and Quist said.
speech: We disagree, | Brandt and Quist | Brandt and Quist said | quote then cue
> “I can’t hear you,” Sen. Ruth Okonjo, D-Alden, told the witness.
speech: I can’t hear you, | Sen. Ruth Okonjo | Sen. Ruth Okonjo, D-Alden, told | quote then cue
> “I can’t hear you,” Rep. Ruth Okonjo (D) said.
speech: I can’t hear you, | Rep. Ruth Okonjo | Rep. Ruth Okonjo (D) said | quote then cue
> “We lost everything” — the house, the barn — Brandt said.
unattributed: We lost everything | mixed
> Lund said: “We will wait.”
speech: We will wait. | Lund | Lund said | cue then quote
> Lund said, “We will wait.”
speech: We will wait. | Lund | Lund said | cue then quote
> Asked about the delay, Lund replied: “We will wait.”
speech: We will wait. | Lund | Lund replied | cue then quote
> Lund told the council that “the money is gone.”
speech: the money is gone. | Lund | Lund told | cue then quote | mixed
> In a statement, the department wrote, “The road will open in May.”
written: The road will open in May. | the department | the department wrote | cue then quote
> “The road will open in May,” the department said in a statement.
written: The road will open in May, | the department | the department said | quote then cue
> According to the audit, the fund was “nearly empty” in June.
written: nearly empty | the audit | According to the audit | cue then quote | mixed
> Lund, speaking to reporters, said: “We will wait.”
speech: We will wait. | Lund | Lund, speaking to reporters, said | cue then quote
> Lund, whom critics call timid, told reporters: “We will wait.”
speech: We will wait. | Lund | Lund, whom critics call timid, told | cue then quote
> The mayor, a former nurse, said the ward was “a disgrace.”
speech: a disgrace. | The mayor | The mayor, a former nurse, said | cue then quote | mixed
> Lund denounced the vote, calling it “a sham.”
speech: a sham. | Lund | calling | cue then quote | mixed
> Lund called Brandt “a disgrace.”
speech: a disgrace. | Lund | Lund called | cue then quote | mixed
> Lund opposed the plan and called it “a waste of money.”
speech: a waste of money. | Lund | called | cue then quote | mixed
> The plan, which Quist described as “half a bridge,” failed.
speech: half a bridge, | Quist | Quist described | cue then quote | mixed
> What Quist called “half a bridge” opens on Monday.
speech: half a bridge | Quist | Quist called | cue then quote | mixed
> Protesters chanting “Let us in” filled the square.
speech: Let us in | Protesters | Protesters chanting | cue then quote | mixed
> A sign reading “Bridge Closed” hung from the gate.
written: Bridge Closed | A sign | A sign reading | cue then quote | mixed
> A man who said “no” left the hall.
speech: no | A man | A man who said | cue then quote | mixed
> Brandt was told “no” at the door.
scare: no | mixed
> “No way out” was heard over the radio.
unattributed: No way out | mixed
> The driver was told “to turn back at once” by radio.
unattributed: to turn back at once | mixed
> Lund did not say the wall was “beyond all repair.”
unattributed: beyond all repair. | mixed
> Others call it “a gift to Alden.”
speech: a gift to Alden. | Others | Others call | cue then quote | mixed
> In May, a woman at the Alden school fair asked her: “Will you run again?”
speech: Will you run again? | a woman at the Alden school fair
  a woman at the Alden school fair asked | cue then quote
> Quist, noting that the pier was “half gone,” added: “It will not last.”
speech: half gone, | Quist | noting | cue then quote | mixed
speech: It will not last. | Quist | added | cue then quote
> Rep. Sam Ode (R-Alden), who told a paper the vote was “a sham,” left.
speech: a sham, | Rep. Sam Ode | Rep. Sam Ode (R-Alden), who told | cue then quote | mixed
> “We will wait,” Rep. Sam Ode II (R-Ald.) said. “We have time.”
speech: We will wait, / We have time. | Rep. Sam Ode II | Rep. Sam Ode II (R-Ald.) said
  quote then cue
> Quist called the vote “a sham,” Lund said.
speech: a sham, | Quist | Quist called | cue then quote | mixed
> “No way back” Lund said.
speech: No way back | Lund | Lund said | quote then cue
> “No way back” Lund said would be sung at noon.
unattributed: No way back | mixed
> “We will wait,” as Lund put it.
speech: We will wait, | Lund | Lund put | quote then cue
> “We will wait,” then quietly added Lund.
speech: We will wait, | Lund | added Lund | quote then cue
> “We will wait,” Lund is said to have told the clerk.
speech: We will wait, | Lund | Lund is said to have told | quote then cue
> “We will wait,” Lund was told.
unattributed: We will wait,
> “We will wait,” Lund was saying.
speech: We will wait, | Lund | Lund was saying | quote then cue
> “We will wait,” residents who fled the flood said.
speech: We will wait, | residents | residents who fled the flood said | quote then cue
> Said Lund: “We will wait.”
speech: We will wait. | Lund | Said Lund | cue then quote
> But on Monday, Lund rose and shouted: “We will wait.”
speech: We will wait. | Lund | shouted | cue then quote
> Lund said the hall was full, but a “strange quiet fell” at noon.
unattributed: strange quiet fell | mixed
> Lund called the vote, the count, the hall, the long night and the cold walk home “all one farce.”
unattributed: all one farce. | mixed
> Rain was announced for “the long weekend” on Monday.
unattributed: the long weekend | mixed
> After the vote, Lund, in tears, said: “We will wait.”
speech: We will wait. | Lund | Lund, in tears, said | cue then quote
> Lund wants to call it “an open door.”
speech: an open door. | Lund | Lund wants to call | cue then quote | mixed
> “We will wait,” Lund said, and called the vote “a long farce.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: a long farce. | Lund | called | cue then quote | mixed
> Lund called the bill, which Okonjo wrote, “a long farce.”
speech: a long farce. | Lund | Lund called | cue then quote | mixed
> The plan is “dead on arrival,” Lund said.
speech: dead on arrival, | Lund | Lund said | quote then cue | mixed
> The plan is “dead on arrival” in the council, Lund said.
speech: dead on arrival | Lund | Lund said | quote then cue | mixed
> The bill would “gut the agency” and “hurt the poor,” Okonjo said.
speech: gut the agency | Okonjo | Okonjo said | quote then cue | mixed
speech: hurt the poor, | Okonjo | Okonjo said | quote then cue | mixed
> Okonjo said the bill was “a gift” and “a mistake.”
speech: a gift | Okonjo | Okonjo said | cue then quote | mixed
speech: a mistake. | Okonjo | Okonjo said | cue then quote | mixed
> “We will wait,” Lund said, adding that the vote was “a farce.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: a farce. | Lund | adding | cue then quote | mixed
> “We will wait,” said Lund, who called the vote “a farce.”
speech: We will wait, | Lund | said Lund | quote then cue
speech: a farce. | Lund | Lund, who called | cue then quote | mixed
> “We will wait,” Lund said. Brandt said: “We will not.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: We will not. | Brandt | Brandt said | cue then quote
> “We will wait,” Lund said. “We will not,” Brandt said.
speech: We will wait, | Lund | Lund said | quote then cue
speech: We will not, | Brandt | Brandt said | quote then cue
> “We will wait,” Lund said, and Brandt added, “We will not.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: We will not. | Brandt | Brandt added | cue then quote
> “We will wait,” Lund said of the “summer vote” plan.
speech: We will wait, | Lund | Lund said | quote then cue
scare: summer vote | mixed
> Lund: “We will wait.”
speech: We will wait. | Lund | Lund | cue then quote
> The result: “Closed until May.”
unattributed: Closed until May. | mixed
> Lund went on to say: “We will wait.”
speech: We will wait. | Lund | Lund went on to say | cue then quote
> Brandt vowed to “fight every case.”
speech: fight every case. | Brandt | Brandt vowed | cue then quote | mixed
> The gate, Quist wrote, “was never locked.”
written: was never locked. | Quist | Quist wrote | cue then quote | mixed
> Lund said:¶“We will wait.”
speech: We will wait. | Lund | Lund said | cue then quote
> “Tickets are gone,” reads a note on the door.
written: Tickets are gone, | a note | reads a note | quote then cue
> “We’re done,” Lund tweeted.
written: We’re done, | Lund | Lund tweeted | quote then cue
"""
"""Who says it, found beside the words."""

CARRIED: Final = """
> “We will wait,” Lund said.¶“We have time.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: We have time. | Lund | Lund said | carried over
> “We will wait,” Lund said. She left by train. “We have time.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: We have time. | Lund | Lund said | carried over
> “We will wait,” Lund said. Brandt disagreed.¶“We have no time.”
speech: We will wait, | Lund | Lund said | quote then cue
unattributed: We have no time.
> “We will wait,” Lund said. The clerk objected. “We have no time.”
speech: We will wait, | Lund | Lund said | quote then cue
unattributed: We have no time.
> “We will wait,” Lund said.¶The hall was cold.¶“We have time.”
speech: We will wait, | Lund | Lund said | quote then cue
unattributed: We have time.
> “Will you wait?” Brandt asked.¶“We have time.”
speech: Will you wait? | Brandt | Brandt asked | quote then cue
unattributed: We have time.
> Lund said the bridge would stay closed. “We have time.”
speech: We have time. | Lund | Lund said | carried over
> “We will wait,” Lund said. “We have time,” she added.
speech: We will wait, | Lund | Lund said | quote then cue
speech: We have time, | she = Lund | she added | quote then cue
> “We will wait,” Lund said. Brandt nodded. “We have time,” she added.
speech: We will wait, | Lund | Lund said | quote then cue
speech: We have time, | she | she added | quote then cue
> “The pier is closed,” the report said. “It may fall,” she added.
written: The pier is closed, | the report | the report said | quote then cue
speech: It may fall, | she | she added | quote then cue
> “We will wait,” Lund said at the town hall.¶“We have time,” she said.¶“We have money.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: We have time, | she = Lund | she said | quote then cue
speech: We have money. | she = Lund | she said | carried over
> “The first point.¶“The second point,” Lund said.
speech: The first point. / The second point, | Lund | Lund said | quote then cue
> Lund said: “The first point.¶“The second point.¶“The third point.”
speech: The first point. / The second point. / The third point. | Lund | Lund said | cue then quote
> The wall may fall in a flood, said Ada Quist, an engineer. “It is too old.”
speech: It is too old. | Ada Quist | said Ada Quist | carried over
> “We will wait,” Lund told Brandt.¶“We have time.”
speech: We will wait, | Lund | Lund told | quote then cue
unattributed: We have time.
> “We will wait,” Lund said at Alden Hall in May.¶“We have time.”
speech: We will wait, | Lund | Lund said | quote then cue
speech: We have time. | Lund | Lund said | carried over
> “We will wait,” Lund said. Slowly the clerk rose. “We have time.”
speech: We will wait, | Lund | Lund said | quote then cue
unattributed: We have time.
> “The road is shut,” the council said. “It will open,” it said.
speech: The road is shut, | the council | the council said | quote then cue
speech: It will open, | it = the council | it said | quote then cue
> “The road is shut,” officials said. “It will open,” they said.
speech: The road is shut, | officials | officials said | quote then cue
speech: It will open, | they = officials | they said | quote then cue
> “The road is shut,” officials said. “It will open,” he said.
speech: The road is shut, | officials | officials said | quote then cue
speech: It will open, | he | he said | quote then cue
> Lund said the road was shut. “It will open,” she added.
speech: It will open, | she = Lund | she added | quote then cue
> The road is shut, according to Ada Quist. “It will open.”
speech: It will open. | Ada Quist | according to Ada Quist | carried over
> “We have time.”
unattributed: We have time.
"""
"""Who says it, carried over from just before, and where it is not."""

KINDS: Final = """
> About a tenth were listed as “status unknown.”
label: status unknown. | mixed
> The so-called “ghost ships” left the port.
label: ghost ships | mixed
> He is known as “the Baker” in the valley.
label: the Baker | mixed
> The storm, dubbed “Big Wanda,” hit Alden.
label: Big Wanda, | mixed
> The club was dubbed the “Alden Owls” in May.
label: Alden Owls | mixed
> A plan called “Clean Streets” was dropped.
label: Clean Streets | mixed
> They marched under the slogan “Bread and Water.”
label: Bread and Water. | mixed
> The film “The Salt Road” opens in May.
title: The Salt Road | mixed
> Her second novel, “A House of Reeds,” won a prize.
title: A House of Reeds, | mixed
> “A House of Reeds,” a novel by Ines Falk, won a prize.
title: A House of Reeds,
> Falk, the author of “A House of Reeds,” was born in Alden.
title: A House of Reeds, | mixed
> A report titled “Water at risk” appeared in June.
title: Water at risk | mixed
> The band played “Low Tide” twice.
title: Low Tide | mixed
> The “surge” never came.
scare: surge | mixed
> Traders spoke of a “perfect storm of bad luck” in March.
unattributed: perfect storm of bad luck | mixed
> ‘Chaos’ reigns at the Alden docks
scare: Chaos | mixed
> ‘We will wait,’ mayor says
speech: We will wait, | mayor | mayor says | quote then cue
> Lund vows to ‘fight’ the closures
speech: fight | Lund | Lund vows | cue then quote | mixed
> Mayor: ‘We will wait’
speech: We will wait | Mayor | Mayor | cue then quote
"""
"""What the marks are for."""

MARKS: Final = """
> "We will wait," Lund said. "We have time."
speech: We will wait, / We have time. | Lund | Lund said | quote then cue
> ''We will wait,'' Lund said. ``We have time.''
speech: We will wait, / We have time. | Lund | Lund said | quote then cue
> ‘We will wait,’ Lund said. ‘We have time.’
speech: We will wait, / We have time. | Lund | Lund said | quote then cue
> 'It's the '90s again,' said Lund of the Smiths' shop.
speech: It's the '90s again, | Lund of the Smiths' shop | said Lund of the Smiths' shop
  quote then cue
> ‘The workers’ rights matter,’ said Brandt.
speech: The workers’ rights matter, | Brandt | said Brandt | quote then cue
> ‘We will wait’, said Lund.
speech: We will wait | Lund | said Lund | quote then cue
> «We will wait», Lund said.
speech: We will wait | Lund | Lund said | quote then cue
> „We will wait“, Lund said.
speech: We will wait | Lund | Lund said | quote then cue
> “We will wait," Lund said. "We have time.”
speech: We will wait, / We have time. | Lund | Lund said | quote then cue
> “He told me ‘go home,’ and I went,” Brandt said.
speech: He told me ‘go home,’ and I went, | Brandt | Brandt said | quote then cue
speech: go home, | He | He told | cue then quote | mixed | nested
> ‘She said “never” and left,’ Brandt said.
speech: She said “never” and left, | Brandt | Brandt said | quote then cue
speech: never | She | She said | cue then quote | mixed | nested
> Rock ’n’ roll filled Lund’s office and the teachers’ lounge at six o’clock.
> The boy, 6'2" tall, cut a 5" pipe for the Smiths' house in the '80s.
> The boy said, "I am 6'2"," and cut a 5" pipe.
speech: I am 6'2", | The boy | The boy said | cue then quote
> “It was a 5” pipe,” Lund said.
speech: It was a 5” pipe, | Lund | Lund said | quote then cue
> “We will wait, Lund said. “We have time,” Brandt said.
speech: We have time, | Brandt | Brandt said | quote then cue
> We will wait,” Lund said. “We have time,” Brandt said.
speech: We have time, | Brandt | Brandt said | quote then cue
> "We will wait, Lund said. "We have time," Brandt said.
speech: We have time, | Brandt | Brandt said | quote then cue
> “We will wait.¶Lund left. “We have time,” Brandt said.
speech: We have time, | Brandt | Brandt said | quote then cue
> Lund said:"We will wait."
speech: We will wait. | Lund | Lund said | cue then quote
> “We will—” Lund said, and stopped.
speech: We will— | Lund | Lund said | quote then cue
> “” was all she wrote, and “ ” too.
"""
"""Every kind of mark, and what only looks like one."""

SOURCES: Final = """
> More than 900 left, according to data compiled by the Alden Ledger.
data compiled by the Alden Ledger | data | the Alden Ledger | according to
> According to a press release from Mayor Lund’s office, the pool will close.
a press release from Mayor Lund’s office | press release | Mayor Lund’s office | According to
> According to the press release, the pool will close.
the press release | press release | - | According to
> A report by the Tern Institute found the wall unsafe.
A report by the Tern Institute | report | the Tern Institute | found
> The wall is unsafe, the department said in a statement.
a statement | statement | - | in
> A spokesman for the port said it would reopen.
A spokesman for the port | spokesman | - | said
> The study says the wall will fall.
The study | study | - | says
> Rents rose, according to Oona Brandt, who rents.
Oona Brandt | - | - | according to
> Data collected last year by the county show a fall.
Data collected last year by the county | data | the county | show
> Lund left on Monday and sought records from the agencies.
> “The study says so,” Lund said.
> A poll from Tern Research, published Monday, put him ahead.
A poll from Tern Research | poll | Tern Research | from
> “The wall is unsafe,” reads a letter from the engineers.
a letter from the engineers | letter | the engineers | from
"""
"""Texts that name their sources: the words, the kind, who made it, and the cue."""
