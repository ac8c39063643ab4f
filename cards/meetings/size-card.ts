import { type Card, card, type Language, type Press } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, from, heading, paragraph, rows, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import { type MeetingSize, meetingSizes, type Origin } from '../verbs.ts';

/** A meeting of one of the network's chats, by the chat's key. */
export type MeetingNamed = { readonly chat: string; readonly meeting: number };

/** With how many they are: a button for each answer. */
export const sizeButtons = (language: Language, { chat, meeting }: MeetingNamed, origin: Origin): readonly Press[] =>
  meetingSizes.map((size) =>
    button(textsIn(language).spoken.sizes[size], { verb: 'size.tell', size, chat, meeting, ...from(origin) }),
  );

export type SizeView = Origin &
  MeetingNamed & {
    readonly language: Language;
    readonly size: MeetingSize;
    /**
     * `unremarked`: without room for the remarks that this network has. `talk`: the network asks for more answers than there can
     * be. `asked`, `aloud`: the questions stand in the chat already, or the one to talk about. `over`: nothing is asked any more.
     */
    readonly what: 'noted' | 'unremarked' | 'talk' | 'asked' | 'aloud' | 'over';
  };

/** What comes of it, for who said so; and another size, while that still changes anything. */
export function sizeCard({ language, size, what, chat, meeting, ...origin }: SizeView): Card {
  const { spoken: texts, closing } = textsIn(language);
  const said = what === 'noted' ? texts.sizeNoted[size] : texts.sizeSaid[what];
  const isOpen = what === 'noted' || what === 'unremarked' || what === 'talk';
  const sizes = isOpen ? sizeButtons(language, { chat, meeting }, origin) : [];
  return card({
    lang: language,
    fallbackText: texts.sizeFallback,
    body: [
      heading(texts.sizes[size]),
      paragraph(said),
      ...rows([...sizes, ...(origin.round ? [] : [moreButton(language, origin)])]),
      ...wayBack(closing.back, origin.round),
    ],
  });
}
