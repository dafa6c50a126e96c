import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useLanguage, useSay } from '../../ui/language.ts';
import { chooseRow, openPanel, wholeRow } from './choice.ts';
import { describeFigure } from './describe-figure.ts';
import type { FigureRow } from './figure-row.ts';
import { overviewTexts } from './overview.texts.ts';
import type { Column } from './share-columns.tsx';
import style from './share-line.module.css';
import { StateMark } from './state-mark.tsx';
import { stateWord } from './state-word.ts';

interface LineProps {
  columns: Column[];
  row: FigureRow;
  /** undefined: a line that cannot be chosen, as no code names it. */
  code: string | undefined;
  chosen: string | undefined;
  pointed: boolean;
  to: string;
  onPoint: (code: string | undefined) => void;
}

/** One row. The share is its button; pressing elsewhere opens it too, but the name only chooses it, to be found on the map. */
export function ShareLine({ columns, row, code, chosen, pointed, to, onPoint }: LineProps) {
  const isChosen = code !== undefined && code === chosen;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen && besideThePicture()) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);

  const press = (event: MouseEvent): void => {
    if (code === undefined) return;
    const onName = event.target instanceof Element && event.target.closest('th') !== null;
    if (onName && besideThePicture()) chooseRow(isChosen ? undefined : code);
    else openPanel(code);
  };
  return (
    <tr
      ref={line}
      className={style.line}
      data-whole={code === wholeRow || undefined}
      data-pointed={pointed || undefined}
      aria-current={isChosen || undefined}
      onClick={press}
      onMouseEnter={() => onPoint(code)}
      onFocus={() => onPoint(code)}
      onBlur={() => onPoint(undefined)}
    >
      {columns.map((column) =>
        column.kind === 'name' ? (
          <th key={column.key} scope="row" data-tier={column.tier}>
            {column.cell(row)}
            <span className={style.under}>
              <StateMark word={stateWord(row.figure, to)} />
            </span>
          </th>
        ) : (
          <td key={column.key} data-kind={column.kind} data-tier={column.tier}>
            {column.key === 'share' && code !== undefined ? <Door row={row} text={column.cell(row)} to={to} /> : column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Pressing it is pressing the row. */
function Door({ row, text, to }: { row: FigureRow; text: ReactNode; to: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <button
      type="button"
      className={style.door}
      data-words={row.figure.share === null || undefined}
      aria-label={`${describeFigure(row.name, row.figure, to, language)}; ${say(overviewTexts.explain)}`}
      onKeyDown={stepBetweenDoors}
    >
      {text}
    </button>
  );
}

/** Up and down go to the door of the next row, as in a spreadsheet. */
function stepBetweenDoors(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const line = event.currentTarget.closest('tr');
  const next = event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling;
  next?.querySelector('button')?.focus();
  event.preventDefault();
}

/** In one column, scrolling to the row would take the map away from under the finger. */
function besideThePicture(): boolean {
  return window.matchMedia('(min-width: 1100px)').matches;
}
