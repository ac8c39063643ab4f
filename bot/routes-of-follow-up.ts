import { onAgreementGiven, onAgreementSettled, onAgreementsViewed } from './handlers/agreements/agreements-viewed.ts';
import type { Routes } from './route.ts';

/** What a group does with what it said. */
export const routesOfFollowUp = {
  'agreements-viewed': onAgreementsViewed,
  'agreement-given': onAgreementGiven,
  'agreement-settled': onAgreementSettled,
} as const satisfies Partial<Routes>;
