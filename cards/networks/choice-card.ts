import { type Card, type CardElement, card, type Language } from '../card.ts';
import { literal, shortened } from '../literal.ts';
import { button, buttons, from, heading, paragraph, under } from '../parts.ts';
import { opens } from '../private-door-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Button, Origin } from '../verbs.ts';

/** What can be asked of a network in a chat of one's own, each with what its button sends; the network comes with it. */
const askedOf = {
  settings: opens.settings,
  ambition: opens.ambition,
  rules: opens.rules,
  people: opens.people,
  ending: opens.ending,
  chats: opens.chats,
  agreements: opens.agreements,
  date: opens.date,
  absence: opens.absence,
  wishes: opens.wishes,
  overview: opens.overview,
  checkIns: opens.checkIns,
  roles: opens.roles,
  turns: opens.turns,
  place: opens.place,
  mirror: opens.mirror,
  trend: { verb: 'trend.view' },
} as const satisfies Readonly<Record<string, Button>>;

export type AskedOf = keyof typeof askedOf;
export const canBeAsked = Object.keys(askedOf) as readonly AskedOf[];

type Named = { readonly id: string; readonly name?: string | undefined };

export type NetworkChoiceView = {
  readonly language: Language;
  readonly asked: AskedOf;
  /** Of who reads it. */
  readonly networks: readonly Named[];
};

const mostChoices = 10;

/** For a chat of one's own, which does not tell which network something is about: a button for each that its reader leads. */
export function networkChoiceCard({ language, asked, networks }: NetworkChoiceView): Card {
  const texts = textsIn(language).choices;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.networkTitle),
      ...choices(networks, texts.namelessNetwork, texts.moreNetworks, ({ id: network }) => ({
        ...askedOf[asked],
        network,
      })),
    ],
  });
}

export type ChatChoiceView = Origin & {
  readonly language: Language;
  readonly asked: 'trend' | 'agreements' | 'mirror' | 'roles' | 'date' | 'turns';
  readonly chats: readonly Named[];
};

/** What is of one chat: of which one. */
export function chatChoiceCard({ language, asked, chats, ...origin }: ChatChoiceView): Card {
  const texts = textsIn(language).choices;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.chatTitle),
      ...choices(chats, texts.namelessChat, texts.moreChats, ({ id: chat }) => ({
        ...askedOf[asked],
        chat,
        ...from(origin),
      })),
    ],
  });
}

function choices(
  all: readonly Named[],
  nameless: string,
  more: (count: number) => string,
  sends: (one: Named) => Button,
): readonly CardElement[] {
  const some = all.slice(0, mostChoices);
  const titles = apart(some.map(({ name }) => (name ? literal(shortened(name, longestTitle)) : nameless)));
  const left = all.length - some.length;
  return [
    ...some.map((one, at) => under(buttons([button(titles[at] ?? nameless, sends(one))]))),
    ...(left > 0 ? [paragraph(more(left))] : []),
  ];
}

/** What a button on a phone has room for, in characters. */
const longestTitle = 28;

/** Two of the same are told apart by a number. */
const apart = (titles: readonly string[]): readonly string[] =>
  titles.map((title, at) => {
    const isAlone = titles.indexOf(title) === titles.lastIndexOf(title);
    return isAlone ? title : `${title} (${titles.slice(0, at + 1).filter((one) => one === title).length})`;
  });
