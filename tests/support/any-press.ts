import { type Verb, verbs } from './canary.ts';
import { inputsOf } from './reading.ts';
import { allCards } from './views.ts';

/** All inputs that any card has. */
const inputs = [...new Set(allCards.flatMap(({ card }) => inputsOf(card).map(({ id }) => id)))];

/** What a button of this verb could send, forged: the names of things that there are, in every field and input. */
export function dataOf(verb: Verb, named: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [, fields = []] = verbs.find(([one]) => one === verb) ?? [];
  const known = Object.entries(named).filter(([name]) => fields.includes(name) || inputs.includes(name));
  return { verb, ...Object.fromEntries(known) };
}

/** The same as an activity of somebody whose client is new, or old. */
export const pressing = (data: Record<string, unknown>, isOld = false) =>
  isOld
    ? { type: 'message', value: data }
    : {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: data['verb'], data }, trigger: 'manual' },
      };

export const everyVerb: readonly Verb[] = verbs.map(([verb]) => verb);

/** Fields of buttons that name something, and inputs: each has to be given something by who forges all. */
export const everyField = [...new Set([...verbs.flatMap(([, fields]) => fields), ...inputs])];
