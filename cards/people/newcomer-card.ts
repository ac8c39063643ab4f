import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, from, heading, paragraph, rows, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type NewcomerView = Origin & {
  readonly language: Language;
  readonly name?: string | undefined;
  /** The shared task, and what the partners commit to. */
  readonly purpose?: string | undefined;
  readonly ambition?: string | undefined;
};

/** For who came to a network later: what it is for, how this works, and that one may leave it be. */
export function newcomerCard({ language, name, purpose, ambition, ...origin }: NewcomerView): Card {
  const { newcomer: texts, privacy, more } = textsIn(language);
  const of = from(origin);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, privacy.network)] : []),
      ...(purpose ? [verbatim(purpose, texts.purpose)] : []),
      ...(ambition ? [verbatim(ambition, texts.ambition)] : []),
      paragraph(texts.how),
      paragraph(texts.keeps),
      paragraph(texts.pause),
      ...rows([
        button(texts.privacy, { verb: 'privacy.view', ...of }),
        button(more.place, { verb: 'place.view', ...of }),
        moreButton(language, origin),
      ]),
    ],
  });
}

/** For the chat, when people came whom Teams does not let us greet one to one: names nobody. */
export function newcomersCard({ language }: { readonly language: Language }): Card {
  const texts = textsIn(language).newcomer;
  return card({
    lang: language,
    fallbackText: texts.chatFallback,
    body: [heading(texts.chatTitle), paragraph(texts.chat), buttons([button(texts.open, { verb: 'welcome.view' })])],
  });
}
