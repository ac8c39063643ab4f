import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../cards/card.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { tellMeeting } from './meeting.ts';
import { chat } from './network.ts';
import type { Stage } from './stage.ts';

/** What setting up takes of a coordinator: buttons pressed and choices made, and fields in which something is typed. */
export type Effort = { presses: number; fields: number };

/** In milliseconds: of somebody who looks at a card that does not change. */
const patience = 15_000;

/** Called with each card of the set-up once it is there, in the order of the guide. */
export type Look = (name: string, card: Locator) => Promise<void>;

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

/**
 * Sets a network up by clicking, as a coordinator would, from the moment that Kring was added to the chat of a planned
 * meeting. Every view takes the place of the card that it was opened on, as in Teams.
 */
export async function setUp(page: Page, language: Language, look: Look): Promise<Effort> {
  const { setup, welcome } = textsIn(language);
  const effort: Effort = { presses: 0, fields: 0 };
  const card = page.locator('.ac-adaptiveCard').last();
  const press = async (title: string) => {
    effort.presses += 1;
    await card.getByRole('button', { name: title, exact: true }).click();
  };
  const choose = async (title: string) => {
    effort.presses += 1;
    await card.getByRole('radio', { name: title, exact: true }).click();
  };
  const type = async (label: string, text: string) => {
    effort.fields += 1;
    await card.getByLabel(label).fill(text);
  };
  /** `mark`: words that only this card has. */
  const see = async (mark: string, name: string) => {
    await card.getByText(mark).first().waitFor();
    await look(name, card);
  };
  /** As a person would: where nothing came of a press, and the button is still there, once more. */
  const save = async (title: string, mark: string) => {
    await press(title);
    const isSaved = () => card.getByText(mark).first().waitFor({ timeout: patience });
    await isSaved().catch(async () => {
      process.stderr.write(`Pressed again, since the card said: ${await card.textContent()}\n`);
      await card.getByRole('button', { name: title, exact: true }).click();
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

/** A browser's page on the group chat: opening it adds Kring. */
export async function openChat(page: Page, stage: Stage): Promise<void> {
  // The Playground's own fonts are elsewhere; without a network it does without them.
  await page.route(/office\.net/, (route) => route.abort());
  await page.goto(stage.playground.url);
  await page.getByRole('treeitem', { name: chat.name }).click();
}
