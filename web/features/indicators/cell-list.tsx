import { Button } from '@mantine/core';
import { readCells, type Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { channelTitles } from '../../../src/shared/channels.ts';
import type { OutputOf } from '../../../src/shared/contract.ts';
import { countForEye } from '../../../src/shared/for-eye.ts';
import { plural } from '../../../src/shared/texts.ts';
import { Bones } from '../../ui/bones.tsx';
import { formatPeriod } from '../../ui/dates.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import { Pages } from '../../ui/pages.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { narrowCells, turnPage, useChoice } from './choice.ts';
import type { Scope } from './figure-row.ts';
import { groupRuns } from './group-runs.ts';
import style from './panel-list.module.css';
import { cellForms, panelTexts } from './panel.texts.ts';

type Cells = OutputOf<typeof readCells>;

const limit = 50;

/** The cells of the files the figure came from, whose sum over all pages is the figure itself. */
export function CellList({
  scope,
  subject,
  parts,
  figure,
}: {
  scope: Scope;
  subject: string;
  parts: 'service' | 'authority';
  figure: Figure | undefined;
}) {
  const say = useSay();
  const { after, part, channel } = useChoice();
  const narrowing = { ...(part !== undefined && { [parts]: [part] }), ...(channel !== undefined && { channel: [channel] }) };
  const { data, error, refetch, isPlaceholderData } = useAnswer(readCells, `${subject} cells ${part} ${channel}`, {
    ...scope,
    ...narrowing,
    after,
    limit,
  });
  if (error !== null) return <ProblemNote error={error} where={panelTexts.kicker} onRetry={() => void refetch()} />;
  if (data === undefined) return <Bones count={8} height={16} space={13} />;
  const partName = part === undefined ? undefined : parts === 'service' ? data.cells[0]?.serviceTitle : data.cells[0]?.authorityName;
  const isPart = part !== undefined || channel !== undefined;
  return (
    <>
      {isPart && (
        <p className={style.narrowed}>
          <span>
            {[
              channel === undefined ? '' : say(panelTexts.onlyChannel, { name: say(channelTitles[channel]) }),
              part === undefined ? '' : say(panelTexts.onlyPart, { name: partName ?? part }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => narrowCells({})}>
            {say(panelTexts.allCells)}
          </Button>
        </p>
      )}
      <SumLine cells={data} figure={isPart ? undefined : figure} />
      {data.inAll === 0 ? (
        <p>{say(panelTexts.noCells)}</p>
      ) : (
        <CellTable cells={data.cells} oneService={parts === 'service' && part !== undefined} />
      )}
      <Pages after={after} limit={limit} inAll={data.inAll} turning={isPlaceholderData} onTurn={turnPage} />
    </>
  );
}

/** The sum beside the figure, and whether they are equal; said, not only shown. */
function SumLine({ cells, figure }: { cells: Cells; figure: Figure | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const equal = figure !== undefined && figure.applications === cells.applications && figure.electronic === cells.electronic;
  const verdict = figure === undefined ? panelTexts.cellsPart : equal ? panelTexts.cellsEqual : panelTexts.cellsDiffer;
  const numbers = {
    count: `${countForEye(cells.inAll, language)} ${plural(cells.inAll, language, cellForms[language])}`,
    applications: countForEye(cells.applications, language),
    electronic: countForEye(cells.electronic, language),
  };
  return (
    <p className={style.sum} data-sum={`${cells.applications} ${cells.electronic}`}>
      {say(panelTexts.cellsSum, numbers)} — {say(verdict)}
    </p>
  );
}

function CellTable({ cells, oneService }: { cells: Cells['cells']; oneService: boolean }) {
  const say = useSay();
  return (
    <table className={style.list}>
      <thead>
        <tr>
          <th scope="col">{say(panelTexts.file)}</th>
          <th scope="col">{say(panelTexts.applications)}</th>
          <th scope="col">{say(panelTexts.electronic)}</th>
        </tr>
      </thead>
      {groupRuns(cells, ({ batch, fileName }) => `${fileName}, ${say(panelTexts.batch, { batch })}`).map(({ key: file, items }) => (
        // A file may come twice: its lines, and further down what it implied without one.
        <tbody key={`${file} ${items[0]?.line ?? 0}`}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={style.group}>
              {file}
            </th>
          </tr>
          {items.map((cell) => (
            <CellLine
              key={`${cell.line} ${cell.column} ${cell.service} ${cell.channel} ${cell.from}`}
              cell={cell}
              oneService={oneService}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Where a number stands in its file, what it adds to either side of the figure, and by which rule. */
function CellLine({ cell, oneService }: { cell: Cells['cells'][number]; oneService: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { line, column, counts, from, to } = cell;
  const n = countForEye(cell.n, language);
  return (
    <tr>
      <th scope="row">
        {line === 0 ? say(panelTexts.noLine) : say(panelTexts.place, { line, column })} · {say(channelTitles[cell.channel])} ·{' '}
        {formatPeriod(from, to, language)}
        {!oneService && (
          <span className={style.twoLines} title={cell.serviceTitle}>
            {cell.serviceTitle}
          </span>
        )}
        <span className={style.words}>
          {counts === 'no' && `${say(panelTexts.notCounted, { n })}: `}
          {say(cell.why)}
        </span>
      </th>
      <td>{counts === 'no' ? '—' : n}</td>
      <td>{counts === 'electronic' ? n : '—'}</td>
    </tr>
  );
}
