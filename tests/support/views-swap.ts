import type { Card, Language } from '../../cards/card.ts';
import { moreCard } from '../../cards/more-card.ts';
import { swapCard, swapNoteCard } from '../../cards/turns/swap-card.ts';
import { turnCard } from '../../cards/turns/turn-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const question = { network: 'n-palliatief', proposal: 'p-13' };
const next = { on: new Date('2026-12-03T11:00:00Z'), isPresumed: false };
const turn = { ...question, timeZone: 'Europe/Amsterdam', role: 'note-taker', next } as const;

const choosing =
  (names: readonly ('name' | 'otherName')[], more = 0, search?: 'otherName'): Sample =>
  (language) =>
    swapCard({
      ...{ language, ...question, kind: 'choose', more, search: search && say[search] },
      people: names.map((who) => ({ key: who, name: say[who] })),
    });

const more =
  (as: 'swap' | 'accepted'): Sample =>
  (language) =>
    moreCard({
      ...{ language, timeZone: turn.timeZone },
      about: { isHere: true, isLed: false, hasCoordinator: true, turn: { as, language, chat: say.network, ...turn } },
    });

/** Swapping a turn: whoever has it, and whoever is asked. */
export const swapSamples: Readonly<Record<string, Sample>> = {
  'swap.choose': choosing(['name', 'otherName']),
  'swap.choose-many': choosing([], 34),
  'swap.choose-found': choosing(['otherName'], 3, 'otherName'),
  'swap.choose-not-found': choosing([], 0, 'otherName'),
  'swap.choose-nobody': choosing([]),
  'swap.waiting': (language) => swapCard({ language, ...question, kind: 'waiting', name: say.name }),
  'swap.question': (language) =>
    swapCard({ language, ...turn, chat: say.network, kind: 'question', name: say.otherName }),
  'swap.question-left': (language) =>
    swapCard({ language, ...turn, chat: say.network, next: undefined, kind: 'question', name: undefined }),
  'swap.declined': (language) => swapCard({ language, ...question, kind: 'declined' }),
  'swap-note.asked': (language) => swapNoteCard({ language, ...question }),
  'turn.asked-swap-waits': (language) =>
    turnCard({ language, ...turn, chat: say.network, kind: 'asked', swap: 'waits' }),
  'turn.accepted-swap-failed': (language) =>
    turnCard({ language, ...turn, chat: say.network, kind: 'accepted', swap: 'failed' }),
  'turn.why-swapped': (language) => turnCard({ language, ...question, kind: 'why', isSwapped: true }),
  'more.swap-asked': more('swap'),
  'more.accepted': more('accepted'),
};
