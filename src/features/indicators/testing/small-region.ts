import type { IndicatorsHouse } from './indicators-house.ts';

/** Ids the registry gives, in the order of the files below. */
export const ids = { position: 1, kindergarten: 2, school: 3, benefit: 4, city: 1, district: 2, merged: 3, ministry: 4 } as const;

/**
 * Irkutsk oblast with a city, a district, a district merged into it in July 2024 with its body, and a ministry. Kindergarten and school stand under one
 * position of the list; the benefit is the ministry's and joins the list in April 2024.
 */
export async function enterSmallRegion(house: IndicatorsHouse): Promise<void> {
  await house.importRecords('regions', 'oktmo,name,time zone\n25000000,Иркутская область,Asia/Irkutsk\n');
  await house.importRecords(
    'territories',
    [
      'oktmo,name,kind,parent',
      '25000000,Иркутская область,region,',
      '25701000,город Иркутск,urban okrug,25000000',
      '25604000,Братский район,municipal district,25000000',
      '25602000,Бодайбинский район,municipal district,25000000',
      '',
    ].join('\n'),
  );
  await house.importRecords(
    'services',
    'code,kind,parent,title\nP1,list position,,Дошкольное и школьное образование\nM01,service,P1,Запись в детский сад\nM02,service,P1,Запись в школу\nR01,service,,Назначение пособия\n',
  );
  await house.importRecords(
    'list',
    'edition,edition title,edition from,edition to,service,listed from\nirk-1,Перечень МСЗУ,2022-01-01,,P1,\nirk-1,Перечень МСЗУ,2022-01-01,,R01,2024-04-01\n',
  );
  await house.importRecords(
    'authorities',
    [
      'code,name,kind,territory',
      'city,Администрация города Иркутска,municipal body,25701000',
      'district,Администрация Братского района,municipal body,25604000',
      'merged,Администрация Бодайбинского района,municipal body,25602000',
      'ministry,Министерство социального развития,regional body,25000000',
      '',
    ].join('\n'),
  );
  await house.importRecords(
    'provisions',
    [
      'authority,service,basis,through mfc,electronic since,visit,valid from,valid to',
      'city,M01,own power,yes,2021-06-01,none,2021-01-01,',
      'city,M02,own power,no,2024-03-15,originals,2021-01-01,2024-05-31',
      'city,M02,own power,no,2024-03-15,none,2024-06-01,',
      'district,M01,own power,no,2021-06-01,,2021-01-01,',
      'merged,M01,own power,no,2021-06-01,none,2021-01-01,2024-06-30',
      'ministry,R01,own power,no,2021-06-01,none,2021-01-01,',
      '',
    ].join('\n'),
  );
  await house.importRecords(
    'successions',
    'kind,predecessor,successor,change,date\nauthority,merged,district,merger,2024-07-01\nterritory,25602000,25604000,merger,2024-07-01\n',
  );
  await house.importRecords(
    'sources',
    'code,title,kind,channels\nepgu,Портал,unified portal (EPGU),\nbodies,Ведомства,bodies,"body’s office in person; post"\n',
  );
}
