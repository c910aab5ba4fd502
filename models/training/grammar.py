#!/usr/bin/env python3
"""Synchronous Chinese-English grammar in the register of United Nations documents.

    python models/training/grammar.py --pairs 30000 --seed 1 > out.tsv

writes UTF-8 TSV with the header ``zh<TAB>en``, the same for the same seed, without
duplicates.  The rules are in ``grammar/*.rules`` (see ``grammar.md`` for the notation);
dates, numbers, references and other computed terminals are in this file.
"""
from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RULES = HERE / "grammar"

# ------------------------------------------------------------------ English morphology

IRREG = {  # base: (3s, ing, past, participle)
    "be": ("is", "being", "was", "been"), "have": ("has", "having", "had", "had"),
    "do": ("does", "doing", "did", "done"), "give": ("gives", "giving", "gave", "given"),
    "take": ("takes", "taking", "took", "taken"), "make": ("makes", "making", "made", "made"),
    "hold": ("holds", "holding", "held", "held"), "bring": ("brings", "bringing", "brought", "brought"),
    "build": ("builds", "building", "built", "built"), "lead": ("leads", "leading", "led", "led"),
    "set": ("sets", "setting", "set", "set"), "put": ("puts", "putting", "put", "put"),
    "keep": ("keeps", "keeping", "kept", "kept"), "meet": ("meets", "meeting", "met", "met"),
    "seek": ("seeks", "seeking", "sought", "sought"), "draw": ("draws", "drawing", "drew", "drawn"),
    "undertake": ("undertakes", "undertaking", "undertook", "undertaken"),
    "become": ("becomes", "becoming", "became", "become"), "pay": ("pays", "paying", "paid", "paid"),
    "lay": ("lays", "laying", "laid", "laid"), "send": ("sends", "sending", "sent", "sent"),
    "find": ("finds", "finding", "found", "found"), "show": ("shows", "showing", "showed", "shown"),
    "rise": ("rises", "rising", "rose", "risen"), "fall": ("falls", "falling", "fell", "fallen"),
    "grow": ("grows", "growing", "grew", "grown"), "overcome": ("overcomes", "overcoming", "overcame", "overcome"),
    "withdraw": ("withdraws", "withdrawing", "withdrew", "withdrawn"),
    "spend": ("spends", "spending", "spent", "spent"), "begin": ("begins", "beginning", "began", "begun"),
    "go": ("goes", "going", "went", "gone"), "come": ("comes", "coming", "came", "come"),
    "uphold": ("upholds", "upholding", "upheld", "upheld"), "write": ("writes", "writing", "wrote", "written"),
    "bear": ("bears", "bearing", "bore", "borne"), "cut": ("cuts", "cutting", "cut", "cut"),
    "speak": ("speaks", "speaking", "spoke", "spoken"), "choose": ("chooses", "choosing", "chose", "chosen"),
    "teach": ("teaches", "teaching", "taught", "taught"), "leave": ("leaves", "leaving", "left", "left"),
    "lose": ("loses", "losing", "lost", "lost"), "feel": ("feels", "feeling", "felt", "felt"),
    "say": ("says", "saying", "said", "said"), "see": ("sees", "seeing", "saw", "seen"),
    "broadcast": ("broadcasts", "broadcasting", "broadcast", "broadcast"),
    "strive": ("strives", "striving", "strove", "striven"), "rid": ("rids", "ridding", "rid", "rid"),
    "run": ("runs", "running", "ran", "run"), "flee": ("flees", "fleeing", "fled", "fled"),
    "deal": ("deals", "dealing", "dealt", "dealt"), "fight": ("fights", "fighting", "fought", "fought"),
    "forgo": ("forgoes", "forgoing", "forwent", "forgone"), "read": ("reads", "reading", "read", "read"),
    "focus": ("focuses", "focusing", "focused", "focused"),
    "arise": ("arises", "arising", "arose", "arisen"), "rebuild": ("rebuilds", "rebuilding", "rebuilt", "rebuilt"),
    "win": ("wins", "winning", "won", "won"), "sell": ("sells", "selling", "sold", "sold"),
    "buy": ("buys", "buying", "bought", "bought"), "know": ("knows", "knowing", "knew", "known"),
    "think": ("thinks", "thinking", "thought", "thought"), "stand": ("stands", "standing", "stood", "stood"),
    "freeze": ("freezes", "freezing", "froze", "frozen"),
    "sustain": ("sustains", "sustaining", "sustained", "sustained"),
}
DOUBLE = set("plan submit stop curb ban equip permit commit occur refer transfer defer control "
             "enrol incur deter recur regret ship admit omit drop expel compel bar step map fulfil instil patrol "
             "signal label travel model cancel counsel".split()) - {"curb"}


def inflect(verb: str, form: str) -> str:
    if form in ("inf", "pl", ""):
        return "are" if (form == "pl" and verb == "be") else verb
    if form == "pastpl":
        return "were" if verb == "be" else inflect(verb, "past")
    if verb in IRREG:
        return IRREG[verb][("s", "ing", "past", "pp").index(form)]
    if form == "s":
        if re.search(r"(s|x|z|ch|sh)$", verb):
            return verb + "es"
        if re.search(r"[^aeiou]y$", verb):
            return verb[:-1] + "ies"
        return verb + "s"
    stem = verb + verb[-1] if verb in DOUBLE else verb
    if form == "ing":
        if verb.endswith("ie"):
            return verb[:-2] + "ying"
        if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
            return verb[:-1] + "ing"
        return stem + "ing"
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return stem + "ed"


def plural(word: str) -> str:
    if word in ("criteria", "series", "data", "means", "personnel", "equipment"):
        return word
    if word == "child":
        return "children"
    if word == "analysis":
        return "analyses"
    if word == "crisis":
        return "crises"
    if word.endswith("man"):
        return word[:-3] + "men"
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


BACK = {"is": "was", "are": "were", "has": "had", "have": "had", "can": "could", "will": "would", "poses": "posed",
        "undermines": "undermined", "requires": "required", "affects": "affected", "lack": "lacked",
        "plays": "played", "remains": "remained", "continues": "continued", "face": "faced",
        "challenges remain": "challenges remained", "play a key": "played a key", "bear": "bore"}
