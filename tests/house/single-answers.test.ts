import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PromptResult, ResultsView } from '../../cards/rounds/results-card.ts';
import type { PersonId, Respondent } from '../../services/ids.ts';
import type { LayeredSummary, Scores, Summary } from '../../services/rounds/anonymity.ts';
import type { Answer } from '../../services/rounds/sealed-answers.ts';
import { samples } from '../support/views.ts';

/** What tsc holds of these: a line that would compile without its comment is an error. Never called. */
export function doesNotCompile(answer: Answer, scores: Scores, respondent: Respondent): void {
  // @ts-expect-error One answer is no summary of a round.
  const results: ResultsView['summary'] = answer;
  // @ts-expect-error Nor are its scores,
  const bare: ResultsView['summary'] = scores;
  // @ts-expect-error or one of them in the place of what a prompt's answers say together.
  const prompt: PromptResult = { promptId: 'SAM-1', score: scores['SAM-1'] };
  // @ts-expect-error A summary cannot be written down by hand, however right it looks,
  const summary: Summary = { kind: 'too-few', answered: 3 };
  // @ts-expect-error nor one by layer.
  const byLayer: LayeredSummary = [];
  // @ts-expect-error Who answered, as far as answers know, is nobody,
  const person: PersonId = respondent;
  void [results, bare, prompt, summary, byLayer, person];
}

const everyFile = ['bot', 'cards', 'services']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  )
  .toSorted();
const filesThat = (words: RegExp) => everyFile.filter((file) => words.test(readFileSync(file, 'utf8')));

test('a summary is made at the door, and read from where it was stored, and nowhere else', () => {
  assert.deepEqual(filesThat(/\bSummary\.(parse|safeParse|decode)|json\(Summary\)|'Summary'>/), [
    'services/rounds/anonymity.ts',
    'services/rounds/results.ts',
  ]);
  assert.deepEqual(filesThat(/import (type )?\{[^}]*\bScores\b[^}]*\} from '.*anonymity/), [
    'services/rounds/answers.ts',
  ]);
});

test('single answers stay between answering, counting and the door, and their owners', () => {
  const whoKnow = filesThat(
    /import (type )?\{[^}]*\b(Answer|RoundKey|Respondent)\b[^}]*\} from '.*(answers|pseudonyms|ids)\.ts'/,
  );
  assert.deepEqual(whoKnow, [
    'services/rounds/answers.ts',
    'services/rounds/own-answers.ts',
    'services/rounds/pseudonyms.ts',
    'services/rounds/remarks.ts',
    'services/rounds/results.ts',
    'services/rounds/sealed-answers.ts',
  ]);
  assert.deepEqual(filesThat(/answers\.all\(/), ['services/rounds/closing.ts']);
});

test('what is stored about a person is asked for by one handler, for who asks or who holds a pass', () => {
  assert.deepEqual(
    filesThat(/\bmyData\b/).filter((file) => !file.startsWith('cards/')),
    ['bot/create-services.ts', 'bot/handlers/privacy/my-networks.ts', 'bot/services.ts'],
  );
  const askedFor = everyFile.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/await myDataFor\(([^,)]+)/g)].map(([, person]) => `${file}: ${person}`),
  );
  assert.deepEqual(askedFor, ['bot/handlers/privacy/me-viewed.ts: person', 'bot/handlers/privacy/my-file.ts: person']);
  assert.match(readFileSync('bot/handlers/privacy/me-viewed.ts', 'utf8'), /const \{[^}]*\bperson\b[^:}]*\} = event;/);
  assert.match(
    readFileSync('bot/handlers/privacy/my-file.ts', 'utf8'),
    /myFileFor\(\{ person, tenantId, language \}: PassHolder,/,
  );
  assert.deepEqual(filesThat(/import \{[^}]*\bmyDataFor\b/), [
    'bot/handlers/privacy/me-viewed.ts',
    'bot/handlers/privacy/my-file.ts',
  ]);
  assert.deepEqual(filesThat(/\bmyFileFor\(holder,/), ['bot/app.ts']);
});

test('a card with one’s own data answers a press, and is never posted or sent', () => {
  assert.deepEqual(filesThat(/my-data-card\.ts'/), [
    'bot/handlers/privacy/me-viewed.ts',
    'cards/privacy/my-data-file.ts',
  ]);
  assert.deepEqual(filesThat(/me-viewed\.ts'/), ['bot/routes-of-people.ts']);
  const handler = readFileSync('bot/handlers/privacy/me-viewed.ts', 'utf8');
  assert.doesNotMatch(handler, /\bmessenger\b|\bpostTo\b|\bdirect\b|\.(post|update)\(/);
  const doors = readFileSync('bot/doors.ts', 'utf8');
  assert.match(doors, /'me-viewed': 'me',/, 'typed in a chat, it is a door');
});

test('no card has a word for who gave what', () => {
  const cards = Object.values(samples).flatMap((sample) => [sample('nl'), sample('en')]);
  assert.doesNotMatch(JSON.stringify(cards), /respondent|"scores?"/i);
});
