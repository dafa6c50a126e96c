import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import type { PreparationContext } from '../../platform/operation.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { mayDecide } from '../access/index.ts';
import { readCurrentSnapshot, reserveIds } from '../registry/index.ts';
import type { RegistrySnapshot, Source } from '../registry/index.ts';
import { checkReading } from './check-reading.rules.ts';
import type { Checked, FoundError } from './check-reading.rules.ts';
import { creationNeeds, planCreations, withCreations } from './creations.ts';
import type { Creations } from './creations.ts';
import { compareWithHeld } from './compare-with-held.ts';
import type { Comparison } from './compare-with-held.ts';
import { insertStatements } from './facts.store.ts';
import { zerosOfFullExtract } from './full-extract.rules.ts';
import type { FullScope } from './full-extract.rules.ts';
import { checkBatch as contract } from './intake.contract.ts';
import type { IntakeError } from './intake.contract.ts';
import { findBatchOfContent, insertBatch, markReturned, reserveBatch } from './intake.store.ts';
import type { Batch, NewBatch } from './intake.store.ts';
import { describeError } from './intake.texts.ts';
import type { Profile } from './profile.ts';
import { getProfile } from './profiles/index.ts';
import { makeReceipt } from './receipt.ts';
import { removeRawFile } from './raw-files.ts';
import { keepRawFile, readRawFile } from './receive.ts';
import type { Received } from './receive.ts';
import { packRows, statementRows } from './statement-rows.ts';
import type { Statement } from './statement.ts';
import { viewBatch } from './view-batch.ts';

/** Mapped columns of batches, by content hash. */
export const mappedShelf = 'mapped';

type Prepared = { readonly batch: NewBatch; readonly errors: IntakeError[] };

/**
 * Checks a file against its profile and the registry and leaves a checked batch with its receipt; nothing counts yet.
 * The same content already accepted from this source changes nothing: `alreadyAccepted` and that batch.
 * Faults: notFound `profileUnknown`, `sourceUnknown`; invalid `fileMissing` and those of reading tables.
 */
export const checkBatch = command(contract, {
  allow: mayDecide,
  async prepare(context, input): Promise<Prepared> {
    const profile = getProfile(input.profile);
    const kept = await keepRawFile(context);
    try {
      return await prepare(context, input, profile, kept);
    } catch (error) {
      await removeRawFile(context, kept.hash);
      throw error;
    }
  },
  async run({ tx, decision, now }, _input, { batch, errors }) {
    const accepted = await findBatchOfContent(tx, 'accepted', batch);
    if (accepted) return { batch: viewBatch(accepted), errors: [], alreadyAccepted: true };
    const checkedBefore = await findBatchOfContent(tx, 'checked', batch);
    if (checkedBefore) await markReturned(tx, checkedBefore.id, decision, 'checked again');
    await insertBatch(tx, decision, batch, errors);
    const kept: Batch = {
      ...batch,
      state: 'checked',
      checkedIn: decision,
      checkedAt: now.toISOString(),
      acceptedAt: null,
      annulledAt: null,
      reason: null,
      openErrors: 0,
    };
    return { batch: viewBatch(kept), errors: errors.slice(0, shownErrors), alreadyAccepted: false };
  },
  after: (context, { batch }) => removeRawFile(context, batch.receipt.contentHash),
});

type Input = z.output<(typeof contract)['input']>;

/** Reads, checks and writes what enters; until a decision names it, it is invisible. */
async function prepare(
  context: PreparationContext,
  input: Input,
  profile: Profile,
  kept: { hash: string; size: number },
): Promise<Prepared> {
  const received = await readRawFile(context, kept, profile, input);
  const snapshot = await context.read(readCurrentSnapshot);
  const subject = await makeSubject(context, profile, received, snapshot, input.source);
  const id = await context.read(reserveBatch);
  const checked = checkReading(received.reading, {
    batch: id,
    profile,
    source: subject.source,
    snapshot: subject.snapshot,
    today: todayIn(subject.snapshot, context.now),
  });
  const full = input.full ? scopeOf(input.full, checked.statements, subject.snapshot) : undefined;
  const { statements, errors, withdrawn } = await settle(context, id, { checked, full, profile }, subject);
  const rows = statementRows(statements);
  const { hash: mappedHash } = await context.files.put(mappedShelf, packRows(rows.tsv));
  await insertStatements(context.warehouse, rows.tsv);
  const receipt = makeReceipt({
    fileName: input.fileName,
    received,
    checked,
    statements,
    errors,
    withdrawn,
    creations: subject.creations,
  });
  const batch: NewBatch = {
    id,
    contentHash: received.hash,
    fileName: input.fileName,
    size: received.size,
    source: subject.source.id,
    sourceCode: subject.source.code,
    profile: profile.code,
    sheet: input.sheet ?? null,
    full: full ? { from: full.from, to: full.to, authorities: [...full.authorities] } : null,
    receipt,
    creations: subject.creations ?? null,
    registryDecision: snapshot.decision,
    statements: rows.count,
    checksum: rows.checksum,
    mappedHash,
  };
  return { batch, errors: errors.map(describeError) };
}

