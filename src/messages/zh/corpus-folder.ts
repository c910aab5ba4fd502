/** The words of the commands that work on corpora, in Chinese. */
import type { CorpusFolderWords } from '../corpus-folder-words.js';

export const chineseCorpusFolder: CorpusFolderWords = {
  actions: {
    stats: '说明语料库的内容',
    sample: '抽取语料库单元供查看',
    diff: '说明两个语料库的差异',
    filter: '以新阈值重做语料库，无须重新计算',
    merge: '合并语料库并去重',
    export: '将语料库单元写成一个任意格式的文件',
    worker: '从队列领取任务并执行',
    status: '说明队列现状',
  },
  arguments: {
    corpus: '语料库文件夹',
    before: '旧语料库文件夹',
    after: '新语料库文件夹',
    corpora: '各语料库文件夹',
    queue: 'Redis 地址，redis://主机:6379',
  },
  options: {
    verify: '核对各文件是否仍为写入时的内容',
    size: '单元个数',
    seed: '换种子即换样本',
    split: '只取该划分的单元',
    removed: '因该原因剔除的单元，如 NumberFilter、near-duplicate',
    config: '含新阈值的设置',
    out: '新语料库文件夹',
    memory: '数据库可用内存（MB）',
    to: '格式；不给则按文件名',
    outFile: '写入的文件',
    queue: 'Redis 地址，redis://主机:6379',
    queueName: 'Redis 键名前缀，构建与工作进程须一致；默认 duizhao',
    concurrency: '线程数；默认每个处理器一个',
    workerMemory: '每个线程可用内存（MB）',
    metrics: '在 127.0.0.1 的该端口提供 Prometheus 指标',
  },
  damaged: (file) => `${file} 不存在或已非写入时的内容`,
  sound: (files) => `全部 ${files} 个文件均与写入时一致。`,
  totals: (documents, units, found) => `文件 ${documents} 份，${found} 个单元中保留 ${units} 个`,
  texts: (characters, words) => `中文 ${characters} 字，英文 ${words} 词`,
  splitsAre: (train, dev, test) => `train ${train}，dev ${dev}，test ${test}`,
  removedAre: (reasons) => `剔除：${reasons}`,
  noSample: '没有这样的单元。',
  removedFor: (reason) => `剔除原因：${reason}`,
  unitsDiffer: (added, removed, same) => `单元：增 ${added}，减 ${removed}，相同 ${same}`,
  documentsDiffer: (added, removed, changed, moved) =>
    `文件：增 ${added}，减 ${removed}，有变 ${changed}，改划 ${moved}`,
  settingDiffers: (setting, before, after) => `${setting}：${before} → ${after}`,
  same: '两个语料库相同。',
  made: (kept, found, folder) => `${found} 个单元中保留 ${kept} 个，写入 ${folder}`,
  exported: (units, file) => `${units} 个单元写入 ${file}`,
  needsFile: '未给出写入的文件',
  needsFileHint: '请用 -o 给出。',
  worker: {
    ready: (concurrency, address) => `从 ${address} 领取任务，同时 ${concurrency} 项`,
    metrics: (address) => `指标：${address}`,
    done: (done, failed) => `完成 ${done} 项，失败 ${failed} 项`,
    stopping: '做完手头任务即止，不再领取……',
    otherVersion: (build, worker) =>
      `队列中有 ${build} 版的构建；本工作进程为 ${worker} 版，不领取其任务`,
  },
  status: {
    tasks: (waiting, active, delayed, failed) =>
      `任务    等待 ${waiting}，进行 ${active}，推迟 ${delayed}，失败 ${failed}`,
    noBuilds: '构建    无',
    noWorkers: '工作进程 无：可用 duizhao corpus worker 启动',
    build: (host, process, done, failed, rate) =>
      `构建    ${host}（${process}）：完成 ${done}，失败 ${failed}，每秒 ${rate}`,
    stageLeft: (stage, left) => `${stage}，尚余 ${left} 项`,
    timeLeft: (time) => `约 ${time}`,
    separator: '；',
    worker: (host, process, done, failed, rate, seconds) =>
      `工作进程 ${host}（${process}）：完成 ${done}，失败 ${failed}，每秒 ${rate}，${seconds} 秒前有回应`,
    otherVersion: (version) => `版本 ${version}，不领取本版本的任务`,
  },
};
