import { type Card, type CardElement, card, type Language } from './card.ts';
import { button, buttons, heading, paragraph, sentence, subheading, under } from './parts.ts';
import { kindWords, type Retention, retentionIn } from './register-words.ts';
import { textsIn } from './texts/index.ts';

export type PrivacyView = {
  readonly language: Language;
  /** The kinds of rows in the privacy register. */
  readonly kept: readonly { readonly kind: string; readonly retention: Retention }[];
  /** The round from whose card this was opened. */
  readonly round?: string | undefined;
};

/** The privacy statement in short, the same for everybody. */
export function privacyCard({ language, kept, round }: PrivacyView): Card {
  const texts = textsIn(language).statement;
  const { myData, back } = textsIn(language).privacy;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.answers),
      paragraph(texts.voluntary),
      subheading(texts.keptTitle),
      ...termsIn(kept, language),
      subheading(texts.rightsTitle),
      paragraph(texts.rights),
      paragraph(texts.limits),
      subheading(texts.askTitle),
      paragraph(texts.ask),
      buttons([
        button(myData, { verb: 'me.view', ...(round && { round }) }),
        ...(round ? [button(back, { verb: 'answer.view', round })] : []),
      ]),
    ],
  });
}

/** One line for each term, with all that is kept so long. */
function termsIn(kept: PrivacyView['kept'], language: Language): readonly CardElement[] {
  const terms = new Map<string, Set<string>>();
  for (const { kind, retention } of kept) {
    const term = retentionIn(retention, language);
    terms.set(term, (terms.get(term) ?? new Set()).add(kindWords(kind, language).name));
  }
  return [...terms].map(([term, names]) => under(sentence(`${term}:`, `${[...names].join(', ')}.`)));
}
