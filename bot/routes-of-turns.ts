import { onChairAsked } from './handlers/chair-asked.ts';
import { onMirrorShared, onMirrorViewed } from './handlers/mirror-viewed.ts';
import { onRolesGiven, onRolesViewed } from './handlers/roles-viewed.ts';
import { onTurnAnswered } from './handlers/turn-answered.ts';
import { onTurnViewed } from './handlers/turn-viewed.ts';
import type { Routes } from './route.ts';

/** What is done about roles that rotate. */
export const routesOfTurns = {
  'chair-asked': onChairAsked,
  'turn-viewed': onTurnViewed,
  'turn-accepted': onTurnAnswered,
  'turn-declined': onTurnAnswered,
  'mirror-viewed': onMirrorViewed,
  'mirror-shared': onMirrorShared,
  'roles-viewed': onRolesViewed,
  'roles-given': onRolesGiven,
} as const satisfies Partial<Routes>;
