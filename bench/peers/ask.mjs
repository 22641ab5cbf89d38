// Asks json-rules-engine for one situation after the other: node ask.mjs RULES SITUATIONS ANSWERS PASSES
import { readFileSync, writeFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';

const [rulesFile, situationsFile, answersFile, passes] = process.argv.slice(2);
const { facts, parties, rungs, rules } = JSON.parse(readFileSync(rulesFile, 'utf8'));
const situations = readFileSync(situationsFile, 'utf8').split('\n').filter(Boolean).map(line => [...line].map(sign => sign === '1'));
const partyAt = new Map(parties.map((name, i) => [name, i]));
const height = new Map(rungs.map((name, i) => [name, i + 1]));
const engine = new Engine(rules);

const times = [];
let answers = [];
for (let pass = 0; pass < Number(passes); pass++) {
  answers = [];
  const began = performance.now();
  for (const situation of situations) {
    const { events } = await engine.run(Object.fromEntries(facts.map((word, i) => [word, situation[i]])));
    const highest = parties.map(() => 0);
    for (const { params } of events) {
      const at = partyAt.get(params.party);
      highest[at] = Math.max(highest[at], height.get(params.rung));
    }
    answers.push(highest);
  }
  times.push((performance.now() - began) / 1000);
}
writeFileSync(answersFile, times.join(' ') + '\n' + answers.map(highest => highest.join(' ') + '\n').join(''));
