import type { Card, Language } from '../../cards/card.ts';
import { type ChairView, chairCard } from '../../cards/turns/chair-card.ts';
import { type MirrorView, mirrorCard, type RoleShown } from '../../cards/turns/mirror-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const askedAt = new Date('2026-09-18T11:05:00Z');
const mirrorOf =
  (view: () => Partial<MirrorView>): Sample =>
  (language) =>
    mirrorCard({ language, timeZone, round, ...view() });

const fair = {
  promptId: 'ROL-1',
  kind: 'asked',
  askedAt,
  result: { promptId: 'ROL-1', kind: 'shown', value: 3.5, spread: 'mixed', counts: { low: 2, middle: 3, high: 4 } },
} as const;
const ours = { promptId: 'ROL-2', kind: 'asked', askedAt, result: { promptId: 'ROL-2', kind: 'too-few' } } as const;

const chaired = (): RoleShown => ({
  ...{ kind: 'organisations', role: 'chair', turns: 12, ofTopTwo: 7, bySwap: 2, byOverride: 1 },
  organisations: [
    { name: say.otherOrganisation, isNone: false, turns: 4 },
    { name: say.organisation, isNone: false, turns: 3 },
    { isNone: true, turns: 3 },
    { isNone: false, turns: 2 },
  ],
});
const wrote = (): RoleShown => ({
  ...{ kind: 'organisations', role: 'note-taker', turns: 1, ofTopTwo: 1, bySwap: 1, byOverride: 0 },
  organisations: [{ name: say.organisation, isNone: false, turns: 1 }],
});
const half = { months: 6, other: 'all' } as const;

const unknown = { latest: undefined, next: undefined, others: [], ahead: [], aheadBy: 'alphabet' } as const;
const chairOf =
  (view: () => Partial<ChairView>): Sample =>
  (language) =>
    chairCard({ language, timeZone, role: 'chair', ...unknown, ...view() });
const nextOn = new Date('2026-12-04T11:00:00Z');

/** How roles were spread, as each reader sees it; and who leads, and who will. */
export const mirrorSamples: Readonly<Record<string, Sample>> = {
  'mirror.leader': mirrorOf(() => ({
    seen: { ...half, roles: [chaired(), wrote()], answers: [fair, ours] },
    share: 'nothing',
  })),
  'mirror.leader-all': mirrorOf(() => ({
    ...{ network: 'n-palliatief', chat: 'c'.repeat(22), round: undefined, share: 'share' },
    seen: { months: 24, other: 'half-year', roles: [chaired()], answers: [{ promptId: 'ROL-1', kind: 'not-asked' }] },
  })),
  'mirror.chair': mirrorOf(() => ({
    seen: { ...half, roles: [wrote()], answers: [{ promptId: 'ROL-1', kind: 'off' }] },
  })),
  'mirror.empty': mirrorOf(() => ({
    seen: { months: 1, roles: [], answers: [{ promptId: 'ROL-1', kind: 'not-asked' }] },
    share: 'organisations',
  })),
  'mirror.share': mirrorOf(() => ({
    seen: {
      months: 6,
      roles: [
        { kind: 'share', role: 'chair', percent: 58, isOfOne: false },
        { kind: 'share', role: 'note-taker', percent: 100, isOfOne: true },
      ],
      answers: [fair],
    },
  })),
  'mirror.not-for-you': mirrorOf(() => ({})),
  'chair.both': chairOf(() => ({
    ...{ round, latest: { name: say.name }, next: { name: say.otherName } },
    nextOn: { on: nextOn, isPresumed: true },
    others: [
      { role: 'note-taker', name: say.name },
      { role: 'location-host', name: undefined },
    ],
    aheadBy: 'turns',
    ahead: [
      { name: say.organisation, isNone: false },
      { isNone: true },
      { name: say.otherOrganisation, isNone: false },
    ],
    spread: { organisations: 5, most: 4, fewest: 1 },
  })),
  'chair.asking': chairOf(() => ({
    ahead: [
      { name: say.organisation, isNone: false },
      { name: say.otherOrganisation, isNone: false },
      { isNone: true },
    ],
  })),
  'chair.alone': chairOf(() => ({ spread: { organisations: 1, most: 3, fewest: 3 } })),
  'chair.fixed': chairOf(() => ({
    ...{ role: 'reflection-host', nextOn: { on: nextOn, isPresumed: false } },
    ahead: [{ isNone: false }, { name: say.organisation, isNone: false }],
    spread: { organisations: 2, most: 2, fewest: 2 },
  })),
};

const roles = ['chair', 'co-chair', 'reflection-host', 'note-taker', 'location-host', 'podium'] as const;
const long = () => ({ name: '"'.repeat(60), isNone: false, turns: 10 });
const longest = { kind: 'organisations', turns: 1_000, ofTopTwo: 500, bySwap: 100, byOverride: 100 } as const;

export const longestOfMirror: Readonly<Record<string, Sample>> = {
  'chair.longest': chairOf(() => ({
    ...{ round: 'r'.repeat(29), latest: { name: '"'.repeat(200) } },
    others: roles.map((role) => ({ role, name: '"'.repeat(200) })),
    aheadBy: 'turns',
    ahead: Array.from({ length: 3 }, long),
  })),
  'mirror.longest': (language) =>
    mirrorCard({
      ...{ language, timeZone, round: 'r'.repeat(29), network: 'n'.repeat(60), chat: 'c'.repeat(22), share: 'share' },
      seen: {
        ...{ ...half, answers: [fair, { ...fair, promptId: 'ROL-2' }] },
        roles: roles.map((role) => ({ ...longest, role, organisations: Array.from({ length: 40 }, long) })),
      },
    }),
};
