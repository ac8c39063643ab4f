import { type Card, card, type Language } from './card.ts';
import { button, buttons, heading, paragraph } from './parts.ts';
import { textsIn } from './texts/index.ts';
import type { Button } from './verbs.ts';

/** What each door opens; what is behind it is said in texts/…/doors.ts. */
export const opens = {
  more: { verb: 'more.view' },
  me: { verb: 'me.view' },
  erase: { verb: 'me.erase-view' },
  pause: { verb: 'me.pause-view' },
  chair: { verb: 'chair.view' },
  remarks: { verb: 'remarks.view', page: 1 },
  settings: { verb: 'settings.view' },
  ambition: { verb: 'ambition.view' },
  rules: { verb: 'rules.view' },
  questions: { verb: 'questions.view', page: 1 },
  place: { verb: 'place.view' },
  people: { verb: 'people.view', page: 1 },
  leaders: { verb: 'leaders.view' },
  ending: { verb: 'ending.view' },
  chats: { verb: 'chats.view' },
  agreements: { verb: 'agreements.view' },
  date: { verb: 'date.view' },
  absence: { verb: 'absence.view' },
  wishes: { verb: 'wishes.view' },
  overview: { verb: 'overview.view' },
  roles: { verb: 'roles.view' },
  turns: { verb: 'turns.view' },
  checkIns: { verb: 'check-ins.view' },
  mirror: { verb: 'mirror.view', over: 'half-year' },
} as const satisfies Readonly<Record<string, Button>>;

export type DoorTo = keyof typeof opens;
export const doorsTo = Object.keys(opens) as readonly DoorTo[];

export type PrivateDoorView = { readonly language: Language; readonly to: DoorTo };

/** For a chat, where somebody typed what is for one reader to see: a door for each reader, and nothing behind it. */
export function privateDoorCard({ language, to }: PrivateDoorView): Card {
  const texts = textsIn(language).doors;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.behind[to]),
      paragraph(texts.press),
      buttons([button(texts.open, opens[to])]),
    ],
  });
}
