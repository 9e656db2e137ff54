"""How long a verdict takes, beside HiGHS, scipy and z3, each asked the same in turn.

    python benchmarks/reckoning_speed.py

Three percentages of a whole, an article of 30 figures and 15 relations, and a table of 200 rows
and 20 columns with totals; about half of each cannot hold. All candidates take turns in one
process on the same systems, so that the ratios hold where the machine is shared. In a turn each
is called four times; the first call, which finds the caches full of what another left there, is
told apart. Wall-clock and processor time of single calls; garbage is collected between rounds.

The library is asked through `decide(conditions)`, with the conditions made before: from there it
does all itself, bounds and scaling and the proof, exactly. The others get the same rows as
arrays made before, with the bounds of single unknowns already gathered: HiGHS by `passModel` on
one object that is used again and again, without output and with one thread, with presolve and
without it; scipy by `linprog` and `milp`; z3 by a text in SMT-LIB, with ends that are open. HiGHS
and scipy know no open ends and work in floats; how often their verdict is wrong is printed too,
also for systems made so that they hold or fail by an open end alone. The examples that the
library finds are worked out as fractions only when they are looked at, which is not timed here.
"""

import argparse
import cProfile
import gc
import io
import pstats
import random
import statistics
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, Final, TypeAlias

import attrs
import highspy
import numpy as np
import scipy.optimize  # type: ignore[import-untyped]
import z3
from agreement import Oracle
from systems import KINDS, Maker, Reading, System, hedged, news, number, rounded, table

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.explain import explain
from civicclaims.arithmetic.network import Network
from civicclaims.arithmetic.proof import holds, refutes
from civicclaims.arithmetic.system import Conditions, Steps

READING: Final[Reading] = "close"
Ask: TypeAlias = Callable[[], bool | None]
Candidates: TypeAlias = dict[str, Ask]


@attrs.frozen
class Arrays:
    """A system as the solvers in floats take it: rows from start to start, and bounds."""

    low: Any
    high: Any
    row_low: Any
    row_high: Any
    start: Any
    index: Any
    value: Any
    whole: Any

    @classmethod
    def of(cls, conditions: Conditions) -> "Arrays":
        """The rows of conditions without cases and products."""
        index: dict[str, int] = {}
        low: list[float] = []
        high: list[float] = []
        rows: list[tuple[list[tuple[int, int]], float, float]] = []
        whole = {name for condition in conditions for name in condition.whole}
        for condition in conditions:
            for row in condition.rows:
                for name, _ in row.terms:
                    if name not in index:
                        index[name] = len(index)
                        low.append(-np.inf)
                        high.append(np.inf)
                within = row.within
                ends = (
                    -np.inf if within.lower is None else float(within.lower),
                    np.inf if within.upper is None else float(within.upper),
                )
                if len(row.terms) == 1:
                    name, factor = row.terms[0]
                    bottom, top = sorted(end / factor for end in ends)
                    low[index[name]] = max(low[index[name]], bottom)
                    high[index[name]] = min(high[index[name]], top)
                else:
                    rows.append(([(index[name], factor) for name, factor in row.terms], *ends))
        starts = np.cumsum([0, *(len(terms) for terms, _, _ in rows)])
        return cls(
            np.array(low),
            np.array(high),
            np.array([each for _, each, _ in rows], dtype=np.float64),
            np.array([each for _, _, each in rows], dtype=np.float64),
            starts.astype(np.int32),
            np.array([column for terms, _, _ in rows for column, _ in terms], dtype=np.int32),
            np.array([factor for terms, _, _ in rows for _, factor in terms], dtype=np.float64),
            np.array([int(name in whole) for name in index], dtype=np.int32),
        )


