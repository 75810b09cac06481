package org.complainthub.normalize.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.complainthub.mail.OwnDomains;
import org.jspecify.annotations.Nullable;

/** What somebody writes above a message that he passes on, such as: please see below. */
final class CoveringNote {

    private static final int LONGEST = 600;
    private static final int LONGEST_TOLD = 3000;
    private static final Pattern PASSES_ON = Pattern.compile(
            "(?i)\\b(?:see|find|read|answer|handle)\\b.{0,30}\\b(?:below|attach|enclosed)|\\bforward(?:ed|ing)?\\b|\\bfyi\\b"
                    + "|\\bfor your (?:handling|action|attention|information|follow)|\\bpass(?:ing|ed)? (?:this|it) on\\b"
                    + "|\\b(?:please|pls|kindly|(?:can|could) you)\\b.{0,40}\\b(?:handle|follow|take|deal|look|contact|reply|respond|answer|check|assist)\\b"
                    + "|转[交办发给呈来]|转\\p{IsHan}{0,6}(?:部|组|科|客服|售后|跟进|处理|经理)|[见看](?:附件|下)|请.{0,8}(?:处理|跟进|核实|协助|回复|答复|联系|阅|查收|对接)|如下"
                    + "|(?:客户|车主|顾客|用户).{0,6}(?:邮件|来信|来函|投诉|反映|诉求)");
    private static final Pattern CUSTOMER =
            Pattern.compile("(?i)\\b(?:customer|client|owner|guest|consumer|complainant)s?\\b|客户|车主|顾客|用户|消费者");
    private static final Pattern TOLD = Pattern.compile(
            "(?:客户|车主|顾客|用户|会员).{0,12}(?:来电|致电|来店|到店|反映|反馈|投诉|称|说|表示|要求|抱怨|来访)|(?:来电|电话|到店|接待)(?:投诉)?记录"
                    + "|(?i)\\b(?:customer|client|owner|caller|guest)\\b.{0,60}\\b(?:called|rang|phoned|came in|walked in|says|said|states|stated|reports|reported"
                    + "|complains|complained|claims|wants|is (?:unhappy|upset|angry|complaining))\\b|\\bcall (?:note|log|record)\\b"
                    + "|\\b(?:mr|mrs|ms|miss|dr)\\.? \\p{L}[\\p{L}'-]{1,30}(?: \\([^)\\n]{1,60}\\))?,? (?:was here|came (?:in|by)|stopped by|called|rang|phoned|walked in|is (?:upset|unhappy|angry))"
                    + "|(?-i)\\p{IsHan}{1,3}(?:先生|女士|小姐)(?:[（(][^）)\\n]{1,60}[）)])?[，,]?(?:刚才?|刚刚|今[天早]|上午|下午)?(?:来过|来店|到店|来电|打来|致电|反映|投诉)");
    /** What a colleague repeats is not his own. */
    private static final Pattern QUOTED = Pattern.compile("[\"“「『][^\"”」』]{1,1500}[\"”」』]");

    private static final Pattern OWN_CAUSE = Pattern.compile(
            "(?i)\\b(?:my|our) (?:own )?(?:car|vehicle|van|wife|husband|complaint|case)\\b|\\bI (?:bought|paid|own|want|demand)\\b"
                    + "|我的?(?:车|爱人|老婆|老公|投诉)|我们的车|本人|我要|我买");

    private CoveringNote() {}

    /** Whether the text only asks to deal with what somebody else wrote. */
    static boolean isOne(String text) {
        return text.length() <= LONGEST
                && PASSES_ON.matcher(text).find()
                && !OWN_CAUSE.matcher(text).find();
    }

    /** Whether it tells what a customer said, as a note of a call does. */
    static boolean tellsOfCustomer(String subject, String text) {
        return text.length() <= LONGEST_TOLD
                && TOLD.matcher(beginning(subject) + "\n" + text).find()
                && !OWN_CAUSE.matcher(QUOTED.matcher(text).replaceAll(" ")).find();
    }

    /** Whether it speaks of a customer as of a third person. */
    static boolean namesCustomer(String text) {
        return CUSTOMER.matcher(text).find();
    }

    /**
     * Whether who passes a message on belongs to the house that it was written to, by somebody outside of it. A public
     * mail domain is no house.
     *
     * @param email of who passes it on
     * @param from of who wrote it
     * @param to those he wrote to
     */
    static boolean isOfReceiver(String email, @Nullable String from, List<String> to) {
        String house = domain(email);
        return from != null
                && !OwnDomains.isPublic(house)
                && !domain(from).equals(house)
                && to.stream().anyMatch(address -> domain(address).equals(house));
    }

    private static String beginning(String subject) {
        return subject.substring(0, Math.min(subject.length(), LONGEST));
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
