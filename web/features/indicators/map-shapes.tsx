import { useId, useState, type KeyboardEvent } from 'react';
import { useLanguage, useSay } from '../../ui/language.ts';
import { chooseRow, useChoice } from './choice.ts';
import { describeFigure } from './describe-figure.ts';
import type { Overview } from './figure-row.ts';
import { fillOf, isDeep, isHatched } from './gap-classes.ts';
import style from './map-shapes.module.css';
import { mapTexts } from './map.texts.ts';
import { directions, neighbour, type Direction } from './neighbour.ts';
import { overviewTexts } from './overview.texts.ts';
import type { Shape } from './shapes.ts';
import { bare, gapText, shareText } from './share-text.ts';
import { mapWidth, viewBoxOf } from './use-drawn.ts';

type Municipality = Overview['municipalities'][number];

/** The shapes as one list to walk by arrows: a single stop of the Tab key. */
export function MapShapes(props: {
  drawn: { shapes: Shape[]; height: number };
  overview: Overview;
  pointed: string | undefined;
  onPoint: (code: string | undefined) => void;
}) {
  const { drawn, overview, pointed, onPoint } = props;
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { row } = useChoice();
  const [active, setActive] = useState<string | undefined>();
  const figures = new Map(overview.municipalities.map((each) => [each.municipality, each]));
  const { shapes } = drawn;
  const current = shapes.find(({ code }) => code === (active ?? row))?.code ?? shapes[0]?.code;

  const point = (code: string | undefined): void => {
    setActive(code);
    onPoint(code);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key in directions) point(neighbour(shapes, current, event.key as Direction)?.code ?? current);
    else if (event.key === 'Enter' || event.key === ' ') chooseRow(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <svg
        className={style.map}
        viewBox={viewBoxOf(drawn.height)}
        role="listbox"
        aria-label={say(mapTexts.map)}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
        tabIndex={0}
        onKeyDown={press}
        onFocus={() => onPoint(current)}
        onBlur={() => point(undefined)}
        onMouseLeave={() => onPoint(undefined)}
      >
        <defs>
          {(['dark', 'light'] as const).map((tone) => (
            <pattern key={tone} id={`${id}-${tone}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className={style.hatch} data-tone={tone} x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          ))}
        </defs>
        {shapes.map((shape) => (
          <g
            key={shape.code}
            id={`${id}-${shape.code}`}
            role="option"
            aria-selected={shape.code === row}
            aria-label={describeFigure(shape.name, figures.get(shape.code), overview.period.to, language)}
            className={style.shape}
            onMouseEnter={() => onPoint(shape.code)}
            onClick={() => chooseRow(shape.code)}
          >
            <path d={shape.path} className={style.ground} data-fill={fillOf(figures.get(shape.code))} />
            {isHatched(figures.get(shape.code)) && (
              <path d={shape.path} fill={`url(#${id}-${isDeep(fillOf(figures.get(shape.code))) ? 'light' : 'dark'})`} />
            )}
          </g>
        ))}
        {shapes.map((shape) => (
          <MapNumber key={shape.code} shape={shape} figure={figures.get(shape.code)} />
        ))}
        {[row, pointed].map((code, index) => {
          const shape = shapes.find((each) => each.code === code);
          return (
            shape && <path key={index === 0 ? 'chosen' : 'pointed'} d={shape.path} className={index === 0 ? style.chosen : style.pointed} />
          );
        })}
        {overview.simulated && (
          <text className={style.mark} x={mapWidth} y={Math.ceil(drawn.height) - 4} textAnchor="end">
            {say(overviewTexts.simulated)}
          </text>
        )}
      </svg>
      <p id={`${id}-keys`} className="visually-hidden">
        {say(mapTexts.keys)}
      </p>
    </>
  );
}

/** The number on the shape: the gap the colour stands for, or the share where there is no target. */
function MapNumber({ shape, figure }: { shape: Shape; figure: Municipality | undefined }) {
  const language = useLanguage();
  if (figure?.share == null) return null;
  const number = gapText(figure, language) ?? bare(shareText(figure, language) ?? '');
  const spot = shape.spots[number.length > 4 ? 5 : 4];
  if (spot === undefined) return null;
  const [x, y] = spot;
  const fill = fillOf(figure);
  return (
    <text
      className={isDeep(fill) ? style.numberOnDeep : style.number}
      data-fill={fill}
      x={x}
      y={y}
      textAnchor="middle"
      dominantBaseline="central"
      aria-hidden
    >
      {number}
    </text>
  );
}
