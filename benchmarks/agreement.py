"""Hold every verdict on made-up systems against z3, and verify every proof.

    python benchmarks/agreement.py --count 100000 --seed 1 --processes 2

Each system is decided by the arithmetic alone, on conditions worked out here, and from its text
in the notation; under both readings. z3 is asked on bounds worked out without the library.
Examples and contradictions are verified, and for one system in so many the explanation too: that
nothing can be left out of a conflict, that the corrections are all the cheapest there are, and
that the ranges end where z3 says. One line is printed for each kind of system, and one for each
disagreement.
"""

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import partial
from typing import Final, TypeAlias

import attrs
import z3
from systems import SHARES, Bound, Line, Reading, Span, System, Terms, system

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.explain import explain
from civicclaims.arithmetic.proof import holds, refutes
from civicclaims.reckoning.verdicts import Result, figures
from civicclaims.values.interval import Interval

READINGS: Final[tuple[Reading, ...]] = ("literal", "close")
MILLISECONDS: Final = 10_000
CHUNK: Final = 250
Counts: TypeAlias = Counter[tuple[str, str]]
Costs: TypeAlias = dict[int, int]


class Oracle:
    """z3, put to lines of a system under one reading.

    Attributes:
        lines: The lines by their numbers.
    """

    def __init__(
        self, system: System, reading: Reading, lines: dict[int, Line] | None = None
    ) -> None:
        """Remember what to ask of: some lines, or all of a system."""
        self.lines = dict(system.said) if lines is None else lines
        self.reading = reading
        self._nonlinear = any(line.product for line in self.lines.values())

    def answer(
        self, numbers: Iterable[int], extra: Iterable[Bound] = (), *, closed: bool = False
    ) -> str:
        """Whether some lines hold together: "sat", "unsat" or "unknown"."""
        text = self.text(numbers, extra, closed=closed)
        real = "Int)" not in text
        logic = "QF_NIRA" if self._nonlinear else "QF_LRA" if real else "QF_LIRA"
        solver = z3.SolverFor(logic)
        solver.set("timeout", MILLISECONDS)
        solver.from_string(text)
        return str(solver.check())

    def text(
        self, numbers: Iterable[int], extra: Iterable[Bound] = (), *, closed: bool = False
    ) -> str:
        """Some lines and bounds in SMT-LIB; where `closed`, as if no end were open."""
        kept = [self.lines[number] for number in numbers]
        integers = {name for line in kept for name in line.whole}
        added = list(extra)
        said = [self._said(line, closed=closed) for line in kept] + [_bound(each) for each in added]
        names = _names(kept) | {name for bound in added for name, _ in bound.terms}
        return _declared(names, integers) + "".join(f"(assert {each})\n" for each in said)

    def cheapest(
        self, costs: Costs, numbers: Iterable[int], most: int
    ) -> set[frozenset[int]] | None:
        """All cheapest sets of lines to give up so that the others hold; None if z3 gives up.

        Integers stay integers; at most so many sets are looked for.
        """
        optimizer = z3.Optimize()
        optimizer.set("timeout", MILLISECONDS)
        numbers = list(numbers)
        kept = [self.lines[number] for number in numbers]
        text = _declared(_names(kept), {name for line in kept for name in line.whole})
        text += "".join(f"(declare-const on.{number} Bool)\n" for number in costs)
        for number in numbers:
            said = self._said(self.lines[number])
            text += (
                f"(assert (=> on.{number} {said}))\n" if number in costs else f"(assert {said})\n"
            )
        optimizer.from_string(text)
        on = {number: z3.Bool(f"on.{number}") for number in costs}
        total = z3.Sum(
            [z3.IntVal(0), *(z3.If(each, 0, costs[number]) for number, each in on.items())]
        )
        goal = optimizer.minimize(total)
        answer = str(optimizer.check())
        if answer == "unsat":
            return set()
        if answer != "sat":
            return None
        best = optimizer.upper(goal)
        solver = z3.Solver()
        solver.set("timeout", MILLISECONDS)
        solver.from_string(text)
        solver.add(total <= best)
        found: set[frozenset[int]] = set()
        while len(found) <= most:
            answer = str(solver.check())
            if answer != "sat":
                return found if answer == "unsat" else None
            model = solver.model()
            given_up = frozenset(n for n, each in on.items() if not z3.is_true(model.eval(each)))
            found.add(given_up)
            solver.add(z3.Or([on[number] for number in given_up]))
        return found

    def _said(self, line: Line, *, closed: bool = False) -> str:
        always = [_bound(bound, closed=closed) for bound in line.always]
        if line.product is not None:
            part, share, whole, divisor = line.product
            always.append(f"(= (* {divisor}.0 |{part}|) (* |{share}| |{whole}|))")
        cases = [
            _all(_bound(bound, closed=closed) for bound in each)
            for each in line.alternatives(self.reading)
        ]
        return _all([*always, cases[0] if len(cases) == 1 else f"(or {' '.join(cases)})"])


