/** What UKAUTO runs in: said on its pages before any script runs, and on the help page. */
const needs =
  "UKAUTO needs a web view of March 2022 or later: on Windows the Microsoft Edge WebView2 Runtime, on a Mac " +
  "Safari 15.4 (part of macOS 12.3, an update for macOS 11), on the web Edge or Chrome 100, Firefox 99 or Safari 15.4.";

/** The section of the help page. */
export const needsSection = `<section aria-labelledby="needs">
<h2 id="needs">What UKAUTO needs</h2>
<p>${needs}</p>
<p>Excel shows its add-ins in the web view of the computer. In Excel LTSC 2021 without the WebView2 Runtime that is Internet
Explorer, which cannot run UKAUTO: ask your administrator for the Microsoft Edge WebView2 Runtime, which installs beside it.</p>
</section>`;

/** What a page shows while nothing has started: at once without scripts, after a while in a web view that cannot read them. */
export const startingText = `<style>
      .not-started { margin: 16px; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; animation: wait 6s step-end backwards; }
      noscript .not-started { animation: none; }
      @keyframes wait { from { visibility: hidden; } }
    </style>
    <noscript><p class="not-started">UKAUTO runs as scripts, and scripts are switched off here. Allow them for this page and reload it.</p></noscript>
    <div class="not-started">
      <p><strong>UKAUTO has not started.</strong> If this stays, either its files have not arrived or this web view is too old to read them.</p>
      <p>${needs}</p>
      <p><a href="help.html#needs">What to do, and what each function answers</a></p>
    </div>`;
