import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type NetworkId, type PersonId, Respondent, RoundId } from './ids.ts';
import { shelf } from './storage/rows.ts';
import type { Table } from './storage/store.ts';

/** What one round's secret can do. Once the secret is destroyed nobody can do either again, not even we. */
export type RoundKey = {
  respondentOf(person: PersonId): Respondent;
  /** Encrypts; the result is as long for every text of up to `sealedBytes` bytes. */
  seal(text: string, respondent: Respondent): string;
  /** Undefined when the text was sealed for somebody else, under another key, or was tampered with. */
  unseal(sealed: string, respondent: Respondent): string | undefined;
};

/** 32 bytes. In production from a key vault; never stored beside what it seals. */
export type MasterKey = { readonly id: string; readonly bytes: Buffer };
export type Pseudonyms = ReturnType<typeof createPseudonyms>;

const SealedKey = z.object({ sealed: z.string(), masterKeyId: z.string() });
const sealedBytes = 2_048;

/** Round keys, sealed under the master key, in a table of their own that no backup may include. */
export function createPseudonyms({ table, masterKey }: { table: Table; masterKey: MasterKey }) {
  const keys = shelf(table, SealedKey);
  return {
    /** Makes the round's key. Keeps the one that is there, so that a repeated opening harms nothing. */
    async make(networkId: NetworkId, roundId: RoundId): Promise<void> {
      const sealed = encrypt(masterKey.bytes, randomBytes(32), `${networkId}/${roundId}`);
      await keys.insert(networkId, roundId, { sealed, masterKeyId: masterKey.id });
    },
    /** Resolves to undefined once the key was destroyed. */
    async open(networkId: NetworkId, roundId: RoundId): Promise<RoundKey | undefined> {
      const stored = await keys.get(networkId, roundId);
      if (!stored) return undefined;
      return roundKey(decrypt(masterKey.bytes, stored.row.sealed, `${networkId}/${roundId}`));
    },
    /** The rounds that have a key: those that are not counted yet. */
    async rounds(networkId: NetworkId): Promise<readonly RoundId[]> {
      return (await keys.survey(networkId)).readable.map(({ key }) => RoundId.parse(key));
    },
    destroy: (networkId: NetworkId, roundId: RoundId): Promise<void> => table.remove(networkId, roundId),
  };
}

function roundKey(secret: Buffer): RoundKey {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `kring ${use}`, 32));
  const names = derive('respondent');
  const answers = derive('answer');
  return {
    respondentOf: (person) => Respondent.parse(createHmac('sha256', names).update(person).digest('base64url')),
    seal: (text, respondent) => encrypt(answers, padded(text), respondent),
    unseal(sealed, respondent) {
      try {
        return decrypt(answers, sealed, respondent).toString().trimEnd();
      } catch {
        return undefined;
      }
    },
  };
}

function padded(text: string): Buffer {
  const bytes = Buffer.alloc(sealedBytes, ' ');
  if (bytes.write(text) < Buffer.byteLength(text)) throw new Error('an answer is longer than its padding');
  return bytes;
}

/** AES-256-GCM, bound to what it belongs to: a sealed text that was moved elsewhere does not open. */
function encrypt(key: Buffer, plain: Buffer, belongsTo: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

function decrypt(key: Buffer, sealed: string, belongsTo: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(belongsTo));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
