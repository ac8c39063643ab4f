import { onOrganisationViewed } from './handlers/people/organisation-viewed.ts';
import { onPauseAsked } from './handlers/people/pause-asked.ts';
import { onPeopleViewed } from './handlers/people/people-viewed.ts';
import { onPlaceViewed } from './handlers/people/place-viewed.ts';
import { onSubstituteChosen, onSubstituteViewed } from './handlers/people/substitute-viewed.ts';
import { onWelcomeViewed } from './handlers/people/welcome-viewed.ts';
import { onErasureAsked } from './handlers/privacy/erasure-asked.ts';
import { onMeViewed, onReturnAsked } from './handlers/privacy/me-viewed.ts';
import { onPrivacyViewed } from './handlers/privacy/privacy-viewed.ts';
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
