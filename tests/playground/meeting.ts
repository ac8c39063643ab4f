import { setTimeout as wait } from 'node:timers/promises';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import type { Round } from '../../services/rounds/round-rows.ts';
import { chat, fatima, hans, marieke, type Person, people, sanne, tenantId, yusuf } from './network.ts';
import type { Stage } from './stage.ts';

const place = { tenantId, chatId: chat.id };
const networkId = networkIdOf(place);
const minutes = 60_000;

/** What four of the six will answer; Ingrid has no time today, and Marieke sits at the browser. */
const given: readonly (readonly [Person, Readonly<Record<string, string>>])[] = [
  [fatima, { 'SAM-1': '5', 'BET-2': '4', 'DOE-1': '4' }],
  [hans, { 'SAM-1': '4', 'BET-2': '4', 'DOE-1': '3' }],
  [sanne, { 'SAM-1': '5', 'BET-2': '5', 'DOE-1': '4' }],
  [yusuf, { 'SAM-1': '4', 'BET-2': '3', 'DOE-1': '4' }],
];

/** Plays one meeting: it starts, people join, it ends, the card comes, and four members answer it. */
export async function playMeeting(stage: Stage, tell: (line: string) => void): Promise<void> {
  const { startedAt, endedAt, number } = await timesOf(stage);
  await tellMeeting(stage, 'meetingStart', { StartTime: startedAt, Title: chat.name, MeetingType: 'Recurring' });
  tell('The meeting started.');
  const members = people.map((user) => ({ user, meeting: { inMeeting: true, role: 'Attendee' } }));
  await tellMeeting(stage, 'meetingParticipantJoin', { members });
  tell(
    `${people.length} people from ${new Set(people.map(({ organisation }) => organisation)).size} organisations joined.`,
  );
  await tellMeeting(stage, 'meetingEnd', { EndTime: endedAt, Title: chat.name, MeetingType: 'Recurring' });
  const { round, cardId } = await posted(stage, number);
  tell('The meeting ended; the reflection card is in the group chat.');
  for (const [person, scores] of given) {
    const data = { verb: 'answer.submit', round: round.id, ...scores };
    await stage.playground.press({ from: person, chatId: chat.id, messageId: cardId, verb: 'answer.submit', data });
  }
  tell(
    `${given.map(([{ givenName }]) => givenName).join(', ')} answered; Ingrid did not. You are Marieke, the coordinator.`,
  );
}

/**
 * The others' part after the closing: whoever is asked first to chair says "not this time", the next one says yes. Goes
 * on for every round that closes, until the signal.
 */
export async function playTurns(stage: Stage, signal: AbortSignal, tell: (line: string) => void): Promise<void> {
  const hasDeclined = new Set<string>();
  while (!signal.aborted) {
    await wait(1_500, undefined, { signal }).catch(() => undefined);
    const asked = await someoneAsked(stage).catch(() => undefined);
    if (!asked) continue;
    const { proposal, cardId, person } = asked;
    const verb = hasDeclined.has(proposal) ? 'turn.accept' : 'turn.decline';
    hasDeclined.add(proposal);
    const data = { verb, network: networkId, proposal };
    await stage.playground
      .press({ from: person, chatId: chat.id, messageId: cardId, verb, data })
      .catch(() => undefined);
    tell(
      verb === 'turn.decline'
        ? 'Somebody was asked to chair next time and said “not this time”: the chat does not show who.'
        : `The next one in turn said yes: only now ${person.name}'s name is in the chat.`,
    );
  }
}

/** After any meeting before it: within half an hour of that one's end it would rightly count as a rejoin. */
async function timesOf(stage: Stage) {
  const latest = await stage.services.meetings.latest(networkId, chatKeyOf(place));
  const earliest = latest?.endedAt ? Date.parse(latest.endedAt) + 45 * minutes : 0;
  const startedAt = new Date(Math.max(Date.now() - 20 * minutes, earliest));
  const endedAt = new Date(startedAt.getTime() + 20 * minutes);
  return { startedAt: asTeams(startedAt), endedAt: asTeams(endedAt), number: (latest?.number ?? 0) + 1 };
}

/** Seven digits after the second, as Teams writes them. */
const asTeams = (moment: Date) => moment.toISOString().replace('Z', '0000Z');

/** What Teams tells of a meeting of the group chat. */
export const tellMeeting = ({ playground }: Stage, name: string, value: object) =>
  playground.inject({
    type: 'event',
    name: `application/vnd.microsoft.${name}`,
    ...inChatFrom(marieke),
    value,
  });

/** What every activity of the group chat says about where it comes from. */
export const inChatFrom = ({ id, name }: Person) => ({
  from: { id, name },
  conversation: { id: chat.id, conversationType: 'groupChat', isGroup: true, tenantId, name: chat.name },
  channelData: { tenant: { id: tenantId }, meeting: { id: 'a3JpbmctZGVtbw==' } },
});

/** The round of that meeting, once its card is in the chat. */
async function posted(stage: Stage, number: number): Promise<{ round: Round; cardId: string }> {
  for (let tries = 0; tries < 100; tries += 1) {
    await wait(200);
    const round = await stage.services.rounds.latest(networkId, place).catch(() => undefined);
    const { cardId, meetingNumber } = round?.row ?? {};
    if (round && cardId && meetingNumber === number) return { round: round.row, cardId };
  }
  throw new Error('no reflection card came within twenty seconds');
}

async function someoneAsked(stage: Stage) {
  const { rounds, roleHolders, networks } = stage.services;
  const network = await networks.get(networkId);
  if (!network) return undefined;
  const { row: round } = await rounds.latest(networkId, place);
  const meeting = { chatKey: round.chatKey, meetingNumber: round.meetingNumber + 1 };
  for (const person of people) {
    const concern = await roleHolders.concerning(network, meeting, PersonId.parse(person.id));
    if (concern?.as === 'asked' && round.cardId) return { proposal: concern.proposal.id, cardId: round.cardId, person };
  }
  return undefined;
}
