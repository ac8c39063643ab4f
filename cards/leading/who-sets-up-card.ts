import { type Card, type CardElement, card, type Language } from '../card.ts';
import { button, buttons, from, heading, paragraph, verbatim, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type WhoSetsUpView = Origin & {
  readonly language: Language;
  /** Who coordinates, as far as anybody does; without a name where that is not known. */
  readonly coordinator?: { readonly name?: string | undefined } | undefined;
};

/** For whoever may not set up the network: who may, and how to become that. */
export function whoSetsUpCard({ language, coordinator, ...origin }: WhoSetsUpView): Card {
  const texts = textsIn(language).setup;
  return card({
    lang: language,
    fallbackText: texts.whoFallback,
    body: [
      heading(texts.whoTitle),
      ...(coordinator ? whoLeads(coordinator, language) : howToLead(origin, language)),
      ...wayBack(texts.back, origin.round),
    ],
  });
}

function whoLeads({ name }: { readonly name?: string | undefined }, language: Language): readonly CardElement[] {
  const texts = textsIn(language).setup;
  return name ? [paragraph(texts.whoLeads), verbatim(name)] : [paragraph(texts.whoLeadsNameless)];
}

function howToLead(origin: Origin, language: Language): readonly CardElement[] {
  const texts = textsIn(language).setup;
  return [
    paragraph(texts.whoMay),
    paragraph(texts.whoElse),
    buttons([button(texts.take, { verb: 'coordinator.take', ...from(origin) })]),
  ];
}