class HighsAsked:
    """One HiGHS object that is used again and again."""

    def __init__(self, *, presolve: bool) -> None:
        """Without output, and with one thread."""
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        highs = self._highs
        highs.setOptionValue("output_flag", False)
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("presolve", "choose" if presolve else "off")
        self._yes = highspy.HighsModelStatus.kOptimal
        self._no = {
            highspy.HighsModelStatus.kInfeasible,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        }

    def asks(self, arrays: Arrays) -> Ask:
        """How to ask about one system."""
        highs, yes, no = self._highs, self._yes, self._no
        columns, rows = len(arrays.low), len(arrays.row_low)
        given = (
            columns, rows, len(arrays.value), int(highspy.MatrixFormat.kRowwise),
            int(highspy.ObjSense.kMinimize), 0.0, np.zeros(columns), arrays.low, arrays.high,
            arrays.row_low, arrays.row_high, arrays.start, arrays.index, arrays.value, arrays.whole,
        )  # fmt: skip

        def ask() -> bool | None:
            highs.passModel(*given)
            highs.run()
            status = highs.getModelStatus()
            return True if status == yes else False if status in no else None

        return ask


def linprog_asks(arrays: Arrays) -> Ask:
    """Ask `scipy.optimize.linprog`."""
    matrix = _matrix(arrays)
    same = arrays.row_low == arrays.row_high
    below = ~same & np.isfinite(arrays.row_high)
    above = ~same & np.isfinite(arrays.row_low)
    upper = np.vstack([matrix[below], -matrix[above]])
    ends = np.concatenate([arrays.row_high[below], -arrays.row_low[above]])
    bounds = np.column_stack([arrays.low, arrays.high])
    equal = (matrix[same], arrays.row_low[same]) if same.any() else (None, None)
    cost = np.zeros(len(arrays.low))

    def ask() -> bool | None:
        status = scipy.optimize.linprog(
            cost, upper if len(ends) else None, ends if len(ends) else None, *equal, bounds,
            method="highs",
        ).status  # fmt: skip
        return {0: True, 2: False}.get(status)

    return ask


def milp_asks(arrays: Arrays) -> Ask:
    """Ask `scipy.optimize.milp`."""
    rows = scipy.optimize.LinearConstraint(_matrix(arrays), arrays.row_low, arrays.row_high)
    bounds = scipy.optimize.Bounds(arrays.low, arrays.high)
    cost = np.zeros(len(arrays.low))

    def ask() -> bool | None:
        status = scipy.optimize.milp(
            cost, integrality=arrays.whole, bounds=bounds, constraints=rows
        ).status
        return {0: True, 2: False}.get(status)

    return ask


def _matrix(arrays: Arrays) -> Any:
    matrix = np.zeros((len(arrays.row_low), len(arrays.low)))
    for row, (start, stop) in enumerate(zip(arrays.start, arrays.start[1:], strict=False)):
        matrix[row, arrays.index[start:stop]] = arrays.value[start:stop]
    return matrix


def z3_asks(system: System) -> Ask:
    """Ask z3, by text."""
    oracle = Oracle(system, READING)
    text = oracle.text(oracle.lines)

    def ask() -> bool | None:
        solver = z3.SolverFor("QF_LRA")
        solver.from_string(text)
        answer = str(solver.check())
        return {"sat": True, "unsat": False}.get(answer)

    return ask


def library_asks(conditions: Conditions) -> Ask:
    """Ask the library."""

    def ask() -> bool | None:
        return {"possible": True, "impossible": False}.get(decide(conditions).answer)

    return ask


def network_asks(conditions: Conditions, height: int, width: int) -> Ask:
    """Ask the library's network about plain intervals of a table with totals."""
    ends: dict[str, tuple[int, int, bool, bool]] = {}
    for condition in conditions:
        for row in condition.rows:
            if len(row.terms) == 1:
                within = row.within
                # Everything printed is bounded, and counted in halves or hundredths here.
                low, high = (int(200 * (end or 0)) for end in (within.lower, within.upper))
                ends[row.terms[0][0]] = (low, high, within.lower_open, within.upper_open)
    # Nodes: rows, columns, and the two sums of all.
    by_row, by_column = height + width, height + width + 1
    starts = [r for r in range(height) for _ in range(width)]
    stops = [height + c for _ in range(height) for c in range(width)]
    names = [f"c{r}.{c}" for r in range(height) for c in range(width)]
    starts += [*[by_row] * height, *range(height, height + width), by_column]
    stops += [*range(height), *[by_column] * width, by_row]
    names += [*(f"r{r}" for r in range(height)), *(f"k{c}" for c in range(width)), "all"]
    spans = [ends.get(name) for name in names]

    def ask() -> bool | None:
        low: list[int | None] = []
        high: list[int | None] = []
        for span in spans:
            if span is None:
                low.append(None)
                high.append(None)
            else:
                lower, upper, lower_open, upper_open = span
                low.append((lower << 40) + lower_open)
                high.append((upper << 40) - upper_open)
        network = Network(by_column + 1, starts, stops)
        network.bound(low, high)
        return network.circulate(Steps()) is None

    return ask