BACKRE = re.compile(r"(?<!to )(?<!should )(?<!and )(?<!would )\b(" + "|".join(sorted(BACK, key=len, reverse=True)) + r")\b")


def backshift(s):
    """Sequence of tenses after "said that"."""
    return BACKRE.sub(lambda m: BACK[m.group(1)], s)


# --------------------------------------------------------------------------- the rules

SLOT = re.compile(r"\[([A-Z][A-Z_0-9]*)(?::(\w+))?(?:\.([a-z]+|=))?(?:@([A-Z][A-Z_0-9]*(?::\w+)?|=))?\]")
EMBEDDED = re.compile(r"\[VP\](方面|的|对|来|所|具有|作出|而|是|提供|负有|发挥|需要|得到)")
CHOICE = re.compile(r"\{([^{}]*)\}")


STATE_ACTS = re.compile(r"批准|签署|履行根据|履行在|立法|其国家机构|指定一个负责|向基金捐款|自愿捐款|公共宣传|撤销歧视|外交和领事|放宽对|缔结关于")
OPEN_ACTS = re.compile(r"促进|提供|培训|监测|推广|分发|更新|加强|改善|减少|提高|避免|精简|填补|以所有|执行|在方案|合理|增加来自|"
                       r"保护|便利|就地雷|派遣|适用|查明|修建|扩大|向受灾|重建|防止|降低|弥合|改进|尊重、|确保人道|向受害者")


class Rule:
    __slots__ = ("cat", "zh", "en", "feat", "weight", "fields", "slots", "depth", "key", "subjects", "who")

    def __init__(self, cat, zh, en, feat, weight, fields):
        self.cat, self.zh, self.en, self.feat = cat, zh, en, feat
        self.weight, self.fields = weight, fields
        self.slots = []
        for m in SLOT.finditer(zh):
            key = m.group(1) + (":" + m.group(2) if m.group(2) else "")
            if key not in [k for k, _ in self.slots]:
                self.slots.append((key, m.group(1)))
        self.depth = None
        self.key = (cat, zh)
        # which slot is the subject of which
        self.subjects = {}
        for m in SLOT.finditer(en):
            if m.group(4) and m.group(4) != "=":
                self.subjects[m.group(1) + (":" + m.group(2) if m.group(2) else "")] = m.group(4)
        # acts only Governments perform
        self.who = ""
        if cat == "VP0" and (STATE_ACTS.search(zh) or (fields and not OPEN_ACTS.match(zh))):
            self.who = "state"


class Node:
    __slots__ = ("zh", "en", "num", "poss", "cl", "fn", "kind")

    def __init__(self, zh, en, num="sg", poss=None, cl="", fn=None):
        self.zh, self.en, self.num, self.cl, self.fn, self.kind = zh, en, num, cl, fn, ""
        self.poss = poss or ("their" if num == "pl" else "its")

    def render(self, form="", poss=""):
        if form == "bs":  # reported speech
            return backshift(self.render("", poss))
        return self.fn(form, poss) if self.fn else self.en


def load():
    rules: dict[str, list[Rule]] = {}
    problems = []
    for path in sorted(RULES.glob("*.rules")):
        cat, fields, feat0, w0 = None, (), "", 1.0
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            line = line.strip()
            if not line or line.startswith("##"):
                continue
            if line.startswith("=="):
                words = line[2:].split()
                cat, fields, feat0, w0 = words[0], (), "", 1.0
                for word in words[1:]:
                    if word.startswith("#"):
                        fields = tuple(word[1:].split(","))
                    elif word.startswith("*"):
                        w0 = float(word[1:])
                    else:
                        feat0 += " " + word
                continue
            parts = [p.strip() for p in line.split(" | ")]
            if len(parts) < 2:
                problems.append(f"{path.name}:{n}: {line}")
                continue
            weight = w0
            m = re.search(r"\s\*([\d.]+)$", parts[-1])
            if m:
                weight *= float(m.group(1))
                parts[-1] = parts[-1][: m.start()].rstrip()
            feat = (parts[2] if len(parts) > 2 else "") + feat0
            zh, en = parts[:2]
            if EMBEDDED.search(zh):  # before a noun the verb phrase is a simple one
                zh, en = zh.replace("[VP]", "[VPN]"), en.replace("[VP.", "[VPN.")
            rules.setdefault(cat, []).append(Rule(cat, zh, en, feat, weight, fields))
    if problems:
        raise SystemExit("\n".join(problems))
    return rules


