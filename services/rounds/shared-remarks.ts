import type { NetworkId, RoundId } from '../ids.ts';
import { untilWritten } from '../storage/rows.ts';
import { type RemarkParts, releaseKey, releaseShelf, rowWith, showing, unchanged } from './remarks.ts';

export type SharedRemarks = ReturnType<typeof createSharedRemarks>;

/** What the target of 'show-remark' names. */
export const remarkIn = (target: string) => {
  const [roundId = '', remarkId = ''] = target.split('~');
  return { roundId, remarkId };
};

/** The cards with remarks that the coordinator shared. */
export function createSharedRemarks(parts: RemarkParts) {
  const releases = releaseShelf(parts.table);

  return {
    /** What its card should say, and where that stands; undefined when it was never released. No text: it was deleted. */
    async find(networkId: NetworkId, roundId: RoundId, id: string) {
      const release = await releases.get(networkId, releaseKey(roundId, id));
      const read = release && (await rowWith(networkId, roundId, id, parts));
      return release && { ...release.row, text: read?.row.remarks.find((remark) => remark.id === id)?.text };
    },
    /** Its card stands in the chat; without an id nobody knows where. When it was deleted meanwhile, the card follows. */
    async posted(networkId: NetworkId, roundId: RoundId, id: string, cardId: string | undefined): Promise<void> {
      await untilWritten(async () => {
        const release = await releases.get(networkId, releaseKey(roundId, id));
        if (!release) return true;
        const read = await rowWith(networkId, roundId, id, parts);
        const noted = releases.replacing(release, { posted: true, cardId });
        const steps = read ? [noted, unchanged(read, parts)] : [noted];
        return (await parts.work.plan(networkId, steps, read ? [] : [showing(roundId, id, parts)])) || undefined;
      });
    },
  };
}
