import { describe, expect, it } from 'vitest';
import { codesOf, document, find, read } from './article.js';

const bullets: Record<string, readonly string[]> = {
  en: [
    'Work with the Microsoft team to begin onboarding.',
    'Participate in the meeting, and confirm the timelines.',
  ],
  es: [
    'Trabajar con el equipo de Microsoft para comenzar la incorporación.',
    'Participar en la reunión y confirmar los plazos.',
  ],
  fr: [
    'Collaborer avec l’équipe Microsoft pour commencer l’intégration.',
    'Participer à la réunion de lancement et confirmer les délais.',
  ],
  de: [
    'Arbeiten Sie mit dem Microsoft-Team, um das Onboarding zu beginnen.',
    'Nehmen Sie an der Besprechung teil und bestätigen Sie die Termine.',
  ],
  it: [
    'Collaborare con il team Microsoft per avviare l’onboarding dei servizi.',
    'Partecipare alla riunione e gestire i partecipanti della propria organizzazione.',
  ],
  pt: [
    'Trabalhar com a equipe da Microsoft para iniciar a integração dos serviços.',
    'Participar da reunião de início e confirmar os prazos com o cliente.',
  ],
  nl: [
    'Werk samen met het Microsoft-team om te beginnen met de onboarding.',
    'Neem deel aan de vergadering en bevestig de tijdlijnen van het herstel.',
  ],
  'zh-Hans': ['和 Microsoft 团队合作，开始载入符合条件的服务。', '参加接洽启动会议，并确认修正时间表。'],
  'zh-Hant': ['與 Microsoft 團隊合作，開始將符合資格的服務上線。', '參加啟動會議，並確認補救時程。'],
  ja: ['Microsoft チームと協力して、対象となるサービスのオンボードを開始します。', '開始会議に参加します。'],
  ko: ['Microsoft 팀과 협력하여 적격 서비스의 온보딩을 시작합니다.', '시작 회의에 참가합니다.'],
  ru: [
    'Вместе с командой Майкрософт начните подключение служб.',
    'Примите участие в собрании и подтвердите сроки.',
  ],
};

const article = (language: string, front = '') =>
  `${front}# FastTrack\n\n## EMS\n\n${bullets[language]?.map((text) => `- ${text}\n`).join('')}`;
const declaring = (language: string, tag: string) =>
  article(language, `---\nms.locale: ${tag}\nms.date: 11/07/2016\n---\n`);

describe('the language of the text', () => {
  it.each(Object.keys(bullets))('is told without help: %s', (language) => {
    const { value, diagnostics } = read(article(language));
    expect(value?.language).toBe(language);
    expect(codesOf(diagnostics)).toEqual(['source-front-matter-missing']);
  });

  it('is not told by names alone', () => {
    const { value, diagnostics } = read('# EMS\n\n## Intune\n\n- Microsoft Azure\n');
    expect(value?.language).toBe('und');
    expect(codesOf(diagnostics)).toContain('source-language-unknown');
  });
});

describe('a declared language', () => {
  it.each([
    ['en', 'en-us', 'en-US'],
    ['es', 'es-MX', 'es-MX'],
    ['zh-Hans', 'zh-cn', 'zh-CN'],
    ['zh-Hans', 'zh-hans-cn', 'zh-Hans-CN'],
    ['zh-Hant', 'zh_TW', 'zh-TW'],
    ['pt', 'pt-br', 'pt-BR'],
  ])('agrees with %s: %s', (language, tag, declared) => {
    const { value, diagnostics } = read(declaring(language, tag));
    expect(value?.language).toBe(language);
    expect(value?.frontMatter.declaredLanguage).toBe(declared);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['en', 'de-de'],
    ['zh-Hant', 'zh-cn'],
    ['es', 'pt-pt'],
    ['en', 'sv-se'],
    ['ja', 'ko-kr'],
  ])('is corrected by a text in %s: %s', (language, tag) => {
    const { value, diagnostics } = read(declaring(language, tag));
    expect(value?.language).toBe(language);
    expect(find(diagnostics, 'source-language-mismatch')).toMatchObject({
      place: '2:1',
      severity: 'warning',
    });
  });

  it('counts where the text cannot tell', () => {
    const names = '# EMS\n\n## Intune\n\n- Microsoft Azure\n';
    expect(document(`---\nlang: nb-NO\n---\n${names}`).language).toBe('nb');
    const ukrainian = '# Обов’язки\n\n## Початок\n\n- Почати роботу з командою.\n';
    expect(document(`---\nlanguage: uk\n---\n${ukrainian}`).language).toBe('uk');
    const catalan =
      '# Responsabilitats\n\n## Fase d’inici\n\n- Treballar amb l’equip de Microsoft per començar la incorporació dels serveis.\n- Participar en la reunió d’inici i confirmar els terminis que calguin.\n';
    expect(document(`---\nlocale: ca-es\n---\n${catalan}`).language).toBe('ca');
  });

  it('that is none does not count', () => {
    const { value, diagnostics } = read(declaring('en', 'English'));
    expect(value?.frontMatter.declaredLanguage).toBeUndefined();
    expect(diagnostics).toEqual([]);
  });
});

describe('the folder', () => {
  it.each(['docs/es-es/a.md', 'docs\\es-es\\a.md', 'zh-hans-cn/x/a.md'])(
    'is compared with the text: %s',
    (file) => {
      const { value, diagnostics } = read(article('en'), file);
      expect(value?.language).toBe('en');
      expect(find(diagnostics, 'source-language-mismatch').message).toContain('folder');
    },
  );

  it.each(['my-pc/a.md', 'e2-e3/a.md', 'docs/en-gb/a.md', 'xx-yy/a.md'])(
    'is no claim, or a right one: %s',
    (file) => {
      expect(codesOf(read(article('en'), file).diagnostics)).not.toContain('source-language-mismatch');
    },
  );

  it('counts where the text cannot tell', () => {
    expect(document('# EMS\n\n- Microsoft Azure\n', 'docs/fr-fr/a.md').language).toBe('fr');
  });
});
