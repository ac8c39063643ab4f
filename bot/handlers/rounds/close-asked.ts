import { closeCheckInCard } from '../../../cards/check-ins/check-in-sure-card.ts';
import { closingCard } from '../../../cards/rounds/closing-card.ts';
import { spokenDoorCard } from '../../../cards/rounds/spoken-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { mayDecide, networkOf } from '../whereabouts.ts';
import { subjectOf } from './round-subject.ts';

/**
 * Closes the round. Whether there are enough answers is told to who presses, and to nobody else: whoever types it in a chat
 * gets the button.
 */
export async function onCloseAsked(event: EventOf<'close-asked'>, services: Services): Promise<Reply> {
  const { rounds, closing, log, timeZone } = services;
  const network = await networkOf(event, services);
  const read = await (event.round
    ? rounds.inChat(network.id, event.chat, event.round)
    : rounds.toClose(network.id, event.chat));
  const { id: round, meetingNumber, state, form, promptIds } = read.row;
  if (!(await mayDecide(event, network, meetingNumber, services))) throw new PersonError('not-yours-to-close');
  const language = languageFor(event, network.language);
  // What is asked aloud closes by saying that it was done.
  if (form === 'spoken' && state === 'open') {
    const [promptId = ''] = promptIds;
    return show(spokenDoorCard({ language, round, promptId }));
  }
  const view = { language, timeZone, round, about: subjectOf(read.row) };
  if (event.via === 'typed' && state === 'open') return show(closingCard({ ...view, kind: 'ask-in-view' }));
  const kind = await closing.ask(read, event.anyway);
  log.info('close asked', { network: network.id, round, reason: kind });
  if (view.about.isCheckIn && kind === 'too-few') return show(closeCheckInCard({ language, of: round, round }));
  return show(closingCard({ ...view, kind }));
}
