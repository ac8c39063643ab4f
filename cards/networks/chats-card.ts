import { type Card, type CardElement, card, type Language } from '../card.ts';
import { chatNameInput, linkInput } from '../input-names.ts';
import { literal } from '../literal.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  sendButton,
  subheading,
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import type { RefusalCause } from './refusal-card.ts';

type ChatShown = {
  readonly chatKey: string;
  readonly name?: string | undefined;
  /** Why the bot cannot post there. */
  readonly refusal?: RefusalCause | undefined;
};
type Offered = { readonly id: string; readonly name?: string | undefined };

export type ChatsView = Origin & {
  readonly language: Language;
  readonly chats: readonly ChatShown[];
  /** The networks of this reader that the chat may come to, where the bot is new in it. */
  readonly offers: readonly Offered[];
};

const mostChats = 12;
const mostOffers = 20;

/** For who leads the network: its chats, and what they are called. And for whom it may concern: where a new chat belongs. */
export function chatsCard({ language, chats, offers, ...origin }: ChatsView): Card {
  const texts = textsIn(language).chats;
  const more = chats.length - mostChats;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(textsIn(language).closing.personal),
      ...chats.slice(0, mostChats).flatMap((chat) => chatElements(chat, language, origin)),
      ...(more > 0 ? [paragraph(texts.more(more))] : []),
      ...(chats.length > 0 ? [paragraph(texts.toAdd)] : []),
      ...(offers.length > 0 ? offerElements(offers, language, origin) : []),
      ...wayBack(textsIn(language).closing.back, origin.round),
    ],
  });
}

function chatElements({ chatKey, name, refusal }: ChatShown, language: Language, origin: Origin) {
  const { chats: texts, refusal: refused } = textsIn(language);
  const rename = button(texts.rename, { verb: 'chats.view', chat: chatKey, ...from(origin) });
  return [
    apart(name ? verbatim(name) : paragraph(texts.nameless)),
    ...(refusal ? [under(paragraph(refused.causes[refusal]))] : []),
    under(buttons([rename])),
  ];
}

function offerElements(offers: readonly Offered[], language: Language, origin: Origin): readonly CardElement[] {
  const texts = textsIn(language).chats;
  const some = offers.slice(0, mostOffers);
  const choices = some.map(({ id, name }) => ({ title: name ? literal(name) : texts.namelessNetwork, value: id }));
  return [
    apart(subheading(texts.linkTitle)),
    paragraph(texts.link),
    {
      ...{ type: 'Input.ChoiceSet', id: linkInput, label: texts.linkLabel, errorMessage: texts.linkError },
      ...{ style: 'expanded', wrap: true, isRequired: true, choices },
    },
    buttons([sendButton(texts.doLink, { verb: 'chats.link', ...from(origin) })]),
  ];
}

export type ChatNameView = Origin & {
  readonly language: Language;
  /** The chat; absent: the one that this is seen in. */
  readonly chat?: string | undefined;
  readonly name?: string | undefined;
  readonly isSaved: boolean;
  readonly refused?: { readonly code: ProblemCode; readonly name: string } | undefined;
};

/** What one chat is called among the network's, and to change that. */
export function chatNameCard({ language, chat, name, isSaved, refused, ...origin }: ChatNameView): Card {
  const texts = textsIn(language).chats;
  const value = refused?.name ?? name;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.nameTitle),
      ...(isSaved ? [paragraph(texts.saved)] : []),
      ...(refused ? [box([paragraph(textsIn(language).problems.sentences[refused.code])])] : []),
      {
        ...{ type: 'Input.Text', id: chatNameInput, label: texts.nameLabel, errorMessage: texts.nameError },
        ...{ isRequired: false, isMultiline: true, maxLength: 60, spacing: 'Medium', ...(value && { value }) },
      },
      buttons([sendButton(texts.save, { verb: 'chat.save', ...(chat && { chat }), ...from(origin) })]),
      under(buttons([button(texts.back, { verb: 'chats.view', ...from(origin) })])),
    ],
  });
}

/** For who asked for it: the chat will belong to another network in a moment. */
export function linkingCard({ language, ...origin }: Origin & { readonly language: Language }): Card {
  const texts = textsIn(language).chats;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.linkingTitle),
      paragraph(texts.linking),
      ...wayBack(textsIn(language).closing.back, origin.round),
    ],
  });
}

/** For the chat: it belongs to a network now. */
export function linkedCard({ language }: { readonly language: Language }): Card {
  const texts = textsIn(language).chats;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [heading(texts.linkedTitle), paragraph(texts.linked)],
  });
}
