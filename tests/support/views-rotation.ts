import type { Card, Language } from '../../cards/card.ts';
import { chatChoiceCard } from '../../cards/networks/choice-card.ts';
import { type RotationView, rotationCard } from '../../cards/turns/rotation-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const round = 'r-2026-11-20';
const network = 'n-palliatief';
const chat = 'c'.repeat(22);
const organisations = () => [
  { key: 'o1', name: say.organisation },
  { key: 'o2', name: say.otherOrganisation },
  { key: 'o3' },
  { key: 'none' },
];

const nothing: RotationView['filled'] = {
  roles: [],
  halves: [],
  unit: 'organisation',
  coChair: 'off',
  coordinator: 'no',
};

const rotationOf =
  (view: () => Partial<RotationView>): Sample =>
  (language) =>
    rotationCard({
      ...{ language, chat, revision: 3, hasFixedChair: false, rotating: ['chair'], unit: 'organisation', more: 0 },
      offered: ['reflection-host', 'note-taker', 'location-host', 'podium'],
      ...{ organisations: organisations(), filled: nothing, ...view() },
    });

/** Which roles are taken in turn in a chat, and how. */
export const rotationSamples: Readonly<Record<string, Sample>> = {
  'rotation.at-first': rotationOf(() => ({ round })),
  'rotation.all-on': rotationOf(() => ({
    ...{ network, notice: 'saved', others: { name: say.network }, unit: 'person' },
    rotating: ['chair', 'co-chair', 'reflection-host', 'note-taker', 'location-host', 'podium'],
    filled: {
      roles: ['reflection-host', 'note-taker', 'location-host', 'podium'],
      ...{ halves: ['o2', 'none'], unit: 'person', coChair: 'first', coordinator: 'yes' },
    },
  })),
  'rotation.fixed-chair': rotationOf(() => ({
    ...{ hasFixedChair: true, rotating: ['reflection-host', 'podium'], others: {} },
    ...{ offered: ['note-taker', 'location-host', 'podium'], filled: { ...nothing, roles: ['podium'] } },
  })),
  'rotation.overtaken': rotationOf(() => ({ notice: 'changed-meanwhile', organisations: [] })),
  'rotation.which-chat': (language) =>
    chatChoiceCard({
      language,
      network,
      round,
      asked: 'roles',
      chats: [{ id: chat, name: say.network }, { id: chat }],
    }),
};

export const longestOfRotation: Readonly<Record<string, Sample>> = {
  'rotation.longest': rotationOf(() => ({
    ...{ round: 'r'.repeat(29), network: 'n'.repeat(80), notice: 'organisation-unknown', more: 80 },
    others: { name: '"'.repeat(60) },
    organisations: Array.from({ length: 20 }, (_, at) => ({ key: `${at}`.padEnd(22, 'o'), name: '"'.repeat(60) })),
    rotating: ['chair', 'co-chair', 'reflection-host', 'note-taker', 'location-host', 'podium'],
  })),
};
