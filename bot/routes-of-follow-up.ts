import { onAgreementGiven, onAgreementSettled, onAgreementsViewed } from './handlers/agreements/agreements-viewed.ts';
import { onSaidRemovalAsked } from './handlers/rounds/said-removal-asked.ts';
import type { Routes } from './route.ts';

/** What a group does with what it said. */
export const routesOfFollowUp = {
  'said-removal-asked': onSaidRemovalAsked,
  'agreements-viewed': onAgreementsViewed,
  'agreement-given': onAgreementGiven,
  'agreement-settled': onAgreementSettled,
} as const satisfies Partial<Routes>;
