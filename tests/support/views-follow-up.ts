import { type AgreementsView, agreementsCard } from '../../cards/agreements/agreements-card.ts';
import type { Card, Language } from '../../cards/card.ts';
import { type OpeningView, openingCard } from '../../cards/meetings/opening-card.ts';
import { chatChoiceCard } from '../../cards/networks/choice-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const chatKey = 'c'.repeat(22);
const idOf = (count: number) => `${chatKey}_${String(count).padStart(6, '0')}`;
const today = '2026-12-01';
const days = { earliest: '2026-11-24', latest: '2028-11-24' };
const empty = { ...days, open: [], room: 'yes', mayDecide: true } as const;
const agreementsOf =
  (view: () => Partial<AgreementsView>): Sample =>
  (language) =>
    agreementsCard({ language, timeZone, round, ...empty, ...view() });

const openingOf =
  (view: () => Partial<OpeningView>): Sample =>
  (language) =>
    openingCard({ language, timeZone, today, last, agreed: [], isErased: false, asksForOne: false, ...view() });

const one = () => ({
  ...{ id: idOf(1), what: say.agreement, who: say.organisation },
  when: new Date('2026-12-01T11:00:00Z'),
});
const other = () => ({ id: idOf(2), what: say.otherAgreement });
const due = () => ({ ...one(), isDue: true });
const later = () => ({ ...one(), when: new Date('2027-02-01T11:00:00Z'), isDue: false });
const three = () => [one(), other(), { ...other(), id: idOf(3), who: say.name }];
const given = () => ({ what: say.agreement, who: say.otherName, when: '2026-11-01' });

/** What people agree, and are reminded of. */
export const followUpSamples: Readonly<Record<string, Sample>> = {
  'agreements.none': agreementsOf(() => ({})),
  'agreements.some': agreementsOf(() => ({
    next: { on: new Date('2026-12-11T11:00:00Z'), isPresumed: true },
    open: [one(), other()],
    notice: 'saved',
  })),
  'agreements.member': agreementsOf(() => ({ open: [one()], mayDecide: false })),
  'agreements.full': agreementsOf(() => ({ open: three(), room: 'full' })),
  'agreements.one-of-this': agreementsOf(() => ({ open: [one()], room: 'one-of-this' })),
  'agreements.done': agreementsOf(() => ({ open: [other()], notice: 'done' })),
  'agreements.dropped': agreementsOf(() => ({ notice: 'dropped' })),
  'agreements.settled-before': agreementsOf(() => ({ notice: 'settled-before', round: undefined, chat: chatKey })),
  'agreements.refused': agreementsOf(() => ({ refused: { code: 'agreement-out-of-range', ...given() } })),
  'agreements.refused-full': agreementsOf(() => ({
    ...{ open: three(), room: 'full' },
    refused: { code: 'agreements-full', ...given() },
  })),
  'opening.all': openingOf(() => ({ agreed: [due(), { ...other(), isDue: true }, later()] })),
  'opening.said': openingOf(() => ({})),
  'opening.agreed': openingOf(() => ({ last: undefined, agreed: [later()] })),
  'opening.asks-for-one': openingOf(() => ({ asksForOne: true })),
  'opening.spoken': openingOf(() => ({ last: { ...last, values: [], said: say.remark } })),
  'opening.talked': openingOf(() => ({ last: { ...last, values: [], aloud: 'OPG-1' } })),
  'opening.erased': openingOf(() => ({ isErased: true, agreed: [due()] })),
  'pick.chat-of-agreements': (language) => {
    const chats = [{ id: chatKey, name: say.network }, { id: 'd'.repeat(22) }];
    return chatChoiceCard({ language, network: 'n-palliatief', asked: 'agreements', chats });
  },
};

const last = {
  on: new Date('2026-11-20T11:05:00Z'),
  values: [
    { promptId: 'SAM-1', value: 4 },
    { promptId: 'BET-2', value: 3.5 },
    { promptId: 'DOE-1', value: 2 },
  ],
};
const longest = { promptId: 'DOE-1', value: 1.5 };
const long = () => ({
  id: idOf(1),
  what: '"'.repeat(200),
  who: '"'.repeat(60),
  when: new Date('2026-12-01T11:00:00Z'),
});

export const longestOfFollowUp: Readonly<Record<string, Sample>> = {
  'agreements.longest': (language) =>
    agreementsCard({
      ...{ language, timeZone, ...days, round: 'r'.repeat(29), network: 'n'.repeat(60), chat: chatKey },
      ...{ open: [long(), long(), long()], room: 'full', mayDecide: true },
      refused: { code: 'agreements-full', what: '"'.repeat(2_000), who: '"'.repeat(300), when: '2026-11-24' },
    }),
  'opening.longest': (language) => {
    const said = { ...last, values: [longest, longest, longest], said: '"'.repeat(280) };
    return openingCard({
      language,
      timeZone,
      last: said,
      today,
      agreed: [long(), long(), long()].map((one) => ({ ...one, isDue: true })),
      isErased: true,
      asksForOne: true,
    });
  },
};
