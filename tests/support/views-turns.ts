import type { Card, Language } from '../../cards/card.ts';
import { openTurnsCard } from '../../cards/turns/open-turns-card.ts';
import { turnCard } from '../../cards/turns/turn-card.ts';
import type { Because, TurnRole } from '../../cards/turns/turn-facts.ts';
import { turnNoteCard, turnsAnnouncementCard } from '../../cards/turns/turns-announcement-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const question = { network: 'n-palliatief', proposal: 'p-13' };
const on = new Date('2026-12-03T11:00:00Z');
const answerBy = new Date('2026-11-30T08:00:00Z');
const turn = { timeZone, ...question } as const;

const asked =
  (role: TurnRole, next?: { readonly on: Date; readonly isPresumed: boolean }): Sample =>
  (language) =>
    turnCard({ language, kind: 'asked', ...turn, chat: say.network, role, next, answerBy: next && answerBy });

const facts: Because = {
  ...{ unit: 'organisation', organisationWaited: 7, organisationServedBefore: true },
  ...{ personWaited: 9, personServedBefore: true, onlyOneOfOrganisation: false },
};
const why =
  (because?: Because, isOfNone = false): Sample =>
  (language) =>
    turnCard({ language, kind: 'why', ...question, because, isOfNone });

type Told = {
  readonly isOver?: boolean;
  readonly canLook?: boolean;
  readonly next?: { readonly on: Date; readonly isPresumed: boolean };
};
const told =
  (about: Told, ...holders: { readonly role: TurnRole; readonly who?: 'name' | 'otherName' }[]): Sample =>
  (language) =>
    turnsAnnouncementCard({
      ...{ language, timeZone, ...about },
      holders: holders.map(({ role, who }) => ({ role, name: who && say[who] })),
    });

/** Everything that somebody or a chat reads about roles that rotate. */
export const turnSamples: Readonly<Record<string, Sample>> = {
  'turn.asked': asked('chair', { on, isPresumed: false }),
  'turn.asked-without-date': asked('chair'),
  'turn.asked-co-chair': asked('co-chair', { on, isPresumed: true }),
  'turn.asked-host': asked('reflection-host'),
  'turn.asked-notes': asked('note-taker'),
  'turn.asked-location': asked('location-host'),
  'turn.asked-podium': asked('podium'),
  'turn.why': why(facts),
  'turn.why-alone': why({ ...facts, organisationWaited: 1, onlyOneOfOrganisation: true }),
  'turn.why-first': why({ ...facts, organisationServedBefore: false, personServedBefore: false }),
  'turn.why-person': why({ ...facts, unit: 'person' }),
  'turn.why-half': why({ ...facts, weight: 0.5 }),
  'turn.why-none': why(facts, true),
  'turn.why-none-alone': why({ ...facts, weight: 1, onlyOneOfOrganisation: true }, true),
  'turn.why-asked': why(),
  'turn.accepted': (language) =>
    turnCard({
      language,
      kind: 'accepted',
      ...turn,
      chat: say.network,
      role: 'chair',
      next: { on, isPresumed: false },
    }),
  'turn.moved': (language) =>
    turnCard({ language, kind: 'moved', ...turn, chat: say.network, role: 'chair', next: { on, isPresumed: true } }),
  'turn.settled': (language) =>
    turnCard({ language, kind: 'settled', ...turn, chat: say.network, role: 'chair', next: { on, isPresumed: false } }),
  'turn.accepted-notes': (language) =>
    turnCard({ language, kind: 'accepted', ...turn, chat: say.network, role: 'note-taker' }),
  'turn.declined': (language) => turnCard({ language, kind: 'declined' }),
  'turn.declined-again': (language) => turnCard({ language, kind: 'declined-again' }),
  'turn.stayed': (language) => turnCard({ language, kind: 'stayed' }),
  'turn.not-you': (language) => turnCard({ language, kind: 'not-you' }),
  'turn-note.asked': (language) => turnNoteCard({ language }),
  'turn-note.over': (language) => turnNoteCard({ language, isOver: true }),
  'open-turns.both': (language) =>
    openTurnsCard({
      ...{ language, network: question.network, chat: 'c'.repeat(22), name: say.network },
      open: [
        { role: 'chair', isAsked: false },
        { role: 'note-taker', isAsked: true },
      ],
    }),
  'announcement.named': told({ next: { on, isPresumed: false } }, { role: 'chair', who: 'otherName' }),
  'announcement.several': told(
    { next: { on, isPresumed: true } },
    { role: 'chair', who: 'otherName' },
    { role: 'note-taker', who: 'name' },
  ),
  'announcement.can-look': told({ canLook: true }, { role: 'chair', who: 'otherName' }),
  'announcement.left': told({}, { role: 'chair' }),
  'announcement.taken-back': told({}),
  'announcement.past': told({ isOver: true }),
};
