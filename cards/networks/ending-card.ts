import { type Card, type CardElement, card, type Language } from '../card.ts';
import { apart, button, buttons, from, heading, paragraph, under, wayBack } from '../parts.ts';
import { formatDay, formatMoment, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

type Ending = { readonly language: Language; readonly timeZone: string; readonly endsAt: Date };

/**
 * `asked`: whether the coordinator means it. `confirmed`, `undone`: what the coordinator just did. `announced`: for the
 * chat. `taken-back`: what that turns into.
 */
export type EndingView =
  | (Ending & Origin & { readonly kind: 'asked' | 'confirmed' })
  | (Ending & { readonly kind: 'announced' })
  | ({ readonly language: Language; readonly kind: 'undone' | 'taken-back' } & Origin);

/** A network ends: what that means, until when it can be undone, and what is erased then. */
export function endingCard(view: EndingView): Card {
  const texts = textsIn(view.language).ending;
  return card({ lang: view.language, fallbackText: texts.fallback, body: bodyOf(view) });
}

function bodyOf(view: EndingView): readonly CardElement[] {
  const texts = textsIn(view.language);
  switch (view.kind) {
    case 'asked':
      return [
        heading(texts.ending.askTitle),
        paragraph(texts.ending.asked),
        ...whatFollows(view),
        buttons([button(texts.ending.confirm, { verb: 'ending.confirm', ...from(view) })]),
        ...wayBack(texts.closing.back, view.round).map(under),
      ];
    case 'confirmed':
      return [heading(titleOf(view)), paragraph(texts.ending.confirmed), undoButton(view)];
    case 'announced':
      return [heading(titleOf(view)), paragraph(texts.ending.announced), ...whatFollows(view), undoButton(view)];
    case 'undone':
      return [
        heading(texts.ending.undoneTitle),
        paragraph(texts.ending.undone),
        ...wayBack(texts.closing.back, view.round),
      ];
    case 'taken-back':
      return [heading(texts.ending.undoneTitle), paragraph(texts.ending.takenBack)];
  }
}

const titleOf = ({ language, timeZone, endsAt }: Ending) =>
  textsIn(language).ending.endsOn(formatDay(endsAt, language, timeZone));

function whatFollows({ kind, language, timeZone, endsAt }: Ending & Pick<EndingView, 'kind'>): readonly CardElement[] {
  const texts = textsIn(language).ending;
  return [
    paragraph((kind === 'asked' ? texts.untilYou : texts.until)(formatMoment(endsAt, language, timeZone))),
    paragraph(texts.erased),
    paragraph(texts.notErased),
  ];
}

const undoButton = ({ language, ...view }: { readonly language: Language } & Origin) =>
  buttons([button(textsIn(language).ending.undo, { verb: 'ending.undo', ...from(view) })]);

/** For the coordinator, below what else can be done: to end the network, or to undo that. */
export function endingButton(
  view: Origin & { readonly timeZone: string; readonly endsAt?: Date | undefined; readonly language: Language },
): readonly CardElement[] {
  const { language, endsAt } = view;
  const texts = textsIn(language).ending;
  if (endsAt) return [apart(paragraph(titleOf({ ...view, endsAt }))), under(undoButton(view))];
  return [under(buttons([button(texts.end, { verb: 'ending.view', ...from(view) })]))];
}
