import type { DateFormat } from './date-format.ts';

/**
 * A stored number in plain decimal without exponent, or undefined when it is no number. Whole numbers keep every stored
 * digit, also past 2^53; others are the shortest decimal that reads back as the same double: `0.10000000000000001` is 0.1.
 */
export function plainDecimal(stored: string): string | undefined {
  const text = stored.trim();
  if (/^-?\d{1,400}$/.test(text)) return String(BigInt(text));
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? expand(String(number)) : undefined;
}

/** A date serial in ISO form as `TableCell.text` promises; undefined when Excel itself has no such date. */
export function dateText(stored: string, format: DateFormat, system1904: boolean): string | undefined {
  const serial = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(serial) || serial < 0) return undefined;
  // Seconds first: a day is often stored a hair short of whole.
  const seconds = Math.round(serial * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  const time = clock(seconds % secondsPerDay);
  if (format === 'elapsed') return clock(seconds);
  if (format === 'time' && day === 0) return time;
  const date = dayText(day, system1904);
  if (date === undefined) return undefined;
  return seconds % secondsPerDay === 0 ? date : `${date}T${time}`;
}

const secondsPerDay = 86_400;
const millisecondsPerDay = secondsPerDay * 1000;
/** 31 December 9999, the last day Excel shows, in each system. */
const lastDay = { 1900: 2_958_465, 1904: 2_957_003 };

/** In the 1900 system day 0 is the unreal 0 January and day 60 the unreal 29 February 1900, both of which are refused. */
function dayText(day: number, system1904: boolean): string | undefined {
  if (day > lastDay[system1904 ? 1904 : 1900]) return undefined;
  if (system1904) return isoDay(Date.UTC(1904, 0, 1) + day * millisecondsPerDay);
  if (day === 0 || day === 60) return undefined;
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * millisecondsPerDay);
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Turns `1.5e+21` into digits and zeros. */
function expand(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([-+]\d+)$/.exec(text);
  if (match === null) return text === '-0' ? '0' : text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The serial of an ISO day in the 1900 system; undefined when the text is no day from 1 March 1900 on. */
export function daySerial(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant) || isoDay(instant) !== day) return undefined;
  const serial = (instant - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
  return serial > 60 ? serial : undefined;
}