const shownErrors = 1000;

interface Subject {
  readonly source: Source;
  readonly snapshot: RegistrySnapshot;
  readonly creations: Creations | undefined;
}

/** The source and the registry the file is checked against; a profile of a foreign register brings its own records. */
async function makeSubject(
  context: PreparationContext,
  profile: Profile,
  { reading }: Received,
  snapshot: RegistrySnapshot,
  sourceCode: string,
): Promise<Subject> {
  const known = [...snapshot.sources.values()].find((each) => each.code === sourceCode);
  const { creates } = profile;
  if (creates) {
    const needs = creationNeeds(reading, snapshot, known);
    const reserve = (tx: Tx) => reserveIds(tx, needs);
    const creations = planCreations(reading, { ...profile, creates }, snapshot, known ?? { code: sourceCode }, await context.read(reserve));
    const made = creations ? withCreations(snapshot, creations) : snapshot;
    const source = known ?? [...made.sources.values()].find((each) => each.code === sourceCode);
    if (source) return { source, snapshot: made, creations };
  }
  if (known) return { source: known, snapshot, creations: undefined };
  throw fault('notFound', 'sourceUnknown', {
    source: sourceCode,
    known: [...snapshot.sources.values()].map((each) => each.code).join(', '),
  });
}

/** A full extract speaks for the authorities named, or for those the file names. */
function scopeOf(
  full: { from: string; to: string; authorities?: string[] | undefined },
  statements: readonly Statement[],
  snapshot: RegistrySnapshot,
): FullScope {
  if (full.to < full.from) throw fault('invalid', 'fullPeriodReversed', { from: full.from, to: full.to });
  const named = full.authorities?.map((code) => {
    const found = [...snapshot.authorities.values()].find((each) => each.code === code);
    if (!found) throw fault('notFound', 'authorityNotFound', { authority: code });
    return found.id;
  });
  return {
    from: full.from,
    to: full.to,
    authorities: [...new Set(named ?? statements.map((each) => each.authority))].toSorted((one, other) => one - other),
  };
}

/** What enters of the file: without lines that overlap what its source holds or lie outside a full extract, and with the zeros of the latter. */
async function settle(
  context: PreparationContext,
  batch: number,
  { checked, full, profile }: { checked: Checked; full: FullScope | undefined; profile: Profile },
  { source, snapshot }: Subject,
): Promise<{ statements: Statement[]; errors: FoundError[]; withdrawn: Comparison['withdrawn'] }> {
  const outside = full ? findOutsideScope(checked.statements, full) : [];
  const { overlaps, withdrawn } = await compareWithHeld(context, checked.statements, source.id, full, snapshot);
  const wrongLines = new Set([...overlaps, ...outside].map((each) => each.line));
  const told = checked.statements.filter((each) => !wrongLines.has(each.line));
  const errors = [...checked.errors, ...overlaps, ...outside];
  if (!full) return { statements: told, errors, withdrawn };
  // Where channels are columns or lines of the form, one without its own is not told at all, and no zero.
  const ofTold = new Set(checked.statements.map((each) => each.channel));
  const channels = profile.layout === 'long' ? source.channels : source.channels.filter((each) => ofTold.has(each));
  return { statements: [...told, ...zerosOfFullExtract(told, full, { batch, source: source.id, channels }, snapshot)], errors, withdrawn };
}

/** A full extract holds only what it speaks for. */
function findOutsideScope(statements: readonly Statement[], full: FullScope): FoundError[] {
  const authorities = new Set(full.authorities);
  return statements
    .filter((each) => each.from < full.from || each.to > full.to || !authorities.has(each.authority))
    .map((each) => ({ line: each.line, column: each.col, columnName: null, code: 'outsideFullExtract', value: `${each.from}–${each.to}` }));
}

function todayIn(snapshot: RegistrySnapshot, now: Date): string {
  const zone = snapshot.region?.timeZone ?? 'UTC';
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}
