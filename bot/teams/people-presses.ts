import {
  coreInput,
  daysInput,
  layerInput,
  organisationInput,
  organisationTextInput,
  personInput,
  searchInput,
} from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

const verbs = [
  ...(['place.view', 'place.save', 'substitute.view', 'substitute.save', 'substitute.end'] as const),
  ...(['people.view', 'organisation.view', 'organisation.rename', 'person.view'] as const),
];

/** The buttons about who takes part, and for whom. */
export type PeopleButton = Extract<Button, { verb: (typeof verbs)[number] }>;
export const isAboutPeople = (button: Button): button is PeopleButton => verbs.some((verb) => verb === button.verb);

/** What somebody means who presses one of them. */
export function meaningForPeople(button: PeopleButton, data: Record<string, unknown>): Happening {
  const origin = originOf(button);
  switch (button.verb) {
    case 'place.view':
      return { kind: 'place-viewed', of: button.of, ...origin };
    case 'place.save':
      return { kind: 'place-given', of: button.of, place: placeIn(data), ...origin };
    case 'substitute.view':
      return { kind: 'substitute-viewed', of: button.of, search: textIn(data, searchInput), ...origin };
    case 'substitute.save':
      return { kind: 'substitute-chosen', of: button.of, ...substituteIn(data), ...origin };
    case 'substitute.end':
      return { kind: 'substitute-ended', of: button.of, ...origin };
    case 'people.view':
      return { kind: 'people-viewed', page: button.page, search: textIn(data, searchInput), ...origin };
    case 'organisation.view':
      return { kind: 'organisation-viewed', page: button.page, ...origin };
    case 'organisation.rename':
      return { kind: 'organisation-renamed', page: button.page, given: organisationIn(data), ...origin };
    case 'person.view':
      return { kind: 'place-viewed', of: textIn(data, personInput), ...origin };
  }
}

const organisationIn = (data: Record<string, unknown>) => ({
  organisation: textIn(data, organisationInput),
  name: textIn(data, organisationTextInput),
});

const placeIn = (data: Record<string, unknown>) => ({
  ...organisationIn(data),
  layer: textIn(data, layerInput) || undefined,
  core: textIn(data, coreInput) || undefined,
});

/** Thirty days, ninety, or until somebody ends it. */
const days: Readonly<Record<string, number>> = { '30': 30, '90': 90 };
const substituteIn = (data: Record<string, unknown>) => ({
  key: textIn(data, personInput),
  days: days[textIn(data, daysInput)],
});
