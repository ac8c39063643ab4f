import type { Locator, Page } from 'playwright-core';
import { chat } from './network.ts';
import type { Stage } from './stage.ts';

/** Called with each card that a guide shows once it is there, in the order of the guide. */
export type Look = (name: string, card: Pick<Locator, 'screenshot'>) => Promise<void>;

/** A browser's page on the group chat: opening it adds Kring. */
export async function openChat(page: Page, stage: Stage): Promise<void> {
  // The Playground's own fonts are elsewhere; without a network it does without them.
  await page.route(/office\.net/, (route) => route.abort());
  await page.goto(stage.playground.url);
  await goTo(page, chat.name);
}

/** To another chat of the page's list. */
export const goTo = (page: Page, name: string) => page.getByRole('treeitem', { name }).click();

/** The newest card of a chat, clicked as a person would. Every view takes the place of the card that it was opened on, as in Teams. */
export function newestCard(page: Page, look: Look) {
  const card = page.locator('.ac-adaptiveCard').last();
  return {
    card,
    press: (title: string) => card.getByRole('button', { name: title, exact: true }).click(),
    choose: (title: string) => card.getByRole('radio', { name: title, exact: true }).click(),
    type: (label: string, text: string) => card.getByLabel(label).fill(text),
    /** `mark`: words that only this card has. */
    async see(mark: string, name: string): Promise<void> {
      await card.getByText(mark).first().waitFor();
      await look(name, card);
    },
  };
}
