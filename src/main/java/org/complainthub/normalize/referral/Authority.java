package org.complainthub.normalize.referral;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;

/**
 * Somebody who passes complaints on.
 *
 * @param name as the text writes it
 */
record Authority(Channel channel, String name) {

    private static final String HAN = "[\\p{IsHan}·]";

    private static final Pattern INTRODUCTION = Pattern.compile("^(?:我们?是|本人[系是]?|我系|我方|您好|由|据|现将|[《])|[》]$");

    private enum Rule {
        ASSOCIATION(
                Channel.CONSUMER_ASSOC,
                "(?:" + HAN + "{0,16}?(?:消费者(?:委员会|协会|联合会|权益保护(?:委员会|协会))|消协|消委会|消保委)(?:" + HAN
                        + "{0,8}(?:分会|投诉站|办公室))?)"
                        + "|(?:(?:[A-Z][\\w']* ){0,4}Consumers?'? (?:Council|Association|Protection Board|Rights Commission|Federation)(?: of(?: [A-Z]\\w+){1,3})?|Citizens Advice)"),
        TRANSPORT(
                Channel.TRANSPORT,
                "(?:" + HAN
                        + "{0,16}?(?:交通运输(?:局|委员会|厅|管理局|(?:综合)?(?:行政)?执法(?:支|大|总)?队)|交通局|交通委(?:员会)?|道路运输(?:管理|事业发展)?(?:局|处|所|中心)|运输管理(?:局|处|所)|运管(?:局|处|所)|维修行业协会)|12328(?:"
                        + HAN + "{0,12}(?:热线|中心))?)"
                        + "|(?:(?:[A-Z]\\w* ){0,4}(?:Transport(?:ation)? (?:Bureau|Authority|Department|Commission|Agency)|Department of Transport(?:ation)?|Vehicle Standards Agency))"),
        REGULATOR(
                Channel.REGULATOR,
                "(?:" + HAN + "{0,16}?(?:市场监督管理(?:总)?局|市场监管(?:局|所)|市监局|工商(?:行政管理)?(?:局|所)|质量技术监督局|消费者?投诉举报中心|人民政府)(?:"
                        + HAN + "{0,10}(?:局|所|分局))?"
                        + "|" + HAN + "{0,8}(?:12315|12345)(?:" + HAN + "{0,14}(?:热线|中心|平台))?)"
                        + "|(?:(?:[A-Z]\\w* ){0,4}(?:Trading Standards(?: Service)?|Market (?:Supervision|Regulation)(?: (?:Bureau|Administration))?|Office of the Attorney General|Ombudsman|Department of Consumer Affairs|Office of Fair Trading))"),
        MEDIA(
                Channel.MEDIA,
                "(?:《[^》\\n]{2,16}》|" + HAN + "{2,8}?(?:晚报|日报|早报|晨报|都市报|商报|时报|周刊|电视台|广播电台|广播电视台|融媒体中心|报社|新闻网|传媒))"
                        + "|(?:(?:[A-Z]\\w* ){1,4}(?:Daily|News|Post|Times|Herald|Gazette|Tribune|Television|TV|Radio|Broadcasting|Magazine))");

        private final Channel channel;
        private final Pattern name;

        Rule(Channel channel, String name) {
            this.channel = channel;
            this.name = Pattern.compile(name);
        }
    }

    /** The first authority or association that the text names. */
    static Optional<Authority> official(String text) {
        return first(text, Rule.ASSOCIATION)
                .or(() -> first(text, Rule.TRANSPORT))
                .or(() -> first(text, Rule.REGULATOR));
    }

    /** The first paper or broadcaster that the text names. */
    static Optional<Authority> press(String text) {
        return first(text, Rule.MEDIA);
    }

    private static Optional<Authority> first(String text, Rule rule) {
        Matcher matcher = rule.name.matcher(text);
        return matcher.find()
                ? Optional.of(new Authority(
                        rule.channel,
                        INTRODUCTION.matcher(matcher.group().strip()).replaceAll("")))
                : Optional.empty();
    }
}
