/** The whole look of the HTML report; whoever changes a byte renews `styleHash`, and a test says so. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2126;--quiet:#57606a;--line:#d8dde3;--soft:#f5f7f9;--accent:#0a5a8c;--bar:#3f86b5;--track:#e8ecf0;--tick:#cbd2d9;
--s0:#f3b58d;--s1:#fadcc5;--s2:#f2f0e9;--s3:#d0e4f2;--s4:#93c4e6;--step:#1c2126;--none:#f5f7f9}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#e6eaee;--quiet:#a3adb8;--line:#343c45;--soft:#1c2228;--accent:#7cbfec;--bar:#4f97c8;--track:#2a323a;--tick:#414b56;
--s0:#7d3d14;--s1:#56331f;--s2:#383630;--s3:#1f4059;--s4:#22618f;--step:#fff;--none:#1c2228}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
header{padding-top:clamp(1.5rem,5vw,4rem)}
h1{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.7rem);line-height:1.15;letter-spacing:-.02em;font-weight:650;margin:0 0 1.2rem;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;letter-spacing:-.01em;font-weight:650;margin:0 0 1rem}
h3{font-size:1.1rem;line-height:1.35;font-weight:650;margin:1.8rem 0 .6rem}
h4{font-size:1rem;font-weight:650;margin:1.6rem 0 .5rem}
h5{font-size:1rem;font-weight:650;margin:0;line-height:1.4}
p{margin:.5rem 0;max-width:46rem}
section{padding:clamp(2rem,4vw,3.2rem) 0 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
b,th{font-weight:650}
small{font-size:.85em;font-weight:400;color:var(--quiet)}
td small{white-space:nowrap}
.quiet,figcaption .quiet{color:var(--quiet);font-size:.9rem;font-weight:400}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.6rem 1rem;z-index:1}
ul,ol{margin:.4rem 0;padding-left:1.3rem}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1.2rem;margin:0}
.facts dt{color:var(--quiet)}
.facts dd{margin:0;min-width:0}
nav{margin-top:1.6rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.7rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:.15rem 0}
.says{list-style:none;padding:0;margin:0 0 1.6rem;max-width:52rem}
.says li{padding:.15rem 0 .15rem 1rem;border-left:3px solid var(--accent);margin:.45rem 0}
figure{margin:1.2rem 0}
figcaption{font-weight:650;margin-bottom:.6rem}
.standings{list-style:none;padding:0;margin:0;border-top:1px solid var(--line)}
.standings li{display:grid;grid-template-columns:minmax(9rem,1.1fr) 4rem minmax(0,3fr);align-items:center;gap:0 1.2rem;padding:.9rem 0;border-bottom:1px solid var(--line)}
.standings p{margin:0;min-width:0}
.standings .who{font-weight:650;grid-row:1/3}
.standings .total{font-size:2rem;line-height:1.1;font-weight:650;text-align:right;font-variant-numeric:tabular-nums;grid-row:1/3}
.standings .quiet{margin-top:.3rem}
.state{display:inline-block;font-size:.8rem;font-weight:400;color:var(--quiet);border:1px solid var(--line);border-radius:1rem;padding:0 .55rem}
.bar{display:block;width:100%;height:1.5rem;overflow:visible}
.bars .bar{height:1rem}
.track{fill:var(--track)}
.open{fill:none;stroke:var(--quiet);stroke-width:1px;stroke-dasharray:2 4;vector-effect:non-scaling-stroke}
.score{fill:var(--bar)}
.tick{stroke:var(--tick);stroke-width:1px;vector-effect:non-scaling-stroke}
.range,.halo{fill:none;stroke:var(--ink);stroke-width:2px;vector-effect:non-scaling-stroke}
.halo{stroke:var(--paper);stroke-width:4px}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1.8rem 3.2rem}
.panel{margin:0}
.alone{max-width:56rem}
.bars.alone li{font-size:1rem;padding:.35rem 0;grid-template-columns:minmax(0,17rem) minmax(0,1fr) 6rem}
.alone b{font-weight:400}
.narrow{grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:1.4rem 2.4rem}
.profile{display:block;width:100%;max-width:26rem;height:auto;overflow:visible;fill:none}
.profile text{fill:var(--ink);font-size:11px;text-anchor:middle}
.profile .level{fill:var(--quiet)}
.profile .none-there{font-weight:650;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.profile .level{font-size:10px;text-anchor:end}
.profile circle{fill:var(--bar);stroke:var(--paper);stroke-width:1.5px}
.profile path{stroke-linejoin:round}
.own{stroke:var(--bar);stroke-width:2.5px}
.other{stroke:var(--tick);stroke-width:1.5px}
.bars{list-style:none;margin:0;padding:0}
.bars li{display:grid;grid-template-columns:minmax(0,11rem) minmax(0,1fr) 6rem;gap:.7rem;align-items:center;padding:.18rem 0;font-size:.9rem}
.bars .number{font-variant-numeric:tabular-nums}
.wide{overflow-x:auto;margin:1.2rem 0;position:relative}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.93rem}
caption{text-align:left;font-weight:650;padding:0 0 .6rem;max-width:calc(100vw - 2.2rem)}
th,td{padding:.42rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);min-width:5.2rem}
th{font-weight:650}
tbody th{min-width:9rem}
thead th{vertical-align:bottom}
tbody th{font-weight:400}
tbody+tbody::before{content:"";display:block;height:.7rem}
.channel th,.channel td{font-weight:650;border-bottom:2px solid var(--line)}
.legend,.scale{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.4rem 0;font-size:.9rem}
.sign{display:inline-block;width:.85em;font-weight:650}
svg.sign{height:.85em;vertical-align:-.05em;fill:none;stroke:currentColor;stroke-width:2px}
svg.found{fill:currentColor}
time,.nowrap{white-space:nowrap}
.scale-name{display:inline-block;margin:.4rem .9rem .4rem 0;font-size:.9rem;color:var(--quiet)}
.scale{gap:0;display:inline-flex;vertical-align:middle}
.scale li{padding:.1rem .8rem;font-variant-numeric:tabular-nums}
.heat td{border:2px solid var(--paper);min-width:4.2rem}
.heat .channel td{border-color:transparent transparent var(--line)}
.heat td a{color:inherit;text-decoration:none;display:inline-block;min-width:3rem}
.heat td a:hover{text-decoration:underline}
.heat tbody th{position:sticky;left:0;background:var(--paper)}
.heat .words{display:block;font-size:.85rem;line-height:1.4;overflow-wrap:anywhere}
.said td{min-width:10rem}
.said thead th{width:20%}
.said thead th:first-child{width:26%}
.brief table{table-layout:fixed;width:100%}
.brief td,.brief th{min-width:0;width:3.7rem;padding:.42rem .4rem}
.brief th:first-child{width:15rem}
.brief thead th+th{height:13rem;padding:.4rem .6rem}
.brief thead th+th bdi{writing-mode:vertical-rl;transform:rotate(180deg);max-height:12.5rem;overflow-wrap:anywhere;line-height:1.15}
.dense td,.dense th{min-width:0;padding:.42rem .5rem}
.dense thead th{font-size:.85rem}
.dense tbody th{min-width:7.5rem;font-weight:650}
.dense small{display:block}
.s0{background:var(--s0);color:var(--step)}.s1{background:var(--s1);color:var(--step)}.s2{background:var(--s2);color:var(--step)}.s3{background:var(--s3);color:var(--step)}.s4{background:var(--s4);color:var(--step)}
.none{color:var(--quiet);background:var(--none)}
.unknown,.manual{background:repeating-linear-gradient(135deg,var(--none) 0 5px,var(--track) 5px 6px)}
.chip{display:inline-block;min-width:3.2rem;padding:0 .45rem;border-radius:3px;font-weight:400}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:.4rem 2.4rem}
.columns h3{margin-top:1rem}
.fixes{list-style:none;padding:0}
.fixes li{display:grid;grid-template-columns:5.6rem minmax(0,1fr);gap:0 .8rem;padding:.5rem 0;border-top:1px solid var(--line)}
.fixes p{grid-column:2;margin:.2rem 0 0}
.gain{font-weight:650;font-variant-numeric:tabular-nums}
details{border-top:1px solid var(--line)}
details:last-child{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:.8rem 0}
summary h3{display:inline;margin:0}
details[open]>summary{margin-bottom:.4rem}
.criteria,.differences,.troubles{list-style:none;padding:0}
.criterion{padding:.8rem 0;border-top:1px solid var(--line)}
.criterion>p{margin:.3rem 0 0}
.criterion>ul{font-size:.9rem;max-width:60rem;margin:.4rem 0 0}
.criterion:target{background:var(--soft);box-shadow:-.8rem 0 0 var(--soft),inset 3px 0 0 var(--accent),.8rem 0 0 var(--soft)}
.notes{list-style:none;padding:0;color:var(--quiet)}
.hint{color:var(--ink)}
blockquote{margin:.15rem 0 .5rem;padding:0 0 0 .8rem;border-left:2px solid var(--line);max-width:46rem}
.url,.hash{overflow-wrap:anywhere}
.shots{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.8rem 1.4rem}
.shots>li:has([open]){flex-basis:100%}
.shots li:target img{outline:3px solid var(--accent)}
.shot,.shot:last-child{border:0}
.shot summary{list-style:none;padding:.4rem 0;display:inline-block;max-width:100%;cursor:zoom-in}
.shot summary::-webkit-details-marker{display:none}
.shot[open] summary{cursor:zoom-out}
.shot img{display:block;width:15rem;max-width:100%;border:1px solid var(--line);border-radius:4px;background:#fff}
.shot[open] img{width:60rem}
.caption{display:block;width:min-content;min-width:min(100%,15rem);font-size:.85rem;line-height:1.4;color:var(--quiet);margin-top:.3rem;overflow-wrap:anywhere}
.shot[open] .caption{width:auto}
.logo{margin:0 0 1.4rem}
.logo img{display:block;max-width:min(100%,16rem);max-height:4.5rem}
.badge{display:inline-block;font-size:.8rem;line-height:1.4;border:1px solid var(--quiet);color:var(--quiet);border-radius:1rem;padding:0 .55rem;white-space:nowrap}
.differences>li,.troubles>li{padding:.45rem 0}
.rubric td{min-width:4rem}
.rubric td:nth-child(n+3){min-width:16rem}
footer{margin-top:clamp(2rem,5vw,4rem);padding-bottom:3rem;color:var(--quiet);font-size:.9rem}
footer p{border-top:1px solid var(--line);padding-top:1rem;max-width:none}
@media (max-width:40rem){.brief th:first-child{width:9rem}.standings li{grid-template-columns:minmax(0,1fr) auto}.standings .who,.standings .total{grid-row:auto}.standings .bar,.standings .quiet{grid-column:1/-1}.bars li,.bars.alone li{grid-template-columns:minmax(0,1fr) auto}.bars li{gap:.1rem .7rem;padding:.35rem 0}.bars .bar{grid-column:1/-1;grid-row:2}.said td{min-width:12rem}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (forced-colors:active){.score,.profile circle{fill:CanvasText}.own{stroke:CanvasText}.other{stroke:GrayText}.track{fill:Canvas;stroke:CanvasText}}
@page{margin:16mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#555}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#fff;--accent:#0a4a73;--bar:#3f86b5;--track:#e8ecf0;--tick:#bbb;--s0:#f3b58d;--s1:#fadcc5;--s2:#f2f0e9;--s3:#d0e4f2;--s4:#93c4e6;--step:#000;--none:#fff}
html{font-size:9.5pt}header,main,footer{max-width:none;padding:0}nav,.skip{display:none}
section{padding-top:1.6rem}h2,h3,h4,h5,figcaption,caption,summary{break-after:avoid}tr,.panel,.standings li,.fixes li,.differences>li,.criterion,.shots li,.bars,.columns article,#channels,#profiles,p{break-inside:avoid}#heat,#gaps,#evidence,#method{break-before:page}
thead,.channel,h2+p,.legend,.scale-name,.scale,.scale+p,summary+h4{break-after:avoid}tbody:first-of-type tr:first-child,tbody:first-of-type tr:nth-child(2),.channel+tr{break-before:avoid}
.panels{grid-template-columns:1fr 1fr;gap:1.2rem 2rem}.narrow{grid-template-columns:repeat(3,1fr)}.bars li{gap:.5rem;grid-template-columns:minmax(0,9.6rem) minmax(0,1fr) 5rem}.bars.alone li{grid-template-columns:minmax(0,14rem) minmax(0,1fr) 6rem}
.shot img,.shot[open] img{width:8cm}.screen{display:none}
.wide{overflow:visible}th,td{padding:.25rem .4rem;min-width:0}.heat td,.said td,.rubric td:nth-child(n+3),tbody th{min-width:0}.brief td,.brief th{font-size:8pt;padding:.2rem;width:auto}.brief th:first-child{width:34%}.dense td,.dense th,.dense tbody th{font-size:7pt;min-width:0;padding:.2rem .15rem}.heat td a{min-width:0}.heat tbody th{position:static}
.unknown,.manual{background:none}a{color:inherit;text-decoration:none}.bar,.chip,.heat td,.scale li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;block-size:auto;display:block}summary{list-style:none}}
`;

/** SHA-256 of the style, by which the report allows it and no other. */
export const styleHash = 'sha256-Cygw+2iHWA+ghUELB7PFBJsfaXSq5800DySrlHE9IXY=';
