import { Bone, Bones } from '../../ui/bones.tsx';
import { useSay } from '../../ui/language.ts';
import { uiTexts } from '../../ui/ui.texts.ts';
import style from './overview-page.module.css';

/** The page's own sizes in grey, so that nothing moves when the answer comes. */
export function OverviewSkeleton() {
  const say = useSay();
  return (
    <div aria-busy>
      <h1 className="visually-hidden">{say(uiTexts.loading)}</h1>
      <div className={style.views}>
        <div className={style.answer}>
          <Bone height={28} width="45%" space={12} />
          <Bone height={20} width="96%" space={12} />
          <Bone height={20} width="70%" space={8} />
          <Bone height={14} width="80%" space={15} />
          <Bone height={30} width={230} space={15} />
        </div>
        <div className={style.picture}>
          <Bone height={80} />
          <Bone height={368} space={8} />
        </div>
        <div className={style.table}>
          <Bone height={30} width={260} />
          <Bones count={26} height={16} space={16} />
        </div>
      </div>
    </div>
  );
}
