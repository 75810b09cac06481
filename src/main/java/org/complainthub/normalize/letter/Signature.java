package org.complainthub.normalize.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.written.PersonNames;
import org.complainthub.normalize.written.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Who wrote a letter: under a label, in the signature, and the telephone number beside it. */
final class Signature {

    private static final int FOOT_LINES = 14;
    private static final Pattern LABELLED =
            Pattern.compile("(?:投诉人|来信人|写信人|申诉人|署名|签名|客户姓名|车主姓名|姓名)[^\\S\\n]*[:：][^\\S\\n]*(" + PersonNames.SURNAME
                    + "\\p{IsHan}{0,2}(?:先生|女士|小姐)?|\\p{IsHan}{2,4})(?!\\p{IsHan})");
    private static final Pattern SIGNED = Pattern.compile("^(?:投诉人|车主|客户|用户|消费者|顾客|您的客户|一位老客户|此致|敬上)?[:：\\s]*("
            + PersonNames.SURNAME + "\\s?\\p{IsHan}(?:\\s?\\p{IsHan})?)(?:先生|女士)?[\\s]*(?:敬上|谨上|上|（签名）|\\(签名\\))?"
            + "(?:\\s+[\\d二].*)?$");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:yours\\s+(?:sincerely|faithfully|truly)|sincerely(?:\\s+yours)?|(?:kind|best|warm)?\\s*regards|respectfully(?:\\s+yours)?|many thanks|with thanks)[,.]?");
    private static final Pattern ENGLISH_NAME = Pattern.compile(
            "(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.? )?\\p{Lu}[\\p{L}'.-]*(?: (?:\\p{Lu}[\\p{L}'.-]*|van|de|der|von|bin|al)){0,4}(?: \\((?:Mr|Mrs|Ms|Miss|Dr)\\.?\\))?");
    private static final Pattern PHONE =
            Pattern.compile("(?i)(?:电话|手机|联系方式|号码|tel|phone|mobile|cell)[^\\d+\\n]{0,12}(\\+?\\d[\\d\\s*-]{6,18}\\d)");

    private final String text;
    private final List<String> foot;

    Signature(String text) {
        this.text = text;
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        this.foot = lines.subList(Math.max(0, lines.size() - FOOT_LINES), lines.size());
    }

    @Nullable
    String name() {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.find()) {
            return labelled.group(1);
        }
        String english = english();
        return english != null ? english : chinese();
    }

    /** The number he says he can be reached at, null when he gives none. */
    @Nullable
    String phone() {
        Matcher matcher = PHONE.matcher(text);
        while (matcher.find()) {
            var number = PhoneNumbers.ofCustomer(matcher.group(1));
            if (number.isPresent()) {
                return number.get();
            }
        }
        return null;
    }

    private @Nullable String chinese() {
        for (int i = foot.size() - 1; i >= 0; i--) {
            Matcher signed = SIGNED.matcher(foot.get(i));
            if (signed.matches()) {
                return signed.group(1).replaceAll("\\s", "");
            }
        }
        return null;
    }

    private @Nullable String english() {
        for (int i = 0; i + 1 < foot.size(); i++) {
            if (CLOSING.matcher(foot.get(i)).matches()
                    && ENGLISH_NAME.matcher(foot.get(i + 1)).matches()) {
                return foot.get(i + 1);
            }
        }
        return null;
    }
}
