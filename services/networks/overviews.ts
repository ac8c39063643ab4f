import type { Agreements, Standing } from '../agreements/agreements.ts';
import type { Backlog } from '../delivery/backlog.ts';
import type { Work } from '../delivery/work.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { NextMeeting } from '../meetings/next-meeting.ts';
import type { NextMeetings } from '../meetings/next-meetings.ts';
import type { Members } from '../people/members.ts';
import { askedIn, isMonthFull, nothingAsked } from '../rounds/asked.ts';
import { isSmallChat } from '../rounds/round-plans.ts';
import type { Round } from '../rounds/round-rows.ts';
import type { Rounds } from '../rounds/rounds.ts';
import type { Table } from '../storage/store.ts';
import { proposalIdOf } from '../turns/proposal-rows.ts';
import type { Proposals } from '../turns/proposals.ts';
import type { ChatNames, NamedChat } from './chat-names.ts';
import type { RefusalCause } from './chats.ts';
import type { Network } from './network-rows.ts';

/** Who chairs the next meeting: a name after a yes, else that somebody is asked, or that nobody could be. */
type NextChair =
  | { readonly kind: 'accepted'; readonly name: string | undefined }
  | { readonly kind: 'asked' | 'nobody' | 'not-asked' };

export type ChatOverview = {
  readonly chatKey: string;
  readonly name: string | undefined;
  readonly refusal: RefusalCause | undefined;
  readonly next: NextMeeting | undefined;
  readonly chair: NextChair;
  /** Until when each can be answered, and what it is about: never how many did. */
  readonly openRounds: readonly Pick<Round, 'id' | 'openedAt' | 'metAt' | 'closesAt'>[];
  /** It had this month's rounds: nothing is asked after its next meeting in this month. Where so few are that they talk it never is. */
  readonly isMonthFull: boolean;
  readonly agreements: Standing;
};

const whats = ['questions', 'results', 'chair', 'other'] as const;
/** What the bot could not post: in vain, or nobody knows whether it arrived. */
export type Undelivered = {
  readonly what: (typeof whats)[number];
  readonly state: 'set-aside' | 'uncertain';
  readonly count: number;
};

export type Overview = { readonly chats: readonly ChatOverview[]; readonly undelivered: readonly Undelivered[] };
export type Overviews = ReturnType<typeof createOverviews>;

type Parts = {
  readonly table: Table;
  readonly agreements: Agreements;
  readonly chatNames: ChatNames;
  readonly meetings: Meetings;
  readonly nextMeetings: NextMeetings;
  readonly proposals: Proposals;
  readonly members: Members;
  readonly rounds: Rounds;
  /** Those that are not counted yet. */
  readonly openRounds: (networkId: NetworkId) => Promise<readonly RoundId[]>;
  readonly backlog: Backlog;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** How a network is doing, for who leads it. Nothing in it says how many answered, or who. */
export function createOverviews(parts: Parts) {
  const { chatNames, rounds, openRounds, backlog } = parts;

  async function open(networkId: NetworkId): Promise<readonly Round[]> {
    const ids = await openRounds(networkId);
    const found = await Promise.all(ids.map((id) => rounds.find(networkId, id)));
    return found.flatMap((read) => (read?.row.state === 'open' ? [read.row] : []));
  }

  return {
    async of(network: Network): Promise<Overview> {
      const [chats, all, work] = await Promise.all([chatNames.of(network), open(network.id), backlog.of(network.id)]);
      return {
        chats: await Promise.all(chats.map((chat) => overviewOf(chat, network, all, parts))),
        undelivered: undeliveredIn(work.readable.map(({ row }) => row)),
      };
    },
  };
}

async function overviewOf(
  chat: NamedChat,
  network: Network,
  open: readonly Round[],
  parts: Parts,
): Promise<ChatOverview> {
  const { table, agreements, meetings, members, nextMeetings, now, timeZone } = parts;
  const { chatKey, name, refusal } = chat;
  const held = await meetings.latestNumber(network.id, chatKey);
  return {
    ...{ chatKey, name, refusal },
    next: await nextMeetings.of(network, chatKey),
    chair: await chairOf(network.id, { chatKey, meetingNumber: held + 1 }, parts),
    openRounds: open.filter((round) => round.chatKey === chatKey),
    isMonthFull:
      isMonthFull((await askedIn(table, network.id, chatKey))?.row ?? nothingAsked, now(), timeZone) &&
      !isSmallChat(network, await members.countInChat(network.id, chatKey)),
    agreements: await agreements.standing(network.id, chatKey),
  };
}

async function chairOf(
  networkId: NetworkId,
  meeting: Parameters<typeof proposalIdOf>[0],
  { proposals, members }: Parts,
): Promise<NextChair> {
  const { state, personId } = (await proposals.find(networkId, proposalIdOf(meeting)))?.row ?? {};
  if (state !== 'accepted' || !personId) return { kind: state === 'asked' || state === 'nobody' ? state : 'not-asked' };
  return { kind: 'accepted', name: (await members.find(networkId, personId))?.name };
}

/** Of work that is not here it is said that there is something. */
const whatOf: Partial<Record<Work['kind'], Undelivered['what']>> = {
  'post-reflection': 'questions',
  'post-results': 'results',
  'show-remark': 'results',
  'propose-turns': 'chair',
  'ask-turn': 'chair',
  'announce-turns': 'chair',
};

function undeliveredIn(works: readonly Work[]): readonly Undelivered[] {
  const states = ['set-aside', 'uncertain'] as const;
  return whats.flatMap((what) =>
    states.flatMap((state) => {
      const count = works.filter((work) => work.state === state && (whatOf[work.kind] ?? 'other') === what).length;
      return count > 0 ? [{ what, state, count }] : [];
    }),
  );
}
