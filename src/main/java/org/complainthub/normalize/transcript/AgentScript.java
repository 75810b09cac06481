package org.complainthub.normalize.transcript;

import java.util.List;
import java.util.regex.Pattern;

/** The phrases by which people at a service desk give themselves away. */
final class AgentScript {

    private static final List<Pattern> PHRASES = List.of(
            Pattern.compile("(?:您好|你好).{0,30}(?:请问|回访|客服|客户服务|服务中心|[0-9]{3,4}号|店)"),
            Pattern.compile("(?:很高兴|高兴)为您服务|有什么可以帮[您你]|竭诚为您"),
            Pattern.compile("感谢(?:您的?)?(?:接听|来电|致电)|^(?:您好|你好)[，,。 ]*(?:请讲|请说)"),
            Pattern.compile(
                    "(?i)^(?:hello|hi|good (?:morning|afternoon|evening))\\b.{0,40}\\b(?:(?:service|support|care|help) (?:desk|line|team|cent(?:er|re))|speaking)\\b"),
            Pattern.compile("(?:我|这边|我们)(?:马上|这边|现在|来|先)?(?:帮|给|为|替)您"),
            Pattern.compile("请问您|您.{0,12}(?:满意吗|久不久|有没有|清楚吗|怎么称呼|贵姓)|想(?:跟您)?(?:了解|问)一下|您说车牌"),
            Pattern.compile("给您(?:添麻烦|带来不便|答复|回复|回电|致电|打电话|做个回访)|感谢您(?:的|对|，|！|。)|祝您|耽误您|打扰您?了|您电话是|接待您"),
            Pattern.compile("非常抱歉|给您道歉|向您致歉|(?:帮您|我)(?:登记|备注|记录|查|核实)一下"),
            Pattern.compile(
                    "(?i)how (?:can|may) I (?:help|assist)|thank you for calling|this is \\w+ (?:from|calling from|with|at)\\b"),
            Pattern.compile(
                    "(?i)is there anything else|how was (?:everything|your)|may I have your (?:name|phone)|(?:let me|I'?ll) (?:check|look|transfer|pull)|apologi[sz]e for|sorry (?:about|to hear|for (?:the|any))|appreciate your"),
            Pattern.compile(
                    "(?i)calling (?:about|regarding|to follow up on) your|could you (?:please )?(?:tell|give|provide|confirm)|can you (?:give|provide|confirm)|have a (?:nice|great|good) day"));

    private AgentScript() {}

    /** How many different kinds of phrases of the script are in it. */
    static int score(String text) {
        return (int)
                PHRASES.stream().filter(phrase -> phrase.matcher(text).find()).count();
    }

    static boolean isSpokenIn(String text) {
        return score(text) > 0;
    }
}
