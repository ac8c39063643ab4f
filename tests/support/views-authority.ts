import { type Card, card, type Language } from '../../cards/card.ts';
import { type AppointmentView, appointmentCard, appointmentNoteCard } from '../../cards/leading/appointment-card.ts';
import { type LeadersView, leadersCard, type SuccessorView, successorCard } from '../../cards/leading/leaders-card.ts';
import { unledCard } from '../../cards/leading/unled-card.ts';
import { buttons, heading, sendButton } from '../../cards/parts.ts';
import { type PersonChoiceView, personChoice } from '../../cards/people/person-choice.ts';
import { say } from './peoples-words.ts';

type Shown = Pick<PersonChoiceView, 'people' | 'more'> & { readonly search?: string };

/** The brick on a card of its own: whoever asks for a person has more around it. */
const choiceOf = (choice: Shown) => (language: Language) => {
  const [title, fallbackText] = language === 'nl' ? ['Wie wordt het?', 'Kies.'] : ['Who will it be?', 'Choose.'];
  const searching = { verb: 'rules.save', revision: 0 } as const;
  const send = buttons([sendButton(title, searching)]);
  const body = [heading(title), ...personChoice({ language, label: title, ...choice, searching }), send];
  return card({ lang: language, fallbackText, body });
};

const found = () => [
  { key: 'hans'.padEnd(22, '0'), name: say.name },
  { key: 'fatima'.padEnd(22, '0'), name: say.otherName },
  { key: 'nameless'.padEnd(22, '0'), name: '' },
];

type Sample = (language: Language) => Card;
const appointment = 'coordinator_drawn-by-lot';
const round = 'r-2026-11-20';

type OfOne = Parameters<typeof appointmentNoteCard>[0];
const note =
  (view: Omit<OfOne, 'language' | 'appointment'>): Sample =>
  (language) =>
    appointmentNoteCard({ language, appointment, ...view });
type Distributed<View> = View extends unknown ? Omit<View, 'language'> : never;
const view =
  (make: () => Distributed<AppointmentView>): Sample =>
  (language) =>
    appointmentCard({ language, ...make() });

const notes: Readonly<Record<string, Sample>> = {
  'appointment-note.claimed': note({ role: 'coordinator', how: 'claimed', state: 'open' }),
  'appointment-note.asked': note({ role: 'coordinator', how: 'asked', state: 'open' }),
  'appointment-note.asked-deputy': note({ role: 'deputy', how: 'asked', state: 'open' }),
  'appointment-note.filled': note({ role: 'coordinator', how: 'claimed', state: 'filled' }),
  'appointment-note.closed': note({ role: 'deputy', how: 'asked', state: 'closed' }),
  'unled.told': (language) => unledCard({ language, isLed: false }),
  'unled.led-again': (language) => unledCard({ language, isLed: true }),
};

const views: Readonly<Record<string, Sample>> = {
  'appointment.offer': view(() => ({ kind: 'offer', round })),
  'appointment.waiting': view(() => ({ kind: 'waiting', appointment, round })),
  'appointment.claim': view(() => ({ kind: 'claim', appointment, name: say.name, isFirst: false })),
  'appointment.first': view(() => ({ kind: 'claim', appointment, name: say.otherName, isFirst: true })),
  'appointment.nameless': view(() => ({ kind: 'claim', appointment, name: undefined, isFirst: false })),
  'appointment.question': view(() => ({
    kind: 'question',
    appointment,
    role: 'coordinator',
    of: say.network,
    network: 'n-1',
  })),
  'appointment.question-deputy': view(() => ({ kind: 'question', appointment, role: 'deputy' })),
  'appointment.accepted': view(() => ({ kind: 'accepted', role: 'deputy' })),
  'appointment.filled': view(() => ({ kind: 'filled', role: 'coordinator' })),
  'appointment.confirmed': view(() => ({ kind: 'confirmed' })),
  'appointment.left': view(() => ({ kind: 'left' })),
  'appointment.declined': view(() => ({ kind: 'declined' })),
  'appointment.not-you': view(() => ({ kind: 'not-you' })),
  'appointment.closed': view(() => ({ kind: 'closed' })),
};

const nothing = { take: false, askCoordinator: false, askDeputy: false, endDeputy: false };
const leadersOf =
  (make: () => Pick<LeadersView, 'roles'> & Partial<LeadersView>): Sample =>
  (language) =>
    leadersCard({ language, may: nothing, round, ...make() });
const held = (name: string | undefined, isYou = false) => ({ holder: { name, isYou, isGone: false } });
const waiting = (how: 'claimed' | 'asked', name: string, mayTakeBack: boolean, isYou = false) => ({
  waiting: { appointment, how, name, mayTakeBack, isYou },
});

const leaders: Readonly<Record<string, Sample>> = {
  'leaders.nobody': leadersOf(() => ({
    roles: { coordinator: {}, deputy: {} },
    may: { ...nothing, take: true, askCoordinator: true },
  })),
  'leaders.claimed': leadersOf(() => ({ roles: { coordinator: waiting('claimed', say.name, false), deputy: {} } })),
  'leaders.coordinator': leadersOf(() => ({
    roles: { coordinator: held(say.name, true), deputy: held(say.otherName) },
    may: { ...nothing, askCoordinator: true, endDeputy: true },
    notice: 'taken-back',
  })),
  'leaders.asked': leadersOf(() => ({
    roles: { coordinator: held(say.name, true), deputy: waiting('asked', say.otherName, true) },
    may: { ...nothing, askCoordinator: true },
    notice: 'asked',
  })),
  'leaders.deputy': leadersOf(() => ({
    roles: {
      coordinator: {
        holder: { name: undefined, isYou: false, isGone: true },
        ...waiting('asked', say.name, true, true),
      },
      deputy: held(say.name, true),
    },
    may: { ...nothing, endDeputy: true },
    notice: 'deputy-ended',
  })),
  'leaders.member': leadersOf(() => ({
    roles: { coordinator: held(say.name), deputy: { holder: { name: say.otherName, isYou: false, isGone: true } } },
    network: 'n-palliatief',
  })),
};

const successorOf =
  (make: () => Omit<SuccessorView, 'language'>): Sample =>
  (language) =>
    successorCard({ language, ...make() });
const successors: Readonly<Record<string, Sample>> = {
  'successor.few': successorOf(() => ({ role: 'coordinator', people: found(), more: 0, round })),
  'successor.many': successorOf(() => ({ role: 'deputy', people: [], more: 61 })),
  'successor.found': successorOf(() => ({ role: 'deputy', people: found(), more: 2, search: say.name })),
  'successor.nobody-known': successorOf(() => ({ role: 'coordinator', people: [], more: 0 })),
};

export const authority = {
  'choice.few': (language: Language) => choiceOf({ people: found(), more: 0 })(language),
  'choice.many': (language: Language) => choiceOf({ people: [], more: 61 })(language),
  'choice.found': (language: Language) => choiceOf({ people: found(), more: 1, search: say.name })(language),
  'choice.nobody': (language: Language) => choiceOf({ people: [], more: 0, search: say.otherName })(language),
  ...notes,
  ...views,
  ...leaders,
  ...successors,
};

const eachOf = (count: number, name: string) =>
  Array.from({ length: count }, (_, nth) => ({ key: `k${nth}`.padEnd(22, '0'), name }));

export const longestOfAuthority = {
  'choice.longest': choiceOf({ people: eachOf(20, 'Zorg '.repeat(40)), more: 580, search: 'z'.repeat(50) }),
};