def _names(lines: Iterable[Line]) -> set[str]:
    return set(System(kind="", lines=tuple(lines)).names)


def _declared(names: Iterable[str], integers: set[str]) -> str:
    """Unknowns, all real numbers; those that are integers are equal to one."""
    text = "".join(f"(declare-const |{name}| Real)\n" for name in sorted(names))
    for name in sorted(integers):
        text += f"(declare-const |int {name}| Int)\n(assert (= |{name}| (to_real |int {name}|)))\n"
    return text


def _all(said: Iterable[str]) -> str:
    return f"(and true {' '.join(said)})"


def _number(value: Fraction) -> str:
    text = f"(/ {abs(value.numerator)}.0 {value.denominator}.0)"
    return f"(- {text})" if value < 0 else text


def _bound(bound: Bound, *, closed: bool = False) -> str:
    total = " ".join(f"(* {_number(factor)} |{name}|)" for name, factor in bound.terms)
    total = f"(+ 0.0 {total})"
    span, said = bound.span, []
    if span.lower is not None:
        said.append(
            f"({'>' if span.lower_open and not closed else '>='} {total} {_number(span.lower)})"
        )
    if span.upper is not None:
        said.append(
            f"({'<' if span.upper_open and not closed else '<='} {total} {_number(span.upper)})"
        )
    return _all(said)


@attrs.define
class Judge:
    """What is found of the systems that are looked at.

    Attributes:
        sample: One system in so many is explained.
        text: Whether the notation is read too.
        counts: How often each thing was seen, for each kind of system.
        faults: What is wrong or undecided, in words.
    """

    sample: int
    text: bool
    counts: Counts = attrs.Factory(Counter)
    faults: list[str] = attrs.Factory(list)

    def look(self, seed: int, place: int) -> None:
        """Look at one system, under both readings."""
        made = system(seed, place)
        self.counts[made.kind, "systems"] += 1
        found = figures(made.text) if self.text and made.readable else None
        for reading in READINGS:
            if reading == "close" and not made.readable:
                continue
            where = f"seed {seed}, place {place}, {made.kind}, {reading}"
            said = _Look(self, made, reading, where)
            said.arithmetic(explained=place % self.sample == 0)
            if found is not None:
                result = found.literal if reading == "literal" else found.close
                said.notation(result, explained=place % self.sample == 0)


