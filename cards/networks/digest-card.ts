import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, heading, paragraph, rows, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

export type DigestView = {
  readonly language: Language;
  readonly network: string;
  readonly name?: string | undefined;
  readonly needs: readonly (
    | 'round-open'
    | 'no-chair'
    | 'no-agreement'
    | 'month-full'
    | 'undelivered'
    | 'check-in-skipped'
    | 'mirror'
    | 'long-pause'
  )[];
};

/** Once a week, one to one, for who leads a network: what needs them, without names or numbers, and where to see more. */
export function digestCard({ language, network, name, needs }: DigestView): Card {
  const { digest: texts, overview, mirror } = textsIn(language);
  const toMirror = button(mirror.button, { verb: 'mirror.view', over: 'half-year', network });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, overview.network)] : []),
      ...needs.map((need) => paragraph(texts.needs[need])),
      ...rows([
        ...(needs.includes('mirror') ? [toMirror] : []),
        button(overview.button, { verb: 'overview.view', network }),
        moreButton(language, { network }),
      ]),
    ],
  });
}
