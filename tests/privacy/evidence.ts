import type { NetworkId, PersonId, RoundId } from '../../services/ids.ts';
import type { Entity } from '../support/dump.ts';
import type { Act, PlayedRound } from './rounds.ts';
import type { Traces } from './stage.ts';

/** All that an attacker holds about one round. */
export type Evidence = {
  readonly networkId: NetworkId;
  readonly roundId: RoundId;
  readonly roster: readonly PersonId[];
  /** Who pressed something when: the attacker sat at the table. */
  readonly acts: readonly Act[];
  /** The copy made just before closing. */
  readonly during: readonly Entity[];
  readonly after: readonly Entity[];
  readonly traces: Traces;
  readonly masterKeys: readonly Buffer[];
  /** What everybody, or the coordinator, could read on a card. */
  readonly published: Published;
};

type Prompt = { readonly promptId: string; readonly kind: string; readonly value?: number };
export type Published = { readonly prompts: readonly Prompt[]; readonly remarks: readonly string[] };

/** After closing, with the master key; the copy made before that lacks the table that is never copied. */
export const afterClosing = (round: PlayedRound): Evidence => ({
  ...common(round),
  during: round.during.filter(({ table }) => table !== 'RoundKeys'),
  after: round.after,
  masterKeys: [round.masterKey],
});

/** Before closing, without the master key: all tables, the one with the round keys too. */
export const beforeClosing = (round: PlayedRound): Evidence => ({
  ...common(round),
  during: round.during,
  after: [],
  masterKeys: [],
});

function common(round: PlayedRound) {
  const { networkId, roundId, roster, acts, traces, after } = round;
  const rows = (prefix: string) => after.filter(({ key }) => key.startsWith(`${prefix}_${roundId}`));
  const summary = JSON.parse(String(rows('results')[0]?.row['summary'] ?? '{}')) as { prompts?: Prompt[] };
  const published = { prompts: summary.prompts ?? [], remarks: remarksStored(rows('remarks')) };
  return { networkId, roundId, roster, acts, traces, published };
}

/** The remarks in a copy, as they stand there. */
export const remarksStored = (entities: readonly Entity[]): readonly string[] =>
  entities
    .filter(({ key }) => key.startsWith('remarks_'))
    .flatMap(({ row }) => (JSON.parse(String(row['remarks'])) as { text: string }[]).map(({ text }) => text));
