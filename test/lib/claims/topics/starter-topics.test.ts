import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { starterTopics } from '../../../../lib/claims/topics/starter-topics.ts';
import { compileTopics } from '../../../../lib/claims/topics/topics.ts';
import { TopicListSchema } from '../../../../lib/model/topic.ts';
import { readTopicFile, topicFile } from '../../../../lib/model/topic-file.ts';

const match = compileTopics(starterTopics);

function labelsIn(text: string): string[] {
  return match(text)(0, text.length).map(({ topic }) => topic.label);
}

test('the starter topics are well-formed, also for the strict reader of files, with ids in kebab-case', () => {
  expect(v.is(TopicListSchema, starterTopics)).toBe(true);
  expect(readTopicFile(topicFile(starterTopics))).toEqual(starterTopics);
  for (const { id } of starterTopics) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
});

const positive: Readonly<Record<string, readonly string[]>> = {
  'Mercenary flows': [
    'Fighters from Syria were transported to Misrata.',
    'They are deploying hundreds of mercenaries.',
    'He spoke of the daily flow of mercenaries.',
    'Vagner mercenaries were flown to Jufra.',
    'وصل المرتزقة إلى المدينة',
    'نقلت تركيا ألفي مقاتل سوري إلى طرابلس، وتدفق المرتزقة يوميا',
    'Paralı askerlerin Libya’ya sevk edildiği bildirildi.',
    'Trablus’a iki bin paralı asker gönderildi.',
  ],
  'Orders from abroad': [
    'The government receives orders from Ankara and Doha.',
    'The council took its instructions from Abu Dhabi.',
    'It is Ankara whose orders they follow.',
    'The army had received its orders from abroad.',
    'تلقت الحكومة أوامر من أنقرة والدوحة',
    'الحكومة تنفذ تعليمات تركيا',
    'Hükümet Ankara’dan talimat alıyor.',
    'Emirler Doha’dan geliyor.',
  ],
  'Arms shipments': [
    'A cargo of ammunition was delivered at night.',
    'وصلت سفينة محملة بالأسلحة إلى الميناء',
    'Gemi Trablus’a silah taşıdı.',
  ],
  'Oil blockade': [
    'The oil blockade cost the country billions.',
    'أغلقت القبائل الموانئ النفطية',
    'Aşiretler petrol limanlarını kapattı.',
  ],
  'Cease-fire violations': [
    'Both sides breached the ceasefire.',
    'خرقت القوات وقف إطلاق النار',
    'Ateşkes yine ihlal edildi.',
  ],
  'Berlin and Geneva talks': [
    'Sarraj suspended participation in the Geneva talks.',
    'علقت حكومة الوفاق مشاركتها في محادثات جنيف',
    'Hafter Cenevre görüşmelerine katılmadı.',
  ],
  'Migration and detention': [
    'Migrants were detained in Zawiya.',
    'اعترض خفر السواحل 230 مهاجرا',
    'Sahil güvenlik göçmenleri durdurdu.',
  ],
  Elections: ['The elections in Libya were postponed.', 'تأجيل الانتخابات في ليبيا', 'Libya’da seçimler ertelendi.'],
  'Civilian casualties': [
    'Shelling killed two children.',
    'قتل ثلاثة مدنيين في القصف',
    'Bombardımanda iki sivil öldü.',
  ],
  'Foreign bases and troops': [
    'Russian troops arrived in Tobruk, Libya.',
    'تتمركز قوات تركية في قاعدة الوطية',
    'Türk askerleri Libya’da kalacak.',
  ],
  'Central bank funds': [
    'The Central Bank of Libya moved the money.',
    'أنفق مصرف ليبيا المركزي المليارات',
    'Libya Merkez Bankası açıklama yaptı.',
  ],
  'Militias and armed groups': ['Militias closed the road.', 'أغلقت الميليشيات الطريق', 'Milisler yolu kapattı.'],
  'Drones and air strikes': [
    'A drone strike hit the camp.',
    'استهدفت غارة جوية المعسكر',
    'Hava saldırısında kamp vuruldu.',
  ],
  'UN mission and sanctions': [
    'UNSMIL condemned it.',
    'أدانت بعثة الأمم المتحدة الهجوم',
    'BM misyonu saldırıyı kınadı.',
  ],
  'Water, power and airports cut off': [
    'A power cut lasted all night.',
    'انقطعت المياه عن طرابلس',
    'Trablus’ta su kesintisi yaşandı.',
  ],
  'Meetings with foreign officials': [
    'The Turkish foreign minister visited Tripoli and met Sarraj.',
    'استقبل حفتر السفير الفرنسي',
    'Sarraj, Ankara’da Erdoğan ile görüştü.',
  ],
};

test('each starter topic has sentences here', () => {
  expect(Object.keys(positive)).toEqual(starterTopics.map(({ label }) => label));
});

describe.each(Object.entries(positive))('%s', (label, sentences) => {
  test.each(sentences)('matches: %s', (text) => {
    expect(labelsIn(text)).toContain(label);
  });
});

