import type { BotProcess } from '../support/bot-process.ts';
import type { TestChat } from './chats.ts';
import type { Heard } from './ledger.ts';
import { createTestNetwork, type TestNetwork, untilDone } from './network.ts';
import { settle, type World } from './world.ts';

/** A part of one network's life, after which everything that follows from it has been done. */
export type Phase = { readonly name: string; readonly play: (teller: Teller) => Promise<void> };

export type Teller = {
  readonly world: World;
  readonly network: TestNetwork;
  /** Does something; when it is not known whether it happened, does it again as `again` says. */
  readonly once: (act: () => Promise<Heard>, hasHappened: () => Promise<boolean>) => Promise<void>;
  readonly done: () => Promise<void>;
};

const given = ['444', '343', '555', '433', '443', '544'];

const meetingEnds =
  (meeting: number) =>
  async ({ network, once, done }: Teller) => {
    await once(
      () => network.meetingEnds(meeting),
      async () => (await network.row(`round_${network.roundOf(meeting)}`)) !== undefined,
    );
    await done();
  };

const answering =
  (meeting: number) =>
  async ({ network, once, done }: Teller) => {
    for (const [at, person] of network.chat.people.entries())
      await once(
        () => network.answers(meeting, person, given[at] ?? '333'),
        async () => true,
      );
    await done();
  };

const closing =
  (meeting: number) =>
  async ({ world, network, once, done }: Teller) => {
    const round = `round_${network.roundOf(meeting)}`;
    await once(
      () => network.closes(meeting),
      async () => (await network.row(round))?.['state'] !== 'open',
    );
    await world.clock.move(11);
    await done();
  };

const accepting =
  (meeting: number) =>
  async ({ network, once, done }: Teller) => {
    const person = network.askedToChair(meeting);
    if (!person) throw new Error(`nobody was asked to chair meeting ${meeting}`);
    const proposal = `proposal_${network.proposalOf(meeting)}`;
    await once(
      () => network.acceptsChair(meeting, person),
      async () => (await network.row(proposal))?.['state'] === 'accepted',
    );
    await done();
  };

/** Whoever chaired asks to be erased, with an answer in the round that is open. */
const erasing =
  (meeting: number) =>
  async ({ network, once, done }: Teller) => {
    const person = network.ledger.accepted.get(meeting)?.person;
    if (!person) throw new Error(`nobody chaired meeting ${meeting}`);
    await once(
      () => network.answers(meeting, person, '555'),
      async () => true,
    );
    await once(
      () => network.erases(person, meeting),
      async () => {
        const isErased = /\w/.test(String((await network.row('erased'))?.['people'] ?? ''));
        if (isErased) network.ledger.erased(person, network.roundOf(meeting));
        return isErased;
      },
    );
    await done();
  };

/** One network's life, until the next meeting's results. */
export const phases: readonly Phase[] = [
  {
    name: 'beginning',
    play: async ({ network, once, done }) => {
      await once(
        () => network.added(),
        async () => (await network.row('network')) !== undefined,
      );
      await once(
        () => network.coordinates(),
        async () => (await network.row('network'))?.['coordinator'] !== undefined,
      );
      await done();
    },
  },
  { name: 'opening and posting', play: meetingEnds(1) },
  { name: 'answering', play: answering(1) },
  { name: 'closing, counting and asking for the chair', play: closing(1) },
  { name: 'a yes to the chair', play: accepting(2) },
  { name: 'a meeting that was chaired', play: meetingEnds(2) },
  { name: 'an erasure', play: erasing(2) },
];

/** Plays the story where nothing goes wrong. `ended` is called after each phase. */
export async function playStory(world: World, chat: TestChat, ended = (): void => undefined): Promise<TestNetwork> {
  const network = createTestNetwork(world, chat);
  await play(world, network, () => untilDone(world, network), ended);
  return network;
}

/** The same, told to whichever bot is picked; after each phase as much time goes by as all work needs. */
export async function settlingStory(
  world: World,
  chat: TestChat,
  pick: () => BotProcess | undefined,
): Promise<TestNetwork> {
  const network = createTestNetwork(world, chat, pick);
  await play(world, network, () => settle(world, [chat]));
  return network;
}

async function play(
  world: World,
  network: TestNetwork,
  done: () => Promise<void>,
  ended = (): void => undefined,
): Promise<void> {
  const once: Teller['once'] = async (act) => {
    const heard = await act();
    if (heard !== 'acknowledged') throw new Error(`not acknowledged: ${heard}`);
  };
  for (const phase of phases) {
    await phase.play({ world, network, once, done });
    ended();
  }
  await settle(world, [network.chat]);
}
