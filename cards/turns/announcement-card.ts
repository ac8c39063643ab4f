import { type Card, card, type Language } from '../card.ts';
import { textInput } from '../inputs.ts';
import { button, buttons, from, heading, paragraph } from '../parts.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type AnnouncementView = Origin & {
  readonly language: Language;
  /** Of the text: the network's own. */
  readonly textLanguage: Language;
  readonly timeZone: string;
  readonly startsOn?: Date | undefined;
};

/** A mail to the members, for the coordinator to copy: in a field, since a phone copies from nothing else. */
export function announcementCard({ language, textLanguage, timeZone, startsOn, ...origin }: AnnouncementView): Card {
  const texts = textsIn(language).setup;
  const { announcement, announcementOn, announcementNext } = textsIn(textLanguage).setup;
  const first = startsOn ? announcementOn(formatFullDay(startsOn, textLanguage, timeZone)) : announcementNext;
  return card({
    lang: language,
    fallbackText: texts.announcementFallback,
    body: [
      heading(texts.announcementTitle),
      paragraph(texts.announcementIntro),
      textInput({
        id: 'announcement',
        label: texts.announcementLabel,
        errorMessage: texts.announcementIntro,
        maxLength: 2_000,
        isRequired: false,
        isMultiline: true,
        value: announcement(first),
      }),
      buttons([button(texts.back, { verb: 'steps.view', ...from(origin) })]),
    ],
  });
}
