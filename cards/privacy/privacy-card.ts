import { type Card, type CardElement, card, type Language } from '../card.ts';
import { button, buttons, from, heading, paragraph, sentence, subheading, under } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { kindWords, type Terms, termsIn } from './register-words.ts';

export type PrivacyView = Origin & {
  readonly language: Language;
  /** The kinds of rows in the privacy register. */
  readonly kept: readonly (Terms & { readonly kind: string })[];
  /** From the end of a network until it is erased. */
  readonly noticeDays: number;
};

/** The privacy statement in short, the same for everybody. */
export function privacyCard({ language, kept, noticeDays, ...origin }: PrivacyView): Card {
  const texts = textsIn(language).statement;
  const { round } = origin;
  const { myData, back } = textsIn(language).privacy;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.answers),
      paragraph(texts.voluntary),
      subheading(texts.keptTitle),
      ...byTerm(kept, language),
      paragraph(texts.whenOver(noticeDays)),
      subheading(texts.rightsTitle),
      paragraph(texts.rights),
      paragraph(texts.limits),
      subheading(texts.askTitle),
      paragraph(texts.ask),
      buttons([
        button(myData, { verb: 'me.view', ...from(origin) }),
        ...(round ? [button(back, { verb: 'answer.view', round })] : []),
      ]),
    ],
  });
}

/** One line for each term, with all that is kept so long. */
function byTerm(kept: PrivacyView['kept'], language: Language): readonly CardElement[] {
  const terms = new Map<string, Set<string>>();
  for (const one of kept) {
    const term = termsIn(one, language);
    terms.set(term, (terms.get(term) ?? new Set()).add(kindWords(one.kind, language).name));
  }
  return [...terms].map(([term, names]) => under(sentence(`${term}:`, `${[...names].join(', ')}.`)));
}
