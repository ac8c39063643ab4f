import { onErasureAsked } from './handlers/erasure-asked.ts';
import { onMeViewed, onReturnAsked } from './handlers/me-viewed.ts';
import { onOrganisationViewed } from './handlers/organisation-viewed.ts';
import { onPauseAsked } from './handlers/pause-asked.ts';
import { onPeopleViewed } from './handlers/people-viewed.ts';
import { onPlaceViewed } from './handlers/place-viewed.ts';
import { onPrivacyViewed } from './handlers/privacy-viewed.ts';
import { onSubstituteChosen, onSubstituteViewed } from './handlers/substitute-viewed.ts';
import { onWelcomeViewed } from './handlers/welcome-viewed.ts';
import type { Routes } from './route.ts';

/** What people do about themselves, and about who takes part. */
export const routesOfPeople = {
  'me-viewed': onMeViewed,
  'erasure-viewed': onErasureAsked,
  'erasure-asked': onErasureAsked,
  'pause-viewed': onPauseAsked,
  'pause-asked': onPauseAsked,
  'pause-ended': onReturnAsked,
  'return-asked': onReturnAsked,
  'privacy-viewed': onPrivacyViewed,
  'welcome-viewed': onWelcomeViewed,
  'place-viewed': onPlaceViewed,
  'place-given': onPlaceViewed,
  'substitute-viewed': onSubstituteViewed,
  'substitute-chosen': onSubstituteChosen,
  'substitute-ended': onSubstituteChosen,
  'people-viewed': onPeopleViewed,
  'organisation-viewed': onOrganisationViewed,
  'organisation-renamed': onOrganisationViewed,
} as const satisfies Partial<Routes>;
