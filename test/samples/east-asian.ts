/* Prose with what is hard to break into lines: brackets, small kana, marks, Latin names, figures with units. */

export const japanese =
  'お客様は、Enterprise Mobility Suite（EMS）の導入にあたり、Microsoft Intune および Azure Active Directory Premium の準備を「お客様の責任」において行うものとします。ネットワーク帯域は 50 Mbps 以上、対応率は 100% とし、2026年12月1日までに、ユーザーアカウント・デバイス・証明書のデータをご用意ください。なお、ショートメッセージ（ＳＭＳ）によるチェックは、キャリアごとにセットアップが必要です。';

export const korean =
  '고객은 Enterprise Mobility Suite(EMS)의 도입을 위하여 Microsoft Intune과 Azure Active Directory Premium의 준비를 책임지고 수행하여야 합니다. 네트워크 대역폭은 50 Mbps 이상, 대응률은 100%로 하며, 2026년 12월 1일까지 사용자계정과 장치(모바일기기)를 준비하여 주시기 바랍니다. 責任者는 “상하이윈하이과학기술유한회사”의 담당자입니다.';

export const chinese =
  '你的组织负责在 Enterprise Mobility Suite（EMS）上线之前准备好 Microsoft Intune、Azure Active Directory Premium 以及 Azure 权限管理，并承担相应的“职责”：带宽不低于 50 Mbps，完成率达到 100%，于 2026年12月1日 之前提供用户帐户、设备与证书（包括 Wi-Fi 与 VPN 配置文件）的数据；联系人为 홍길동과장님，电话 400-820-0000。';

/** Letters without a space, longer than any line. */
export const longKorean = '대한민국정보통신기술진흥협회중앙전산관리위원회'.repeat(12);

/** Every even text a little shorter, so that lines end at many places. */
export function variants(text: string, count: number): readonly string[] {
  const letters = [...text];
  return Array.from({ length: count }, (_, at) =>
    letters
      .slice(at * 2)
      .join('')
      .trim(),
  );
}
