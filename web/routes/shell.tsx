import { useEffect } from 'react';
import { OverviewPage } from '../features/indicators/overview-page.tsx';
import { changeAddress, addressWith } from '../ui/address.ts';
import { DemoProgressLine, useDemoProgress } from '../ui/demo-progress.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useLanguage, useSay } from '../ui/language.ts';
import { uiTexts } from '../ui/ui.texts.ts';
import style from './shell.module.css';

/** The frame of every page: sections on the left, who I am and the language at the top right. Only what exists is a link. */
export function Shell() {
  const say = useSay();
  const language = useLanguage();
  const progress = useDemoProgress();

  // Until people sign in there are two: the demo's analyst, and whoever looks at a server of real data.
  const who = progress === undefined ? undefined : progress === null ? uiTexts.viewer : uiTexts.demoAnalyst;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${say(uiTexts.overview)} — ${say(uiTexts.product)}`;
  });

  return (
    <div className={style.frame}>
      <a className={style.skip} href="#content">
        {say(uiTexts.skip)}
      </a>
      <nav className={`${style.nav} no-print`} aria-label={say(uiTexts.sections)}>
        <span className={style.product}>{say(uiTexts.product)}</span>
        <a className={style.section} href={addressWith({})} aria-current="page">
          {say(uiTexts.overview)}
        </a>
      </nav>
      <div className={style.page}>
        <header className={`${style.top} no-print`}>
          <DemoProgressLine progress={progress} />
          <span className={style.me}>{who === undefined ? '' : say(who)}</span>
          <LanguageSwitch />
        </header>
        <main id="content" className={style.content} tabIndex={-1}>
          <ErrorBoundary where={uiTexts.overview}>
            <OverviewPage progress={progress} />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

function LanguageSwitch() {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className={style.languages} role="group" aria-label={say(uiTexts.language)}>
      {(['ru', 'en'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className={style.language}
          aria-pressed={each === language}
          onClick={() => changeAddress({ lang: each === 'ru' ? undefined : each }, 'replace')}
        >
          {each === 'ru' ? 'Русский' : 'English'}
        </button>
      ))}
    </span>
  );
}
