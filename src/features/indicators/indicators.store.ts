import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Method, Target } from './indicators.contract.ts';

/** Methods as they were known after the decision, the latest valid first. */
export async function listMethods(tx: Tx, decision: number): Promise<Method[]> {
  const { rows } = await sql<Method>`
    select id, title, citation, switches, valid_from as "validFrom", valid_to as "validTo" from indicators.methods
    where known_from <= ${decision} and (known_to is null or known_to > ${decision}) order by valid_from desc, id`.execute(tx);
  return rows;
}

/** Records a method; a version held under the same id is known until this decision. */
export async function writeMethod(tx: Tx, decision: number, it: Method): Promise<void> {
  await sql`update indicators.methods set known_to = ${decision} where id = ${it.id} and known_to is null`.execute(tx);
  await sql`insert into indicators.methods (id, title, citation, switches, valid_from, valid_to, known_from)
    values (${it.id}, ${it.title}, ${it.citation}, ${JSON.stringify(it.switches)}, ${it.validFrom}, ${it.validTo}, ${decision})`.execute(
    tx,
  );
}

/** Targets as they were known after the decision, by day. */
export async function listTargets(tx: Tx, decision: number): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select id, scope_kind as "scopeKind", scope_code as scope, value, due_on as "dueOn", basis, modality, item, valid_from as "validFrom", valid_to as "validTo"
    from indicators.targets where known_from <= ${decision} and (known_to is null or known_to > ${decision}) order by due_on, id`.execute(
    tx,
  );
  return rows;
}

export async function insertTarget(tx: Tx, decision: number, it: Omit<Target, 'id'>): Promise<Target> {
  const { rows } = await sql<{ id: number }>`select nextval('indicators.target_ids')::int as id`.execute(tx);
  const [number] = rows;
  if (!number) throw new Error('a sequence answered nothing');
  const target = { ...it, id: number.id };
  await insertVersion(tx, decision, target);
  return target;
}

/** A new version of a target; the one held is known until this decision. */
export async function replaceTarget(tx: Tx, decision: number, it: Target): Promise<void> {
  await sql`update indicators.targets set known_to = ${decision} where id = ${it.id} and known_to is null`.execute(tx);
  await insertVersion(tx, decision, it);
}

async function insertVersion(tx: Tx, decision: number, it: Target): Promise<void> {
  await sql`insert into indicators.targets (id, scope_kind, scope_code, value, due_on, basis, modality, item, valid_from, valid_to, known_from)
    values (${it.id}, ${it.scopeKind}, ${it.scope}, ${it.value}, ${it.dueOn}, ${it.basis}, ${it.modality}, ${it.item}, ${it.validFrom}, ${it.validTo},
      ${decision})`.execute(tx);
}
