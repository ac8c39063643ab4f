import { onDateGiven, onDateViewed } from './handlers/meetings/date-viewed.ts';
import { onAbsenceDropped, onAbsenceGiven, onAbsenceViewed } from './handlers/turns/absence-viewed.ts';
import { onChairAsked } from './handlers/turns/chair-asked.ts';
import { onMirrorShared, onMirrorViewed } from './handlers/turns/mirror-viewed.ts';
import { onOwnTurnViewed, onSwapWithdrawn } from './handlers/turns/own-turn-viewed.ts';
import { onRolesGiven, onRolesViewed } from './handlers/turns/roles-viewed.ts';
import { onServedTold, onServerSought } from './handlers/turns/served-told.ts';
import { onServedViewed } from './handlers/turns/served-viewed.ts';
import { onSwapAnswered } from './handlers/turns/swap-answered.ts';
import { onSwapAsked, onSwapViewed } from './handlers/turns/swap-viewed.ts';
import { onTakerSought } from './handlers/turns/taker-sought.ts';
import { onTurnAnswered } from './handlers/turns/turn-answered.ts';
import { onTurnGiven } from './handlers/turns/turn-given.ts';
import { onTurnStayed } from './handlers/turns/turn-stayed.ts';
import { onTurnViewed } from './handlers/turns/turn-viewed.ts';
import { onTurnsViewed } from './handlers/turns/turns-viewed.ts';
import { onWhyAsked } from './handlers/turns/why-asked.ts';
import { onWishesGiven, onWishesViewed } from './handlers/turns/wishes-viewed.ts';
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
