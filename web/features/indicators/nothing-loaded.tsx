import { useLanguage, useSay } from '../../ui/language.ts';
import style from './nothing-loaded.module.css';
import { overviewTexts } from './overview.texts.ts';

/** An empty data folder: says what to do. */
export function NothingLoaded() {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className={style.empty}>
      <h1 className={style.title}>{say(overviewTexts.emptyTitle)}</h1>
      <p>{say(overviewTexts.emptyDo)}</p>
      <pre className={style.command} lang={language}>
        {say(overviewTexts.emptyCommand)}
      </pre>
      <p>{say(overviewTexts.emptyDemo)}</p>
      <pre className={style.command}>./vekha demo</pre>
    </section>
  );
}
