import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from '../../cards/card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import { networkIdOf } from '../../services/networks.ts';
import { roundIdOf } from '../../services/rounds.ts';
import type { Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import type { BotProcess } from './bot-process.ts';
import { oneToOneWith, type TestChat } from './chats.ts';
import { type AnswerState, createLedger, type Heard, skipped } from './ledger.ts';
import { type Told, unfinished, type World } from './world.ts';

/** One network as its people and Teams see it: what they do, and what they were told about it. */
export type TestNetwork = ReturnType<typeof createTestNetwork>;

const meetingGap = 3_600_000;

export function createTestNetwork(world: World, chat: TestChat) {
  const ledger = createLedger(chat);
  const place = { tenantId: chat.tenantId, chatId: chat.id };
  const id = networkIdOf(place);
  const firstEnd = world.clock.now().getTime() - 12 * meetingGap;
  world.teams.rosters.set(chat.id, chat.people);
  const roundOf = (meeting: number) => roundIdOf(chatKeyOf(place), meeting);
  const proposalOf = (meeting: number) => `${chatKeyOf(place)}_chair_${String(meeting).padStart(6, '0')}`;

  const press = (from: Someone, data: Record<string, unknown>, how: { bot?: BotProcess; place?: string } = {}) =>
    world.tell(
      chat,
      from,
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data }, trigger: 'manual' } },
      how,
    );

  const postsAbout = (about: string) => world.posts.filter((post) => post.about === about && post.times > 0);
  const row = async (key: string) => (await world.tables.Networks.get(id, key))?.row;

  return {
    ...{ chat, id, ledger, roundOf, proposalOf, row, postsAbout },
    added: async (bot?: BotProcess): Promise<Heard> =>
      heardOf(
        await world.tell(
          chat,
          chat.coordinator,
          { type: 'installationUpdate', action: 'add' },
          { ...(bot && { bot }) },
        ),
      ),
    coordinates: async (): Promise<Heard> => heardOf(await press(chat.coordinator, { verb: 'coordinator.take' })),
    /** Teams tells that a meeting, counted from 1, ended: the same moment however often, and whenever, it tells so. */
    async meetingEnds(meeting: number, bot?: BotProcess): Promise<Heard> {
      const EndTime = new Date(firstEnd + meeting * meetingGap).toISOString();
      const event = { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: { EndTime } };
      const heard = heardOf(await world.tell(chat, chat.coordinator, event, { ...(bot && { bot }) }));
      ledger.meetingEnded(meeting, heard);
      return heard;
    },
    /** Three scores as '432', or 'skipped' or 'nothing' (taken back). */
    async answers(meeting: number, person: Someone, state: AnswerState, bot?: BotProcess): Promise<Heard> {
      const round = roundOf(meeting);
      const verb = state === skipped ? 'answer.skip' : /^\d{3}$/.test(state) ? 'answer.submit' : 'answer.withdraw';
      const inputs = verb === 'answer.submit' ? scores(state) : {};
      const heard = heardOf(await press(person, { verb, round, ...inputs }, { ...(bot && { bot }) }));
      ledger.answered(round, person, state, heard);
      return heard;
    },
    async closes(meeting: number, bot?: BotProcess): Promise<Heard> {
      const data = { verb: 'round.close-anyway', round: roundOf(meeting) };
      return heardOf(await press(chat.coordinator, data, { ...(bot && { bot }) }));
    },
    /** Who was asked to chair that meeting, by the card that came to them. */
    askedToChair(meeting: number): Someone | undefined {
      const question = postsAbout(`question ${proposalOf(meeting)}`).at(-1);
      return chat.people.find((person) => oneToOneWith(person) === question?.chatId);
    },
    async acceptsChair(meeting: number, person: Someone, bot?: BotProcess): Promise<Heard> {
      const data = { verb: 'turn.accept', network: id, proposal: proposalOf(meeting) };
      const heard = heardOf(await press(person, data, { place: oneToOneWith(person), ...(bot && { bot }) }));
      ledger.turnAccepted(meeting, person, heard);
      return heard;
    },
  };
}

/** A card that says that something went wrong is honest, and leaves open what happened. */
export function heardOf({ status, body }: Told): Heard {
  if (status === undefined || status >= 500) return 'unknown';
  if (status !== 200) return 'refused';
  const card = (body as { value?: Card | string } | undefined)?.value;
  if (typeof card !== 'object') return 'acknowledged';
  const [title, words = ''] = read(card);
  if (title !== 'Dat lukte niet') return 'acknowledged';
  return /aan onze kant/.test(words) ? 'unknown' : 'refused';
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
