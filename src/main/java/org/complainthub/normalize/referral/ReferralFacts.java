package org.complainthub.normalize.referral;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Referral;
import org.jspecify.annotations.Nullable;

/** Reference number, kind of document and due date of a referral. */
final class ReferralFacts {

    private static final int HEAD_LENGTH = 600;
    private static final Pattern LABELLED_NUMBER = Pattern.compile(
            "(?i)(?:编[\\s\u3000]*号|文[\\s\u3000]*号|案号|流水号|单号|(?:受理|转办|案件|登记|投诉|交办|业务|事件|12328|12315|12345|热线)(?:工单)?编?号|our ref(?:erence)?|ref(?:erence)?(?:\\s*(?:no\\.?|number))?|case\\s*(?:no\\.?|number|id)|file no\\.?)"
                    + "\\s*[:：.#]\\s*((?:\\p{IsHan}{1,10}[〔（(\\[]20\\d\\d[〕）)\\]][\\p{IsHan}\\d]{2,16}|[A-Za-z0-9\\p{IsHan}][\\w/\\-.\\p{IsHan}]{3,40}))");
    private static final Pattern TYPE = Pattern.compile(
            "[\\p{IsHan}]{0,14}(?:转办单|转办函|交办单|交办函|督办单|督办函|协查函|协办函|移送函|调解通知书?|约谈通知书?|投诉处理通知书?|投诉登记[单表]|投诉单|登记[单表]|协助调查(?:函|的函)|改正通知书?|工单|告知书)"
                    + "|(?i:complaint referral(?: form| notice)?|notice of (?:complaint|mediation)|referral (?:form|notice|letter))");
    private static final Pattern LETTER_TITLE = Pattern.compile("关于([^\\n]{0,40})的(函|通知|复函)");

    private final String text;
    private final LocalDate written;

    ReferralFacts(String text, LocalDate written) {
        this.text = text;
        this.written = written;
    }

    Referral of(Authority author) {
        String name = author.name().isEmpty() ? null : author.name();
        return new Referral(
                name,
                author.channel() == Channel.MEDIA ? null : number(),
                author.channel() == Channel.MEDIA ? "采访" : documentType(),
                new StatedDueDate(text, written).find().orElse(null));
    }

    private @Nullable String number() {
        Matcher number = ReferralSigns.DOCUMENT_NUMBER.matcher(text);
        if (number.find()) {
            return number.group().replaceFirst("^(?:文号|编号)", "");
        }
        Matcher labelled = LABELLED_NUMBER.matcher(text);
        return labelled.find() ? labelled.group(1) : null;
    }

    private @Nullable String documentType() {
        String head = text.substring(0, Math.min(text.length(), HEAD_LENGTH));
        Matcher type = TYPE.matcher(head);
        if (type.find()) {
            return type.group();
        }
        Matcher title = LETTER_TITLE.matcher(head);
        if (!title.find()) {
            return null;
        }
        return title.group(1).contains("转办") ? "转办" + title.group(2) : title.group(2);
    }
}
