import { useQuery } from '@tanstack/react-query';
import { readProgress } from '../../src/features/demo/demo.contract.ts';
import type { OutputOf } from '../../src/shared/contract.ts';
import { countForEye } from '../../src/shared/for-eye.ts';
import { ask } from './api.ts';
import style from './demo-progress.module.css';
import { useLanguage, useSay } from './language.ts';
import { uiTexts } from './ui.texts.ts';

export type DemoProgress = OutputOf<typeof readProgress>;

/** How much of the demo has arrived, asked each second until all has; null where this is no demo, undefined while unknown. */
export function useDemoProgress(): DemoProgress | null | undefined {
  const language = useLanguage();
  return useQuery({
    queryKey: [readProgress.name],
    // Not a demo, or not to be seen: either way there is nothing to show, and the page itself tells what failed.
    queryFn: ({ signal }) => ask(readProgress, {}, { language, signal }).catch(() => null),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1000 : false),
  }).data;
}

export function isUnderWay({ finished, failed }: DemoProgress): boolean {
  return !finished && !failed;
}

/** «загружено N из M сведений»; its place is kept, so that nothing moves when it goes. */
export function DemoProgressLine({ progress }: { progress: DemoProgress | null | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (progress === null || progress === undefined || progress.finished) return null;
  if (progress.failed) return <span role="status">{say(uiTexts.demoFailed)}</span>;
  const { done, total } = progress;
  return (
    <span className={style.line}>
      <progress className={style.bar} value={done} max={total} aria-hidden />
      <span role="status">{say(uiTexts.progress, { done: countForEye(done, language), total: countForEye(total, language) })}</span>
    </span>
  );
}