class Grammar:
    def __init__(self):
        self.rules = load()
        self.fields = sorted({f for rs in self.rules.values() for r in rs for f in r.fields})
        missing = set()
        for rs in self.rules.values():
            for r in rs:
                zs = [k for k, _ in r.slots]
                for m in SLOT.finditer(r.en):
                    key = m.group(1) + (":" + m.group(2) if m.group(2) else "")
                    if key not in zs:
                        raise SystemExit(f"slot {key} only in English: {r.zh} | {r.en}")
                for k, c in r.slots:
                    if c not in self.rules and c not in TERMINALS:
                        missing.add(c)
                    if f"[{k}" not in r.en and c != "NUL":
                        raise SystemExit(f"slot {k} only in Chinese: {r.zh} | {r.en}")
        if missing:
            raise SystemExit("no rules for: " + " ".join(sorted(missing)))
        # shortest derivation of every category, for closing off deep recursion
        best = {c: 0 for c in TERMINALS}
        changed = True
        while changed:
            changed = False
            for c, rs in self.rules.items():
                for r in rs:
                    if all(s in best for _, s in r.slots):
                        d = 1 + max((best[s] for _, s in r.slots), default=0)
                        if r.depth is None or d < r.depth:
                            r.depth = d
                        if d < best.get(c, 99):
                            best[c] = d
                            changed = True
        self.best = best

    def expand(self, cat, ctx, depth=0):
        if cat in TERMINALS:
            return TERMINALS[cat](ctx)
        rs = self.rules[cat]
        if depth > ctx.limit:
            lo = self.best[cat]
            rs = [r for r in rs if r.depth is not None and r.depth <= lo + 1]
        weights = []
        for r in rs:
            w = r.weight
            if r.fields:
                w *= 6.0 if ctx.field in r.fields else 0.06
            if "LONG]" in r.zh:
                w *= 9.0 if ctx.long else 0.4
            elif (len(r.slots) >= 3 or "[OPB]" in r.zh or "[REP2]" in r.zh) and depth < 5:
                w *= 2.2 if ctx.long else 0.8
            if r.key in ctx.used:
                w *= 0.02 if len(rs) > 3 else 0.5
            if r.who and ctx.subject in ("inst", "org"):
                w *= 0.02
            weights.append(w)
        rule = ctx.rng.choices(rs, weights)[0]
        ctx.used.add(rule.key)
        return self.build(rule, ctx, depth)

    def build(self, rule, ctx, depth):
        rng = ctx.rng
        kids = {}
        for k, c in rule.slots:
            saved = ctx.subject
            if rule.subjects.get(k) in kids:
                ctx.subject = kids[rule.subjects[k]].kind or saved
            kids[k] = self.expand(c, ctx, depth + 1)
            ctx.subject = saved
        zh, cl = rule.zh, ""
        if "^" in zh:
            zh, cl = zh.split("^", 1)
        en = rule.en

        def zslot(m):
            node = kids[m.group(1) + (":" + m.group(2) if m.group(2) else "")]
            return node.cl if m.group(3) == "cl" else node.zh

        def pick(m):
            body = m.group(1)
            if "?" in body or body in ("poss", "theposs"):
                return m.group(0)
            return rng.choice(body.split("/"))

        if "]和[" in zh and any("和" in k.zh or "与" in k.zh for k in kids.values()):
            zh = zh.replace("]和[", "]以及[")
        zh = SLOT.sub(zslot, CHOICE.sub(pick, zh)).replace("在在", "在").replace("以以", "以")
        en = CHOICE.sub(pick, en)
        num, poss = "sg", None
        for f in rule.feat.split():
            if f in ("sg", "pl"):
                num = f
            elif f in ("its", "their", "his", "her"):
                poss = f
            elif f.startswith("="):
                head = kids[f[1:]]
                num, poss, cl = head.num, head.poss, cl or head.cl

        def fn(form, myposs, en=en, kids=kids):
            def eslot(m):
                node = kids[m.group(1) + (":" + m.group(2) if m.group(2) else "")]
                f, ag = m.group(3) or "", m.group(4)
                p = myposs
                if f == "=":
                    f = form
                if ag == "=":
                    pass
                elif ag:
                    subj = kids[ag]
                    p = subj.poss
                    if f == "fin":
                        f = "s" if subj.num == "sg" else "pl"
                    if f == "past" and subj.num == "pl":
                        f = "pastpl"
                return node.render(f, p)

            def agree(m):
                body = m.group(1)
                if body == "poss":
                    return myposs
                if body == "theposs":
                    return myposs or "the"
                k, alts = body.split("?")
                node = kids[k]
                a = alts.split("/")
                if alts == "poss":
                    return node.poss
                return a[0] if node.num == "sg" else a[1]

            s = CHOICE.sub(agree, en)
            s = re.sub(r"~(\w+)", lambda m: inflect(m.group(1), form), s)
            s = re.sub(r"\+([A-Za-z]\w*)", lambda m: plural(m.group(1)) if form == "pl" else m.group(1), s)
            return SLOT.sub(eslot, s)

        node = Node(zh, None, num, poss, cl, fn)
        node.kind = {"ORG": "inst", "OFFL": "inst", "ORGAN": "inst", "ORGS": "org", "STATES": "state"}.get(rule.cat, "")
        if not node.kind and len(kids) == 1:
            node.kind = next(iter(kids.values())).kind
        return node


# ------------------------------------------------------------------ computed terminals

MONTHS = ("January February March April May June July August September October "
          "November December").split()
DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
WEEK = [("星期一", "Monday"), ("星期二", "Tuesday"), ("星期三", "Wednesday"),
        ("星期四", "Thursday"), ("星期五", "Friday")]
