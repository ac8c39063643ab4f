import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from '../../cards/card.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import type { BotProcess } from '../support/bot-process.ts';
import type { Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { oneToOneWith, type TestChat } from './chats.ts';
import { type AnswerState, createLedger, type Heard, type Ledger, nothing, skipped } from './ledger.ts';
import { type Told, unfinished, type World } from './world.ts';

/** One network as its people and Teams see it: what they do, and what they were told about it. */
export type TestNetwork = ReturnType<typeof createTestNetwork>;

const meetingGap = 3_600_000;
/** Meetings after this one are still to be held when a network is made. */
export const lastMeeting = 12;

/** `pick`: which bot Teams happens to reach. */
export function createTestNetwork(world: World, chat: TestChat, pick = (): BotProcess | undefined => world.bots[0]) {
  const ledger = createLedger(chat);
  const place = { tenantId: chat.tenantId, chatId: chat.id };
  const id = networkIdOf(place);
  const ids = {
    roundOf: (meeting: number) => roundIdOf(chatKeyOf(place), meeting),
    proposalOf: (meeting: number) => proposalIdOf({ chatKey: chatKeyOf(place), meetingNumber: meeting }),
  };
  world.teams.rosters.set(chat.id, chat.people);
  const tell = async (from: Someone, rest: Record<string, unknown>, where = chat.id) =>
    heardOf(await world.tell(chat, from, rest, { bot: pick(), place: where }));
  const firstEnd = world.clock.now().getTime() - lastMeeting * meetingGap;
  /** The same moment however often, and whenever, Teams tells it. */
  const endOf = (meeting: number) => new Date(firstEnd + meeting * meetingGap).toISOString();
  return {
    ...{ chat, id, ledger, ...ids, ...doings({ chat, ledger, tell, endOf, id, ...ids }) },
    row: async (key: string) => (await world.tables.Networks.get(id, key))?.row,
    hasCard: (meeting: number) =>
      world.posts.some(({ about, times }) => times > 0 && about === `reflection ${ids.roundOf(meeting)}`),
    /** Who was asked to chair that meeting, by the card that came to them. */
    askedToChair(meeting: number): Someone | undefined {
      const about = `question ${ids.proposalOf(meeting)}`;
      const question = world.posts.findLast((post) => post.about === about && post.times > 0);
      return chat.people.find((person) => oneToOneWith(person) === question?.chatId);
    },
  };
}

type Parts = {
  readonly chat: TestChat;
  readonly ledger: Ledger;
  readonly id: string;
  readonly tell: (from: Someone, rest: Record<string, unknown>, where?: string) => Promise<Heard>;
  readonly endOf: (meeting: number) => string;
  readonly roundOf: (meeting: number) => string;
  readonly proposalOf: (meeting: number) => string;
};

/** What happens in the chat; meetings are counted from 1. Resolves to what was heard of it, and keeps that in the ledger. */
function doings({ chat, ledger, id, tell, endOf, roundOf, proposalOf }: Parts) {
  const press = (from: Someone, data: Record<string, unknown>, where = chat.id) => {
    const value = { action: { type: 'Action.Execute', data }, trigger: 'manual' };
    return tell(from, { type: 'invoke', name: 'adaptiveCard/action', value }, where);
  };
  return {
    added: () => tell(chat.coordinator, { type: 'installationUpdate', action: 'add' }),
    coordinates: () => press(chat.coordinator, { verb: 'coordinator.take' }),
    async meetingEnds(meeting: number): Promise<Heard> {
      const name = 'application/vnd.microsoft.meetingEnd';
      const heard = await tell(chat.coordinator, { type: 'event', name, value: { EndTime: endOf(meeting) } });
      ledger.meetingEnded(meeting, heard);
      return heard;
    },
    /** Three scores as '432', or 'skipped', or 'nothing': taken back. */
    async answers(meeting: number, person: Someone, state: AnswerState): Promise<Heard> {
      const round = roundOf(meeting);
      const heard = await press(person, { round, ...buttonFor(state) });
      ledger.answered(round, person, state, heard);
      return heard;
    },
    views: (meeting: number, person: Someone) => press(person, { verb: 'answer.view', round: roundOf(meeting) }),
    looksAtTrend: (person: Someone) => press(person, { verb: 'trend.view' }),
    closes: (meeting: number) => press(chat.coordinator, { verb: 'round.close-anyway', round: roundOf(meeting) }),
    /** Somebody asks to be erased while the round of this meeting is open. */
    async erases(person: Someone, meeting: number): Promise<Heard> {
      const heard = await press(person, { verb: 'me.erase' });
      if (heard === 'acknowledged') ledger.erased(person, roundOf(meeting));
      return heard;
    },
    async acceptsChair(meeting: number, person: Someone): Promise<Heard> {
      const data = { verb: 'turn.accept', network: id, proposal: proposalOf(meeting) };
      const heard = await press(person, data, oneToOneWith(person));
      ledger.turnAccepted(meeting, person, heard);
      return heard;
    },
  };
}

function buttonFor(state: AnswerState): Record<string, string> {
  if (state === skipped) return { verb: 'answer.skip' };
  return state === nothing ? { verb: 'answer.withdraw' } : { verb: 'answer.submit', ...scores(state) };
}

/** A card that says that something went wrong is honest, and leaves open what happened. */
function heardOf({ status, body }: Told): Heard {
  if (status === undefined || status >= 500) return 'unknown';
  if (status !== 200) return 'refused';
  const card = (body as { value?: Card | string } | undefined)?.value;
  if (typeof card !== 'object') return 'acknowledged';
  const [title, words = ''] = read(card);
  if (title !== 'Dat lukte niet') return 'acknowledged';
  return /bij ons iets mis/.test(words) ? 'unknown' : 'refused';
}

/** Waits, moving the clock by seconds, until the network's work is done, or there is no bot left to do it. */
export async function untilDone(world: World, { chat }: TestNetwork): Promise<void> {
  for (let tries = 0; tries < 200 && world.bots.length > 0; tries += 1) {
    await world.quiet();
    if ((await unfinished(world, chat)).length === 0) return;
    await world.clock.move(1);
    await wait(10);
  }
}
