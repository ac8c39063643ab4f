import { z } from 'zod';

const Utf8 = z.instanceof(Uint8Array).transform((bytes, context) => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    context.addIssue('not JSON in UTF-8');
    return z.NEVER;
  }
});

/** What strangers' bytes say as JSON, with or without a byte order mark; undefined when they say nothing. */
export const jsonIn = (bytes: Uint8Array): unknown => Utf8.safeParse(bytes).data;
