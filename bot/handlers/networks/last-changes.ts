import type { LastChange, SettingsView } from '../../../cards/networks/settings-card.ts';
import type { PersonId } from '../../../services/ids.ts';
import type { Action } from '../../../services/networks/actions.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Services } from '../../services.ts';

type Group = keyof SettingsView['changed'];

/** Of what the action log tells: which group of settings it is about. */
const groups: { readonly [Kind in Action['kind']]?: Group } = {
  'network-described': 'network',
  'chairing-changed': 'network',
  'rotation-changed': 'network',
  'purpose-changed': 'task',
  'ambition-changed': 'task',
  'threshold-changed': 'rules',
  'free-text-switched': 'rules',
  'terms-changed': 'rules',
  'questions-chosen': 'questions',
  'prompt-switched': 'questions',
  'own-prompt-added': 'questions',
  'own-prompt-removed': 'questions',
  'start-chosen': 'start',
  'network-paused': 'pause',
  'network-resumed': 'pause',
  ...{ 'network-ended': 'ending', 'network-continued': 'ending' },
};

/** Who changed each group of settings last, as far as the action log and the list of members say. */
export async function lastChanges(
  { id }: Network,
  reader: PersonId,
  services: Services,
): Promise<SettingsView['changed']> {
  const changed: Partial<Record<Group, Action>> = {};
  for (const action of await services.actions.list(id)) {
    const group = groups[action.kind];
    if (group) changed[group] = action;
  }
  const told = Object.entries(changed).map(async ([group, { at, by }]) => {
    const change: LastChange = { at, by: by === reader ? 'you' : await nameOf(id, by, services) };
    return [group, change] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

async function nameOf(id: Network['id'], person: PersonId | undefined, { members }: Services) {
  const name = person && (await members.find(id, person))?.name;
  return name ? { name } : undefined;
}
