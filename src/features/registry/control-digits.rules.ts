/** ОГРН of an organisation (13 digits) or ОГРНИП (15): its last digit is the rest of the others by 11 (13), last digit of that. */
export function isOgrn(text: string): boolean {
  if (!/^\d{13}$|^\d{15}$/.test(text)) return false;
  return text.endsWith(ogrnControlDigit(text.slice(0, -1)));
}

/** The control digit for the first 12 or 14 digits (приказ ФНС от 30.10.2017 № СА-7-14/799@). */
export function ogrnControlDigit(digits: string): string {
  return (BigInt(digits) % BigInt(digits.length - 1)).toString().slice(-1);
}

/** ИНН of an organisation (10 digits, one control digit) or of a person (12 digits, two). */
export function isInn(text: string): boolean {
  if (/^\d{10}$/.test(text)) return text.endsWith(innDigit(text.slice(0, 9)));
  if (!/^\d{12}$/.test(text)) return false;
  const eleven = text.slice(0, 10) + innDigit(text.slice(0, 10));
  return text === eleven + innDigit(eleven);
}

/** The control digits for the first 9 (organisation) or 10 (person) digits. */
export function innControlDigits(digits: string): string {
  const first = innDigit(digits);
  return digits.length === 9 ? first : first + innDigit(digits + first);
}

/**
 * The control digit of an ОКТМО code of 8 or 11 digits (рекомендации по стандартизации Р 50.1.024-2005): digits weighted 1, 2 … 10, 1 …,
 * the rest by 11; where that is 10, weights begin at 3; 10 again means 0.
 */
export function oktmoControlDigit(code: string): string {
  const first = weighted(code, 1);
  const rest = first === 10 ? weighted(code, 3) : first;
  return String(rest === 10 ? 0 : rest);
}

/**
 * An ОКТМО code as written (8 or 11 digits, spaces between groups and a ninth or twelfth control digit allowed) → the bare code.
 * `notOktmo`: no such form; `controlDigit`: the control digit written is not the code's.
 */
export function readOktmo(text: string): { readonly code: string } | { readonly error: 'notOktmo' | 'controlDigit' } {
  const digits = text.replaceAll(/\s/g, '');
  if (/^\d{8}$|^\d{11}$/.test(digits)) return { code: digits };
  if (!/^\d{9}$|^\d{12}$/.test(digits)) return { error: 'notOktmo' };
  const code = digits.slice(0, -1);
  return digits.endsWith(oktmoControlDigit(code)) ? { code } : { error: 'controlDigit' };
}

const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function innDigit(digits: string): string {
  const weights = innWeights.slice(innWeights.length - digits.length);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return String((sum % 11) % 10);
}

function weighted(code: string, firstWeight: number): number {
  const sum = [...code].reduce((total, digit, at) => total + Number(digit) * (((firstWeight - 1 + at) % 10) + 1), 0);
  return sum % 11;
}
