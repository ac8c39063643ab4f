import { PersonError, type PersonErrorCode } from '../errors.ts';
import type { NetworkId } from '../ids.ts';
import type { Action } from '../networks/actions.ts';
import type { Changes, Changing } from '../networks/changes.ts';
import { highestThreshold, type Network } from '../networks/network-rows.ts';
import { isBigEnoughForRemarks, type Members } from '../people/members.ts';
import { longestSummaries, longestTurns } from '../privacy/register-terms.ts';
import { lowestThreshold } from './anonymity.ts';

/**
 * What a coordinator chose, as it came in: `remarks` is 'on' or 'off', the others are whole numbers. What is missing stays as
 * it is.
 */
export type RulesGiven = Partial<
  Readonly<Record<'threshold' | 'remarks' | 'monthsOfSummaries' | 'monthsOfTurns', string | undefined>>
>;

/** `mayHaveRemarks`: whether the network is big enough for them; while it is not, none are asked for. */
type Rules = Pick<Network, 'threshold' | 'freeText' | 'revision'> & {
  readonly mayHaveRemarks: boolean;
  readonly monthsOfSummaries: number;
  readonly monthsOfTurns: number;
};

export type GroundRules = ReturnType<typeof createGroundRules>;

type Parts = { readonly members: Members; readonly changes: Changes };

/** What a network's coordinator decides about its rounds, those that open from then on, and how long their outcomes stay. */
export function createGroundRules({ members, changes }: Parts) {
  const mayHaveRemarks = async (id: NetworkId) => isBigEnoughForRemarks(await members.all(id));

  return {
    async of(network: Network): Promise<Rules> {
      const { threshold, freeText, revision } = network;
      const { monthsOfSummaries = longestSummaries, monthsOfTurns = longestTurns } = network;
      const asked = await mayHaveRemarks(network.id);
      return { threshold, freeText, revision, monthsOfSummaries, monthsOfTurns, mayHaveRemarks: asked };
    },
    /** @throws PersonError 'threshold-out-of-range' | 'months-out-of-range' | 'remarks-need-ten' | as `Changes.make` */
    async change(id: NetworkId, given: RulesGiven, changing: Changing): Promise<Network> {
      if (given.remarks === 'on' && !(await mayHaveRemarks(id))) throw new PersonError('remarks-need-ten');
      return changes.make(id, changing, (network) => {
        const changed = { ...network, ...chosen(given) };
        return { network: changed, logged: whatChanged(network, changed) };
      });
    },
  };
}

function whatChanged(before: Network, after: Network): readonly Action['kind'][] {
  const isKeptAsLong =
    after.monthsOfSummaries === before.monthsOfSummaries && after.monthsOfTurns === before.monthsOfTurns;
  return [
    ...(after.threshold === before.threshold ? [] : (['threshold-changed'] as const)),
    ...(after.freeText === before.freeText ? [] : (['free-text-switched'] as const)),
    ...(isKeptAsLong ? [] : (['terms-changed'] as const)),
  ];
}

function chosen({ threshold, remarks, monthsOfSummaries, monthsOfTurns }: RulesGiven): Partial<Network> {
  /** The longest is what holds where nothing was chosen. */
  const months = (given: string, longest: number) => {
    const number = numberIn(given, 1, longest, 'months-out-of-range');
    return number === longest ? undefined : number;
  };
  return {
    ...(threshold !== undefined && {
      threshold: numberIn(threshold, lowestThreshold, highestThreshold, 'threshold-out-of-range'),
    }),
    ...((remarks === 'on' || remarks === 'off') && { freeText: remarks === 'on' }),
    ...(monthsOfSummaries !== undefined && { monthsOfSummaries: months(monthsOfSummaries, longestSummaries) }),
    ...(monthsOfTurns !== undefined && { monthsOfTurns: months(monthsOfTurns, longestTurns) }),
  };
}

function numberIn(given: string, least: number, most: number, code: PersonErrorCode): number {
  const number = /^\d{1,3}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most)) throw new PersonError(code);
  return number;
}
