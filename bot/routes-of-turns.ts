import { onAbsenceDropped, onAbsenceGiven, onAbsenceViewed } from './handlers/absence-viewed.ts';
import { onChairAsked } from './handlers/chair-asked.ts';
import { onDateGiven, onDateViewed } from './handlers/date-viewed.ts';
import { onMirrorShared, onMirrorViewed } from './handlers/mirror-viewed.ts';
import { onOwnTurnViewed, onSwapWithdrawn } from './handlers/own-turn-viewed.ts';
import { onRolesGiven, onRolesViewed } from './handlers/roles-viewed.ts';
import { onServedTold, onServerSought } from './handlers/served-told.ts';
import { onServedViewed } from './handlers/served-viewed.ts';
import { onSwapAnswered } from './handlers/swap-answered.ts';
import { onSwapAsked, onSwapViewed } from './handlers/swap-viewed.ts';
import { onTakerSought } from './handlers/taker-sought.ts';
import { onTurnAnswered } from './handlers/turn-answered.ts';
import { onTurnGiven } from './handlers/turn-given.ts';
import { onTurnStayed } from './handlers/turn-stayed.ts';
import { onTurnViewed } from './handlers/turn-viewed.ts';
import { onTurnsViewed } from './handlers/turns-viewed.ts';
import { onWhyAsked } from './handlers/why-asked.ts';
import { onWishesGiven, onWishesViewed } from './handlers/wishes-viewed.ts';
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
  'date-viewed': onDateViewed,
  'date-given': onDateGiven,
  'absence-viewed': onAbsenceViewed,
  'absence-given': onAbsenceGiven,
  'absence-dropped': onAbsenceDropped,
  'wishes-viewed': onWishesViewed,
  'wishes-given': onWishesGiven,
  'turn-stayed': onTurnStayed,
  'why-asked': onWhyAsked,
  'own-turn-viewed': onOwnTurnViewed,
  'swap-viewed': onSwapViewed,
  'swap-asked': onSwapAsked,
  'swap-withdrawn': onSwapWithdrawn,
  'swap-accepted': onSwapAnswered,
  'swap-declined': onSwapAnswered,
  'turns-viewed': onTurnsViewed,
  'taker-sought': onTakerSought,
  'turn-given': onTurnGiven,
  'served-viewed': onServedViewed,
  'server-sought': onServerSought,
  'served-told': onServedTold,
} as const satisfies Partial<Routes>;
