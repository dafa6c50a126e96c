import { foldText } from '../../../shared/text.ts';

/** A stable code for a body whose file gives it a name alone: the name's letters and digits, `canada-parks-canada`. */
export function codeOfName(prefix: string, name: string): string {
  const slug = foldText(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${prefix}-${slug}`;
}
