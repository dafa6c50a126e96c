import type { Field, Profile, ReadingProblem } from '../profile.ts';
import type { OpenFile } from './open-file.ts';
import { headerLineOf } from './open-file.ts';
import type { TitleField } from './title.ts';

/** Required columns that are not there and that nothing stands for. */
export function findMissingColumns(file: OpenFile): ReadingProblem[] {
  const missing = file.profile.fields.filter(({ field, required }) => required && !isStated(file, field));
  const names = missing.map(({ columns }) => columns);
  const channels = file.profile.layout === 'wide' && file.columns.channels.length === 0 ? [Object.keys(file.profile.channels)] : [];
  return [...names, ...channels].map((columns) => ({
    line: headerLineOf(file),
    column: null,
    columnName: null,
    code: 'requiredColumnMissing',
    value: columns[0] ?? '',
    params: { columns: columns.join(', ') },
  }));
}

/** A code stands for a name and a name for a code; the title may name the service or the body for all lines. */
const alternatives: Readonly<Partial<Record<Field, { column: Field; title: TitleField }>>> = {
  service: { column: 'serviceTitle', title: 'service' },
  serviceTitle: { column: 'service', title: 'service' },
  authority: { column: 'authorityName', title: 'authority' },
  authorityName: { column: 'authority', title: 'authority' },
};

function isStated({ columns, title }: OpenFile, field: Field): boolean {
  const alternative = alternatives[field];
  if (columns.fields.has(field)) return true;
  return alternative !== undefined && (columns.fields.has(alternative.column) || title.fields[alternative.title] !== undefined);
}

/** What the title said for all lines, because no column does. */
export function saidByTitle({ columns, title, profile }: OpenFile): { field: Field; value: string }[] {
  const fieldsOf: Record<TitleField, readonly Field[]> = {
    service: ['serviceTitle', 'service'],
    authority: ['authorityName', 'authority'],
    territory: ['territory'],
  };
  return (profile.titleFields ?? [])
    .map(({ field }) => field)
    .filter((field) => fieldsOf[field].every((column) => !columns.fields.has(column)))
    .flatMap((field) => {
      const value = title.fields[field];
      const named = fieldsOf[field][0] ?? field;
      return value === undefined ? [] : [{ field: named, value }];
    });
}

/** The names a profile asks for, for who has to mend a file. */
export function requiredNames(profile: Profile): string {
  return profile.fields
    .filter(({ required }) => required)
    .map(({ field, columns }) => columns[0] ?? field)
    .join(', ');
}
