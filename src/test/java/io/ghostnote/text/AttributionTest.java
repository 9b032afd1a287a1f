package io.ghostnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 3 Nov 2025 at 14:00, Layla Hassan <layla@noor.example> wrote:",
                "On Mon, Nov 3, 2025 at 2:00 PM Layla <layla@noor.example>\nwrote:",
                "On Nov 3, 2025, at 2:00 PM, Layla Hassan <\nlayla.hassan.with.a.long.address@noor.example> wrote:",
                "On 11/3/25 2:00 PM, Layla wrote:",
                "On 2025-11-03 14:00, Layla via Support wrote:",
                "On Mon, Nov 3, 2025, 2:00 p.m.\nLayla Hassan, <layla@noor.example> wrote:",
                "Layla Hassan <layla@noor.example> wrote:",
                "Layla <layla@noor.example> writes:",
                "\"Layla Hassan\" <layla@noor.example> schrieb am 03.11.2025 um 14:00:00:",
                "---- On Mon, 03 Nov 2025 14:00:00 +0300 layla@noor.example wrote ----",
                "---- Layla Hassan wrote ----",
                "Quoting Layla Hassan <layla@noor.example>:",
                "Zitat von Layla Hassan <layla@noor.example>:",
                "2025-11-03 14:00 GMT+01:00 Layla Hassan <layla@noor.example>:",
                "At 03/11/2025 02:00 PM, you wrote:",
                "في الاثنين، 3 نوفمبر 2025 في 2:00 م تمت كتابة ما يلي بواسطة \u202aLayla <layla@noor.example>\u202c\u200f:",
                "في 3 نوفمبر 2025، الساعة 14:00، كتب سامي حداد <sami@haddad.example>:",
                "في ٣ نوفمبر ٢٠٢٥ في ٢:٠٠ م، كتبت ليلى:",
                "كتب سامي حداد <sami@haddad.example> في 3/11/2025 2:00 م:",
                "بتاريخ الاثنين، 3 نوفمبر 2025 في 2:00 م كتب سامي\n<sami@haddad.example>:",
                "كتب \"سامي\" <sami@haddad.example>:",
                "Le lun. 3 nov. 2025 à 14:00, Léa <lea@noor.example> a écrit :",
                "Le 3 nov. 2025 à 14:00, Léa\u00a0<lea@noor.example> a écrit\u00a0:",
                "Le 03/11/2025 à 14:00, Léa a écrit :",
                "El lun, 3 nov 2025 a las 14:00, Lucía (<lucia@noor.example>) escribió:",
                "El 3 nov 2025, a las 14:00, Lucía <lucia@noor.example> escribió:",
                "Am Mo., 3. Nov. 2025 um 14:00 Uhr schrieb Jörg <joerg@noor.example>:",
                "Am 03.11.2025 um 14:00 schrieb Jörg:",
                "Il giorno lun 3 nov 2025 alle ore 14:00 Luca <luca@noor.example> ha scritto:",
                "Il 03/11/2025 14:00, Luca ha scritto:",
                "Op ma 3 nov 2025 om 14:00 schreef Daan <daan@noor.example>:",
                "Op 3 nov. 2025, om 14:00 heeft Daan <daan@noor.example> het volgende geschreven:",
                "Em seg., 3 de nov. de 2025 às 14:00, João <joao@noor.example> escreveu:",
                "pon., 3 lis 2025 o 14:00 Łukasz <lukasz@noor.example> napisał(a):",
                "W dniu 28 stycznia 2015 01:53 użytkownik Zoe <zoe@noor.example>\nnapisał:",
                "Den mån 3 nov. 2025 kl 14:00 skrev Åsa <asa@noor.example>:",
                "Den 3. nov. 2025 kl. 14.00 skrev Søren <soren@noor.example>:",
                "man. 3. nov. 2025 kl. 14:00 skrev Kari <kari@noor.example\n>:",
                "ma 3. marrask. 2025 klo 14.00 Aino (aino@noor.example) kirjoitti:",
                "po 3. 11. 2025 v 14:00 odesílatel Jana <jana@noor.example> napsal:",
                "Ayşe <ayse@noor.example>, 3 Kas 2025 Pzt, 14:00 tarihinde şunu yazdı:",
                "пн, 3 нояб. 2025 г. в 14:00, Иван <ivan@noor.example>:",
                "3 ноября 2025 г., 14:00, Иван написал:",
                "пн, 3 лист. 2025 р. о 14:00 Олена <olena@noor.example> пише:",
                "\u202bבתאריך יום ב׳, 3 בנוב׳ 2025 ב-14:00 מאת \u202aNoa\u202c\u200f <\u202anoa@noor.example\u202c\u200f>:\u202c",
                "ב-3 בנוב׳ 2025, בשעה 14:00, נועה <noa@noor.example> כתב/ה:",
                "در تاریخ دوشنبه ۱۲ آبان ۱۴۰۴،\u200f ۱۴:۰۰ سارا <sara@noor.example> نوشت:",
                "2025年11月3日(月) 14:00 田中 <tanaka@noor.example>:",
                "小王 <wang@noor.example> 于2025年11月3日周一 14:00写道：",
                "2025년 11월 3일 (월) 오후 2:00, 김 <kim@noor.example>님이 작성:",
                "Vào 14:24 3 tháng 11, 2025, Hùng <hung@noor.example> đã viết:",
                "Pada tanggal Sen, 3 Nov 2025 pukul 14.00 Budi <budi@noor.example> menulis:",
                "În lun., 3 nov. 2025 la 14:00, Ana <ana@noor.example> a scris:",
                "Eszter <eszter@noor.example> ezt írta (időpont: 2025. nov. 3., H, 14:00):",
                "Στις Δευ, 3 Νοε 2025 στις 2:00 μ.μ., ο χρήστης Eleni <eleni@noor.example> έγραψε:",
            })
    void whatProgramsPutAboveAQuotationGoes(String attribution) {
        assertThat(VisibleText.ofPlain("Yes.\n\nSee you.\n\n" + attribution + "\n\n> Could you confirm?\n\nBelow."))
                .isEqualTo("Yes.\n\nSee you.\n\nBelow.");
        assertThat(VisibleText.ofPlain("Yes.\nSee you.\n" + attribution + "\nCould you confirm?\n"))
                .isEqualTo("Yes.\nSee you.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On the surface, this looks like one but it is not.",
                "On Monday at 14:00 we meet. On Tuesday Bob wrote the plan.",
                "Here is what I have:\nfirst\nsecond",
                "On 12/05/2025 I wrote:\nplease pay.",
                "The invoice of 12/05/2025 I sent:\nplease pay.",
                "Three points:\n\n1. price\n2. time:\n3. 14:00",
                "في الاجتماع القادم سنناقش التالي:\nالسعر\nالموعد",
                "كتب لي المدير ملاحظات كثيرة على العرض.\nسأرسلها.",
                "My address is layla@noor.example and my number:\n0501234567",
                "I spoke with Bob <bob@noor.example> about it:\nhe agrees.",
                "From: Riyadh\nTo: Jeddah\nDate: 3 May, which one do you want?",
                ">>> >>> http://www.noor.example <<<\nVisit us.",
            })
    void whatAPersonWritesStays(String text) {
        assertThat(VisibleText.ofPlain("Hello.\n" + text)).isEqualTo("Hello.\n" + text);
    }
}
