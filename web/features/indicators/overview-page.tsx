import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { readOverview } from '../../../src/features/indicators/indicators.contract.ts';
import { isUnderWay, type DemoProgress } from '../../ui/demo-progress.tsx';
import { useSay } from '../../ui/language.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Answer } from './answer.tsx';
import { ChannelsPicture } from './channels-picture.tsx';
import { useChoice } from './choice.ts';
import { MunicipalMap } from './municipal-map.tsx';
import { NothingLoaded } from './nothing-loaded.tsx';
import style from './overview-page.module.css';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { overviewTexts } from './overview.texts.ts';
import { PeriodChooser } from './period-chooser.tsx';
import { PrintFooter } from './print-footer.tsx';
import { ShareListing } from './share-listing.tsx';

// Opened by a press, so its code may come after the page.
const FigurePanel = lazy(async () => ({ default: (await import('./figure-panel.tsx')).FigurePanel }));

/** The answer in words, then the picture, then the table; all three show one selection, which stands in the address. */
export function OverviewPage({ progress }: { progress: DemoProgress | null | undefined }) {
  const { from, to, asOf, method, by, panel } = useChoice();
  const { data: overview, error, refetch } = useAnswer(readOverview, 'overview', { from, to, asOf, method });
  const [pointed, setPointed] = useState<string | undefined>();
  const underWay = progress != null && isUnderWay(progress);
  useFreshWhileLoading(underWay, refetch);

  // What was shown stays on the screen: a failed renewal is told above it.
  const failure = error !== null && <ProblemNote error={error} where={overviewTexts.where} onRetry={() => void refetch()} />;
  if (overview === undefined && failure !== false) return <NoAnswer>{failure}</NoAnswer>;
  const isEmpty = overview?.years.length === 0;
  // An empty folder stays empty only if no demo is on its way, or may be.
  if (overview === undefined || (isEmpty && (underWay || progress === undefined))) return <OverviewSkeleton />;
  if (isEmpty) return <NothingLoaded />;

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

/**
 * Asks again and again while the demo arrives, with a pause as long as the answer took, so that watching takes no more than half
 * of what the server can do; and once more, for certain, when all has come.
 */
function useFreshWhileLoading(underWay: boolean, refetch: (options: { cancelRefetch: boolean }) => Promise<unknown>): void {
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (!underWay) {
      if (wasUnderWay.current) void refetch({ cancelRefetch: true });
      return;
    }
    wasUnderWay.current = true;
    const watching = { on: true };
    const watch = async (): Promise<void> => {
      while (watching.on) {
        const began = performance.now();
        await refetch({ cancelRefetch: false });
        const pause = Math.max(1000, performance.now() - began);
        await new Promise((resolve) => {
          setTimeout(resolve, pause);
        });
      }
    };
    void watch();
    return () => {
      watching.on = false;
    };
  }, [underWay, refetch]);
}
