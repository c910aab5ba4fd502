/** The words that Chinese counts things by: a lone 三 is a number before one of these. */

/** Classifiers and nouns that a numeral stands right before. */
export const countWords: readonly string[] = (
  '个 项 名 位 次 年 天 日 周 星期 小时 分钟 季度 学年 国 人 家 部 份 件 条 种 类 方面 所 座 届 级 倍 岁 组 套 批 期 轮 页 段 章 节 款 ' +
  '省 州 市 县 区域 阶段 领域 机构 大洲 层 队 支 架 辆 艘 枚 颗 片 起 宗 例 户 村 校 场 篇 册 卷 本 张 台 间 处 点 步 代 万 千 百 亿 ' +
  '公约 议定书 委员会 决议 报告 议程 次级 主要 大类 大 委员 法官 成员 国家 会员国 缔约国 地区 城市 目标 原则 支柱 要素 语文 语言 ' +
  '升 票 笔 封 块 袋 栋 处 辆 头 匹 道 幅 门 桩 克 毫米 厘米 ' +
  '公里 米 公斤 吨 公顷 美元 欧元 整年 整天 整月'
).split(' ');

/** What 两 counts; before other nouns (两国, 两性, 两级) it is as good as `both`. */
export const countWordsOfPairs: readonly string[] = (
  '个 项 名 位 次 年 天 日 周 星期 小时 分钟 人 家 部 份 件 条 种 类 座 届 倍 组 套 批 期 轮 页 段 章 架 艘 枚 场 篇 册 ' +
  '千 万 百 亿 美元 欧元 公里 公斤 吨 阶段 整年 整天 整月 周年'
).split(' ');
