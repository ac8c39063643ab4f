import {
  monthsOfSummariesInput,
  monthsOfTurnsInput,
  remarksInput,
  settingsInputs,
  startInput,
  thresholdInput,
} from '../../cards/input-names.ts';
import type { Button, SettingsPart } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

/** Buttons that say nothing but what they are for, and from whose card they were pressed. */
const plain = {
  'settings.view': 'settings-asked',
  'fit.view': 'fit-asked',
  'steps.view': 'steps-asked',
  'preview.view': 'preview-asked',
  'announcement.view': 'announcement-asked',
  'start.view': 'start-asked',
  'start.next': 'start-given',
  'ambition.view': 'ambition-asked',
  'network.pause-view': 'network-pause-viewed',
  'network.pause-end': 'network-resumed',
} as const;
const telling = [
  ...([
    'setup.view',
    'setup.save',
    'settings.edit',
    'rules.save',
    'start.save',
    'chair.switch',
    'network.pause',
  ] as const),
] as const;
type SettingVerb = keyof typeof plain | (typeof telling)[number];

export type SettingButton = Extract<Button, { verb: SettingVerb }>;

export const isAboutSettings = (button: Button): button is SettingButton =>
  button.verb in plain || telling.some((verb) => verb === button.verb);

type Data = Readonly<Record<string, unknown>>;

/** What somebody means who presses a button about a network's settings. */
export function settingMeant(button: SettingButton, data: Data): Happening {
  const origin = originOf(button);
  switch (button.verb) {
    case 'setup.view':
      return { kind: 'setup-asked', wantsForm: button.form === true, ...origin };
    case 'setup.save':
      return formIn(button, data);
    case 'settings.edit':
      return { kind: 'settings-edited', part: button.part, ...origin };
    case 'rules.save':
      return { kind: 'rules-given', rules: rulesIn(data), revision: button.revision, ...origin };
    case 'start.save':
      return { kind: 'start-given', day: textIn(data, startInput), revision: button.revision, ...origin };
    case 'chair.switch':
      return { kind: 'chair-switched', to: button.to, ...origin };
    case 'network.pause':
      return { kind: 'network-paused', weeks: button.weeks, ...origin };
    default:
      return { kind: plain[button.verb], ...origin };
  }
}

/** An input that did not come is an empty one; what this form does not ask for is not looked at. */
function formIn(button: Extract<SettingButton, { part: SettingsPart; revision: number }>, data: Data): Happening {
  const { part, revision } = button;
  const given = Object.fromEntries(settingsInputs[part].map((input) => [input, textIn(data, input)]));
  return { kind: 'setup-given', part, given, revision, ...originOf(button) };
}

const rulesIn = (data: Data) => ({
  threshold: textIn(data, thresholdInput) || undefined,
  remarks: textIn(data, remarksInput) || undefined,
  monthsOfSummaries: textIn(data, monthsOfSummariesInput) || undefined,
  monthsOfTurns: textIn(data, monthsOfTurnsInput) || undefined,
});
