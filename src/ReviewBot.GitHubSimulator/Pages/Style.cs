namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>The one style sheet, inside each page.</summary>
internal static class Style
{
    public const string Sheet =
        """
        :root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--muted:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0969da;--add:#dafbe1;--del:#ffebe9;--hunk:#ddf4ff;--green:#1a7f37;--red:#cf222e;--yellow:#9a6700;--purple:#8250df;--mark:#fff8c5}
        @media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--muted:#9198a1;--line:#3d444d;--soft:#151b23;--link:#4493f8;--add:#12261e;--del:#2d1519;--hunk:#121d2f;--green:#3fb950;--red:#f85149;--yellow:#d29922;--purple:#ab7df8;--mark:#2e2a1f}}
        *{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--fg);font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
        a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
        .top{background:var(--soft);border-bottom:1px solid var(--line);padding:12px 24px;font-weight:600}main{max-width:1080px;margin:0 auto;padding:16px 24px 64px}
        h1{font-size:24px;font-weight:500;margin:8px 0}h1 .muted{font-weight:300}h2.section{font-size:18px;margin:32px 0 12px;padding-bottom:6px;border-bottom:1px solid var(--line)}
        .muted{color:var(--muted)}.small{font-size:12px}
        .badge{display:inline-block;border-radius:2em;padding:2px 10px;font-size:12px;font-weight:500;color:#fff;background:#59636e}.badge.open,.badge.success{background:#1a7f37}.badge.closed,.badge.failure,.badge.timed_out{background:#cf222e}.badge.merged{background:#8250df}.badge.in_progress,.badge.queued,.badge.action_required{background:#9a6700}
        .tag{border:1px solid var(--line);border-radius:2em;padding:0 8px;font-size:12px;color:var(--muted);margin-left:4px}
        .box{border:1px solid var(--line);border-radius:6px;margin:12px 0;overflow:hidden}.box>.head{background:var(--soft);border-bottom:1px solid var(--line);padding:8px 14px}.box>.body{padding:12px 16px}
        .box:target,.comment:target{outline:2px solid var(--link)}
        ul.plain{list-style:none;padding:0;margin:0}ul.plain li{padding:10px 14px;border-top:1px solid var(--line)}ul.plain li:first-child{border-top:0}
        .md>:first-child{margin-top:0}.md>:last-child{margin-bottom:0}.md h1,.md h2,.md h3,.md h4,.md h5,.md h6{font-size:1.15em;font-weight:600;margin:16px 0 8px}.md h1{font-size:1.5em}.md h2{font-size:1.3em}
        .md code,code{background:var(--soft);border-radius:4px;padding:.1em .35em;font:85% ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}.md pre{background:var(--soft);border-radius:6px;padding:10px 14px;overflow:auto}.md pre code{padding:0;background:none}
        .md table{border-collapse:collapse;display:block;overflow:auto}.md th,.md td{border:1px solid var(--line);padding:4px 10px}.md blockquote{margin:0;padding:0 1em;border-left:.25em solid var(--line);color:var(--muted)}.md hr{border:0;border-top:1px solid var(--line)}.md details{margin:8px 0}.md summary{cursor:pointer}
        .scroll{overflow-x:auto}table.code{border-collapse:collapse;width:100%;font:12px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;tab-size:4}table.code td{padding:0 10px;vertical-align:top}
        table.code .n{width:1%;min-width:44px;text-align:right;color:var(--muted);user-select:none;white-space:nowrap}table.code .n a{color:inherit}table.code .t{white-space:pre;width:99%}
        tr.add td{background:var(--add)}tr.del td{background:var(--del)}tr.hunk td{background:var(--hunk);color:var(--muted)}tr.thread>td{white-space:normal;padding:8px 12px;background:var(--bg);border-top:1px solid var(--line);border-bottom:1px solid var(--line);font:14px/1.5 -apple-system,"Segoe UI",sans-serif}
        tr:target td,tr:has(:target) td{background:var(--mark)}.comment{border:1px solid var(--line);border-radius:6px;padding:10px 14px;margin:6px 0;max-width:840px}.comment .who{margin-bottom:6px}
        .suggestion{border:1px solid var(--line);border-radius:6px;overflow:hidden;margin:8px 0}.suggestion .cap{background:var(--soft);padding:4px 12px;font-size:12px;color:var(--muted);border-bottom:1px solid var(--line)}
        .note{border-left:3px solid var(--yellow);padding:4px 12px;margin:8px 0}.note.failure{border-color:var(--red)}.note.notice{border-color:var(--link)}.note pre{white-space:pre-wrap;margin:4px 0;font:12px ui-monospace,monospace}
        .add-n{color:var(--green)}.del-n{color:var(--red)}.reactions span{border:1px solid var(--line);border-radius:2em;padding:1px 8px;margin-right:4px;font-size:12px}
        """;
}
