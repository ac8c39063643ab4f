/** What a round came to, beside what people were told. */
type SeenRound = {
  readonly id: string;
  readonly state: string;
  /** People who were told that their answer is kept. */
  readonly acknowledged: number;
  /** Answers in its results; undefined when there are none. */
  readonly counted: number | undefined;
  /** Messages in the chat. */
  readonly cards: number;
  readonly results: number;
};
export type Seen = {
  readonly meetings: number;
  readonly rounds: readonly SeenRound[];
  /** Meetings whose chair was told that their yes was heard. */
  readonly yeses: number;
  readonly turns: number;
  /** Keys of answers, round keys and work, after all is done. */
  readonly left: readonly string[];
};

/** Every promise of Kring that was broken; empty when all were kept. Source: reliability.md 3.4. */
export function violations({ meetings, rounds, yeses, turns, left }: Seen): readonly string[] {
  return [
    rounds.length !== meetings && `${rounds.length} rounds after ${meetings} meetings`,
    turns !== yeses && `${turns} turns served after ${yeses} heard yeses`,
    ...rounds.flatMap(broken),
    left.length > 0 && `left behind: ${left.join()}`,
  ].filter((found) => found !== false);
}

const broken = ({ id, state, acknowledged, counted, cards, results }: SeenRound) => [
  state !== 'closed' && `round ${id} is ${state}`,
  counted !== acknowledged && `round ${id} counts ${counted} of ${acknowledged} acknowledged answers`,
  cards !== 1 && `round ${id} has ${cards} cards`,
  results !== 1 && `round ${id} has ${results} times its results`,
];
