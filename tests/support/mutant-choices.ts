import { anchors } from '../../services/prompts/prompt-catalogue.ts';
import { promptsFor } from '../../services/prompts/prompts.ts';
import type { Asked } from '../../services/rounds/asked.ts';
import { bank, type Choose } from './lived-questions.ts';

type Remembered = Pick<Asked, 'times' | 'lastIn' | 'count'>;

const isOwn = (id: string | undefined): id is string => id !== undefined && !bank.includes(id);
const withEach = (record: Readonly<Record<string, number>>, changed: (value: number, id: string) => number) =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, changed(value, id)]));

/** From the 46th round on always the same anchor. */
export const oneAnchorInTheEnd: Choose = (choosing) => {
  const [anchor, second] = promptsFor(choosing);
  const isLate = choosing.questions !== 3 && choosing.asked.count >= 45;
  return [isLate ? anchors[0]?.id : anchor, second, ...promptsFor(choosing).slice(2)].flatMap((id) => id ?? []);
};

/** Of four or five of its own a network is asked one again at once. */
export const ownWithoutRest: Choose = (choosing) => {
  const usual = promptsFor(choosing);
  const { asked, own = [] } = choosing;
  if (own.length < 4 || (usual[1] && !isOwn(usual[1]))) return usual;
  const rested = (last: number, id: string) => (isOwn(id) ? Math.min(last, asked.count - 2) : last);
  return promptsFor({ ...choosing, asked: { ...asked, lastIn: withEach(asked.lastIn, rested) } });
};

/** Of four or five of its own always the first that has rested. */
export const ownWithoutTurns: Choose = (choosing) => {
  const [anchor = '', second, ...others] = promptsFor(choosing);
  const { asked, own = [], promptsOff = [] } = choosing;
  const hasRested = (id: string) => !promptsOff.includes(id) && asked.count - (asked.lastIn[id] ?? -2) >= 2;
  const first = isOwn(second) && own.length > 3 ? own.toSorted().find(hasRested) : second;
  return [anchor, ...(first ? [first] : []), ...others];
};

/** Whatever was asked counts as asked once. */
export const countedOnce: Choose = (choosing) => {
  const asked: Remembered = { ...choosing.asked, times: withEach(choosing.asked.times, () => 1) };
  return promptsFor({ ...choosing, asked });
};

/** What the bank has rests a round less. */
export const restingLess: Choose = (choosing) => {
  const { asked } = choosing;
  const lastIn = withEach(asked.lastIn, (last, id) => (isOwn(id) ? last : last - 1));
  return promptsFor({ ...choosing, asked: { ...asked, lastIn } });
};

/** What is asked depends on the order in which the network's own are read. */
export const byOrderOfReading: Choose = (choosing) => {
  const [anchor = '', second, ...others] = promptsFor(choosing);
  const isTie = isOwn(second) && (choosing.own ?? []).every((id) => !(id in choosing.asked.times));
  const first = isTie ? choosing.own?.find((id) => !choosing.promptsOff?.includes(id)) : second;
  return [anchor, ...(first ? [first] : []), ...others];
};
