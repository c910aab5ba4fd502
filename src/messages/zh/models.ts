/** The words of `duizhao models` in Chinese. */
import type { ModelWords } from '../model-words.js';

export const chineseModels: ModelWords = {
  actions: {
    list: '列出现有的模型，以及已知可以下载的模型',
    pull: '从模型站点下载模型；只有这个命令会下载模型，中断后可继续',
    add: '添加某个文件夹中的翻译模型',
    verify: '按校验和核对模型；文件不符时以 2 退出',
    remove: '删除下载或添加的模型',
    bench: '测量模型在本机上起草译稿的速度',
  },
  columns: { name: '模型', use: '用途', size: '大小', licence: '许可', state: '状态' },
  kinds: { translation: '翻译', embedding: '句向量', table: '词表' },
  nonCommercial: '非商业',
  ships: '随 duizhao 附带',
  installed: (id, revision) => `已安装：${id} ${revision}`,
  added: (folder) => `已添加：${folder}`,
  canBePulled: (id) => `未安装：models pull ${id}`,
  damaged: '已损坏：无法读取其记录',
  pulled: (name, folder) => `${name} 已存入 ${folder}`,
  thereAlready: (name) => `${name} 已有这一版本，且完好`,
  addedNow: (name, folder) => `已添加 ${name}，文件在 ${folder}`,
  removed: (name) => `已删除 ${name}`,
  isWhole: (files) => `${files} 个文件与记录相符`,
  problems: { missing: '缺失', 'wrong-size': '大小不符', 'wrong-checksum': '校验和不符' },
  differ: (names) => `文件与校验和不符：${names}`,
  differHint: '请删除该模型后重新下载或添加；随附的模型请重新安装 duizhao。',
  bench: {
    coldStart: '从打开模型到第一份译稿',
    greedy: '贪心搜索',
    beams: (count) => `集束宽度 ${count}`,
    tokensPerSecond: '每秒词元数',
    paragraphsPerMinute: '每分钟段数',
    peakMemory: '进程内存峰值',
  },
};
