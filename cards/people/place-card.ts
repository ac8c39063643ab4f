import { type Card, type CardElement, card, type Language } from '../card.ts';
import { coreInput, layerInput } from '../input-names.ts';
import { choiceInput } from '../inputs.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  sendButton,
  subheading,
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { organisationChoice, organisationNameInput } from './organisation-input.ts';

type Sitting = { readonly name: string; readonly until?: Date | undefined };

export type PlaceView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** Whose place, by key, where it is not the reader's own. */
  readonly of?: { readonly key: string; readonly name: string } | undefined;
  /** Those that can be chosen, by key; without a name where nobody told one. */
  readonly organisations: readonly { readonly key: string; readonly name?: string | undefined }[];
  /** The key of the one it is now. */
  readonly organisation: string;
  readonly layer?: 'board' | 'management' | 'practice' | undefined;
  /** Whether they are of the core group; absent for who may not say so. */
  readonly isCore?: boolean | undefined;
  readonly substitute?: Sitting | undefined;
  /** For whom the reader sits in. */
  readonly sitsInFor: readonly (Sitting & { readonly key: string })[];
  readonly notice?: 'saved' | 'substitute-chosen' | 'substitute-ended' | undefined;
  /** What they typed and was not kept, since it has to be changed. */
  readonly refused?: { readonly code: ProblemCode; readonly name: string } | undefined;
};

/** For one reader: for whom somebody speaks, in which layer they work, and who sits in for them. */
export function placeCard(view: PlaceView): Card {
  const { language, of, notice, refused, round } = view;
  const { place: texts, closing, problems } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(of ? texts.titleOfOther : texts.title),
      ...(of ? [verbatim(of.name, texts.who)] : [footnote(texts.personal)]),
      ...(notice ? [box([paragraph(texts.notices[notice])])] : []),
      ...(refused ? [box([paragraph(problems.sentences[refused.code])])] : []),
      ...organisationChoice({ ...view, choice: view.organisation, label: of ? texts.theirs : texts.own }),
      organisationNameInput(language, refused?.name),
      layerQuestion(view),
      ...coreQuestion(view),
      buttons([sendButton(texts.save, { verb: 'place.save', ...subject(view) })]),
      ...substitution(view),
      ...view.sitsInFor.slice(0, mostSitsIn).flatMap((sitting) => sitsIn(sitting, view)),
      ...(of ? [buttons([button(texts.toPeople, { verb: 'people.view', page: 1, ...from(view) })])] : []),
      ...wayBack(closing.back, round),
    ],
  });
}

const mostSitsIn = 3;
const subject = ({ of, round, network }: PlaceView) => ({ ...(of && { of: of.key }), ...from({ round, network }) });
const layers = ['board', 'management', 'practice'] as const;

function layerQuestion({ language, layer, of }: PlaceView): CardElement {
  const texts = textsIn(language).place;
  return {
    type: 'Input.ChoiceSet',
    id: layerInput,
    label: of ? texts.theirLayer : texts.layer,
    style: 'expanded',
    wrap: true,
    isRequired: false,
    errorMessage: texts.pickOne,
    spacing: 'Medium',
    choices: [
      ...layers.map((value) => ({ title: texts.layers[value], value })),
      { title: texts.noLayer, value: 'none' },
    ],
    value: layer ?? 'none',
  };
}

function coreQuestion({ language, isCore, of }: PlaceView): readonly CardElement[] {
  const texts = textsIn(language).place;
  if (isCore === undefined) return [];
  const choices = (['no', 'yes'] as const).map((value) => ({ title: texts.inCore[value], value }));
  const label = of ? texts.theirCore : texts.core;
  return [choiceInput({ id: coreInput, label, errorMessage: texts.pickOne, choices, value: isCore ? 'yes' : 'no' })];
}

function substitution(view: PlaceView): readonly CardElement[] {
  const { language, substitute, of } = view;
  const texts = textsIn(language).place;
  const title = apart(subheading(texts.substitute));
  if (!substitute)
    return [
      title,
      paragraph(of ? texts.whatItMeansForOther : texts.whatItMeans),
      buttons([button(texts.choose, { verb: 'substitute.view', ...subject(view) })]),
    ];
  return [
    title,
    verbatim(substitute.name, of ? texts.sitsInForThem : texts.sitsInForYou),
    under(paragraph(untilWhen(substitute, view))),
    buttons([button(texts.end, { verb: 'substitute.end', ...subject(view) })]),
  ];
}

function sitsIn(sitting: PlaceView['sitsInFor'][number], view: PlaceView): readonly CardElement[] {
  const texts = textsIn(view.language).place;
  const ending = { verb: 'substitute.end', of: sitting.key, ...from(view) } as const;
  return [
    apart(verbatim(sitting.name, texts.youSitInFor)),
    under(paragraph(untilWhen(sitting, view))),
    buttons([button(texts.end, ending)]),
  ];
}

function untilWhen({ until }: Sitting, { language, timeZone }: PlaceView): string {
  const texts = textsIn(language).place;
  return until ? texts.until(formatFullDay(until, language, timeZone)) : texts.untilEnded;
}
