/** Warm paper and ink, as in the page; no font, image or script from anywhere. */
export const STYLE = `
:root{--paper:#f6f2e9;--sheet:#fdfbf5;--ink:#211d18;--ink-2:#544d42;--ink-3:#6b6355;--hair:#ddd5c4;--hair-2:#b8ad98;--error:#b3261a;--held:#3c6546;--warning:#87570a;--mark:#f6e3b8;
--serif:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;--sans:system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#191713;--sheet:#211e19;--ink:#ece5d7;--ink-2:#c3b9a7;--ink-3:#a29783;--hair:#39332a;--hair-2:#625947;--error:#f08a76;--held:#8fc39b;--warning:#dba64c;--mark:#4d3d1a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.7 var(--sans);font-variant-numeric:tabular-nums}
main{max-width:1180px;margin:0 auto;padding:32px 24px 96px}
h1{margin:0 0 4px;font:600 26px/1.3 var(--serif)}h2{margin:44px 0 10px;padding-bottom:6px;border-bottom:1px solid var(--hair-2);font:600 17px var(--serif)}
p{margin:6px 0}.faint{color:var(--ink-3)}a{color:inherit;text-decoration-color:var(--hair-2);text-underline-offset:3px}
.verdict{display:flex;align-items:baseline;gap:18px;margin:24px 0 8px;padding:14px 20px;border:1px solid var(--hair-2);border-left:4px solid var(--ink-3);background:var(--sheet)}
.verdict b{font:600 20px var(--serif);white-space:nowrap}
.verdict-regression,.verdict-violation{border-left-color:var(--error)}.verdict-regression b,.verdict-violation b{color:var(--error)}
.verdict-improvement{border-left-color:var(--held)}.verdict-improvement b{color:var(--held)}
table{width:100%;border-collapse:collapse}th{color:var(--ink-3);font-weight:400;text-align:right;white-space:nowrap}th:first-child,td:first-child{text-align:left}
td,th{padding:6px 12px 6px 0;border-bottom:1px solid var(--hair);text-align:right;white-space:nowrap}td:last-child,th:last-child{padding-right:0}
.worse{color:var(--error);font-weight:600}.better{color:var(--held);font-weight:600}.equal,.unclear{color:var(--ink-3)}
svg{display:block;overflow:visible}.plot{width:220px;height:20px}.axis{stroke:var(--hair-2)}.margin{stroke:var(--error);stroke-dasharray:2 2;opacity:.6}.bar{stroke:var(--ink-3);stroke-width:2}.dot{fill:var(--ink)}
.bar-worse{stroke:var(--error)}.dot-worse{fill:var(--error)}.bar-better{stroke:var(--held)}.dot-better{fill:var(--held)}
.trends{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:14px 28px}.trend{margin:0}.trend figcaption{display:flex;justify-content:space-between;color:var(--ink-2);font-size:13px}.trend svg{width:100%;height:44px}.line{fill:none;stroke:var(--ink-2);stroke-width:1.5}
details{border-bottom:1px solid var(--hair)}summary{display:flex;align-items:baseline;gap:14px;padding:8px 0;cursor:pointer;list-style:none}summary::before{content:"▸";color:var(--ink-3)}details[open]>summary::before{content:"▾"}
summary .id{font-family:var(--serif);font-size:15px}summary .end{margin-left:auto;color:var(--ink-3);white-space:nowrap}
.flip{padding:0 7px;border:1px solid currentcolor;border-radius:2px;font-size:12px}
.case{padding:2px 0 22px 22px}.sides{display:grid;grid-template-columns:1fr 1fr;gap:16px}@media (max-width:760px){.sides{grid-template-columns:1fr}}
.side{padding:12px 16px;border:1px solid var(--hair);background:var(--sheet);font:15px/1.9 var(--serif);white-space:pre-wrap;overflow-wrap:anywhere}.side h4{margin:0 0 6px;color:var(--ink-3);font:13px var(--sans)}
del{background:color-mix(in srgb,var(--error) 14%,transparent);text-decoration-color:var(--error)}ins{background:color-mix(in srgb,var(--held) 18%,transparent);text-decoration:none;box-shadow:0 1.5px 0 var(--held)}
.case ul{margin:8px 0 0;padding-left:18px;color:var(--ink-2)}.past{margin-top:14px}.hard{color:var(--error)}
@media print{details{break-inside:avoid}}
`;
