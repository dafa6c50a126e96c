import { Skeleton } from '@mantine/core';
import { useSay } from '../../ui/language.ts';
import { uiTexts } from '../../ui/ui.texts.ts';
import style from './overview-page.module.css';

/** The page's own sizes in grey, so that nothing moves when the answer comes. */
export function OverviewSkeleton() {
  const say = useSay();
  return (
    <div aria-busy>
      <p className="visually-hidden" role="status">
        {say(uiTexts.loading)}
      </p>
      <Skeleton height={28} width="44%" mt={12} />
      <Skeleton height={20} width="80%" mt={12} />
      <Skeleton height={14} width="60%" mt={20} />
      <Skeleton height={28} width={220} mt={16} />
      <div className={style.views}>
        <div className={style.picture}>
          <Skeleton height={520} />
        </div>
        <div className={style.table}>
          <Skeleton height={28} width={300} mb={12} />
          {Array.from({ length: 24 }, (_, index) => (
            <Skeleton key={index} height={20} mt={14} />
          ))}
        </div>
      </div>
    </div>
  );
}
