import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { readOverview } from '../../../src/features/indicators/indicators.contract.ts';
import { isUnderWay, type DemoProgress } from '../../ui/demo-progress.tsx';
import { useSay } from '../../ui/language.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Answer } from './answer.tsx';
import { ChannelsPicture } from './channels-picture.tsx';
import { useChoice } from './choice.ts';
import { NothingLoaded } from './nothing-loaded.tsx';
import style from './overview-page.module.css';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { overviewTexts } from './overview.texts.ts';
import { PeriodChooser } from './period-chooser.tsx';
import { PrintFooter } from './print-footer.tsx';
import { MunicipalMap } from './municipal-map.tsx';
import { ShareListing } from './share-listing.tsx';

// Opened by a press, so its code may come after the page.
const FigurePanel = lazy(async () => ({ default: (await import('./figure-panel.tsx')).FigurePanel }));

/** The answer in words, then the picture, then the table; all three show one selection, which stands in the address. */
export function OverviewPage({ progress }: { progress: DemoProgress | null | undefined }) {
  const { from, to, asOf, method, by, panel } = useChoice();
  const { data: overview, error, refetch } = useAnswer(readOverview, 'overview', { from, to, asOf, method });
  const [pointed, setPointed] = useState<string | undefined>();
  useFreshWhileLoading(progress, refetch);

  // What was shown stays on the screen: a failed renewal is told above it.
  const failure = error !== null && <ProblemNote error={error} where={overviewTexts.where} onRetry={() => void refetch()} />;
  if (overview === undefined && failure !== false) return <NoAnswer>{failure}</NoAnswer>;
  // Whether an empty folder stays empty is known only when it is known that no demo is on its way.
  const isEmpty = overview?.years.length === 0;
  if (overview === undefined || (isEmpty && progress === undefined)) return <OverviewSkeleton />;
  if (isEmpty && (progress === null || progress === undefined || !isUnderWay(progress))) return <NothingLoaded />;

  const listing = by ?? (overview.municipalities.length > 0 ? 'municipality' : 'authority');
  const onMap = listing === 'municipality' && overview.municipalities.length > 0;
  return (
    <>
      <div className={style.views}>
        <div className={style.answer}>
          {failure}
          <Answer overview={overview} />
          <PeriodChooser overview={overview} />
        </div>
        <div className={style.picture}>
          {onMap ? <MunicipalMap overview={overview} pointed={pointed} onPoint={setPointed} /> : <ChannelsPicture overview={overview} />}
        </div>
        <div className={style.table}>
          <ShareListing overview={overview} by={listing} pointed={pointed} onPoint={setPointed} />
        </div>
      </div>
      {panel !== undefined && (
        <Suspense>
          <FigurePanel overview={overview} by={listing} />
        </Suspense>
      )}
      <PrintFooter overview={overview} />
    </>
  );
}

function NoAnswer({ children }: { children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <h1 className={style.title}>{say(overviewTexts.title)}</h1>
      {children}
    </>
  );
}

/** Asks anew each time more of the demo has arrived, and once more, for certain, when all has. */
function useFreshWhileLoading(
  progress: DemoProgress | null | undefined,
  refetch: (options: { cancelRefetch: boolean }) => Promise<unknown>,
): void {
  const seen = useRef<string | undefined>(undefined);
  const now = progress == null ? undefined : `${progress.done} ${progress.finished}`;
  useEffect(() => {
    if (now === undefined || now === seen.current) return;
    const first = seen.current === undefined;
    seen.current = now;
    if (!first) void refetch({ cancelRefetch: now.endsWith('true') });
  }, [now, refetch]);
}
