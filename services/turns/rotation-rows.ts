import { z } from 'zod';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import { startingWith } from '../storage/keys.ts';
import { json, shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';

/** How roles rotate in one chat. */
export type Rotation = z.infer<typeof Rotation>;
const Rotation = z.object({
  /** Those that were asked for, beside the leading one. */
  roles: json(z.array(z.enum(turnRoles))),
  /** What takes turns: organisations and then their people, or all people alike. */
  unit: z.enum(['organisation', 'person']),
  /** Organisations that count half: they are asked half as often. */
  halves: json(z.array(z.string())),
  /** Who never chaired is co-chair first. */
  learnsFirst: z.boolean(),
  /** Who coordinates takes turns too. */
  coordinatorServes: z.boolean(),
  /** What the group may see of how the turns are spread. */
  mirrorShown: z.enum(['nothing', 'share', 'organisations']),
});

/** Until somebody chooses otherwise. */
export const atFirst: Rotation = {
  ...{ roles: [], unit: 'organisation', halves: [], learnsFirst: false, coordinatorServes: false },
  mirrorShown: 'nothing',
};

const prefix = 'rotation_';
export const rotationKey = (chatKey: string) => `${prefix}${chatKey}`;
export const rotationShelf = (table: Table) => shelf(table, Rotation);

export const rotationOf = async (table: Table, networkId: NetworkId, chatKey: string): Promise<Rotation> =>
  (await rotationShelf(table).get(networkId, rotationKey(chatKey)))?.row ?? atFirst;

/** Whether this person coordinates, and takes no turns in this chat for that. */
export const isOutside = (
  person: PersonId,
  { coordinator }: Pick<Network, 'coordinator'>,
  { coordinatorServes }: Pick<Rotation, 'coordinatorServes'>,
): boolean => person === coordinator && !coordinatorServes;

/** Who leads the closing reflection: the chair, or where one person always chairs, somebody else each time. */
export const leadingRole = ({ fixedChair }: Pick<Network, 'fixedChair'>): TurnRole =>
  fixedChair ? 'reflection-host' : 'chair';

/** The roles that rotate in a chat, the leading one first. There is nobody to learn from who always chairs. */
export function rolesIn(network: Pick<Network, 'fixedChair'>, { roles }: Pick<Rotation, 'roles'>): readonly TurnRole[] {
  const leading = leadingRole(network);
  const fixed: readonly TurnRole[] = network.fixedChair ? ['chair', 'co-chair'] : [];
  return turnRoles.filter((role) => role === leading || (roles.includes(role) && !fixed.includes(role)));
}

/** Organisations that are gone count half no longer: one that had one person points at them. Safe to repeat. */
export async function forgetHalves(table: Table, networkId: NetworkId, isGone: (id: string) => boolean): Promise<void> {
  const rotations = rotationShelf(table);
  const { readable } = await rotations.survey(networkId, startingWith(prefix));
  for (const { key } of readable.filter(({ row }) => row.halves.some(isGone)))
    await untilWritten(async () => {
      const read = await rotations.get(networkId, key);
      if (!read) return true;
      const halves = read.row.halves.filter((id) => !isGone(id));
      return (await rotations.replace(networkId, read, { ...read.row, halves })) || undefined;
    });
}
