import { useSay } from '../../ui/language.ts';
import { chooseSort, useChoice, wholeRow } from './choice.ts';
import type { FigureRow } from './figure-row.ts';
import type { Column } from './share-columns.tsx';
import { ShareLine } from './share-line.tsx';
import style from './share-table.module.css';

interface TableProps {
  columns: Column[];
  rows: FigureRow[];
  whole: FigureRow;
  caption: string;
  to: string;
  pointed: string | undefined;
  onPoint: (code: string | undefined) => void;
}

/** A dense table: each share is a door to what it is made of, each heading sorts, the first line is everything together. */
export function ShareTable({ columns, rows, whole, caption, to, pointed, onPoint }: TableProps) {
  const { sort, row: chosen } = useChoice();
  const shared = { columns, chosen, to, onPoint };
  return (
    <div className={style.frame}>
      <table className={style.table} onMouseLeave={() => onPoint(undefined)}>
        <caption className={style.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <ShareLine {...shared} row={whole} code={wholeRow} pointed={false} />
          {rows.map((row) => (
            <ShareLine
              key={row.code}
              {...shared}
              row={row}
              code={row.code ?? undefined}
              pointed={row.code !== null && row.code === pointed}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortHead({ column, sort }: { column: Column; sort: string }) {
  const say = useSay();
  const { key, title, kind, tier } = column;
  const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  return (
    <th scope="col" data-kind={kind} data-tier={tier} aria-sort={direction ?? 'none'}>
      <button type="button" className={style.sort} onClick={() => chooseSort(direction === 'ascending' ? `-${key}` : key)}>
        <span className={style.label}>
          {say(title)}
          <span className={style.arrow} aria-hidden>
            {direction === undefined ? '' : direction === 'ascending' ? '↑' : '↓'}
          </span>
        </span>
      </button>
    </th>
  );
}
