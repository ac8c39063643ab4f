import type { EventOf, Happening } from './events.ts';
import type { Reply } from './replies.ts';
import type { Services } from './services.ts';

/** A handler for each kind of event. */
export type Routes = {
  readonly [Kind in Happening['kind']]: (event: EventOf<Kind>, services: Services) => Promise<Reply>;
};
