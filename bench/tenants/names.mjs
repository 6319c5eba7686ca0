import { oneOf } from './seeded.mjs';

const words = (text) => text.trim().split(/\s+/);

const english = {
  first:
    words(`Alpine Amber Atlas Bayside Beacon Birch Blue Bright Canyon Cedar Clear Coastal Copper Coral Delta Eagle Ember
    Falcon Garnet Golden Granite Harbor Hazel Ivory Juniper Lakeside Maple Meadow Northern Olive Orchard Pacific Pioneer Quartz
    Raven River Silver Summit Timber Willow`),
  second:
    words(`Airlines Analytics Bakery Brewing Ceramics Chemicals Clinics Clothing Dairy Design Dental Electric Energy
    Engineering Farms Films Foods Freight Furniture Glass Hotels Imports Insurance Kitchens Leasing Logistics Machines Marine
    Media Metals Mills Motors Paper Pharmacy Robotics Shipping Studios Textiles Timbers Travel`),
  form: ['Ltd.', 'Inc.', 'LLC', 'plc', 'Corp.', 'Company', 'Holdings, Ltd.', 'Partners LLC'],
  given:
    words(`Adele Alan Amara Anton Beatriz Carlos Chen Dana Elena Farid Grace Hanna Ibrahim Ines Jonas Kofi Laura Malik
    Marta Nadia Oscar Paula Rahul Sofia Tariq Uma Viktor Wendy Yara Zoe`),
  family:
    words(`Abbott Alvarez Baker Banerjee Castillo Doyle Eriksen Fischer Garcia Haddad Ivanov Jensen Khan Larsen Moreau
    Novak Okafor Patel Quinn Rossi Silva Tanaka Usman Vargas Weber Young Zhang`),
};

const chinese = {
  place: words(
    '北京 上海 广州 深圳 杭州 南京 成都 武汉 西安 苏州 天津 重庆 青岛 大连 厦门 宁波 长沙 郑州 济南 合肥',
  ),
  first: words(
    '宏达 恒信 华创 金桥 明德 瑞丰 盛世 泰和 天成 同辉 万通 新源 兴业 永安 远东 云帆 中联 卓越 博雅 东方 海川 嘉禾 凯旋 龙腾',
  ),
  second: words(
    '信息技术 电子科技 生物医药 机械制造 国际物流 食品工业 建筑设计 教育咨询 新能源 软件开发 文化传媒 化工材料',
  ),
  form: ['有限公司', '股份有限公司', '集团有限公司'],
  family: [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'],
  given: words(
    '伟 芳 敏 静 磊 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 建华 晓东 志强 丽娜 文博 思远 雨桐 子涵 浩然 佳怡',
  ),
};

/** Legal name of a made-up company. */
export function companyName(language, random) {
  if (language === 'en')
    return `${oneOf(english.first, random)} ${oneOf(english.second, random)}, ${oneOf(english.form, random)}`;
  const { place, first, second, form } = chinese;
  return `${oneOf(first, random)}（${oneOf(place, random)}）${oneOf(second, random)}${oneOf(form, random)}`;
}

/** Name of a made-up person. */
export function personName(language, random) {
  if (language === 'en') return `${oneOf(english.given, random)} ${oneOf(english.family, random)}`;
  return `${oneOf(chinese.family, random)}${oneOf(chinese.given, random)}`;
}
