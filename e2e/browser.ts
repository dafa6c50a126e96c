import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The two widths every page is looked at (face.md). */
export const widths = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Width = keyof typeof widths;

/** Debian's Chromium, which as root starts only without its sandbox; nothing of its own goes to the network. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
}

export interface Visit {
  readonly page: Page;
  /** Requests to other hosts, and what the page's console and content policy complained of. */
  readonly faults: string[];
}

/** A page of its own, that writes down whatever it should not do. */
export async function visit(browser: Browser, address: string, path = '/', width: Width = 'wide'): Promise<Visit> {
  const context = await browser.newContext({
    viewport: widths[width],
    isMobile: width === 'phone',
    hasTouch: width === 'phone',
    acceptDownloads: true,
    timezoneId: 'Asia/Irkutsk',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Counting a year anew takes its time on a busy machine.
  page.setDefaultTimeout(50_000);
  const faults: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) faults.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // That a demo does not run is asked for and answered 404, which the browser reports by itself.
    if (message.type() === 'error' && !message.location().url.endsWith('/demo/progress')) faults.push(`console: ${message.text()}`);
  });
  await page.goto(address + path);
  return { page, faults };
}

/** Faults of accessibility, each with what it stands on. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Keeps a picture of the page for whoever wants to look, in artefacts/. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: `${artefacts}/${name}.png` });
}

const artefacts = fileURLToPath(new URL('../artefacts', import.meta.url));

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=ru',
];
