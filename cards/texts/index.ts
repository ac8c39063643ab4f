import type { Language } from '../card.ts';
import * as en from './en/index.ts';
import * as nl from './nl/index.ts';
import type { ownLabels } from './nl/prompt-labels.ts';
import type { PromptText, PromptTexts } from './nl/prompts.ts';

/** Every sentence that people see, in one language. */
export type Texts = Omit<typeof nl, 'prompts' | 'ownLabels'> & {
  readonly prompts: PromptTexts;
  readonly ownLabels: Readonly<Record<keyof typeof ownLabels, readonly string[]>>;
};

const texts: Readonly<Record<Language, Texts>> = { nl, en };

export const textsIn = (language: Language): Texts => texts[language];

/** A prompt's wording. Rejects what the bank does not know. */
export function promptIn(language: Language, id: string): PromptText {
  const prompt = Object.entries(texts[language].prompts).find(([known]) => known === id)?.[1];
  if (!prompt) throw new Error(`no wording for prompt ${id}`);
  return prompt;
}

/** A question of a network's own, in the one language that its round asks it in. */
export type OwnPrompt = {
  readonly id: string;
  readonly text: string;
  readonly scale: keyof typeof ownLabels;
};

type Wording = Pick<PromptText, 'labels'> & {
  readonly text: string;
  /** People's words: to be shown letter by letter. */
  readonly isOwn: boolean;
  /** Its words were erased, and its scale with them. */
  readonly isGone?: true;
};

/** How a round asked one of its prompts. Of a network's own, whose words were erased, that it was one. */
export function wordingIn(language: Language, id: string, own: readonly OwnPrompt[] = []): Wording {
  const { ownLabels: labels, questions } = texts[language];
  const asked = own.find((one) => one.id === id);
  if (asked) return { text: asked.text, labels: labels[asked.scale], isOwn: true };
  if (id.startsWith('OWN-'))
    return { text: questions.ownGone, labels: ['1', '2', '3', '4', '5'], isOwn: false, isGone: true };
  const { text, labels: points } = promptIn(language, id);
  return { text, labels: points, isOwn: false };
}

const locales = { nl: 'nl-NL', en: 'en-GB' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once: making one takes longer than all that it is used for on a card. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, known);
  return known;
}

/** "dinsdag 24 november om 12:05", on the clock of the network's zone. */
export function formatMoment(at: Date, language: Language, timeZone: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return dateFormat(locales[language], { ...parts, timeZone }).format(at);
}

/** "24 november". */
export function formatDay(at: Date, language: Language, timeZone: string): string {
  return dateFormat(locales[language], { day: 'numeric', month: 'long', timeZone }).format(at);
}

/** "dinsdag 24 november". */
export function formatWeekday(at: Date, language: Language, timeZone: string): string {
  return dateFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);
}

/** "24 november 2026". */
export function formatFullDay(at: Date, language: Language, timeZone: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return dateFormat(locales[language], { ...parts, timeZone }).format(at);
}

/** "24 november", with the year where that is not the one of `today`: 'YYYY-MM-DD'. */
export const formatDayAhead = (at: Date, today: string, language: Language, timeZone: string): string =>
  formatDate(at, timeZone).slice(0, 4) === today.slice(0, 4)
    ? formatDay(at, language, timeZone)
    : formatFullDay(at, language, timeZone);

/** "november 2026". */
export function formatMonth(at: Date, language: Language, timeZone: string): string {
  return dateFormat(locales[language], { month: 'long', year: 'numeric', timeZone }).format(at);
}

/** "3,5" in Dutch, "3.5" in English. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value);

/** "2026-11-24 12:05", for a table. */
export const formatStamp = (at: Date, timeZone: string): string =>
  dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

/** "2026-11-24", for the axis of a chart. */
export const formatDate = (at: Date, timeZone: string): string =>
  dateFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
