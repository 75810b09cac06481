package org.complainthub.mail.automatic;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.reply.NewText;
import org.complainthub.wording.Phrases;

/** Signs that a person speaks about a matter of his own; they weigh against every sign of a machine. */
final class PersonalWords {

    /** The most that words alone weigh. */
    static final int FULL = 3;

    private static final int FORM = 4;
    private static final int FEWEST_FIELDS = 3;
    private static final int READ = 6000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "我|俺们|本人|咱|俺|自己|你们|您们|贵司|贵公司|贵店|貴店|\\bI\\b|\\bI['’](m|ve|d|ll)\\b|\\bmy\\b|\\bme\\b|\\byour? (staff|people|service|workshop|dealer)");
    private static final Phrases MATTER = Phrases.of(
            "投诉|投訴|举报|维权|索赔|退款|退车|退钱|赔偿|赔钱|换车|车主|(我|这|那|新|爱|提|买|修|开|验)的?车|车(辆|子|坏|机|门|漆|身|牌)|维修|返修|修了|没修|修好|保养|4S|4s|质保|保修"
                    + "|服务态度|态度[^。，,\\n]{0,6}(差|恶劣|不好)|质量|故障|刹车|发动机|变速箱|自动挡|自动泊车|自动驻车|自动启停|自动驾驶|异响|漏油|漏水|抖动|顿挫|熄火|电瓶|轮胎|气囊|方向盘|车机|销售|门店|工单"
                    + "|没人(管|理|接|回|处理|联系|答复|回复)|无人(处理|接听|回复|理)|不回(复|信|邮件)|没有?(答复|回音|下文|结果)|一直没|还没|至今|再也不|气愤|欺骗|忽悠|敷衍|推诿|踢皮球|差评|太差|失望|不满|说法|解决|答复|打不通"
                    + "|complain(t|ts|ed|ing)?|refund|compensat\\w+|(my|the|this|new|our) (order|case|letter|e?mails?)|\\b(car|vehicle|van|suv|truck|sedan)\\b|charged|deposit|(not|n['’]t) ready|promised|waited|waiting|scratch\\w*|sunroof|ty?ires?|tyres?|paint|clutch|steering|heater|battery|sump"
                    + "|repair(s|ed|ing)?|brak(e|es|ing)|gearbox|transmission|engine|warranty|dealer(ship)?|workshop|garage|mechanic|service (advisor|desk|manager|centre|center)"
                    + "|disappoint(ed|ing)|unacceptable|ridiculous|useless|rude|broke(n)?( down)?|nobody|no one|no reply|never (replied|answered|called|heard)|second time|third time|again and again"
                    + "|still (not|no|waiting|broken|does)|fix(ed)?|overcharg\\w+|invoiced?|leak(s|ing)?|noise|rattl\\w+|warning light|tow(ed)?|fed up|angry|please (call|answer|explain|look|help)"
                    + "|\\b(auto|wagen|fahrzeug|werkstatt|reparatur|repariert|rechnung|beschwerde|bremse\\w*)\\b|voiture|réparation|panne|réclamation|garage|車|修理|ブレーキ|苦情|維修|退費|賠償|煞車|變速箱",
            FLAGS);
    private static final Pattern FIELD = Pattern.compile(
            "(?m)^[\\s>*•·|【\\[-]{0,6}(客户|车主|投诉人|投诉|您的|联系|反馈)?(姓名|名字|称呼|电话|手机号?码?|联系方式|车牌号?|车架号|VIN|车型|车系|品牌|经销商|门店|问题|诉求|内容|投诉内容|留言内容?|描述|购车时间|行驶里程|里程|邮箱"
                    + "|(your |customer |full |first |last )?names?|(e-?mail|phone|mobile|telephone)( number| address)?|registration|plate|model|dealer(ship)?|mileage|message|comments?|complaint|description|subject|order number)\\s*[】\\]]?\\s*[:：|\\t]\\s*\\S",
            FLAGS);
    private static final Pattern CAR =
            Pattern.compile("(?<![A-Z0-9])(?=[A-HJ-NPR-Z0-9]{0,16}\\d)[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9])"
                    + "|[\\u4e00-\\u9fff][A-Z][·•. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])");
    private static final Pattern QUESTION = Pattern.compile("[?？](\\s|$|[\\p{IsHan}])");
    private static final Pattern CHINESE_I = Pattern.compile("我(?!们|的?邮件系统)|你们|咱们");
    private static final Pattern RETURNED = Pattern.compile(
            "(?im)^[- *=_>]*(below this line is a copy|this is a copy of|(the )?original message|original mail|(returned|unsent|undelivered|your) (message|mail)( follows| text)?|-+ ?transcript of session"
                    + "|included is a copy|---- ?the following|reporting-mta:|return-path:|received: ?(from|by)|message-id:|原始?邮件|原信|退回的邮件|以下(是|为)(原|您的|被退)|您(发送)?的原邮件).*");

    private PersonalWords() {}

    /** 0 when nothing speaks for a person, more the more does. */
    static int weight(Mail mail) {
        return weight(mail.subject() + "\n" + own(mail)) + (isToBeAnsweredElsewhere(mail) ? 1 : 0);
    }

    /** The same of words that are the sender's own. */
    static int weight(String words) {
        int form = FIELD.matcher(words).results().limit(FEWEST_FIELDS).count() == FEWEST_FIELDS ? FORM : 0;
        int matters = distinctMatters(words) + (CAR.matcher(words).find() ? 1 : 0);
        boolean personal = FIRST_PERSON.matcher(words).find();
        int told = personal ? matters : matters - 1;
        int asked = personal && QUESTION.matcher(words).find() ? 1 : 0;
        return Math.min(FULL, Math.max(0, told) + asked) + form;
    }

    /** Whether the text speaks of itself as one Chinese person does, and no server. */
    static boolean saysI(String words) {
        return CHINESE_I.matcher(words).find();
    }

    /** A web form names the customer in Reply-To. */
    private static boolean isToBeAnsweredElsewhere(Mail mail) {
        String from = mail.sender().map(MailAddress::domain).orElse("");
        return MailAddress.first(mail.headers(), "Reply-To")
                .filter(other -> !other.domain().equals(from))
                .isPresent();
    }

    /** What the sender says himself, before a mail that he brings back begins. */
    static String own(Mail mail) {
        String text = mail.text();
        String head = NewText.of(text.length() > READ ? text.substring(0, READ) : text);
        Matcher returned = RETURNED.matcher(head);
        return returned.find() && returned.start() > 0 ? head.substring(0, returned.start()) : head;
    }

    private static int distinctMatters(String words) {
        return (int) MATTER.all(words, Integer.MAX_VALUE).stream()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(FULL)
                .count();
    }
}
