import { Button } from '@mantine/core';
import type { Text } from '../../src/shared/texts.ts';
import { Problem } from './api.ts';
import { useSay } from './language.ts';
import style from './problem-note.module.css';
import { uiTexts } from './ui.texts.ts';

/** What went wrong, where, and what to do; the server's own words stand first. */
export function ProblemNote({ error, where, onRetry }: { error: unknown; where: Text; onRetry: () => void }) {
  const say = useSay();
  const { status, title, detail, code } =
    error instanceof Problem ? error.details : { status: -1, title: undefined, detail: undefined, code: undefined };
  const [fallback, whatToDo] =
    status === 0
      ? [uiTexts.noAnswer, uiTexts.noAnswerDo]
      : status === 403
        ? [uiTexts.noRight, uiTexts.noRightDo]
        : [uiTexts.failed, uiTexts.failedDo];
  return (
    <div className={style.note} role="alert">
      <p className={style.title}>
        {say(where)}: {lowerFirst(title ?? say(fallback))}
      </p>
      {detail !== undefined && <p>{detail}</p>}
      {(detail === undefined || status === 403) && <p>{say(whatToDo)}</p>}
      <p className={style.actions}>
        <Button size="xs" variant="default" onClick={onRetry}>
          {say(uiTexts.retry)}
        </Button>
        <span className={style.code}>{say(uiTexts.code, { code: code ?? (status > 0 ? `HTTP ${status}` : '—') })}</span>
      </p>
    </div>
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
