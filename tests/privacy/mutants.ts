import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Entity } from '../support/dump.ts';
import { afterClosing, beforeClosing, type Evidence } from './evidence.ts';
import type { PlayedRound } from './rounds.ts';

/** Evidence as it would be if the bot were made, or run, in a worse way. Nothing in the bot is changed for it. */
export type Mutant = (round: PlayedRound) => Evidence;

/** Somebody backs up the round keys too, and the master key falls into the same hands. */
export const keysInTheCopy: Mutant = (round) => ({ ...beforeClosing(round), masterKeys: [round.masterKey] });

/** A sealed answer is as long as what it says. */
export const unpadded: Mutant = (round) =>
  withAnswers(round, (entity, { plain }) => {
    const sealed = randomBytes(28 + Buffer.byteLength(plain)).toString('base64url');
    return { ...entity, row: { ...entity.row, sealed } };
  });

/** Remarks stand in the order in which the answers were read. */
export const unshuffled: Mutant = (round) => {
  const inRowOrder = round.secrets.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const texts = inRowOrder.flatMap(({ plain }) => (JSON.parse(plain) as { text?: string }).text ?? []);
  const evidence = afterClosing(round);
  const inOrder = (entity: Entity) =>
    entity.key.startsWith('remarks_')
      ? { ...entity, row: { remarks: JSON.stringify(texts.map((text, id) => ({ id, text }))) } }
      : entity;
  return { ...evidence, after: evidence.after.map(inOrder) };
};

/** A respondent is a hash of the person's id, without a key. */
export const plainHashes: Mutant = (round) =>
  withAnswers(round, (entity, { person }) => {
    const respondent = createHash('sha256').update(person).digest('base64url');
    return { ...entity, key: `${round.roundId}_${respondent}` };
  });

/** A round's key follows from the master key, instead of from chance. */
export const derivedKeys: Mutant = (round) => {
  const secret = Buffer.from(hkdfSync('sha256', round.masterKey, round.roundId, 'kring answer', 32));
  return withAnswers(round, (entity, { plain }) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(entity.key.slice(-43)));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    const whole = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    return { ...entity, row: { ...entity.row, sealed: whole } };
  });
};

/** A log line names who answered. */
export const talkativeLog: Mutant = (round) => {
  const evidence = afterClosing(round);
  const lines = round.acts.map(({ person }) => JSON.stringify({ phrase: 'answered', person }));
  return { ...evidence, traces: { ...evidence.traces, log: [...evidence.traces.log, ...lines] } };
};

type Secret = PlayedRound['secrets'][number];

function withAnswers(round: PlayedRound, change: (entity: Entity, secret: Secret) => Entity): Evidence {
  const evidence = afterClosing(round);
  const during = evidence.during.map((entity) => {
    const secret = round.secrets.find(({ key }) => entity.table === 'Answers' && key === entity.key);
    return secret ? change(entity, secret) : entity;
  });
  return { ...evidence, during };
}
