import { z } from 'zod';
import { jsonIn } from './json.ts';

const longestHeader = 8_192;
const Header = z.object({ alg: z.literal('RS256'), kid: z.string() });
const Claims = z.object({ iss: z.string(), aud: z.string(), exp: z.number(), serviceurl: z.string() });

/** A token taken apart, not yet verified. */
export type Token = {
  readonly claims: z.infer<typeof Claims>;
  /** The name of the key that it says it was signed with. */
  readonly kid: string;
  readonly signed: string;
  /** As base64url. */
  readonly signature: string;
};

/** Undefined when there is no token, or none that is shaped like Teams' own. */
export function tokenIn(authorization: string | undefined): Token | undefined {
  if (!authorization || authorization.length > longestHeader) return undefined;
  const [, header = '', payload = '', signature = ''] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  const { data: said } = Header.safeParse(jsonIn(Buffer.from(header, 'base64url')));
  const { data: claims } = Claims.safeParse(jsonIn(Buffer.from(payload, 'base64url')));
  return said && claims && { claims, kid: said.kid, signed: `${header}.${payload}`, signature };
}
