import type { PersonId } from '../../services/ids.ts';
import { keyMaterial, type Opened, openAll, respondentsUnder } from './codebreaker.ts';
import { type Evidence, remarksStored } from './evidence.ts';
import type { Answer } from './plans.ts';

/** What the program makes of its evidence. */
export type Findings = {
  /** Whose answer it read, and what that answer is. */
  readonly read: ReadonlyMap<PersonId, Answer>;
  /** How many sealed texts it opened, whoever they are of. */
  readonly opened: number;
  /** Whose row is whose, by name or by time, and how long what it holds is. */
  readonly rows: ReadonlyMap<PersonId, { readonly key: string; readonly length: number }>;
  /** Whom it found in a row, a log line, a message or a request by name: not by having watched the room. */
  readonly named: ReadonlySet<PersonId>;
  /** The remarks, as they stand in storage. */
  readonly remarks: readonly string[];
};

/**
 * The re-identification program. It knows the code, collects everything that could be a key, tries each on everything that
 * is sealed, recomputes every person's pseudonym under each, and links rows to people by name, else by time.
 */
export function investigate(evidence: Evidence): Findings {
  const answers = evidence.during.filter(({ table }) => table === 'Answers');
  const keys = keyMaterial(evidence);
  const opened = openAll(evidence, keys);
  const names = respondentsUnder([...keys, ...opened.keys], evidence);
  const rows = new Map<PersonId, { key: string; length: number }>();
  const read = new Map<PersonId, Answer>();
  const named = new Set(namedIn(evidence));
  for (const row of answers) {
    const byName = [...names].find(([name]) => row.key.endsWith(name))?.[1];
    const person = byName ?? whoWroteAt(evidence, row.writtenAt);
    if (byName) named.add(byName);
    if (!person) continue;
    rows.set(person, { key: row.key, length: String(row.row['sealed'] ?? '').length });
    const answer = answerIn(opened, row.key);
    if (answer) read.set(person, answer);
  }
  return { read, rows, named, opened: opened.texts.size, remarks: remarksIn(evidence) };
}

/** The last to press something before storage stamped the row. */
function whoWroteAt({ acts }: Evidence, writtenAt: Date): PersonId | undefined {
  const at = writtenAt.getTime();
  const under = acts.find(({ from, to }) => from.getTime() <= at && at <= to.getTime());
  return (under ?? acts.findLast(({ from }) => from.getTime() <= at))?.person;
}

/** Where only who answered can have left a name: rows that every member has say nothing. */
function namedIn({ traces, roster }: Evidence): readonly PersonId[] {
  const requests = traces.requests.filter((line) => line.includes('Answers'));
  const all = [...traces.log, ...traces.messages, ...requests].join('\n');
  return roster.filter((person) => all.includes(person) || all.includes(encodeURIComponent(person)));
}

function answerIn({ texts }: Opened, key: string): Answer | undefined {
  const text = texts.get(key);
  if (text === undefined) return undefined;
  try {
    const { scores = {}, text: remark } = JSON.parse(text) as Partial<Answer>;
    return { scores, text: remark };
  } catch {
    return undefined;
  }
}

function remarksIn({ after, published }: Evidence): readonly string[] {
  const stored = remarksStored(after);
  return stored.length > 0 ? stored : published.remarks;
}

/** Which of two people gave the first of these scores. */
export function guessPair(
  findings: Findings,
  pair: readonly [PersonId, PersonId],
  prompt: string,
  scores: readonly [number, number],
) {
  const [one, other] = pair;
  const known = [findings.read.get(one)?.scores[prompt], findings.read.get(other)?.scores[prompt]];
  if (known[0] !== undefined) return known[0] === scores[0] ? one : other;
  if (known[1] !== undefined) return known[1] === scores[0] ? other : one;
  const [first, second] = [one, other].map((person) => findings.rows.get(person)?.key ?? person);
  // Perhaps what is sealed shines through in where it stands.
  return (first ?? '') < (second ?? '') === scores[0] < scores[1] ? one : other;
}

/** Who of these wrote a remark: read, else the only one whose row is as long as that, else by the order of rows. */
export function guessAuthor(findings: Findings, remark: string, authors: readonly PersonId[]): PersonId | undefined {
  const reader = authors.find((person) => findings.read.get(person)?.text === remark);
  if (reader) return reader;
  const lengths = authors.map((person) => findings.rows.get(person)?.length ?? 0);
  if (new Set(lengths).size > 1) return closest(authors, lengths, remark);
  const inRowOrder = authors.toSorted((a, b) => (keyOf(findings, a) < keyOf(findings, b) ? -1 : 1));
  return inRowOrder[findings.remarks.indexOf(remark)] ?? authors[0];
}

const keyOf = ({ rows }: Findings, person: PersonId) => rows.get(person)?.key ?? '';
/** In base64, with what AES-GCM adds: for somebody who gave all three scores, who left out one, and so on. */
function sealedLengthsOf(text: string): readonly number[] {
  const scores = Object.entries({ 'SAM-1': 3, 'BET-2': 3, 'DOE-1': 3 });
  return [3, 2, 1, 0].map((given) => {
    const plain = JSON.stringify({ scores: Object.fromEntries(scores.slice(0, given)), text });
    return Math.ceil(((28 + Buffer.byteLength(plain)) * 4) / 3);
  });
}

function closest(people: readonly PersonId[], lengths: readonly number[], remark: string): PersonId | undefined {
  const likely = sealedLengthsOf(remark);
  const distances = lengths.map((length) => Math.min(...likely.map((one, left) => 10 * Math.abs(one - length) + left)));
  return people[distances.indexOf(Math.min(...distances))];
}

/** What one person gave for a prompt: read, else what somebody would say who saw the results card alone. */
export const guessScore = (findings: Findings, person: PersonId, prompt: string, fromCard: number): number =>
  findings.read.get(person)?.scores[prompt] ?? fromCard;

/** Which of two people answered, without having watched. Undefined: nothing speaks for either. */
export function guessPresent({ named }: Findings, [one, other]: readonly [PersonId, PersonId]): PersonId | undefined {
  if (named.has(one) === named.has(other)) return undefined;
  return named.has(one) ? one : other;
}
