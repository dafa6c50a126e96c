/** An ISO calendar day `YYYY-MM-DD`; it has no time zone, and text order is time order. */
export type Day = string;
/** An ISO month `YYYY-MM`. */
export type Month = string;

/** Days from–to, both included; undefined = open on that side. */
export interface DayRange {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** True only for text that formats back to itself: 2024-02-30 and 2024-2-3 are not days. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
}

export function addDays(day: Day, count: number): Day {
  return dayOf(timeOf(day) + count * dayLength);
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / dayLength;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOfMonth(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOfMonth(month: Month): Day {
  return addDays(firstDayOfMonth(addMonths(month, 1)), -1);
}

export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every month the days from–to touch, in order; none when `to` is earlier. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  if (to < from) return months;
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Does the day lie in the range? */
export function contains(range: DayRange, day: Day): boolean {
  return (range.from === undefined || range.from <= day) && (range.to === undefined || day <= range.to);
}

/** Have the two ranges a day in common? */
export function overlaps(one: DayRange, other: DayRange): boolean {
  return intersection(one, other) !== undefined;
}

/** The days two ranges have in common; undefined when there is none. */
export function intersection(one: DayRange, other: DayRange): DayRange | undefined {
  const from = later(one.from, other.from);
  const to = earlier(one.to, other.to);
  return from !== undefined && to !== undefined && to < from ? undefined : { from, to };
}

function later(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

const dayLength = 86_400_000;

// In UTC every day is 24 hours long and no zone moves it.
function timeOf(day: Day): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`not a day: ${day}`);
  return time;
}

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
