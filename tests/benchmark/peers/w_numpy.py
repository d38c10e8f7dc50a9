# SPDX-License-Identifier: GPL-3.0-or-later
# (c) numpy version of W: arrays (draws, months) per use case / site; cap recursion loops over months
import numpy as np, csv, time, sys, os
from scipy import stats, special
D=os.path.dirname(os.path.abspath(__file__))+'/'
spec=[(int(r[0]),int(r[1]),r[3],float(r[4]),float(r[5]),float(r[6])) for r in csv.reader(open(D+'spec.csv'))]
site=np.loadtxt(D+'sites.csv',delimiter=','); base=np.loadtxt(D+'base.csv'); con=np.loadtxt(D+'contracts.csv',delimiter=','); L=np.linalg.cholesky(np.loadtxt(D+'corr.csv',delimiter=','))
def world(small=False):
    T=120; t=np.arange(T); w=dict(S=9,U=6,T=T,site=site,base=base,con=con.reshape(9,6,16),pat=1+np.sin(1.7*t[None,:]+0.9*np.arange(9)[:,None]))
    if small: w=dict(S=1,U=1,T=60,site=site[4:5],base=base[:1],con=con.reshape(9,6,16)[4:5,:1],pat=w['pat'][4:5,:60])
    w['t']=np.arange(w['T']); w['yr']=w['t']/12; w['disc']=1.035**-w['yr']; w['cosm']=np.cos(2*np.pi*(w['t']%12)/12); return w
def sample(w,n,rng):
    P=np.empty((w['U'],40,n))
    for u in range(w['U']):
        z=L@rng.standard_normal((8,n)); v=special.ndtr(z)
        for k in range(40):
            _,_,kd,a,b,c=spec[u*40+k]
            if k<8: P[u,k]= special.betaincinv(a,b,v[k]) if kd=='beta' else a+b*z[k]
            elif kd=='beta': P[u,k]=rng.beta(a,b,n)
            elif kd=='gamma': P[u,k]=rng.gamma(a,b,n)
            elif kd=='lognormal': P[u,k]=rng.lognormal(a,b,n)
            elif kd=='normal': P[u,k]=rng.normal(a,b,n)
            elif kd=='pert': P[u,k]=a+(c-a)*rng.beta(1+4*(b-a)/(c-a),1+4*(c-b)/(c-a),n)
            elif kd=='triangular': P[u,k]=rng.triangular(a,b,c,n)
            elif kd=='uniform': P[u,k]=rng.uniform(a,b,n)
            else: P[u,k]=rng.poisson(a,n)
    return P
def model(w,P):
    n=P.shape[2]; T=w['T']; O=np.zeros((30,n)); yr=w['yr']; disc=w['disc']; m=np.arange(T)%12
    col=lambda x:x[:,None]
    for u in range(w['U']):
        p=[P[u,k][:,None] for k in range(40)]
        g=(1+p[7])**yr; fW=p[13]*(1+p[30])**yr/60; fI=(1+p[29])**yr; fT=(1+p[39])**yr
        vb=w['base'][u]*p[22]*g*(1+p[23]*w['cosm']); sens=np.clip(p[0]+p[5]*yr,0.5,0.999); spc=np.clip(p[1]+p[6]*yr,0.5,0.9999)
        mins=p[11]-p[12]
        for s in range(w['S']):
            sc,wg,lag=w['site'][s]; c=w['con'][s,u]
            vol=sc*vb; x=vol*p[8]/(1+np.exp(-p[10]*(w['t']-p[9]-lag)))
            dis=x*p[2]; hea=x-dis; dTP=dis*(sens-p[3]); dFP=hea*((1-spc)-(1-p[4])); minutes=x*mins; wage=wg*fW
            mw=minutes*wage; ss=mw*p[14]; dn=(dTP*(p[15]-p[17])+dFP*p[16])*fT
            cum=np.cumsum(x.reshape(n,T//12,12),axis=2).reshape(n,T)
            b1,b2,b3=c[5:8]; Pc=c[1]*np.minimum(cum,b1)+c[2]*np.clip(cum-b1,0,b2-b1)+c[3]*np.clip(cum-b2,0,b3-b2)+c[4]*np.maximum(cum-b3,0)
            use=np.diff(Pc,axis=1,prepend=0); use[:,::12]=Pc[:,::12]
            fee=(use+c[0]*np.where(w['t']<c[8],1-c[9],1.0))*fI
            av=p[24]-0.0004*p[25]*w['pat'][s]; cf=np.where(av<0.98,c[15],np.where(av<0.99,c[14],np.where(av<0.995,c[13],0.0)))
            cred=fee*cf; fee=fee-cred
            capI=c[10]*fI; paid=np.empty((n,T)); py=None
            for t in range(T):
                if t%12==0: py=np.zeros(n)
                q=np.minimum(fee[:,t],np.maximum(capI[:,t]-py,0)); py+=q; paid[:,t]=q
            S=ss.reshape(n,T//12,12).sum(2); B=(vol*5*wage).reshape(n,T//12,12).sum(2); paid[:,11::12]+=c[11]*np.maximum(S-c[12]*B,0)
            hosp=ss-p[28]*wage*(9600*sc*0.02)-x*p[31]-paid+dTP*p[32]*fI-dn*(1-p[38]); hosp[:,0]-=((p[26]+p[27])*sc)[:,0]
            pay=-dn*p[38]; ven=paid-x*p[36]-p[37]; pat=-(dFP*p[33]+dTP*p[34])*fI; stf=(mw-ss)*0.3; soc=hosp+pay+ven+pat+stf+dTP*p[35]
            h=hosp@disc; O[0]+=h;O[1]+=ven@disc;O[2]+=pay@disc;O[3]+=pat@disc;O[4]+=stf@disc;O[5]+=soc@disc;O[18+u]+=h
            O[6]+=(dTP*(p[19]+p[21])-dFP*p[20])@disc; O[8:8+T//12]+=(hosp+pay).reshape(n,T//12,12).sum(2).T
            O[24]+=dTP.sum(1);O[25]+=dFP.sum(1);O[26]+=minutes.sum(1);O[27]+=x.sum(1);O[28]+=paid.sum(1);O[29]+=cred.sum(1)
    O[7]=30000*O[6]+O[5]; return O
if __name__=='__main__':
    w=world(); P=np.loadtxt(D+'parameters_64_draws.txt').reshape(64,6,40).transpose(1,2,0).copy(); O=np.loadtxt(D+'outputs_64_draws.txt').T
    e=np.abs(model(w,P)-O).max(1)/np.abs(O).max(1); print('numpy vs naive C++ max rel err',e.max())
    rng=np.random.default_rng(1); reps=int(sys.argv[1]) if len(sys.argv)>1 else 3
    for small in (False,True):
        w=world(small)
        for n in ((32,128,512,2048) if not small else (256,1024,4096)):
            ts=[];tk=[];ws=[]
            it=1 if not small else 8
            for r in range(reps):
                a=time.thread_time(); wa=time.perf_counter()
                for _ in range(it): P=sample(w,n,rng)
                b=time.thread_time(); 
                for _ in range(it): model(w,P)
                c=time.thread_time(); ts.append((b-a)/n/it*1e6); tk.append((c-b)/n/it*1e6)
            print('numpy %s chunk %5d: sampling %8.1f us/draw, kernel %8.1f us/draw, total %8.1f us -> %8.0f draws/s (cpu, median of %d)'%('small' if small else 'W',n,np.median(ts),np.median(tk),np.median(np.add(ts,tk)),1e6/np.median(np.add(ts,tk)),reps),flush=True)
