package io.ghostnote.render;

import io.ghostnote.note.Language;

/** How the digest looks: quiet, in one accent, nothing red (docs/requirements.md G02). Contrasts are at least 4.5 to 1 (WCAG 1.4.3). */
final class DigestStyle {
    /** For the dark; mail programs that do not know it keep the light. */
    static final String SHEET = """
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
              .page { background-color: #14181d !important; }
              .card { background-color: #1d232a !important; border-color: #38424d !important; }
              .ink { color: #e6e9ed !important; }
              .soft { color: #aab4bf !important; }
              .fill { background-color: #8fb8e6 !important; }
              .rest { background-color: #38424d !important; }
              .accent { color: #8fb8e6 !important; }
              .code { background-color: #2a323b !important; color: #e6e9ed !important; }
              .rule { border-color: #38424d !important; }
            }
            """;

    static final String BODY = "margin:0;padding:0;background-color:#f3f5f7";
    static final String AROUND = "padding:20px 12px";
    static final String COLUMN = "max-width:600px;margin:0 auto";
    static final String TITLE = "margin:0 0 4px;font-size:22px;line-height:1.35;color:#1c252e";
    static final String LEAD = "margin:0 0 4px;color:#52606d";
    static final String HEAD = "margin:28px 0 8px;font-size:17px;line-height:1.4;color:#2f5f97";
    static final String NOTE = "margin:0 0 8px;font-size:14px;color:#52606d";
    static final String GAP = "margin:0 0 10px";
    static final String WHO = "margin:0;font-size:16px;line-height:1.5;color:#1c252e;overflow-wrap:anywhere";
    static final String ABOUT = "margin:0 0 6px;font-size:14px;color:#52606d;overflow-wrap:anywhere";
    static final String ROW = "margin:0 0 4px;color:#1c252e;overflow-wrap:anywhere";
    static final String PULSE = "color:#2f5f97;letter-spacing:1px;white-space:nowrap";
    static final String CODE = "font-family:Consolas,Menlo,'DejaVu Sans Mono',monospace;font-size:14px;padding:2px 6px;"
            + "border-radius:4px;background-color:#eaeef2;color:#1c252e;overflow-wrap:anywhere";
    static final String LABEL = "margin:0 0 2px;color:#1c252e;overflow-wrap:anywhere";
    static final String BAR = "margin:0 0 8px;table-layout:fixed";
    static final String FILL = "height:10px;font-size:1px;line-height:10px;background-color:#2f5f97";
    static final String REST = "height:10px;font-size:1px;line-height:10px;background-color:#dfe5eb";
    static final String FOOT = "margin:28px 0 0;padding:12px 0 0;border-top:1px solid #d5dbe1";
    static final String SMALL = "margin:0 0 4px;font-size:14px;color:#52606d";

    private DigestStyle() {}

    /** Arabic letters need more room than Latin ones of the same size. */
    static String block(Language language) {
        boolean arabic = language == Language.ARABIC;
        return start(language) + ";background-color:#f3f5f7;font-size:" + (arabic ? "16px" : "15px") + ";line-height:"
                + (arabic ? "1.75" : "1.5") + ";font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',"
                + (arabic ? "'Noto Sans Arabic',Tahoma," : "") + "Arial,sans-serif";
    }

    /** From where lines run, also where a program drops {@code dir}. */
    static String start(Language language) {
        return language.rightToLeft() ? "direction:rtl;text-align:right" : "direction:ltr;text-align:left";
    }

    static String card(Language language) {
        return start(language) + ";padding:12px 16px;background-color:#ffffff;border:1px solid #d5dbe1;"
                + "border-radius:8px";
    }
}
