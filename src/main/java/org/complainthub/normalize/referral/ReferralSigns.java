package org.complainthub.normalize.referral;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;

/** The signs by which a document of an authority, or a request of the press, is told from a customer's own words. */
final class ReferralSigns {

    static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "[\\p{IsHan}\\d]{2,14}[〔\\[（(【]\\s?20\\d{2}\\s?[〕\\]）)】](?:年|字)?[责改协查转督复受]{0,4}第?\\s?\\d{1,8}\\s?号");
    private static final Pattern DOCUMENT_WORDS = Pattern.compile(
            "(?:转办|交办|督办|移送|移交|协办|协查|分送|调解|约谈|投诉处理|投诉登记|限期答复)(?:单|函|件|表|通知书?|工单|告知书)|限期改正|关于.{0,30}的函|投诉转办|转办日期|承办单位"
                    + "|(?i:complaint referral|referral (?:form|notice|letter)|notice of (?:complaint|mediation)|we (?:have|are) (?:received|forward|referr)\\w*.{0,30}complaint|our ref(?:erence)?\\b|we act on a complaint|complaint lodged by|case (?:no\\.?|number))");
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?:请|要求|责成)[贵你](?:企业|店|公司|单位|司|方|处)|(?i:please (?:provide|submit|send|reply|respond|let us have|forward).{0,60}(?:written|reply|response|office|council|bureau|us))");
    private static final Pattern SELF = Pattern.compile(
            "我(?:局|委|科|处|中心|所|支队|办|会(?:于|近日|收到|接到|将按|依|已))|本(?:局|委|会|所|中心)(?![员议])|(?i:this (?:office|council|bureau|authority|department))");
    private static final Pattern NOT_A_LETTERHEAD = Pattern.compile(
            "^(?:抄送|抄报|主送|致|呈|cc|to|收件人|re|dear)\\b|^(?:抄送|抄报|主送|致|呈|收件人)|[：:，,。！!？?]$|[我您你他她咱]|投诉到|向.*(?:投诉|反映|举报)");
    private static final Pattern JOURNALIST = Pattern.compile(
            "(?:我是|本人(?:系|是)|我们是|我(?:系|为)).{0,24}(?:记者|编辑|编导|栏目组|制片)|采访(?:函|提纲|要点|申请)"
                    + "|(?i:\\bI(?:'m| am) (?:a |an |the )?(?:\\w+ ){0,3}(?:reporter|journalist|correspondent|producer|editor)\\b|on behalf of the newsroom|media (?:enquiry|inquiry|request))");
    private static final Pattern ASKS_COMMENT = Pattern.compile(
            "回应|采访|发稿|截稿|见报|刊发|报道|播出|书面回复|(?i:comment|response|deadline|publish|publication|broadcast|go to press|statement)");
    private static final int MAX_LENGTH = 60_000;
    private static final int HEAD = 6;
    private static final int FOOT = 6;
    private static final int LETTERHEAD_LENGTH = 40;

    private final String text;
    private final List<String> lines;
    private final Channel inlet;
    private final boolean onTheirInlet;

    ReferralSigns(Complaint complaint) {
        String subject = complaint.text().subject();
        String words =
                (subject == null ? "" : subject + "\n") + complaint.text().verbatim();
        this.text = words.substring(0, Math.min(words.length(), MAX_LENGTH));
        this.lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        this.inlet = complaint.channel();
        this.onTheirInlet = complaint.channel().isOfficial();
    }

    /** Who passes the complaint on, empty when it is the customer's own. */
    Optional<Authority> author() {
        if (JOURNALIST.matcher(text).find() && ASKS_COMMENT.matcher(text).find()) {
            return Authority.press(text).or(() -> Optional.of(new Authority(Channel.MEDIA, "")));
        }
        Optional<Authority> letterhead = letterhead();
        boolean numbered = DOCUMENT_NUMBER.matcher(text).find();
        boolean titled = DOCUMENT_WORDS.matcher(text).find();
        boolean addressed = ADDRESSED.matcher(text).find();
        boolean speaksForItself = SELF.matcher(text).find();
        if (letterhead.isPresent() && (numbered || titled || speaksForItself)) {
            return letterhead;
        }
        boolean plainly = onTheirInlet || (numbered && (titled || addressed) && speaksForItself);
        Optional<Authority> named = plainly ? letterhead.or(() -> Authority.official(text)) : Optional.empty();
        return onTheirInlet ? named.or(() -> Optional.of(new Authority(inlet, ""))) : named;
    }

    private Optional<Authority> letterhead() {
        Stream<String> foot = lines.stream().skip(Math.max(HEAD, lines.size() - FOOT));
        return Stream.concat(lines.stream().limit(HEAD), foot)
                .filter(line -> line.length() <= LETTERHEAD_LENGTH
                        && !NOT_A_LETTERHEAD.matcher(line).find())
                .map(Authority::official)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
