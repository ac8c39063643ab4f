import { setTimeout as wait } from 'node:timers/promises';
import type { Draws } from '../support/draws.ts';
import type { Someone } from '../support/people.ts';
import { type AnswerState, type Heard, nothing, skipped } from './ledger.ts';
import type { TestNetwork } from './network.ts';

/** Does it again, as Teams or a person would, until it is known that it happened or that it cannot. */
async function insist(act: () => Promise<Heard>, tries = 8): Promise<Heard> {
  for (let left = tries; left > 1; left -= 1) {
    const heard = await act();
    if (heard !== 'unknown') return heard;
    await wait(250);
  }
  return act();
}

export async function begin(network: TestNetwork): Promise<void> {
  await insist(network.added);
  await insist(network.coordinates);
}

/** One meeting of one network: told two to four times at once, answered by everybody at once, and perhaps closed. */
export async function meet(network: TestNetwork, meeting: number, chance: Draws): Promise<void> {
  const chair = network.askedToChair(meeting);
  if (chair) await insist(() => network.acceptsChair(meeting, chair));
  const copies = Array.from({ length: chance.between(2, 4) }, () => network.meetingEnds(meeting));
  const heard = await Promise.all(copies);
  if (!heard.includes('acknowledged')) await insist(() => network.meetingEnds(meeting));
  if (network.ledger.ends.get(meeting) !== 'acknowledged') return;
  const hasCard = await cardComes(network, meeting);
  await Promise.all(network.chat.people.map((person) => answer(network, meeting, person, chance)));
  if (!hasCard || !chance.happens(0.85)) return;
  const [late] = network.chat.people.slice(chance.between(0, 5));
  await Promise.all([
    insist(() => network.closes(meeting)),
    late && network.answers(meeting, late, drawAnswer(chance)),
    network.meetingEnds(meeting),
  ]);
}

/** Nobody closes what they do not see; people with the card of another client may answer all the same. */
async function cardComes(network: TestNetwork, meeting: number): Promise<boolean> {
  for (let tries = 0; tries < 40 && !network.hasCard(meeting); tries += 1) await wait(100);
  return network.hasCard(meeting);
}

/** One to three answers after each other, each perhaps sent twice at once. */
async function answer(network: TestNetwork, meeting: number, person: Someone, chance: Draws): Promise<void> {
  for (let times = chance.between(1, 3); times > 0; times -= 1) {
    const state = drawAnswer(chance);
    const copies = chance.happens(0.3) ? 2 : 1;
    await Promise.all(Array.from({ length: copies }, () => network.answers(meeting, person, state)));
    await wait(chance.between(0, 150));
  }
}

/** Mostly scores, now and then a skip or an answer taken back. */
export function drawAnswer(chance: Draws): AnswerState {
  if (chance.happens(0.08)) return skipped;
  if (chance.happens(0.06)) return nothing;
  return [1, 2, 3].map(() => chance.between(1, 5)).join('');
}
