import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { decrypt, derivedKey, encrypt } from '../rounds/sealing.ts';
import { moment } from '../storage/rows.ts';

/** Whose data a pass gives, as which tenant has them, and in which language. */
export type PassHolder = z.infer<typeof PassHolder>;
const PassHolder = z.object({ person: PersonId, tenantId: z.string(), language: z.enum(['nl', 'en']) });
const Pass = PassHolder.extend({ until: moment });

export type Passes = ReturnType<typeof createPasses>;

const goodForMinutes = 10;
const use = 'download';

/**
 * Passes for somebody's own data, to be put in an address: sealed, so that they name nobody, and stored nowhere. Whoever has
 * one has the data for ten minutes, so a pass goes to its holder alone.
 */
export function createPasses({ secret, now }: { secret: Buffer; now: () => Date }) {
  const key = derivedKey(secret, use);
  return {
    issue(holder: PassHolder): string {
      const until = new Date(now().getTime() + goodForMinutes * 60_000).toISOString();
      return encrypt(key, Buffer.from(JSON.stringify({ ...holder, until })), use);
    },
    /** Undefined when it is no pass of ours, was tampered with, or is over. */
    open(pass: string): PassHolder | undefined {
      const { data: opened } = Pass.safeParse(contentOf(key, pass));
      if (!opened || opened.until <= now()) return undefined;
      const { until: _, ...holder } = opened;
      return holder;
    },
  };
}

function contentOf(key: Buffer, pass: string): unknown {
  try {
    return JSON.parse(decrypt(key, pass, use).toString());
  } catch {
    return undefined;
  }
}
