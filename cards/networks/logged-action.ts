import type { Language } from '../card.ts';
import { textsIn } from '../texts/index.ts';
import type { GiveReason } from '../turns/given-verbs.ts';

/** A line of the action log, as the one who did it reads it. */
export type LoggedAction = {
  readonly kind: string;
  readonly at: Date;
  readonly reason?: GiveReason | undefined;
};

/** What was done, and the reason that was chosen where there is one. `unknown`: for what has no words. */
export function actionInWords({ kind, reason }: LoggedAction, language: Language, unknown: string): string {
  const { privacy, giving } = textsIn(language);
  const what = privacy.actions[kind] ?? unknown;
  return reason ? `${what} (${giving.reasons[reason]})` : what;
}
