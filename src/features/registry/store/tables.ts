import type { RecordOf, RecordTable } from '../records.ts';

export type ColumnType = 'int' | 'text' | 'date' | 'boolean' | 'json' | 'text[]';

/** Records with ids of their own, which stay through their versions. */
export type Identified = 'services' | 'authorities' | 'sources';

type Columns<Table extends RecordTable> = { readonly [Field in keyof RecordOf[Table]]-?: ColumnType };

/** The registry's tables (migrations/postgres/0002-registry.sql) as `applyRecords` writes them: columns in snake case of the fields. */
export const storedTables: { readonly [Table in RecordTable]: { readonly name: string; readonly columns: Columns<Table> } } = {
  services: {
    name: 'services',
    columns: { id: 'int', code: 'text', kind: 'text', parent: 'int', title: 'text', validFrom: 'date', validTo: 'date' },
  },
  listEditions: { name: 'list_editions', columns: { code: 'text', title: 'text', act: 'text', validFrom: 'date', validTo: 'date' } },
  listEntries: { name: 'list_entries', columns: { edition: 'text', service: 'int', validFrom: 'date', validTo: 'date' } },
  territories: {
    name: 'territories',
    columns: { oktmo: 'text', name: 'text', kind: 'text', parent: 'text', boundary: 'json', validFrom: 'date', validTo: 'date' },
  },
  authorities: {
    name: 'authorities',
    columns: {
      id: 'int',
      code: 'text',
      name: 'text',
      shortName: 'text',
      kind: 'text',
      ogrn: 'text',
      inn: 'text',
      parent: 'int',
      territory: 'text',
      validFrom: 'date',
      validTo: 'date',
    },
  },
  provisions: {
    name: 'provisions',
    columns: {
      authority: 'int',
      service: 'int',
      basis: 'text',
      throughMfc: 'boolean',
      electronicSince: 'date',
      visit: 'text',
      validFrom: 'date',
      validTo: 'date',
    },
  },
  aliases: { name: 'aliases', columns: { kind: 'text', alias: 'text', code: 'text' } },
  successions: {
    name: 'successions',
    columns: { kind: 'text', predecessor: 'text', successor: 'text', change: 'text', happenedOn: 'date', act: 'text' },
  },
  sources: { name: 'sources', columns: { id: 'int', code: 'text', title: 'text', kind: 'text', channels: 'text[]' } },
  calendarDays: { name: 'calendar_days', columns: { day: 'date', kind: 'text', decree: 'text' } },
  regions: { name: 'regions', columns: { oktmo: 'text', name: 'text', timeZone: 'text' } },
};
