import type { Language } from '../../cards/card.ts';
import { kindWords, registerWord, termsIn } from '../../cards/privacy/register-words.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { type Kept, keptKinds } from '../../services/privacy/kept.ts';
import { noticeDays } from '../../services/privacy/register-terms.ts';
import { bullets, inParts, table } from './markdown.ts';

/** The privacy statement that people can read outside Teams: what the card says in short, with everything that is kept. */
export function privacyStatement(language: Language): string {
  const { document, ...texts } = textsIn(language).statement;
  return inParts(
    `# ${document.title}`,
    texts.answers,
    texts.voluntary,
    `## ${document.whoTitle}`,
    document.who,
    `## ${texts.keptTitle}`,
    table(document.columns, keptRows(language)),
    texts.whenOver(noticeDays),
    document.log,
    `## ${document.notKeptTitle}`,
    bullets(document.notKept),
    `## ${document.seesTitle}`,
    bullets(document.sees),
    `## ${texts.rightsTitle}`,
    texts.rights,
    texts.limits,
    `## ${texts.askTitle}`,
    texts.ask,
  );
}

/** One row for each kind, also where two tables have it. */
function keptRows(language: Language): readonly (readonly string[])[] {
  const rows = keptKinds.map((kept) => keptRow(kept, language));
  return [...new Map(rows.map((row) => [row.join('|'), row])).values()];
}

function keptRow(kept: Kept, language: Language): readonly string[] {
  const { name, what } = kindWords(kept.kind, language);
  return [
    name,
    what,
    registerWord('purpose', kept.purpose, language),
    lowered(termsIn(kept, language)),
    registerWord('erasure', kept.erasure, language),
  ];
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
