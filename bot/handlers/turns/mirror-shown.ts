import type { Card } from '../../../cards/card.ts';
import { type MirrorView, mirrorCard, type RoleShown } from '../../../cards/turns/mirror-card.ts';
import type { MirrorShare } from '../../../cards/turns/turn-verbs.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { shareOf } from '../../../services/turns/mirror.ts';
import type { Mirror } from '../../../services/turns/mirrors.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { readsAll } from './mirror-readers.ts';

/** The mirror of one chat as far as this reader may see it: all, or what who leads the network lets the group see. */
export async function mirrorShown(
  event: EventOf<'mirror-viewed' | 'mirror-shared'>,
  network: Network,
  chatKey: string,
  services: Services,
): Promise<Card> {
  const { mirrors, timeZone } = services;
  const isLeader = leads(network, event.person);
  const [all, share] = await Promise.all([
    readsAll(event, network, chatKey, services),
    mirrors.shownIn(network.id, chatKey),
  ]);
  const over = all && event.kind === 'mirror-viewed' ? event.over : 'half-year';
  const other = over === 'all' ? 'half-year' : 'all';
  const mirror = all || share !== 'nothing' ? await mirrors.of(network, chatKey, over) : undefined;
  return mirrorCard({
    ...{ language: languageFor(event, network.language), timeZone, ...originOf(event) },
    chat: event.chat.kind === 'group' ? undefined : chatKey,
    seen: mirror && seenOf(mirror, all ? 'all' : share, all && mirror.goesFurther ? other : undefined),
    ...(isLeader && { share }),
  });
}

function seenOf({ months, roles, answers }: Mirror, what: 'all' | MirrorShare, other: Other): MirrorView['seen'] {
  return { months, answers, other, roles: roles.map((role) => roleSeen(role, what)) };
}
type Other = NonNullable<MirrorView['seen']>['other'];

/** How turns were swapped or given is not for the group. */
function roleSeen(role: Mirror['roles'][number], what: 'all' | MirrorShare): RoleShown {
  const isOfOne = role.organisations.length === 1;
  if (what === 'share') return { kind: 'share', role: role.role, percent: shareOf(role), isOfOne };
  return { kind: 'organisations', ...role, ...(what !== 'all' && { bySwap: 0, byOverride: 0 }) };
}
