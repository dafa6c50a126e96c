import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clickHouseServer } from './debian-servers.ts';

/** Starts ClickHouse 18.16 on an empty folder; the default user needs no password and is let in from loopback only. */
export async function startClickHouse(
  folder: string,
  ports: { http: number; tcp: number },
): Promise<{ url: string; stop(): Promise<void> }> {
  for (const each of ['data', 'tmp', 'user_files']) mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'config.xml'), configOf(folder, ports));
  writeFileSync(join(folder, 'users.xml'), users);
  const output = openSync(join(folder, 'output'), 'a');
  // Killed with the process that started it, however that one dies.
  const args = ['--pdeathsig', 'KILL', clickHouseServer, `--config-file=${join(folder, 'config.xml')}`];
  const child = spawn('setpriv', args, { stdio: ['ignore', output, output], cwd: folder, detached: true });
  closeSync(output);
  const url = `http://127.0.0.1:${ports.http}`;
  const stop = () => end(child);
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await answers(url)) return { url, stop };
    if (child.exitCode !== null) break;
    await sleep(50);
  }
  await stop();
  throw new Error(
    `ClickHouse does not start:\n${readFileSync(join(folder, 'output'), 'utf8')}\n${readFileSync(join(folder, 'log'), 'utf8')}`,
  );
}

function configOf(folder: string, { http, tcp }: { http: number; tcp: number }): string {
  return `<yandex>
  <logger><level>warning</level><log>${folder}/log</log></logger>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/user_files/</user_files_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <timezone>UTC</timezone>
  <keep_alive_timeout>10</keep_alive_timeout>
  <mark_cache_size>268435456</mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <remote_servers/>
</yandex>
`;
}

const users = `<yandex>
  <profiles><default><max_memory_usage>4000000000</max_memory_usage></default></profiles>
  <users>
    <default>
      <password></password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
  </users>
  <quotas><default/></quotas>
</yandex>
`;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ping`)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Nothing here is kept, and a polite stop waits ten seconds for idle connections.
  child.kill('SIGKILL');
  await ended;
}
