package io.ghostnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Gmail, with the attribution in a direction of its own
                "<br><div class=\"gmail_quote\"><div dir=\"rtl\" class=\"gmail_attr\">في الاثنين كتب:<br></div>"
                        + "<blockquote class=\"gmail_quote\" style=\"margin:0\">old</blockquote></div>",
                "<div class=\"gmail_quote\">On Mon, Nov 3, 2025 at 2:00 PM S &lt;<a href=\"mailto:s@h.example\">s@h.example</a>&gt;"
                        + " wrote:<br><blockquote>old</blockquote></div>",
                // Outlook for Windows
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> S"
                        + "<br><b>Sent:</b> Monday</p></div><p>old</p>",
                "<div><div style=\"border:none; border-top:solid #B5C4DF 1.0pt; padding:3.0pt 0cm 0cm 0cm\"><p>Qux: S</p></div></div>old",
                // Outlook on the web and for telephones
                "<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> S</div>old",
                "<div id=\"mail-editor-reference-message-container\"><b>From:</b> S<div>old</div></div>",
                "<span id=\"OLK_SRC_BODY_SECTION\"><div>From: S</div>old</span>",
                // Apple Mail
                "<br><blockquote type=\"cite\"><div>On 3 Nov 2025, at 14:00, S &lt;s@h.example&gt; wrote:</div>old</blockquote>",
                "<div><br><blockquote type=\"cite\">Le 3 nov. 2025 à 14:00, S a écrit :<br></blockquote></div>"
                        + "<blockquote type=\"cite\">old</blockquote>",
                "<div dir=\"ltr\">أُرسلت من الـ iPhone</div><div dir=\"rtl\"><br><blockquote type=\"cite\">old</blockquote></div>",
                // Yahoo
                "<div id=\"ydp1yahoo_quoted_2\" class=\"ydp1 yahoo_quoted\"><div>On Monday, S wrote:</div>old</div>",
                // Thunderbird
                "<div class=\"moz-cite-prefix\">Am 03.11.25 um 14:00 schrieb S:<br></div><blockquote type=\"cite\">old</blockquote>"
                        + "<div class=\"moz-signature\">-- <br>L</div>",
                // Proton, Zimbra, Zoho, GMX
                "<div class=\"protonmail_quote\">On Monday, November 3rd, 2025 at 14:00, S &lt;s@h.example&gt; wrote:<br>"
                        + "<blockquote class=\"protonmail_quote\" type=\"cite\">old</blockquote></div>",
                "<hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\"><b>From: </b>S</div>old",
                "<div class=\"zmail_extra\"><div>---- On Mon, 03 Nov 2025 14:00:00 +0300 <b>s@h.example</b> wrote ----<br></div>"
                        + "<blockquote>old</blockquote></div>",
                "<div name=\"quote\" style=\"border-left:2px solid\"><b>Gesendet:</b> Montag<br>old</div>",
            })
    void quotationsOfMailProgramsGo(String quotation) {
        assertThat(VisibleText.ofHtml("<html><head><style>p{}</style></head><body><div>New <b>words</b></div>"
                        + quotation + "</body></html>"))
                .isEqualTo("New words");
    }

    @Test
    void answersBetweenQuotationsStay() {
        assertThat(VisibleText.ofHtml("<blockquote type=cite>How many?</blockquote><p>Three.</p><blockquote type=cite>"
                        + "When?</blockquote><p>Sunday.</p>"))
                .isEqualTo("Three.\n\nSunday.");
    }

    @Test
    void linesAreWhereTheyAreSeen() {
        assertThat(VisibleText.ofHtml(
                        "<p dir=rtl>مرحبًا&nbsp;سامي،</p><p>one<br>two\nstill two</p><ul><li>a</li><li>b</li></ul>"
                                + "<table><tr><td>c</td><td>d</td></tr></table><pre>x\n y</pre>"))
                .isEqualTo("مرحبًا سامي،\n\none\ntwo still two\n\na\nb\n\nc d\n\nx\n y");
    }

    @Test
    void whatIsHiddenIsNotRead() {
        assertThat(VisibleText.ofHtml("<div style='display: none'>pre</div><span style='font-size:0px'>x</span>"
                        + "<p hidden>y</p><!-- z --><script>s</script><title>t</title>seen"))
                .isEqualTo("seen");
    }

    @Test
    void indentationIsNoQuotation() {
        assertThat(VisibleText.ofHtml(
                        "<blockquote style='margin: 0 0 0 40px; border: none; padding: 0px;'>mine</blockquote>"))
                .isEqualTo("mine");
    }
}
