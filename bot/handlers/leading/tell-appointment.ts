import { appointmentNoteCard } from '../../../cards/leading/appointment-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { type Appointment, roleIn } from '../../../services/leading/appointments.ts';
import { afterSilence, done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { type AtWork, askOneToOne } from './ask-for-role.ts';

/**
 * Asks the one who is asked for a role, one to one where Teams allows it; else, and of a claim, the chat learns of it without
 * a name. Comes back once it is too old. What became of it stands in the same message.
 */
export async function tellAppointment(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, leadership } = services;
  const role = roleIn(`${work.target}_`);
  await leadership.expire(work.networkId, role);
  const network = await networks.get(work.networkId);
  const appointment = await leadership.find(work.networkId, role);
  const chat = network && appointment && (await chats.byKey(network.tenantId, appointment.chatKey));
  if (!network || !appointment || !chat) return done;
  const isOpen = appointment.state === 'open';
  if (isOpen && network.endsAt) return afterSilence;
  const isTold = appointment.toldAs === appointment.state || (!isOpen && !appointment.cardId);
  const outcome = isTold ? done : await tell({ network, chat, appointment }, work, services);
  return isOpen && outcome.kind === 'done' ? untilTooOld(appointment, services) : outcome;
}

const untilTooOld = (appointment: Appointment, { leadership }: Services): Outcome => ({
  kind: 'anew',
  seconds: leadership.secondsOpen(appointment),
});

async function tell(found: AtWork, work: Work, services: Services): Promise<Outcome> {
  const { appointment, chat, network } = found;
  const asked = await askOneToOne(found, services);
  const isReached = asked?.kind === 'sent';
  const isNoted = asked?.kind === 'refused' || asked?.kind === 'spared';
  if (asked && !isReached && !isNoted) return outcomeOf(asked, work, chat, services);
  if (isReached && !appointment.cardId) return onceNoted(services.leadership.told(network.id, appointment, undefined));
  const { id, role, how, state, cardId } = appointment;
  const card = appointmentNoteCard({ language: network.language, role, how, state, appointment: id });
  const delivery = await (cardId ? services.messenger.update(chat, cardId, card) : postTo(chat, card, services));
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  return onceNoted(services.leadership.told(network.id, appointment, delivery.messageId));
}
