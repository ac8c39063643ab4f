import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** How wide the card is, in pixels, and in whose colours: a phone shows about 320, a Teams window 720. */
export type CardLook = { readonly width: 320 | 720; readonly theme: 'light' | 'dark' };

const script = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js');

/**
 * The cards below each other in one page, as a Teams reader sees them but for Teams' own elements, which show their
 * `fallback`. Each is the child of `#cards` at its index. The caller closes the page.
 */
export async function openCards(browser: Browser, cards: readonly object[], { width, theme }: CardLook): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 600 }, locale: 'nl-NL' });
  await page.setContent(pageHtml(colours[theme]));
  await page.addScriptTag({ path: script });
  await page.evaluate(`(${render})(${JSON.stringify(cards)}, ${JSON.stringify(hostConfig(colours[theme]))})`);
  return page;
}

// It runs in the page, as text: here it would have no `document`.
const render = `function (cards, config) {
  window.pressed = [];
  for (const json of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(json);
    card.onExecuteAction = (action) => window.pressed.push({ verb: action.verb, data: action.data });
    document.getElementById('cards').appendChild(card.render());
  }
}`;

type Colours = Record<
  'page' | 'card' | 'emphasis' | 'text' | 'subtle' | 'line' | 'control' | 'accent' | 'onAccent',
  string
> &
  Record<'good' | 'warning' | 'attention', string>;

// Source: Fluent UI's Teams themes.
const colours: Record<CardLook['theme'], Colours> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f0f0f0',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    control: '#ffffff',
    accent: '#5b5fc7',
    onAccent: '#ffffff',
    good: '#0e700e',
    warning: '#835b00',
    attention: '#c50f1f',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    emphasis: '#333333',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#666666',
    control: '#333333',
    accent: '#7f85f5',
    onAccent: '#000000',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
  },
};

/** What Teams tells the renderer about itself: spacing and sizes in pixels. */
function hostConfig(theme: Colours): object {
  const shade = (strong: string) => ({ default: strong, subtle: strong });
  const foregroundColors = {
    default: { default: theme.text, subtle: theme.subtle },
    accent: shade(theme.accent),
    good: shade(theme.good),
    warning: shade(theme.warning),
    attention: shade(theme.attention),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'Open Sans', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 12, large: 16, extraLarge: 20, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.line },
    supportsInteractivity: true,
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: { label: { requiredInputs: { suffix: ' *' } }, inputSpacing: 4 },
    containerStyles: {
      default: container(theme.card),
      emphasis: container(theme.emphasis),
      good: container(theme.emphasis),
      attention: container(theme.emphasis),
      warning: container(theme.emphasis),
      accent: container(theme.emphasis),
    },
  };
}

function pageHtml(theme: Colours): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><style>
    body { margin: 0; background: ${theme.page}; color: ${theme.text}; font: 14px 'Segoe UI', 'Open Sans', 'DejaVu Sans', sans-serif; }
    #cards { padding: 8px; box-sizing: border-box; }
    .ac-adaptiveCard { border-radius: 4px; border: 1px solid ${theme.line}; outline: none; }
    .ac-input { color: inherit; background: ${theme.control}; font: inherit; }
    .ac-input:not(.ac-choiceSetInput-expanded):not(.ac-toggleInput) { padding: 6px 8px; border: 1px solid ${theme.line}; border-radius: 4px; width: 100%; box-sizing: border-box; }
    .ac-choiceSetInput-expanded, .ac-toggleInput { background: none; }
    input[type=radio], input[type=checkbox] { accent-color: ${theme.accent}; }
    .ac-pushButton { font: inherit; font-weight: 600; padding: 5px 12px; border: 1px solid ${theme.line}; border-radius: 4px; color: ${theme.text}; background: ${theme.control}; overflow: hidden; text-overflow: ellipsis; }
    .ac-pushButton.primary, .ac-pushButton.style-positive { color: ${theme.onAccent}; background: ${theme.accent}; border-color: ${theme.accent}; }
    .ac-pushButton.style-destructive { color: ${theme.attention}; }
  </style></head><body><div id="cards"></div></body></html>`;
}
