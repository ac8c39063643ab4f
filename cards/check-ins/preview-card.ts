import { type Card, withoutButtons } from '../card.ts';
import { button, buttons, footnote, from } from '../parts.ts';
import { type ReflectionView, reflectionCard } from '../rounds/reflection-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type PreviewView = Omit<ReflectionView, 'round' | 'isPosted'> & { readonly origin: Origin };

/** The card with questions as a member will see it, to look at: nothing can be sent from it. */
export function previewCard({ origin, ...view }: PreviewView): Card {
  const texts = textsIn(view.language).setup;
  const shown = withoutButtons(reflectionCard({ ...view, round: '', isPosted: false }));
  const back = buttons([button(texts.back, { verb: 'steps.view', ...from(origin) })]);
  return { ...shown, body: [...shown.body, footnote(texts.preview), back] };
}
