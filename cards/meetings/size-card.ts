import { type Card, card, type Language, type Press } from '../card.ts';
import { button, from, heading, paragraph, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import { type MeetingSize, meetingSizes, type Origin } from '../verbs.ts';

/** A meeting of one of the network's chats, by the chat's key. */
export type MeetingNamed = { readonly chat: string; readonly meeting: number };

/** With how many they are: a button for each answer. */
export const sizeButtons = (language: Language, { chat, meeting }: MeetingNamed, origin: Origin): readonly Press[] =>
  meetingSizes.map((size) =>
    button(textsIn(language).spoken.sizes[size], { verb: 'size.tell', size, chat, meeting, ...from(origin) }),
  );

export type SizeView = Origin & {
  readonly language: Language;
  readonly size: MeetingSize;
  /** `talk`: the network asks for more answers than there can be. `too-late`: the questions stand in the chat already. */
  readonly what: 'noted' | 'talk' | 'too-late';
};

/** What comes of it, for who said so. */
export function sizeCard({ language, size, what, round }: SizeView): Card {
  const texts = textsIn(language).spoken;
  const said = { noted: texts.sizeNoted[size], talk: texts.sizeTalk, 'too-late': texts.sizeTooLate }[what];
  return card({
    lang: language,
    fallbackText: texts.sizeFallback,
    body: [heading(texts.sizes[size]), paragraph(said), ...wayBack(textsIn(language).closing.back, round)],
  });
}
