import { type Card, card, type Language } from '../card.ts';
import { button, buttons, from, heading, paragraph, sentence, under } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

type OneCheckIn = Origin & { readonly language: Language; readonly of: string };

/** For who leads the network, before they take back what is open, or what comes back: what that means. */
export function cancelCheckInCard({
  language,
  of,
  kind,
  ...origin
}: OneCheckIn & { kind: 'open' | 'repeating' }): Card {
  const { sure: texts, view } = textsIn(language).checkIns;
  return card({
    lang: language,
    fallbackText: view.fallback,
    body: [
      heading(texts.title[kind]),
      paragraph(texts.what[kind]),
      buttons([button(texts.yes, { verb: 'check-in.cancel', of, sure: true, ...from(origin) })]),
      under(buttons([button(texts.no, { verb: 'check-ins.view', ...from(origin) })])),
    ],
  });
}

/** For who leads the network and closes a check-in too soon: there is too little to show, and two ways on from there. */
export function closeCheckInCard({ language, of, ...origin }: OneCheckIn): Card {
  const { closing: texts, checkIns } = textsIn(language);
  return card({
    lang: language,
    fallbackText: checkIns.view.fallback,
    body: [
      heading(texts.tooFewTitle),
      paragraph(checkIns.sure.tooFew),
      sentence(`${texts.keepWaiting}.`, texts.wait),
      sentence(`${texts.closeAnyway}.`, texts.withoutResults),
      buttons([button(texts.keepWaiting, { verb: 'check-ins.view', ...from(origin) })]),
      under(buttons([button(texts.closeAnyway, { verb: 'check-in.close', of, sure: true, ...from(origin) })])),
    ],
  });
}