class _Look:
    """One system under one reading."""

    def __init__(self, judge: Judge, made: System, reading: Reading, where: str) -> None:
        self.judge, self.made, self.reading, self.where = judge, made, reading, where
        self.oracle = Oracle(made, reading)
        self.truth = {"sat": "possible", "unsat": "impossible"}.get(
            self.oracle.answer(self.oracle.lines), "z3 unknown"
        )
        self._count("looks")
        self._count(self.truth)
        if (
            self.truth == "impossible"
            and self.oracle.answer(self.oracle.lines, closed=True) == "sat"
        ):
            self._count("ties")

    def _count(self, what: str, number: int = 1) -> None:
        self.judge.counts[self.made.kind, what] += number

    def _fault(self, what: str) -> None:
        self._count("faults")
        self.judge.faults.append(f"{what}: {self.where}")

    def _agree(self, answer: str, by: str) -> None:
        if answer == "undecided":
            self._count(f"undecided by {by}")
            self.judge.faults.append(f"undecided by {by}: {self.where}")
        elif self.truth not in {answer, "z3 unknown"}:
            what = "false alarm" if answer == "impossible" else "miss"
            self._count(what)
            self._fault(f"{what} by {by}")

    def arithmetic(self, *, explained: bool) -> None:
        """Decide the conditions, verify the proof, and look at the explanation."""
        conditions = self.made.conditions(self.reading)
        verdict = decide(conditions)
        self._agree(verdict.answer, "arithmetic")
        if verdict.answer == "possible":
            self._verify(holds(conditions, verdict.example), "an example")
        elif verdict.refutation is not None:
            self._verify(refutes(conditions, verdict.refutation), "a refutation")
        if not explained:
            return
        numbers = [number for number, _ in self.made.said]
        for conflict in explain(conditions):
            self._verify(refutes(conditions, conflict.refutation), "the refutation of a conflict")
            self._explained(
                [numbers[place] for place in conflict.conditions],
                {numbers[place]: each for place, each in conflict.ranges.items()},
                [[numbers[place] for place in each] for each in conflict.corrections],
                (conflict.irreducible, conflict.complete),
            )

    def notation(self, result: Result, *, explained: bool) -> None:
        """Look at what comes of the text."""
        self._agree(result.verdict, "notation")
        if result.verdict == "possible":
            witness = dict(result.witness)
            lines = self.oracle.lines.values()
            right = set(self.made.names) <= set(witness) and all(
                line.holds(witness, self.reading) for line in lines
            )
            self._verify(right, "a witness")
        for clash in result.clashes:
            conflict = [int(label) for label in clash.conflict]
            self._verify(self.oracle.answer(conflict) != "sat", "a conflict of lines")
            if explained:
                self._explained(
                    conflict,
                    {int(label): each for label, each in clash.ranges.items()},
                    [[int(label) for label in each] for each in clash.corrections],
                    (clash.irreducible, clash.complete),
                )

    def _verify(self, right: bool, what: str) -> None:
        self._count("proofs")
        if not right:
            self._fault(f"{what} is wrong")

    def _explained(
        self,
        conflict: list[int],
        ranges: dict[int, Interval],
        corrections: list[list[int]],
        known: tuple[bool, bool],
    ) -> None:
        """Hold a conflict, its ranges and its corrections against z3."""
        irreducible, complete = known
        self._count("explained")
        if self.oracle.answer(conflict) == "sat":
            self._fault(f"conflict {conflict} holds")
        for number in conflict if irreducible else ():
            if self.oracle.answer([each for each in conflict if each != number]) == "unsat":
                self._fault(f"{number} can be left out of conflict {conflict}")
        for number, found in ranges.items():
            self._count("ranges")
            self._range(conflict, number, found)
        self._count("not irreducible", not irreducible)
        self._count("not complete", not complete)
        self._corrections(self._piece(conflict[0]), corrections, complete=complete)

    def _corrections(
        self, piece: list[int], corrections: list[list[int]], *, complete: bool
    ) -> None:
        costs = self._costs(piece)
        for each in corrections:
            if not set(each) <= set(costs):
                self._fault(f"correction {each} gives up what may not be given up")
                return
            if self.oracle.answer(number for number in piece if number not in each) == "unsat":
                self._fault(f"correction {each} does not repair")
        best = self.oracle.cheapest(costs, piece, len(corrections) if complete else 0)
        given = {frozenset(each) for each in corrections}
        if best is None:
            self._count("z3 unknown of corrections")
        elif complete and best != given:
            self._fault(f"corrections {_shown(given)}, but {_shown(best)}")
        elif given and len({sum(map(costs.__getitem__, each)) for each in (*given, *best)}) != 1:
            self._fault(f"corrections {_shown(given)}, but cheaper: {_shown(best)}")

    def _piece(self, number: int) -> list[int]:
        """The lines that hang together with one."""
        names = {n: _bound_names(line) for n, line in self.oracle.lines.items()}
        inside, found = set(names[number]), {number}
        grown = True
        while grown:
            grown = False
            for each, its in names.items():
                if each not in found and its & inside:
                    found.add(each)
                    inside |= its
                    grown = True
        return sorted(
            found
            | {
                n
                for n, line in self.oracle.lines.items()
                if not names[n] and set(line.whole) & inside
            }
        )

    def _costs(self, piece: list[int]) -> Costs:
        lines = {number: self.oracle.lines[number] for number in piece}
        total = sum(line.weight or 0 for line in lines.values() if line.kind == "figure")
        return {
            number: (line.weight or 0) if line.kind == "figure" else total + 1
            for number, line in lines.items()
            if line.kind != "nature" and line.weight is not None
        }

    def _range(self, conflict: list[int], number: int, found: Interval) -> None:
        """Whether a range ends where it should: nothing beyond its ends, and all up to them."""
        line = self.oracle.lines[number]
        if line.measure is None:
            return
        others = [each for each in conflict if each != number]
        said = {n: self.oracle.lines[n] for n in others}
        whole = {name for each in said.values() for name in each.whole}
        over, under, factor, _ = line.measure
        single = under is None and len(over) == 1 and factor == 1 and over[0][0] in whole
        # Integers count as rationals, but for a measure that is one of them.
        reals = {n: attrs.evolve(each, whole=()) for n, each in said.items()}
        ask = _Reaches(Oracle(self.made, self.reading, reals), line.measure)
        wrong = False
        if found.is_empty:
            wrong = ask(None, upper=True, strict=False)
        else:
            for upper, end, is_open in (
                (False, found.lower, found.lower_open),
                (True, found.upper, found.upper_open),
            ):
                if end is None:
                    far = Fraction(10**15 if upper else -(10**15))
                    wrong = wrong or not ask(far, upper=upper, strict=False)
                elif single:
                    wrong = wrong or ask(end + (1 if upper else -1), upper=upper, strict=False)
                    wrong = wrong or not ask(end, upper=upper, strict=False)
                else:
                    inside = end - Fraction(1 if upper else -1, 10**9)
                    wrong = wrong or ask(end, upper=upper, strict=not is_open)
                    wrong = wrong or not ask(inside, upper=upper, strict=False)
                    wrong = wrong or not (is_open or ask(end, upper=upper, strict=False))
        if wrong:
            self._fault(f"the range of {number} in {conflict} is not {found}")


