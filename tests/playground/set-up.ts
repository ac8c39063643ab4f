import type { Page } from 'playwright-core';
import type { Language } from '../../cards/card.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { type Look, newestCard } from './clicks.ts';
import { tellMeeting } from './meeting.ts';
import { chat } from './network.ts';
import type { Stage } from './stage.ts';

/** What setting up takes of a coordinator: buttons pressed and choices made, and fields in which something is typed. */
export type Effort = { presses: number; fields: number };

/** In milliseconds: of somebody who looks at a card that does not change. */
const patience = 15_000;

const words = {
  nl: {
    purpose: 'Ouderen in Overvecht wonen langer en prettiger thuis',
    ambition: 'In 2028 weet elke oudere in de wijk bij wie die terechtkan',
  },
  en: {
    purpose: 'Older people in Overvecht live at home longer and better',
    ambition: 'By 2028 every older person here knows whom to turn to',
  },
} as const;

/** Sets a network up by clicking, as a coordinator would, from the moment that Kring was added to the chat of a planned meeting. */
export async function setUp(page: Page, language: Language, look: Look): Promise<Effort> {
  const { setup, welcome } = textsIn(language);
  const effort: Effort = { presses: 0, fields: 0 };
  const { card, see, ...clicks } = newestCard(page, look);
  const press = (title: string) => {
    effort.presses += 1;
    return clicks.press(title);
  };
  const choose = (title: string) => {
    effort.presses += 1;
    return clicks.choose(title);
  };
  const type = (label: string, text: string) => {
    effort.fields += 1;
    return clicks.type(label, text);
  };
  /** As a person would: where nothing came of a press, and the button is still there, once more. */
  const save = async (title: string, mark: string) => {
    await press(title);
    const isSaved = () => card.getByText(mark).first().waitFor({ timeout: patience });
    await isSaved().catch(async () => {
      process.stderr.write(`Pressed again, since the card said: ${await card.textContent()}\n`);
      await clicks.press(title);
    });
  };

  await see(welcome.title, 'welcome');
  await press(setup.open);
  await see(setup.fitAnswers[0]?.[1] ?? '', 'fit');
  await press(setup.goOn);
  await card.getByText(setup.formIntro).waitFor();
  await choose(setup.kinds.neighbourhood);
  await type(setup.purpose, words[language].purpose);
  await type(setup.ambition, words[language].ambition);
  await see(setup.formIntro, 'form');
  await save(setup.save, setup.stepsIntro);
  await see(setup.stepsIntro, 'steps');
  await press(setup.steps.start);
  await see(setup.startIntro, 'start');
  await press(setup.startNext);
  await card.getByText(setup.stepsIntro).waitFor();
  await press(setup.steps.preview);
  await see(setup.preview, 'preview');
  await press(setup.back);
  await press(setup.steps.announcement);
  await see(setup.announcementIntro, 'announcement');
  return effort;
}

/** The first meeting ends, and its card comes. */
export async function firstMeeting(page: Page, stage: Stage, language: Language, look: Look): Promise<void> {
  await tellMeeting(stage, 'meetingEnd', {
    EndTime: new Date().toISOString(),
    Title: chat.name,
    MeetingType: 'Recurring',
  });
  const card = page.locator('.ac-adaptiveCard').last();
  await card.getByRole('button', { name: textsIn(language).reflection.send, exact: true }).waitFor();
  await look('first-card', card);
}
