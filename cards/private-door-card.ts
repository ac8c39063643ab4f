import { type Card, card, type Language } from './card.ts';
import { button, buttons, heading, paragraph } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type PrivateDoorView = {
  readonly language: Language;
  readonly to: 'me' | 'erase' | 'pause';
};

/** For a shared chat, where somebody typed what is theirs alone to see: a door for each reader, and nothing behind it. */
export function privateDoorCard({ language, to }: PrivateDoorView): Card {
  const texts = textsIn(language).privacy;
  return card({
    lang: language,
    fallbackText: texts.doorFallback,
    body: [
      heading(texts.doorTitle),
      paragraph(texts.doors[to]),
      paragraph(texts.door),
      buttons([button(texts.onlyMe, { verb: verbs[to] })]),
    ],
  });
}

const verbs = { me: 'me.view', erase: 'me.erase-view', pause: 'me.pause-view' } as const;