class _Reaches:
    """Whether a measure reaches so far while lines hold, and a sum below a line is above 0."""

    def __init__(self, oracle: Oracle, measure: tuple[Terms, Terms | None, int, int]) -> None:
        self._oracle = oracle
        self._measure = measure

    def __call__(self, value: Fraction | None, *, upper: bool, strict: bool) -> bool:
        """Whether it can be so much or more, or so little or less; None for anything at all."""
        over, under, factor, offset = self._measure
        bounds = []
        if under is not None:
            bounds.append(Bound(under, Span(Fraction(0), None, lower_open=True)))
        if value is not None:
            # factor * over / under + offset, compared with the value, times the sum below.
            gathered: dict[str, Fraction] = {}
            for name, times in over:
                gathered[name] = gathered.get(name, Fraction(0)) + factor * times
            for name, times in under or ():
                gathered[name] = gathered.get(name, Fraction(0)) + (offset - value) * times
            end = value - offset if under is None else Fraction(0)
            span = Span(end, None, strict) if upper else Span(None, end, upper_open=strict)
            bounds.append(Bound(tuple(each for each in gathered.items() if each[1]), span))
        return self._oracle.answer(self._oracle.lines, bounds) == "sat"


def _bound_names(line: Line) -> set[str]:
    return set(System(kind="", lines=(attrs.evolve(line, whole=()),)).names)


def _shown(sets: Iterable[frozenset[int]]) -> list[list[int]]:
    return sorted(sorted(each) for each in sets)


def _chunk(
    start: int, *, seed: int, stop: int, sample: int, text: bool
) -> tuple[Counts, list[str]]:
    judge = Judge(sample, text)
    for place in range(start, min(start + CHUNK, stop)):
        try:
            judge.look(seed, place)
        except Exception as error:  # noqa: BLE001 - whatever is raised is a finding
            judge.faults.append(f"{error!r}: seed {seed}, place {place}")
            judge.counts["any", "faults"] += 1
    return judge.counts, judge.faults


COLUMNS: Final = (
    "systems", "looks", "possible", "impossible", "undecided by arithmetic",
    "undecided by notation", "false alarm", "miss", "z3 unknown", "ties", "proofs", "explained",
    "ranges", "not irreducible", "not complete", "z3 unknown of corrections", "faults",
)  # fmt: skip


def lines(counts: Counts) -> Iterator[str]:
    """A line of counts for each kind of system, and one for all."""
    for kind in (*SHARES, "any"):
        if any(key[0] == kind for key in counts):
            yield f"{kind}: " + ", ".join(f"{counts[kind, each]:,} {each}" for each in COLUMNS)
    totals = {each: sum(counts[kind, each] for kind in (*SHARES, "any")) for each in COLUMNS}
    yield "all: " + ", ".join(f"{number:,} {each}" for each, number in totals.items())


def main() -> int:
    """Look at so many systems, and print what is found."""
    parser = argparse.ArgumentParser(description="Hold every verdict against z3.")
    parser.add_argument("--count", type=int, default=3_000)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--sample", type=int, default=50, help="one in so many is explained")
    parser.add_argument("--no-text", action="store_true", help="leave the notation out")
    asked = parser.parse_args()
    begun = time.perf_counter()
    counts: Counts = Counter()
    stop = asked.start + asked.count
    work = partial(_chunk, seed=asked.seed, stop=stop, sample=asked.sample, text=not asked.no_text)
    with multiprocessing.Pool(asked.processes, maxtasksperchild=8) as pool:
        for found, faults in pool.imap_unordered(work, range(asked.start, stop, CHUNK)):
            counts.update(found)
            for fault in faults:
                print(fault, flush=True)
    for line in lines(counts):
        print(line)
    print(f"seed {asked.seed}, {asked.count:,} systems in {time.perf_counter() - begun:,.0f} s")
    return 1 if any(what == "faults" for _, what in counts) else 0


if __name__ == "__main__":
    sys.exit(main())
