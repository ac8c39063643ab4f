import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, heading, paragraph, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { TurnRole } from './turn-facts.ts';

export type OpenTurnsView = {
  readonly language: Language;
  readonly network: string;
  /** The chat that meets, by its key, and what it is called. */
  readonly chat: string;
  readonly name: string | undefined;
  /** The roles that nobody said yes to; `isAsked`: somebody still can. */
  readonly open: readonly { readonly role: TurnRole; readonly isAsked: boolean }[];
};

/** For who leads the network: what nobody said yes to yet. It says of nobody that they were asked. */
export function openTurnsCard({ language, network, chat, name, open }: OpenTurnsView): Card {
  const { turn, roles, giving } = textsIn(language);
  const texts = turn.openTurns;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, texts.ofChat)] : []),
      paragraph(texts.intro),
      ...open.map(({ role, isAsked }) => paragraph(`${roles[role].title}: ${isAsked ? texts.asked : texts.nobody}`)),
      paragraph(texts.what),
      buttons([button(giving.button, { verb: 'turns.view', network, chat }), moreButton(language, { network })]),
    ],
  });
}
