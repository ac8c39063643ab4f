import type { StoredRow } from '../storage/store.ts';
import type { Registered, Retention, Term } from './register-entry.ts';

/** What a purge sees beside a row: the network's own row, and the round that the row belongs to, while there is one. */
export type Surroundings = {
  readonly network: StoredRow;
  readonly round?: StoredRow | undefined;
  readonly now: Date;
};

/** `forget`: the row stays and names nobody. `date`: its days run from today. `unreadable`: nobody can say, so it stays. */
export type Fate = 'keep' | 'remove' | 'forget' | 'date' | 'unreadable';

/** What becomes of a row today, by its terms in the privacy register. Goes by single columns: the others may be damaged. */
export function fateOf(kind: Registered, row: StoredRow, around: Surroundings): Fate {
  if (kind.ofRound && around.round && !isOver(around.round)) return 'keep';
  return 'until' in kind.retention ? whatWasLeft(kind, row, around) : fateByTerm(kind, kind.retention, row, around);
}

const isOver = ({ state }: StoredRow) => state === 'closed' || state === 'cancelled';

/** Of what was to be gone before now. */
function whatWasLeft({ retention, ofRound }: Registered, row: StoredRow, around: Surroundings): Fate {
  const term = termOf(retention);
  if (term) return after(term, row, around, 'remove');
  return ofRound ? 'remove' : 'keep';
}

function fateByTerm({ ofRound, forgetting }: Registered, term: Term, row: StoredRow, around: Surroundings): Fate {
  if (ofRound && !around.round) return 'remove';
  if (!forgetting || row['isOver'] === true) return after(term, row, around, 'remove');
  // What a network keeps for shorter does not end what is still to be settled.
  const { shortenedBy: _, ...whole } = term;
  const fate = after(whole, row, around, 'remove');
  return fate === 'remove' ? fate : after(forgetting, row, around, 'forget');
}

const termOf = (retention: Retention): Term | undefined => ('until' in retention ? retention.orElse : retention);

/** The column that a row's days run from. */
export const columnOf = ({ retention }: Registered): string | undefined => termOf(retention)?.from[0];

const dayMilliseconds = 24 * 3_600_000;

function after(term: Term, row: StoredRow, { network, round, now }: Surroundings, then: 'remove' | 'forget'): Fate {
  if (term.states && !term.states.includes(String(row['state']))) return 'keep';
  const written = term.from.map((column) => row[column] ?? round?.[column]).find((moment) => moment !== undefined);
  if (written === undefined) return term.fromTheStart ? 'date' : 'keep';
  const age = now.getTime() - Date.parse(String(written));
  if (Number.isNaN(age)) return 'unreadable';
  return age >= daysOf(term, network) * dayMilliseconds ? then : 'keep';
}

/** A network keeps things for as long as the register says, or for the months that it chose, if that is shorter. */
function daysOf({ days, shortenedBy }: Term, network: StoredRow): number {
  const months = shortenedBy && network[shortenedBy];
  const isChosen = typeof months === 'number' && Number.isInteger(months) && months >= 1;
  return isChosen ? Math.min(days, Math.round((months * 365) / 12)) : days;
}
