import type { IncomingMessage } from 'node:http';
import { largestBody } from './guard.ts';
import { jsonIn } from './json.ts';

type Body = { readonly json: unknown } | { readonly refusal: 400 | 413 };

/** Reads a body to its end, or to where it is too large: what comes after is read and dropped, for as long as the edge waits. */
export function bodyOf(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else resolve({ refusal: 413 });
    });
    request.on('end', () => {
      const json = jsonIn(Buffer.concat(chunks));
      resolve(json === undefined ? { refusal: 400 } : { json });
    });
    request.on('close', () => resolve({ refusal: 400 }));
  });
}
