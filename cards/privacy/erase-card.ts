import { type Card, type CardElement, card, type Language } from '../card.ts';
import { button, buttons, footnote, from, heading, paragraph, sentence } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type EraseView = Origin & {
  readonly language: Language;
  /** `ask`: nothing happened yet. `begun`: it was asked for, and goes on by itself. */
  readonly state: 'ask' | 'begun';
};

/** For one reader: what erasing means, before it is done and once it has begun. */
export function eraseCard(view: EraseView): Card {
  const texts = textsIn(view.language).privacy;
  return card({
    lang: view.language,
    fallbackText: texts.eraseFallback,
    body: view.state === 'ask' ? question(view) : begun(view),
  });
}

function question({ language, ...origin }: EraseView): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  return [
    heading(texts.eraseTitle),
    footnote(texts.personal),
    sentence(texts.goes, texts.goesWhat),
    paragraph(texts.goesCoordinator),
    sentence(texts.stays, texts.staysWhat),
    paragraph(texts.staysMark),
    paragraph(texts.unreached),
    paragraph(texts.forGood),
    buttons([
      button(texts.erase, { verb: 'me.erase', ...from(origin) }),
      button(texts.back, { verb: 'me.view', ...from(origin) }),
    ]),
  ];
}

function begun({ language, ...origin }: EraseView): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const look = button(texts.isItDone, { verb: 'me.view', ...from(origin) });
  return [heading(texts.begunTitle), paragraph(texts.begun), buttons([look])];
}
