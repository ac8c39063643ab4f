import type { Holder } from '../../../services/turns/announcements.ts';
import type { Delivery } from '../../ports.ts';
import type { Standing } from './turns-standing.ts';

type Sent = Extract<Delivery, { kind: 'sent' }>;

/**
 * A message that names nobody any more is left as it is, and who says yes after that is told of anew; unless people can look
 * there whether they are asked: then it is the note again. Without a place to look, whoever is asked next needs a new one.
 */
export function whatWasTold({ told, canLook }: Standing, holders: readonly Holder[], { messageId, isGone }: Sent) {
  const isNamed = holders.length > 0;
  const noteApart = told?.messageId ? told.noteId : undefined;
  const noteId = !isNamed && canLook && !isGone ? messageId : noteApart;
  const isNoted = noteId !== undefined || (isNamed && canLook) || undefined;
  return {
    messageId: isNamed ? messageId : undefined,
    // Where there was no note, one may be on its way by now.
    ...(told?.isNoted && { noteId, isNoted }),
    roles: holders.map(({ role }) => role),
    people: holders.map(({ personId }) => personId),
  };
}
