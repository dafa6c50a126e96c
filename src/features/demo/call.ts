import type { Actor } from '../../platform/operation.ts';
import type { Perform } from '../../platform/perform.ts';
import type { Contract, InputOf, OutputOf } from '../../shared/contract.ts';

/** Does an operation, with the file it takes. */
export type Call = <C extends Contract>(contract: C, input: InputOf<C>, file?: { name: string; bytes: Uint8Array }) => Promise<OutputOf<C>>;

/** Operations called by their contracts in one actor's name. */
export function callAs(perform: Perform, actor: Actor): Call {
  return async (contract, input, file) => {
    const incoming = file && { name: file.name, bytes: once(file.bytes) };
    return (await perform({ name: contract.name, input, actor, incoming })) as OutputOf<typeof contract>;
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
