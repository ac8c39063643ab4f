/**
 * What a column holds. `person`: a Teams id. `people`: several, as JSON. `mark`: a hash of a Teams id, without a name; who
 * also has the member list can work out whose. `respondent`: the same under the key of a round. `words`: typed by somebody.
 * `sealed`: readable to nobody after closing.
 */
type Holds =
  | 'person'
  | 'people'
  | 'mark'
  | 'respondent'
  | 'name'
  | 'organisation'
  | 'words'
  | 'sealed'
  | 'chat'
  | 'id'
  | 'moment'
  | 'state'
  | 'figure';

/** What something is kept for; the sentences are in cards/texts. */
type Purpose =
  | 'ask'
  | 'answer'
  | 'show'
  | 'agree'
  | 'rotate'
  | 'lead'
  | 'reach'
  | 'spare'
  | 'protect'
  | 'account'
  | 'repair';

/**
 * So many days after something. `from`: the columns that say when that was; the first that is there counts, of the row itself
 * or of its round. While there is none, the days do not run.
 */
export type Term = {
  readonly days: number;
  readonly after: 'closing' | 'settling' | 'meeting' | 'leaving' | 'action' | 'asking' | 'opening' | 'due' | 'absence';
  readonly from: readonly string[];
  /** Every row has that column: one from before we wrote it gets today's. */
  readonly fromTheStart?: true;
  /** The column in which the network may choose a shorter term, in months. */
  readonly shortenedBy?: 'monthsOfSummaries' | 'monthsOfTurns';
  /** Only of rows in one of these states. */
  readonly states?: readonly string[];
};

/** Until something happens, with a term for what never comes to that; or for a term. */
export type Retention =
  | {
      readonly until:
        | 'closing'
        | 'done'
        | 'replaced'
        | 'network-end'
        | 'return'
        | 'unused'
        | 'month-end'
        | 'operator-decides';
      readonly orElse?: Term;
    }
  | Term;

/**
 * When a person is erased: the row goes, the person's columns are emptied, nobody can find whose it is, it holds a mark of
 * them at most, or there is nobody in it. `last-one`: it goes with the last who is of it.
 */
type Erasure = 'last-one' | 'removed' | 'unnamed' | 'sealed' | 'marked' | 'names-nobody';

type Promises = {
  /** Who decides about it and answers for it. */
  readonly owner: 'network' | 'member' | 'operator';
  readonly purpose: Purpose;
  readonly retention: Retention;
  readonly erasure: Erasure;
};

/** A kind of row. */
export type Registered = Promises & {
  /** Of its rows: one key, or how their keys begin. */
  readonly keys: string;
  /** What its keys go on with, part by part. */
  readonly keysHold?: readonly Holds[];
  /** After which the row stays and names nobody any more: of a question that was never settled. */
  readonly forgetting?: Term;
  /** Its keys go on with the id of a round: kept while that is not closed, and never longer than it. */
  readonly ofRound?: true;
  readonly columns: Readonly<Record<string, Holds>>;
};

/** What is kept beside the tables, where nothing may stand that a person could be found by without their mark. */
export type Beside<Held extends 'id' | 'mark' | 'state' | 'figure'> = Promises & {
  readonly columns: Readonly<Record<string, Held>>;
};
