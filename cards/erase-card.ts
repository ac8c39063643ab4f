import { type Card, type CardElement, card, type Language } from './card.ts';
import { button, buttons, footnote, heading, paragraph, sentence } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type EraseView = {
  readonly language: Language;
  /** `ask`: nothing happened yet. `begun`: it was asked for, and goes on by itself. */
  readonly state: 'ask' | 'begun';
  /** The round from whose card this was opened. */
  readonly round?: string | undefined;
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

function question({ language, round }: EraseView): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const from = round === undefined ? {} : { round };
  return [
    heading(texts.eraseTitle),
    footnote(texts.personal),
    sentence(texts.goes, texts.goesWhat),
    paragraph(texts.goesCoordinator),
    sentence(texts.stays, texts.staysWhat),
    paragraph(texts.staysMark),
    paragraph(texts.unreached),
    paragraph(texts.forGood),
    buttons([button(texts.erase, { verb: 'me.erase', ...from }), button(texts.back, { verb: 'me.view', ...from })]),
  ];
}

function begun({ language, round }: EraseView): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const look = button(texts.isItDone, { verb: 'me.view', ...(round === undefined ? {} : { round }) });
  return [heading(texts.begunTitle), paragraph(texts.begun), buttons([look])];
}
