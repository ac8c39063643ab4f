import type { Card, Language } from '../../cards/card.ts';
import { type SizeView, sizeCard } from '../../cards/meetings/size-card.ts';
import { type SaidRemovalView, saidRemovalCard } from '../../cards/rounds/said-removal-card.ts';
import {
  type SpokenFormView,
  type SpokenPastView,
  spokenCard,
  spokenDoorCard,
  spokenFormCard,
  spokenKeptCard,
  spokenPastCard,
} from '../../cards/rounds/spoken-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const round = 'r-2026-11-20';
const promptId = 'OPG-1';
const formOf =
  (view: () => Partial<SpokenFormView>): Sample =>
  (language) =>
    spokenFormCard({ language, round, ...view() });
const pastOf =
  (view: () => Partial<SpokenPastView>): Sample =>
  (language) =>
    spokenPastCard({ language, round, promptId, wasHad: true, ...view() });

const removalOf =
  (view: () => Partial<SaidRemovalView>): Sample =>
  (language) =>
    saidRemovalCard({ language, round, ...view() });

const sizeOf =
  (view: Partial<SizeView> & Pick<SizeView, 'size'>): Sample =>
  (language) =>
    sizeCard({ language, what: 'noted', chat: 'c1', meeting: 4, ...view });

/** Looking back by talking. */
export const spokenSamples: Readonly<Record<string, Sample>> = {
  'spoken.posted': (language) =>
    spokenCard({ language, promptId: 'OPG-2', round, isPosted: true, purpose: say.purpose }),
  'spoken.view': (language) => spokenCard({ language, promptId, round, isPosted: false }),
  'spoken.form': formOf(() => ({})),
  'spoken.form-replaces': formOf(() => ({ askAloud: 'OPG-2' })),
  'spoken.form-refused': formOf(() => ({ refused: { code: 'patient-phone', said: say.remark } })),
  'spoken.kept': (language) => spokenKeptCard({ language, round, isKept: true }),
  'spoken.kept-other': (language) => spokenKeptCard({ language, round, isKept: false }),
  'spoken.past': pastOf(() => ({})),
  'spoken.past-said': pastOf(() => ({ said: say.remark })),
  'spoken.past-own': pastOf(() => ({ said: say.remark, mayRemove: true })),
  'spoken.removing': removalOf(() => ({ said: say.remark })),
  'spoken.removed': removalOf(() => ({ mayAdd: true })),
  'spoken.removed-late': removalOf(() => ({})),
  'spoken.not-had': pastOf(() => ({ wasHad: false })),
  'spoken.door': (language) => spokenDoorCard({ language, round, promptId }),
  'size.under-five': sizeOf({ size: 'under-five', round }),
  'size.five-to-seven': sizeOf({ size: 'five-to-seven' }),
  'size.eight-or-more': sizeOf({ size: 'eight-or-more', network: 'n-1' }),
  'size.unremarked': sizeOf({ size: 'five-to-seven', what: 'unremarked' }),
  'size.talk': sizeOf({ size: 'five-to-seven', what: 'talk' }),
  'size.asked': sizeOf({ size: 'under-five', what: 'asked' }),
  'size.aloud': sizeOf({ size: 'under-five', what: 'aloud' }),
  'size.over': sizeOf({ size: 'under-five', what: 'over' }),
};
