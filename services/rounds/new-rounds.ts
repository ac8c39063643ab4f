import { afterWorkingDays, localMonth } from '../calendar.ts';
import type { NewWork, WorkList } from '../delivery/work.ts';
import type { RoundId } from '../ids.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { frozen, type OwnPrompt, ownPromptsIn } from '../prompts/own-prompts.ts';
import type { Step, Table } from '../storage/store.ts';
import { type Asked, askedIn, isMonthFull, nothingAsked, noting, withRound } from './asked.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { reminding } from './reminder-times.ts';
import { isCheckIn, type Round, roundKey, roundShelf } from './round-rows.ts';

/** What a round asks and how: what differs from one round to the next. */
export type Plan = Pick<Round, 'promptIds' | 'form'> &
  Partial<Pick<Round, 'audience' | 'asks' | 'freeText' | 'checkInId'>>;

/** `own`: ids of the network's own prompts. */
export type PlanFrom = (asked: Asked, own: readonly string[]) => Plan;

/** `month-full`: the chat had its rounds of this month. */
export type Refusal = 'ending' | 'month-full';

/** `opened`, why not, or undefined for a lost race. */
export type NewRound =
  | { readonly kind: 'opened'; readonly round: Round }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export type NewRoundParts = {
  readonly table: Table;
  readonly pseudonyms: Pseudonyms;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};

type Draft = {
  readonly chatKey: string;
  readonly meetingNumber: number;
  readonly id: (asked: Asked) => RoundId;
  readonly metAt?: Date | undefined;
  /** What to ask, after all that the chat was asked before. */
  readonly plan: PlanFrom;
  /** What belongs in the same transaction, and the work that follows beside that of every round. */
  readonly steps: readonly Step[];
  readonly follows?: (round: Round) => readonly NewWork[];
};

/**
 * One transaction: what the round is about, the round, what the chat was asked by now, and the work that follows, with the
 * network's own row: one that went over meanwhile asks nothing. Undefined: lost a race.
 */
export async function openRound(network: Network, draft: Draft, parts: NewRoundParts): Promise<NewRound | undefined> {
  const { table, pseudonyms, work, now, timeZone } = parts;
  const { chatKey, steps, follows = () => [] } = draft;
  const networks = networkShelf(table);
  const [read, before, own] = await Promise.all([
    networks.get(network.id, networkKey),
    askedIn(table, network.id, chatKey),
    ownPromptsIn(table, network.id),
  ]);
  if (!read || read.row.overAt) return { kind: 'refused', reason: 'ending' };
  const asked = before?.row ?? nothingAsked;
  const round = roundFrom(network, draft, { asked, own }, { now: now(), timeZone });
  // Talking asks nobody to fill in anything: it is a round of the month all the same.
  const isTooMuch = round.form !== 'spoken' && isMonthFull(asked, now(), timeZone);
  if (isTooMuch) return { kind: 'refused', reason: 'month-full' };
  await pseudonyms.make(network.id, round.id, round.openedAt);
  const after = withRound(asked, { ...round, isCheckIn: isCheckIn(round) }, localMonth(now(), timeZone));
  const written = [
    networks.replacing(read, read.row),
    noting(table, chatKey, before, after),
    roundShelf(table).inserting(roundKey(round.id), round),
  ];
  const isOpened = await work.plan(
    network.id,
    [...steps, ...written],
    [...workOf(round), ...reminding(network, round, timeZone), ...follows(round)],
  );
  return isOpened ? { kind: 'opened', round } : undefined;
}

export function roundFrom(
  network: Network,
  { id, chatKey, meetingNumber, plan, metAt }: Pick<Draft, 'id' | 'chatKey' | 'meetingNumber' | 'plan' | 'metAt'>,
  { asked, own }: { readonly asked: Asked; readonly own: readonly OwnPrompt[] },
  { now: openedAt, timeZone }: { readonly now: Date; readonly timeZone: string },
): Round {
  const { id: networkId, tenantId, language, threshold, workingDaysOpen } = network;
  const planned = plan(
    asked,
    own.map((one) => one.id),
  );
  return {
    ...{ id: id(asked), networkId, tenantId, chatKey, meetingNumber, language, threshold },
    ...{ audience: 'all', asks: 'in-chat', freeText: false },
    ...planned,
    ...frozen(own, planned.promptIds, language),
    openedAt,
    ...(metAt && { metAt }),
    closesAt: afterWorkingDays(openedAt, workingDaysOpen, timeZone),
    state: 'open',
  };
}

const workOf = (round: Round): readonly NewWork[] => [
  opening(round),
  { kind: 'close-round', target: round.id, dueAt: round.closesAt },
];

/** What sends its questions. What is asked one to one comes to the chat only where somebody could not be reached. */
export const opening = ({ id: target, asks, openedAt: dueAt }: Round): NewWork => ({
  kind: asks === 'one-to-one' ? 'spread-check-in' : 'post-reflection',
  target,
  dueAt,
});
