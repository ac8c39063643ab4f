import { summarise } from '../../services/rounds/anonymity.ts';
import { type AnswerState, type Ledger, nothing, skipped } from './ledger.ts';
import type { Attempt } from './posts.ts';
import type { Snapshot, StoredRound } from './snapshot.ts';

export type Evidence = {
  readonly ledger: Ledger;
  readonly stored: Snapshot;
  /** Attempts to post into this network's chats. */
  readonly posts: readonly Attempt[];
  /** How often the bot could not know whether its post about this came to stand, or lost the note that it does. */
  readonly ambiguities: (about: string) => number;
  /** Whether the message was edited for everyone. */
  readonly isEdited: (messageId: string) => boolean;
  /** Where people who were erased are still named: rows of any kind, cards as they stand, what the bot printed. */
  readonly traces: readonly string[];
  readonly now: Date;
};

/** What is wrong with one network, in words; nothing when all that was promised was kept. */
export function violationsIn(evidence: Evidence): readonly string[] {
  const { ledger } = evidence;
  const found = [
    ...roundsOpened(evidence),
    ...evidence.stored.rounds.flatMap((round) => [
      ...answersKept(round, ledger),
      ...nothingLeft(round),
      ...posted(round, evidence),
      ...retired(round, evidence),
    ]),
    ...turnsServed(evidence),
    ...workDone(evidence),
    ...doubles(evidence),
    ...evidence.traces,
  ];
  return found.map((violation) => `${ledger.chat.name}: ${violation}`);
}

/** One round per meeting whose end was acknowledged; perhaps one where it is not known. */
function roundsOpened({ ledger, stored }: Evidence): string[] {
  const opened = stored.rounds.map(({ meeting }) => meeting);
  const lost = [...ledger.ends].filter(([meeting, heard]) => heard === 'acknowledged' && !opened.includes(meeting));
  const invented = opened.filter((meeting) => !ledger.ends.has(meeting));
  return [
    ...lost.map(([meeting]) => `the end of meeting ${meeting} was acknowledged and no round was opened`),
    ...invented.map((meeting) => `a round was opened for meeting ${meeting}, which did not end`),
  ];
}

function answersKept(round: StoredRound, ledger: Ledger): string[] {
  const people = [...(ledger.answers.get(round.id)?.values() ?? [])];
  const possible = combinations(people);
  if (round.state === 'closed') {
    const fits = possible.some((states) => isSame(round.summary, expectedSummary(states, round)));
    const known = JSON.stringify(people);
    return fits ? [] : [`round ${round.meeting} says ${JSON.stringify(round.summary)}, but its answers were ${known}`];
  }
  const isStored = possible.some((states) => isSame(round.answers, states.filter((state) => state !== nothing).sort()));
  return isStored
    ? []
    : [`round ${round.meeting} holds ${round.answers}, but acknowledged were ${JSON.stringify(people)}`];
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Every way in which it can have gone, by what was heard. */
function combinations(people: readonly (readonly AnswerState[])[]): readonly (readonly AnswerState[])[] {
  return people.reduce<readonly (readonly AnswerState[])[]>(
    (all, states) => all.flatMap((some) => states.map((state) => [...some, state])),
    [[]],
  );
}

function expectedSummary(states: readonly AnswerState[], { promptIds, threshold }: StoredRound) {
  const given = states.filter((state) => state !== nothing);
  const scores = given.map((state) =>
    state === skipped ? {} : Object.fromEntries(promptIds.map((id, at) => [id, Number(state[at])])),
  );
  return summarise(scores, promptIds, threshold);
}

function nothingLeft({ meeting, state, answerRows, hasKey }: StoredRound): string[] {
  if (state !== 'closed') return [];
  return [
    ...(answerRows > 0 ? [`${answerRows} answers of closed round ${meeting} are still there`] : []),
    ...(hasKey ? [`the key of closed round ${meeting} is still there`] : []),
  ];
}

/**
 * A card for every round, and results for every closed one, unless an operator was told that nobody knows, or nobody answered
 * what nobody is known to have seen.
 */
function posted({ id, meeting, state, cardId, summary }: StoredRound, { posts, stored }: Evidence): string[] {
  const isMissing = (about: string, work: string) =>
    !posts.some((post) => post.about === about && post.times > 0) &&
    !stored.work.some(({ key, row }) => key === `work_${work}_${id}` && row['state'] === 'uncertain');
  const isToBeTold = state === 'closed' && (cardId !== undefined || (summary?.answered ?? 0) > 0);
  return [
    ...(isMissing(`reflection ${id}`, 'post-reflection') ? [`no card came for meeting ${meeting}`] : []),
    ...(isToBeTold && isMissing(`results ${id}`, 'post-results') ? [`no results came for ${meeting}`] : []),
  ];
}

/** Where a card stands is noted, and the card of a closed round says so, unless that could not be known. */
function retired(
  { id, meeting, state, cardId }: StoredRound,
  { posts, ambiguities, stored, isEdited }: Evidence,
): string[] {
  const about = `reflection ${id}`;
  const wasPosted = posts.some((post) => post.about === about && post.times > 0);
  const isWaiting = stored.work.some(({ key }) => key === `work_retire-reflection_${id}`);
  if (!cardId) return wasPosted && ambiguities(about) === 0 ? [`the card of meeting ${meeting} is not noted`] : [];
  return state === 'closed' && !isEdited(cardId) && !isWaiting
    ? [`the card of ${meeting} does not say it is closed`]
    : [];
}

/** One served turn for every meeting that ended after somebody said yes to chairing it: at the latest once its round closed. */
function turnsServed({ ledger, stored }: Evidence): string[] {
  const found: string[] = [];
  for (const { meeting, state } of stored.rounds) {
    const accepted = ledger.accepted.get(meeting);
    const served = stored.turns.filter((turn) => turn.meeting === meeting);
    // Of an organisation with one seat the turn itself goes.
    const isErased = accepted && ledger.erasedPeople.has(accepted.person);
    const isOwed = accepted?.heard === 'acknowledged' && state === 'closed' && !isErased;
    if (served.length > 1) found.push(`meeting ${meeting} has ${served.length} served turns`);
    if (isOwed && served.length === 0) found.push(`who chaired meeting ${meeting} got no credit`);
    const expected = isErased ? undefined : accepted?.person.id;
    if (served.some(({ personId }) => personId !== expected)) found.push(`the wrong one chaired ${meeting}`);
  }
  return found;
}

const patienceMilliseconds = 120_000;

function workDone({ stored, now }: Evidence): string[] {
  const isOverdue = (at: unknown) => now.getTime() - Date.parse(String(at)) > patienceMilliseconds;
  return stored.work
    .filter(({ row }) => row['state'] === 'pending' || row['state'] === 'taken')
    .filter(({ row }) => isOverdue(row['leasedUntil'] ?? row['dueAt']))
    .map(({ key, row }) => `${key} is ${row['state']} and overdue`);
}

/** In one chat as many as the bot could not know of, and one. */
function doubles({ posts, ambiguities }: Evidence): string[] {
  return [...new Set(posts.map(placed))].flatMap((place) => {
    const same = posts.filter((post) => placed(post) === place);
    const times = same.reduce((sum, post) => sum + post.times, 0);
    const about = same[0]?.about ?? '';
    const allowed = 1 + ambiguities(about);
    return times > allowed && !about.startsWith('other')
      ? [`${about} was posted ${times} times, ${allowed} allowed`]
      : [];
  });
}

const placed = ({ about, chatId }: Attempt) => `${about} in ${chatId}`;
