import { Button } from '@mantine/core';
import { countForEye } from '../../src/shared/for-eye.ts';
import { useLanguage, useSay } from './language.ts';
import style from './pages.module.css';
import { uiTexts } from './ui.texts.ts';

interface PagesProps {
  after: number;
  limit: number;
  inAll: number;
  turning?: boolean;
  onTurn: (after: number) => void;
}

/** «201–400 из 1 980» with the pages before and after; nothing when all fits. `turning`: what is shown is still the page before. */
export function Pages({ after, limit, inAll, turning = false, onTurn }: PagesProps) {
  const say = useSay();
  const language = useLanguage();
  if (inAll <= limit && after === 0) return null;
  const shown = {
    from: countForEye(Math.min(after + 1, inAll), language),
    to: countForEye(Math.min(after + limit, inAll), language),
    inAll: countForEye(inAll, language),
  };
  return (
    <div className={`${style.pages} no-print`}>
      <Button size="xs" variant="default" disabled={turning || after === 0} onClick={() => onTurn(Math.max(0, after - limit))}>
        {say(uiTexts.earlier)}
      </Button>
      <span role="status">{turning ? say(uiTexts.loading) : say(uiTexts.shown, shown)}</span>
      <Button size="xs" variant="default" disabled={turning || after + limit >= inAll} onClick={() => onTurn(after + limit)}>
        {say(uiTexts.later)}
      </Button>
    </div>
  );
}
