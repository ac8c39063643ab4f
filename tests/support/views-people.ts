import type { Card, Language } from '../../cards/card.ts';
import { newcomerCard, newcomersCard } from '../../cards/people/newcomer-card.ts';
import { type PeopleView, peopleCard, renamingCard } from '../../cards/people/people-card.ts';
import { type PlaceView, placeCard } from '../../cards/people/place-card.ts';
import { substituteCard } from '../../cards/people/substitute-card.ts';
import { hashed } from '../../services/storage/keys.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const keyOf = (name: string) => name.padEnd(22, '0');
/** As in tests/support/builders.ts: what a form is sent about has to be there. */
const [known, member] = [hashed('zorg.example'), hashed('member 0')];
const round = 'r-2026-11-20';
const network = 'n-palliatief';
const until = new Date('2027-02-18T11:00:00Z');
const organisations = () => [
  { key: known, name: say.organisation, people: 6 },
  { key: keyOf('south'), name: say.otherOrganisation, people: 1 },
  { key: keyOf('nameless'), people: 2 },
];
const place = (language: Language, more: Partial<PlaceView> = {}) =>
  placeCard({
    ...{ language, timeZone: 'Europe/Amsterdam', round, organisations: organisations(), sitsInFor: [] },
    ...{ organisation: known, ...more },
  });
const hans = () => ({ key: member, name: say.name });
const people = (language: Language, more: Partial<PeopleView> = {}) =>
  peopleCard({
    ...{ language, round, organisations: organisations(), page: 1, people: [], more: 0 },
    ...{ counts: { members: 9, unattached: 0, anonymous: 0 }, ...more },
  });
const found = () => [hans(), { key: keyOf('fatima'), name: say.otherName }];

/** Who takes part, for which organisation, and who sits in for whom. */
export const peopleSamples: Readonly<Record<string, Sample>> = {
  'place.own': (language) => place(language),
  'place.none': (language) => place(language, { organisation: 'none', layer: 'practice', notice: 'saved' }),
  'place.substituted': (language) =>
    place(language, { substitute: { name: say.otherName, until }, notice: 'substitute-chosen' }),
  'place.sitting-in': (language) =>
    place(language, {
      sitsInFor: [
        { ...hans(), until },
        { key: keyOf('fatima'), name: say.otherName },
      ],
    }),
  'place.other': (language) =>
    place(language, {
      of: hans(),
      network,
      round: undefined,
      layer: 'board',
      isCore: true,
      substitute: { name: say.otherName },
    }),
  'place.given-back': (language) =>
    place(language, { refused: { code: 'organisation-too-long', name: say.otherOrganisation } }),
  'substitute.own': (language) => substituteCard({ language, round, people: found(), more: 0 }),
  'substitute.other': (language) =>
    substituteCard({ language, network, of: hans(), people: [], more: 61, search: say.otherName }),
  'people.few': (language) =>
    people(language, { people: found(), counts: { members: 9, unattached: 2, anonymous: 1 } }),
  'people.many': (language) =>
    people(language, {
      organisations: Array.from({ length: 30 }, () => ({ key: keyOf('north'), name: say.organisation, people: 20 })),
      ...{ page: 2, more: 600, counts: { members: 600, unattached: 1, anonymous: 3 } },
    }),
  'people.nobody': (language) =>
    people(language, { organisations: [], counts: { members: 1, unattached: 1, anonymous: 0 } }),
  'newcomer.told': (language) =>
    newcomerCard({ language, network, name: say.network, purpose: say.purpose, ambition: say.ambition }),
  'newcomer.viewed': (language) => newcomerCard({ language, round }),
  'newcomers.in-chat': (language) => newcomersCard({ language }),
  'organisation.naming': (language) => renamingCard({ language, network, organisations: organisations(), page: 1 }),
  'organisation.given-back': (language) =>
    renamingCard({
      ...{ language, organisations: organisations(), page: 1 },
      refused: { code: 'organisation-too-long', name: say.otherOrganisation, organisation: keyOf('south') },
    }),
};

const long = () => ({ key: known, name: '"'.repeat(60), people: 600 });
const longestOrganisations = Array.from({ length: 200 }, long);
const longestPeople = Array.from({ length: 20 }, (_, at) => ({ key: keyOf(`p${at}`), name: '"a'.repeat(100) }));

/** As long as they can be. */
export const longestOfPeople: Readonly<Record<string, Sample>> = {
  'place.longest': (language) =>
    place(language, {
      ...{ organisations: longestOrganisations, organisation: known, network: 'n'.repeat(80) },
      of: { key: member, name: 'Zorg '.repeat(40) },
      substitute: { name: 'Zorg '.repeat(40), until },
      sitsInFor: [1, 2, 3, 4].map((at) => ({ key: keyOf(`s${at}`), name: 'Zorg '.repeat(40) })),
    }),
  'people.longest': (language) =>
    people(language, {
      ...{ organisations: longestOrganisations, page: 2, people: longestPeople, more: 580, search: 'z'.repeat(50) },
      counts: { members: 600, unattached: 10, anonymous: 10 },
    }),
  'substitute.longest': (language) =>
    substituteCard({
      ...{ language, round, network: 'n'.repeat(80), people: longestPeople, more: 580, search: 'z'.repeat(50) },
      of: { key: member, name: 'Zorg '.repeat(40) },
    }),
  'organisation.longest': (language) => renamingCard({ language, organisations: longestOrganisations, page: 3 }),
};
