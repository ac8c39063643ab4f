import { remarksCard } from '../../../cards/rounds/remarks-card.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';

/** What people wrote in a closed round, for the coordinator alone, and what the coordinator does with one of them. */
export async function onRemarksAsked(
  event: EventOf<'remarks-asked' | 'remark-released' | 'remark-deleted'>,
  services: Services,
): Promise<Reply> {
  const { remarks, rounds, log } = services;
  const network = await networkOf(event, services);
  const { id: round } = (
    await (event.round ? rounds.inChat(network.id, event.chat, event.round) : rounds.latest(network.id, event.chat))
  ).row;
  const notice = await outcomeOf();
  const language = event.language ?? network.language;
  const all = await remarks.of(event.person, network, round);
  return show(remarksCard({ language, remarks: all, page: event.page, notice, round }));

  async function outcomeOf() {
    if (event.kind === 'remarks-asked') return undefined;
    const isRelease = event.kind === 'remark-released';
    const outcome = await remarks[isRelease ? 'release' : 'remove'](event.person, network, round, event.remark);
    log.info('remark handled', { network: network.id, round, reason: outcome });
    return outcome;
  }
}
