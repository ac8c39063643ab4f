import { remarkCard } from '../../../cards/rounds/remark-card.ts';
import { remarksCard } from '../../../cards/rounds/remarks-card.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';

/** Before the coordinator shares or deletes a remark: which one, and what that does. Where nothing is left to do, the list. */
export async function onRemarkViewed(
  event: EventOf<'release-viewed' | 'deletion-viewed'>,
  services: Services,
): Promise<Reply> {
  const { remarks, rounds } = services;
  const network = await networkOf(event, services);
  const { id: round } = (await rounds.inChat(network.id, event.chat, event.round)).row;
  const language = event.language ?? network.language;
  const all = await remarks.of(event.person, network, round);
  const remark = all.find(({ id }) => id === event.remark);
  const { page } = event;
  if (!remark) return show(remarksCard({ language, remarks: all, page, notice: 'gone', round }));
  const isRelease = event.kind === 'release-viewed';
  if (isRelease && remark.sharing !== 'unshared')
    return show(remarksCard({ language, remarks: all, page, notice: 'released-before', round }));
  return show(remarkCard({ language, remark, intent: isRelease ? 'release' : 'delete', page, round }));
}
