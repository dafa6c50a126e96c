import type { Text } from '../../shared/texts.ts';

export const serveTexts = {
  summary: { ru: 'Открыть страницы и HTTP-доступ к папке данных', en: 'Serve the pages and the HTTP API of a data folder' },
  port: {
    ru: 'порт; иначе VEKHA_PORT, иначе 8700, а если он занят — свободный',
    en: 'the port; else VEKHA_PORT, else 8700, or a free one if it is taken',
  },
  host: {
    ru: 'адрес, на котором отвечать; иначе VEKHA_HOST, иначе 127.0.0.1 (только эта машина)',
    en: 'the address to answer on; else VEKHA_HOST, else 127.0.0.1 (this machine alone)',
  },
  openToAll: {
    ru: 'смотреть без ключа разрешено и с других машин (с --host); менять без ключа нельзя',
    en: 'with --host, let other machines look without a token; nothing can be changed without one',
  },
  address: {
    ru: 'Веха: {address} · API: {address}/api · остановить: Ctrl-C',
    en: 'Vekha: {address} · API: {address}/api · stop it: Ctrl-C',
  },
  open: {
    ru: 'По этому адресу можно только смотреть. Принимать файлы и решать: ./vekha на этой машине с той же папкой данных.',
    en: 'One may only look there. To accept files and decide, use ./vekha on this machine with the same data folder.',
  },
  shut: {
    ru: 'Адрес доступен с других машин, поэтому без ключа из server.json сведения не показываются (параметр --open-to-all разрешит смотреть).',
    en: 'Other machines reach this address, so nothing is shown without the token of server.json (--open-to-all lets them look).',
  },
  stopping: { ru: 'Останавливаюсь…', en: 'Stopping…' },
  migrate: {
    ru: 'Привести хранилища папки данных к этой версии программы',
    en: 'Bring the stores of a data folder to this version of the program',
  },
  migrated: { ru: 'Применено: {name}', en: 'Applied: {name}' },
  nothingToMigrate: { ru: 'Хранилища уже соответствуют программе.', en: 'The stores match the program already.' },
} satisfies Record<string, Text>;