@attrs.define
class Times:
    """What one candidate took, in microseconds, and what it said of each system."""

    wall: list[float] = attrs.Factory(list)
    cpu: list[float] = attrs.Factory(list)
    first: list[float] = attrs.Factory(list)
    answers: dict[int, bool | None] = attrs.Factory(dict)

    def turn(self, place: int, ask: Ask, calls: int) -> None:
        """Ask about one system, some times in a row; the first call finds nothing in the caches."""
        for call in range(calls + 1):
            cpu, wall = time.thread_time_ns(), time.perf_counter_ns()
            self.answers[place] = ask()
            wall = time.perf_counter_ns() - wall
            cpu = time.thread_time_ns() - cpu
            if call:
                self.wall.append(wall / 1_000)
                self.cpu.append(cpu / 1_000)
            else:
                self.first.append(wall / 1_000)


def timed(
    asked: list[Candidates], rounds: int, seldom: dict[str, int], calls: int = 3
) -> dict[str, Times]:
    """The times of every candidate; those in `seldom` are asked once, about so many systems."""
    times = {name: Times() for name in asked[0]}
    for turn in range(rounds):
        gc.collect()
        for place, candidates in enumerate(asked):
            for name, ask in candidates.items():
                if name not in seldom or (place < seldom[name] and not turn):
                    times[name].turn(place, ask, calls)
    return times


def show(title: str, times: dict[str, Times], truth: list[bool | None]) -> None:
    """Print a table of one kind of system."""
    possible = sum(each is True for each in truth)
    print(f"\n{title}: {len(truth)} systems, {possible} possible")
    print(
        f"{'':18}{'wall µs':>11}{'quartiles':>24}{'CPU µs':>11}{'first':>11}{'to ours':>9}  wrong"
    )
    ours = statistics.median(times["civicclaims"].wall)
    for name, each in times.items():
        low, middle, high = statistics.quantiles(each.wall, n=4)
        quartiles = f"{low:,.1f} to {high:,.1f}"
        wrong = sum(answer != truth[place] for place, answer in each.answers.items())
        cpu, first = statistics.median(each.cpu), statistics.median(each.first)
        print(
            f"{name:18}{middle:11,.1f}{quartiles:>24}{cpu:11,.1f}{first:11,.1f}"
            f"{middle / ours:8.2f}x  {wrong} of {len(each.answers)}"
        )


def percentages(chance: random.Random) -> System:
    """Three percentages of a whole, one in two of them wrong by a point or two."""
    maker = Maker(chance)
    a, b = sorted(chance.randint(0, 1000) for _ in "ab")
    values = [Fraction(each, 10) for each in (a, b - a, 1000 - b)]
    wrong = chance.randrange(3) if chance.random() < 0.5 else -1
    for n, value in enumerate(values):
        shown = rounded(value, Fraction(1), None, chance)
        shown += chance.choice((2, 3)) if n == wrong else 0
        maker.figure([f"p{n}"], hedged(number(shown, 0), "", "percent"))
    maker.compare({"p0": 1, "p1": 1, "p2": 1}, "=", {}, ("100 percent", Fraction(100)))
    return maker.made("percentages")


def candidates(system: System, highs: tuple[HighsAsked, HighsAsked]) -> Candidates:
    """Everyone who is asked about a system."""
    conditions = system.conditions(READING)
    arrays = Arrays.of(conditions)
    return {
        "civicclaims": library_asks(conditions),
        "HiGHS": highs[0].asks(arrays),
        "HiGHS, no presolve": highs[1].asks(arrays),
        "scipy linprog": linprog_asks(arrays),
        "scipy milp": milp_asks(arrays),
        "z3": z3_asks(system),
    }