ONES = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth")
CARD = ("zero one two three four five six seven eight nine").split()
TENS = ("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
ZN = "零一二三四五六七八九"


def znum(n):
    if n < 10:
        return ZN[n]
    if n < 20:
        return "十" + (ZN[n - 10] if n > 10 else "")
    if n < 100:
        return ZN[n // 10] + "十" + (ZN[n % 10] if n % 10 else "")
    return ZN[n // 100] + "百" + (("零" + ZN[n % 100]) if 0 < n % 100 < 10 else
                                  (("一" if 10 <= n % 100 < 20 else "") + znum(n % 100) if n % 100 else ""))


def ordinal(n):
    if n < 20:
        return ONES[n]
    if n % 10 == 0:
        return TENS[n // 10] + "ieth"
    return TENS[n // 10] + "y-" + ONES[n % 10]


def ordfig(n):
    suf = "th" if 10 < n % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suf}"


def roman(n):
    out = ""
    for v, s in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v:
            out += s
            n -= v
    return out


def small(n):
    """Numbers under ten are words in English text."""
    return CARD[n] if 0 < n < 10 else f"{n:,}"


class Ctx:
    def __init__(self, rng, field, limit):
        self.rng, self.field = rng, field
        self.long = rng.random() < 0.55
        self.limit = limit + 2 * self.long
        self.used = set()
        self.subject = ""
        self.sum = 1e15
        self.year = rng.choice(list(range(1992, 2020)) + list(range(1998, 2012)))
        self.space4 = rng.random() < 0.5      # 100 000 rather than 10万 or 100000

    def grouped(self, n):
        if n < 1000:
            return str(n)
        if self.space4:
            return f"{n:,}".replace(",", " ")
        return str(n)


def t_year(c):
    y = c.year + c.rng.choice([-8, -5, -3, -2, -1, -1, 0, 0, 0, 1])
    return Node(f"{y}年", str(y))


def t_nextyear(c):
    y = c.year + c.rng.choice([1, 1, 2, 3, 5])
    return Node(f"{y}年", str(y))


def t_date(c):
    r = c.rng
    y = c.year + r.choice([-4, -3, -2, -1, -1, 0, 0])
    m = r.randrange(12)
    d = r.randint(1, DAYS[m])
    return Node(f"{y}年{m+1}月{d}日", f"{d} {MONTHS[m]} {y}")


def t_nextdate(c):
    r = c.rng
    y = c.year + r.choice([1, 1, 2])
    m = r.randrange(12)
    d = r.choice([1, 30 if m != 1 else 28, 15, r.randint(1, 28), 31 if DAYS[m] == 31 else 30 if m != 1 else 28])
    return Node(f"{y}年{m+1}月{d}日", f"{d} {MONTHS[m]} {y}")


def t_dayonly(c):
    m = c.rng.randrange(12)
    d = c.rng.randint(1, DAYS[m])
    return Node(f"{m+1}月{d}日", f"{d} {MONTHS[m]}")


def t_weekday(c):
    z, e = c.rng.choice(WEEK)
    d = t_date(c)
    return Node(d.zh + z, e + ", " + d.en)


def t_time(c):
    r = c.rng
    h, mi = r.choice([9, 10, 11, 12, 15, 16, 17, 18]), r.choice([0, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55])
    if h == 12:
        ze, ee = "下午12时", "12"
    elif h < 12:
        ze, ee = f"上午{h}时", f"{h}"
    else:
        ze, ee = f"下午{h-12}时", f"{h-12}"
    ampm = "a.m." if h < 12 else "p.m."
    return Node(ze + (f"{mi}分" if mi else ""), ee + (f".{mi:02d}" if mi else "") + " " + ampm)


def t_month(c):
    m = c.rng.randrange(12)
    y = c.year + c.rng.choice([-2, -1, 0, 0])
    return Node(f"{y}年{m+1}月", f"{MONTHS[m]} {y}")


def t_daterange(c):
    r = c.rng
    y = c.year + r.choice([-2, -1, 0, 0, 1])
    m = r.randrange(12)
    a = r.randint(1, 22)
    if r.random() < 0.8:
        b = a + r.randint(1, min(11, DAYS[m] - a))
        sep = r.choice(["日至", "日至", "日至", "至", "日-"])
        return Node(f"{y}年{m+1}月{a}{sep}{b}日", f"from {a} to {b} {MONTHS[m]} {y}")
    m2 = min(m + 1, 11)
    if m2 == m:
        return Node(f"{y}年{m+1}月{a}日至{a+3}日", f"from {a} to {a+3} {MONTHS[m]} {y}")
    a = r.randint(20, DAYS[m])
    b = r.randint(1, 12)
    return Node(f"{y}年{m+1}月{a}日至{m2+1}月{b}日", f"from {a} {MONTHS[m]} to {b} {MONTHS[m2]} {y}")


def t_yearrange(c):
    a = c.year + c.rng.randint(-10, 0)
    b = a + c.rng.randint(1, 9)
    z = c.rng.choice([f"{a}年至{b}年", f"{a}至{b}年", f"{a}年到{b}年"])
    return Node(z, f"from {a} to {b}")


def t_betweenyears(c):
    a = c.year + c.rng.randint(-10, -1)
    b = a + c.rng.randint(1, 9)
    return Node(c.rng.choice([f"{a}年至{b}年期间", f"{a}年至{b}年", f"{a}至{b}年间"]), f"between {a} and {b}")


def t_biennium(c):
    a = c.year + c.rng.choice([-2, -1, 0, 1, 2])
    a -= a % 2
    z = c.rng.choice([f"{a}-{a+1}两年期", f"{a}-{a+1}两年期", f"{a}-{a+1}年两年期", f"{a}–{a+1}两年期", f"{a}至{a+1}两年期"])
    return Node(z, f"the biennium {a}-{a+1}")


def t_period4(c):
    a = c.year + c.rng.choice([-1, 0, 1])
    b = a + c.rng.choice([3, 4, 5, 9])
    return Node(f"{a}-{b}年期间", f"the period {a}-{b}")


def ga_ref(c):
    r = c.rng
    y = c.year + r.choice([-5, -3, -2, -1, -1, 0])
    m, d = r.choice([(12, r.randint(1, 24)), (12, r.randint(15, 24)), (11, r.randint(1, 30)), (6, r.randint(10, 30))])
    s = y - 1945 if m > 8 else y - 1946
    n = r.randint(1, 290)
    let = r.choice([""] * 8 + [" A", " B"])
    num = f"{s}/{n}{let}"
    return num, f"{y}年{m}月{d}日", f"{d} {MONTHS[m-1]} {y}"


def t_resref(c):
    """第58/137号决议 with its date."""
    r = c.rng
    x = r.random()
    if x < 0.6:
        n, zd, ed = ga_ref(c)
    elif x < 0.85:
        y = c.year + r.choice([-4, -2, -1, 0])
        n = f"{y}/{r.randint(1, 72)}"
        d = r.randint(18, 31)
        zd, ed = f"{y}年7月{d}日", f"{d} July {y}"
    else:
        y = c.year + r.choice([-4, -2, -1, 0])
        n = f"{int(650 + (y - 1990) * 62 + r.randint(0, 50))} ({y})"
        m = r.randrange(12)
        d = r.randint(1, 28)
        zd, ed = f"{y}年{m+1}月{d}日", f"{d} {MONTHS[m]} {y}"
    zn = n.replace(" (", "(") if r.random() < 0.8 else n
    return Node(f"{zd}第{zn}号决议", f"resolution {n} of {ed}")


def t_gares(c):
    n, zd, ed = ga_ref(c)
    return Node(f"{zd}第{n}号决议", f"resolution {n} of {ed}")


def t_ecres(c):
    y = c.year + c.rng.choice([-4, -2, -1, 0])
    n = f"{y}/{c.rng.randint(1, 72)}"
    d = c.rng.randint(18, 31)
    return Node(f"{y}年7月{d}日第{n}号决议", f"resolution {n} of {d} July {y}")


def t_resnum(c):
    r = c.rng
    if r.random() < 0.7:
        n = ga_ref(c)[0]
    else:
        y = c.year + r.choice([-4, -2, -1, 0])
        n = f"{y}/{r.randint(1, 72)}"
    return Node(f"第{n}号决议", f"resolution {n}")


def t_scres(c):
    r = c.rng
    y = c.year + r.choice([-4, -2, -1, 0])
    n = int(650 + (y - 1990) * 62 + r.randint(0, 50))
    return Node(f"第{n}({y})号决议", f"resolution {n} ({y})")


def t_reslist(c):
    r = c.rng
    zs, es = [], []
    for _ in range(r.choice([2, 2, 3, 3, 4])):
        n, zd, ed = ga_ref(c)
        zs.append(f"{zd}第{n}号")
        es.append(f"{n} of {ed}")
    if r.random() < 0.5:
        z = "、".join(zs[:-1]) + "和" + zs[-1] + "决议"
    else:
        z = "、".join(x + "决议" for x in zs[:-1]) + "和" + zs[-1] + "决议"
    return Node(z, "resolutions " + ", ".join(es[:-1]) + " and " + es[-1])


def t_decref(c):
    n, zd, ed = ga_ref(c)
    n = n.split()[0].split("/")[0] + "/" + str(c.rng.randint(401, 570))
    return Node(f"{zd}第{n}号决定", f"decision {n} of {ed}")


def t_symbol(c):
    r = c.rng
    s = c.year - 1945
    y = c.year
    kinds = [f"A/{s}/{r.randint(1, 560)}", f"A/{s}/{r.randint(1, 560)}", f"E/{y}/{r.randint(3, 140)}",
             f"E/CN.15/{y}/{r.randint(2, 20)}", f"A/C.{r.randint(1, 6)}/{s}/L.{r.randint(2, 90)}",
             f"S/{y}/{r.randint(10, 1190)}", f"E/CN.{r.choice([3,4,5,6,7,9,17])}/{y}/{r.randint(1, 40)}",
             f"A/CONF.{r.randint(150, 230)}/{r.randint(1, 20)}", f"A/AC.{r.randint(105, 290)}/{r.randint(1, 400)}",
             f"A/HRC/{r.randint(1, 40)}/{r.randint(2, 90)}", f"CEDAW/C/{r.choice(['ITA','NOR','TGO','ECU','PRT','NPL'])}/{r.randint(2, 8)}",
             f"UNEP/GC.{r.randint(17, 27)}/{r.randint(2, 19)}", f"FCCC/SBI/{y}/{r.randint(2, 30)}", f"CD/{r.randint(1100, 2100)}"]
    out = r.choice(kinds)
    if r.random() < 0.25:
        out += r.choice(["/Add.1", "/Add.2", "/Corr.1", "/Rev.1", "/Add.1/Rev.1", "/Add.3", "/Rev.2"])
    return Node(out, out)


def t_symbols2(c):
    a, b = t_symbol(c).en, t_symbol(c).en
    return Node(f"{a}和{b}", f"{a} and {b}") if c.rng.random() < 0.6 else Node(f"{a}和Corr.1", f"{a} and Corr.1")


def t_gasession(c):
    n = c.year - 1945 + c.rng.choice([0, 0, 1, 1, 2])
    if c.rng.random() < 0.06:
        return Node(f"第{znum(n)}届会议续会", f"resumed {ordinal(n)} session")
    return Node(f"第{znum(n)}届会议", f"{ordinal(n)} session")


def t_session(c):
    n = c.rng.randint(2, 62)
    return Node(f"第{znum(n)}届会议", f"{ordinal(n)} session")


def t_ord(c):
    n = c.rng.randint(1, 24)
    return Node(f"第{znum(n)}次", ordinal(n))


def t_ordjie(c):
    n = c.rng.randint(2, 15)
    return Node(f"第{znum(n)}届", ordinal(n))


def t_ordcap(c):
    n = c.rng.randint(2, 14)
    return Node(f"第{znum(n)}届", ordinal(n).capitalize())


def t_meeting(c):
    n = c.rng.randint(1, 120)
    return Node(f"第{n}次全体会议", f"{ordfig(n)} plenary meeting")


def t_meetno(c):
    n = c.rng.randint(1, 60)
    return Node(f"第{n}次会议", f"{ordfig(n)} meeting")


def t_scmeet(c):
    n = int(3050 + (c.year - 1992) * 190 + c.rng.randint(0, 180))
    return Node(f"第{n}次会议", f"{ordfig(n)} meeting")


def t_lsymbol(c):
    s, n = c.year - 1945, c.rng.randint(2, 80)
    out = c.rng.choice([f"A/C.{c.rng.randint(1, 6)}/{s}/L.{n}", f"A/{s}/L.{n}", f"E/CN.15/{c.year}/L.{n}", f"E/{c.year}/L.{n}"])
    out += c.rng.choice(["", "", "", "/Rev.1", "/Add.1"])
    return Node(out, out)


def t_paras(c):
    r = c.rng
    a = r.randint(1, 60)
    x = r.random()
    if x < 0.5:
        return Node(f"第{a}段", f"paragraph {a}")
    if x < 0.75:
        b = a + r.randint(1, 9)
        if b == a + 1:
            return Node(f"第{a}和{b}段", f"paragraphs {a} and {b}")
        return Node(r.choice([f"第{a}至{b}段", f"第{a}段至第{b}段", f"第{a}-{b}段"]), f"paragraphs {a} to {b}")
    if x < 0.88:
        l = r.choice("abcde")
        return Node(f"第{a}({l})段", f"paragraph {a} ({l})")
    b = a + r.randint(2, 9)
    return Node(f"第{a}和第{b}段", f"paragraphs {a} and {b}")


def t_para(c):
    a = c.rng.randint(1, 60)
    return Node(f"第{a}段", f"paragraph {a}")


def t_parafoot(c):
    a = c.rng.randint(1, 90)
    if c.rng.random() < 0.5:
        return Node(f"第{a}段", f"para. {a}")
    b = a + c.rng.randint(1, 20)
    return Node(f"第{a}-{b}段", f"paras. {a}-{b}")


def t_article(c):
    a = c.rng.randint(1, 70)
    return Node(f"第{a}条", f"article {a}")


def t_agitem(c):
    n = c.rng.randint(2, 160)
    if c.rng.random() < 0.3:
        l = c.rng.choice("abcde")
        return Node(f"项目{n}({l})", f"item {n} ({l})")
    return Node(f"项目{n}", f"item {n}")


def t_annex(c):
    n = c.rng.randint(1, 6)
    if c.rng.random() < 0.5:
        return Node("附件", "annex")
    return Node(f"附件{znum(n)}", f"annex {roman(n)}")


def t_roman(c):
    n = c.rng.randint(1, 12)
    return Node(znum(n), roman(n))


def t_supp(c):
    n = c.rng.randint(1, 53)
    return Node(str(n), str(n))


def t_gasessioncap(c):
    n = c.year - 1945
    return Node(f"第{znum(n)}届会议", ordinal(n).capitalize() + " Session")


def t_gasymbol(c):
    n = c.year - 1945
    k = c.rng.randint(1, 53)
    return Node(f"补编第{k}号》(A/{n}/{k})", f"Supplement No. {k} (A/{n}/{k})")


def t_num(c):
    """A count of 2 or more, in figures in Chinese."""
    r = c.rng
    n = r.choice([r.randint(2, 9), r.randint(10, 99), r.randint(10, 60), r.randint(100, 999)])
    return Node(str(n), small(n), "pl")


def t_states(c):
    n = c.rng.randint(3, 190)
    return Node(str(n), small(n), "pl")


def t_many(c):
    n = c.rng.randint(11, 120)
    return Node(str(n), str(n), "pl")


def t_smallnum(c):
    n = c.rng.randint(2, 12)
    z = znum(n)
    if n == 2:
        z = "两"
    if c.rng.random() < 0.4:
        z = str(n)
    return Node(z, small(n), "pl")


def t_bignum(c):
    r = c.rng
    x = r.random()
    if x < 0.5:
        n = r.randint(1001, 99999)
        if r.random() < 0.4:
            n = n // 100 * 100
        if n % 1000 == 0:
            n += 100
        return Node(c.grouped(n), f"{n:,}", "pl")
    if x < 0.8:
        n = r.randint(11, 999) * r.choice([1000, 10000])
        if n % 10000 == 0 and r.random() < 0.7:
            w = n // 10000
            return Node(f"{w}万", f"{n:,}" if n < 1000000 else (f"{n//1000000} million" if n % 1000000 == 0 else f"{n/1e6:.2f}".rstrip("0").rstrip(".") + " million"), "pl")
        return Node(c.grouped(n), f"{n:,}", "pl")
    k = r.randint(11, 99)
    return Node(f"{k/10:.1f}".replace(".0", "") + "万", f"{k*1000:,}", "pl")


def t_money(c):
    """A sum; a second one in the same sentence is smaller than the first."""
    for _ in range(12):
        node = money(c)
        n = float(re.sub(r"[^\d.]", "", node.en)) * (1e9 if "billion" in node.en else 1e6 if "million" in node.en else 1)
        if n < c.sum:
            break
    c.sum = n
    return node


def money(c):
    r = c.rng
    x = r.random()
    if x < 0.3:
        n = r.randint(11, 9900) * 100
        return Node(f"{c.grouped(n)}美元", f"${n:,}", "pl")
    if x < 0.5:
        n = r.randint(1000000, 99000000) // 100 * 100
        return Node(f"{f'{n:,}'.replace(',', ' ')}美元", f"${n:,}", "pl")
    if x < 0.75:
        w = r.choice([r.randint(11, 99) * 10, r.randint(110, 9900)])
        m = w / 100
        return Node(f"{w}万美元", f"${m:.2f}".rstrip("0").rstrip(".") + " million" if w >= 100 else f"${w*10000:,}", "pl")
    if x < 0.97:
        k = r.randint(11, 99)
        m = k * 10
        if k % 10 == 0:
            return Node(f"{k//10}亿美元", (f"${k/10:.0f}00 million" if k < 100 and k // 10 < 10 else ""), "pl")
        return Node(f"{k/10}亿美元", f"${m} million", "pl")
    k = r.choice([15, 24, 38, 61, 73, 96, 112, 145, 230])
    b = k / 10
    return Node(f"{k}亿美元", f"${b:.1f}".replace(".0", "") + " billion", "pl")


def t_pct(c):
    r = c.rng
    n = r.choice([r.randint(2, 98), r.randint(2, 98), round(r.uniform(0.5, 99), 1)])
    z = r.choice([f"{n}%", f"{n}%", f"{n}%", f"百分之{znum(n)}" if isinstance(n, int) else f"{n}%"])
    return Node(z, f"{n} per cent", "pl")


def t_lowpct(c):
    n = c.rng.choice([c.rng.randint(2, 19), round(c.rng.uniform(0.2, 15), 1)])
    return Node(f"{n}%", f"{n} per cent", "pl")


def t_changepct(c):
    """从2001年的4%上升到2005年的7%, with a finite past verb."""
    r = c.rng
    y1 = c.year - r.randint(3, 10)
    y2 = y1 + r.randint(2, 8)
    a = r.choice([r.randint(2, 60), round(r.uniform(1, 60), 1)])
    b = round(a + (r.randint(2, 30) if isinstance(a, int) else r.uniform(1, 30)), 1)
    if r.random() < 0.6:
        vz, ve = r.choice([("上升到", "rose"), ("增加到", "increased"), ("增至", "increased"), ("提高到", "rose"), ("上升至", "rose")])
    else:
        a, b = b, a
        vz, ve = r.choice([("下降到", "fell"), ("减少到", "decreased"), ("降至", "fell"), ("下降至", "declined")])
    return Node(f"从{y1}年的{a}%{vz}{y2}年的{b}%", f"{ve} from {a} per cent in {y1} to {b} per cent in {y2}")


def t_changemoney(c):
    r = c.rng
    y1 = c.year - r.randint(1, 6)
    y2 = y1 + r.randint(1, 4)
    a, b = r.randint(110, 5000), r.randint(5100, 9900)
    up = r.random() < 0.6
    if up:
        vz, ve = r.choice([("增加到", "increased"), ("增至", "increased"), ("上升到", "rose")])
    else:
        a, b = b, a
        vz, ve = r.choice([("减少到", "decreased"), ("降至", "fell"), ("下降到", "declined")])
    f = lambda w: f"${w/100:.2f}".rstrip("0").rstrip(".") + " million"
    return Node(f"从{y1}年的{a}万美元{vz}{y2}年的{b}万美元", f"{ve} from {f(a)} in {y1} to {f(b)} in {y2}")


def t_votes(c):
    r = c.rng
    a, b, d = r.randint(61, 178), r.randint(1, 54), r.randint(1, 60)
    d = min(d, 193 - a - b) if a + b < 192 else 1
    z = r.choice([f"{a}票对{b}票、{d}票弃权", f"{a}票赞成、{b}票反对、{d}票弃权", f"{a}票对{b}票，{d}票弃权"])
    return Node(z, f"{a} votes to {b if b else 'none'}, with {d} abstention{'s' if d > 1 else ''}")


def t_vote15(c):
    r = c.rng
    d = r.randint(1, 5)
    return Node(f"{15-d}票赞成、零票反对、{d}票弃权", f"{15-d} votes to none, with {d} abstention{'s' if d > 1 else ''}")


SUR = ("García 加西亚|Petrov 彼得罗夫|Tanaka 田中|Okafor 奥卡福|Müller 米勒|Silva 席尔瓦|Khan 汗|Larsen 拉森|Diallo 迪亚洛|Rossi 罗西|Novak 诺瓦克|Haddad 哈达德|Mensah 门萨|Costa 科斯塔|Nguyen 阮|Fernández 费尔南德斯|Ivanova 伊万诺娃|Schmidt 施密特|Moreno 莫雷诺|Wang 王|Kim 金|Traoré 特拉奥雷|Johnson 约翰逊|Martin 马丁|Ahmed 艾哈迈德|Popescu 波佩斯库|Jensen 延森|Suzuki 铃木|Cruz 克鲁斯|Abebe 阿贝贝|Rahman 拉赫曼|Kovács 科瓦奇|Dlamini 德拉米尼|Brown 布朗|Laurent 洛朗|Mwangi 姆万吉|Torres 托雷斯|Andersson 安德松|Sharma 夏尔马|Zhang 张").split("|")
SUR = [tuple(s.split(" ")) for s in SUR]


def t_person(c):
    e, z = c.rng.choice(SUR)
    if c.rng.random() < 0.55:
        return Node((z if c.rng.random() < 0.8 else e) + "先生", f"Mr. {e}", "sg", "his")
    return Node((z if c.rng.random() < 0.8 else e) + "女士", f"Ms. {e}", "sg", "her")


def t_deadline(c):
    return t_nextdate(c)


def t_grade(c):
    g = c.rng.choice(["P-3", "P-4", "P-5", "P-2", "D-1", "D-2", "P-4", "P-3"])
    return Node(g, g)


def t_hours(c):
    n = c.rng.choice([24, 36, 48, 72])
    return Node(str(n), str(n))


def t_months(c):
    n = c.rng.choice([3, 6, 6, 12, 12, 18])
    z = {3: "三", 6: "六", 12: "十二", 18: "十八"}[n]
    if c.rng.random() < 0.4:
        z = str(n)
    return Node(z, small(n))


TERMINALS = {
    "YEAR": t_year, "NEXTYEAR": t_nextyear, "DATE": t_date, "NEXTDATE": t_nextdate, "DAYONLY": t_dayonly,
    "WEEKDAY": t_weekday, "TIME": t_time, "MONTH": t_month, "DATERANGE": t_daterange, "YEARRANGE": t_yearrange,
    "BETWEENYEARS": t_betweenyears, "BIENNIUM": t_biennium, "PERIOD": t_period4, "RESREF": t_resref, "GARES": t_gares, "ECRES": t_ecres,
    "RESNUM": t_resnum, "SCRES": t_scres, "RESLIST": t_reslist, "DECREF": t_decref, "SYMBOL": t_symbol,
    "SYMBOLS": t_symbols2, "GASESSION": t_gasession, "SESSION": t_session, "ORD": t_ord, "ORDJIE": t_ordjie,
    "ORDCAP": t_ordcap, "MEETING": t_meeting, "MEETNO": t_meetno, "SCMEET": t_scmeet, "LSYMBOL": t_lsymbol, "PARAS": t_paras, "PARA": t_para,
    "PARAFOOT": t_parafoot, "ARTICLE": t_article, "AGITEM": t_agitem, "ANNEX": t_annex, "ROMAN": t_roman,
    "SUPP": t_supp, "GASESSIONCAP": t_gasessioncap, "GASYMBOL": t_gasymbol, "NUM": t_num, "SMALLNUM": t_smallnum, "MANY": t_many, "NST": t_states,
    "BIGNUM": t_bignum, "MONEY": t_money, "PCT": t_pct, "LOWPCT": t_lowpct, "CHANGEPCT": t_changepct, "CHANGEMONEY": t_changemoney,
    "VOTES": t_votes, "VOTE15": t_vote15, "PERSON": t_person, "GRADE": t_grade, "HOURS": t_hours,
    "MONTHS": t_months,
}

# ------------------------------------------------------------------------ finishing off

AN = re.compile(r"(?:(?<![\w/\d] )(?<!\d)\b(A)|\b(a)) (?=[aeiouAEIOU])(?!(?:one|uni|Uni|Euro|euro|use|usu|UN|uti|ubi)\w*)(?!U[A-Z])")


def finish_en(s):
    s = re.sub(r"\s+", " ", s).strip()
    s = re.sub(r"\s+([,;.:])", r"\1", s)
    s = AN.sub(lambda m: (m.group(1) or m.group(2)) + "n ", s)
    s = re.sub(r"(entitled|theme|shall be) “([a-z])", lambda m: m.group(1) + " “" + m.group(2).upper(), s)
    s = s.replace("an other ", "another ").replace("An other ", "Another ")
    s = re.sub(r"\b([Aa])n (?=(?:one|uni|Uni|Euro|euro|use|usu|uti|ubi|UN)\w*)(?!unin|unim|unid|unint)", r"\1 ", s)
    s = s.replace(",,", ",").replace("the the ", "the ")
    return s


def words(n):
    if n < 20:
        return ("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()[n - 10]
                if n >= 10 else CARD[n])
    return TENS[n // 10] + "y" + ("-" + CARD[n % 10] if n % 10 else "")


def spell(s):
    """No sentence begins with figures."""
    def sub(m):
        n = int(m.group(2))
        return m.group(1) + words(n).capitalize() + m.group(3)
    s = re.sub(r"(^|(?<=[a-z]\. ))(\d\d)( [A-Za-z])", sub, s)
    return re.sub(r"(^|(?<=[a-z]\. ))(\d[\d,]{2,}|\d+(?:\.\d+)? million)( [A-Za-z]+ )", r"\1A total of \2\3", s)


def cap(s):
    m = re.match(r"^(\(?[0-9a-z]{1,3}[.)] |[“\"(])?(.)(.*)$", s, re.S)
    return (m.group(1) or "") + m.group(2).upper() + m.group(3) if m else s


def spaced(zh, rng):
    """The spacing text layers of PDF files give to figures and Latin letters."""
    zh = re.sub(r"([\u4e00-\u9fff])(\d)", r"\1 \2", zh)
    zh = re.sub(r"(\d%?)([\u4e00-\u9fff])", r"\1 \2", zh)
    return zh


class Generator:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.g = Grammar()

    # one paragraph: (zh, en)
    def piece(self, start, ctx, number=None):
        if start == "SHORT" and self.rng.random() < 0.35:
            start = self.rng.choice(["DOM", "ABS", "ABS", "BAD", "TOPIC", "IPL", "GRP", "RSRC", "EFF", "REPN", "MEETD",
                                     "STATES", "ORGS"])
            node = self.g.expand(start, ctx)
            lower = self.rng.random() < 0.6
        else:
            node, lower = self.g.expand(start, ctx), False
        zh, en = node.zh, node.render()
        en = finish_en(en)
        if start not in ("SHORT",):
            en = spell(en)
        if not lower:
            en = cap(en)
        if number:
            zh, en = number[0] + zh, number[1] + en
        return zh, en

    def pair(self):
        r = self.rng
        field = r.choice(self.g.fields)
        ctx = Ctx(r, field, r.choice([4, 5, 5, 6, 7]))
        x = r.random()
        number = None
        if x < 0.20:
            zh, en = self.piece("SHORT", ctx)
        elif x < 0.38:
            zh, en = self.piece("PREAMBULAR", ctx)
        elif x < 0.63:
            if r.random() < 0.6:
                n = r.randint(1, 48)
                number = (f"{n}. ", f"{n}. ") if r.random() < 0.8 else (f"{n}．", f"{n}. ")
            zh, en = self.piece("OPERATIVE", ctx, number)
        elif x < 0.67:
            l = r.choice("abcdefghi")
            number = r.choice([(f"({l}) ", f"({l}) "), (f"({l})", f"({l}) "), (f"（{l}）", f"({l}) ")]) if r.random() < 0.8 else None
            zh, en = self.piece("SUBPARA", ctx, number)
        elif x < 0.88:
            if r.random() < 0.3:
                n = r.randint(1, 120)
                number = (f"{n}. ", f"{n}. ")
            zh, en = self.piece("REPORT", ctx, number)
        else:
            k = r.choice([2, 2, 3])
            kind = r.choice(["PREAMBULAR"] + ["OPERATIVE"] * 3 + ["REPORT"] * 4)
            n = r.randint(1, 30)
            zs, es = [], []
            num = r.random() < 0.6
            for i in range(k):
                ctx.used.clear()
                ctx.sum = 1e15
                if kind == "OPERATIVE" and num:
                    number = (f"{n+i}. ", f"{n+i}. ")
                z, e = self.piece(kind, ctx, number)
                zs.append(z)
                es.append(e)
            zh = {"PREAMBULAR": " ", "REPORT": ""}.get(kind, r.choice(["", " "])).join(zs)
            en = " ".join(es)
        return self.surface(zh, en)

    def surface(self, zh, en):
        r = self.rng
        x = r.random()
        if x < 0.15:
            zh = spaced(zh, r)
        x = r.random()
        if x < 0.3:
            zh = zh.replace("(", "（").replace(")", "）")
        if "“" in zh and r.random() < 0.3:
            zh = zh.replace("“", '"').replace("”", '"')
            en = en.replace("“", '"').replace("”", '"')
        if zh[-1] in "；，。" and r.random() < 0.06 and en[-1] in ",;.":
            zh, en = zh[:-1], en[:-1] if not en.endswith(("a.m.", "p.m.")) else en
        return zh, en

    def run(self, pairs):
        seen, out, tries = set(), 0, 0
        while out < pairs and tries < pairs * 20:
            tries += 1
            zh, en = self.pair()
            if zh in seen or not zh or not en or len(zh) > 420:
                continue
            seen.add(zh)
            out += 1
            yield zh, en


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--pairs", type=int, default=30000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", help="generate this category only (for checking)")
    a = p.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    gen = Generator(a.seed)
    print("zh\ten")
    if a.start:
        for _ in range(a.pairs):
            ctx = Ctx(gen.rng, gen.rng.choice(gen.g.fields), 6)
            print("\t".join(gen.piece(a.start, ctx)))
        return
    for zh, en in gen.run(a.pairs):
        print(zh + "\t" + en)


if __name__ == "__main__":
    main()
