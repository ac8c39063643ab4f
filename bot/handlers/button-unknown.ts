import { PersonError } from '../../services/errors.ts';
import type { Reply } from '../replies.ts';

/** A button that no card of ours has any more, or never had. */
export async function onButtonUnknown(): Promise<Reply> {
  throw new PersonError('button-unknown');
}
