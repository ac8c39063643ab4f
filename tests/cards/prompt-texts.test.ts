import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import * as englishLabels from '../../cards/texts/en/prompt-labels.ts';
import { prompts as english } from '../../cards/texts/en/prompts.ts';
import * as dutchLabels from '../../cards/texts/nl/prompt-labels.ts';
import { prompts as dutch, type PromptText } from '../../cards/texts/nl/prompts.ts';
import { promptCatalogue } from '../../services/prompts/prompt-catalogue.ts';
import { brokenBy, rulesOfQuestions, rulesOfWords } from '../support/wording-rules.ts';

type Reading = readonly [id: string, prompt: PromptText];
const inDutch: readonly Reading[] = Object.entries(dutch);
const inEnglish: readonly Reading[] = Object.entries(english);
const everything = [...inDutch, ...inEnglish];

const lettersOf = (text: string) => text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
const saysAny = (text: string, words: readonly string[]) => lettersOf(text).some((word) => words.includes(word));
const idsOf = (readings: readonly Reading[]) => readings.map(([id]) => id).toSorted();

/** Fails on the first wording of which the rule is not true, and says which. */
function holdsFor(readings: readonly Reading[], rule: (prompt: PromptText, id: string) => boolean): void {
  for (const [id, prompt] of readings) assert.ok(rule(prompt, id), `${id}: ${JSON.stringify(prompt)}`);
}

test('every question of the bank can be read in Dutch and in English, and nothing else can', () => {
  const ids = promptCatalogue.map(({ id }) => id as string).toSorted();
  assert.deepEqual(idsOf(inDutch), ids);
  assert.deepEqual(idsOf(inEnglish), ids);
});

test('a question is one short sentence that asks one thing about us and now, without a negation, in words that we say at the table', () => {
  const rules = { nl: dutch, en: english } as const;
  for (const language of ['nl', 'en'] as const)
    for (const [id, { text, help }] of Object.entries(rules[language])) {
      assert.deepEqual(brokenBy(text, language, rulesOfQuestions), [], `${id}: ${text}`);
      assert.deepEqual(brokenBy(help, language, rulesOfWords), [], `${id}: ${help}`);
    }
});

/** Each with a rule that it breaks. */
const refused = [
  ['nl', 'Hoe goed luisterden, spraken, besloten we vandaag?', 'one idea'],
  ['nl', 'Hoe goed luisterden evenals spraken we vandaag?', 'one idea'],
  ['nl', 'Hoe onvolledig was ons werk vandaag?', 'no negation'],
  ['nl', 'Was vandaag nauwelijks iemand voorbereid?', 'no negation'],
  ['nl', 'Hoe zinloos was dit overleg?', 'no negation'],
  ['nl', 'Hoe adequaat borgden we vandaag de synergie?', 'no words of an office'],
  ['nl', 'Hoe goed was vandaag de besluitvorming?', 'no long words'],
  ['nl', 'Hoe goed leidde de voorzitter dit overleg?', 'about us'],
  ['nl', 'Was Marieke vandaag goed voorbereid?', 'about us'],
  ['nl', 'Marieke luisterde goed vandaag?', 'about us'],
  ['nl', 'Hoe goed werkt de gemeente nu met ons samen?', 'about us'],
  ['nl', 'Hoe goed luisteren we vaak naar elkaar?', 'about now'],
  ['nl', 'Hoe ging het vandaag? Hoe voel je je nu?', 'one breath'],
  ['en', 'How effective was our implementation today?', 'no words of an office'],
  ['en', 'How well did we listen as well as speak today?', 'one idea'],
  ['en', 'How well did we listen, speak, decide today?', 'one idea'],
  ['en', 'How unclear is it now what we do?', 'no negation'],
  ['en', 'Was hardly anybody ready today?', 'no negation'],
  ['en', 'How incomplete were we today?', 'no negation'],
  ['en', 'How well did the chair lead today?', 'about us'],
  ['en', 'How satisfactory is our work now?', 'no long words'],
] as const;

test('wordings that break one of these rules are refused', () => {
  for (const [language, text, rule] of refused)
    assert.ok(brokenBy(text, language, rulesOfQuestions).includes(rule), `${rule}: ${text}`);
});

/** Under which name a set of labels stands. */
const nameOf = (labels: readonly string[], sets: object) =>
  Object.entries(sets).find(([, set]) => set === labels)?.[0] ?? assert.fail(`a set of its own: ${labels}`);

test('a question has the same set of labels in both languages', () => {
  for (const [id, { labels }] of inDutch) {
    const other = english[id as keyof typeof english].labels;
    assert.equal(nameOf(other, englishLabels), nameOf(labels, dutchLabels), id);
  }
});

test('the reader is a colleague: je, never u', () => {
  holdsFor(inDutch, ({ text, help }) => !saysAny(`${text} ${help}`, ['u', 'uw', 'uzelf']));
});

test('below a question stands one calm sentence of at most ninety characters that says what it is for', () => {
  holdsFor(everything, ({ help }) => /^\p{Lu}[^.?!;:]*\.$/u.test(help) && help.length <= 90);
});

test('five points where people score, three where they choose, none where they write', () => {
  const points = { S5: 5, K3: 3, T: 0 };
  const scaleOf = (id: string) => promptCatalogue.find((prompt) => prompt.id === id)?.scale ?? 'T';
  holdsFor(everything, ({ labels }, id) => labels.length === points[scaleOf(id)]);
});

test('no two points of a scale read the same', () => {
  holdsFor(everything, ({ labels }) => new Set(labels).size === labels.length);
});

test('a label fits beside its dot on a phone, and none is a judgement', () => {
  holdsFor(everything, ({ labels }) => labels.every((label) => label.length <= 22));
  holdsFor(inDutch, ({ labels }) => !labels.some((label) => saysAny(label, ['slecht', 'onvoldoende', 'fout'])));
  holdsFor(inEnglish, ({ labels }) => !labels.some((label) => saysAny(label, ['bad', 'badly', 'poor', 'poorly'])));
});

test('nothing is shouted', () => {
  holdsFor(everything, (prompt) => !JSON.stringify(prompt).includes('!'));
});

/** What is shown of a prompt in both languages, in few letters. */
const fingerprintOf = (id: keyof typeof dutch) =>
  createHash('sha256')
    .update(JSON.stringify([dutch, english].map((all) => [all[id].text, all[id].labels])))
    .digest('hex')
    .slice(0, 16);

const record = 'tests/cards/prompt-versions.json';

test('other words, in one language alone too, are a new version', () => {
  const known: Record<string, string> = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  const now = promptCatalogue.map(({ id, version }) => [`${id} ${version}`, fingerprintOf(id)] as const);
  const isNew = ([name]: (typeof now)[number]) => !(name in known);
  if (process.env['UPDATE_GOLDENS'] && now.some(isNew)) {
    const added = Object.fromEntries(now.filter(isNew));
    writeFileSync(record, `${JSON.stringify({ ...known, ...added }, undefined, 2)}\n`);
    Object.assign(known, added);
  }
  for (const [name, fingerprint] of now) {
    assert.ok(name in known, `${name} is new: run with UPDATE_GOLDENS=1, which adds it to ${record}`);
    assert.equal(fingerprint, known[name], `${name} reads otherwise than recorded: raise its version in the catalogue`);
  }
});
