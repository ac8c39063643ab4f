import type { Card, Language } from '../../cards/card.ts';
import { chatChoiceCard, networkChoiceCard } from '../../cards/networks/choice-card.ts';
import { digestCard } from '../../cards/networks/digest-card.ts';
import { type OverviewView, overviewCard } from '../../cards/networks/overview-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const network = 'n-palliatief';
const chatKey = 'c'.repeat(22);
const nothing = { paused: false, chats: [], undelivered: [] };
const overviewOf =
  (view: () => Partial<OverviewView>): Sample =>
  (language) =>
    overviewCard({ language, timeZone, round, ...nothing, ...view() });
const closesAt = new Date('2026-11-24T11:05:00Z');
const next = { on: new Date('2026-12-04T11:00:00Z'), isPresumed: false };
const nothingAgreed = { open: [], isWanting: false };
const calm = {
  chatKey,
  openRounds: [],
  isMonthFull: false,
  agreements: nothingAgreed,
  chair: { kind: 'not-asked' },
} as const;
const many = Array.from({ length: 40 }, (_, at) => at);

const chairedAndAgreed = () => ({
  chair: { kind: 'accepted' as const, name: say.name },
  agreements: { open: [{ what: say.agreement }, { what: say.otherAgreement }], isWanting: false },
});

/** How a network is doing; and of which one, in a chat of one's own. */
export const overviewSamples: Readonly<Record<string, Sample>> = {
  'overview.calm': overviewOf(() => ({ name: say.network, chats: [{ ...calm, name: say.network }] })),
  'overview.busy': overviewOf(() => ({
    name: say.network,
    chats: [
      {
        ...calm,
        name: say.network,
        next,
        openRounds: [{ closesAt, about: { isCheckIn: false, on: closesAt } }],
        isMonthFull: true,
        ...chairedAndAgreed(),
      },
      {
        ...calm,
        name: say.otherNetwork,
        next: { ...next, isPresumed: true },
        chair: { kind: 'asked' },
        agreements: { ...nothingAgreed, isWanting: true },
      },
      { ...calm, refusal: 'blocked', chair: { kind: 'nobody' } },
      { ...calm, refusal: 'switched-off', chair: { kind: 'accepted', name: undefined } },
    ],
    undelivered: [
      { what: 'questions', state: 'set-aside', count: 2 },
      { what: 'chair', state: 'uncertain', count: 1 },
    ],
  })),
  'overview.paused': overviewOf(() => ({ network, round: undefined, paused: true })),
  'overview.paused-until': overviewOf(() => ({ paused: true, pausedUntil: closesAt })),
  'overview.ends': overviewOf(() => ({ endsAt: closesAt })),
  'digest.all': (language) =>
    digestCard({
      language,
      network,
      name: say.network,
      needs: ['round-open', 'no-chair', 'no-agreement', 'month-full', 'undelivered'],
    }),
  'digest.mirror': (language) => digestCard({ language, network, needs: ['mirror'] }),
  'digest.paused': (language) => digestCard({ language, network, needs: ['long-pause'] }),
  'pick.network': (language) => {
    const networks = [{ id: network, name: say.network }, { id: 'n-zuid', name: say.otherNetwork }, { id: 'n' }];
    return networkChoiceCard({ language, asked: 'overview', networks });
  },
  'pick.chat': (language) => {
    const chats = [{ id: chatKey, name: say.network }, { id: 'd'.repeat(22) }];
    return chatChoiceCard({ language, network, asked: 'trend', chats });
  },
};

export const longestOfOverview: Readonly<Record<string, Sample>> = {
  'overview.longest': (language) =>
    overviewCard({
      ...{ language, timeZone, round, network: 'n'.repeat(60), paused: true, endsAt: closesAt, name: '"a'.repeat(100) },
      chats: many.map(() => ({
        ...{
          chatKey,
          name: '"a'.repeat(100),
          next,
          refusal: 'unknown',
          openRounds: many.map(() => ({ closesAt, about: { isCheckIn: true, on: closesAt } })),
        },
        isMonthFull: true,
        chair: { kind: 'accepted', name: '"a'.repeat(100) },
        agreements: { open: Array(3).fill({ what: '"a'.repeat(100) }), isWanting: true },
      })),
      undelivered: many.slice(0, 8).map(() => ({ what: 'results', state: 'uncertain', count: 1_000 })),
    }),
  'pick.longest': (language) => {
    const networks = many.map(() => ({ id: 'n'.repeat(60), name: '"'.repeat(200) }));
    return networkChoiceCard({ language, asked: 'overview', networks });
  },
};
