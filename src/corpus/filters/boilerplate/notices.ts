/** Finds sentences that pages and documents are full of, whatever they are about. */
import type { Language } from '../../../core/document.js';

const notices: { readonly [language in Language]: readonly RegExp[] } = {
  en: [
    /\b(?:all rights reserved|copyright ©?|© ?\d{4}|(?<!\bin )terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|statement))\b/iu,
    /\b(?:(?:we|site|page) uses? cookies|(?:accept|reject) (?:all )?cookies|cookie (?:policy|settings)|skip to (?:main )?content|(?:back|return) to (?:top|home)|read more|(?:click|tap) here|site ?map|follow us|share (?:on|this)|add to (?:cart|favou?rites|bookmarks)|powered by|best viewed|printer[- ]friendly|print this page|last (?:updated|modified)(?: on|:)|(?:enable|requires?) javascript)\b/iu,
    /\b(?:forg[eo]t(?:ten)? (?:your )?password|(?:sign|log) (?:in|up|out) (?:to|with|now)|subscribe (?:to|now)|unsubscribe|enter your e-?mail|leave a (?:comment|reply)|not a member|remember me)\b/iu,
    /\b(?:isbn|issn|doi)\b[:\s]*[\d-]{6,}/iu,
    /\b(?:home|about(?: us)?|contact(?: us)?|search|help|login|news|products|services)\b(?:\s*[|>»›·•/]\s*\p{L}[\p{L} ]{0,20}){2,}/iu,
    /\bpage \d+ (?:of|\/) \d+\b|^\W*page \d+\W*$/iu,
  ],
  zh: [
    /(?:版权(?:所有(?![人者权])|声明)|著作权所有|保留(?:所有|一切)权利|版權(?:所有(?![人者權])|聲明)|隐私(?:政策|权声明|声明)|隱私權?(?:政策|聲明)|免责声明|免責聲明|使用条款|服务条款|法律声明)/u,
    /(?:使用 ?cookies?|cookies? ?(?:政策|设置)|跳到(?:主要)?内容|(?:返回|回到)(?:顶部|首页|頂部|首頁)|(?:阅读|查看|了解)更多|(?:点击|按)(?:这里|此处)|網站(?:地圖|導覽)|网站(?:地图|导航)|关注我们|分享(?:到|至)|加入(?:购物车|收藏)|设为首页|技术支持[：:]|打印本页|友善列印|最后更新|(?:启用|支持) ?javascript|ICP备|建议使用)/iu,
    /(?:忘记密码|忘記密碼|记住我|立即(?:注册|登录|订阅)|发表评论|取消订阅|输入您?的?(?:电子)?邮箱)/u,
    /(?:首页|关于我们|联系我们|搜索|帮助|登录|新闻|产品|服务)(?:\s*[|>»›·•/｜]\s*\p{L}{1,10}){2,}/u,
    /第\s*\d+\s*页[，,/]?\s*共\s*\d+\s*页|^[^\p{L}\d]*第\s*\d+\s*页[^\p{L}\d]*$/u,
  ],
};

/** How many kinds of notices a text holds. */
export function noticesIn(text: string, language: Language): number {
  return notices[language].reduce((sum, pattern) => sum + (pattern.test(text) ? 1 : 0), 0);
}
