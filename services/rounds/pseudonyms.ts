import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type NetworkId, type PersonId, Respondent, RoundId } from '../ids.ts';
import { moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { decrypt, derivedKey, encrypt } from './sealing.ts';

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

/** The name of a key says nothing about the key. */
export const masterKeyOf = (bytes: Buffer): MasterKey => ({
  bytes,
  id: createHash('sha256').update('id').update(bytes).digest('hex').slice(0, 8),
});

/** A round key is sealed under a master key that this process was not given. Its answers are safe, and out of reach. */
export class UnknownMasterKey extends Error {
  override readonly name = 'UnknownMasterKey';
  /** Which one, as log lines show it. */
  readonly code: string;

  constructor(masterKeyId: string) {
    super(`a round key is sealed under master key ${masterKeyId}: put that one in KRING_FORMER_MASTER_KEYS`);
    this.code = `put master key ${/^\w{1,16}$/.exec(masterKeyId)?.[0] ?? '?'} in KRING_FORMER_MASTER_KEYS`;
  }
}

/** What became of the round keys of one network, or of several. */
export type Rekeying = { readonly rekeyed: number; readonly current: number; readonly unreadable: number };
export type Pseudonyms = ReturnType<typeof createPseudonyms>;

const SealedKey = z.object({
  sealed: z.string(),
  masterKeyId: z.string(),
  /** The last time that somebody was about to open its round. Absent until its first purge, of one from before. */
  madeAt: moment.optional(),
});
type SealedKey = z.infer<typeof SealedKey>;
const sealedBytes = 2_048;
/** In milliseconds. */
const halfADay = 12 * 3_600_000;

type Parts = {
  readonly table: Table;
  /** Seals. */
  readonly masterKey: MasterKey;
  /** These open only: what was sealed under them, until `rekey` has been there. */
  readonly formerKeys?: readonly MasterKey[] | undefined;
};

/** Round keys, sealed under the master key, in a table of their own that no backup may include. */
export function createPseudonyms({ table, masterKey, formerKeys = [] }: Parts) {
  const keys = shelf(table, SealedKey);
  const known = new Map([...formerKeys, masterKey].map((key) => [key.id, key]));

  const seal = (secret: Buffer, place: string): SealedKey => ({
    sealed: encrypt(masterKey.bytes, secret, place),
    masterKeyId: masterKey.id,
  });
  function open({ sealed, masterKeyId }: SealedKey, place: string): Buffer {
    const key = known.get(masterKeyId);
    if (!key) throw new UnknownMasterKey(masterKeyId);
    return decrypt(key.bytes, sealed, place);
  }

  /** At the version that was read: a key that is destroyed meanwhile stays so. Undefined: somebody was quicker. */
  async function rekeyOne(networkId: NetworkId, key: string): Promise<keyof Rekeying | 'gone' | undefined> {
    const read = await keys.get(networkId, key);
    if (!read) return 'gone';
    const secret = openedOrNot(() => open(read.row, placeOf(networkId, key)));
    if (!secret) return 'unreadable';
    if (read.row.masterKeyId === masterKey.id) return 'current';
    const anew = { ...read.row, ...seal(secret, placeOf(networkId, key)) };
    return (await keys.replace(networkId, read, anew)) ? 'rekeyed' : undefined;
  }

  return {
    /**
     * Makes the round's key. Keeps the one that is there, so that a repeated opening harms nothing; an old one is as good
     * as new then, so that nobody takes it for left behind while its round is being opened.
     */
    async make(networkId: NetworkId, roundId: RoundId, madeAt: Date): Promise<void> {
      const fresh = { ...seal(randomBytes(32), placeOf(networkId, roundId)), madeAt };
      await untilWritten(async () => {
        if (await keys.insert(networkId, roundId, fresh)) return true;
        const read = await keys.get(networkId, roundId);
        if (read && madeAt.getTime() - (read.row.madeAt?.getTime() ?? 0) < halfADay) return true;
        return (read && (await keys.replace(networkId, read, { ...read.row, madeAt }))) || undefined;
      });
    },
    /** Resolves to undefined once the key was destroyed. Rejects with UnknownMasterKey. */
    async open(networkId: NetworkId, roundId: RoundId): Promise<RoundKey | undefined> {
      const stored = await keys.get(networkId, roundId);
      return stored && roundKey(open(stored.row, placeOf(networkId, roundId)));
    },
    /** The rounds that have a key: those that are not counted yet. */
    async rounds(networkId: NetworkId): Promise<readonly RoundId[]> {
      return (await keys.survey(networkId)).readable.map(({ key }) => RoundId.parse(key));
    },
    destroy: (networkId: NetworkId, roundId: RoundId): Promise<void> => table.remove(networkId, roundId),
    /**
     * Seals every key of the network under the current master key. Safe beside running bots, to be killed anywhere, and to
     * be repeated: nothing is left to do once it counts nothing as rekeyed or unreadable.
     */
    async rekey(networkId: NetworkId): Promise<Rekeying> {
      const { readable, unreadable } = await keys.survey(networkId);
      const counts = { rekeyed: 0, current: 0, unreadable: unreadable.length };
      for (const { key } of readable) {
        const outcome = await untilWritten(() => rekeyOne(networkId, key));
        if (outcome !== 'gone') counts[outcome] += 1;
      }
      return counts;
    },
  };
}

const placeOf = (networkId: NetworkId, key: string) => `${networkId}/${key}`;

function openedOrNot(open: () => Buffer): Buffer | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

function roundKey(secret: Buffer): RoundKey {
  const names = derivedKey(secret, 'respondent');
  const answers = derivedKey(secret, 'answer');
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
