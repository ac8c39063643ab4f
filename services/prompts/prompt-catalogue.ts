/**
 * What prompts are about, in the order of the bank: working together (SAM), engagement (BET), our goal (DOE), the joint
 * task (OPG), one's own organisation (BEL), meeting each other (ONT), the right people (MEN), time (TIJ), roles (ROL),
 * recognition (ERK), safety to speak (VEI), results (RES) and organisation of the work (ORG).
 */
export const themes = [
  'SAM',
  'BET',
  'DOE',
  'OPG',
  'BEL',
  'ONT',
  'MEN',
  'TIJ',
  'ROL',
  'ERK',
  'VEI',
  'RES',
  'ORG',
] as const;
export type Theme = (typeof themes)[number];

/** Five labelled points, three labelled choices, or a short text: that is only asked aloud, a card has no place to write it. */
type Scale = 'S5' | 'K3' | 'T';

/** One question of the bank, without its wording: that is in `cards/texts`, under the same id. */
export type Prompt = {
  /** Never used again for another question, not even after this one retired. */
  readonly id: PromptId;
  /** Goes up with every change of wording, in either language: a trend begins anew with it. */
  readonly version: number;
  readonly theme: Theme;
  /** Asked in every round of three questions, else in turn; only these make a trend. */
  readonly anchor: boolean;
  readonly scale: Scale;
  readonly audience: 'all' | 'kerncoalitie' | 'bestuur' | 'uitvoering';
  readonly moment: 'end' | 'between' | 'half-year';
  /** How many rounds of a chat come in between, at least, before this one is asked there again. */
  readonly minGapRounds: number;
  /** Easier to tap than to say in a group: never asked aloud. */
  readonly sensitive: boolean;
  /** False once retired: kept, since rounds of the past refer to it. */
  readonly active: boolean;
};

const usual = {
  version: 1,
  anchor: false,
  scale: 'S5',
  audience: 'all',
  moment: 'end',
  minGapRounds: 3,
  sensitive: false,
  active: true,
} as const;
const anchor = { ...usual, anchor: true, minGapRounds: 0 } as const;
const slow = { ...usual, minGapRounds: 6 } as const;
const halfYearly = { ...slow, moment: 'half-year' } as const;

const bank = [
  { ...anchor, id: 'SAM-1', theme: 'SAM' },
  { ...usual, id: 'SAM-2', theme: 'SAM' },
  { ...usual, id: 'BET-1', theme: 'BET' },
  { ...anchor, id: 'BET-2', theme: 'BET' },
  { ...anchor, id: 'DOE-1', theme: 'DOE' },
  { ...usual, id: 'DOE-2', theme: 'DOE' },
  { ...usual, version: 2, id: 'OPG-1', theme: 'OPG' },
  { ...usual, id: 'OPG-2', theme: 'OPG' },
  { ...slow, id: 'BEL-1', theme: 'BEL' },
  { ...slow, id: 'BEL-2', theme: 'BEL', scale: 'T' },
  { ...usual, id: 'ONT-1', theme: 'ONT' },
  { ...slow, id: 'ONT-2', theme: 'ONT', scale: 'K3' },
  { ...usual, id: 'MEN-1', theme: 'MEN', scale: 'T' },
  { ...usual, id: 'MEN-2', theme: 'MEN' },
  { ...usual, id: 'TIJ-1', theme: 'TIJ' },
  { ...usual, version: 2, id: 'TIJ-2', theme: 'TIJ' },
  { ...usual, id: 'ROL-1', theme: 'ROL' },
  { ...slow, id: 'ROL-2', theme: 'ROL' },
  { ...slow, id: 'ROL-3', theme: 'ROL' },
  { ...usual, id: 'ERK-1', theme: 'ERK' },
  { ...slow, id: 'ERK-2', theme: 'ERK', sensitive: true },
  { ...usual, id: 'ERK-3', theme: 'ERK' },
  { ...usual, id: 'VEI-1', theme: 'VEI', sensitive: true },
  { ...usual, id: 'VEI-2', theme: 'VEI' },
  { ...usual, id: 'RES-1', theme: 'RES' },
  { ...slow, id: 'RES-2', theme: 'RES' },
  { ...usual, id: 'RES-3', theme: 'RES', audience: 'kerncoalitie', moment: 'between' },
  { ...usual, id: 'ORG-1', theme: 'ORG' },
  { ...usual, id: 'ORG-2', theme: 'ORG' },
  { ...halfYearly, id: 'IJK-1', theme: 'DOE', scale: 'K3' },
  { ...halfYearly, id: 'IJK-2', theme: 'BET' },
] as const;

export type PromptId = (typeof bank)[number]['id'];

export const promptCatalogue: readonly Prompt[] = bank;

/** On which scale a prompt is answered; what the bank does not know is a network's own, on five points. */
export const scaleOf = (promptId: string): Scale => promptCatalogue.find(({ id }) => id === promptId)?.scale ?? 'S5';

/** Of what the bank knows among these: in which wording it has them now, by id. */
export const versionsOf = (promptIds: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    promptCatalogue.flatMap(({ id, version }) => (promptIds.includes(id) ? [[id, version] as const] : [])),
  );

/** Working together, engagement, our goal: the three that every round of three questions asks, in this order. */
export const anchors: readonly Prompt[] = promptCatalogue.filter((prompt) => prompt.anchor);
