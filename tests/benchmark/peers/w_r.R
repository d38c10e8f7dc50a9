# SPDX-License-Identifier: GPL-3.0-or-later
# (d) R vectorised version of W: matrices draws x months per use case / site
D <- paste0(dirname(sub('^--file=','',grep('^--file=',commandArgs(FALSE),value=TRUE)[1])),'/')
spec <- read.csv(paste0(D,'spec.csv'),header=FALSE,stringsAsFactors=FALSE); site <- as.matrix(read.csv(paste0(D,'sites.csv'),header=FALSE)); base <- scan(paste0(D,'base.csv'),quiet=TRUE); con <- as.matrix(read.csv(paste0(D,'contracts.csv'),header=FALSE)); L <- t(chol(as.matrix(read.csv(paste0(D,'corr.csv'),header=FALSE))))
world <- function(small=FALSE){ t <- 0:119; w <- list(S=9,U=6,T=120,sites=1:9); if(small) w <- list(S=1,U=1,T=60,sites=5); w$t <- 0:(w$T-1); w$yr <- w$t/12; w$disc <- 1.035^-w$yr; w$cosm <- cos(2*pi*(w$t%%12)/12); w }
sampleP <- function(w,n){ P <- array(0,c(n,40,w$U)); for(u in 1:w$U){ z <- matrix(rnorm(8*n),n,8) %*% t(L); v <- pnorm(z); for(k in 1:40){ r <- spec[(u-1)*40+k,]; kd <- r[[4]]; a <- r[[5]]; b <- r[[6]]; cc <- r[[7]]
 P[,k,u] <- if(k<=8){ if(kd=='beta') qbeta(v[,k],a,b) else a+b*z[,k] } else switch(kd, beta=rbeta(n,a,b), gamma=rgamma(n,a,scale=b), lognormal=rlnorm(n,a,b), normal=rnorm(n,a,b), pert=a+(cc-a)*rbeta(n,1+4*(b-a)/(cc-a),1+4*(cc-b)/(cc-a)), triangular={ x <- runif(n); f <- (b-a)/(cc-a); ifelse(x<f,a+sqrt(x*(cc-a)*(b-a)),cc-sqrt((1-x)*(cc-a)*(cc-b))) }, uniform=runif(n,a,b), poisson=rpois(n,a)) } }; P }
