import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { readCells, readOverview } from '../src/features/indicators/indicators.contract.ts';
import { makeTestFolder, type TestFolder } from '../src/platform/testing/data-folder.ts';
import type { OutputOf } from '../src/shared/contract.ts';
import { countForEye } from '../src/shared/for-eye.ts';
import { accessibilityFaults, keepPicture, startBrowser, visit, widths, type Width } from './browser.ts';
import { startProduct, type Product } from './product.ts';

type Overview = OutputOf<typeof readOverview>;

// The portal's and the МФЦ's files of December 2024 and the largest bodies' reports: most cells of the year are still missing.
const enoughFiles = 8;

let browser: Browser;
let folder: TestFolder;
let product: Product;

beforeAll(async () => {
  [browser, folder] = await Promise.all([startBrowser(), makeTestFolder()]);
  product = await startProduct(['demo'], folder);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
  await folder.drop();
});

describe('while the demo arrives', () => {
  test('the page says how much has come, and the map stands before the figures', async () => {
    const { page, faults } = await visit(browser, product.address);
    await page.getByText(/загружено [\d\u202F]+ из [\d\u202F]+ сведений/).waitFor();
    await page.locator('svg [data-fill]').first().waitFor();
    await keepPicture(page, 'overview-arriving');
    await waitForFiles(enoughFiles);
    await page.getByRole('heading', { level: 1, name: /^Доля по/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});

describe('the overview of what has come', () => {
  // Figures that stand still; stopped and started again, the folder holds what it held.
  beforeAll(async () => {
    await product.stop();
    product = await startProduct(['serve'], folder);
  });
  test('the sentence first, then the map, then the table of the same 42 municipalities', async () => {
    const { page, faults } = await visit(browser, product.address);
    const overview = (await product.ask('/overview')) as Overview;
    await expectText(page.getByRole('heading', { level: 1 }), overview.sentences[0]?.ru);
    expect(await page.locator('[role=listbox] [role=option]').count()).toBe(overview.municipalities.length);
    const rows = page.locator('tbody tr');
    await rows.nth(42).waitFor();
    expect(await rows.count()).toBe(42 + 1);
    await page.getByText('© OpenStreetMap contributors').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('map, table and address show one choice', async () => {
    const { page } = await visit(browser, product.address);
    await option(page, 'Катангский район').click();
    const row = page.locator('tr[aria-current]');
    await expectText(row.locator('th'), /Катангский район/);
    expect(new URL(page.url()).searchParams.get('row')).toBe('25616000');
    await page.reload();
    await expectText(row.locator('th'), /Катангский район/);
    expect(await option(page, 'Катангский район').getAttribute('aria-selected')).toBe('true');
    await page.context().close();
  });

  test('a number opens the cells of the files it is made of, and on all their pages they add up to it', async () => {
    const { page, faults } = await visit(browser, product.address);
    const overview = (await product.ask('/overview')) as Overview;
    const figure = overview.municipalities
      .filter(({ applications }) => applications > 0)
      .toSorted((a, b) => a.applications - b.applications)[0];
    if (figure === undefined) throw new Error('no municipality has applications yet');
    await door(page, figure.name).click();
    const panel = page.getByRole('complementary');
    await expectText(panel.getByRole('heading'), figure.name);
    await panel.getByText(`${countForEye(figure.electronic, 'ru')} ÷ ${countForEye(figure.applications, 'ru')}`).waitFor();
    await expectText(panel.locator('tfoot td').first(), countForEye(figure.applications, 'ru'));

    await panel.getByRole('tab', { name: 'Ячейки файлов' }).click();
    await panel.getByText('равна значению').waitFor();
    const answer = (await product.ask(`/share/cells?municipality=${figure.municipality}&limit=1`)) as OutputOf<typeof readCells>;
    const shown = await sumOverPages(panel, answer.inAll);
    expect(shown).toEqual({ applications: figure.applications, electronic: figure.electronic });
    expect(shown).toEqual({ applications: answer.applications, electronic: answer.electronic });

    // The panel leaves free the row it speaks of.
    const [beside, row] = await Promise.all([panel.boundingBox(), page.locator('tr[aria-current]').boundingBox()]);
    expect((row?.x ?? 0) + (row?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('one XLSX holds exactly the table', async () => {
    const { page } = await visit(browser, product.address);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /XLSX/ }).click()]);
    const { sheets } = await readXlsx(await readFile(await download.path()));
    const cells = new Set(sheets[0]?.rows.flat().map(String));
    const names = await page.locator('tbody tr th').allInnerTexts();
    expect(
      names
        .slice(1)
        .map((name) => name.split('\n')[0] ?? '')
        .filter((name) => !cells.has(name)),
    ).toEqual([]);
    await page.context().close();
  });

  test('headings sort and say so, and what has no number stands last', async () => {
    const { page } = await visit(browser, product.address);
    const head = page.getByRole('columnheader', { name: 'Доля, %' });
    await head.getByRole('button').click();
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const shares = await page.locator('tbody tr td:has(button)').allInnerTexts();
    const numbers = shares.slice(1).map((text) => (/^\d/.test(text) ? Number(text.replace(',', '.')) : -1));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    await page.context().close();
  });

  test('it is walked by keyboard: skip link, map by arrows, door, tabs, Esc back to the door', async () => {
    const { page } = await visit(browser, product.address);
    await page.locator('tbody tr').nth(42).waitFor();
    await page.keyboard.press('Tab');
    await expectText(page.locator(':focus'), 'К содержанию');
    await page.getByRole('listbox').focus();
    const before = await page.getByRole('listbox').getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('listbox').getAttribute('aria-activedescendant')).not.toBe(before);
    await page.keyboard.press('Enter');
    await page.locator('tr[aria-current]').waitFor();

    await door(page, 'Боханский район').focus();
    await page.keyboard.press('ArrowDown');
    await expectText(page.locator('tr:focus-within th'), /Братский район/);
    await page.keyboard.press('Enter');
    await expectText(page.locator(':focus'), 'Братский район');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await expectText(page.locator('tr:focus-within th'), /Братский район/);
    await page.context().close();
  });

  test('days that cannot be are told under their field, and what was typed stays', async () => {
    const { page } = await visit(browser, product.address);
    await page.getByRole('button', { name: 'Другой период' }).click();
    await page.getByLabel('С', { exact: true }).fill('31.02.2024');
    await page.getByRole('button', { name: 'Показать' }).click();
    await page.getByText('Введите день как 15.03.2024').waitFor();
    expect(await page.getByLabel('С', { exact: true }).inputValue()).toBe('31.02.2024');
    await page.getByLabel('С', { exact: true }).fill('01.12.2024');
    await page.getByRole('button', { name: 'Показать' }).click();
    await page.getByText('12.2024').first().waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2024-12-01');
    await page.context().close();
  });

  test('at the width of a telephone a row of two columns opens as a card over the whole screen', async () => {
    const { page } = await visit(browser, product.address, '/', 'phone');
    await page.locator('tbody tr').nth(42).waitFor();
    expect(await page.locator('thead th:visible').count()).toBe(2);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(widths.phone.width);
    await page.getByRole('rowheader', { name: /Ольхонский район/ }).click();
    const card = page.getByRole('dialog', { name: 'Ольхонский район' });
    expect(await card.boundingBox()).toMatchObject({ x: 0, y: 0, ...widths.phone });
    await page.goBack();
    await card.waitFor({ state: 'detached' });
    await page.context().close();
  });

  describe.each([
    ['ru', ''],
    ['en', '&lang=en'],
  ])('in %s', (language, lang) => {
    test.each(['wide', 'phone'] as const)(
      'nothing is inaccessible, %s: the page, the panel, the form',
      async (width: Width) => {
        const { page, faults } = await visit(browser, product.address, `/?${lang}`, width);
        await page.locator('tbody tr').nth(42).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await page.locator('[aria-controls=period-form]').click();
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.locator('[aria-controls=period-form]').click();
        await keepPicture(page, `overview-${language}-${width}`);

        await page.goto(`${product.address}/?row=all&panel=parts${lang}`);
        for (const [index, view] of ['channels', 'parts', 'missing', 'cells'].entries()) {
          await page.getByRole('tab').nth(index).click();
          await page.locator('[role=tabpanel] table').waitFor();
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(
            await page.evaluate('[...document.querySelectorAll("aside, dialog")].every((each) => each.scrollWidth <= each.clientWidth)'),
          ).toBe(true);
          await keepPicture(page, `panel-${view}-${language}-${width}`);
        }
        expect(faults).toEqual([]);
        await page.context().close();
      },
      120_000,
    );
  });
});

describe('with nothing in it', () => {
  test('the page says what to do', async () => {
    const empty = await makeTestFolder();
    const emptyProduct = await startProduct(['serve'], empty);
    const { page, faults } = await visit(browser, emptyProduct.address);
    await page.getByRole('heading', { name: 'Сведения не загружены' }).waitFor();
    await page.getByText('./vekha intake accept').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, 'overview-empty');
    expect(faults).toEqual([]);
    await page.context().close();
    await emptyProduct.stop();
    await empty.drop();
  });
});

async function waitForFiles(count: number): Promise<void> {
  for (;;) {
    const { done, failed } = (await product.ask('/demo/progress')) as { done: number; failed: boolean };
    if (failed) throw new Error('the demo broke off');
    if (done >= count) return;
    await sleep(500);
  }
}

function option(page: Page, name: string): Locator {
  return page.locator(`[role=option][aria-label^="${name}"]`);
}

/** The share of a row, which opens what it is made of. */
function door(page: Page, name: string): Locator {
  return page.locator('tbody').getByRole('button', { name: new RegExp(`^${name}[:;]`) });
}

/** Waits until the text is there: what a press opens comes when it has come. */
async function expectText(locator: Locator, text: string | RegExp | undefined): Promise<void> {
  const shown = expect.poll(async () => (await locator.first().innerText()).trim(), { timeout: 50_000 });
  await (text instanceof RegExp ? shown.toMatch(text) : shown.toBe(text));
}

/** Adds the numbers a reader sees, page after page. */
async function sumOverPages(panel: Locator, inAll: number): Promise<{ applications: number; electronic: number }> {
  const sum = { applications: 0, electronic: 0 };
  for (let shown = 0; shown < inAll;) {
    const [all, electronic] = [await read(0), await read(1)];
    sum.applications += all.reduce((a, b) => a + b, 0);
    sum.electronic += electronic.reduce((a, b) => a + b, 0);
    shown += all.length;
    if (shown >= inAll) break;
    await panel.getByRole('button', { name: 'Следующие' }).click();
    await panel
      .getByRole('status')
      .getByText(`${countForEye(shown + 1, 'ru')}–`)
      .waitFor();
  }
  return sum;

  /** A column of numbers; a dash adds nothing. */
  async function read(column: number): Promise<number[]> {
    const texts = await panel.locator(`tbody td:nth-of-type(${column + 1})`).allInnerTexts();
    return texts.map((text) => (text === '—' ? 0 : Number(text.replaceAll('\u202F', ''))));
  }
}
