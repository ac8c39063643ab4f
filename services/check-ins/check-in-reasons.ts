import type { NetworkId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import { silenceOf } from '../networks/silence.ts';
import type { Member } from '../people/member-rows.ts';
import type { Members } from '../people/members.ts';
import { askedIn, isMonthFull, nothingAsked } from '../rounds/asked.ts';
import { checkInsOf, type Round, roundShelf } from '../rounds/round-rows.ts';
import type { Table } from '../storage/store.ts';
import { audienceOf, toBeAsked } from './audiences.ts';
import type { CheckIn, Skip } from './check-in-rows.ts';

/** The check-ins of a chat that are not over. */
export const runningIn = async (table: Table, networkId: NetworkId, chatKey: string): Promise<readonly Round[]> =>
  (await checkInsIn(table, networkId, chatKey)).filter(isRunning);

export const isRunning = ({ state }: Round): boolean => state === 'open' || state === 'closing';

/** The rounds that are or were check-ins of a chat. */
export async function checkInsIn(table: Table, networkId: NetworkId, chatKey: string): Promise<readonly Round[]> {
  const { readable } = await roundShelf(table).survey(networkId, checkInsOf(chatKey));
  return readable.map(({ row }) => row);
}

type Parts = {
  readonly table: Table;
  readonly members: Members;
  readonly now: () => Date;
  readonly timeZone: string;
};

type Looked = Pick<CheckIn, 'chatKey' | 'promptIds' | 'audience' | 'asks' | 'startsAt'> & {
  /** Teams was asked just now who is in the chat; otherwise it will be before this starts. */
  readonly isLookedUp: boolean;
};

/** Why a check-in cannot start in its chat at that moment, as far as it is known now. */
export async function reasonNotTo(
  network: Network,
  looked: Looked,
  parts: Parts,
): Promise<Exclude<Skip, 'away'> | undefined> {
  const { chatKey, promptIds, startsAt } = looked;
  const { table, members, now, timeZone } = parts;
  const silence = silenceOf(network, startsAt, timeZone);
  if (silence) return silence;
  if (promptIds.length === 0) return 'asks-nothing';
  const before = (await askedIn(table, network.id, chatKey))?.row ?? nothingAsked;
  if (isMonthFull(before, startsAt, timeZone)) return 'month-full';
  const lacking = lackIn(await members.inChat(network.id, chatKey), looked, network);
  if (lacking) return lacking;
  const isNow = startsAt <= now();
  return isNow && (await runningIn(table, network.id, chatKey)).length > 0 ? 'running' : undefined;
}

/** Whether there are too few to ask. Of a chat of which we know nobody, everybody who sees a card in it may be enough. */
function lackIn(people: readonly Member[], { audience, asks, startsAt, isLookedUp }: Looked, { threshold }: Network) {
  const isForAnybody = audience === 'all' && (asks === 'in-chat' || !isLookedUp);
  if (people.length === 0) return isForAnybody ? undefined : 'nobody-known';
  const asked = asks === 'one-to-one' ? toBeAsked(audience, people, startsAt) : audienceOf(audience, people);
  return asked.length < threshold ? 'too-small' : undefined;
}
