import { distance } from './distance.ts';
import type { Happening } from './events.ts';

/** What people may type, in both languages; the first word of each is the one that help shows. */
const words = {
  'help-asked': ['help', 'hulp', 'hi', 'hallo', 'hello', 'hoi', '?'],
  'reflection-asked': ['reflectie', 'reflect', 'reflection'],
  'trend-asked': ['trend', 'trends'],
  'chair-asked': ['voorzitter', 'chair'],
  'close-asked': ['sluit', 'close', 'sluiten'],
  'me-viewed': ['mijn gegevens', 'my data'],
  'erasure-viewed': ['wis mij', 'erase me'],
  'pause-viewed': ['pauze', 'pause'],
  'privacy-viewed': ['privacy'],
} as const;

/** The event that a typed line means. Takes Teams' leftovers in its stride: mentions, hard spaces, line breaks, capitals. */
export function commandIn(text: string): Happening {
  const typed = cleaned(text);
  if (typed === '') return { kind: 'help-asked' };
  const exact = commandKinds.find((kind) => (words[kind] as readonly string[]).includes(typed));
  if (exact) return happening(exact);
  return { kind: 'nonsense-typed', suggestion: nearest(typed) };
}

/** Everything that can be typed, as the event that it means. */
export const commandKinds = Object.keys(words) as readonly (keyof typeof words)[];

const happening = (kind: keyof typeof words): Happening =>
  kind === 'close-asked' ? { kind, anyway: false } : { kind };

function cleaned(text: string): string {
  const plain = text
    .slice(0, 1_000)
    .replace(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ');
  const bare = plain.replace(/\s+/g, ' ').trim().toLowerCase();
  return bare
    .replace(/^[/!]/, '')
    .replace(/(?<=.)[.!?]+$/, '')
    .trim();
}

/** A command at most two letters away from what was typed, or from its first word. */
function nearest(typed: string): string | undefined {
  const [first = ''] = typed.split(' ');
  const all = Object.values(words).flatMap((some) => some.filter((word) => word.length > 3));
  return all.find((word) => distance(word, typed) <= 2) ?? all.find((word) => distance(word, first) <= 2);
}