model <- function(w,P){ n <- dim(P)[1]; T <- w$T; O <- matrix(0,n,30); yr <- w$yr; disc <- w$disc; Y <- T/12; ym <- matrix(0,T,Y); ym[cbind(1:T,(0:(T-1))%/%12+1)] <- 1; first <- which(w$t%%12==0)
 rt <- function(v) rep(v,each=n)   # month vector -> matrix recycling
 pw <- function(g) exp(outer(log1p(g),yr))
 for(u in 1:w$U){ p <- P[,,u]; g <- pw(p[,8]); fW <- p[,14]*pw(p[,31])/60; fI <- pw(p[,30]); fT <- pw(p[,40]); vb <- base[u]*p[,23]*g*(1+p[,24]*rt(w$cosm)); sens <- p[,1]+outer(p[,6],yr); sens <- pmax(pmin(sens,0.999),0.5); spc <- p[,2]+outer(p[,7],yr); spc <- pmax(pmin(spc,0.9999),0.5); dim(sens) <- dim(spc) <- c(n,T); mins <- p[,12]-p[,13]
  for(si in 1:w$S){ s <- w$sites[si]; sc <- site[s,1]; wg <- site[s,2]; lag <- site[s,3]; c0 <- con[(s-1)*6+u,]; vol <- sc*vb; x <- vol*p[,9]/(1+exp(-p[,11]*(outer(-p[,10],w$t,'+')-lag))); dis <- x*p[,3]; hea <- x-dis; dTP <- dis*(sens-p[,4]); dFP <- hea*((1-spc)-(1-p[,5])); minutes <- x*mins; wage <- wg*fW; mw <- minutes*wage; ss <- mw*p[,15]; dn <- (dTP*(p[,16]-p[,18])+dFP*p[,17])*fT
   cum <- x; for(t in 2:T) if((t-1)%%12!=0) cum[,t] <- cum[,t-1]+x[,t]
   b <- c0[6:8]; Pc <- c0[2]*pmin(cum,b[1])+c0[3]*pmin(pmax(cum-b[1],0),b[2]-b[1])+c0[4]*pmin(pmax(cum-b[2],0),b[3]-b[2])+c0[5]*pmax(cum-b[3],0); dim(Pc) <- c(n,T)
   use <- Pc; nf <- setdiff(1:T,first); use[,nf] <- Pc[,nf]-Pc[,nf-1]
   fee <- (use+rt(c0[1]*ifelse(w$t<c0[9],1-c0[10],1)))*fI
   av <- p[,25]-0.0004*outer(p[,26],1+sin(1.7*w$t+0.9*(s-1))); cf <- (av<0.995)*c0[14]; cf[av<0.99] <- c0[15]; cf[av<0.98] <- c0[16]
   cred <- fee*cf; fee <- fee-cred; capI <- c0[11]*fI; paid <- fee; py <- numeric(n)
   for(t in 1:T){ if((t-1)%%12==0) py <- numeric(n); q <- pmin(fee[,t],pmax(capI[,t]-py,0)); py <- py+q; paid[,t] <- q }
   last <- seq(12,T,12); paid[,last] <- paid[,last]+c0[12]*pmax(ss%*%ym-c0[13]*((vol*5*wage)%*%ym),0)
   hosp <- ss-p[,29]*wage*(9600*sc*0.02)-x*p[,32]-paid+dTP*p[,33]*fI-dn*(1-p[,39]); hosp[,1] <- hosp[,1]-(p[,27]+p[,28])*sc
   pay <- -dn*p[,39]; ven <- paid-x*p[,37]-p[,38]; pat <- -(dFP*p[,34]+dTP*p[,35])*fI; stf <- (mw-ss)*0.3; soc <- hosp+pay+ven+pat+stf+dTP*p[,36]
   h <- hosp%*%disc; O[,1] <- O[,1]+h; O[,2] <- O[,2]+ven%*%disc; O[,3] <- O[,3]+pay%*%disc; O[,4] <- O[,4]+pat%*%disc; O[,5] <- O[,5]+stf%*%disc; O[,6] <- O[,6]+soc%*%disc; O[,18+u] <- O[,18+u]+h
   O[,7] <- O[,7]+(dTP*(p[,20]+p[,22])-dFP*p[,21])%*%disc; O[,9:(8+Y)] <- O[,9:(8+Y)]+(hosp+pay)%*%ym
   O[,25] <- O[,25]+rowSums(dTP);O[,26] <- O[,26]+rowSums(dFP);O[,27] <- O[,27]+rowSums(minutes);O[,28] <- O[,28]+rowSums(x);O[,29] <- O[,29]+rowSums(paid);O[,30] <- O[,30]+rowSums(cred) } }
 O[,8] <- 30000*O[,7]+O[,6]; O }
w <- world(); Pm <- as.matrix(read.table(paste0(D,'parameters_64_draws.txt'))); P <- array(0,c(64,40,6)); for(u in 1:6) P[,,u] <- Pm[,(u-1)*40+1:40]; O <- as.matrix(read.table(paste0(D,'outputs_64_draws.txt'))); o <- model(w,P); cat('R vs naive C++ max rel err', max(apply(abs(o-O),2,max)/apply(abs(O),2,max)),'\n')
set.seed(1); reps <- as.integer(commandArgs(TRUE)[1]); cpu <- function(e){ t <- proc.time(); force(e); d <- proc.time()-t; d[['user.self']]+d[['sys.self']] }
for(small in c(FALSE,TRUE)){ w <- world(small); for(n in if(small) c(1024,4096) else c(128,512,2048)){ ts <- tk <- numeric(reps); for(r in 1:reps){ it <- if(small) 8 else 1; ts[r] <- cpu(for(i in 1:it) P <- sampleP(w,n))/n/it*1e6; tk[r] <- cpu(for(i in 1:it) model(w,P))/n/it*1e6 }
 cat(sprintf('R %s chunk %5d: sampling %8.1f us/draw, kernel %8.1f us/draw, total %8.1f -> %8.0f draws/s (cpu, median of %d)\n', if(small)'small' else 'W', n, median(ts), median(tk), median(ts+tk), 1e6/median(ts+tk), reps)) } }
