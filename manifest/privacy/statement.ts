import type { Language } from '../../cards/card.ts';
import { kindWords, registerWord, retentionIn } from '../../cards/register-words.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { type Kept, keptKinds } from '../../services/kept.ts';
import { logFields, queueFields, queues } from '../../services/register.ts';
import { bullets, inParts, table } from './markdown.ts';

/** The privacy statement that people can read outside Teams: what the card says in short, with everything that is kept. */
export function privacyStatement(language: Language): string {
  const { document, ...texts } = textsIn(language).statement;
  return inParts(
    `# ${document.title}`,
    document.made,
    texts.answers,
    texts.voluntary,
    `## ${document.whoTitle}`,
    document.who,
    `## ${texts.keptTitle}`,
    table(document.columns, keptRows(language)),
    `## ${document.queuesTitle}`,
    document.queues,
    bullets(heldBy(queueFields, language)),
    bullets(Object.entries(queues).map(([name, kept]) => `\`${name}\`: ${lowered(retentionIn(kept, language))}`)),
    `## ${document.logTitle}`,
    document.log,
    bullets(heldBy(logFields, language)),
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

function keptRow({ kind, purpose, retention, erasure }: Kept, language: Language): readonly string[] {
  const { name, what } = kindWords(kind, language);
  return [
    name,
    what,
    registerWord('purpose', purpose, language),
    lowered(retentionIn(retention, language)),
    registerWord('erasure', erasure, language),
  ];
}

/** Fields by what they hold, one line each. */
function heldBy(fields: Readonly<Record<string, string>>, language: Language): readonly string[] {
  const kinds = [...new Set(Object.values(fields))];
  return kinds.map((holds) => {
    const names = Object.keys(fields).filter((name) => fields[name] === holds);
    return `${registerWord('holds', holds, language)}: ${names.map((name) => `\`${name}\``).join(', ')}`;
  });
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
