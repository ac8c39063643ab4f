import { agreementShelf, everyAgreement } from '../agreements/agreement-rows.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { ambitionShelf, everyAmbition } from '../networks/ambitions.ts';
import { chatNameShelf, everyChatName } from '../networks/chat-names.ts';
import type { Network } from '../networks/network-rows.ts';
import { ownPromptTexts } from '../prompts/own-prompt-texts.ts';
import { everySaid, saidShelf } from '../rounds/spoken-rounds.ts';
import type { Table } from '../storage/store.ts';

/** What somebody wrote for a network; agreements the latest first. `said`: after a spoken round. */
export type Written = {
  readonly what: 'name' | 'purpose' | 'ambition' | 'chat' | 'question' | 'agreement' | 'agreed-by' | 'said';
  readonly text: string;
};
type WrittenBy = Written & { readonly by?: PersonId | undefined };

/** What people wrote for the network that stands in rows of its own. */
export async function writtenTexts(networkId: NetworkId, table: Table): Promise<readonly WrittenBy[]> {
  const [ambitions, chatNames, agreements, said, questions] = await Promise.all([
    ambitionShelf(table).survey(networkId, everyAmbition),
    chatNameShelf(table).survey(networkId, everyChatName),
    agreementShelf(table).survey(networkId, everyAgreement),
    saidShelf(table).survey(networkId, everySaid),
    ownPromptTexts(table, networkId),
  ]);
  const latestFirst = agreements.readable.map(({ row }) => row).sort((one, other) => +other.at - +one.at);
  return [
    ...ambitions.readable.map(({ row: { text, by } }): WrittenBy => ({ what: 'ambition', text, by })),
    ...chatNames.readable.flatMap(({ row: { name, by } }): WrittenBy[] =>
      name ? [{ what: 'chat', text: name, by }] : [],
    ),
    ...questions.map(({ text, by }): WrittenBy => ({ what: 'question', text, by })),
    ...latestFirst.flatMap(({ what, who, by }): WrittenBy[] => [
      { what: 'agreement', text: what, by },
      ...(who ? [{ what: 'agreed-by', text: who, by } as const] : []),
    ]),
    ...said.readable.flatMap(({ row: { text, by } }): WrittenBy[] => (text ? [{ what: 'said', text, by }] : [])),
  ];
}

/** Of those, and of what stands in the network's own row, what this person wrote. */
export function writtenBy(person: PersonId, network: Network, written: readonly WrittenBy[]): readonly Written[] {
  const { name, nameBy, purpose, purposeBy, ambition, ambitionBy } = network;
  return [
    ...(name && nameBy === person ? [{ what: 'name', text: name } as const] : []),
    ...(purpose && purposeBy === person ? [{ what: 'purpose', text: purpose } as const] : []),
    ...(ambition && ambitionBy === person ? [{ what: 'ambition', text: ambition } as const] : []),
    ...written.flatMap(({ what, text, by }) => (by === person ? [{ what, text }] : [])),
  ];
}