/** What has a word of a topic, and is about something else. */
const negative: readonly (readonly [topic: string, text: string])[] = [
  ['Mercenary flows', 'Two fighter jets flew over Syria.'],
  ['Mercenary flows', 'Firefighters were sent to the foreign embassy.'],
  ['Orders from abroad', 'The bakery raised the price of bread by ten cents in order to pay its staff.'],
  ['Orders from abroad', 'The restaurant in Paris takes orders online from Turkish guests.'],
  ['Orders from abroad', 'Airbus received orders from Qatar for 40 planes.'],
  ['Orders from abroad', 'Birleşik Arap Emirlikleri Ankara’da büyükelçilik açtı.'],
  ['Arms shipments', 'She was received with open arms in the port.'],
  ['Arms shipments', 'The think tank sent a letter.'],
  ['Oil blockade', 'Crude closed at $55 per barrel, and oil production in Norway beat forecasts.'],
  ['Oil blockade', 'They stopped frying in olive oil.'],
  ['Cease-fire violations', 'The truce began at noon.'],
  ['Berlin and Geneva talks', 'The Berlin film festival opened with a talk.'],
  ['Migration and detention', 'Migratory birds return in May.'],
  ['Elections', 'She voted for the film.'],
  ['Civilian casualties', 'He died of a heart attack at home.'],
  ['Foreign bases and troops', 'The Turkish team moved its base to Rome.'],
  ['Meetings with foreign officials', 'The envoy met the foreign minister in Oslo.'],
  ['Central bank funds', 'The central bank of Norway left its rate unchanged.'],
  ['Militias and armed groups', 'The group sang in the army museum.'],
  ['Drones and air strikes', 'A delivery drone dropped supper on their heads.'],
  ['UN mission and sanctions', 'The mission to Mars was delayed.'],
  ['Water, power and airports cut off', 'Communications blackout lasted several minutes during the descent.'],
  ['Water, power and airports cut off', 'Su gibi aktı zaman.'],
];

describe('no starter topic matches', () => {
  test.each(negative)('%s: %s', (_, text) => {
    expect(labelsIn(text)).toEqual([]);
  });

  test.each([
    'The energy required to power cutting-edge chips has grown.',
    'He got pushback from readers of his blog.',
    'Wir haben heute schönes Wetter in Tripolis.',
    'يوم جميل في المدينة',
    'Bugün hava çok güzel.',
  ])('%s', (text) => {
    expect(labelsIn(text)).toEqual([]);
  });
});

test.each(['Haftar', 'Hafter', 'Hifter', 'Heftar', 'حفتر', 'وحفتر', 'لحفتر', 'Haftar’s', 'Hafter’in'])(
  '%s is one person, however it is written',
  (name) => {
    expect(labelsIn(`${name} Geneva talks`)).toContain('Berlin and Geneva talks');
  },
);

test.each(['Sarraj', 'Al-Sarraj', 'al Sarraj', 'Serraj', 'el-Serraj', 'Alsarraj', 'السراج', 'والسراج', 'Sarraj’s'])(
  '%s is one person, however it is written',
  (name) => {
    expect(labelsIn(`${name} Berlin conference suspended: Geneva agreement, ${name}`)).toContain(
      'Berlin and Geneva talks',
    );
    expect(labelsIn(`${name} Bouznika accord`)).toContain('Berlin and Geneva talks');
  },
);

const articlePath = join(process.env.SHARED ?? '../shared', 'seed/article.txt');

describe.skipIf(!existsSync(articlePath))('in the real article (skipped where ../shared is not there)', () => {
  const text = existsSync(articlePath) ? readFileSync(articlePath, 'utf8') : '';
  const wordsOf = (label: string, part: string): string[] => {
    const start = text.indexOf(part);
    const found = match(text)(start, start + part.length).find(({ topic }) => topic.label === label);
    return found?.places.map(([from, to]) => text.slice(from, to)) ?? [];
  };

  test.each([
    ['Orders from abroad', 'had received orders from Ankara and Doha', ['received', 'orders', 'Ankara']],
    ['Orders from abroad', 'it receives orders from Ankara and Doha', ['receives', 'orders', 'Ankara']],
    ['Mercenary flows', 'the flow of Syrian and Turkish mercenaries', ['flow', 'mercenaries']],
    ['Arms shipments', 'various weapons that are transported daily', ['weapons', 'transported']],
    ['Cease-fire violations', 'repeated breach of the armistice', ['breach', 'armistice']],
    ['Foreign bases and troops', 'Turkish occupation of our country', ['Turkish occupation']],
  ])('%s: %s', (label, part, words) => {
    expect(text).toContain(part);
    expect(wordsOf(label, part)).toEqual(expect.arrayContaining(words));
  });

  test('“Other news” is of no topic', () => {
    const start = text.indexOf('Other news');
    expect(match(text)(start, text.length)).toEqual([]);
  });
});
