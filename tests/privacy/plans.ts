import { anchors } from '../../services/prompts/prompt-catalogue.ts';
import type { Draws } from '../support/draws.ts';
import type { Someone } from '../support/people.ts';

export const promptIds = anchors.map(({ id }) => id);

/** What somebody gave in the end. */
export type Answer = { readonly scores: Readonly<Record<string, number>>; readonly text?: string | undefined };

/** One press: what the button sends, and what the person's answer is from then on. */
export type Plan = {
  readonly person: Someone;
  readonly data: Readonly<Record<string, string>>;
  readonly answer?: Answer | undefined;
};

/** One answer at last, or none; on the way there people change it, take it back, or say "not this time". */
export function plansOf(person: Someone, isAnswerer: boolean, chance: Draws): readonly Plan[] {
  const skip: Plan = { person, data: { verb: 'answer.skip' } };
  const withdraw: Plan = { person, data: { verb: 'answer.withdraw' } };
  const submit = () => submission(person, chance);
  if (!isAnswerer) return chance.happens(0.5) ? [skip] : [submit(), withdraw];
  const before = chance.happens(0.3)
    ? chance.one([[submit()], [skip], [submit(), withdraw], [submit(), submit()]])
    : [];
  return [...before, submit()];
}

const words =
  'we luisterden goed naar elkaar en namen de tijd voor wat er speelt in de wijk maar kwamen te weinig toe aan afspraken over samen werken dat mag scherper volgende keer graag eerder beginnen meer ruimte vragen rust fijn duidelijk lastig zoeken stap vooruit nog niet iedereen aan het woord'.split(
    ' ',
  );

/** Most people are mild; now and then somebody cannot say. Three in four write something. */
function submission(person: Someone, chance: Draws): Plan {
  const given = promptIds.flatMap((id): (readonly [string, number])[] =>
    chance.happens(0.08) ? [] : [[id, chance.one([1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5])]],
  );
  const scores = Object.fromEntries(given);
  const length = chance.between(4, 35);
  const text = chance.happens(0.75) ? Array.from({ length }, () => chance.one(words)).join(' ') : undefined;
  const inputs = Object.fromEntries(promptIds.map((id) => [id, String(scores[id] ?? 'cant-say')]));
  return {
    person,
    data: { verb: 'answer.submit', ...inputs, ...(text && { remark: text }) },
    answer: { scores, text },
  };
}
