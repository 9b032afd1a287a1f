package io.ghostnote.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The words that made mail consists of. */
final class Words {
    private static final List<String> ENGLISH = words("""
            invoice project draft logo revision deadline contract payment website landing page copy translation brief budget estimate
            proposal meeting call schedule feedback please thanks could you send updated version final files attached client review
            comments approve change color font layout hosting domain export source print banner campaign quarter milestone deposit
            balance due next week tomorrow monday thursday regarding following question about scope extra hours rate hourly fixed the
            a of to in for and is we are will be it this that with on from have has not can our your my but if when then also just""");
    private static final List<String> ARABIC = words("""
            مشروع فاتورة تصميم شعار موقع ترجمة عقد دفعة موعد تسليم مراجعة نسخة نهائية ملفات مرفقة شكرا جزيلا لو سمحت هل يمكن إرسال التحديث
            الأخير ميزانية عرض سعر اجتماع مكالمة الأسبوع القادم غدا بخصوص سؤال حول نطاق العمل ساعات إضافية السعر العميل الرجاء التأكيد تم
            الاستلام تحويل بنكي ضريبة إيصال طلب شراء المدير المالي الموافقة على التعديل اللون الخط الصفحة الرئيسية النص في من إلى عن مع""");
    private static final List<String> FIRST_ENGLISH =
            words("James Emma Oliver Sophia Noah Mia Liam Ava Lucas Chloe Ethan Zoe Daniel Grace Henry Nora");
    private static final List<String> LAST_ENGLISH =
            words("Carter Hughes Bennett Fischer Novak Rossi Martin Keller Larsen Doyle Price Walsh Stone Reed");
    private static final List<String> FIRST_ARABIC =
            words("محمد فاطمة أحمد ليلى خالد نورة يوسف مريم عمر سارة علي هدى حسن ريم");
    private static final List<String> LAST_ARABIC =
            words("الحسن القحطاني الزهراني المنصور العلي الشريف حداد خوري السالم المصري");

    private final SplittableRandom random;
    private final String english;
    private final String arabic;

    Words(SplittableRandom random) {
        this.random = random;
        this.english = pool(ENGLISH, 200_000);
        this.arabic = pool(ARABIC, 100_000);
    }

    String person(boolean inArabic) {
        return pick(inArabic ? FIRST_ARABIC : FIRST_ENGLISH) + " " + pick(inArabic ? LAST_ARABIC : LAST_ENGLISH);
    }

    String subject(boolean inArabic) {
        List<String> from = inArabic ? ARABIC : ENGLISH;
        String text = random.ints(random.nextInt(2, 8), 0, from.size())
                .mapToObj(from::get)
                .collect(Collectors.joining(" "));
        String first = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return random.nextInt(10) < 3 ? first + " #" + random.nextInt(1000, 99999) : first;
    }

    /** Lines of about that many characters in all. */
    String text(boolean inArabic, int size) {
        String pool = inArabic ? arabic : english;
        int from = pool.indexOf('\n', random.nextInt(pool.length() - size - 200)) + 1;
        return pool.substring(from, pool.indexOf('\n', from + size) + 1);
    }

    /** A header value: as it is, or in encoded words of at most 75 characters, folded (RFC 2047 section 2). */
    static String header(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            String next = word + Character.toString(point);
            if (next.getBytes(StandardCharsets.UTF_8).length > 39) {
                all.append(encoded(word.toString())).append("\n ");
                word.setLength(0);
            }
            word.appendCodePoint(point);
        }
        return all.append(encoded(word.toString())).toString();
    }

    static String base64(String text) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "\n";
    }

    private static String encoded(String word) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private String pool(List<String> from, int size) {
        StringBuilder all = new StringBuilder();
        int line = 0;
        while (all.length() < size) {
            String word = pick(from);
            all.append(word);
            line += word.length() + 1;
            all.append(line > 66 ? '\n' : ' ');
            line = line > 66 ? 0 : line;
        }
        return all.append('\n').toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+"));
    }
}
