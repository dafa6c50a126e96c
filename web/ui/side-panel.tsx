import { CloseButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useSay } from './language.ts';
import style from './side-panel.module.css';
import { uiTexts } from './ui.texts.ts';

interface PanelProps {
  kicker: string;
  title: string;
  /** What the panel speaks of; another subject takes the reader back to the heading. */
  subject: string;
  onClose: () => void;
  children: ReactNode;
}

/** Details beside the page, never over the table; where there is no room beside, a sheet over the whole screen. Esc closes both. */
export function SidePanel(props: PanelProps) {
  const noRoomBeside = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false });
  return noRoomBeside ? <Sheet {...props} /> : <Beside {...props} />;
}

function Beside(props: PanelProps) {
  const id = useId();
  const close = useEffectEvent(props.onClose);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <aside className={`${style.beside} no-print`} aria-labelledby={id}>
      <Content {...props} id={id} />
    </aside>
  );
}

function Sheet(props: PanelProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the heading takes the focus: what is not shown yet cannot have it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={`${style.sheet} no-print`} aria-labelledby={id} onClose={props.onClose}>
      <Content {...props} id={id} />
    </dialog>
  );
}

function Content({ kicker, title, subject, onClose, children, id }: PanelProps & { id: string }) {
  const say = useSay();
  const heading = useFocus(subject);
  return (
    <>
      <header className={style.head}>
        <div>
          <p className={style.kicker}>{kicker}</p>
          <h2 ref={heading} id={id} className={style.title} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <CloseButton aria-label={say(uiTexts.close)} onClick={onClose} />
      </header>
      <div className={style.body}>{children}</div>
    </>
  );
}

/** Each new subject takes the reader to the heading; when the panel goes, the keyboard stands again where it was last opened from. */
function useFocus(subject: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const panel = heading.current?.closest('aside, dialog');
    if (panel?.contains(document.activeElement) === false) opener.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
  }, [subject]);
  useEffect(
    () => () => {
      const { current } = opener;
      if (current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true });
    },
    [],
  );
  return heading;
}
