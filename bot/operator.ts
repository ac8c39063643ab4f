import type { Backlog } from '../services/delivery/backlog.ts';
import { NetworkId } from '../services/ids.ts';
import type { Pseudonyms } from '../services/rounds/pseudonyms.ts';

/** What the operator's commands work on. */
export type Desk = {
  readonly backlog: Backlog;
  readonly pseudonyms: Pseudonyms;
  readonly networks: readonly NetworkId[];
};

export const usage = `npm run ops -- work                 what is pending, uncertain or set aside, per network
npm run ops -- redrive <network> <work>   gives set-aside or uncertain work another try
npm run ops -- rekey                    seals all round keys under the current master key`;

type Say = (line: string) => void;

/** Resolves to false for a command that it does not know. */
export async function runCommand(words: readonly string[], desk: Desk, say: Say): Promise<boolean> {
  const [command, network, work] = words;
  if (command === 'work') {
    await showWork(desk, say);
    return true;
  }
  if (command === 'rekey') {
    await rekey(desk, say);
    return true;
  }
  if (command !== 'redrive' || !network || !work) return false;
  const { data: networkId } = NetworkId.safeParse(network);
  const isRedriven = networkId && (await desk.backlog.redrive(networkId, work));
  say(isRedriven ? 'It will be tried again now.' : 'There is no such work that was set aside or is uncertain.');
  return true;
}

async function rekey({ pseudonyms, networks }: Desk, say: Say): Promise<void> {
  const total = { rekeyed: 0, current: 0, unreadable: 0 };
  for (const networkId of networks) {
    const counts = await pseudonyms.rekey(networkId);
    if (counts.unreadable > 0) say(`${networkId}: ${counts.unreadable} unreadable`);
    for (const name of ['rekeyed', 'current', 'unreadable'] as const) total[name] += counts[name];
  }
  say(`Round keys: ${total.rekeyed} rekeyed, ${total.current} already current, ${total.unreadable} unreadable.`);
  if (total.unreadable > 0) say('Keep every former master key, and give the missing one in KRING_FORMER_MASTER_KEYS.');
  else if (total.rekeyed > 0) say('Run this once more: it is done when nothing is rekeyed.');
}

async function showWork({ backlog, networks }: Desk, say: Say): Promise<void> {
  const totals = new Map<string, number>();
  for (const networkId of networks) {
    for (const state of await showNetwork(networkId, backlog, say)) totals.set(state, (totals.get(state) ?? 0) + 1);
  }
  const { waiting, poisoned } = await backlog.depths();
  const counts = [...totals].map(([state, count]) => `${state} ${count}`);
  say(`In all: ${counts.join(', ') || 'nothing to do'}. Queue: about ${waiting} waiting, ${poisoned} in poison.`);
}

/** Resolves to the states of what it showed. */
async function showNetwork(networkId: NetworkId, backlog: Backlog, say: Say): Promise<readonly string[]> {
  const { readable, unreadable } = await backlog.of(networkId);
  say(`${networkId}: ${readable.length + unreadable.length === 0 ? 'nothing to do' : ''}`);
  for (const { key, row } of readable) {
    const again = row.redriven ? '  redriven' : '';
    say(`  ${row.state.padEnd(10)}  due ${row.dueAt.toISOString()}  attempts ${row.attempts}  ${key}${again}`);
  }
  for (const key of unreadable) say(`  unreadable  (damaged, or of a newer version)  ${key}`);
  return [...readable.map(({ row }) => row.state), ...unreadable.map(() => 'unreadable')];
}
