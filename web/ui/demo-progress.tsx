import { countForEye } from '../../src/shared/for-eye.ts';
import { useQuery } from '@tanstack/react-query';
import { getJson, Problem } from './api.ts';
import style from './demo-progress.module.css';
import { useLanguage, useSay } from './language.ts';
import { uiTexts } from './ui.texts.ts';

export interface DemoProgress {
  done: number;
  total: number;
  finished: boolean;
}

/** How much of the demo has arrived, asked each second until all has; null where this is no demo. */
export function useDemoProgress(): DemoProgress | null | undefined {
  const language = useLanguage();
  return useQuery({
    queryKey: ['demo.progress'],
    queryFn: async ({ signal }) => {
      const answer = await getJson('/demo/progress', { language, signal }).catch((error: unknown) => {
        if (error instanceof Problem && error.details.status === 404) return null;
        throw error;
      });
      return answer as DemoProgress | null;
    },
    refetchInterval: ({ state }) => (state.data?.finished === false ? 1000 : false),
  }).data;
}

/** «загружено N из M сведений»; its place is kept, so that nothing moves when it goes. */
export function DemoProgressLine({ progress }: { progress: DemoProgress | null | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (progress === null || progress === undefined || progress.finished) return null;
  const { done, total } = progress;
  return (
    <span className={style.line}>
      <progress className={style.bar} value={done} max={total} aria-hidden />
      <span role="status">{say(uiTexts.progress, { done: countForEye(done, language), total: countForEye(total, language) })}</span>
    </span>
  );
}
