import { aNetwork, kringAt, ofMeeting, theChat } from '../support/builders.ts';

/** Ends around the turns of summer time, a leap day and Dutch holidays. */
const ends = [
  '2026-10-23T14:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
  '2027-03-26T08:00:00Z',
  '2027-03-28T00:59:59Z',
  '2027-03-28T01:00:00Z',
  '2028-02-28T23:30:00Z',
  '2028-02-29T12:00:00Z',
  '2026-04-02T15:00:00Z',
  '2026-04-24T21:59:00Z',
  '2026-12-24T22:30:00Z',
  '2026-12-31T23:30:00Z',
];

/** When the round of a meeting closes that ended then, as this process sees it. */
async function closingTime(end: string): Promise<readonly [string, string]> {
  const kring = kringAt(end);
  const network = await aNetwork(kring);
  const { roundId } = ofMeeting(await kring.openings.atEnd(network, theChat, kring.clock.now));
  const round = await kring.rounds.find(network.id, roundId);
  return [end, round?.row.closesAt.toISOString() ?? 'never'];
}

process.stdout.write(JSON.stringify(await Promise.all(ends.map(closingTime))));
