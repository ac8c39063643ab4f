import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { hashed } from '../storage/keys.ts';
import type { Member } from './member-rows.ts';
import type { Members } from './members.ts';

/** Somebody who can be chosen on a card: `key` stands for them there, and says nothing to whom it does not know. */
type Choosable = { readonly key: string; readonly name: string };

/** As many as fit on a card; `more`: how many others there are. */
export type Choice = { readonly people: readonly Choosable[]; readonly more: number };

type Search = {
  /** A part of the name, or of each of its words: case and accents do not matter. */
  readonly search?: string | undefined;
  readonly except?: readonly PersonId[];
  /** Only of these. */
  readonly among?: readonly PersonId[] | undefined;
  /** Only who is in this chat, by its key. */
  readonly inChat?: string | undefined;
};

export type Choosing = ReturnType<typeof createChoosing>;

const mostOnCard = 20;

/** Choosing one of the network's members, by name. Who joined a meeting without an account is nobody's choice. */
export function createChoosing({ members }: { readonly members: Members }) {
  const choosable = async (networkId: NetworkId, inChat?: string) =>
    (await (inChat ? members.inChat(networkId, inChat) : members.all(networkId))).filter(({ anonymous }) => !anonymous);

  return {
    /** Those whose name fits, by name. Without a search everybody, where that is few; else nobody. */
    async people(networkId: NetworkId, { search = '', except = [], among, inChat }: Search = {}): Promise<Choice> {
      const everybody = await choosable(networkId, inChat);
      return choiceFrom(
        everybody.filter(({ personId }) => !except.includes(personId) && (among?.includes(personId) ?? true)),
        wordsIn(search),
      );
    },
    /** @throws PersonError 'person-unknown' */
    async find(networkId: NetworkId, key: string): Promise<Member> {
      const found = (await choosable(networkId)).find(({ personId }) => choiceKeyOf(personId) === key);
      if (!found) throw new PersonError('person-unknown');
      return found;
    },
  };
}

/** What stands for a person on a card. */
export const choiceKeyOf = (person: PersonId) => hashed(person);

function choiceFrom(members: readonly Member[], words: readonly string[]): Choice {
  const fitting = members.filter(({ name }) => words.every((word) => plain(name).includes(word)));
  if (words.length === 0 && fitting.length > mostOnCard) return { people: [], more: fitting.length };
  const sorted = fitting.toSorted((one, other) => (plain(one.name) < plain(other.name) ? -1 : 1));
  const people = sorted.slice(0, mostOnCard).map(({ personId, name }) => ({ key: choiceKeyOf(personId), name }));
  return { people, more: fitting.length - people.length };
}

const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsIn = (search: string) =>
  plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
