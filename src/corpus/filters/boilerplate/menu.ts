/** Measures how much of a unit is words of menus, buttons and forms. */
import { countCharacters } from '../../languages/character-counts.js';

const english =
  /\b(?:home(?:page)?|about us|contact(?: us)?|search|help|faqs?|log ?(?:in|out)|sign (?:in|up|out)|register|news(?:letters?)?|products|services|site ?map|menu|links|careers|subscribe|unsubscribe|password|username|e-?mail|submit|reset|cancel|previous|next|back|top|print|download|share|tweet|facebook|twitter|youtube|instagram|linkedin|wechat|weibo|rss|comments?|reply|tags|categories|archives|cart|checkout|wish ?list|loading|more|feedback|language|english|chinese|view all|cookies?|privacy|terms)\b/giu;
const chinese =
  /(?:首页|首頁|关于我们|關於我們|联系我们|聯絡我們|搜索|搜尋|帮助|幫助|常见问题|登录|登錄|登入|登出|退出|注册|註冊|新闻|新聞|产品|產品|服务|服務|网站地图|網站地圖|菜单|链接|招聘|订阅|訂閱|密码|密碼|用户名|邮箱|郵箱|提交|重置|取消|上一[页篇]|下一[页篇]|返回|顶部|打印|列印|下载|下載|分享|微博|微信|脸书|推特|评论|評論|回复|标签|分类|归档|购物车|購物車|结账|收藏|加载中|更多|反馈|语言|英文|英语|简体|繁體|繁体|中文|隐私|条款)/gu;

/** Words that are written between two names of a menu, or beside them. */
const small = /\b(?:and|or|to|the|your|this|a|of|on|in|for|us|my)\b/giu;

/** Share of the words of both sides that are of menus, 0–1: the smaller one of the two. */
export function menuShare(zh: string, en: string): number {
  const { words } = countCharacters(en);
  const { letters } = countCharacters(zh);
  // What a menu says is short; a sentence about menus has other words as well.
  if (words === 0 || letters === 0 || words > mostWords) return 0;
  const zhShare = lengthOf(zh.match(chinese)) / letters;
  if (zhShare < leastShare) return 0;
  const named = (en.match(english) ?? []).reduce((sum, name) => sum + name.split(/\s/u).length, 0);
  const others = Math.max(named, words - (en.match(small)?.length ?? 0));
  return Math.min(1, zhShare, named / Math.max(1, others));
}

const mostWords = 60;
const leastShare = 0.3;

function lengthOf(names: readonly string[] | null): number {
  return (names ?? []).reduce((sum, name) => sum + name.length, 0);
}
