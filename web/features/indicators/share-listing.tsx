import { Button, SegmentedControl } from '@mantine/core';
import { exportShare, readShare } from '../../../src/features/indicators/indicators.contract.ts';
import { addressOf } from '../../ui/api.ts';
import { Bones } from '../../ui/bones.tsx';
import { useLanguage, useSay } from '../../ui/language.ts';
import { Pages } from '../../ui/pages.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { chooseListing, listings, turnTable, useChoice, type Listing } from './choice.ts';
import { municipalityRows, pinned, shareRows, type Overview } from './figure-row.ts';
import { columnsFor } from './share-columns.tsx';
import style from './share-listing.module.css';
import { ShareTable } from './share-table.tsx';
import { sortRows } from './sort-rows.ts';
import { tableTexts } from './table.texts.ts';

const pageSize = 100;

/** The table with its choice of what to list and the same table as a file. */
export function ShareListing(props: {
  overview: Overview;
  by: Listing;
  pointed: string | undefined;
  onPoint: (code: string | undefined) => void;
}) {
  const { overview, by, pointed, onPoint } = props;
  const say = useSay();
  const language = useLanguage();
  const { sort, skip } = useChoice();
  const hasMunicipalities = overview.municipalities.length > 0;
  const titles = { municipality: tableTexts.byMunicipality, authority: tableTexts.byAuthority, service: tableTexts.byService };
  const shares = useAnswer(readShare, `by ${by}`, { ...pinned(overview), by: [by] }, { enabled: by !== 'municipality' });
  const rows = by === 'municipality' ? municipalityRows(overview) : shares.data && shareRows(shares.data.rows, by);
  const name = overview.regionName === null ? say(tableTexts.whole) : say(tableTexts.wholeRegion, { region: overview.regionName });
  const columns = columnsFor(by, rows ?? [], overview.period.to, language);
  return (
    <section aria-label={say(titles[by])}>
      <div className={`${style.bar} no-print`}>
        <SegmentedControl
          size="xs"
          aria-label={say(tableTexts.listing)}
          data={listings
            .filter((each) => each !== 'municipality' || hasMunicipalities)
            .map((each) => ({ value: each, label: say(titles[each]) }))}
          value={by}
          onChange={(chosen) => chooseListing(listings.find((each) => each === chosen) ?? by)}
        />
        <Button
          component="a"
          size="xs"
          variant="default"
          href={addressOf(exportShare, { ...pinned(overview), by: [by], language })}
          download
        >
          {say(tableTexts.xlsx)}
        </Button>
      </div>
      {shares.error !== null && <ProblemNote error={shares.error} where={tableTexts.where} onRetry={() => void shares.refetch()} />}
      {rows === undefined && shares.error === null && <Bones count={24} height={16} space={17} />}
      {rows !== undefined && (
        <>
          <ShareTable
            columns={columns}
            rows={sortRows(rows, columns, sort).slice(skip, skip + pageSize)}
            whole={{ code: null, name, figure: overview.region }}
            to={overview.period.to}
            caption={say(tableTexts.caption, { listing: say(titles[by]), count: rows.length })}
            pointed={pointed}
            onPoint={onPoint}
          />
          <Pages after={skip} limit={pageSize} inAll={rows.length} onTurn={turnTable} />
        </>
      )}
    </section>
  );
}
