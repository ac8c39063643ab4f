import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import type { PersonId } from '../../services/ids.ts';
import { hashed } from '../../services/storage/keys.ts';
import type { Entity } from '../support/dump.ts';
import type { Evidence } from './evidence.ts';

/** What came open: texts by the key of their row, and further keys. */
export type Opened = { readonly texts: ReadonlyMap<string, string>; readonly keys: readonly Buffer[] };

/** Whatever has the length of a key: given, or standing in a row, a log line, a message or a request. */
export function keyMaterial({ masterKeys, during, after, traces }: Evidence): readonly Buffer[] {
  const texts = [
    ...[...during, ...after].flatMap(({ key, row, etag }) => [
      key,
      key.slice(-43),
      etag,
      ...Object.values(row).map(String),
    ]),
    ...[traces.log, traces.messages, traces.requests].flat(),
  ];
  const shaped = new Set(
    texts.flatMap((text) => text.match(/(?<![\w+/-])[\w+/-]{43}=?(?![\w+/-])|\b[0-9a-f]{64}\b/g) ?? []),
  );
  const found = [...shaped].map((text) => Buffer.from(text, text.length === 64 ? 'hex' : 'base64url'));
  return [...masterKeys, ...found.filter(({ length }) => length === 32)];
}

/** Tries every key, and what the code could make of it, on everything sealed, until no further key comes to light. */
export function openAll(evidence: Evidence, keys: readonly Buffer[]): Opened {
  const sealed = [...evidence.during, ...evidence.after].filter(({ row }) => typeof row['sealed'] === 'string');
  const texts = new Map<string, string>();
  const found: Buffer[] = [];
  for (let fresh = keys; fresh.length > 0; ) {
    const tools = fresh.flatMap((key) => derivedFrom(key, evidence));
    fresh = sealed.flatMap((entity) => {
      const plain = openedWith(tools, entity, evidence);
      // A short answer can be as long as a key.
      if (plain && (plain.length !== 32 || plain[0] === 0x7b)) texts.set(entity.key, plain.toString().trimEnd());
      return plain?.length === 32 ? [plain] : [];
    });
    found.push(...fresh);
    if (found.length > sealed.length * 2) break;
  }
  return { texts, keys: found };
}

/** What the code could make of a key: everything of a master key, the two things it does make of any other. */
function derivedFrom(key: Buffer, { networkId, roundId, masterKeys }: Evidence): readonly Buffer[] {
  const derive = (salt: string, info: string) => Buffer.from(hkdfSync('sha256', key, salt, info, 32));
  const usual = [key, derive('', 'kring answer'), derive('', 'kring respondent')];
  if (!masterKeys.includes(key)) return usual;
  const places = [roundId, networkId, `${networkId}/${roundId}`];
  return [
    ...usual,
    ...['', ...places].map((info) => derive('', info)),
    ...places.map((salt) => derive(salt, 'kring answer')),
    ...places.map((text) => createHmac('sha256', key).update(text).digest()),
  ];
}

function openedWith(keys: readonly Buffer[], { key: rowKey, partition, row }: Entity, { roundId }: Evidence) {
  const bytes = Buffer.from(String(row['sealed']), 'base64url');
  const belongings = [rowKey.slice(roundId.length + 1), `${partition}/${rowKey}`, rowKey, roundId, ''].map((text) =>
    Buffer.from(text),
  );
  for (const key of keys) {
    for (const belongsTo of belongings) {
      const plain = decrypted(key, bytes, belongsTo);
      if (plain) return plain;
    }
  }
  return undefined;
}

function decrypted(key: Buffer, bytes: Buffer, belongsTo: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(belongsTo);
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Every pseudonym that a person on the roster could have: under each key, and without any. */
export function respondentsUnder(keys: readonly Buffer[], evidence: Evidence): ReadonlyMap<string, PersonId> {
  const { networkId, roundId, roster } = evidence;
  const tools = keys.flatMap((key) => derivedFrom(key, evidence));
  const names = new Map<string, PersonId>();
  for (const person of roster) {
    const plain = [
      person,
      `${roundId}${person}`,
      `${roundId}/${person}`,
      `${networkId}/${person}`,
      `${roundId}\n${person}`,
    ];
    const digests = [
      ...plain.map((text) => createHash('sha256').update(text).digest()),
      ...tools.map((key) => createHmac('sha256', key).update(person).digest()),
    ];
    for (const digest of digests) names.set(digest.toString('base64url'), person).set(digest.toString('hex'), person);
    names.set(person, person).set(hashed(person), person).set(hashed(roundId, person), person);
  }
  return names;
}
