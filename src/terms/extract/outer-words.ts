/** Words that stand beside terms and never at their ends: verbs of decisions, adverbs, quantities. */
import { stemEnglish } from '../../language/words.js';

/** No Chinese term begins with one of these. */
export const neverFirstChinese: ReadonlySet<string> = new Set(
  `加强 促进 进行 开展 提供 采取 实施 执行 制定 建立 设立 包括 根据 确保 支持 鼓励 请 敦促 注意到 强调 重申
   回顾 欢迎 表示 赞赏 认识到 决定 有关 相关 其他 所有 许多 继续 进一步 充分 特别 必须 需要 以便 作为 成为
   得到 使用 利用 参加 参与 考虑 考虑到 审议 通过 提出 提交 编写 举行 召开 召集 负责 解决 处理 打击 加以
   作出 作为 尤其 尤其是 具有 存在 包含 涉及 达到 实现 推动 改进 改善 提高 增加 减少 保持 维持 获得 取得
   不同 重大 主要 重要 新 上述 下列 以下 同样 同时 目前 现有 今后 某些 若干 一切 全部 任何 大量 分别 共同
   向 对 与 从 就 是 称 说 指出 认为 希望 建议 要求 呼吁 吁请 促请 邀请 核准 批准 赞同 关切 感谢 表明
   开始 完成 努力 发挥 承认 保证 允许 导致 造成 产生 适用 可 能 应 会 该 本 此 各 每 两 几 多 已 未 将 并`
    .trim()
    .split(/\s+/u),
);

/** No Chinese term ends with one of these. */
export const neverLastChinese: ReadonlySet<string> = new Set(
  `方面 情况 期间 以来 之间 以后 之后 之前 以前 以上 以下 以内 以外 之外 之下 之中 之一 为止 起 时 上 下 中
   后 前 内 外 包括 进行 提供 作出 采取 表示 认为 指出 要求 请 决定 可以 需要 必须 应当 得到 继续 进一步
   是 有 为 等 等等 共 第 届 该 本 各 每 并 又 还 也 都 已 将 向 对 与 从 就 以便 特别是 特别 尤其是 包含`
    .trim()
    .split(/\s+/u),
);

const stems = (words: string): ReadonlySet<string> =>
  new Set(words.trim().split(/\s+/u).map(stemEnglish));

/** No English term begins with one of these; stems. */
export const neverFirstEnglish: ReadonlySet<string> = stems(
  `strengthen promote provide ensure include request invite urge call note recall reaffirm recognize
   emphasize stress welcome express encourage decide take make undertake relevant new important
   various certain possible necessary appropriate full major particular concerned following present
   current previous last next further enhance improve increase reduce 
   implement consider adopt submit prepare hold hold held use achieve
   facilitate contribute continue maintain carry give need seek lead allow require become remain
   believe state say said mention indicate according due based set respect view order
   well fully recently currently especially particularly particular great good better 
   number two three four five six seven eight nine ten hundred thousand million
   involve relate result bring aim apply welcoming calling noting conduct become`,
);

/** No English term ends with one of these; stems. */
export const neverLastEnglish: ReadonlySet<string> = stems(
  `include provide concerned relevant necessary appropriate possible well made taken held adopted
   submitted based related regard respect new important particular two three four five
   six seven eight nine ten first second third following ensure promote strengthen 
   recall reaffirm recognize emphasize stress welcome express encourage decide take make become
   available especially particularly currently recently fully according due continue remain said
   `,
);

/** English words that may stand within a term, though not at its ends. */
export const innerEnglish: ReadonlySet<string> = new Set(
  'of and for the in on against to with from on at by'.split(' '),
);

/** Chinese function words that may stand within a term. */
export const innerChinese: ReadonlySet<string> = new Set([
  '和',
  '与',
  '及',
  '或',
  '对',
  '在',
  '间',
  '国',
  '非',
]);
