import { Tabs } from '@mantine/core';
import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { readShare } from '../../../src/features/indicators/indicators.contract.ts';
import { Bones } from '../../ui/bones.tsx';
import { useSay } from '../../ui/language.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Breakdown } from './breakdown.tsx';
import { CellList } from './cell-list.tsx';
import { choosePanelView, closePanel, panelViews, useChoice, wholeRow, type Listing } from './choice.ts';
import { FigureFacts } from './figure-facts.tsx';
import style from './figure-panel.module.css';
import { pinned, type Overview, type Scope } from './figure-row.ts';
import { MissingList } from './missing-list.tsx';
import { panelTexts } from './panel.texts.ts';
import { tableTexts } from './table.texts.ts';

/** «Расшифровка значения»: what the opened figure is made of, down to the cells of the files. */
export function FigurePanel({ overview, by }: { overview: Overview; by: Listing }) {
  const say = useSay();
  const { row = wholeRow, panel } = useChoice();
  const isWhole = row === wholeRow;
  const scope: Scope = isWhole ? pinned(overview) : { ...pinned(overview), [by]: [row] };
  const opened = useOpened(overview, by, row);
  const parts = by === 'service' ? 'authority' : 'service';
  const wholeName = overview.regionName === null ? say(tableTexts.whole) : say(tableTexts.wholeRegion, { region: overview.regionName });
  return (
    <SidePanel kicker={say(panelTexts.kicker)} title={isWhole ? wholeName : (opened?.name ?? row)} subject={row} onClose={closePanel}>
      {opened === undefined ? <Bones count={8} height={16} space={11} /> : <FigureFacts figure={opened.figure} overview={overview} />}
      <Tabs
        value={panel ?? 'channels'}
        onChange={(chosen) => choosePanelView(panelViews.find((each) => each === chosen) ?? 'channels')}
        classNames={{ list: style.tabs, tab: style.tab, panel: style.view }}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="channels">{say(panelTexts.channels)}</Tabs.Tab>
          <Tabs.Tab value="parts">{say(parts === 'service' ? panelTexts.services : panelTexts.authorities)}</Tabs.Tab>
          <Tabs.Tab value="missing">{say(panelTexts.missingTab)}</Tabs.Tab>
          <Tabs.Tab value="cells">{say(panelTexts.cells)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="channels">
          <Breakdown scope={scope} subject={row} by="channel" />
        </Tabs.Panel>
        <Tabs.Panel value="parts">
          <Breakdown scope={scope} subject={row} by={parts} />
        </Tabs.Panel>
        <Tabs.Panel value="missing">
          <MissingList scope={scope} subject={row} />
        </Tabs.Panel>
        <Tabs.Panel value="cells">
          <CellList scope={scope} subject={row} parts={parts} figure={opened?.figure} />
        </Tabs.Panel>
      </Tabs>
    </SidePanel>
  );
}

/** The opened figure: the overview holds the region's and the municipalities'; the listing by services or bodies is asked for the others. */
function useOpened(overview: Overview, by: Listing, row: string): { name: string | undefined; figure: Figure } | undefined {
  const fromShare = row !== wholeRow && by !== 'municipality';
  // The same question as the table's, so it is answered from what the table already holds.
  const shares = useAnswer(readShare, `by ${by}`, { ...pinned(overview), by: [by] }, { enabled: fromShare });
  if (row === wholeRow) return { name: undefined, figure: overview.region };
  if (!fromShare) {
    const found = overview.municipalities.find(({ municipality }) => municipality === row);
    return found && { name: found.name, figure: found };
  }
  const found = shares.data?.rows.find((each) => each[by] === row);
  return found && { name: found.names?.[by], figure: found };
}
