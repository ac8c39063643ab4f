import type { Passes, PassHolder } from '../services/privacy/passes.ts';

/** A file that a pass gives. */
export type Download = { readonly name: string; readonly text: string };
export type Downloads = ReturnType<typeof createDownloads>;

type Parts = { readonly passes: Passes; readonly publicUrl: string | undefined };

/** Somebody's own data as a file: a link that names nobody, good for ten minutes, and what is behind it. */
export function createDownloads({ passes, publicUrl }: Parts) {
  return {
    /** For its holder's eyes alone. Undefined where nobody told the bot its own address. */
    linkFor: (holder: PassHolder): string | undefined =>
      publicUrl === undefined ? undefined : `${publicUrl}${downloadPath}${passes.issue(holder)}`,
    /** Undefined when the pass is not good, or not any more. `textFor` gives the data as they are now. */
    async open(pass: string, textFor: (holder: PassHolder) => Promise<string>): Promise<Download | undefined> {
      const holder = passes.open(pass);
      return holder && { name: fileNames[holder.language], text: await textFor(holder) };
    },
  };
}

/** What the door's addresses begin with. */
export const downloadPath = '/download/';

const fileNames = { nl: 'kring-mijn-gegevens.csv', en: 'kring-my-data.csv' };
