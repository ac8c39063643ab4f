import type { Backlog } from '../services/backlog.ts';
import { NetworkId } from '../services/ids.ts';

/** What the operator's commands work on. */
export type Desk = { readonly backlog: Backlog; readonly networks: readonly NetworkId[]; readonly now: () => Date };

export const usage = `npm run ops -- work                 what is pending, uncertain or set aside, per network
npm run ops -- redrive <network> <work>   gives set-aside or uncertain work another try`;

/** Resolves to false for a command that it does not know. */
export async function runCommand(words: readonly string[], desk: Desk, say: (line: string) => void): Promise<boolean> {
  const [command, network, work] = words;
  if (command === 'work') {
    for (const networkId of desk.networks) await showWork(networkId, desk, say);
    return true;
  }
  if (command !== 'redrive' || !network || !work) return false;
  const isRedriven = await desk.backlog.redrive(NetworkId.parse(network), work, desk.now());
  say(isRedriven ? 'It will be tried again now.' : 'There is no such work that was set aside or is uncertain.');
  return true;
}

async function showWork(networkId: NetworkId, { backlog }: Desk, say: (line: string) => void): Promise<void> {
  const works = await backlog.of(networkId);
  say(`${networkId}: ${works.length === 0 ? 'nothing to do' : ''}`);
  for (const { key, row } of works) {
    say(`  ${row.state.padEnd(9)}  due ${row.dueAt.toISOString()}  attempts ${row.attempts}  ${key}`);
  }
}
