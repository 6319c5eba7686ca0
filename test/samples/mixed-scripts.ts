import type { Block, Statement } from '../../src/model/index.js';
import { sampleBlocks, sampleStatement } from './statements.js';

/** Names and sentences in all writings that the shipped fonts have. */
const texts = {
  vietnamese: 'Quý khách chịu trách nhiệm chuẩn bị môi trường và người dùng trước ngày 1 tháng 12 năm 2026.',
  polish: 'Zażółć gęślą jaźń: należy przygotować środowisko oraz użytkowników przed rozpoczęciem wdrożenia.',
  turkish: 'İlgili kişiler, geçiş başlamadan önce kullanıcıları ve ağı hazırlamakla yükümlüdür: ığüşöç.',
  greek: 'Ο πελάτης είναι υπεύθυνος για την προετοιμασία του περιβάλλοντος και των χρηστών.',
  russian: 'Заказчик отвечает за подготовку среды и пользователей до начала подключения.',
  chinese:
    '当你使用企业移动性套件 (EMS) 的 FastTrack 中心权益使 Azure Active Directory Premium、Microsoft Intune 和/或 Azure 权限管理（包括 Wi-Fi 与 VPN 配置文件）可供使用时，你的组织在该流程中将要承担一定的“职责”，完成率须达到 100%，期限为 30 天，即 2026年12月1日之前，带宽不低于 50 Mbps。',
} as const;

/** Latin with marks, Greek, Cyrillic and Chinese in one statement. */
export function mixedScriptsStatement(): Statement {
  const paragraphs = Object.values(texts).map((text): Block => ({ kind: 'paragraph', text: [{ text }] }));
  return sampleStatement({
    customer: 'Žluťoučký kůň Ελλάς Россия 上海云海科技有限公司',
    blocks: sampleBlocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'masthead')
        return [{ ...block, subject: 'Žluťoučký kůň Ελλάς Россия 上海云海科技有限公司' }];
      if (block.kind === 'paragraph') return [block, ...paragraphs];
      if (block.kind !== 'phase') return [block];
      const values = Object.values(texts);
      return [
        {
          ...block,
          responsibilities: block.responsibilities.map((duty, at) => ({
            ...duty,
            text: [{ text: values[at % values.length] ?? '' }],
          })),
        },
      ];
    }),
  });
}