def verdicts(systems: Iterable[System]) -> list[bool | None]:
    """The exact verdicts: those of the library, each with its proof verified."""
    found: list[bool | None] = []
    for system in systems:
        conditions = system.conditions(READING)
        verdict = decide(conditions)
        if verdict.refutation is not None:
            proved = refutes(conditions, verdict.refutation)
        else:
            proved = holds(conditions, verdict.example)
        if verdict.answer == "undecided" or not proved:
            raise SystemExit(f"no proof of: {system.text}")
        found.append(verdict.answer == "possible")
    return found


def ties(count: int) -> list[System]:
    """Systems without cases that hold but for an open end."""
    found: list[System] = []
    seed = 0
    while len(found) < count:
        seed += 1
        system = KINDS[("parts", "article")[seed % 2]](random.Random(seed))
        oracle = Oracle(system, READING)
        if any(len(line.close) > 1 for _, line in system.said):
            continue
        answers = oracle.answer(oracle.lines), oracle.answer(oracle.lines, closed=True)
        if answers == ("unsat", "sat"):
            found.append(system)
    return found


def explained(systems: list[System], rounds: int) -> None:
    """Print how long explaining an impossible system takes."""
    wall = []
    sizes = []
    for _ in range(rounds):
        gc.collect()
        for system in systems:
            conditions = system.conditions(READING)
            begun = time.perf_counter_ns()
            found = explain(conditions)
            wall.append((time.perf_counter_ns() - begun) / 1_000)
            sizes.append(sum(len(each.corrections) for each in found))
    first, middle, last = statistics.quantiles(wall, n=4)
    print(
        f"\nexplain, {len(systems)} impossible articles: {middle:,.0f} µs, quartiles "
        f"{first:,.0f} to {last:,.0f}, most {max(wall):,.0f}; smallest corrections: "
        f"{statistics.median(sizes):.0f} at the median, {max(sizes)} at most"
    )


def profile(systems: list[System]) -> None:
    """Print where the time of `decide` goes."""
    prepared = [system.conditions(READING) for system in systems]
    profiler = cProfile.Profile()
    profiler.enable()
    for conditions in prepared * 5:
        decide(conditions)
    profiler.disable()
    out = io.StringIO()
    pstats.Stats(profiler, stream=out).sort_stats("tottime").print_stats(18)
    print(out.getvalue())


def main() -> None:
    """Print a table for each kind of system."""
    parser = argparse.ArgumentParser(description="Time verdicts beside other solvers.")
    parser.add_argument("--systems", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    asked = parser.parse_args()
    gc.disable()
    highs = HighsAsked(presolve=True), HighsAsked(presolve=False)
    few = {"z3": asked.systems // 4}
    groups = {
        "three percentages": [percentages(random.Random(n)) for n in range(asked.systems)],
        "articles of 30 figures and 15 relations": [
            news(random.Random(n)) for n in range(asked.systems)
        ],
    }
    for title, systems in groups.items():
        truth = verdicts(systems)
        show(title, timed([candidates(each, highs) for each in systems], asked.rounds, few), truth)
        if title.startswith("articles"):
            impossible = [each for each, can in zip(systems, truth, strict=True) if not can]
            explained(impossible, asked.rounds)
    tied = ties(asked.systems)
    show(
        "ties of all sorts",
        timed([candidates(each, highs) for each in tied], 1, few),
        verdicts(tied),
    )
    tables = [table(random.Random(n), 200, 20, whole=False) for n in range(8)]
    asks = []
    for each in tables:
        everyone = candidates(each, highs)
        del everyone["scipy linprog"], everyone["scipy milp"]
        everyone["its network alone"] = network_asks(each.conditions(READING), 200, 20)
        asks.append(everyone)
    show("tables of 200 × 20", timed(asks, asked.rounds, {"z3": 2}, calls=1), verdicts(tables))
    if asked.profile:
        for systems in groups.values():
            profile(systems)


if __name__ == "__main__":
    main()
