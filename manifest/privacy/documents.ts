import { dpia } from './dpia.ts';
import { privacyStatement } from './statement.ts';

/** Every document that is made from the privacy register, by the path where it is kept. */
export const documents: Readonly<Record<string, () => string>> = {
  'docs/privacyverklaring.md': () => privacyStatement('nl'),
  'docs/privacy-statement.md': () => privacyStatement('en'),
  'docs/dpia.md': dpia,
};
