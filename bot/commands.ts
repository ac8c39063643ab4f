import type { Feature } from '../cards/not-yet-card.ts';
import { distance } from './distance.ts';
import type { Happening } from './events.ts';
import { lessAndLess, plainWords } from './typed-line.ts';

/** What people may type, in both languages; both always work. A line for each view. */
const words = {
  'help-asked': ['help', 'hulp', 'uitleg', 'hi', 'hallo', 'hello', 'hoi'],
  'more-opened': ['meer', 'more', 'menu'],
  'reflection-asked': ['reflectie', 'reflect', 'reflection'],
  'spoken-asked': ['mondeling', 'spoken'],
  'trend-asked': ['trend', 'trends'],
  'chair-asked': ['voorzitter', 'chair'],
  'agreements-viewed': ['afspraak', 'agreement', 'afspraken', 'agreements'],
  'absence-viewed': ['ik ben er niet', 'afwezig', 'absent', 'i am away', 'i am not there'],
  'wishes-viewed': ['mijn beurten', 'my turns'],
  'close-asked': ['sluit', 'close', 'sluiten'],
  'leaders-viewed': ['leiding', 'leaders', 'coördinator'],
  'me-viewed': ['mijn gegevens', 'my data'],
  'erasure-viewed': ['wis mij', 'erase me', 'wis me'],
  'pause-viewed': ['pauze', 'pause'],
  'privacy-viewed': ['privacy'],
  'remarks-asked': ['opmerkingen', 'remarks'],
  'settings-asked': ['instellingen', 'settings', 'instellen', 'setup', 'set up'],
  'ambition-asked': ['ambitie', 'ambition', 'opgave', 'task'],
  'rules-asked': ['spelregels', 'ground rules'],
  'questions-viewed': ['vragen', 'questions'],
  'overview-asked': ['overzicht', 'overview'],
  'place-viewed': ['mijn organisatie', 'my organisation', 'my organization'],
  'people-viewed': ['mensen', 'people'],
  'check-ins-viewed': ['check-in', 'checkin', 'check-ins'],
  'mirror-viewed': ['rolspiegel', 'role mirror'],
  'roles-viewed': ['rollen', 'roles'],
  'turns-viewed': ['beurten', 'turns'],
  'ending-asked': ['stop', 'stoppen', 'stoppen met kring'],
} as const;

/** What people may type of what does not exist yet. */
const later: Readonly<Record<Feature, readonly string[]>> = {
  outcomes: ['resultaat', 'result', 'resultaten', 'results'],
  update: ['bericht', 'update'],
  quarter: ['kwartaal', 'quarter'],
  thanks: ['waardering', 'thanks'],
};

/** Everything that can be typed, as the event that it means. */
export const commandKinds = Object.keys(words) as readonly (keyof typeof words)[];

type Command = { readonly word: string; readonly line: string; readonly means: Happening };
const wordsThatMean = (said: readonly string[], means: Happening): readonly Command[] =>
  said.map((word) => ({ word, line: plainWords(word), means }));

/** Every word, with what it means. */
export const commands: readonly Command[] = [
  ...commandKinds.flatMap((kind) => wordsThatMean(words[kind], happening(kind))),
  ...(Object.keys(later) as Feature[]).flatMap((feature) =>
    wordsThatMean(later[feature], { kind: 'not-yet-asked', feature }),
  ),
];

function happening(kind: keyof typeof words): Happening {
  if (kind === 'close-asked') return { kind, anyway: false };
  if (kind === 'questions-viewed') return { kind, page: 1 };
  if (kind === 'mirror-viewed') return { kind, over: 'half-year' };
  if (kind === 'people-viewed') return { kind, page: 1, search: '' };
  return kind === 'remarks-asked' ? { kind, page: 1 } : { kind };
}

/** The event that a typed line means. Takes Teams' leftovers, capitals and courtesy in its stride. */
export function commandIn(text: string): Happening {
  const typed = plainWords(text);
  for (const rest of lessAndLess(typed)) {
    const command = commands.find(({ line }) => line === rest) ?? awayOn(rest);
    if (command) return command.means;
    if (rest === '') return { kind: 'help-asked' };
  }
  return { kind: 'nonsense-typed', suggestion: nearest(typed) };
}

/** On which day is not read: a door that stands in a chat, with that in it, would tell everybody. */
function awayOn(typed: string): Command | undefined {
  const said = typed.match(/^(.+?) (?:op|on) ./)?.[1];
  return commands.find(({ line, means }) => line === said && means.kind === 'absence-viewed');
}

/** Nobody means a command in the middle of a story. */
const mostWords = 12;

/** The command that stands in the line, or that is a letter or two away from a part of it: the nearest, the longest first. */
function nearest(typed: string): string | undefined {
  const said = typed.split(' ');
  if (said.length > mostWords) return undefined;
  const near = commands.flatMap(({ word, line }) => {
    const off = Math.min(...partsOf(said, line.split(' ').length).map((part) => distance(line, part)));
    return off <= mostOff(line) ? [{ word, off, length: line.length }] : [];
  });
  return near.toSorted((one, other) => one.off - other.off || other.length - one.length)[0]?.word;
}

/** Short words are near to everything. */
const mostOff = ({ length }: string) => (length < 4 ? 0 : length < 6 ? 1 : 2);

const longestWord = 30;

function partsOf(said: readonly string[], count: number): readonly string[] {
  const parts = said.map((_, at) => said.slice(at, at + count).join(' '));
  return parts.filter((part) => part.length <= longestWord);
}
