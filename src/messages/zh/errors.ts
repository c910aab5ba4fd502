/** What can go wrong, and what to do about it, in Chinese. */
import type { ErrorCode } from '../../core/errors.js';
import type { ErrorText } from '../messages.js';

export const chineseErrors: Readonly<Record<ErrorCode, ErrorText>> = {
  BAD_USAGE: { title: '用法有误', hint: '请看 duizhao --help。' },
  FILE_NOT_FOUND: { title: '找不到文件', hint: '请检查路径。' },
  FILE_UNREADABLE: { title: '文件无法读取', hint: '请检查是否有读取权限。' },
  FILE_UNWRITABLE: { title: '文件无法写入', hint: '请检查文件夹是否存在、是否有写入权限。' },
  INPUT_EMPTY: { title: '文本是空的', hint: '请提供有内容的文件。' },
  INPUT_BINARY: { title: '不是文本文件', hint: '请先将文件另存为纯文本。' },
  INPUT_UNDECODABLE: { title: '无法识别字符编码', hint: '请将文本存为 UTF-8 后重试。' },
  INPUT_ENCRYPTED: { title: '文件有密码保护', hint: '请另存一份不带密码的文件。' },
  INPUT_TOO_LARGE: { title: '输入过大', hint: '请将其分成几部分，逐一处理。' },
  INPUT_WRONG_LANGUAGE: { title: '语言不符', hint: '请先给中文文本，再给英文文本。' },
  FORMAT_UNKNOWN: { title: '未知格式', hint: '可用格式见 duizhao --help。' },
  FORMAT_INVALID: { title: '文件不合其格式的规定', hint: '请从原来的程序重新导出。' },
  TERMBASE_INVALID: {
    title: '术语库无法使用',
    hint: '请检查是否为含中英文术语的 TBX 文件。',
  },
  DICTIONARY_INVALID: {
    title: '词典无法使用',
    hint: '随附的文件已损坏，请重新安装 duizhao。',
  },
  MODEL_NOT_FOUND: {
    title: '找不到翻译模型',
    hint: '请指定模型所在的文件夹；没有模型就没有机器译稿。',
  },
  MODEL_INVALID: {
    title: '翻译模型无法使用',
    hint: '请检查模型文件夹中的文件是否齐全。',
  },
  HUB_UNREACHABLE: {
    title: '无法连接模型站点',
    hint: '请检查网络和代理，然后再次运行同一命令，下载会从中断处继续。',
  },
  HUB_REFUSED: {
    title: '模型站点拒绝了请求',
    hint: '请检查模型名称、版本以及 HF_TOKEN 中的令牌。',
  },
  DOWNLOAD_DAMAGED: {
    title: '下载的内容有损坏',
    hint: '没有安装任何内容。请再次运行该命令，或改用其他站点或版本。',
  },
  LICENCE_NOT_ACCEPTED: {
    title: '须先接受该模型的许可',
    hint: '请阅读许可；如与您的用途相符，请加上 --accept-licence 再运行。',
  },
  ADDRESS_REFUSED: {
    title: '该地址不在本机',
    hint: '文本只发送到 127.0.0.1、::1 或 localhost，除非给出 --allow-remote。',
  },
  SERVER_FAILED: {
    title: '语言模型服务没有给出可用的回答',
    hint: '请检查服务是否在运行，以及其地址和模型名称。',
  },
  DOCUMENT_UNAVAILABLE: {
    title: '无法取得文件',
    hint: '请检查文号和网络连接；已有的文件可以直接指定。',
  },
  CONFIG_INVALID: {
    title: '配置无法使用',
    hint: '请改正上面指出之处；各项设置见 README。',
  },
  CORPUS_INVALID: {
    title: '语料库已损坏或并非语料库',
    hint: '请给出由 `duizhao corpus build` 生成的文件夹，或重新生成。',
  },
  TASK_CRASHED: {
    title: '处理某文件时崩溃',
    hint: '可用 `--retry-failed` 重试；如再次崩溃，请剔除该文件。',
  },
  TASK_TOO_SLOW: {
    title: '处理某文件时间过长',
    hint: '可用 `--patience` 延长时限，或剔除该文件。',
  },
  QUEUE_UNREACHABLE: {
    title: '无法连接队列',
    hint: '请检查该地址的 Redis 是否在运行，然后再次执行同一命令：会从中断处继续。',
  },
};
