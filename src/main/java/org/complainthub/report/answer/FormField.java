package org.complainthub.report.answer;

import java.util.regex.Pattern;

/** The headings of the form, as people leave or retype them. */
enum FormField {
    CORRECTIVE("纠正措施|糾正措施|整改措施|改善措施", "corrective\\s+(?:actions?|measures?)"),
    PREVENTIVE("预防措施|預防措施|防止再次?发生的?措施|防再发措施", "prevent(?:ive|ative|ion)\\s+(?:actions?|measures?)"),
    CAUSE("(?:根本)?原因(?:分析)?", "(?:root\\s+)?causes?"),
    OWNER("责任人|責任人|负责人|負責人", "owner|responsible(?:\\s+person)?"),
    DUE("完成日期|完成时间|完成時間", "due(?:\\s+date)?");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
    private static final String BLANK = "[ \\t\\u3000*]*";
    private static final String BULLET = BLANK + "(?:[#•·-]+|\\d{1,2}[.、)）]|[一二三四五六七八九][、.])?" + BLANK;

    private final Pattern heading;

    FormField(String chinese, String english) {
        String name = "(?:" + chinese + "|" + english + ")";
        String label = name + "(?:[\\s/／|｜、()（）-]{1,5}" + name + "[)）]?)?";
        String bracketed = "[【\\[［〔「『《]\\s*" + label + "\\s*[】\\]］〕」』》]?\\s*[:：]?";
        String alone = "^" + BULLET + label + BLANK + "(?:[:：]|[-–—](?=\\s)|$)";
        String followed = "^" + BULLET + "(?:" + chinese + ")[ \\t\\u3000]+(?=[^/／|(（])";
        String within = "(?<=[。；;.,，!！?？\\s])" + label + "[ \\t]*[:：]";
        heading = Pattern.compile(bracketed + "|" + alone + "|" + followed + "|" + within, FLAGS);
    }

    /** Finds the heading anywhere in a text. */
    Pattern heading() {
        return heading;
    }
}
