# Asks clingo, grounded once, for one situation after the other. Runs inside clingo (#script (python)).
# Settings come from the lines above it: SITUATIONS, ANSWERS (paths), PASSES, FACTS, PARTIES, RUNGS.
import time
import clingo


def main(control):
    atoms = [clingo.Function("holds", [clingo.String(word)]) for word in FACTS]
    party_at = {name: i for i, name in enumerate(PARTIES)}
    height = {name: i + 1 for i, name in enumerate(RUNGS)}
    with open(SITUATIONS) as lines:
        situations = [[sign == "1" for sign in line.strip()] for line in lines]
    control.ground([("base", [])])
    passes = []
    for _ in range(PASSES):
        answers = []
        began = time.perf_counter()
        for situation in situations:
            for atom, so in zip(atoms, situation):
                control.assign_external(atom, so)
            highest = [0] * len(PARTIES)
            with control.solve(yield_=True) as models:
                for model in models:
                    for owed in model.symbols(shown=True):
                        at = party_at[owed.arguments[0].string]
                        highest[at] = max(highest[at], height[owed.arguments[1].string])
            answers.append(highest)
        passes.append(time.perf_counter() - began)
    with open(ANSWERS, "w") as out:
        out.write(" ".join(map(repr, passes)) + "\n")
        out.writelines(" ".join(map(str, highest)) + "\n" for highest in answers)
