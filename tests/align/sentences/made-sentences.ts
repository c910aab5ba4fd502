/** Makes pairs of sentences that say the same in Chinese and English, out of a small grammar of both. */
import { createRandom } from '../../bench/random.js';

/** A sentence in both languages. */
export interface SentencePair {
  readonly zh: string;
  readonly en: string;
}

type Phrase = readonly [zh: string, en: string];

const agents: readonly Phrase[] = [
  ['秘书长', 'the Secretary-General'],
  ['委员会', 'the Commission'],
  ['渔民', 'the fishermen'],
  ['老师', 'the teacher'],
  ['图书馆', 'the library'],
  ['铁路公司', 'the railway company'],
  ['村里的医生', 'the village doctor'],
  ['市长', 'the mayor'],
  ['科学家', 'the scientists'],
  ['工程师', 'the engineer'],
  ['法官', 'the judge'],
  ['农民', 'the farmers'],
  ['记者', 'the journalist'],
  ['银行', 'the bank'],
  ['大学', 'the university'],
  ['博物馆', 'the museum'],
  ['船长', 'the captain'],
  ['木匠', 'the carpenter'],
];

const deeds: readonly Phrase[] = [
  ['购买了', 'bought'],
  ['讨论了', 'discussed'],
  ['修理了', 'repaired'],
  ['提交了', 'submitted'],
  ['忘记了', 'forgot'],
  ['发现了', 'discovered'],
  ['出售了', 'sold'],
  ['检查了', 'inspected'],
  ['保护了', 'protected'],
  ['展示了', 'displayed'],
  ['批准了', 'approved'],
  ['拒绝了', 'refused'],
];

const things: readonly Phrase[] = [
  ['报告', 'reports'],
  ['桥梁', 'bridges'],
  ['苹果', 'apples'],
  ['地图', 'maps'],
  ['船只', 'boats'],
  ['机器', 'machines'],
  ['照片', 'photographs'],
  ['森林', 'forests'],
  ['合同', 'contracts'],
  ['房屋', 'houses'],
  ['药品', 'medicines'],
  ['马匹', 'horses'],
  ['书籍', 'books'],
  ['鱼', 'fish'],
  ['信件', 'letters'],
  ['水井', 'wells'],
  ['石头', 'stones'],
  ['鸡蛋', 'eggs'],
];

const places: readonly Phrase[] = [
  ['维也纳', 'Vienna'],
  ['北京', 'Beijing'],
  ['巴黎', 'Paris'],
  ['河边', 'beside the river'],
  ['山上', 'on the mountain'],
  ['市场', 'at the market'],
  ['伦敦', 'London'],
  ['学校', 'at the school'],
  ['花园', 'in the garden'],
  ['海边', 'by the sea'],
  ['日本', 'Japan'],
  ['非洲', 'Africa'],
];

const times: readonly Phrase[] = [
  ['星期一', 'on Monday'],
  ['星期五', 'on Friday'],
  ['冬天', 'in winter'],
  ['春天', 'in spring'],
  ['昨天晚上', 'last night'],
  ['去年', 'last year'],
  ['战争期间', 'during the war'],
  ['早晨', 'in the morning'],
  ['暴雨之后', 'after the storm'],
  ['选举之前', 'before the election'],
];

const reasons: readonly Phrase[] = [
  ['因为价格很低', 'because the price was low'],
  ['因为没有钱', 'because there was no money'],
  ['为了帮助儿童', 'in order to help the children'],
  ['虽然天气很冷', 'although the weather was cold'],
  ['因为法律禁止这样做', 'because the law prohibits it'],
  ['虽然没有人相信', 'although nobody believed it'],
  ['为了和平', 'for the sake of peace'],
  ['因为水太深', 'because the water was too deep'],
];

/** Sentences on who did what, with how many, where, when and why. Same seed, same sentences. */
export function makeSentencePairs(count: number, seed: number): readonly SentencePair[] {
  const random = createRandom(seed);
  const pick = (phrases: readonly Phrase[]): Phrase =>
    phrases[Math.floor(random() * phrases.length)] ?? ['', ''];
  return Array.from({ length: count }, () => {
    const agent = pick(agents);
    const deed = pick(deeds);
    const thing = pick(things);
    const place = pick(places);
    const time = pick(times);
    const reason = pick(reasons);
    const number = 2 + Math.floor(random() * 900);
    const where = /^\p{Lu}/u.test(place[1]) ? `in ${place[1]}` : place[1];
    const form = Math.floor(random() * 3);
    if (form === 0) {
      return {
        zh: `${time[0]}，${agent[0]}在${place[0]}${deed[0]}${number}件${thing[0]}。`,
        en: `${capitalize(agent[1])} ${deed[1]} ${number} ${thing[1]} ${where} ${time[1]}.`,
      };
    }
    if (form === 1) {
      return {
        zh: `${reason[0]}，${agent[0]}${deed[0]}${thing[0]}。`,
        en: `${capitalize(agent[1])} ${deed[1]} the ${thing[1]} ${reason[1]}.`,
      };
    }
    return {
      zh: `${agent[0]}${time[0]}在${place[0]}说，${reason[0]}，他们${deed[0]}${thing[0]}。`,
      en: `${capitalize(time[1])} ${where}, ${agent[1]} said that they had ${deed[1]} the ${thing[1]} ${reason[1]}.`,
    };
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
