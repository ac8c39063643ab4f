import { type Card, type CardElement, card, type Language } from './card.ts';
import { apart, button, buttons, heading, paragraph, under, wayBack } from './parts.ts';
import { formatDay, formatMoment, textsIn } from './texts/index.ts';

/** The round from whose card this was opened. */
type From = { readonly round?: string | undefined };
type Ending = { readonly language: Language; readonly timeZone: string; readonly endsAt: Date };

/**
 * `asked`: whether the coordinator means it. `confirmed`, `undone`: what the coordinator just did. `announced`: for the
 * chat. `taken-back`: what that turns into.
 */
export type EndingView =
  | (Ending & From & { readonly kind: 'asked' | 'confirmed' })
  | (Ending & { readonly kind: 'announced' })
  | ({ readonly language: Language; readonly kind: 'undone' | 'taken-back' } & From);

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
        buttons([button(texts.ending.confirm, { verb: 'ending.confirm', ...roundIn(view) })]),
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

const roundIn = ({ round }: From) => (round === undefined ? {} : { round });

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

const undoButton = ({ language, ...view }: { readonly language: Language } & From) =>
  buttons([button(textsIn(language).ending.undo, { verb: 'ending.undo', ...roundIn(view) })]);

/** For the coordinator, below what else can be done: to end the network, or to undo that. */
export function endingButton(view: {
  readonly timeZone: string;
  readonly endsAt?: Date | undefined;
  readonly round: string;
  readonly language: Language;
}): readonly CardElement[] {
  const { language, endsAt, round } = view;
  const texts = textsIn(language).ending;
  if (endsAt) return [apart(paragraph(titleOf({ ...view, endsAt }))), under(undoButton({ language, round }))];
  return [under(buttons([button(texts.end, { verb: 'ending.view', round })]))];
}
